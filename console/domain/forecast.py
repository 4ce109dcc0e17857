"""How many people will get in touch around a webinar, minute by minute: registrations x contact rate x curve."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

import msgspec

from console.domain.tickets import Channel

Point = tuple[int, float]
"""A minute after the start (negative: before it), and how much comes then beside other minutes."""

USUAL_POINTS: tuple[Point, ...] = (
    (-60, 0.0), (-30, 0.4), (-15, 1.0), (-5, 4.0), (0, 8.0), (3, 10.0), (10, 4.0), (20, 1.5), (50, 1.0), (60, 2.0),
    (75, 0.5), (90, 0.0),
)  # fmt: skip
"""Where nothing is known yet: most trouble is that of getting in and of hearing."""
_AT_THE_BEGINNING = 20
"""Minutes after which people ask about what they hear, or want to ask the tutor: that lasts as long as the webinar."""
_USUAL_LENGTH = 60
USUAL_RATES: Mapping[Channel, float] = {Channel.CHAT: 0.06, Channel.EMAIL: 0.03, Channel.PHONE: 0.02}
"""Contacts of one who is registered, where no launch has been seen yet."""
KNOWN = 100
"""So many registrations the usual weighs beside what was seen: one small launch does not turn everything over."""
FADES = 4
"""After so many newer launches one counts half."""
_SMOOTH = (0.1, 0.2, 0.4, 0.2, 0.1)
"""A contact might as well have come two minutes sooner or later."""


class Curve(msgspec.Struct, frozen=True, kw_only=True):
    """When those who get in touch do so. `shares` of the minutes from `first` on add up to 1."""

    first: int
    shares: tuple[float, ...]

    def at(self, minute: int) -> float:
        place = minute - self.first
        return self.shares[place] if 0 <= place < len(self.shares) else 0.0

    @property
    def minutes(self) -> range:
        return range(self.first, self.first + len(self.shares))

    def changed(self, minutes: range, times: float) -> Curve:
        """The same with so much more, or less, in these minutes; what comes altogether stays as it was.

        Raises ValueError when nothing would be left.
        """
        return _curve(self.first, [self.at(at) * (times if at in minutes else 1.0) for at in self.minutes])


class Habit(msgspec.Struct, frozen=True, kw_only=True):
    """How people get in touch on one channel. `rate`: contacts for each who is registered."""

    rate: float
    curve: Curve


class Past(msgspec.Struct, frozen=True, kw_only=True):
    """A launch that was: who was registered, and how many got in touch in which minute, channel by channel."""

    registrations: int
    contacts: Mapping[Channel, Mapping[int, int]]


def drawn(points: Sequence[Point]) -> Curve:
    """A curve through a few points, straight between them. Raises ValueError when they say nothing."""
    ordered = sorted(points)
    if len({minute for minute, _ in ordered}) != len(ordered) or any(height < 0 for _, height in ordered):
        raise ValueError("a curve has one height, not below zero, at each minute")
    if not ordered:
        raise ValueError("a curve without points says nothing")
    heights: list[float] = []
    for (begins, low), (ends, high) in pairwise(ordered):
        heights += [low + (high - low) * (at - begins) / (ends - begins) for at in range(begins, ends)]
    return _curve(ordered[0][0], [*heights, ordered[-1][1]])


def usual_points(length: int) -> tuple[Point, ...]:
    """USUAL_POINTS for a webinar of so many minutes: getting in takes as long for a short one as for a long one."""
    first = min(_AT_THE_BEGINNING, length // 2)
    stretch = (length - first) / (_USUAL_LENGTH - _AT_THE_BEGINNING)
    begins = [(minute, high) for minute, high in USUAL_POINTS if minute <= first]
    rest = [
        (first + max(1, round((minute - _AT_THE_BEGINNING) * stretch)), high)
        for minute, high in USUAL_POINTS
        if _AT_THE_BEGINNING < minute <= _USUAL_LENGTH
    ]
    after = [(length + minute - _USUAL_LENGTH, high) for minute, high in USUAL_POINTS if minute > _USUAL_LENGTH]
    # A very short one has less room than there are points.
    return tuple(sorted({**dict(after), **dict(rest), **dict(begins)}.items()))


def learned(past: Sequence[Past], channel: Channel, usual: Habit | None = None) -> Habit:
    """What launches teach, the newest last. The less was seen, the nearer it stays to what is usual."""
    usual = usual or Habit(rate=USUAL_RATES.get(channel, 0.0), curve=drawn(USUAL_POINTS))
    seen: dict[int, float] = {}
    registered = 0.0
    for age, launch in enumerate(reversed(past)):
        weight = 0.5 ** (age / FADES)
        registered += weight * launch.registrations
        for minute, count in launch.contacts.get(channel, {}).items():
            for place, share in enumerate(_SMOOTH, -(len(_SMOOTH) // 2)):
                seen[minute + place] = seen.get(minute + place, 0.0) + weight * count * share
    # As if so many more had been registered, and had done what is usual.
    rate = (sum(seen.values()) + KNOWN * usual.rate) / (registered + KNOWN)
    for minute in usual.curve.minutes:
        seen[minute] = seen.get(minute, 0.0) + KNOWN * usual.rate * usual.curve.at(minute)
    if not any(seen.values()):
        return Habit(rate=rate, curve=usual.curve)
    first, last = min(seen), max(seen)
    return Habit(rate=rate, curve=_curve(first, [seen.get(minute, 0.0) for minute in range(first, last + 1)]))


def expected(registrations: float, habit: Habit) -> dict[int, float]:
    """Contacts in each minute after the start of the webinar (negative: before it)."""
    whole = registrations * habit.rate
    return {minute: whole * habit.curve.at(minute) for minute in habit.curve.minutes}


def between(contacts: Mapping[int, float], minutes: range) -> float:
    """Those of an interval."""
    return sum(contacts.get(minute, 0.0) for minute in minutes)


def off_by(foretold: Mapping[int, float], counts: Mapping[int, int], minutes: Iterable[int]) -> float | None:
    """How wrong a forecast was: what was too much or too little in each minute, beside all that came.

    0 is exact; None where nothing came.
    """
    looked_at = list(minutes)
    came = sum(counts.get(minute, 0) for minute in looked_at)
    wrong = sum(abs(foretold.get(minute, 0.0) - counts.get(minute, 0)) for minute in looked_at)
    return wrong / came if came else None


def _curve(first: int, heights: Sequence[float]) -> Curve:
    whole = sum(heights)
    if whole <= 0:
        raise ValueError("a curve on which nothing comes is none")
    return Curve(first=first, shares=tuple(height / whole for height in heights))
