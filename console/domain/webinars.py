"""Webinars: how each person stands to one, from invited to joined, and the words of a registration."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from enum import StrEnum

import msgspec

from console.domain.ids import Id

USUAL_LENGTH = timedelta(minutes=60)


class Turnout(StrEnum):
    """How somebody stands to a webinar."""

    EXPECTED = "expected"
    """Registered, and it has not begun."""
    OPENED = "opened"
    """They opened the link and are not in: who has trouble is among them."""
    IN = "in"
    MISSING = "missing"
    """It has begun, and they have not even opened the link."""
    ATTENDED = "attended"
    NEVER_GOT_IN = "never_got_in"
    """They opened the link and never were in: somebody should call."""
    MISSED = "missed"


class Registration(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of somebody and a webinar; None: it did not happen, or nobody told."""

    registered_at: datetime | None = None
    invited_at: datetime | None = None
    reminded_at: datetime | None = None
    opened_at: datetime | None = None
    came_at: datetime | None = None
    """When they joined first; `joined_at` is when they joined last."""
    joined_at: datetime | None = None
    left_at: datetime | None = None
    minutes: int | None = None
    """How long they were there, as the tool of the webinar says afterwards."""
    cancelled_at: datetime | None = None


class Coming(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody brings of a webinar from elsewhere: its tool, a sheet. None: nothing is said of it.

    However its parts arrive, and however often, `followed_by` makes the same of them.
    """

    registered_at: datetime | None = None
    came_at: datetime | None = None
    joined_at: datetime | None = None
    left_at: datetime | None = None
    minutes: int | None = None
    cancelled: bool = False

    def followed_by(self, other: Coming) -> Coming:
        """Both together: joined first, joined last, left last, and the longer stay."""
        return Coming(
            registered_at=_of(min, self.registered_at, other.registered_at),
            came_at=_of(min, self.came_at, other.came_at),
            joined_at=_of(max, self.joined_at, other.joined_at),
            left_at=_of(max, self.left_at, other.left_at),
            minutes=max((one for one in (self.minutes, other.minutes) if one is not None), default=None),
            # Whoever was there had not cancelled.
            cancelled=(self.cancelled or other.cancelled) and self.came_at is None and other.came_at is None,
        )


def _of(which: Callable[[Iterable[datetime]], datetime], *moments: datetime | None) -> datetime | None:
    said = [one for one in moments if one is not None]
    return which(said) if said else None


class Stay(msgspec.Struct, frozen=True):
    """Somebody was in the room; an end that is not known is None."""

    joined_at: datetime | None
    left_at: datetime | None = None
    minutes: int | None = None
    """As the tool says it, where it tells no times."""


def stayed(stays: Iterable[Stay]) -> Coming:
    """What several stays of one person come to, in whatever order they stand: two that overlap are two devices, and
    their minutes count once."""
    every = list(stays)
    joined = sorted(one.joined_at for one in every if one.joined_at is not None)
    left = [one.left_at for one in every if one.left_at is not None]
    inside = _covered(
        (one.joined_at, one.left_at)
        for one in every
        if one.joined_at is not None and one.left_at is not None and one.left_at >= one.joined_at
    )
    told = [one.minutes for one in every if one.minutes is not None]
    reckoned = round(inside / timedelta(minutes=1)) if inside is not None else None
    # A tool that tells minutes has left out the gaps between its first and its last time; but two devices are one.
    minutes = sum(told) if len(told) == len(every) and told else reckoned
    if minutes is not None and reckoned is not None:
        minutes = min(minutes, reckoned)
    return Coming(
        came_at=joined[0] if joined else None,
        joined_at=joined[-1] if joined else None,
        left_at=max(left, default=None),
        minutes=minutes,
    )


def _covered(spans: Iterable[tuple[datetime, datetime]]) -> timedelta | None:
    """How long at least one of them lasted; None where there is none."""
    inside: timedelta | None = None
    until: datetime | None = None
    for begins, ends in sorted(spans):
        fresh = begins if until is None else max(begins, until)
        inside = (inside or timedelta()) + max(timedelta(), ends - fresh)
        until = ends if until is None else max(until, ends)
    return inside


def turnout(of: Registration, begins: datetime, ends: datetime, now: datetime) -> Turnout:
    if of.joined_at is not None:
        # Who leaves and comes again is told by joined_at alone: the tools of webinars tell the last of each.
        there = of.left_at is None or of.left_at < of.joined_at
        return Turnout.IN if there and now < ends else Turnout.ATTENDED
    if now >= ends:
        return Turnout.NEVER_GOT_IN if of.opened_at is not None else Turnout.MISSED
    if of.opened_at is not None:
        return Turnout.OPENED
    return Turnout.EXPECTED if now < begins else Turnout.MISSING


class WebinarFacts(msgspec.Struct, frozen=True, kw_only=True):
    """A webinar as it is announced. `length` in minutes; `expected` people, 0: as many as are registered."""

    title: str
    starts_at: datetime
    length: int = 60
    tutor_id: Id | None = None
    link: str = ""
    language: str = ""
    expected: int = 0
    cohorts: tuple[Id, ...] = ()
    note: str = ""

    @property
    def ends_at(self) -> datetime:
        return self.starts_at + timedelta(minutes=self.length)


def sound(facts: WebinarFacts) -> bool:
    """Whether it can be announced: it has a name, lasts between a minute and a day, and its link is one."""
    web = not facts.link or facts.link.casefold().startswith(("https://", "http://"))
    return bool(facts.title.strip()) and 0 < facts.length <= 24 * 60 and facts.expected >= 0 and web
