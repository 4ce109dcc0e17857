"""The sentence a call can be opened with: right for the hour, the language and everybody."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from console.domain.opening import About, Caller, opening

AFTERNOON = datetime(2026, 3, 2, 15, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("hour", "language", "begins"),
    [
        (3, "en", "Good evening, Denis."),
        (4, "en", "Good morning, Denis."),
        (12, "en", "Good afternoon, Denis."),
        (18, "en", "Good evening, Denis."),
        (9, "pl", "Dzień dobry, tu Ola"),
        (18, "pl", "Dobry wieczór, tu Ola"),
        (11, "ru", "Доброе утро, Denis!"),
        (12, "ru", "Добрый день, Denis!"),
        (18, "ru", "Добрый вечер, Denis!"),
        (9, "cs", "Good morning, Denis."),
    ],
)
def test_the_greeting_fits_the_hour(hour: int, language: str, begins: str) -> None:
    said = opening(Caller(language, "Denis"), "Ola", AFTERNOON.replace(hour=hour))
    assert said.startswith(begins)


def test_what_it_is_about_is_said_as_it_was_written() -> None:
    said = opening(Caller("en", "Denis", About.TICKET, "Which browser\n do I need?"), "Ola", AFTERNOON)
    assert said == "Good afternoon, Denis. Ola from support. Is it about “Which browser do I need?”?"


def test_a_subject_nobody_could_say_is_left_out() -> None:
    said = opening(Caller("pl", "Ewa", About.TICKET, "x" * 200), "Ola", AFTERNOON)
    assert said == "Dzień dobry, tu Ola, dział wsparcia. W czym mogę pomóc?"


@pytest.mark.parametrize("language", ["en", "pl", "ru"])
@pytest.mark.parametrize("about", list(About))
def test_every_sentence_is_whole(language: str, about: About) -> None:
    for name in ("", "Marta"):
        for agent in ("", "Ola"):
            said = opening(Caller(language, name, about, "Brak dźwięku"), agent, AFTERNOON)
            assert said[-1] in ".?!"
            assert "  " not in said
            assert "{" not in said


def test_a_stranger_is_asked_who_they_are() -> None:
    assert opening(Caller("ru"), "Ola", AFTERNOON).endswith("Как я могу к вам обращаться?")
