"""Service levels: how long a participant may wait for us, by what their ticket is, counted in the hours of the desk."""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec

from console.domain.clean import Clean
from console.domain.hours import ALWAYS, Hours, after, between
from console.domain.ids import NOBODY, Id
from console.domain.tickets import Category, Channel, Priority

NEAR_SHARE = 0.25
NEAR_TIME = timedelta(minutes=2)
_WEIGHT = {Priority.LOW: 2.0, Priority.NORMAL: 1.0, Priority.HIGH: 0.5, Priority.URGENT: 0.25}


class Level(Clean, frozen=True, kw_only=True):
    """What some tickets are promised. A condition that is empty holds for all of them."""

    id: Id = NOBODY
    name: str = ""
    channels: tuple[Channel, ...] = ()
    categories: tuple[Category, ...] = ()
    cohorts: tuple[Id, ...] = ()
    priorities: tuple[Priority, ...] = ()
    first: timedelta
    """From the first words of the participant to our first answer."""
    next: timedelta
    """From later words to our answer."""
    resolution: timedelta | None = None
    """From the first words until it is solved, without the time in which we wait for the participant."""
    around_the_clock: bool = False
    """Counted at all hours, also while the desk is closed."""

    def holds(self, channel: Channel, category: Category | None, cohort: Id | None, priority: Priority) -> bool:
        return (
            (not self.channels or channel in self.channels)
            and (not self.categories or category in self.categories)
            and (not self.cohorts or cohort in self.cohorts)
            and (not self.priorities or priority in self.priorities)
        )

    def weighed(self, priority: Priority) -> Level:
        """For a ticket of this priority: a level that names priorities means what it says."""
        weight = 1.0 if self.priorities else _WEIGHT[priority]
        if weight == 1.0:
            return self
        resolution = self.resolution * weight if self.resolution is not None else None
        return msgspec.structs.replace(self, first=self.first * weight, next=self.next * weight, resolution=resolution)


DEFAULTS = (
    Level(channels=(Channel.PHONE,), first=timedelta(minutes=2), next=timedelta(minutes=2)),
    Level(channels=(Channel.CHAT,), first=timedelta(minutes=2), next=timedelta(minutes=3)),
    Level(first=timedelta(hours=4), next=timedelta(hours=8)),
)
"""What is promised where the desk has not said otherwise; the last one holds for everything."""


class TeamHours(Clean, frozen=True):
    """Hours of those who take the tickets with a tag."""

    id: Id
    team: str
    hours: Hours


class Promises(Clean, frozen=True, kw_only=True):
    """All that a desk promises: its hours, those of its teams, and its levels, of which the first that holds counts."""

    hours: Hours = ALWAYS
    teams: tuple[TeamHours, ...] = ()
    levels: tuple[Level, ...] = ()
    escalate_to: Id | None = None
    """Who is told when one is broken; None: all leads."""
    edition: int = 0
    """Counted up with each change: a ticket whose clocks were set by an older one is set anew."""

    def level(self, channel: Channel, category: Category | None, cohort: Id | None, priority: Priority) -> Level:
        for level in (*self.levels, *DEFAULTS):
            if level.holds(channel, category, cohort, priority):
                return level.weighed(priority)
        raise AssertionError("the last of the defaults holds for everything")

    def hours_of(self, tags: frozenset[str]) -> Hours:
        return next((one.hours for one in self.teams if one.team in tags), self.hours)


SETTING = "promises"
"""The setting of the desk they stand in, as JSON."""


def promises_in(said: str | None) -> Promises:
    """What stands in the setting. Raises msgspec.ValidationError for what only a newer console understands."""
    return msgspec.json.decode(said, type=Promises) if said else Promises()


class Limit(msgspec.Struct, frozen=True):
    """Until when something is promised, and from when on it is near."""

    due_at: datetime
    near_at: datetime


def limit(since: datetime, wait: timedelta, hours: Hours) -> Limit:
    """Of a clock that runs since then. A desk that never opens has the plain clock: nothing is due never."""
    due_at = after(hours, since, wait)
    if due_at is None:
        return limit(since, wait, ALWAYS)
    early = after(hours, since, wait * (1 - NEAR_SHARE)) or due_at
    return Limit(due_at, max(since, min(early, due_at - NEAR_TIME)))


def agreed(since: datetime, due_at: datetime) -> Limit:
    """Of a moment that was promised by hand: it holds whether the desk is open or not."""
    return Limit(due_at, max(since, min(due_at - (due_at - since) * NEAR_SHARE, due_at - NEAR_TIME)))


def spent(since: datetime, until: datetime, hours: Hours) -> timedelta:
    """How much of a clock has run off between two moments."""
    return between(hours, since, until)


def share_left(now: datetime, since: datetime, near_at: datetime, due_at: datetime) -> float:
    """The part of the time that is left, 1 down to 0; the ring of a queue row is drawn from it.

    Where a quarter of the time is left at `near_at` it is a quarter, whatever nights and holidays lie before or after.
    """
    if now >= due_at or due_at <= since:
        return 0.0
    if due_at - near_at <= NEAR_TIME:
        return min(1.0, (due_at - now) / (due_at - since))
    if now >= near_at:
        return NEAR_SHARE * ((due_at - now) / (due_at - near_at))
    return min(1.0, NEAR_SHARE + (1 - NEAR_SHARE) * ((near_at - now) / (near_at - since)))
