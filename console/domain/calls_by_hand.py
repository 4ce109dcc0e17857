"""The facts of a call that a person writes down: no phone system tells of it."""

from __future__ import annotations

from datetime import datetime, timedelta

from console.domain.call_facts import Answered, AnyFact, Arrived, Cause, Direction, Ended, Role, Side

_US, _THEM = "hand", "person"
"""In this order by name: of two who answered at one moment the first is the one at this desk."""


def begun(at: datetime, direction: Direction, line: str, number: str = "") -> tuple[AnyFact, ...]:
    """A talk that began. When it was answered is a person's word, so it is not judged whether that was in time."""
    told: list[AnyFact] = [
        Arrived(at=at, direction=direction, number=number, line=line if direction is Direction.OUTBOUND else ""),
        Answered(at=at, leg=_US, line=line, role=Role.CALLED, guessed=True),
    ]
    if direction is Direction.OUTBOUND:
        told.append(Answered(at=at, leg=_THEM, line=number, role=Role.FAR, guessed=True))
    return tuple(told)


def corrected(at: datetime, times: int, direction: Direction, line: str, number: str = "") -> tuple[AnyFact, ...]:
    """The direction or the number is another one than was said of a call that began `at`.

    Of two arrivals the earlier counts: `times` says how often something was corrected by now.
    """
    facts = begun(at, direction, line, number)
    earlier = at - timedelta(milliseconds=times)
    first = Arrived(
        at=earlier, direction=direction, number=number, line=line if direction is Direction.OUTBOUND else ""
    )
    return (first, *facts[1:])


def ended(at: datetime) -> tuple[AnyFact, ...]:
    return (Ended(at=at, cause=Cause.NORMAL, by=Side.UNKNOWN),)
