"""The outbox: kept before it is acknowledged, in order, and nothing in it is dropped in silence."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from console.commands.base import Stamp
from console.commands.messages import AddNote
from console.domain.changes import Outcome, Refusal
from console.domain.ids import Id, uuid7
from console.store.engine import sqlite_writer
from console.sync.outbox import Outbox
from tests.making import NOON, OLA


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    engine = sqlite_writer(tmp_path / "outbox.sqlite")
    yield engine
    engine.dispose()


def note(number: int) -> AddNote:
    stamp = Stamp(an_id(number), NOON, OLA)
    return AddNote(stamp, an_id(100), an_id(200 + number), f"note {number}")


def an_id(number: int) -> Id:
    return uuid7(NOON, number.to_bytes(10, "big"))


def test_commands_come_out_as_they_went_in_and_in_order(engine: Engine) -> None:
    outbox = Outbox(engine)
    numbers = [outbox.add(note(number)) for number in range(3)]
    assert numbers == sorted(numbers)
    again = Outbox(engine)
    for number, place in enumerate(numbers):
        waiting = again.oldest()
        assert waiting is not None
        assert (waiting.number, waiting.command) == (place, note(number))
        again.settle(place, Outcome())
    assert again.oldest() is None


def test_what_stands_is_what_the_rows_of_the_hub_do_not_hold(engine: Engine) -> None:
    outbox = Outbox(engine)
    first, second, third = (outbox.add(note(number)) for number in range(3))
    outbox.settle(first, Outcome())
    outbox.settle(second, Outcome(refusal=Refusal.GONE))
    assert outbox.settled_through() == second
    # Done on the hub and not brought yet, refused, and waiting.
    assert [one.number for one in outbox.standing(0)] == [first, third]
    assert [one.number for one in outbox.standing(first)] == [third]
    outbox.forget(second)
    assert [one.number for one in outbox.standing(0)] == [third]
    assert outbox.counts() == (1, 1)
    outbox.settle(third, Outcome())
    assert outbox.settled_through() == third


def test_numbers_are_never_given_twice(engine: Engine) -> None:
    outbox = Outbox(engine)
    first = outbox.add(note(0))
    outbox.settle(first, Outcome())
    outbox.forget(first)
    assert outbox.add(note(1)) > first


def test_what_was_refused_stays_until_its_words_are_safe_and_somebody_has_read_why(engine: Engine) -> None:
    outbox = Outbox(engine)
    number = outbox.add(note(0))
    outbox.settle(number, Outcome(refusal=Refusal.GONE))
    outbox.forget(number)
    outbox.dismiss(number)
    assert [back.number for back in outbox.refused()] == [number]
    outbox.gave_back(number)
    assert outbox.refused() == []
    assert [(back.number, back.outcome.refusal) for back in outbox.returned()] == [(number, Refusal.GONE)]
    outbox.dismiss(number)
    assert outbox.returned() == []
    assert outbox.counts() == (0, 0)
    # The words may be nowhere else: they stay in the file.
    with engine.begin() as connection:
        assert connection.execute(text("SELECT count(*) FROM outbox")).scalar_one() == 1


def test_a_command_nobody_can_read_is_returned_and_does_not_stand_in_the_way(engine: Engine) -> None:
    outbox = Outbox(engine)
    strange, later = outbox.add(note(0)), outbox.add(note(1))
    with engine.begin() as connection:
        connection.execute(text("UPDATE outbox SET command = x'01' WHERE number = :n"), {"n": strange})
    waiting = outbox.oldest()
    assert waiting is not None
    assert waiting.number == later
    assert [(back.command, back.outcome.refusal) for back in outbox.returned()] == [(None, Refusal.FAULT)]
