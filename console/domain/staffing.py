"""How many people a launch needs, interval by interval and channel by channel, beside those who are rostered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import ceil, floor, inf

import msgspec

from console.domain.erlang import Service, Traffic, agents_needed, served
from console.domain.forecast import Habit, between, expected
from console.domain.tickets import Channel

_MOST = 10_000
_ROUNDING = 1e-9


class Work(msgspec.Struct, frozen=True, kw_only=True):
    """What a contact of a channel takes, and how it is to be answered."""

    handling: float
    """Seconds of one contact, from the first word to the last."""
    patience: float = inf
    """Seconds after which somebody who waits gives up on the average; `inf`: they wait as long as it takes."""
    level: float = 0.8
    within: float = 20.0
    """The share `level` of all is to be answered within so many seconds."""
    at_once: int = 1
    """So many one person has at the same time."""
    waits: bool = True
    """Whether somebody sits there and waits. A letter is work to be done, and no line."""


USUAL_WORK: Mapping[Channel, Work] = {
    Channel.PHONE: Work(handling=300, patience=120, level=0.8, within=20),
    Channel.CHAT: Work(handling=480, patience=180, level=0.8, within=45, at_once=3),
    Channel.EMAIL: Work(handling=300, waits=False),
}


class Assumptions(msgspec.Struct, frozen=True, kw_only=True):
    """All that a plan stands on. *What if* is the same with one of them changed (`msgspec.structs.replace`)."""

    registrations: float
    habits: Mapping[Channel, Habit]
    work: Mapping[Channel, Work] = msgspec.field(default_factory=lambda: USUAL_WORK)
    interval: int = 5
    """Minutes."""
    shrinkage: float = 0.1
    """The share of those who are rostered that is not there: pauses, illness, a computer that does not start."""
    more: float = 1.0
    """So many times the contacts that are expected."""


class Need(msgspec.Struct, frozen=True, kw_only=True):
    """One channel in one interval."""

    channel: Channel
    begins: int
    """Minutes after the start."""
    contacts: float
    needed: int
    """The fewest people to roster who keep the level, those who will not be there included."""
    rostered: int
    waits: bool
    """Whether somebody sits there and waits."""
    service: Service | None
    """How it goes with those who are rostered; None for work that nobody waits for, and where the line never ends."""
    level: float
    """The share that is answered in time with those who are rostered."""

    @property
    def short(self) -> int:
        return max(0, self.needed - self.rostered)


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    needs: tuple[Need, ...]
    """By time, then by channel as `Channel` has them."""

    def most(self, channel: Channel) -> int:
        """How many are needed when it is busiest."""
        return max((need.needed for need in self.needs if need.channel is channel), default=0)

    def at(self, minute: int) -> tuple[Need, ...]:
        """The last interval that has begun by then."""
        begun = max((need.begins for need in self.needs if need.begins <= minute), default=None)
        return tuple(need for need in self.needs if need.begins == begun)

    @property
    def people(self) -> int:
        """The fewest people who do all of it, when each does one thing at a time and may change between intervals."""
        together: dict[int, int] = {}
        for need in self.needs:
            together[need.begins] = together.get(need.begins, 0) + need.needed
        return max(together.values(), default=0)

    @property
    def worst(self) -> Need | None:
        """Where most people are missing, the earliest of several; None where nobody is."""
        short = [need for need in self.needs if need.short]
        return max(short, key=lambda need: (need.short, -need.begins), default=None)

    @property
    def answered_in_time(self) -> float:
        """Of all contacts for which somebody waits."""
        waited_for = [need for need in self.needs if need.waits]
        contacts = sum(need.contacts for need in waited_for)
        return sum(need.contacts * need.level for need in waited_for) / contacts if contacts else 1.0


def plan(assumptions: Assumptions, rostered: Mapping[Channel, Mapping[int, int]]) -> Plan:
    """`rostered`: people on a channel in the interval that begins at this minute; who is not named is not there.

    Each interval is reckoned as if it went on like this, which asks for a little too many before the peak and for a
    little too few right after it.
    """
    needs = [
        need(assumptions, channel, begins, contacts, rostered.get(channel, {}).get(begins, 0))
        for channel, by_interval in foreseen(assumptions).items()
        for begins, contacts in by_interval.items()
    ]
    order = list(Channel)
    return Plan(needs=tuple(sorted(needs, key=lambda one: (one.begins, order.index(one.channel)))))


def foreseen(assumptions: Assumptions) -> dict[Channel, dict[int, float]]:
    """Contacts of each channel in the intervals, all of which begin at a whole number of them from the start."""
    contacts = {
        channel: expected(assumptions.registrations * assumptions.more, habit)
        for channel, habit in assumptions.habits.items()
        if channel in assumptions.work
    }
    minutes = [minute for by_minute in contacts.values() for minute in by_minute]
    if not minutes:
        return {}
    length = assumptions.interval
    first, last = floor(min(minutes) / length), floor(max(minutes) / length)
    return {
        channel: {
            number * length: between(by_minute, range(number * length, (number + 1) * length))
            for number in range(first, last + 1)
        }
        for channel, by_minute in contacts.items()
    }


def need(assumptions: Assumptions, channel: Channel, begins: int, contacts: float, rostered: int) -> Need:
    """One channel in one interval."""
    work, seconds = assumptions.work[channel], assumptions.interval * 60.0
    present = there(rostered, assumptions.shrinkage)
    service = None
    if work.waits:
        traffic = Traffic.of(contacts, seconds, work.handling, work.patience)
        service = served(traffic, present * work.at_once)
        level = service.answered_within(work.within) if service is not None else 0.0
        places = agents_needed(traffic, work.level, work.within, _MOST)
        at_work = ceil((_MOST if places is None else places) / work.at_once)
    else:
        load = contacts * work.handling / seconds / work.at_once
        level = min(1.0, present / load) if load else 1.0
        at_work = ceil(load - _ROUNDING)
    return Need(
        channel=channel,
        begins=begins,
        contacts=contacts,
        needed=to_roster(at_work, assumptions.shrinkage),
        rostered=rostered,
        waits=work.waits,
        service=service,
        level=level,
    )


def there(rostered: int, shrinkage: float) -> int:
    """So many of those who are rostered can be counted on."""
    return floor(rostered * (1 - shrinkage) + _ROUNDING)


def to_roster(at_work: int, shrinkage: float) -> int:
    """So many are rostered that so many are there. Raises ValueError where nobody ever would be."""
    if not 0 <= shrinkage < 1:
        raise ValueError("of all who are rostered somebody has to be there")
    return ceil(at_work / (1 - shrinkage) - _ROUNDING)


def with_one_more(assumptions: Assumptions, found: Sequence[Need]) -> Need | None:
    """Where one more person helps most of those who sit there and wait; None where nobody is helped."""
    best, gain = None, 0.0
    for one in found:
        if not (one.waits and one.short):
            continue
        more = need(assumptions, one.channel, one.begins, one.contacts, one.rostered + 1)
        helped = (more.level - one.level) * one.contacts
        if helped > gain + _ROUNDING:
            best, gain = more, helped
    return best
