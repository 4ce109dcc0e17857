"""Tone help: each rule in three languages, what it must leave alone, and that proposals really help."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.domain.people import Confidence
from console.domain.tone import Hint, Reader, Rule, applied, best_hint
from console.domain.tone_words import HARD

NEWCOMER = {language: Reader(language, Confidence.NEW) for language in ("en", "pl", "ru")}


def found(text: str, language: str = "en", **facts: object) -> Hint | None:
    return best_hint(text, Reader(language, **facts))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "language", "rule", "words", "instead"),
    [
        ("You must restart it.", "en", Rule.COMMAND, "You must", "Please"),
        ("Here you must not press it.", "en", Rule.COMMAND, "you must not", "please do not"),
        ("Musi Pani kliknąć głośnik.", "pl", Rule.COMMAND, "Musi Pani", "Wystarczy"),
        ("Вы должны нажать кнопку.", "ru", Rule.COMMAND, "Вы должны", "Достаточно"),
        ("You forgot to press it.", "en", Rule.BLAME, "You forgot", ""),
        ("Pani nie przeczytała instrukcji.", "pl", Rule.BLAME, "Pani nie przeczytała", ""),
        ("Вы снова забыли пароль.", "ru", Rule.BLAME, "Вы снова забыли", ""),
        ("Please wait!!", "en", Rule.SHOUTING, "!!", "!"),
        ("Why?! Please say.", "en", Rule.SHOUTING, "?!", "?"),
        ("PRESS THE SPEAKER please.", "en", Rule.SHOUTING, "PRESS THE SPEAKER", "Press the speaker"),
        ("Proszę NIE ZAMYKAĆ STRONY teraz", "pl", Rule.SHOUTING, "NIE ZAMYKAĆ STRONY", "nie zamykać strony"),
        ("This is your output device.", "en", Rule.HARD_WORD, "output device", "where the sound plays"),
        ("To jest urządzenie wyjściowe.", "pl", Rule.HARD_WORD, "urządzenie wyjściowe", "skąd słychać dźwięk"),
        ("Это устройство вывода.", "ru", Rule.HARD_WORD, "устройство вывода", "откуда идёт звук"),
        ("Use two-factor authentication.", "en", Rule.HARD_WORD, "two-factor authentication", "signing in with a code"),
        ("Copy the URL here.", "en", Rule.HARD_WORD, "URL", "address of the page"),
    ],
)
def test_a_rule_finds_its_words_and_proposes_better_ones(
    text: str, language: str, rule: Rule, words: str, instead: str
) -> None:
    hint = best_hint(text, NEWCOMER[language])
    assert hint is not None
    assert (hint.rule, hint.words, hint.instead) == (rule, words, instead)
    assert text[hint.start : hint.end] == words


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("You do not have to press anything.", "en"),
        ("Nie musi Pani niczego klikać.", "pl"),
        ("Вы не должны ничего нажимать.", "ru"),
        ("Please open https://x.example/cache?a=1?? and wait.", "en"),
        ("Please write to cache@x.example today.", "en"),
        ("The NASA and ESA pages work. Please try.", "en"),
        ("Please press the teacache button.", "en"),
        ("", "en"),
    ],
)
def test_what_only_looks_alike_is_left_alone(text: str, language: str) -> None:
    assert best_hint(text, NEWCOMER[language]) is None


def test_hard_words_are_no_trouble_for_those_at_home_with_computers() -> None:
    for confidence in (Confidence.UNKNOWN, Confidence.COMFORTABLE, Confidence.CONFIDENT):
        assert found("This is your output device.", confidence=confidence) is None


LONG_ENOUGH = "the sound is back now, and the lesson can be heard again. Please try it."


@pytest.mark.parametrize(
    ("language", "name", "text", "instead"),
    [
        ("en", "Marta", LONG_ENOUGH, "Hello Marta,\n\n"),
        ("pl", "Marta", LONG_ENOUGH, "Dzień dobry,\n\n"),
        ("ru", "Ирина", LONG_ENOUGH, "Здравствуйте, Ирина!\n\n"),
        ("en", "", LONG_ENOUGH, ""),
        ("en", "Marta", f"Hello, {LONG_ENOUGH}", "Hello Marta"),
    ],
)
def test_the_first_answer_greets(language: str, name: str, text: str, instead: str) -> None:
    hint = found(text, language, first_answer=True, name=name)
    assert hint is not None
    assert (hint.rule, hint.instead) == (Rule.GREETING, instead)
    if instead:
        assert found(applied(text, hint), language, first_answer=True, name=name) is None


def test_later_answers_beginnings_and_greeted_ones_need_no_greeting() -> None:
    assert found(LONG_ENOUGH) is None
    assert found("the sound is", first_answer=True, name="Marta") is None
    for greeting in ("Hello Marta,", "Dzień dobry, Pani Marto,", "Здравствуйте, Марта!", "Hi Marta!"):
        text = f"{greeting}\n\n{LONG_ENOUGH}"
        assert found(text, "en", first_answer=True, name="Marta" if "Marta" in greeting else "") is None


def test_a_sentence_that_takes_two_breaths_is_marked_whole() -> None:
    sentence = " ".join(["word"] * 31)
    text = f"Please listen. {sentence}. Bye."
    hint = found(text)
    assert hint is not None
    assert hint.rule is Rule.LONG_SENTENCE
    assert text[hint.start : hint.end] == f"{sentence}."
    assert found("Please. " + " ".join(["word"] * 30) + ".") is None


def test_an_answer_says_what_comes_next() -> None:
    told = "The recording is short because the lesson was short. " * 4
    hint = found(told)
    assert hint is not None
    assert hint.rule is Rule.NO_NEXT_STEP
    assert found(told + "I will write tomorrow.") is None
    assert found(told[:100]) is None


def test_blame_comes_before_a_command_and_a_hidden_rule_is_silent() -> None:
    text = "You forgot it, you must press SAVE RIGHT NOW!!"
    seen = []
    hidden: frozenset[Rule] = frozenset()
    while (hint := best_hint(text, NEWCOMER["en"], hidden)) is not None:
        seen.append(hint.rule)
        hidden |= {hint.rule}
    assert seen == [Rule.BLAME, Rule.COMMAND, Rule.SHOUTING]


def test_plain_words_are_not_hard_themselves() -> None:
    for language, pairs in HARD.items():
        for hard, easy in pairs:
            hint = best_hint(f"x {easy} x", NEWCOMER[language])
            assert hint is None, (hard, easy, hint)


PIECES = st.sampled_from(
    [
        "You must",
        "press",
        "!!",
        "THE",
        "SPEAKER",
        "NOW",
        "\n",
        ".",
        "вы должны",
        "musi Pani",
        "cache",
        "URL",
        "😀",
        "ą",
        "Ω",
    ]
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=40).map(" ".join))


@given(TEXTS, st.sampled_from(["en", "pl", "ru", "de"]), st.booleans(), st.sampled_from(["", "Marta", "Ирина"]))
def test_a_hint_speaks_of_what_is_there_and_following_proposals_ends(
    text: str, language: str, first: bool, name: str
) -> None:
    reader = Reader(language, Confidence.NEW, first, name)
    for _ in range(100):
        hint = best_hint(text, reader, frozenset({Rule.BLAME, Rule.LONG_SENTENCE, Rule.NO_NEXT_STEP}))
        if hint is None or not hint.instead:
            break
        assert 0 <= hint.start <= hint.end <= len(text)
        assert text[hint.start : hint.end] == hint.words
        assert hint.instead != hint.words
        text = applied(text, hint)
    else:
        pytest.fail("the proposals go round in circles")
