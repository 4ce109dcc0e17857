"""The course of a call: what its facts come to, whichever of them came first: state, phones, talks, end."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime, timedelta
from enum import StrEnum

import msgspec

from console.domain.call_facts import (
    Answered,
    Arrived,
    CallBackPromised,
    CalledBack,
    Cause,
    Consulted,
    Consulting,
    Direction,
    Ended,
    Fact,
    Held,
    Hidden,
    Joined,
    PassedOn,
    Queued,
    Resumed,
    Role,
    Side,
    Transferred,
    Way,
    WrappedUp,
)
from console.domain.call_legs import AT_ONCE, Leg, legs_of


class State(StrEnum):
    OFFERED = "offered"
    CONNECTED = "connected"
    HELD = "held"
    TRANSFERRING = "transferring"
    ENDED = "ended"


class Ending(StrEnum):
    """What came of a call. Only a talk with a person counts as answered."""

    ANSWERED = "answered"
    ABANDONED = "abandoned"
    """The caller gave up."""
    MISSED = "missed"
    """The phone system ended it: nobody took it in time, the line was busy, no phone was there."""
    PASSED_ON = "passed_on"
    """It went somewhere else before anybody here took it."""
    UNREACHED = "unreached"
    """A call of ours, to the outside or to a colleague, that nobody took."""


class Talk(msgspec.Struct, frozen=True):
    """One person's part in the talking. `held` is what of it the other side has waited on hold."""

    leg: str
    line: str
    name: str
    since: datetime
    until: datetime | None
    held: timedelta
    wrapped_up_at: datetime | None


class Handing(msgspec.Struct, frozen=True):
    """One time the call was given to somebody else. `taken_at`: when they answered."""

    at: datetime
    way: Way
    line: str
    to: str
    taken_at: datetime | None


class Course(msgspec.Struct, frozen=True, kw_only=True):
    state: State
    direction: Direction
    number: str
    name: str
    hidden: bool
    dialled: str
    line: str
    """The line of ours that began the call, if one did."""
    queue: str
    arrived_at: datetime | None
    offered_at: datetime | None
    """From when on its rings are counted: a queue had it, or a phone was told to ring. A menu before does not count."""
    answered_at: datetime | None
    answered_by: str
    """The line of ours whose person talked first; of a call that begins here, the line that called."""
    answered_name: str
    answer_guessed: bool
    """Nobody listened when it was answered: its wait is not to be judged by."""
    ended_at: datetime | None
    ending: Ending | None
    cause: Cause | None
    by: Side
    code: int | None
    joined_into: str
    legs: tuple[Leg, ...]
    talks: tuple[Talk, ...]
    handings: tuple[Handing, ...]
    way: Way | None
    """While it is being transferred: how."""
    to: str
    """While it is being transferred: to whom."""
    held_since: datetime | None
    """While it is on hold: since when."""
    passed_on_by: tuple[str, ...]
    call_back_promised: datetime | None
    called_back: bool

    def wait(self, now: datetime) -> timedelta:
        """From the first ring to the answer, to the end, or to now."""
        if self.offered_at is None:
            return timedelta()
        return max((self.answered_at or self.ended_at or now) - self.offered_at, timedelta())

    def talk(self, now: datetime) -> timedelta:
        """From the answer to the end, holds and transfers in it."""
        if self.answered_at is None:
            return timedelta()
        return max((self.ended_at or now) - self.answered_at, timedelta())

    def held(self) -> timedelta:
        return sum((talk.held for talk in self.talks), timedelta())

    @property
    def ringing(self) -> tuple[Leg, ...]:
        return tuple(leg for leg in self.legs if leg.answered_at is None and leg.ended_at is None)

    @property
    def talking(self) -> tuple[Talk, ...]:
        return tuple(talk for talk in self.talks if talk.until is None)


def course(facts: Sequence[Fact]) -> Course:
    """`facts` in the order of `call_facts.order`, each once."""
    arrived = [fact for fact in facts if isinstance(fact, Arrived)]
    direction = arrived[0].direction if arrived else Direction.INBOUND
    end = next((fact for fact in facts if isinstance(fact, Ended)), None)
    joined = next((fact for fact in facts if isinstance(fact, Joined)), None)
    ended_at = min((fact.at for fact in (end, joined) if fact is not None), default=None)
    legs = legs_of(facts, end, ended_at)
    outbound = direction is Direction.OUTBOUND
    called = [leg for leg in legs if (leg.role is Role.FAR if outbound else leg.role is not Role.CALLER)]
    first = min(
        (leg for leg in called if leg.answered_at is not None),
        key=lambda leg: (leg.answered_at or leg.offered_at, leg.id),
        default=None,
    )
    answered_at = first.answered_at if first is not None else None
    line = _first(fact.line for fact in arrived)
    talks = _talks(facts, [leg for leg in legs if leg.role is not Role.FAR or not outbound], answered_at, ended_at)
    handings = _handings(facts, legs)
    asking = _asking(facts, talks)
    on_hold = _on_hold(facts)
    state = _state(ended_at, answered_at, talks, asking, on_hold)
    queues = [fact for fact in facts if isinstance(fact, Queued)]
    offered = [fact.at for fact in queues] + [leg.offered_at for leg in called]
    if not offered and arrived and direction is Direction.INBOUND:
        offered = [arrived[0].at]
    ours = first if not outbound else next((leg for leg in legs if leg.role is Role.CALLER), None)
    return Course(
        state=state,
        direction=direction,
        number=_first(fact.number for fact in arrived),
        name=_first(fact.name for fact in arrived),
        hidden=any(isinstance(fact, Hidden) or (isinstance(fact, Arrived) and fact.hidden) for fact in facts),
        dialled=_first(fact.dialled for fact in arrived),
        line=line,
        queue=queues[0].queue if queues else "",
        arrived_at=arrived[0].at if arrived else None,
        offered_at=min(offered, default=None),
        answered_at=answered_at,
        answered_by=(ours.line if ours else line if outbound else "") if answered_at is not None else "",
        answered_name=ours.name if ours and answered_at is not None else "",
        answer_guessed=first is not None
        and any(isinstance(fact, Answered) and fact.leg == first.id and fact.guessed for fact in facts),
        ended_at=ended_at,
        ending=_ending(direction, answered_at, end) if ended_at is not None else None,
        cause=end.cause if end is not None else None,
        by=end.by if end is not None else Side.UNKNOWN,
        code=end.code if end is not None else None,
        joined_into=joined.into if joined is not None else "",
        legs=legs,
        talks=talks,
        handings=handings,
        way=_way(state, handings),
        to=(asking.to if asking is not None else handings[-1].to if handings else "")
        if state is State.TRANSFERRING
        else "",
        held_since=max(on_hold.values()) if state is State.HELD else None,
        passed_on_by=tuple(dict.fromkeys(fact.line for fact in facts if isinstance(fact, PassedOn))),
        call_back_promised=next((fact.due for fact in reversed(facts) if isinstance(fact, CallBackPromised)), None),
        called_back=any(isinstance(fact, CalledBack) for fact in facts),
    )


