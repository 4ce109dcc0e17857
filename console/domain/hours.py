"""When the desk is there: hours of the week in its time zone, holidays, and days that are otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import msgspec

from console.domain.clean import Clean

DAY = 24 * 60
_LONGEST_WAIT = 370
"""Days that are looked through for the next opening; a desk that is closed for longer has no hours."""


class Span(msgspec.Struct, frozen=True, array_like=True):
    """Open from `start` to `end`, minutes after midnight by the wall clock, `end` up to 24:00.

    A night is two spans: to 24:00, and from 0:00 of the next day.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end <= DAY:
            raise ValueError("a span begins before it ends, within one day")


class Day(Clean, frozen=True):
    """A day that is otherwise than its day of the week: closed, or open at these times."""

    on: date
    name: str = ""
    spans: tuple[Span, ...] = ()


class Hours(Clean, frozen=True, kw_only=True):
    """`week` begins on Monday. What `days` say of a date stands above `holidays`, and these above the week."""

    zone: str = "UTC"
    week: tuple[tuple[Span, ...], ...] = ((Span(0, DAY),),) * 7
    days: tuple[Day, ...] = ()
    """Own days, and the exception for one evening."""
    country: str = ""
    """ISO 3166 code of the country whose public holidays are kept, and of its part."""
    part: str = ""
    holidays: tuple[Day, ...] = ()
    """Those of the country; written down with the hours, so that every console knows the same."""

    def __post_init__(self) -> None:
        super().__post_init__()
        if len(self.week) != 7:
            raise ValueError("a week has seven days")
        zone_of(self.zone)

    @property
    def always(self) -> bool:
        """Open at every hour of every day."""
        return not self.days and not self.holidays and all(spans == (Span(0, DAY),) for spans in self.week)


@cache
def zone_of(name: str) -> ZoneInfo:
    """Raises ValueError for what is no time zone."""
    try:
        return ZoneInfo(name)
    except (KeyError, OSError) as fault:
        raise ValueError(f"no time zone: {name}") from fault


ALWAYS = Hours()


def of_day(hours: Hours, on: date) -> Sequence[Span]:
    """When the desk is open on a day, by the wall clock, in order."""
    for known in (hours.days, hours.holidays):
        for day in known:
            if day.on == on:
                return sorted(day.spans, key=lambda span: span.start)
    return sorted(hours.week[on.weekday()], key=lambda span: span.start)


def openings(hours: Hours, at: datetime) -> Iterator[tuple[datetime, datetime]]:
    """From when to when it is open, in UTC and in order: the opening of `at`, if it is one, and those after it.

    Wall clocks are put forward and back: an opening from 0:00 to 24:00 then has 23 or 25 hours.
    """
    zone = zone_of(hours.zone)
    first = at.astimezone(zone).date()
    for ahead in range(_LONGEST_WAIT):
        on = first + timedelta(days=ahead)
        for span in of_day(hours, on):
            start, end = _moment(on, span.start, zone), _moment(on, span.end, zone)
            if end > max(at, start):
                yield start, end


def is_open(hours: Hours, at: datetime) -> bool:
    return closes_at(hours, at) is not None


def opens_at(hours: Hours, at: datetime) -> datetime | None:
    """When it opens next, `at` itself while it is open; None: not within a year."""
    following = next(openings(hours, at), None)
    return max(at, following[0]) if following is not None else None


def closes_at(hours: Hours, at: datetime) -> datetime | None:
    """When what is open at the moment ends; None while it is closed."""
    end: datetime | None = None
    for start, until in openings(hours, at):
        if start > (end or at):
            break
        end = until
        if end - at > timedelta(days=8):
            break
    return end


def after(hours: Hours, at: datetime, wait: timedelta) -> datetime | None:
    """When so much open time has passed since `at`; None: not within a year."""
    if hours.always:
        return at + wait
    left = wait
    for start, end in openings(hours, at):
        begin = max(at, start)
        if end - begin >= left:
            return begin + left
        left -= end - begin
    return None


def between(hours: Hours, since: datetime, until: datetime) -> timedelta:
    """The open time between two moments."""
    if until <= since:
        return timedelta()
    if hours.always:
        return until - since
    passed = timedelta()
    for start, end in openings(hours, since):
        if start >= until:
            break
        passed += min(end, until) - max(since, start)
    return passed


def _moment(on: date, minutes: int, zone: ZoneInfo) -> datetime:
    if minutes == DAY:
        on, minutes = on + timedelta(days=1), 0
    # An hour that the clocks leave out begins when they are put forward; one they repeat is the first of the two.
    return datetime.combine(on, time(minutes // 60, minutes % 60), zone).astimezone(UTC)
