"""Whatever is sent to us, one address gets few automatic letters, and no ticket gets two."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.domain.acknowledging import A_DAY, PER_ADDRESS, Given, may_acknowledge, own_words
from console.domain.ids import uuid7
from console.domain.templates import Placeholder, settled, unknown
from tests.making import NOON

TICKETS = [uuid7(NOON, bytes([number]) * 10) for number in range(30)]


@given(st.lists(st.tuples(st.sampled_from(TICKETS), st.integers(0, 7200)), max_size=80))
def test_neither_a_ticket_nor_a_day_holds_more_than_the_bound(letters: list[tuple[object, int]]) -> None:
    said: list[Given] = []
    at = NOON
    for ticket, gap in letters:
        at += timedelta(seconds=gap)
        if may_acknowledge(said, ticket, at):  # type: ignore[arg-type]
            said.append(Given(ticket, at))  # type: ignore[arg-type]
    assert len({one.ticket for one in said}) == len(said)
    for one in said:
        assert sum(one.at - A_DAY < other.at <= one.at for other in said) <= PER_ADDRESS


def test_the_next_day_begins_anew() -> None:
    said = [Given(ticket, NOON) for ticket in TICKETS[:PER_ADDRESS]]
    assert not may_acknowledge(said, TICKETS[-1], NOON + A_DAY - timedelta(seconds=1))
    assert may_acknowledge(said, TICKETS[-1], NOON + A_DAY)


@pytest.mark.parametrize("language", ["en", "pl", "ru", "xx"])
@pytest.mark.parametrize("known", [frozenset(), frozenset({"first_name"}), frozenset({"hours", "link"})])
def test_our_own_words_never_show_what_is_not_known(language: str, known: frozenset[str]) -> None:
    template = own_words(language)
    assert not unknown(template)
    values = {Placeholder.TICKET: "#12", **{name: f"<{name}>" for name in known}}
    text = settled(template, values, language)
    assert "{" not in text
    assert "}" not in text
    assert "#12" in text
    assert all(f"<{name}>" in text for name in known if name != "first_name" or language != "pl")
