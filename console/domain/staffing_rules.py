"""What a desk has agreed on for the staffing of webinars, and what a plan comes to with it: the setting, *what if*."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from math import floor, inf

import msgspec

from console.domain.clean import Clean
from console.domain.erlang import Service, Traffic, erlang_c
from console.domain.forecast import USUAL_RATES, Habit, Past, Point, drawn, expected, learned, usual_points
from console.domain.staffing import USUAL_WORK, Assumptions, Need, Plan, Work, foreseen, need, there, with_one_more
from console.domain.tickets import Channel

SETTING = "staffing"
"""The setting of the desk in which `StaffingRules` stands, as JSON."""
CHANNELS = (Channel.CHAT, Channel.PHONE, Channel.EMAIL)
"""Those that are planned, in the order in which they are shown."""
_WORDS: Mapping[Channel, tuple[str, ...]] = {
    Channel.CHAT: ("chat", "czat", "чат"),
    Channel.PHONE: ("phone", "telefon", "телефон", "звон"),
    Channel.EMAIL: ("mail", "poczt", "почт", "письм"),
}
"""Stations of a rota have the names a desk gives them; these are told by what stands in the name."""
_LONGEST_DAY = 24 * 60


class ChannelRules(Clean, frozen=True, kw_only=True):
    """One channel. `rate`: contacts for each who is registered; None: what launches have taught."""

    handling: int
    """Seconds."""
    patience: int | None = None
    """Seconds; None: nobody gives up."""
    level: float = 0.8
    within: int = 20
    at_once: int = 1
    rate: float | None = None

    @property
    def sound(self) -> bool:
        patient = self.patience is None or self.patience > 0
        known = self.rate is None or 0 <= self.rate <= 100
        return self.handling > 0 and patient and 0 < self.level < 1 and self.within >= 0 < self.at_once and known


def _usual(channel: Channel) -> ChannelRules:
    work = USUAL_WORK[channel]
    return ChannelRules(
        handling=int(work.handling),
        patience=None if work.patience == inf else int(work.patience),
        level=work.level,
        within=int(work.within),
        at_once=work.at_once,
    )


class StaffingRules(Clean, frozen=True, kw_only=True):
    chat: ChannelRules = _usual(Channel.CHAT)
    phone: ChannelRules = _usual(Channel.PHONE)
    email: ChannelRules = _usual(Channel.EMAIL)
    points: tuple[Point, ...] = ()
    """The curve as somebody drew it; none: as launches have taught it."""
    shrinkage: float = 0.1
    interval: int = 5
    """Minutes."""

    def of(self, channel: Channel) -> ChannelRules:
        return {Channel.CHAT: self.chat, Channel.PHONE: self.phone, Channel.EMAIL: self.email}[channel]


def sound(rules: StaffingRules) -> bool:
    """Whether a plan can be made by it."""
    if not (0 <= rules.shrinkage < 1 and 1 <= rules.interval <= 60 and all(rules.of(one).sound for one in CHANNELS)):
        return False
    return not rules.points or sound_curve(rules.points)


def sound_curve(points: Sequence[Point]) -> bool:
    """Whether something comes by it, within a day around the start."""
    try:
        drawn(points)
    except ValueError:
        return False
    return all(abs(minute) <= _LONGEST_DAY for minute, _ in points)


def rules_in(said: str | None) -> StaffingRules:
    """What stands in the setting; what cannot be planned by is as if nothing stood there.

    Raises msgspec.ValidationError for what only a newer console understands.
    """
    rules = msgspec.json.decode(said, type=StaffingRules) if said else StaffingRules()
    return rules if sound(rules) else StaffingRules()


class Post(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody who is rostered, in minutes from the start. `channel` None: wherever they are needed."""

    channel: Channel | None
    begins: float
    ends: float

    def holds(self, begins: int, ends: int) -> bool:
        """Whether they are there for all of this time."""
        return self.begins <= begins and ends <= self.ends


class WhatIf(msgspec.Struct, frozen=True, kw_only=True):
    """What is tried, beside what stands in the rules."""

    more: float = 1.0
    """So many times the contacts."""
    people: int = 0
    """So many people more for the whole time, wherever they help most."""
    patience: float = 1.0
    """So many times the patience."""
    shrinkage: float | None = None
    level: float | None = None


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """A channel in an interval, with what Erlang C says of it."""

    need: Need
    without_patience: Service | None
    """None: the line would grow without end, or nobody waits in one."""
    free: int
    """So many of those rostered are here though they may be elsewhere."""


class Gap(msgspec.Struct, frozen=True):
    """So many people are missing on a channel from one minute to another; before and after it fewer, or nobody."""

    channel: Channel
    begins: int
    ends: int
    people: int
    waits: bool


