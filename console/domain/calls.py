"""Calls: a call as the sum of what happened to it, its rings, and whether it was taken by the third one."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum

import msgspec

from console.domain.call_course import Course, Ending, course
from console.domain.call_facts import AGAIN, Arrived, Direction, Fact, Hidden, order, same

RING_PERIOD = timedelta(seconds=5)
"""One ring: 1 s of tone and 4 s of silence in Germany; 6 s in North America."""
KEPT_RINGS = 3
CALL_BACK_WITHIN = timedelta(minutes=2)
"""A call nobody took waits so long for us to call back, unless something else was promised."""
CALL_BACK_LATER = timedelta(hours=1)
"""Who says that somebody will call back, and not when, is expected to within so long."""
FILED_AFTER = timedelta(minutes=15)
"""A call that nobody wrapped up in this time becomes an entry by itself."""
LOST_AFTER = timedelta(hours=12)
"""A call of which nobody told an end in this time has had one all the same."""


class Ring(StrEnum):
    """Which ring it is, as the segments on the screen show it."""

    FIRST = "first"
    SECOND = "second"
    THIRD = "third"
    PAST = "past"


class Call(msgspec.Struct, frozen=True):
    """A call with everything that was told about it, in the order of time.

    Facts may be told in any order and more than once: the call that comes of it is the same.
    """

    id: str
    facts: tuple[Fact, ...] = ()

    def told(self, facts: Iterable[Fact]) -> Call:
        known = list(self.facts)
        for fact in facts:
            _put(known, fact)
        if any(isinstance(fact, Hidden) for fact in known):
            known = _without_number(known)
        return Call(self.id, tuple(known))

    @property
    def course(self) -> Course:
        return course(self.facts)


def ring(since: datetime, at: datetime, period: timedelta = RING_PERIOD) -> int:
    """The number of the ring at a moment: ring n starts (n-1) periods after `since`. A clock set back gives 1."""
    return max(0, (at - since) // period) + 1


def ring_named(number: int) -> Ring:
    return (Ring.FIRST, Ring.SECOND, Ring.THIRD, Ring.PAST)[min(number, KEPT_RINGS + 1) - 1]


def ring_starts(since: datetime, number: int, period: timedelta = RING_PERIOD) -> datetime:
    return since + (number - 1) * period


def rings(call: Course, now: datetime, period: timedelta = RING_PERIOD) -> int:
    """How often it rang until somebody answered, until it ended, or until now; 0: it never came here."""
    since = call.offered_at
    return 0 if since is None else ring(since, call.answered_at or call.ended_at or now, period)


def kept(call: Course, now: datetime, period: timedelta = RING_PERIOD) -> bool | None:
    """Whether somebody answered before the fourth ring. None: not known yet, or nothing was promised to this call.

    Whoever hangs up within three rings has not waited for us long enough to say that we failed.
    """
    if call.direction is not Direction.INBOUND or call.ending is Ending.PASSED_ON or call.answer_guessed:
        return None
    in_time = rings(call, now, period) <= KEPT_RINGS
    if call.answered_at is not None:
        return in_time
    if not in_time:
        return False
    return False if call.ending is Ending.MISSED else None


def call_back_due(call: Course) -> datetime | None:
    """Until when somebody has to call back; None: nothing is owed, or there is no number to call."""
    if call.called_back or call.hidden or not call.number:
        return None
    if call.call_back_promised is not None:
        return call.call_back_promised
    if call.direction is Direction.INBOUND and call.ending in {Ending.ABANDONED, Ending.MISSED} and call.ended_at:
        return call.ended_at + CALL_BACK_WITHIN
    return None


class Figures(msgspec.Struct, frozen=True):
    """What a set of ended calls comes to. Only calls from outside are counted; times are theirs, not the clock's."""

    inbound: int = 0
    answered: int = 0
    abandoned: int = 0
    missed: int = 0
    kept: int = 0
    broken: int = 0
    wait: timedelta = timedelta()
    longest_wait: timedelta = timedelta()
    talk: timedelta = timedelta()

    @property
    def kept_share(self) -> float | None:
        judged = self.kept + self.broken
        return self.kept / judged if judged else None

    @property
    def average_wait(self) -> timedelta | None:
        """Of calls that were answered, as is usual for this figure (ASA)."""
        return self.wait / self.answered if self.answered else None


def figures(calls: Iterable[Course], period: timedelta = RING_PERIOD) -> Figures:
    sums = Figures()
    for call in calls:
        if call.direction is not Direction.INBOUND or call.ended_at is None or call.joined_into:
            continue
        took = call.answered_at is not None
        verdict = kept(call, call.ended_at, period)
        sums = Figures(
            inbound=sums.inbound + 1,
            answered=sums.answered + took,
            abandoned=sums.abandoned + (call.ending is Ending.ABANDONED),
            missed=sums.missed + (call.ending is Ending.MISSED),
            kept=sums.kept + (verdict is True),
            broken=sums.broken + (verdict is False),
            wait=sums.wait + (call.wait(call.ended_at) if took else timedelta()),
            longest_wait=max(sums.longest_wait, call.wait(call.ended_at)),
            talk=sums.talk + call.talk(call.ended_at),
        )
    return sums


def _put(known: list[Fact], fact: Fact) -> None:
    if isinstance(fact, AGAIN):
        if fact not in known:
            insort(known, fact, key=order)
        return
    for place, other in enumerate(known):
        if same(other, fact):
            if other.at <= fact.at:
                return
            del known[place]
            break
    insort(known, fact, key=order)


def _without_number(known: list[Fact]) -> list[Fact]:
    # Whoever withholds their number must not find it stored here, whatever the phone system has told.
    rest: list[Fact] = []
    for fact in known:
        bare = msgspec.structs.replace(fact, number="", name="", hidden=True) if isinstance(fact, Arrived) else fact
        _put(rest, bare)
    return rest
