"""Shifts by the wall clock, over nights in which clocks are put forward and back; overlaps, rest, coverage."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar
from msgspec.structs import replace

from console.domain.coverage import covered, gaps
from console.domain.hours import Hours, Span
from console.domain.ids import Id
from console.domain.people import AgentState
from console.domain.rota import Person, due
from console.domain.rota_calendar import calendar
from console.domain.shifts import (
    Series,
    Shift,
    copied,
    days_of,
    ends_next,
    expanded,
    moved,
    occurrence,
    overlaps,
    shifted,
    short_rests,
    span_of,
    stretched,
    time_in,
    time_said,
    to_lay_out,
    week_of,
    worked,
)

ANNA, OLA = Id(int=1), Id(int=2)
WARSAW = "Europe/Warsaw"
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
zones = st.sampled_from((WARSAW, "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC"))
days = st.dates(date(2026, 1, 1), date(2027, 12, 31))


def shift(starts: float, length: float = 8, agent: Id = ANNA, number: int = 9) -> Shift:
    starts_at = NOON + starts * HOUR
    return Shift(id=Id(int=number), agent=agent, starts_at=starts_at, ends_at=starts_at + length * HOUR)


def series(weekdays: tuple[int, ...] = (0,), start: int = 480, length: int = 480, every: int = 1) -> Series:
    return Series(
        id=Id(int=7),
        agent=ANNA,
        weekdays=weekdays,
        start=start,
        length=length,
        zone=WARSAW,
        since=date(2026, 3, 2),
        every=every,
    )


@given(days, st.integers(0, 1439), st.integers(15, 1440), zones)
def test_the_local_time_stays(on: date, start: int, length: int, zone: str) -> None:
    starts_at, ends_at = span_of(on, start, length, zone)
    assert timedelta() < ends_at - starts_at <= timedelta(minutes=length + 60)
    wall = datetime.combine(on, time(start // 60, start % 60))
    there = starts_at.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    # Only a time that clocks leave out is another one: as far behind the change as it says.
    assert there == wall or timedelta() < there - wall <= HOUR


@given(days, st.integers(0, 1439), st.integers(15, 1440), st.integers(-400, 400), zones)
def test_what_is_copied_has_the_same_local_times(on: date, start: int, length: int, by: int, zone: str) -> None:
    starts_at, ends_at = span_of(on, start, length, zone)
    one = Shift(id=ANNA, agent=ANNA, starts_at=starts_at, ends_at=ends_at)
    there = shifted(one, by, zone)
    local = ZoneInfo(zone)
    assert there.length > timedelta()
    # Unless one of the nights has an hour too many or too few, it is the same by the wall clock.
    for before, after in ((one.starts_at, there.starts_at), (one.ends_at, there.ends_at)):
        was, now = before.astimezone(local), after.astimezone(local)
        assert abs((now.replace(tzinfo=None) - was.replace(tzinfo=None)) - timedelta(days=by)) <= HOUR
    assert moved(one, 0, 30, zone).length == one.length


@given(st.lists(st.tuples(st.integers(0, 90), st.integers(1, 12), st.sampled_from((ANNA, OLA))), max_size=8))
def test_overlaps_and_rests_are_told_of_each_person_alone(told: list[tuple[int, int, Id]]) -> None:
    shifts = [shift(at, length, agent, number) for number, (at, length, agent) in enumerate(told)]
    found = {frozenset((one.id, other.id)) for one, other in overlaps(shifts)}
    expected = {
        frozenset((one.id, other.id)) for one in shifts for other in shifts if one.id != other.id and one.meets(other)
    }
    assert found == expected
    for rest in short_rests(shifts):
        assert timedelta() < rest.rest < 11 * HOUR
        before = [one for one in shifts if one.agent == rest.shift.agent and one.ends_at <= rest.shift.starts_at]
        assert max(one.ends_at for one in before) == rest.shift.starts_at - rest.rest


@given(st.lists(st.tuples(st.integers(-30, 60), st.integers(1, 12), st.sampled_from((ANNA, OLA))), max_size=6))
def test_coverage_is_the_whole_open_time_and_true_at_every_hour(told: list[tuple[int, int, Id]]) -> None:
    shifts = [shift(at, length, agent, number) for number, (at, length, agent) in enumerate(told)]
    hours = Hours(zone=WARSAW, week=((Span(480, 1200),),) * 5 + ((), ()))
    pieces = covered(shifts, hours, NOON - 24 * HOUR, NOON + 24 * HOUR)
    assert sum((piece.end - piece.start for piece in pieces), timedelta()) == 12 * HOUR + 5 * HOUR
    for piece in pieces:
        for at in (piece.start, piece.end - timedelta(seconds=1)):
            assert piece.people == len({one.agent for one in shifts if one.holds(at)})
    assert all(not piece.people for piece in gaps(shifts, hours, NOON - 24 * HOUR, NOON + 24 * HOUR))


def test_a_night_lasts_until_six_whatever_the_clocks_do() -> None:
    night = series((5,), 1320, 480)
    lengths = {day: occurrence(night, day).length for day in (date(2026, 3, 21), date(2026, 3, 28), date(2026, 10, 24))}
    assert list(lengths.values()) == [8 * HOUR, 7 * HOUR, 9 * HOUR]
    # Half an hour that is not there at all.
    gone = span_of(date(2026, 3, 29), 150, 30, WARSAW)
    assert gone[1] - gone[0] == HOUR / 2


def test_days_of_a_series() -> None:
    fortnight = replace(series((0, 4), every=2), skipped=(date(2026, 3, 16),), until=date(2026, 3, 30))
    found = list(days_of(fortnight, date(2026, 2, 1), date(2027, 1, 1)))
    assert found == [date(2026, 3, 2), date(2026, 3, 6), date(2026, 3, 20), date(2026, 3, 30)]
    night = list(expanded(series((0,), 1320), NOON + 14 * HOUR, NOON + 15 * HOUR))
    assert [one.day for one in night] == [date(2026, 3, 2)]
    assert not replace(fortnight, until=date(2026, 3, 1)).possible
    assert to_lay_out(date(2026, 4, 1), None, NOON)
    assert not to_lay_out(date(2026, 4, 1), date(2026, 4, 1), NOON)


def test_a_week_is_copied_without_what_comes_again_or_finds_no_place() -> None:
    ids = (Id(int=number) for number in count(100))
    again = replace(shift(0, 4), series=Id(int=7))
    week = [again, shift(4, 4), shift(28, 4, number=10), shift(28, 4, OLA, 11)]
    there = [shift(28 + 7 * 24 + 2, 4, number=12)]
    made = [edit.after for edit in copied(week, 7, WARSAW, there, ids)]
    assert [(one.agent, one.starts_at) for one in made if one is not None] == [
        (ANNA, NOON + 7 * 24 * HOUR + 4 * HOUR),
        (OLA, NOON + 7 * 24 * HOUR + 28 * HOUR),
    ]


def test_shifts_that_follow_are_one_to_whoever_asks_for_the_end() -> None:
    shifts = [shift(0, 4), shift(4, 2, number=10), shift(7, 2, number=11)]
    assert ends_next(shifts, ANNA, NOON + HOUR) == NOON + 6 * HOUR
    assert ends_next(shifts, OLA, NOON + HOUR) is None
    assert worked(shifts, NOON + HOUR, NOON + 8 * HOUR) == {ANNA: 6 * HOUR}
    assert stretched(shifts[0], 0, -239) is None


@pytest.mark.parametrize(
    ("state", "said", "here", "at", "expected"),
    [
        ("off_shift", None, True, 1, "available"),
        ("off_shift", None, False, 1, None),
        # Said within ten minutes before, and after the beginning; said long before it.
        ("off_shift", -0.1, True, 1, None),
        ("off_shift", 1, True, 2, None),
        ("off_shift", -3, True, 1, "available"),
        ("available", None, True, 1, None),
        ("available", 1, True, 9, "off_shift"),
        ("available", 7.9, True, 9, None),
        ("away", None, False, 9, "off_shift"),
        ("available", None, True, -1, None),
        ("disconnected", None, True, 9, None),
    ],
)
def test_what_the_rota_makes_of_a_state(
    state: str, said: float | None, here: bool, at: float, expected: str | None
) -> None:
    said_at = NOON + said * HOUR if said is not None else None
    person = Person(ANNA, AgentState(state), said_at)
    assert due(person, [shift(0)], NOON + at * HOUR, here=here) == expected


def test_who_forgets_to_clock_out_is_off_shift_in_the_end() -> None:
    person = Person(ANNA, AgentState.AVAILABLE, NOON, NOON)
    assert due(person, [], NOON + 15 * HOUR, here=True) is None
    assert due(person, [], NOON + 16 * HOUR, here=True) is AgentState.OFF_SHIFT


def test_times_as_people_write_them() -> None:
    assert [time_in(said) for said in ("8", "8:30", "16.05", "1630", "24:00")] == [480, 510, 965, 990, 1440]
    assert [time_in(said) for said in ("", "25", "24:30", "8:75", "soon")] == [None] * 5
    assert (time_said(510), time_said(1440)) == ("8:30", "0:00")
    assert week_of(date(2026, 3, 29), WARSAW)[1] - week_of(date(2026, 3, 29), WARSAW)[0] == timedelta(hours=167)


def test_a_calendar_reads_what_is_exported() -> None:
    one = replace(shift(0), station="Phone; first floor", note="Two lines\nof a note, with a comma")
    read = Calendar.from_ical(calendar([one], {ANNA: "Zażółć Ola"}, "Desk", NOON))
    (event,) = read.walk("VEVENT")
    assert (event.decoded("DTSTART"), event.decoded("DTEND"), str(event["SUMMARY"])) == (
        one.starts_at,
        one.ends_at,
        "Zażółć Ola · Phone; first floor",
    )
    assert str(event["DESCRIPTION"]) == one.note
