"""The hours of a desk, over nights, holidays and days on which clocks are changed."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from console.domain.hours import (
    ALWAYS,
    DAY,
    Day,
    Hours,
    Span,
    after,
    between,
    closes_at,
    is_open,
    openings,
    opens_at,
)

OFFICE = (Span(9 * 60, 17 * 60),)
WARSAW = Hours(zone="Europe/Warsaw", week=(OFFICE,) * 5 + ((), ()))
HOUR = timedelta(hours=1)


def warsaw(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)


def test_a_letter_of_friday_evening_waits_for_monday() -> None:
    friday = warsaw("2026-11-20T16:00+01:00")
    assert after(WARSAW, friday, 4 * HOUR) == warsaw("2026-11-23T12:00+01:00")
    assert between(WARSAW, friday, warsaw("2026-11-23T12:00+01:00")) == 4 * HOUR
    assert opens_at(WARSAW, warsaw("2026-11-21T12:00+01:00")) == warsaw("2026-11-23T09:00+01:00")


def test_holidays_and_own_days_stand_above_the_week() -> None:
    holiday = Day(date(2026, 11, 11), "Independence Day")
    evening = Day(date(2026, 11, 12), "Webinar", (Span(9 * 60, 17 * 60), Span(19 * 60, 21 * 60)))
    hours = Hours(zone="Europe/Warsaw", week=WARSAW.week, holidays=(holiday,), days=(evening,))
    assert not is_open(hours, warsaw("2026-11-11T12:00+01:00"))
    assert is_open(hours, warsaw("2026-11-12T20:00+01:00"))
    assert after(hours, warsaw("2026-11-10T16:30+01:00"), HOUR) == warsaw("2026-11-12T09:30+01:00")
    open_after_all = Hours(
        zone="Europe/Warsaw", week=WARSAW.week, holidays=(holiday,), days=(Day(holiday.on, "", OFFICE),)
    )
    assert is_open(open_after_all, warsaw("2026-11-11T12:00+01:00"))


@pytest.mark.parametrize(
    ("day", "length"), [("2026-03-29", 23 * HOUR), ("2026-10-25", 25 * HOUR), ("2026-10-26", 24 * HOUR)]
)
def test_a_day_on_which_clocks_change_is_shorter_or_longer(day: str, length: timedelta) -> None:
    only = Hours(zone="Europe/Warsaw", week=((),) * 7, days=(Day(date.fromisoformat(day), "", (Span(0, DAY),)),))
    start, end = next(openings(only, warsaw(f"{day}T00:00+00:00") - 3 * HOUR))
    assert end - start == length


def test_a_night_goes_on_over_midnight() -> None:
    night = Hours(zone="Europe/Warsaw", week=((Span(0, 6 * 60), Span(22 * 60, DAY)),) * 7)
    assert closes_at(night, warsaw("2026-11-20T23:00+01:00")) == warsaw("2026-11-21T06:00+01:00")
    assert after(night, warsaw("2026-11-20T23:00+01:00"), 2 * HOUR) == warsaw("2026-11-21T01:00+01:00")


def test_who_is_never_there_has_no_deadline() -> None:
    never = Hours(week=((),) * 7)
    now = datetime(2026, 11, 22, tzinfo=UTC)
    assert after(never, now, HOUR) is None
    assert opens_at(never, now) is None
    assert between(never, now, now + 100 * HOUR) == timedelta()


@pytest.mark.parametrize("wrong", [(-1, 5), (5, 5), (6, 5), (0, DAY + 1)])
def test_spans_lie_within_a_day(wrong: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="span"):
        Span(*wrong)


def test_a_zone_there_is_not() -> None:
    with pytest.raises(ValueError, match="zone"):
        Hours(zone="Europe/Atlantis")


_spans = some.lists(some.integers(0, DAY), min_size=0, max_size=6, unique=True).map(
    lambda cuts: tuple(
        Span(start, end) for start, end in zip(sorted(cuts)[::2], sorted(cuts)[1::2], strict=False) if start < end
    )
)
_hours = some.builds(
    Hours,
    zone=some.sampled_from(["UTC", "Europe/Warsaw", "Europe/London", "Asia/Kolkata", "America/New_York"]),
    week=some.tuples(*[_spans] * 7),
    days=some.lists(
        some.builds(Day, some.dates(date(2026, 3, 20), date(2026, 11, 10)), some.just(""), _spans), max_size=4
    ).map(tuple),
)
_moments = some.datetimes(datetime(2026, 3, 20), datetime(2026, 11, 10)).map(lambda at: at.replace(tzinfo=UTC))  # noqa: DTZ001
_waits = some.timedeltas(timedelta(), timedelta(days=4))


@given(_hours, _moments, _waits)
def test_after_and_between_are_each_others_inverse(hours: Hours, at: datetime, wait: timedelta) -> None:
    due = after(hours, at, wait)
    if due is not None:
        assert between(hours, at, due) == wait


@given(_hours, _moments, _waits, _waits)
def test_waiting_never_makes_a_deadline_earlier(hours: Hours, at: datetime, wait: timedelta, later: timedelta) -> None:
    first, second = after(hours, at, wait), after(hours, at + later, wait)
    assert first is None or second is None or second >= first


@given(_hours, _moments, _waits)
def test_nothing_passes_while_it_is_closed(hours: Hours, at: datetime, wait: timedelta) -> None:
    opening = opens_at(hours, at)
    if opening is not None and opening > at:
        assert not is_open(hours, at)
        assert between(hours, at, opening) == timedelta()
        assert after(hours, at, wait) == after(hours, opening, wait)


@given(_moments, _waits)
def test_a_desk_that_is_always_there_has_plain_clocks(at: datetime, wait: timedelta) -> None:
    assert after(ALWAYS, at, wait) == at + wait
