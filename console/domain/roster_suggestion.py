"""The one thing the surge roster suggests: who could help where more waits than its people can take, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from enum import StrEnum

import msgspec

from console.domain.ids import Id
from console.domain.roster import ANSWERS, SeatDesk

LOOKED_BACK = timedelta(minutes=10)
"""Arrivals are compared over so long with as long before."""
FOR_A_WHILE = timedelta(minutes=15)
"""So long somebody helps elsewhere at least."""
_ROUND = timedelta(minutes=5)
_LATEST = timedelta(minutes=5)
"""Nobody is moved for the last minutes of a launch."""
_MANY = 3
"""Fewer that came are no sign of anything."""
_LIMITS = {
    SeatDesk.CHAT: timedelta(minutes=1),
    SeatDesk.ENTRY: timedelta(minutes=1),
    SeatDesk.PHONE: timedelta(minutes=1),
    SeatDesk.EMAIL: timedelta(minutes=15),
}
"""Whoever waits for longer waits too long."""


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """What waits for a desk of a launch. `came` in the last LOOKED_BACK, `came_before` in as long before that."""

    waiting: int = 0
    longest: timedelta = timedelta()
    came: int = 0
    came_before: int = 0
    trouble: str = ""
    """What most of those who came tell of, if that has grown; "" for nothing that is known."""

    @property
    def grows(self) -> bool:
        return self.came >= _MANY and self.came > self.came_before


class Helper(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody who may be moved. `desk` None: at work without a seat; `reserve`: they may be called in."""

    id: Id
    name: str
    desk: SeatDesk | None
    load: int = 0
    capacity: int = 12
    here: bool = True
    talks: bool = False
    leads: bool = False
    away: bool = False
    """They help elsewhere already, for a while."""
    reserve: bool = False
    ready_minutes: int = 0


class How(StrEnum):
    MOVE = "move"
    """From one desk of the launch to another."""
    SEAT = "seat"
    """From what they usually do."""
    CALL = "call"
    """A reserve is called in."""


class Why(StrEnum):
    TROUBLE = "trouble"
    GROWING = "growing"
    WAITING = "waiting"


class Suggestion(msgspec.Struct, frozen=True, kw_only=True):
    how: How
    person: Id
    name: str
    before: SeatDesk | None
    to: SeatDesk
    until: datetime
    why: Why
    line: Line


def strained(line: Line, people: int, desk: SeatDesk) -> bool:
    """Whether more waits than its people take at once, and it is not getting better by itself."""
    if line.waiting <= people or not line.waiting:
        return False
    return line.grows or line.longest >= _LIMITS[desk]


def suggest(
    lines: Mapping[SeatDesk, Line], people: Sequence[Helper], now: datetime, over: datetime
) -> Suggestion | None:
    """Of the desks that are strained the one with most waiting for each of its people; somebody whose own desk can
    spare them, the one with the least in hand; else somebody without a seat; else the reserve who is ready first.

    Nobody who leads the launch, talks, types, keeps the room or helps elsewhere already; and nobody's leaving makes
    their own desk as short as the one they go to.
    """
    until = min(_rounded(now + FOR_A_WHILE), over)
    if until - now < _LATEST:
        return None
    seated = {desk: sum(one.desk is desk and one.here and not one.reserve for one in people) for desk in ANSWERS}
    short = [desk for desk in ANSWERS if desk in lines and strained(lines[desk], seated[desk], desk)]
    for to in sorted(short, key=lambda desk: (-_each(lines[desk], seated[desk]), _ORDER.index(desk))):
        for how, able in (
            (How.MOVE, [one for one in people if _may_move(one, to, lines, seated)]),
            (How.SEAT, [one for one in people if one.desk is None and not one.reserve and _free(one)]),
            (How.CALL, [one for one in people if one.reserve]),
        ):
            best = min(
                able,
                key=lambda one: (one.desk is not to, one.ready_minutes, _share(one), one.name, one.id),
                default=None,
            )
            if best is not None:
                return _made(how, best, to, until if how is not How.CALL else over, lines[to])
    return None


_ORDER = tuple(SeatDesk)


def _may_move(one: Helper, to: SeatDesk, lines: Mapping[SeatDesk, Line], seated: Mapping[SeatDesk, int]) -> bool:
    desk = one.desk
    if desk is None or desk is to or desk not in ANSWERS or one.away or one.reserve or not _free(one):
        return False
    line = lines.get(desk, Line())
    left = seated[desk] - 1
    # What would wait for each of those who stay is less than what waits for each of those who come with them.
    return (
        line.waiting <= left and not strained(line, left, desk) and _each(line, left) < _each(lines[to], seated[to] + 1)
    )


def _free(one: Helper) -> bool:
    return one.here and not one.talks and not one.leads and 2 * one.load <= one.capacity


def _share(one: Helper) -> float:
    return one.load / max(1, one.capacity)


def _each(line: Line, people: int) -> float:
    return line.waiting / max(people, 0.5)


def _made(how: How, one: Helper, to: SeatDesk, until: datetime, line: Line) -> Suggestion:
    why = Why.WAITING
    if line.grows:
        why = Why.TROUBLE if line.trouble else Why.GROWING
    return Suggestion(how=how, person=one.id, name=one.name, before=one.desk, to=to, until=until, why=why, line=line)


def _rounded(at: datetime) -> datetime:
    """To the next five minutes: nobody remembers 14:13:27."""
    start = at.replace(minute=0, second=0, microsecond=0)
    return start + -(-(at - start) // _ROUND) * _ROUND