class Staffed(msgspec.Struct, frozen=True, kw_only=True):
    """A plan with those who are rostered in their places."""

    plan: Plan
    rows: Mapping[Channel, tuple[Row, ...]]
    by_minute: Mapping[Channel, Mapping[int, float]]
    """Contacts that are expected."""
    one_more: Need | None
    """Where one more person would help most; as it would be with them."""
    interval: int

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """Of each stretch in which people are missing the time when most are; those for whom somebody waits in a line
        come first, then the widest."""
        found = [gap for rows in self.rows.values() for gap in _gaps([row.need for row in rows], self.interval)]
        return tuple(sorted(found, key=lambda gap: (not gap.waits, -gap.people, gap.begins)))


def habits(rules: StaffingRules, past: Sequence[Past], length: int) -> dict[Channel, Habit]:
    """How people get in touch around a webinar of so many minutes: what launches taught, or what the desk says."""
    curve = drawn(rules.points or usual_points(length))
    found = {}
    for channel in CHANNELS:
        own = rules.of(channel).rate
        told = learned(past, channel, Habit(rate=USUAL_RATES.get(channel, 0.0), curve=curve))
        found[channel] = Habit(rate=told.rate if own is None else own, curve=curve if rules.points else told.curve)
    return found


def assumed(
    rules: StaffingRules, registrations: float, past: Sequence[Past], length: int, tried: WhatIf
) -> Assumptions:
    """All that a plan stands on."""
    return Assumptions(
        registrations=registrations,
        habits=habits(rules, past, length),
        work={channel: _work(rules.of(channel), channel, tried) for channel in CHANNELS},
        interval=rules.interval,
        shrinkage=rules.shrinkage if tried.shrinkage is None else tried.shrinkage,
        more=tried.more,
    )


def _work(rules: ChannelRules, channel: Channel, tried: WhatIf) -> Work:
    return Work(
        handling=rules.handling,
        patience=inf if rules.patience is None else max(1.0, rules.patience * tried.patience),
        level=rules.level if tried.level is None else tried.level,
        within=rules.within,
        at_once=rules.at_once,
        waits=USUAL_WORK[channel].waits,
    )


def staffed(assumptions: Assumptions, posts: Sequence[Post], more: int = 0) -> Staffed:
    """Those who have no channel, and `more` people, stand in each interval where they help most."""
    by_channel = foreseen(assumptions)
    begins = sorted({minute for found in by_channel.values() for minute in found})
    length = assumptions.interval
    needs: list[Need] = []
    moved: dict[tuple[Channel, int], int] = {}
    for minute in begins:
        there_now = [post.channel for post in posts if post.holds(minute, minute + length)]
        found = [
            need(assumptions, channel, minute, contacts[minute], there_now.count(channel))
            for channel, contacts in by_channel.items()
        ]
        for _ in range(there_now.count(None) + more):
            place = _where(assumptions, found)
            if place is None:
                break
            one = found[place]
            found[place] = need(assumptions, one.channel, minute, one.contacts, one.rostered + 1)
            moved[one.channel, minute] = moved.get((one.channel, minute), 0) + 1
        needs += found
    order = list(Channel)
    made = Plan(needs=tuple(sorted(needs, key=lambda one: (one.begins, order.index(one.channel)))))
    return Staffed(
        plan=made,
        rows={
            channel: tuple(
                Row(
                    need=one,
                    without_patience=_without_patience(assumptions, one),
                    free=moved.get((channel, one.begins), 0),
                )
                for one in made.needs
                if one.channel is channel
            )
            for channel in by_channel
        },
        by_minute={
            channel: expected(assumptions.registrations * assumptions.more, assumptions.habits[channel])
            for channel in by_channel
        },
        one_more=with_one_more(assumptions, made.needs),
        interval=length,
    )


def _where(assumptions: Assumptions, found: Sequence[Need]) -> int | None:
    """The place of the channel where one more helps most; letters when nobody waits in a line without an answer."""
    best = with_one_more(assumptions, found)
    if best is not None:
        return next(place for place, one in enumerate(found) if one.channel is best.channel)
    return next((place for place, one in enumerate(found) if one.short), None)


def _without_patience(assumptions: Assumptions, one: Need) -> Service | None:
    work = assumptions.work[one.channel]
    if not work.waits:
        return None
    traffic = Traffic.of(one.contacts, assumptions.interval * 60.0, work.handling)
    return erlang_c(traffic, there(one.rostered, assumptions.shrinkage) * work.at_once)


def _gaps(needs: Sequence[Need], interval: int) -> Iterator[Gap]:
    """`needs` of one channel, by time."""
    for short, stretch in groupby(needs, key=lambda one: bool(one.short)):
        if not short:
            continue
        found = list(stretch)
        most = max(one.short for one in found)
        worst = next(place for place, one in enumerate(found) if one.short == most)
        last = worst
        while last + 1 < len(found) and found[last + 1].short == most:
            last += 1
        yield Gap(found[worst].channel, found[worst].begins, found[last].begins + interval, most, found[worst].waits)


def channel_of_station(name: str) -> Channel | None:
    """What somebody at a station of the rota does; None: nothing in its name says it."""
    folded = name.casefold()
    return next((channel for channel, words in _WORDS.items() if any(word in folded for word in words)), None)


def interval_of(minute: float, length: int) -> int:
    """When the interval begins in which a minute lies."""
    return floor(minute / length) * length
