"""Lines of the relay: where sentences end, short forms and their edges, who speaks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.domain.relay_words import Abbreviation, expand, expand_last, finished, forms, sentences, sound, speaker

WORDS = st.text("ab. !?…”()3 \n", max_size=60)
KNOWN = {"pt": "pivot table", "wb": "workbook", "ОК": "хорошо"}


@pytest.mark.parametrize(
    ("typed", "ended", "begun"),
    [
        ("Open the file. And", ("Open the file.",), "And"),
        ("Open the file.", (), "Open the file."),
        ("It is 3.5 metres. ", ("It is 3.5 metres.",), ""),
        ("Today you need “sales.xlsx”. Ida has it", ("Today you need “sales.xlsx”.",), "Ida has it"),
        ("Really?! Yes! No", ("Really?!", "Yes!"), "No"),
        ("Ask Dr. Lind, e.g. today. Or", ("Ask Dr. Lind, e.g. today.",), "Or"),
        ("Zobacz np. arkusz 5. Dalej", ("Zobacz np. arkusz 5.",), "Dalej"),
        ("Это т.е. таблица. Дальше", ("Это т.е. таблица.",), "Дальше"),
        ("J. Lind speaks", (), "J. Lind speaks"),
        ("1. Open it. 2. Close it. 3", ("1. Open it.", "2. Close it."), "3"),
        ("And then … we wait... a bit. ", ("And then … we wait... a bit.",), ""),
    ],
)
def test_sentences_end_where_a_reader_would_say_so(typed: str, ended: tuple[str, ...], begun: str) -> None:
    assert sentences(typed) == (ended, begun)


@given(WORDS)
def test_no_letter_is_lost_between_lines(text: str) -> None:
    ended, begun = sentences(text)
    assert finished(" ".join([*ended, begun])) == finished(text)
    assert all(one and one == finished(one) for one in ended)
    assert sentences(begun) == ((), begun)


@given(WORDS)
def test_typed_letter_by_letter_it_is_the_same_as_at_once(text: str) -> None:
    told: list[str] = []
    box = ""
    for letter in text:
        ended, box = sentences(box + letter)
        told += ended
    assert (tuple(told), finished(box)) == (sentences(text)[0], finished(sentences(text)[1]))


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("the pt is", "the pivot table is"),
        ("(pt) and “pt”, pt.", "(pivot table) and “pivot table”, pivot table."),
        ("Pt first", "Pivot table first"),
        ("PT stays, apt and pt.xlsx and pt's too", "PT stays, apt and pt.xlsx and pt's too"),
        ("ОК, дальше", "хорошо, дальше"),
    ],
)
def test_short_forms_are_whole_words(typed: str, read: str) -> None:
    assert expand(typed, KNOWN) == read


@given(st.text("pwtb .,(”x", max_size=40))
def test_word_by_word_it_is_the_same_as_at_once_and_the_rest_stays(text: str) -> None:
    typed = ""
    for letter in text:
        if letter.isspace():
            typed = expand_last(typed, KNOWN) if typed[-1:].strip() else typed
        typed += letter
    assert expand_last(typed, KNOWN) == expand(text, KNOWN)
    assert expand(text, {}) == text
    assert expand(text, {"pt": "pt", "wb": "wb"}) == text


def test_the_list_of_a_webinar_goes_before_that_of_the_desk() -> None:
    desk = (Abbreviation("pt", "physical training"), Abbreviation("ws", "worksheet"))
    assert forms(desk, (Abbreviation("pt", "pivot table"),)) == {"pt": "pivot table", "ws": "worksheet"}
    assert sound(desk)
    assert not sound((*desk, Abbreviation("pt", "again")))
    for wrong in (Abbreviation("", "x"), Abbreviation("p t", "x"), Abbreviation("pt.", "x"), Abbreviation("pt", " ")):
        assert not sound((wrong,))


def test_a_name_before_what_is_said_changes_the_speaker() -> None:
    people = ("Jonas Lind", "Ida Berg", "Jan Kowal")
    assert speaker("Jonas: Welcome", people) == ("Jonas Lind", "Welcome")
    assert speaker("ib: And hello", people) == ("Ida Berg", "And hello")
    assert speaker("jan kowal:  Hi", people) == ("Jan Kowal", "Hi")
    for text in ("Remember: save", "It is 14:10 now", "Jonas:", "no colon", ": x", "http://x.example"):
        assert speaker(text, people) == ("", text)
    assert speaker("j: x", ("Jonas", "Jan")) == ("", "j: x")
