"""What the tool of a webinar posts when somebody joins or leaves: a small JSON form that any of them can be made to
send (docs/webinars.md)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum

import msgspec

from console.domain.ids import Id
from console.domain.webinars import Coming, WebinarFacts

SETTING = "webinar.push"
"""The setting of the desk in which the hash of the secret address stands."""
LARGEST_BODY = 256 * 1024
_BEFORE, _AFTER = timedelta(hours=2), timedelta(hours=2)


class Event(StrEnum):
    JOINED = "joined"
    LEFT = "left"


class Push(msgspec.Struct, frozen=True):
    """One that came or went. `webinar` is its id, a part of its link or its title; empty: the one that goes on."""

    event: Event
    email: str = ""
    phone: str = ""
    name: str = ""
    at: datetime | None = None
    webinar: str = ""


def pushes_in(body: bytes) -> tuple[Push, ...]:
    """One, or a list of them. Raises msgspec.ValidationError or msgspec.DecodeError."""
    found: Push | list[Push] = msgspec.json.decode(body, type=Push | list[Push])
    return tuple(found) if isinstance(found, list) else (found,)


def coming_of_push(push: Push, now: datetime) -> Coming:
    """A time without a zone would be another one at each computer: then it is now."""
    at = push.at if push.at is not None and push.at.tzinfo is not None else now
    # Nobody has come later than now, whatever the clock of another computer says.
    at = min(at, now)
    return Coming(came_at=at, joined_at=at) if push.event is Event.JOINED else Coming(left_at=at)


def meant(push: Push, webinars: Iterable[tuple[Id, WebinarFacts]], now: datetime) -> Id | None:
    """Which webinar it is about; without a word the one that begins nearest to now, of those around now."""
    wanted = push.webinar.strip().casefold()
    near = [
        (abs(facts.starts_at - now), one, facts)
        for one, facts in webinars
        if facts.starts_at - _BEFORE <= now <= facts.ends_at + _AFTER
    ]
    for _, one, facts in sorted(near, key=lambda each: (each[0], each[1])):
        if not wanted or wanted in {str(one), facts.title.casefold()} or wanted in facts.link.casefold():
            return one
    return None
