"""Checkpoints of a course: where somebody stands at one, how late they are, and when a kind reminder is due."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

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
    ON_LEAVE = "on_leave"
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
    *,
    late: bool,
    reminded_at: datetime | None,
    ticket_open: bool,
    has_address: bool,
    on_leave: bool,
    now: datetime,
) -> Hindrance | None:
    """Why nobody may be reminded now; None: they may. Whoever reminds asks this, whatever screen they come from."""
    if not late:
        return Hindrance.NOT_LATE
    if on_leave:
        return Hindrance.ON_LEAVE
    if reminded_at is not None and now - reminded_at < REMINDED_LATELY:
        return Hindrance.REMINDED
    if ticket_open:
        return Hindrance.TICKET_OPEN
    return None if has_address else Hindrance.NO_ADDRESS


class Marked(NamedTuple):
    """What is known of somebody at a checkpoint, since when, and whether a person said so."""

    done_at: datetime | None
    due_at: datetime | None
    at: datetime
    by_hand: bool


def together(marks: Sequence[Marked]) -> Marked:
    """What is known at one checkpoint of people who turned out to be one. What a person said last holds; else what one
    of them has done is done, and the later of two dates is theirs."""
    last = max(marks, key=lambda mark: mark.at)
    if last.by_hand or len(marks) == 1:
        return last
    done = min((mark.done_at for mark in marks if mark.done_at is not None), default=None)
    due = max((mark.due_at for mark in marks if mark.due_at is not None), default=None)
    return Marked(done, due, last.at, by_hand=False)


def oldest_late(late: Iterable[tuple[datetime, int]]) -> tuple[datetime, int] | None:
    """Of (due, position) pairs the one that has waited longest; of the same date the first in the course."""
    return min(late, default=None)
