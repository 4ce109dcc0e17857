"""Calls that no phone system tells of, as the facts of a person who writes them down."""

from __future__ import annotations

from datetime import datetime

from console.domain.call_facts import Answered, AnyFact, Arrived, Cause, Direction, Ended, Offered, Role

_OWN, _FAR = "own", "far"


def began(at: datetime, direction: Direction, number: str, line: str) -> tuple[AnyFact, ...]:
    """A talk that is going on. `line` is that of the person (`phones.line_of`); `number` may be empty.

    How long it rang nobody counted: its wait is not judged.
    """
    if direction is Direction.OUTBOUND:
        return (
            Arrived(at=at, direction=direction, number=number, dialled=number, line=line),
            Offered(at=at, leg=_OWN, line=line, role=Role.CALLER),
            Answered(at=at, leg=_OWN, line=line, role=Role.CALLER, guessed=True),
            Offered(at=at, leg=_FAR, line=number, role=Role.FAR),
            Answered(at=at, leg=_FAR, line=number, role=Role.FAR, guessed=True),
        )
    return (
        Arrived(at=at, direction=direction, number=number),
        Offered(at=at, leg=_OWN, line=line),
        Answered(at=at, leg=_OWN, line=line, guessed=True),
    )


def tried(at: datetime, number: str, line: str) -> tuple[AnyFact, ...]:
    """A call to the outside that nobody has taken yet."""
    return began(at, Direction.OUTBOUND, number, line)[:4]


def ended(at: datetime, *, reached: bool = True) -> tuple[AnyFact, ...]:
    return (Ended(at=at, cause=Cause.NORMAL if reached else Cause.NO_ANSWER),)
