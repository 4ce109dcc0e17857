"""What a report counts, and how: the definitions of docs/reports.md as plain values and functions."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from math import ceil
from typing import NamedTuple

import msgspec

from console.domain.calls import KEPT_RINGS, RING_PERIOD
from console.domain.clean import Clean
from console.domain.ids import Id
from console.domain.messages import CallOutcome, Kind, asks_for_answer
from console.domain.tickets import Category, Channel, State

CALL_WITHIN = KEPT_RINGS * RING_PERIOD
"""The T of calls in the service level: before the fourth ring."""
TAKEN_BACK = timedelta(seconds=60)
"""Opened again within so long after it was solved, a ticket was never solved: somebody took it back."""
DONE = frozenset({State.SOLVED, State.CLOSED})
WEEK_HOURS = 7 * 24


class Figure(StrEnum):
    """What can be pressed to see its tickets."""

    OPENED = "opened"
    ANSWERED = "answered"
    LATE = "late"
    SOLVED = "solved"
    REOPENED = "reopened"
    BACKLOG = "backlog"
    RATED = "rated"
    ARTICLES = "articles"
    CALLS = "calls"
    MISSED = "missed"
    RINGS_BROKEN = "rings_broken"


class Narrowed(Clean, frozen=True, kw_only=True):
    """Which tickets a report is of; what is empty narrows nothing."""

    channels: tuple[Channel, ...] = ()
    categories: tuple[Category, ...] = ()
    cohort: Id | None = None
    team: str = ""
    """The tag by which a team is known."""


class Spread(msgspec.Struct, frozen=True):
    """Of lengths of time in seconds: how many, the middle one, and what nine of ten stay within."""

    count: int = 0
    median: int | None = None
    ninety: int | None = None


class Level(msgspec.Struct, frozen=True):
    """Service level: answered within T / (answered + abandoned after T)."""

    within: int = 0
    answered: int = 0
    abandoned: int = 0
    """After T; what still waits after T counts as well."""

    @property
    def share(self) -> float | None:
        all_of_them = self.answered + self.abandoned
        return self.within / all_of_them if all_of_them else None


class Calls(msgspec.Struct, frozen=True):
    """Calls from outside that ended in the period."""

    inbound: int = 0
    answered: int = 0
    abandoned: int = 0
    missed: int = 0
    kept: int = 0
    broken: int = 0
    wait: Spread = Spread()
    """Of the answered ones."""

    @property
    def kept_share(self) -> float | None:
        judged = self.kept + self.broken
        return self.kept / judged if judged else None


class Stars(msgspec.Struct, frozen=True):
    """How often each number of stars was given, one star first."""

    counts: tuple[int, ...] = (0, 0, 0, 0, 0)

    @property
    def count(self) -> int:
        return sum(self.counts)

    @property
    def average(self) -> float | None:
        return sum(stars * count for stars, count in enumerate(self.counts, 1)) / self.count if self.count else None


class ArticleTold(msgspec.Struct, frozen=True):
    id: Id
    title: str
    used: int
    helped: int
    failed: int


class Articles(msgspec.Struct, frozen=True):
    """Articles in answers. `tickets` had at least one."""

    used: int = 0
    tickets: int = 0
    helped: int = 0
    failed: int = 0
    first: tuple[ArticleTold, ...] = ()
    """Those given most."""


class Tally(msgspec.Struct, frozen=True, kw_only=True):
    """What a period came to. The words in the keys are those of Channel and Category, "" for none, or names."""

    opened: int = 0
    by_channel: dict[str, int] = {}
    by_category: dict[str, int] = {}
    by_cohort: dict[str, int] = {}
    by_course: dict[str, int] = {}
    by_webinar: dict[str, int] = {}
    """By title; requests around none are not among them."""
    heat: tuple[int, ...] = (0,) * WEEK_HOURS
    """Of each hour of the week from Monday 0:00, in the zone of the report."""
    opened_course: tuple[int, ...] = ()
    solved_course: tuple[int, ...] = ()
    backlog_course: tuple[int, ...] = ()
    """At the end of each step."""
    first_reply: Spread = Spread()
    first_reply_by: dict[str, Spread] = {}
    levels: dict[str, Level] = {}
    solved: int = 0
    reopened: int = 0
    resolution: Spread = Spread()
    backlog: int = 0
    """Open at the end of the period."""
    calls: Calls = Calls()
    stars: Stars = Stars()
    articles: Articles = Articles()

    @property
    def level(self) -> Level:
        """Of all channels together."""
        each = self.levels.values()
        return Level(sum(one.within for one in each), sum(one.answered for one in each), sum(o.abandoned for o in each))

    @property
    def reopened_share(self) -> float | None:
        return self.reopened / self.solved if self.solved else None


class Beginning(StrEnum):
    """How a conversation began, which says whether a first reply can be late."""

    ASKED = "asked"
    """The participant wrote, or nobody took their call."""
    TALKED = "talked"
    """A call of theirs that somebody took: answered by being taken."""
    OURS = "ours"
    """We wrote or called first, or nothing was said."""


def beginning(kind: Kind | None, outcome: CallOutcome | None, outgoing: bool | None) -> Beginning:
    """By the first message of a conversation that is a letter, a line of a chat, or a call."""
    if kind is None:
        return Beginning.OURS
    if asks_for_answer(kind, outcome, outgoing):
        return Beginning.ASKED
    return Beginning.TALKED if kind is Kind.CALL and not outgoing else Beginning.OURS


class Reply(StrEnum):
    """What became of a first reply."""

    IN_TIME = "in_time"
    LATE = "late"
    ABANDONED = "abandoned"
    """None was given, and T is over."""
    OPEN = "open"
    """There is none yet and there is time, or it was solved without one: not judged."""


def reply(waited: int | None, waits: int, within: int, *, done: bool) -> Reply:
    """All in seconds: until the first answer, until now, and T. `done`: solved, so that nobody waits any more."""
    if waited is not None:
        return Reply.IN_TIME if waited <= within else Reply.LATE
    return Reply.ABANDONED if not done and waits > within else Reply.OPEN


def call_level(calls: Iterable[tuple[bool, int]]) -> Level:
    """Of (answered, seconds it waited) of calls from outside."""
    limit = CALL_WITHIN.total_seconds()
    within = answered = abandoned = 0
    for taken, waited in calls:
        answered += taken
        within += taken and waited < limit
        abandoned += not taken and waited >= limit
    return Level(within, answered, abandoned)


def spread(lengths: array[int]) -> Spread:
    """The median of an even number is the mean of the two in the middle; nine of ten by the nearest rank."""
    if not lengths:
        return Spread()
    ranked = sorted(lengths)
    count = len(ranked)
    median = round((ranked[(count - 1) // 2] + ranked[count // 2]) / 2)
    return Spread(count, median, ranked[ceil(0.9 * count) - 1])


def step_at(edges: Sequence[int], at: int) -> int | None:
    """The number of the step that holds a moment; None outside of them. All in the same unit."""
    return bisect_right(edges, at) - 1 if edges[0] <= at < edges[-1] else None


def backlog_course(at_end: int, opened: Sequence[int], done: Sequence[int]) -> tuple[int, ...]:
    """How many were open at the end of each step, from how many were at the last; `done` less those opened again."""
    course = [at_end]
    for came, went in zip(reversed(opened[1:]), reversed(done[1:]), strict=True):
        course.append(course[-1] - came + went)
    return tuple(reversed(course))


class Turn(NamedTuple):
    """A ticket that was solved or closed (`done`), or opened again, and how long it had run when that was for good."""

    at: datetime
    ticket: Id
    done: bool
    ran: int | None = None


def meant(turns: Iterable[Turn]) -> Iterator[Turn]:
    """Without what was taken back at once. `turns` come in the order of time; those that are left need not."""
    waiting: OrderedDict[Id, Turn] = OrderedDict()
    for turn in turns:
        while waiting and turn.at - next(iter(waiting.values())).at > TAKEN_BACK:
            yield waiting.popitem(last=False)[1]
        if not turn.done and turn.ticket in waiting:
            del waiting[turn.ticket]
        elif turn.done:
            waiting[turn.ticket] = turn
        else:
            yield turn
    yield from waiting.values()


def change(now: float | None, before: float | None) -> float | None:
    """By how much of the earlier value it is more or less; None where that says nothing."""
    return (now - before) / before if now is not None and before else None


def ranked(now: Mapping[str, int], before: Mapping[str, int], limit: int) -> list[tuple[str, int, int]]:
    """Names with both counts, the largest first; the rest is left out."""
    names = sorted({*now, *before}, key=lambda name: (-now.get(name, 0), -before.get(name, 0), name))
    return [(name, now.get(name, 0), before.get(name, 0)) for name in names[:limit]]
