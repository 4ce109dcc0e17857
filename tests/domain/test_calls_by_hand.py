"""Calls that a person writes down, as facts."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from console.domain.call_course import Ending, State
from console.domain.call_facts import Direction, Held, Resumed
from console.domain.calls import Call, kept
from console.domain.calls_by_hand import begun, corrected, ended

AT = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
LATER = AT + timedelta(seconds=90)


@pytest.mark.parametrize("direction", [Direction.INBOUND, Direction.OUTBOUND])
def test_a_call_by_hand_is_a_talk_of_ours(direction: Direction) -> None:
    course = Call("1").told(begun(AT, direction, "1001", "+48221234567")).course
    assert course.state is State.CONNECTED
    assert course.direction is direction
    assert course.answered_by == "1001"
    assert [talk.line for talk in course.talking] == ["1001"]
    assert course.talk(LATER) == timedelta(seconds=90)


def test_it_is_not_judged_by_its_rings() -> None:
    call = Call("1").told([*begun(AT, Direction.INBOUND, "1001"), *ended(LATER)])
    assert call.course.ending is Ending.ANSWERED
    assert kept(call.course, LATER) is None


def test_the_direction_can_be_changed_to_and_fro() -> None:
    call = Call("1").told(begun(AT, Direction.INBOUND, "1001"))
    call = call.told(corrected(AT, 1, Direction.OUTBOUND, "1001", "+48221234567"))
    assert (call.course.direction, call.course.number) == (Direction.OUTBOUND, "+48221234567")
    assert call.course.answered_by == "1001"
    call = call.told(corrected(AT, 2, Direction.INBOUND, "1001"))
    assert call.course.direction is Direction.INBOUND
    assert call.course.answered_by == "1001"
    assert call.told(ended(LATER)).course.state is State.ENDED


def test_a_hold_tells_since_when() -> None:
    call = Call("1").told([*begun(AT, Direction.INBOUND, "1001"), Held(at=AT + timedelta(seconds=5), leg="hand")])
    assert call.course.held_since == AT + timedelta(seconds=5)
    assert call.told([Resumed(at=LATER, leg="hand")]).course.held_since is None
