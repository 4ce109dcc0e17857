"""What a launch came to, from rows as they were written: waits, level, people, forecast, troubles from first to last.

Nothing here holds a name, an address or words of a participant, so that a report can be shown to anybody.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta

import msgspec

from console.domain.forecast import between, off_by
from console.domain.ids import Id
from console.domain.reports import Level
from console.domain.staffing import Assumptions, need
from console.domain.staffing_rules import Post, interval_of
from console.domain.tickets import Channel
from console.domain.trouble_groups import Alarm

MINUTE = timedelta(minutes=1)


class Touch(msgspec.Struct, frozen=True, kw_only=True):
    """One contact, and what became of it. `answered_at` None: nobody has answered; `open`: somebody waits still."""

    ticket: Id
    number: int
    at: datetime
    channel: Channel
    answered_at: datetime | None
    open: bool = False

    def waited(self, now: datetime) -> timedelta | None:
        """Until the first answer, or until now; None: solved without one."""
        if self.answered_at is not None:
            return max(timedelta(), self.answered_at - self.at)
        return now - self.at if self.open else None


class Longest(msgspec.Struct, frozen=True):
    ticket: Id
    number: int
    channel: Channel
    at: datetime
    wait: timedelta
    answered: bool


def longest(touches: Iterable[Touch], now: datetime) -> Longest | None:
    """Whoever waited longest for a first answer, the earlier of two."""
    found = [
        Longest(one.ticket, one.number, one.channel, one.at, wait, one.answered_at is not None)
        for one in touches
        if (wait := one.waited(now)) is not None
    ]
    return max(found, key=lambda one: (one.wait, -one.at.timestamp()), default=None)


def level(touches: Iterable[Touch], within: float, now: datetime) -> Level:
    """Service level = answered within T / (answered + abandoned after T), as reports reckon it; T in seconds.

    What still waits after T counts as abandoned; what was solved without an answer is not judged.
    """
    waits = [(one.waited(now), one.answered_at is not None) for one in touches]
    seconds = [(wait.total_seconds(), answered) for wait, answered in waits if wait is not None]
    return Level(
        within=sum(answered and wait <= within for wait, answered in seconds),
        answered=sum(answered for _, answered in seconds),
        abandoned=sum(not answered and wait > within for wait, answered in seconds),
    )


class Stretch(msgspec.Struct, frozen=True):
    """People in one interval: who was planned, who was needed for what came, who answered anybody."""

    begins: int
    """Minutes after the start."""
    planned: int
    needed: int
    used: int
    came: int


def stretches(
    assumptions: Assumptions,
    came: Mapping[Channel, Mapping[int, int]],
    posts: Sequence[Post],
    answers: Iterable[tuple[float, Id]],
) -> tuple[Stretch, ...]:
    """`answers`: minute after the start and who gave it. Needed is what Erlang A asks for what came in the interval."""
    length = assumptions.interval
    at_work: dict[int, set[Id]] = {}
    for minute, agent in answers:
        at_work.setdefault(interval_of(minute, length), set()).add(agent)
    minutes = [minute for by_minute in came.values() for minute in by_minute]
    begins = [interval_of(minute, length) for minute in minutes] + list(at_work)
    if not begins:
        return ()
    found = []
    for begin in range(min(begins), max(begins) + 1, length):
        span = range(begin, begin + length)
        counts = {
            channel: between(by_minute, span) for channel, by_minute in came.items() if channel in assumptions.work
        }
        found.append(
            Stretch(
                begins=begin,
                planned=sum(post.holds(begin, begin + length) for post in posts),
                needed=sum(
                    need(assumptions, channel, begin, count, 0).needed for channel, count in counts.items() if count
                ),
                used=len(at_work.get(begin, ())),
                came=round(sum(between(by_minute, span) for by_minute in came.values())),
            )
        )
    return tuple(found)


class Cluster(msgspec.Struct, frozen=True, kw_only=True):
    """A trouble that many had: when it was first told, when the program saw it, what was done.

    `named` is what a person of the desk called it; `trouble` a word of domain/trouble_lexicon.py, "" for others.
    """

    trouble: str
    named: str
    people: int
    first_at: datetime
    alarm_at: datetime | None = None
    incident_at: datetime | None = None
    broadcast_at: datetime | None = None
    told: int = 0
    """People who got a message about it."""
    solved_at: datetime | None = None


def alarm_at(said: Iterable[tuple[datetime, str]], began: datetime, alarm: Alarm) -> datetime | None:
    """When so many people told of a trouble within so short a time that it was an incident: (when, who).

    `began`: when the first text of the launch came, from which on the usual is reckoned (domain/trouble_groups.py).
    """
    told = sorted(said)
    for at, _ in told:
        since = at - alarm.within
        lately = {who for when, who in told if since < when <= at}
        before = {who for when, who in told if when <= since}
        windows = (since - began) / alarm.within
        if alarm.rings(len(lately), len(before) / windows if windows >= 1 else 0.0):
            return at
    return None


class Forecast(msgspec.Struct, frozen=True):
    """How far off it was: the error of each minute beside all that came; None where nothing came."""

    expected: float
    came: int
    error: float | None


def forecast_told(
    by_minute: Mapping[Channel, Mapping[int, float]], came: Mapping[Channel, Mapping[int, int]], interval: int
) -> dict[Channel | None, Forecast]:
    """By channel, and under None all together. Judged by intervals: single minutes are chance."""
    found: dict[Channel | None, Forecast] = {}
    together: dict[int, float] = {}
    counted: dict[int, int] = {}
    for channel in dict.fromkeys((*by_minute, *came)):
        foretold = _by_interval(by_minute.get(channel, {}), interval)
        counts = {begin: round(count) for begin, count in _by_interval(came.get(channel, {}), interval).items()}
        found[channel] = _forecast(foretold, counts)
        for begin, value in foretold.items():
            together[begin] = together.get(begin, 0.0) + value
        for begin, count in counts.items():
            counted[begin] = counted.get(begin, 0) + count
    return {None: _forecast(together, counted), **found}


def _forecast(foretold: Mapping[int, float], counts: Mapping[int, int]) -> Forecast:
    error = off_by(foretold, counts, sorted({*foretold, *counts}))
    return Forecast(sum(foretold.values()), sum(counts.values()), error)


def _by_interval(minutes: Mapping[int, float], length: int) -> dict[int, float]:
    found: dict[int, float] = {}
    for minute, value in minutes.items():
        begin = interval_of(minute, length)
        found[begin] = found.get(begin, 0.0) + value
    return found
