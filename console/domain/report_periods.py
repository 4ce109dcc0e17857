"""Periods of a report: which days, compared with which, and the steps in which their course is drawn."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

import msgspec

from console.domain.clean import Clean
from console.domain.hours import zone_of

LONGEST = timedelta(days=3 * 366)
"""No report is of more."""


class Chosen(StrEnum):
    TODAY = "today"
    YESTERDAY = "yesterday"
    WEEK = "week"
    """From Monday to now."""
    LAST_WEEK = "last_week"
    MONTH = "month"
    LAST_MONTH = "last_month"
    DAYS_30 = "days_30"
    """The last thirty days, today with them."""
    DAYS_90 = "days_90"
    YEAR = "year"
    OWN = "own"


class Step(StrEnum):
    """In what the course of a period is drawn."""

    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"


class Days(Clean, frozen=True):
    """From the beginning of `first` to the end of `last`, in the time zone of the report."""

    first: date
    last: date

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.last < self.first or self.last - self.first > LONGEST:
            raise ValueError("a period ends after it begins, within three years")

    @property
    def count(self) -> int:
        return (self.last - self.first).days + 1


class Compared(Clean, frozen=True):
    """A period and the one that it is compared with."""

    now: Days
    before: Days


class Moments(msgspec.Struct, frozen=True):
    """A period as moments in UTC: `edges` are the beginnings of its steps and, at last, its end."""

    step: Step
    edges: tuple[datetime, ...]

    @property
    def begin(self) -> datetime:
        return self.edges[0]

    @property
    def end(self) -> datetime:
        return self.edges[-1]


def chosen(kind: Chosen, today: date) -> Compared:
    """The days of a kind of period. Raises KeyError for OWN, which has dates of its own."""
    day = timedelta(days=1)
    monday = today - timedelta(days=today.weekday())
    first = today.replace(day=1)
    ended = first - day
    begun = ended.replace(day=1)
    earlier = begun - day
    return {
        Chosen.TODAY: own(today, today),
        Chosen.YESTERDAY: own(today - day, today - day),
        Chosen.WEEK: Compared(Days(monday, today), Days(monday - 7 * day, today - 7 * day)),
        Chosen.LAST_WEEK: own(monday - 7 * day, monday - day),
        Chosen.MONTH: Compared(Days(first, today), Days(begun, min(begun + (today - first), ended))),
        Chosen.LAST_MONTH: Compared(Days(begun, ended), Days(earlier.replace(day=1), earlier)),
        Chosen.DAYS_30: own(today - 29 * day, today),
        Chosen.DAYS_90: own(today - 89 * day, today),
        Chosen.YEAR: Compared(Days(date(today.year, 1, 1), today), Days(date(today.year - 1, 1, 1), _last_year(today))),
    }[kind]


def own(first: date, last: date) -> Compared:
    """Compared with as many days just before."""
    days = Days(first, last)
    length = timedelta(days=days.count)
    return Compared(days, Days(first - length, last - length))


def step_of(days: Days) -> Step:
    if days.count <= 2:
        return Step.HOUR
    if days.count <= 62:
        return Step.DAY
    return Step.WEEK if days.count <= 366 else Step.MONTH


def moments(days: Days, zone: str, step: Step, until: time | None = None) -> Moments:
    """`until` cuts the last day at this clock time: a day that is not over is compared with as much of another."""
    where = zone_of(zone)
    end = datetime.combine(days.last + timedelta(days=1), time(), where).astimezone(UTC)
    if until is not None:
        end = datetime.combine(days.last, until, where).astimezone(UTC)
    begin = datetime.combine(days.first, time(), where).astimezone(UTC)
    edges = [begin]
    while (edge := _next(edges[-1].astimezone(where), step).astimezone(UTC)) < end:
        edges.append(edge)
    edges.append(max(end, edges[-1] + timedelta(microseconds=1)))
    return Moments(step, tuple(edges))


def _next(at: datetime, step: Step) -> datetime:
    if step is Step.HOUR:
        # By the time that passes: the hour that the clocks repeat is two steps, the one they leave out none.
        return (at.astimezone(UTC) + timedelta(hours=1)).astimezone(at.tzinfo)
    on = at.date()
    if step is Step.DAY:
        on += timedelta(days=1)
    elif step is Step.WEEK:
        on += timedelta(days=7 - on.weekday())
    else:
        on = (on.replace(day=1) + timedelta(days=32)).replace(day=1)
    return datetime.combine(on, time(), at.tzinfo)


def _last_year(today: date) -> date:
    leap = (today.month, today.day) == (2, 29)
    return today.replace(year=today.year - 1, day=28) if leap else today.replace(year=today.year - 1)
