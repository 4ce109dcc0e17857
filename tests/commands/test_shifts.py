"""The rota: planned by two at once, series, swaps, being at work, and what gateways do about it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from msgspec.structs import replace

from console.commands.attendance import ClockIn, ClockOut, FollowRota
from console.commands.base import Stamp
from console.commands.colleagues import SetPerson
from console.commands.desk import SetAgentState
from console.commands.shifts import LayOutSeries, PlanShifts, SaveSeries
from console.commands.swaps import ApproveSwap, AskSwap, DeclineSwap, LapseSwaps, TakeSwap
from console.domain.changes import Refusal
from console.domain.ids import Id
from console.domain.people import AgentState, Reason, Role
from console.domain.shifts import Edit, Series, Shift, SwapState, reversed_edits
from console.queries.desk import AgentRow, Agents
from console.queries.shifts import MyShifts, OnShift, Rota, RotaChores, RotaToFollow, ShiftEnds, Swaps
from tests.making import NOON, Bench

HOUR = timedelta(hours=1)
WEEK = timedelta(weeks=1)
DAYS = timedelta(days=5)


def shift(bench: Bench, agent: Id, starts: float, length: float = 8) -> Shift:
    starts_at = NOON + starts * HOUR
    return Shift(id=bench.new_id(), agent=agent, starts_at=starts_at, ends_at=starts_at + length * HOUR)


def plan(bench: Bench, *edits: Edit) -> None:
    assert bench.do(PlanShifts(bench.stamp(), edits)).done


def planned(bench: Bench, since: datetime = NOON - WEEK, until: datetime = NOON + 2 * WEEK) -> tuple[Shift, ...]:
    return bench.desk.read(Rota(since, until)).result().shifts


def person(bench: Bench, agent: Id) -> AgentRow:
    return next(row for row in bench.desk.read(Agents()).result() if row.id == agent)


def program(bench: Bench) -> Stamp:
    return Stamp(bench.new_id(), bench.clock.now(), None)


def follow(bench: Bench) -> None:
    due = bench.desk.read(RotaToFollow()).result()
    if due:
        assert bench.do(FollowRota(program(bench), due)).done
    assert bench.desk.read(RotaToFollow()).result() == ()


def test_two_leads_who_plan_at_once_lose_nothing(bench: Bench) -> None:
    early, late = shift(bench, bench.piotr, 2), shift(bench, bench.ola, 2)
    plan(bench, Edit(None, early), Edit(None, late))
    one, other = replace(early, station="Phone"), replace(early, ends_at=early.ends_at + HOUR)
    plan(bench, Edit(early, one), Edit(late, replace(late, note="Open the chat")))
    # The other lead had not seen that: what both changed stays as it is, the rest is done.
    moved = replace(late, note="Open the chat", starts_at=late.starts_at + HOUR)
    outcome = bench.do(
        PlanShifts(bench.stamp(), (Edit(early, other), Edit(replace(late, note="Open the chat"), moved)))
    )
    assert outcome.done
    assert outcome.skipped == 1
    assert [ref.id for ref in outcome.refs] == [early.id]
    assert set(planned(bench)) == {one, moved}
    assert bench.do(PlanShifts(bench.stamp(), (Edit(early, None),))).refusal is Refusal.TOO_LATE
    edits = (Edit(one, None), Edit(moved, replace(moved, agent=bench.piotr)))
    plan(bench, *edits)
    assert [row.agent for row in planned(bench)] == [bench.piotr]
    plan(bench, *reversed_edits(edits))
    assert set(planned(bench)) == {one, moved}


def test_nobody_is_in_two_places_at_once(bench: Bench) -> None:
    one = shift(bench, bench.piotr, 2)
    plan(bench, Edit(None, one))
    meets = shift(bench, bench.piotr, 5)
    refused = bench.do(PlanShifts(bench.stamp(), (Edit(None, meets),)))
    assert refused.refusal is Refusal.NOT_POSSIBLE
    assert [ref.id for ref in refused.refs] == [one.id]
    # One that makes way in the same step is not in the way; one that follows without a break is not either.
    away, after = replace(one, starts_at=NOON + 13 * HOUR, ends_at=NOON + 15 * HOUR), replace(meets, note="instead")
    plan(bench, Edit(one, away), Edit(None, after))
    assert planned(bench) == (after, away)
    assert bench.do(PlanShifts(bench.stamp(), (Edit(None, shift(bench, bench.ola, 1, 30)),))).refusal is not None


def test_a_series_is_laid_out_changed_and_ended(bench: Bench) -> None:
    series = Series(
        id=bench.new_id(),
        agent=bench.piotr,
        weekdays=(0, 2),
        start=480,
        length=480,
        zone="Europe/Warsaw",
        since=date(2026, 3, 2),
        station="Phone",
    )
    assert bench.do(SaveSeries(bench.stamp(), None, series)).done
    # Clocks are put forward on 29 March: eight o'clock stays eight o'clock.
    march, april = planned(bench, NOON, NOON + DAYS), planned(bench, NOON + 4 * WEEK, NOON + 4 * WEEK + DAYS)
    assert march[1].starts_at == datetime(2026, 3, 4, 7, tzinfo=UTC)
    assert [one.starts_at.hour for one in april] == [6, 6]
    # Far ahead they are reckoned, and moved all the same.
    far = planned(bench, NOON + 30 * WEEK, NOON + 30 * WEEK + DAYS)
    assert len(far) == 2
    plan(bench, Edit(far[0], replace(far[0], note="Moved")), Edit(march[1], None))
    assert planned(bench, NOON + 30 * WEEK, NOON + 30 * WEEK + DAYS)[0].note == "Moved"
    assert len(planned(bench, NOON, NOON + DAYS)) == 1
    plan(bench, Edit(None, march[1]))
    assert planned(bench, NOON, NOON + DAYS) == march
    plan(bench, Edit(march[1], replace(march[1], note="With the trainee")))
    later = replace(series, start=540, until=date(2026, 3, 18))
    assert bench.do(SaveSeries(bench.stamp(), later, series)).refusal is Refusal.TOO_LATE
    assert bench.do(SaveSeries(bench.stamp(), series, later)).done
    # What has begun stays, and so does what was changed by hand while its day is a day of the series.
    kept = planned(bench, NOON, NOON + 40 * WEEK)
    assert [(one.day, one.starts_at.hour, one.note) for one in kept] == [
        (date(2026, 3, 2), 7, ""),
        (date(2026, 3, 4), 7, "With the trainee"),
        *((date(2026, 3, day), 8, "") for day in (9, 11, 16, 18)),
    ]
    assert bench.do(SaveSeries(bench.stamp(), later, None)).done
    assert [one.day for one in planned(bench, NOON, NOON + 40 * WEEK)] == [date(2026, 3, 2)]


def test_a_gateway_writes_series_down_further(bench: Bench) -> None:
    series = Series(
        id=bench.new_id(),
        agent=bench.piotr,
        weekdays=(4,),
        start=1320,
        length=480,
        zone="Europe/Warsaw",
        since=date(2026, 3, 2),
        every=2,
    )
    bench.do(SaveSeries(bench.stamp(), None, series))
    assert not bench.desk.read(RotaChores()).result().series
    ahead = planned(bench, NOON + 14 * WEEK, NOON + 18 * WEEK)
    assert len(ahead) == 2
    bench.pass_time(weeks=5)
    assert bench.desk.read(RotaChores()).result().series
    assert bench.do(LayOutSeries(program(bench))).done
    assert not bench.desk.read(RotaChores()).result().series
    assert planned(bench, NOON + 14 * WEEK, NOON + 18 * WEEK) == ahead


def test_a_shift_changes_hands(bench: Bench) -> None:
    mine, theirs = shift(bench, bench.piotr, 24), shift(bench, bench.ola, 48)
    plan(bench, Edit(None, mine), Edit(None, theirs))
    swap = bench.new_id()
    assert bench.do(AskSwap(bench.stamp(), swap, mine.id)).refusal is Refusal.NO_RIGHT
    assert bench.do(AskSwap(bench.stamp(bench.piotr), swap, mine.id, note="A wedding")).done
    assert bench.do(AskSwap(bench.stamp(bench.piotr), bench.new_id(), mine.id)).refusal is Refusal.EXISTS
    assert bench.do(ApproveSwap(bench.stamp(), swap)).refusal is Refusal.NOT_POSSIBLE
    assert bench.do(TakeSwap(bench.stamp(), swap, theirs.id)).done
    (asked,) = bench.desk.read(Swaps()).result()
    assert (asked.state, asked.shift, asked.instead, asked.to) == (SwapState.TAKEN, mine, theirs, bench.ola)
    assert bench.do(ApproveSwap(bench.stamp(), swap)).done
    assert [(one.id, one.agent) for one in planned(bench)] == [(mine.id, bench.ola), (theirs.id, bench.piotr)]
    assert bench.desk.read(Swaps()).result() == ()
    assert bench.do(DeclineSwap(bench.stamp(bench.piotr), swap)).refusal is Refusal.TOO_LATE


def test_who_has_no_time_cannot_take_a_shift_and_requests_lapse(bench: Bench) -> None:
    mine, busy = shift(bench, bench.piotr, 24), shift(bench, bench.ola, 26)
    plan(bench, Edit(None, mine), Edit(None, busy))
    swap = bench.new_id()
    bench.do(AskSwap(bench.stamp(bench.piotr), swap, mine.id, bench.ola))
    refused = bench.do(TakeSwap(bench.stamp(), swap))
    assert refused.refusal is Refusal.NOT_POSSIBLE
    assert [ref.id for ref in refused.refs] == [busy.id]
    assert not bench.desk.read(RotaChores()).result().swaps
    bench.pass_time(hours=25)
    assert bench.desk.read(RotaChores()).result().swaps
    bench.do(LapseSwaps(program(bench)))
    assert not bench.desk.read(RotaChores()).result().swaps
    assert bench.do(TakeSwap(bench.stamp(), swap)).refusal is Refusal.TOO_LATE


def test_a_shift_that_is_taken_away_is_asked_of_nobody(bench: Bench) -> None:
    mine = shift(bench, bench.piotr, 24)
    plan(bench, Edit(None, mine))
    bench.do(AskSwap(bench.stamp(bench.piotr), bench.new_id(), mine.id))
    plan(bench, Edit(mine, None))
    assert bench.desk.read(Swaps(NOON)).result() == ()


def test_states_follow_the_rota_unless_somebody_says_otherwise(bench: Bench) -> None:
    plan(bench, Edit(None, shift(bench, bench.piotr, 1, 4)))
    bench.clock.at = NOON + 0.9 * HOUR
    assert bench.do(ClockIn(bench.stamp(bench.piotr), bench.piotr)).done
    assert bench.do(ClockIn(bench.stamp(bench.piotr), bench.piotr)).refusal is Refusal.EXISTS
    assert person(bench, bench.piotr).state is AgentState.AVAILABLE
    bench.clock.at = NOON + 2 * HOUR
    follow(bench)
    (row,) = (row for row in bench.desk.read(OnShift()).result() if row.agent == bench.piotr)
    assert row.until == NOON + 5 * HOUR
    assert row.clocked_in is not None
    back = NOON + 3 * HOUR
    bench.do(SetAgentState(bench.stamp(bench.piotr), bench.piotr, AgentState.AWAY, Reason.LUNCH, back))
    assert (person(bench, bench.piotr).reason, person(bench, bench.piotr).back_at) == (Reason.LUNCH, back)
    bench.do(SetAgentState(bench.stamp(bench.piotr), bench.piotr, AgentState.OFF_SHIFT))
    # Gone home ill: the rota does not bring them back.
    bench.pass_time(minutes=1)
    follow(bench)
    assert person(bench, bench.piotr).state is AgentState.OFF_SHIFT
    assert person(bench, bench.piotr).clocked_in is None
    assert person(bench, bench.piotr).reason == ""
    bench.do(ClockIn(bench.stamp(bench.piotr), bench.piotr))
    bench.clock.at = NOON + 5 * HOUR
    assert [row.agent for row in bench.desk.read(ShiftEnds(HOUR)).result()] == [bench.piotr]
    follow(bench)
    assert person(bench, bench.piotr).state is AgentState.OFF_SHIFT
    assert person(bench, bench.piotr).clocked_in is None
    assert bench.desk.read(MyShifts()).result() == ()


def test_a_console_that_is_open_begins_the_shift_and_who_stays_on_stays(bench: Bench) -> None:
    plan(bench, Edit(None, shift(bench, bench.ola, 1, 4)))
    bench.do(SetAgentState(bench.stamp(), bench.ola, AgentState.OFF_SHIFT))
    bench.clock.at = NOON + 1 * HOUR
    follow(bench)
    assert person(bench, bench.ola).state is AgentState.OFF_SHIFT
    assert bench.do(FollowRota(bench.stamp(), (bench.piotr,))).refusal is Refusal.NO_RIGHT
    assert bench.do(FollowRota(bench.stamp(), (bench.ola,))).done
    assert person(bench, bench.ola).state is AgentState.AVAILABLE
    bench.clock.at = NOON + 4.9 * HOUR
    bench.do(SetAgentState(bench.stamp(), bench.ola, AgentState.AVAILABLE))
    bench.clock.at = NOON + 6 * HOUR
    follow(bench)
    assert person(bench, bench.ola).state is AgentState.AVAILABLE
    assert bench.do(ClockOut(bench.stamp(), bench.ola)).refusal is Refusal.GONE


def test_who_talks_at_the_end_leaves_when_they_have_hung_up(bench: Bench) -> None:
    plan(bench, Edit(None, shift(bench, bench.ola, 1, 1)))
    bench.do(SetAgentState(bench.stamp(), bench.ola, AgentState.ON_CALL))
    bench.clock.at = NOON + 3 * HOUR
    follow(bench)
    assert person(bench, bench.ola).state is AgentState.ON_CALL


def test_a_lead_says_what_somebody_is_good_at_and_they_their_phone(bench: Bench) -> None:
    skills = SetPerson(bench.stamp(), bench.piotr, skills=(" sound ", "billing", "sound"), languages=("pl", "en"))
    assert bench.do(skills).done
    assert bench.do(SetPerson(bench.stamp(), bench.piotr, role=Role.TUTOR, capacity=8)).refusal in {
        None,
        Refusal.NOT_POSSIBLE,
    }
    row = person(bench, bench.piotr)
    assert (row.skills, row.languages) == (("sound", "billing"), ("pl", "en"))
    assert bench.do(SetPerson(bench.stamp(), bench.piotr, zone="Europe/Nowhere")).refusal is Refusal.NOT_POSSIBLE
    assert bench.do(SetPerson(bench.stamp(), bench.ola, name=" ")).refusal is Refusal.EMPTY


def test_of_themselves_everybody_says_their_phone_and_zone(bench: Bench) -> None:
    mine = SetPerson(bench.stamp(bench.piotr), bench.piotr, phone="1002", zone="Europe/London", skills=())
    assert bench.do(mine).done
    assert bench.do(SetPerson(bench.stamp(bench.piotr), bench.piotr, skills=("all",))).refusal is Refusal.NO_RIGHT
    assert bench.do(SetPerson(bench.stamp(bench.piotr), bench.ola, phone="1")).refusal is Refusal.NO_RIGHT
    assert person(bench, bench.piotr).zone == "Europe/London"
