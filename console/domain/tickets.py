"""Tickets: states, priorities, channels, and where a ticket stands in the queue."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum


class State(StrEnum):
    NEW = "new"
    OPEN = "open"
    PENDING = "pending"
    ON_HOLD = "on_hold"
    SOLVED = "solved"
    CLOSED = "closed"


class Priority(StrEnum):
    LOW = "low"
    NORMAL = "normal"
    HIGH = "high"
    URGENT = "urgent"


class Category(StrEnum):
    TECHNICAL = "technical"
    ORGANISATIONAL = "organisational"
    CONTENT = "content"
    ASSIGNMENT = "assignment"
    WEBINAR = "webinar"


class Channel(StrEnum):
    PHONE = "phone"
    EMAIL = "email"
    CHAT = "chat"
    IN_PERSON = "in_person"


class Place(StrEnum):
    """The part of the queue a ticket stands in; follows from its state, snooze and merge."""

    WAITING = "waiting"
    PENDING = "pending"
    ON_HOLD = "on_hold"
    SNOOZED = "snoozed"
    DONE = "done"
    MERGED = "merged"


OPEN_PLACES = (Place.WAITING, Place.PENDING, Place.ON_HOLD, Place.SNOOZED)


SPAM = "spam"
"""The tag of a ticket that was marked so."""


def place(state: State, snoozed_until: datetime | None, merged: bool) -> Place:
    """Where a ticket stands. A snooze holds until a wake-up clears it, so the answer needs no clock."""
    if merged:
        return Place.MERGED
    if state in {State.SOLVED, State.CLOSED}:
        return Place.DONE
    if snoozed_until is not None:
        return Place.SNOOZED
    if state is State.PENDING:
        return Place.PENDING
    if state is State.ON_HOLD:
        return Place.ON_HOLD
    return Place.WAITING


def tag_name(typed: str) -> str:
    """A tag as it is kept, and as the filter box asks for it: however it is typed, it is one tag."""
    return " ".join(typed.split()).casefold()


_BY_HAND = frozenset({State.OPEN, State.PENDING, State.ON_HOLD, State.SOLVED, State.CLOSED})


def may_become(before: State, after: State) -> bool:
    """Whether a person may set `after`. New is never set back; a closed ticket is final until it is written to."""
    if before is after:
        return False
    if before is State.CLOSED:
        return after is State.OPEN
    return after in _BY_HAND


def after_inbound(before: State) -> State:
    """The state after the participant wrote: ours to answer again, however it stood."""
    return before if before in {State.NEW, State.OPEN} else State.OPEN


def after_answer(before: State, chosen: State | None) -> State:
    """The state after our public answer; a first answer takes a new ticket out of New."""
    if chosen is not None:
        return chosen
    return State.OPEN if before is State.NEW else before
