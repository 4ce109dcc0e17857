"""What the program finds out about a station by itself: shown beside its check, for a person says go."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

import msgspec

from console.domain.health import Condition, Health, Work
from console.domain.launches import Station


class Finding(StrEnum):
    """What was looked at."""

    LINK = "link"
    """The webinar has a link to its room."""
    INVITED = "invited"
    """`number` of `of` people who are expected were invited."""
    REMINDED = "reminded"
    SENDING = "sending"
    """Letters can leave."""
    CHATS = "chats"
    """The pages that bring chats answer."""
    PHONES = "phones"
    """The phone system is connected."""
    HERE = "here"
    """`number` people of `of` who are planned for the station are there."""
    PAGE = "page"
    """The page of the relay answers."""
    TESTED = "tested"
    """Something was typed on the relay lately."""
    READING = "reading"
    """`number` people read the relay now."""
    PINNED = "pinned"
    """`number` published articles carry the label of the webinar or of its course."""


class Evidence(msgspec.Struct, frozen=True):
    """`good` says whether it speaks for go."""

    finding: Finding
    good: bool
    number: int = 0
    of: int = 0


class Facts(msgspec.Struct, frozen=True, kw_only=True):
    """All that is looked at."""

    link: str = ""
    registered: int = 0
    invited: int = 0
    reminded: int = 0
    channels: tuple[Health, ...] = ()
    here: dict[str, int] = {}  # msgspec copies it for each value
    """People who are at work now, by the station they are at."""
    planned: dict[str, int] = {}
    relay: bool = False
    """Whether the relay has a page."""
    tested: bool = False
    readers: int | None = None
    """None: nobody has counted them lately."""
    pinned: int = 0


def evidence(  # noqa: PLR0911  (one for each station)
    station: Station, facts: Facts, now: datetime
) -> tuple[Evidence, ...]:
    """What speaks for or against go, the most telling first; nothing where nothing can be known by itself."""
    match station:
        case Station.ROOM:
            return (Evidence(Finding.LINK, bool(facts.link)),)
        case Station.INVITATIONS:
            return _invitations(facts, now)
        case Station.CHAT:
            return (*_here("chat", facts), Evidence(Finding.CHATS, up(facts.channels, Work.WEB, now)))
        case Station.PHONE:
            return (*_here("phone", facts), Evidence(Finding.PHONES, up(facts.channels, Work.PHONE, now)))
        case Station.RELAY:
            return (*_relay(facts, now), *_here("relay", facts))
        case Station.ARTICLES:
            return (Evidence(Finding.PINNED, facts.pinned > 0, facts.pinned),)
        case _:
            return ()


def _invitations(facts: Facts, now: datetime) -> tuple[Evidence, ...]:
    found = [Evidence(Finding.SENDING, up(facts.channels, Work.SENDING, now))]
    if facts.registered:
        invited = Evidence(Finding.INVITED, facts.invited >= facts.registered, facts.invited, facts.registered)
        found.insert(0, invited)
    if facts.reminded:
        reminded = Evidence(Finding.REMINDED, facts.reminded >= facts.registered, facts.reminded, facts.registered)
        found.insert(0, reminded)
    return tuple(found)


def _relay(facts: Facts, now: datetime) -> tuple[Evidence, ...]:
    if not facts.relay or not up(facts.channels, Work.WEB, now):
        return (Evidence(Finding.PAGE, good=False),)
    reading = (Evidence(Finding.READING, True, facts.readers),) if facts.readers else ()
    if not facts.tested:
        return (Evidence(Finding.TESTED, good=False), *reading, Evidence(Finding.PAGE, good=True))
    return (Evidence(Finding.TESTED, good=True), *reading)


def _here(station: str, facts: Facts) -> tuple[Evidence, ...]:
    here, planned = facts.here.get(station, 0), facts.planned.get(station, 0)
    if not planned:
        return (Evidence(Finding.HERE, here > 0, here, here),) if here else ()
    return (Evidence(Finding.HERE, here >= planned, here, planned),)


def up(channels: Sequence[Health], work: Work, now: datetime) -> bool:
    """Whether every channel of a kind works; none at all is no channel that works."""
    told = [one for one in channels if one.work is work and one.condition is not Condition.STOPPED]
    return bool(told) and all(one.condition is Condition.UP and not one.silent(now) for one in told)
