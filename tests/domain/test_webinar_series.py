"""Series of webinars: the same time by the wall clock, whatever the clocks are put to, on the right days."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from console.domain.webinar_series import MOST, Every, days_of, repeats_from, shifted_with, starts_at

ZONES = st.sampled_from(["Europe/Warsaw", "America/New_York", "Europe/Moscow", "Australia/Lord_Howe", "UTC"])
STARTS = st.datetimes(datetime(2025, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)).map(  # noqa: DTZ001
    lambda at: at.replace(second=0, microsecond=0)
)
STEPS = {Every.WEEK: {7}, Every.TWO_WEEKS: {14}, Every.WEEKDAY: {1, 2, 3}, Every.MONTH: {28, 35}}


@given(STARTS, ZONES, st.sampled_from(Every), st.integers(2, 60))
def test_each_begins_at_the_same_time_by_the_wall_clock(first: datetime, zone: str, every: Every, number: int) -> None:
    series = repeats_from(first, zone, every, number=number)
    days = days_of(series)
    assert len(days) == number
    assert {(later - day).days for day, later in pairwise(days)} <= STEPS[every]
    here = first.astimezone(ZoneInfo(zone))
    for day in days:
        begins = starts_at(series, day).astimezone(ZoneInfo(zone))
        # A time that the clocks leave out is as far behind the change as it says.
        skipped = begins.replace(tzinfo=None) - datetime(day.year, day.month, day.day, here.hour, here.minute)  # noqa: DTZ001
        assert skipped in (timedelta(0), timedelta(minutes=30), timedelta(hours=1))
    if every is Every.WEEKDAY:
        assert all(day.weekday() < 5 for day in days[1:])
    else:
        assert len({day.weekday() for day in days}) == 1


def test_over_the_change_of_the_clocks_it_stays_at_six() -> None:
    series = repeats_from(datetime(2026, 10, 19, 16, tzinfo=UTC), "Europe/Warsaw", Every.WEEK, number=3)
    assert [starts_at(series, day).hour for day in days_of(series)] == [16, 17, 17]


def test_a_monthly_one_keeps_its_place_in_the_month_and_a_fifth_is_the_last() -> None:
    third = repeats_from(datetime(2026, 1, 20, 17, tzinfo=UTC), "UTC", Every.MONTH, number=3)
    assert days_of(third) == (date(2026, 1, 20), date(2026, 2, 17), date(2026, 3, 17))
    fifth = repeats_from(datetime(2026, 1, 31, 17, tzinfo=UTC), "UTC", Every.MONTH, number=3)
    assert days_of(fifth) == (date(2026, 1, 31), date(2026, 2, 28), date(2026, 3, 28))


def test_it_ends_with_its_day_or_its_number_and_has_an_end() -> None:
    first = datetime(2026, 1, 5, 17, tzinfo=UTC)
    assert len(days_of(repeats_from(first, "UTC", Every.WEEK, until=date(2026, 2, 1)))) == 4
    assert not repeats_from(first, "UTC", Every.WEEK).possible
    assert not repeats_from(first, "UTC", Every.WEEK, number=1).possible
    assert not repeats_from(first, "UTC", Every.WEEK, until=date(2026, 1, 4)).possible
    assert len(days_of(repeats_from(first, "UTC", Every.WEEKDAY, until=date(2030, 1, 1)))) == MOST


def test_what_follows_moves_by_as_many_days_and_to_the_same_time() -> None:
    was, to = datetime(2026, 10, 19, 16, tzinfo=UTC), datetime(2026, 10, 20, 15, 30, tzinfo=UTC)
    other = datetime(2026, 10, 26, 17, tzinfo=UTC)
    # 18:00 on Mondays becomes 17:30 on Tuesdays, in winter as in summer.
    assert shifted_with(was, to, "Europe/Warsaw", other) == datetime(2026, 10, 27, 16, 30, tzinfo=UTC)
