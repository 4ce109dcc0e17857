"""Links to requests: each opens what it was made for, as long as it holds, and nothing that was altered opens."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.domain.markup_html import html
from console.domain.requests import (
    STARS,
    VALID,
    LinkKey,
    Opened,
    Standing,
    form_seal,
    links_letter,
    opened,
    page_address,
    standing,
    stars_words,
    survey_address,
    survey_line,
    token,
)
from console.domain.tickets import State

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
KEYS = (LinkKey(2, b"2" * 32), LinkKey(1, b"1" * 32))
_IDS = st.uuids()


@given(_IDS, st.integers(0, 65_535), st.sampled_from(KEYS), st.integers(0, 180))
def test_a_link_opens_its_request_until_it_is_over(ticket: UUID, generation: int, key: LinkKey, days: int) -> None:
    made = token(key, ticket, generation, NOON)
    assert len(made) == 50
    assert made.replace("-", "").replace("_", "").isalnum()
    assert opened(made, KEYS, (NOON + timedelta(days=days)).date()) == Opened(ticket, generation)
    assert opened(made, KEYS, (NOON + VALID + timedelta(days=1)).date()) is None
    assert opened(made, tuple(one for one in KEYS if one is not key), NOON.date()) is None
    assert opened(made, (LinkKey(key.number, b"x" * 32),), NOON.date()) is None


@given(_IDS, st.integers(0, 49), st.sampled_from("AQgw-_09zé \n"))
def test_no_other_letters_open_anything(ticket: UUID, place: int, letter: str) -> None:
    made = token(KEYS[0], ticket, 0, NOON)
    altered = made[:place] + letter + made[place + 1 :]
    assert (opened(altered, KEYS, NOON.date()) is not None) == (altered == made)
    for other in (made + "=", made[:-1], made + "A", "", made.replace("-", "+")):
        assert other == made or opened(other, KEYS, NOON.date()) is None


@given(st.text(max_size=60))
def test_what_somebody_types_opens_nothing(typed: str) -> None:
    assert opened(typed, KEYS, NOON.date()) is None


def test_a_seal_is_for_one_purpose_and_one_time() -> None:
    seals = {form_seal(key, purpose, until) for key in KEYS for purpose in ("a", "b") for until in (1, 2)}
    assert len(seals) == 8


@pytest.mark.parametrize(
    ("state", "waits", "answered", "expected"),
    [
        (State.NEW, True, False, Standing.RECEIVED),
        (State.OPEN, True, False, Standing.WORKING),
        (State.OPEN, True, True, Standing.WORKING),
        (State.OPEN, False, True, Standing.ANSWERED),
        (State.ON_HOLD, False, True, Standing.WORKING),
        (State.PENDING, False, True, Standing.YOURS),
        (State.SOLVED, False, True, Standing.SOLVED),
        (State.CLOSED, True, True, Standing.SOLVED),
    ],
)
def test_how_a_request_stands(state: State, waits: bool, answered: bool, expected: Standing) -> None:
    assert standing(state, waits=waits, answered=answered) is expected


@pytest.mark.parametrize("language", ["en", "pl", "ru", "de"])
def test_a_survey_is_one_line_with_an_answer_for_each_number_of_stars(language: str) -> None:
    page = page_address("https://help.example/", "T")
    survey = survey_address(page)
    assert (page, survey) == ("https://help.example/r/T", "https://help.example/s/T")
    line = survey_line(survey, language)
    assert "\n" not in line
    assert html(line).count("<a href=") == 5
    assert [f"{survey}?stars={count}" in line for count in STARS] == [True] * 5
    assert list(stars_words(language)) == [5, 4, 3, 2, 1]


def test_a_letter_with_new_links_names_each_request() -> None:
    letter = links_letter([(7, "No sound", "https://h/r/a"), (0, "", "https://h/r/b")], "ru")
    assert "#7 No sound\nhttps://h/r/a" in letter.text
    assert letter.text.count("https://") == 2
