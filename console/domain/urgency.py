"""Who needs me next: the order of the queue and the reason why a ticket stands where it stands."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum

import msgspec

from console.domain.sla import share_left
from console.domain.tickets import Channel, Place


class Reason(StrEnum):
    RINGING = "ringing"
    OVER = "over"
    NEAR = "near"
    IN_TIME = "in_time"
    OURS = "ours"
    """Open, but nobody waits for words of ours: kept open by an agent."""
    PENDING = "pending"
    ON_HOLD = "on_hold"
    SNOOZED = "snoozed"
    DONE = "done"


class Standing(msgspec.Struct, frozen=True):
    """Why a row stands where it stands. `share` is the part of the answer time left, None while no clock runs."""

    reason: Reason
    share: float | None
    until: datetime | None
    since: datetime | None


_PAUSED = {
    Place.PENDING: Reason.PENDING,
    Place.ON_HOLD: Reason.ON_HOLD,
    Place.SNOOZED: Reason.SNOOZED,
    Place.DONE: Reason.DONE,
    Place.MERGED: Reason.DONE,
}

NO_HURRY = timedelta(days=30)


FIRST = timedelta(days=3650)
SOON = timedelta(minutes=10)


def order_at(due_at: datetime | None, touched_at: datetime, *, first: bool = False) -> datetime:
    """The key of the queue: least time left first; what has no clock follows, oldest first.

    `first`: it stands before everything else that has a clock, however long that is over.
    """
    if due_at is None:
        return touched_at + NO_HURRY
    return due_at - FIRST if first else due_at


def waits_beside_phone(last_inbound_at: datetime | None, call_back_at: datetime | None) -> bool:
    """Whether somebody waits for a call now: nobody took theirs, or they were told that we call in minutes."""
    if call_back_at is None or last_inbound_at is None:
        return False
    return call_back_at - last_inbound_at <= SOON


def waits_for_call(channel: Channel, waiting_since: datetime | None, call_back_at: datetime | None) -> bool:
    """Whether a call is owed to the participant: it was promised, or nobody took theirs."""
    return waiting_since is not None and (call_back_at is not None or channel is Channel.PHONE)


def standing(
    now: datetime,
    place: Place,
    *,
    waiting_since: datetime | None,
    due_at: datetime | None,
    near_at: datetime | None,
    touched_at: datetime,
    snoozed_until: datetime | None = None,
) -> Standing:
    """The reason shown on a row, from stored times and the clock alone."""
    if place in _PAUSED:
        until = snoozed_until if place is Place.SNOOZED else None
        return Standing(_PAUSED[place], None, until, touched_at)
    if due_at is None or waiting_since is None:
        return Standing(Reason.OURS, None, None, touched_at)
    if now >= due_at:
        return Standing(Reason.OVER, 0.0, due_at, waiting_since)
    near = near_at if near_at is not None else due_at
    reason = Reason.NEAR if now >= near else Reason.IN_TIME
    return Standing(reason, share_left(now, waiting_since, near, due_at), due_at, waiting_since)
