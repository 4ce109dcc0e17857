"""Checkpoints of a course: where somebody stands at one, how late they are, and when a kind reminder is due."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum

REMINDED_LATELY = timedelta(days=3)
"""Nobody is reminded again within this time, whatever the channel."""
MOST_AT_ONCE = 25
"""People who may be reminded together."""


class Standing(StrEnum):
    DONE = "done"
    LATE = "late"
    AHEAD = "ahead"


class Step(StrEnum):
    """What is due for somebody who is late, by how late they are."""

    WAIT = "wait"
    NOTE = "note"
    """A gentle note."""
    HELP = "help"
    """An offer of help."""
    CALL = "call"


_STEPS = ((14, Step.CALL), (7, Step.HELP), (2, Step.NOTE))


class Hindrance(StrEnum):
    """Why somebody is not reminded now."""

    NOT_LATE = "not_late"
    REMINDED = "reminded"
    TICKET_OPEN = "ticket_open"
    NO_ADDRESS = "no_address"


def standing(done_at: datetime | None, due_at: datetime | None, now: datetime) -> Standing:
    """`due_at` None: there is no date, and nobody is late."""
    if done_at is not None:
        return Standing.DONE
    return Standing.LATE if due_at is not None and due_at < now else Standing.AHEAD


def days_late(due_at: datetime, now: datetime) -> int:
    """Whole days since the date; 0 on the first day."""
    return max(0, (now - due_at).days)


def step(days: int) -> Step:
    return next((found for least, found in _STEPS if days >= least), Step.WAIT)


def hindrance(
    *, late: bool, reminded_at: datetime | None, ticket_open: bool, has_address: bool, now: datetime
) -> Hindrance | None:
    """Why a new letter of reminder should not go out; None: it may."""
    if not late:
        return Hindrance.NOT_LATE
    if reminded_at is not None and now - reminded_at < REMINDED_LATELY:
        return Hindrance.REMINDED
    if ticket_open:
        return Hindrance.TICKET_OPEN
    return None if has_address else Hindrance.NO_ADDRESS


def oldest_late(late: Iterable[tuple[datetime, int]]) -> tuple[datetime, int] | None:
    """Of (due, position) pairs the one that has waited longest; of the same date the first in the course."""
    return min(late, default=None)
