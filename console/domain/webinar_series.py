"""Webinars that come again: on which days, by the wall clock of a zone, over any change of the clocks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from enum import StrEnum

from console.domain.clean import Clean
from console.domain.hours import zone_of
from console.domain.ids import Id, named
from console.domain.shifts import moment, wall_minutes

MOST = 104
"""A series is written down whole: two years of a weekly one, nearly nine of a monthly one."""
_LONGEST = timedelta(days=366 * 9)


class Every(StrEnum):
    WEEK = "week"
    TWO_WEEKS = "two_weeks"
    MONTH = "month"
    """On the same weekday of the month: its third Tuesday; a fifth one is the last."""
    WEEKDAY = "weekday"
    """Monday to Friday."""


class Repeats(Clean, frozen=True, kw_only=True):
    """A series. `start` is minutes after midnight; it ends with the day `until`, or after `number` webinars, the first
    one counted."""

    every: Every
    since: date
    start: int
    zone: str
    until: date | None = None
    number: int = 0

    @property
    def possible(self) -> bool:
        ends = (self.until is not None and self.until >= self.since) or 1 <= self.number <= MOST
        return ends and 0 <= self.start < 24 * 60 and len(days_of(self)) > 1


def repeats_from(first: datetime, zone: str, every: Every, *, until: date | None = None, number: int = 0) -> Repeats:
    """The series that begins with a webinar at this moment."""
    on = first.astimezone(zone_of(zone)).date()
    return Repeats(every=every, since=on, start=wall_minutes(first, zone), zone=zone, until=until, number=number)


def days_of(series: Repeats) -> tuple[date, ...]:
    """Its days in order, at most MOST; the first one is always among them."""
    last = min(series.until or date.max, series.since + _LONGEST)
    most = min(series.number or MOST, MOST)
    found: list[date] = []
    for on in _days(series):
        if on > last or len(found) >= most:
            break
        found.append(on)
    return tuple(found)


def starts_at(series: Repeats, on: date) -> datetime:
    """When the webinar of a day begins: at the same time by the wall clock, whatever the clocks were put to."""
    return moment(on, series.start, series.zone)


def occurrence_id(series: Id, on: date) -> Id:
    """The same wherever it is reckoned: a series that is written down twice is there once."""
    return named(series, on.isoformat())


def shifted_with(moved: datetime, to: datetime, zone: str, other: datetime) -> datetime:
    """When another webinar of a series begins after one of them went from `moved` to `to`: as many days later or
    earlier, at the new time by the wall clock."""
    local = zone_of(zone)
    days = to.astimezone(local).date() - moved.astimezone(local).date()
    return moment(other.astimezone(local).date() + days, wall_minutes(to, zone), zone)


def _days(series: Repeats) -> Iterator[date]:
    on = series.since
    yield on
    while True:
        match series.every:
            case Every.WEEK:
                on += timedelta(days=7)
            case Every.TWO_WEEKS:
                on += timedelta(days=14)
            case Every.WEEKDAY:
                on += timedelta(days=7 - on.weekday() if on.weekday() >= 4 else 1)
            case Every.MONTH:
                on = _a_month_later(on, series.since)
        yield on


def _a_month_later(on: date, first: date) -> date:
    """The day of the next month on the weekday of the first, as far on in it."""
    month = (on.replace(day=1) + timedelta(days=32)).replace(day=1)
    begins = month + timedelta(days=(first.weekday() - month.weekday()) % 7)
    wanted = begins + timedelta(days=7 * ((first.day - 1) // 7))
    return wanted if wanted.month == month.month else wanted - timedelta(days=7)
