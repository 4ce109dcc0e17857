"""Questions to experts: who is asked how, what goes along, what a link opens."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from console.domain import requests
from console.domain.consultations import (
    Excerpt,
    Part,
    Whose,
    by_letter,
    excerpt,
    letter,
    nameless,
    opened,
    token,
)
from console.domain.ids import Id
from console.domain.people import AgentState, Role
from console.domain.requests import LinkKey

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
KEY = LinkKey(1, b"k" * 32)
ONE = Id(int=7)


def test_whoever_has_no_console_or_is_not_at_it_is_asked_by_letter() -> None:
    assert by_letter(None, None)
    assert by_letter(Role.EXPERT, AgentState.AVAILABLE)
    assert by_letter(Role.TUTOR, AgentState.OFF_SHIFT)
    assert not by_letter(Role.TUTOR, AgentState.AVAILABLE)
    assert not by_letter(Role.AGENT, AgentState.ON_CALL)


def test_what_goes_along_tells_of_nobody() -> None:
    said = nameless("I am Marta Nowak, +48 600 100 200, marta@x.example. No sound.", ("Marta Nowak",))
    assert "Marta" not in said
    assert "600" not in said
    assert "@" not in said
    assert "No sound." in said


def test_a_long_excerpt_is_cut() -> None:
    assert len(excerpt(Whose.DESK, NOW, "word " * 5000).text) < 4100


def test_a_link_opens_its_own_page_and_no_other() -> None:
    link = token(KEY, ONE, 0, NOW)
    told = opened(link, (KEY,), NOW.date())
    assert told is not None
    assert told.ticket == ONE
    assert requests.opened(link, (KEY,), NOW.date()) is None
    assert opened(requests.token(KEY, ONE, 0, NOW), (KEY,), NOW.date()) is None
    assert opened(link, (KEY,), (NOW + timedelta(days=200)).date()) is None


@pytest.mark.parametrize("language", ["en", "pl", "ru"])
@pytest.mark.parametrize("part", [Part.QUESTION, Part.MORE, Part.REMINDER, Part.WITHDRAWAL])
def test_every_letter_says_who_asks_and_leaves_no_place_open(language: str, part: Part) -> None:
    made = letter(
        part,
        language=language,
        name="Ewa",
        asker="Ola",
        desk="Northlight",
        question="Does module 4 need the new player?\nSince when?",
        words="Does module 4 need the new player?",
        excerpts=(Excerpt(Whose.PARTICIPANT, NOW, "It stays black.\nEverywhere."),),
        until="02.03.2026 16:00",
        address="https://help.example/q/x",
    )
    assert "Ola" in made.text
    assert "{" not in made.text + made.subject
    assert "Does module 4 need the new player?" in made.subject
    assert ("https://help.example/q/x" in made.text) is (part is not Part.WITHDRAWAL)
    assert ("> It stays black." in made.text) is (part in {Part.QUESTION, Part.MORE})
