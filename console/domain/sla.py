"""Service levels: how long the participant may wait for our next words, by channel and priority."""

from __future__ import annotations

from datetime import datetime, timedelta

from console.domain.tickets import Channel, Priority

_FIRST = {
    Channel.PHONE: timedelta(minutes=2),
    Channel.CHAT: timedelta(minutes=2),
    Channel.EMAIL: timedelta(hours=4),
    Channel.IN_PERSON: timedelta(hours=4),
}
_NEXT = {
    Channel.PHONE: timedelta(minutes=2),
    Channel.CHAT: timedelta(minutes=3),
    Channel.EMAIL: timedelta(hours=8),
    Channel.IN_PERSON: timedelta(hours=8),
}
_WEIGHT = {Priority.LOW: 2.0, Priority.NORMAL: 1.0, Priority.HIGH: 0.5, Priority.URGENT: 0.25}

NEAR_SHARE = 0.25
NEAR_TIME = timedelta(minutes=2)


def limit(channel: Channel, answered_before: bool, priority: Priority) -> timedelta:
    """The time we give ourselves, in real clock time, from the words we have to answer."""
    return (_NEXT if answered_before else _FIRST)[channel] * _WEIGHT[priority]


def due(waiting_since: datetime, channel: Channel, answered_before: bool, priority: Priority) -> datetime:
    """When the answer to words of `waiting_since` is due."""
    return waiting_since + limit(channel, answered_before, priority)


def share_left(now: datetime, since: datetime, due_at: datetime) -> float:
    """The part of the answer time that is left, 1 down to 0; the ring of a queue row is drawn from it."""
    whole = (due_at - since).total_seconds()
    if whole <= 0:
        return 0.0
    return min(1.0, max(0.0, (due_at - now).total_seconds() / whole))


def is_over(now: datetime, due_at: datetime) -> bool:
    return now >= due_at


def is_near(now: datetime, since: datetime, due_at: datetime) -> bool:
    """A quarter of the time or less than two minutes left, and not over yet."""
    if is_over(now, due_at):
        return False
    return share_left(now, since, due_at) <= NEAR_SHARE or due_at - now <= NEAR_TIME


def near_from(since: datetime, due_at: datetime) -> datetime:
    """The moment from which `is_near` holds; kept with the ticket so that a list of near ones needs no sum."""
    return max(since, min(due_at - (due_at - since) * NEAR_SHARE, due_at - NEAR_TIME))
