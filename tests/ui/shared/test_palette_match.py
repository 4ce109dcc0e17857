"""What the palette finds, and in which order."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.ui.shared.palette_match import _TO_LATIN, _TO_RUSSIAN, fold, match

ENGLISH = st.text("abcdefghijklmnoprstuwxyz", min_size=1, max_size=12)
POLISH = st.text("aąbcćdeęłlńnoóśszźż", min_size=1, max_size=12)
RUSSIAN = st.text("абвгдежзийклмнопрстуфхцчшщъыьэюяё", min_size=1, max_size=12)
WORDS = st.one_of(ENGLISH, POLISH, RUSSIAN)
PHRASES = st.lists(WORDS, min_size=1, max_size=5).map(" ".join)


@pytest.mark.parametrize(
    ("query", "text", "bold"),
    [
        ("remi", "Remind kindly: Module 4 quiz", ["Remi"]),
        ("remi", "Macro: “Webinar reminder with link”", ["remi"]),
        ("kind rem", "Remind kindly", ["Rem", "kind"]),
        ("куьштв", "Remind kindly", ["Remind"]),
        ("yfgjvybnm", "Напомнить", ["Напомнить"]),
        ("jndtn", "Ответ", ["Ответ"]),
        ("bąk", "Tomasz Bąk", ["Bąk"]),
        ("bak", "Tomasz Bąk", ["Bąk"]),
        ("lodz", "Łódź", ["Łódź"]),
        ("елка", "Ёлка", ["Ёлка"]),
        ("remnid", "Remind kindly", ["Remind"]),
        ("remimd", "Remind kindly", ["Remind"]),
        ("hanover", "Handover", ["Handover"]),
        ("rmnd", "Remind kindly", ["Remind"]),
        ("ind", "Remind kindly", ["ind"]),
        ("4812", "Marta Nowak, #4812", ["4812"]),
        ("#48", "Marta Nowak, #4812", ["48"]),
        ("", "Anything", []),
    ],
)
def test_found(query: str, text: str, bold: list[str]) -> None:
    found = match(query, text)
    assert found is not None
    assert [text[start:end] for start, end in found.marks] == bold


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("remi", "Solve"),
        ("solve ticket", "Solve"),
        ("xyz", "Remind"),
        ("s", "Hand over to someone elſe"[:9]),
        ("kot", "kit"),
    ],
)
def test_not_found(query: str, text: str) -> None:
    assert match(query, text) is None


def test_hidden_words_find_but_are_not_marked() -> None:
    found = match("close", "Solve", "close done finish")
    assert found is not None
    assert found.marks == ()
    shown = match("close", "Close window")
    assert shown is not None
    assert shown.score > found.score


@pytest.mark.parametrize(
    ("query", "better", "worse"),
    [
        ("rem", "Remind kindly", "Article: How reminders work"),
        ("open", "Open", "Open in own window"),
        ("note", "Note", "Denote"),
        ("snooze", "Snooze", "Snoze"),
        ("give to", "Give to…", "Go to give"),
    ],
)
def test_order(query: str, better: str, worse: str) -> None:
    first, second = match(query, better), match(query, worse)
    assert first is not None
    assert second is None or first.score > second.score


@given(st.text())
def test_folding_keeps_places(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)


@given(PHRASES, st.data())
def test_the_beginning_of_any_word_finds(text: str, data: st.DataObject) -> None:
    word = data.draw(st.sampled_from(text.split()))
    length = data.draw(st.integers(1, len(word)))
    found = match(word[:length], text)
    assert found is not None
    assert any(fold(text[start:end]).startswith(fold(word[:length])) for start, end in found.marks)


@given(PHRASES, st.randoms(use_true_random=False))
def test_words_are_found_in_any_order(text: str, random: Random) -> None:
    words = text.split()
    random.shuffle(words)
    assert match(" ".join(words), text) is not None


@given(ENGLISH)
def test_english_typed_on_a_russian_layout(word: str) -> None:
    found = match(word.translate(_TO_RUSSIAN), word)
    assert found is not None
    assert found.marks == ((0, len(word)),)


@given(RUSSIAN)
def test_russian_typed_on_an_english_layout(word: str) -> None:
    assert match(word.translate(_TO_LATIN), word) is not None


@given(PHRASES)
def test_tails_do_not_matter(text: str) -> None:
    plain, tailed = match(fold(text), text), match(text, text)
    assert plain == tailed


@given(st.text("abcdefghijklmnop", min_size=5, max_size=12), st.data())
def test_one_error_is_forgiven(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(word) - 1))
    wrong = word[:at] + data.draw(st.sampled_from("qxz")) + word[at + 1 :]
    assert match(wrong, word) is not None
    swapped = word[:at] + word[at + 1 : at + 2] + word[at : at + 1] + word[at + 2 :]
    assert match(swapped, word) is not None
    assert match(word[:at] + word[at + 1 :], word) is not None


@given(st.text("abą .#1ж", max_size=4), st.text("abą .#1ж", max_size=40), st.text("abж ", max_size=10))
def test_marks_are_in_the_text_in_order_and_apart(query: str, text: str, hidden: str) -> None:
    found = match(query, text, hidden)
    if found is None:
        return
    edges = [edge for mark in found.marks for edge in mark]
    assert edges == sorted(set(edges))
    assert all(0 <= edge <= len(text) for edge in edges)
    assert found.score >= 0
