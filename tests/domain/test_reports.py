"""What a report counts: open time, periods and their steps, spreads, levels, what was meant."""

from __future__ import annotations

from array import array
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.domain.calls import RING_PERIOD
from console.domain.hours import ALWAYS, Day, Hours, Span, between
from console.domain.ids import Id
from console.domain.messages import CallOutcome, Kind
from console.domain.open_time import OpenTime
from console.domain.report_periods import Chosen, Compared, Days, Step, chosen, moments, own, step_of
from console.domain.reports import (
    Beginning,
    Level,
    Reply,
    Spread,
    Stars,
    Turn,
    backlog_course,
    beginning,
    call_level,
    change,
    meant,
    reply,
    spread,
    step_at,
)

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
OFFICE = Hours(
    zone="Europe/Warsaw",
    week=(*((Span(8 * 60, 16 * 60), Span(17 * 60, 20 * 60)),) * 5, (Span(22 * 60, 24 * 60),), (Span(0, 60),)),
    days=(Day(date(2026, 3, 29), "", (Span(60, 5 * 60),)),),
)


@given(
    asked=st.lists(st.tuples(st.integers(-400_000, 4_000_000), st.integers(0, 900_000)), min_size=1, max_size=6),
    hours=st.sampled_from((OFFICE, ALWAYS, Hours(week=((),) * 7))),
)
def test_open_time_is_what_the_hours_say_whatever_was_asked_before(asked: list[tuple[int, int]], hours: Hours) -> None:
    time = OpenTime(hours)
    for begin, length in asked:
        since = NOON + timedelta(seconds=begin)
        until = since + timedelta(seconds=length)
        assert time.seconds(since, until) == int(between(hours, since, until).total_seconds())
    assert time.seconds(NOON, NOON - timedelta(days=1)) == 0


def test_a_period_is_compared_with_as_much_of_the_one_before() -> None:
    today = date(2026, 3, 31)
    month = chosen(Chosen.MONTH, today)
    assert month == Compared(Days(date(2026, 3, 1), today), Days(date(2026, 2, 1), date(2026, 2, 28)))
    assert chosen(Chosen.LAST_MONTH, today).before == Days(date(2026, 1, 1), date(2026, 1, 31))
    assert chosen(Chosen.WEEK, today) == Compared(
        Days(date(2026, 3, 30), today), Days(date(2026, 3, 23), date(2026, 3, 24))
    )
    assert chosen(Chosen.YEAR, date(2028, 2, 29)).before.last == date(2027, 2, 28)
    assert own(today, today) == chosen(Chosen.TODAY, today)
    assert all(chosen(kind, today).now.last <= today for kind in Chosen if kind is not Chosen.OWN)
    with pytest.raises(ValueError, match="three years"):
        own(today, today - timedelta(days=1))
    with pytest.raises(ValueError, match="three years"):
        own(date(2010, 1, 1), today)


def test_steps_follow_the_wall_clock() -> None:
    # On 29 March 2026 the clocks of Warsaw go from 2:00 to 3:00.
    day = moments(Days(date(2026, 3, 29), date(2026, 3, 29)), "Europe/Warsaw", Step.HOUR)
    assert (day.begin, day.end) == (datetime(2026, 3, 28, 23, tzinfo=UTC), datetime(2026, 3, 29, 22, tzinfo=UTC))
    assert len(day.edges) == 24
    week = moments(Days(date(2026, 3, 26), date(2026, 4, 1)), "Europe/Warsaw", Step.DAY)
    assert [edge.hour for edge in week.edges] == [23, 23, 23, 23, 22, 22, 22, 22]
    months = moments(Days(date(2026, 1, 15), date(2026, 3, 1)), "UTC", Step.MONTH)
    assert [edge.day for edge in months.edges] == [15, 1, 1, 2]
    cut = moments(Days(date(2026, 3, 2), date(2026, 3, 3)), "UTC", Step.DAY, time(13, 30))
    assert cut.end == datetime(2026, 3, 3, 13, 30, tzinfo=UTC)
    assert [step_of(Days(NOON.date(), NOON.date() + timedelta(days=n))) for n in (1, 2, 62, 366)] == list(Step)


@given(st.lists(st.integers(0, 100_000), min_size=1, max_size=30))
def test_a_spread_lies_within_what_it_is_of(lengths: list[int]) -> None:
    told = spread(array("q", lengths))
    assert told.median is not None
    assert told.ninety is not None
    assert told.count == len(lengths)
    assert min(lengths) <= told.median <= told.ninety + 1 <= max(lengths) + 1
    assert sum(one <= told.ninety for one in lengths) >= 0.9 * len(lengths)


def test_an_even_number_has_its_median_between_two() -> None:
    assert spread(array("q", [1, 3, 10, 100])) == Spread(4, 6, 100)
    assert spread(array("q")) == Spread()


def test_how_a_conversation_begins_says_whether_a_reply_is_owed() -> None:
    assert beginning(Kind.INBOUND, None, None) is Beginning.ASKED
    assert beginning(Kind.CALL, CallOutcome.MISSED, False) is Beginning.ASKED
    assert beginning(Kind.CALL, CallOutcome.SOLVED, False) is Beginning.TALKED
    assert beginning(Kind.CALL, CallOutcome.NO_ANSWER, True) is Beginning.OURS
    assert beginning(Kind.OUTBOUND, None, None) is beginning(None, None, None) is Beginning.OURS


def test_a_reply_is_in_time_late_abandoned_or_open() -> None:
    assert reply(60, 0, 60, done=False) is Reply.IN_TIME
    assert reply(61, 0, 60, done=True) is Reply.LATE
    assert reply(None, 61, 60, done=False) is Reply.ABANDONED
    assert reply(None, 60, 60, done=False) is Reply.OPEN
    assert reply(None, 999, 60, done=True) is Reply.OPEN


def test_the_service_level_is_the_formula_on_the_screen() -> None:
    limit = int(3 * RING_PERIOD.total_seconds())
    told = call_level([(True, limit - 1), (True, limit), (False, limit - 1), (False, limit)])
    assert told == Level(within=1, answered=2, abandoned=1)
    assert told.share == pytest.approx(1 / 3)
    assert Level().share is None
    assert Stars((1, 0, 0, 0, 1)).average == 3
    assert change(6, 4) == 0.5
    assert change(6, 0) is change(None, 4) is None


def test_what_is_taken_back_within_a_minute_never_happened() -> None:
    def turn(second: int, ticket: int, *, done: bool) -> Turn:
        return Turn(NOON + timedelta(seconds=second), Id(int=ticket), done)

    slip = [turn(0, 1, done=True), turn(30, 2, done=True), turn(60, 1, done=False)]
    later = [turn(91, 2, done=False), turn(92, 1, done=True)]
    assert list(meant([*slip, *later])) == [slip[1], later[0], later[1]]


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), min_size=1, max_size=20), st.integers(200, 300))
def test_the_backlog_walks_from_its_end_to_its_beginning(steps: list[tuple[int, int]], before: int) -> None:
    came, went = [a for a, _ in steps], [b for _, b in steps]
    course, at = [], before
    for new, solved in steps:
        at += new - solved
        course.append(at)
    assert backlog_course(at, came, went) == tuple(course)


@given(st.lists(st.integers(0, 50), min_size=2, unique=True), st.integers(-5, 55))
def test_a_moment_is_in_one_step_or_outside(edges: list[int], at: int) -> None:
    edges.sort()
    holds = [place for place, (a, b) in enumerate(pairwise(edges)) if a <= at < b]
    assert step_at(edges, at) == next(iter(holds), None)
