"""Webinars: how each person stands to one, from invited to joined, and the words of a registration."""

from __future__ import annotations

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
    joined_at: datetime | None = None
    left_at: datetime | None = None
    cancelled_at: datetime | None = None


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