def _talks(
    facts: Sequence[Fact], legs: Sequence[Leg], answered_at: datetime | None, ended_at: datetime | None
) -> tuple[Talk, ...]:
    if answered_at is None:
        return ()
    wrapped: dict[str, datetime] = {}
    for fact in facts:
        if isinstance(fact, WrappedUp):
            wrapped.setdefault(fact.line, fact.at)
    talks = []
    for leg in legs:
        if leg.answered_at is None or (leg.ended_at is not None and leg.ended_at < answered_at):
            continue
        since = max(leg.answered_at, answered_at)
        until = leg.ended_at if leg.ended_at is not None else ended_at
        until = max(until, since) if until is not None else None
        held = _held(facts, leg.id, since, until)
        talks.append(Talk(leg.id, leg.line, leg.name, since, until, held, wrapped.get(leg.line)))
    return tuple(sorted(talks, key=lambda talk: (talk.since, talk.leg)))


def _held(facts: Sequence[Fact], leg: str, since: datetime, until: datetime | None) -> timedelta:
    """Of holds that are over; one that lasts is measured by whoever knows what time it is."""
    total, begun = timedelta(), None
    for fact in facts:
        if isinstance(fact, Held) and fact.leg == leg:
            begun = begun or max(fact.at, since)
        elif isinstance(fact, Resumed) and fact.leg == leg and begun is not None:
            total += max((min(fact.at, until) if until is not None else fact.at) - begun, timedelta())
            begun = None
    if begun is not None and until is not None:
        total += max(until - begun, timedelta())
    return total


def _on_hold(facts: Sequence[Fact]) -> dict[str, datetime]:
    """The legs that wait, each since when."""
    held: dict[str, datetime] = {}
    for fact in facts:
        if isinstance(fact, Held):
            held.setdefault(fact.leg, fact.at)
        elif isinstance(fact, Resumed):
            held.pop(fact.leg, None)
    return held


def _handings(facts: Sequence[Fact], legs: Sequence[Leg]) -> tuple[Handing, ...]:
    given = [fact for fact in facts if isinstance(fact, Transferred)]
    handings = []
    for place, fact in enumerate(given):
        until = given[place + 1].at if place + 1 < len(given) else None
        taken = min(
            (
                leg.answered_at
                for leg in legs
                if leg.answered_at is not None
                and (leg.line != fact.line or leg.offered_at >= fact.at)
                and leg.answered_at >= fact.at - AT_ONCE
                and (until is None or leg.answered_at < until)
            ),
            default=None,
        )
        handings.append(Handing(fact.at, fact.way, fact.line, fact.to, taken))
    return tuple(handings)


def _asking(facts: Sequence[Fact], talks: Sequence[Talk]) -> Consulting | None:
    over = {fact.about for fact in facts if isinstance(fact, Consulted)}
    open_lines = {talk.line for talk in talks if talk.until is None}
    asked = [
        fact for fact in facts if isinstance(fact, Consulting) and fact.about not in over and fact.line in open_lines
    ]
    return asked[-1] if asked else None


def _state(
    ended_at: datetime | None,
    answered_at: datetime | None,
    talks: Sequence[Talk],
    asking: Consulting | None,
    on_hold: Collection[str],
) -> State:
    if ended_at is not None:
        return State.ENDED
    if answered_at is None:
        return State.OFFERED
    live = [talk for talk in talks if talk.until is None]
    if asking is not None or not live:
        return State.TRANSFERRING
    return State.HELD if all(talk.leg in on_hold for talk in live) else State.CONNECTED


def _way(state: State, handings: Sequence[Handing]) -> Way | None:
    if state is not State.TRANSFERRING:
        return None
    waiting = bool(handings) and handings[-1].taken_at is None
    return handings[-1].way if waiting else Way.ATTENDED


def _ending(direction: Direction, answered_at: datetime | None, end: Ended | None) -> Ending:
    if answered_at is not None:
        return Ending.ANSWERED
    if end is None or end.cause is Cause.FORWARDED:
        return Ending.PASSED_ON
    if direction is not Direction.INBOUND:
        return Ending.UNREACHED
    return Ending.ABANDONED if end.cause is Cause.GAVE_UP else Ending.MISSED


def _first(texts: Iterable[str]) -> str:
    return next((text for text in texts if text), "")
