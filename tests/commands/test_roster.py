"""The surge roster: seats and moves, calls that end in one state however they are answered, and letting people go."""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec

from console.commands.attendance import FollowRota
from console.commands.desk import SetAgentState
from console.commands.launches import BeginPhase, CallHold, EndLaunch
from console.commands.roster import (
    AnswerCall,
    CallIn,
    DefendQueues,
    MoveSeat,
    ReleaseSeat,
    SeatPerson,
    TakeBackCall,
    TakeSeat,
)
from console.commands.roster_keeping import KeepRoster
from console.commands.routing import Route, SaveRouting
from console.commands.seats import seat_id
from console.commands.shifts import PlanShifts
from console.commands.webinars import Register, SaveWebinar
from console.domain.changes import Outcome, Refusal
from console.domain.ids import Id
from console.domain.launch_log import LineKind
from console.domain.launches import Phase, Station
from console.domain.people import AgentState
from console.domain.roster import Defended, SeatDesk, SeatState, Standing
from console.domain.roster_suggestion import How, Why
from console.domain.routing import Routing
from console.domain.shifts import Edit, Shift
from console.domain.tickets import Channel
from console.queries.desk import Agents
from console.queries.launch_evidence import LaunchEvidence
from console.queries.queue import TicketRows
from console.queries.roster import Roster, RosterNow, RosterToKeep, SeatRow
from console.queries.routing import ToRoute
from console.queries.shifts import RotaToFollow
from console.queries.surge import RosterAdvice, SetBackNow
from tests.commands.test_launches import HOUR, MINUTE, launch, now, webinar
from tests.commands.test_routing import by_program
from tests.making import NOON, Bench


def made(bench: Bench, begins: datetime = NOON + HOUR) -> Id:
    return launch(bench, webinar(bench, begins))


def roster(bench: Bench, of: Id) -> Roster:
    return bench.desk.read(RosterNow(of)).result()


def seat(bench: Bench, of: Id, agent: Id) -> SeatRow:
    return next(one for one in roster(bench, of).seats if one.agent == agent)


def put(bench: Bench, of: Id, agent: Id, desk: SeatDesk = SeatDesk.CHAT, **more: object) -> Id:
    assert bench.do(SeatPerson(bench.stamp(), of, agent, desk, **more)).done  # type: ignore[arg-type]
    return seat_id(of, agent)


def be(bench: Bench, agent: Id, state: AgentState) -> None:
    assert bench.do(SetAgentState(bench.stamp(agent), agent, state)).done


def keep(bench: Bench) -> None:
    """As the gateway does."""
    due = bench.desk.read(RosterToKeep()).result()
    if due:
        bench.do(KeepRoster(by_program(bench), due))


def test_a_person_is_seated_moved_and_let_go(bench: Bench) -> None:
    of = made(bench)
    mine = put(bench, of, bench.piotr, SeatDesk.EMAIL)
    assert bench.do(SeatPerson(bench.stamp(), of, bench.piotr, SeatDesk.EMAIL)).done
    # Whoever has a seat is of the crew.
    assert bench.do(CallHold(bench.stamp(bench.piotr), of)).done
    assert bench.do(SeatPerson(bench.stamp(), of, bench.piotr, SeatDesk.CHAT)).refusal is Refusal.EXISTS
    assert bench.do(MoveSeat(bench.stamp(bench.piotr), mine, SeatDesk.CHAT)).refusal is Refusal.NO_RIGHT
    assert bench.do(MoveSeat(bench.stamp(), mine, SeatDesk.CHAT)).done
    assert [(one.name, one.desk, one.placed_by) for one in roster(bench, of).seats] == [
        ("Piotr Wrona", SeatDesk.CHAT, "Ola Zielińska")
    ]
    assert bench.do(ReleaseSeat(bench.stamp(), (mine,))).done
    assert roster(bench, of).seats == ()
    assert bench.do(ReleaseSeat(bench.stamp(), (mine,))).skipped == 1
    assert bench.do(MoveSeat(bench.stamp(), mine, SeatDesk.PHONE)).refusal is Refusal.GONE
    kinds = [line.kind for line in now(bench, of).log]
    assert kinds[:2] == [LineKind.SEAT_RELEASED, LineKind.SEAT_MOVED]


def test_whoever_moves_somebody_second_is_told_who_was_first(bench: Bench) -> None:
    of = made(bench)
    mine = put(bench, of, bench.piotr, SeatDesk.EMAIL)
    seen = seat(bench, of, bench.piotr).placed_at
    assert bench.do(MoveSeat(bench.stamp(), mine, SeatDesk.CHAT, seen)).done
    refused = bench.do(MoveSeat(bench.stamp(), mine, SeatDesk.PHONE, seen))
    assert (refused.refusal, refused.who) == (Refusal.TAKEN, bench.ola)
    # Both meant the same.
    assert bench.do(MoveSeat(bench.stamp(), mine, SeatDesk.CHAT, seen)).done
    assert seat(bench, of, bench.piotr).desk is SeatDesk.CHAT


def test_whoever_helps_for_a_while_goes_back_to_their_own_desk(bench: Bench) -> None:
    of = made(bench)
    mine = put(bench, of, bench.piotr, SeatDesk.EMAIL)
    assert bench.do(MoveSeat(bench.stamp(), mine, SeatDesk.CHAT, until=NOON + 15 * MINUTE)).done
    keep(bench)
    assert seat(bench, of, bench.piotr).desk is SeatDesk.CHAT
    bench.clock.at = NOON + 15 * MINUTE
    keep(bench)
    back = seat(bench, of, bench.piotr)
    assert (back.desk, back.home, back.home_at) == (SeatDesk.EMAIL, None, None)


def called(bench: Bench, minutes: int = 4) -> tuple[Id, Id]:
    of = made(bench)
    mine = put(bench, of, bench.piotr, SeatDesk.PHONE, reserve=True, ready_minutes=minutes)
    assert bench.do(CallIn(bench.stamp(), (mine,))).skipped == 0
    return of, mine


def said(bench: Bench, mine: Id, *, yes: bool, call: int = 0, actor: Id | None = None) -> Outcome:
    return bench.do(AnswerCall(bench.stamp(actor or bench.piotr), mine, yes, call))


def test_a_reserve_is_called_in_comes_and_is_there(bench: Bench) -> None:
    of, mine = called(bench)
    assert bench.do(CallIn(bench.stamp(), (mine,))).skipped == 1
    assert said(bench, mine, yes=True).done
    before = seat(bench, of, bench.piotr)
    due = before.due_at
    assert before.state is SeatState.ACCEPTED
    assert due is not None
    assert before.calls == 1
    # On the page as well as at the console, in either order.
    assert said(bench, mine, yes=True, call=1).done
    assert seat(bench, of, bench.piotr).due_at == due
    be(bench, bench.piotr, AgentState.AVAILABLE)
    keep(bench)
    assert seat(bench, of, bench.piotr).state is SeatState.ACCEPTED
    bench.clock.at = due
    keep(bench)
    assert seat(bench, of, bench.piotr).state is SeatState.ON


def test_a_call_that_is_declined_may_be_thought_better_of_and_one_that_is_over_not(bench: Bench) -> None:
    of, mine = called(bench)
    assert said(bench, mine, yes=False).done
    assert said(bench, mine, yes=False).done
    assert seat(bench, of, bench.piotr).standing(bench.clock.at) is Standing.DECLINED
    assert said(bench, mine, yes=True, call=1).done
    assert bench.do(TakeBackCall(bench.stamp(), (mine,))).skipped == 0
    assert said(bench, mine, yes=True).refusal is Refusal.TOO_LATE
    assert bench.do(CallIn(bench.stamp(), (mine,))).skipped == 0
    # The link of the first call.
    assert said(bench, mine, yes=False, call=1).refusal is Refusal.TOO_LATE
    assert said(bench, mine, yes=False, call=2).done
    assert bench.do(ReleaseSeat(bench.stamp(), (mine,))).done
    assert said(bench, mine, yes=True).refusal is Refusal.TOO_LATE


def test_nobody_else_answers_a_call_but_a_lead_who_was_told(bench: Bench) -> None:
    of = made(bench)
    mine = put(bench, of, bench.ola, SeatDesk.CHAT, reserve=True)
    bench.do(CallIn(bench.stamp(), (mine,)))
    assert said(bench, mine, yes=True).refusal is Refusal.NO_RIGHT
    be(bench, bench.ola, AgentState.AVAILABLE)
    assert said(bench, mine, yes=True, actor=bench.ola).done
    # Ready at once, and at work.
    assert seat(bench, of, bench.ola).state is SeatState.ON


def test_a_lead_is_told_that_no_answer_came(bench: Bench) -> None:
    of, mine = called(bench)
    bench.pass_time(minutes=2)
    keep(bench)
    assert seat(bench, of, bench.piotr).standing(bench.clock.at) is Standing.CALLED
    bench.pass_time(minutes=1)
    keep(bench)
    keep(bench)
    late = seat(bench, of, bench.piotr)
    assert late.standing(bench.clock.at) is Standing.UNANSWERED
    assert late.told_at is not None
    assert [line.kind for line in now(bench, of).log].count(LineKind.CALL_UNANSWERED) == 1
    # And again.
    assert bench.do(CallIn(bench.stamp(), (mine,))).skipped == 0
    assert seat(bench, of, bench.piotr).calls == 2


def test_whom_the_launch_brought_to_work_goes_with_it(bench: Bench) -> None:
    of, mine = called(bench)
    be(bench, bench.piotr, AgentState.OFF_SHIFT)
    assert said(bench, mine, yes=True).done
    assert bench.do(TakeSeat(bench.stamp(bench.piotr), mine)).done
    here = seat(bench, of, bench.piotr)
    assert (here.state, here.agent_state) == (SeatState.ON, AgentState.AVAILABLE)
    other = put(bench, of, bench.ola)
    be(bench, bench.ola, AgentState.AVAILABLE)
    # Let go by mistake, and seated again before the gateway looks; and needed by another launch after this one.
    assert bench.do(ReleaseSeat(bench.stamp(), (mine,))).done
    bench.pass_time(seconds=1)
    assert bench.do(SeatPerson(bench.stamp(), of, bench.piotr, SeatDesk.PHONE)).done
    second = made(bench)
    put(bench, second, bench.piotr)
    assert bench.do(BeginPhase(bench.stamp(), second, Phase.CREW_CALL)).done
    bench.pass_time(seconds=1)
    assert bench.do(EndLaunch(bench.stamp(), of)).done
    assert said(bench, other, yes=True, actor=bench.ola).refusal is Refusal.TOO_LATE
    keep(bench)
    assert roster(bench, of).seats == ()
    assert seat(bench, second, bench.piotr).agent_state is AgentState.AVAILABLE
    assert bench.do(EndLaunch(bench.stamp(), second)).done
    keep(bench)
    keep(bench)
    states = {one.id: one.state for one in bench.desk.read(Agents()).result()}
    assert (states[bench.piotr], states[bench.ola]) == (AgentState.OFF_SHIFT, AgentState.AVAILABLE)
    assert bench.desk.read(RosterToKeep()).result() == ()


def test_a_seat_ends_at_its_time_and_a_forgotten_launch_lets_everybody_go(bench: Bench) -> None:
    of = made(bench)
    put(bench, of, bench.piotr, until=NOON + 90 * MINUTE)
    put(bench, of, bench.ola)
    bench.clock.at = NOON + 90 * MINUTE
    keep(bench)
    assert [one.agent for one in roster(bench, of).seats] == [bench.ola]
    bench.clock.at = NOON + timedelta(hours=11)
    keep(bench)
    assert roster(bench, of).seats == ()


def test_seats_are_what_the_evidence_counts(bench: Bench) -> None:
    of = made(bench)
    put(bench, of, bench.piotr, SeatDesk.PHONE)
    put(bench, of, bench.ola, SeatDesk.PHONE)
    be(bench, bench.piotr, AgentState.AVAILABLE)
    be(bench, bench.ola, AgentState.OFF_SHIFT)
    here = bench.desk.read(LaunchEvidence(of)).result()[Station.PHONE][0]
    assert (here.number, here.of, here.good) == (1, 2, False)


def test_the_queues_that_are_defended_stand_with_the_launch(bench: Bench) -> None:
    of = made(bench)
    bench.do(BeginPhase(bench.stamp(), of, Phase.CREW_CALL))
    assert roster(bench, of).defended is None
    defended = Defended(channels=(Channel.PHONE,), teams=(" moodle ", "moodle", ""))
    assert bench.do(DefendQueues(bench.stamp(bench.piotr), of, defended)).refusal is Refusal.NO_RIGHT
    assert bench.do(DefendQueues(bench.stamp(), of, defended)).done
    assert roster(bench, of).defended == Defended(channels=(Channel.PHONE,), teams=("moodle",))
    assert now(bench, of).log[0].about == "phone,moodle"
    assert bench.do(DefendQueues(bench.stamp(), of, None)).done
    assert roster(bench, of).defended is None


def dealt(bench: Bench) -> None:
    """As the gateway does."""
    for ticket in bench.desk.read(ToRoute()).result():
        bench.do(Route(by_program(bench), (ticket,)))


def owner(bench: Bench, ticket: Id) -> Id | None:
    return bench.desk.read(TicketRows((ticket,))).result()[0].owner_id


def test_tickets_of_the_webinar_go_to_its_seats_and_others_wait_behind_what_is_defended(bench: Bench) -> None:
    of = made(bench)
    marta, jan = bench.person(email="marta@learners.example"), bench.person("Jan", email="jan@learners.example")
    assert bench.do(Register(bench.stamp(), now(bench, of).webinar.id, (marta,))).done
    for agent in (bench.ola, bench.piotr):
        be(bench, agent, AgentState.AVAILABLE)
    mine = put(bench, of, bench.piotr, SeatDesk.EMAIL)
    about, other = bench.ticket(person=marta), bench.ticket(person=jan)
    dealt(bench)
    # Nothing is dealt by this desk, and the launch has not begun.
    assert (owner(bench, about), owner(bench, other)) == (None, None)
    bench.do(BeginPhase(bench.stamp(), of, Phase.CREW_CALL))
    dealt(bench)
    assert (owner(bench, about), owner(bench, other)) == (bench.piotr, None)
    # Whoever types is given nothing; then it goes as it ever went.
    bench.do(MoveSeat(bench.stamp(), mine, SeatDesk.RELAY))
    more = bench.ticket(person=marta)
    dealt(bench)
    assert owner(bench, more) == bench.ola
    bench.do(SaveRouting(bench.stamp(), Routing(channels=(Channel.EMAIL,))))
    bench.do(DefendQueues(bench.stamp(), of, Defended(channels=(Channel.PHONE,))))
    bench.do(MoveSeat(bench.stamp(), mine, SeatDesk.EMAIL))
    be(bench, bench.ola, AgentState.AWAY)
    dealt(bench)
    # Set back: it waits, however much room those with a seat have.
    assert owner(bench, other) is None
    back = bench.desk.read(SetBackNow()).result()
    assert back is not None
    assert (back.tickets, back.until) == (frozenset({other}), NOON + HOUR + 65 * MINUTE)
    bench.do(DefendQueues(bench.stamp(), of, Defended(channels=(Channel.EMAIL,))))
    dealt(bench)
    assert owner(bench, other) == bench.piotr


def test_nobody_s_shift_ends_under_them_while_a_launch_needs_them(bench: Bench) -> None:
    of = made(bench)
    bench.do(BeginPhase(bench.stamp(), of, Phase.CREW_CALL))
    shift = Shift(id=bench.new_id(), agent=bench.piotr, starts_at=NOON - HOUR, ends_at=NOON + 30 * MINUTE)
    assert bench.do(PlanShifts(bench.stamp(), (Edit(None, shift),))).done
    be(bench, bench.piotr, AgentState.AVAILABLE)
    mine = put(bench, of, bench.piotr)
    bench.clock.at = NOON + 50 * MINUTE
    assert bench.desk.read(RotaToFollow()).result() == ()
    bench.do(FollowRota(by_program(bench), (bench.piotr,)))
    assert seat(bench, of, bench.piotr).agent_state is AgentState.AVAILABLE
    bench.do(ReleaseSeat(bench.stamp(), (mine,)))
    assert bench.desk.read(RotaToFollow()).result() == (bench.piotr,)


def test_the_roster_suggests_who_could_help_where_most_waits(bench: Bench) -> None:
    of = made(bench)
    guests = [bench.person(f"Guest {number}", email=f"g{number}@learners.example") for number in range(4)]
    bench.do(Register(bench.stamp(), now(bench, of).webinar.id, tuple(guests)))
    bench.do(BeginPhase(bench.stamp(), of, Phase.CREW_CALL))
    be(bench, bench.piotr, AgentState.AVAILABLE)
    be(bench, bench.ola, AgentState.AVAILABLE)
    put(bench, of, bench.piotr, SeatDesk.EMAIL)
    for guest in guests:
        bench.ticket("No sound", "I hear no sound at all", person=guest, channel=Channel.CHAT)
    # Whoever leads it is not asked.
    made_up = bench.desk.read(RosterAdvice(of)).result()
    assert made_up is not None
    assert (made_up.how, made_up.person, made_up.to) == (How.MOVE, bench.piotr, SeatDesk.CHAT)
    assert (made_up.why, made_up.line.trouble, made_up.line.came) == (Why.TROUBLE, "no_sound", 4)
    assert bench.do(MoveSeat(bench.stamp(), seat_id(of, bench.piotr), made_up.to, until=made_up.until)).done
    assert bench.desk.read(RosterAdvice(of)).result() is None


def test_a_webinar_that_is_repeated_begins_with_the_seats_it_had(bench: Bench) -> None:
    of = made(bench)
    before = now(bench, of).webinar
    put(bench, of, bench.piotr, SeatDesk.PHONE, reserve=True, ready_minutes=4)
    mine = put(bench, of, bench.ola, SeatDesk.EMAIL)
    bench.do(MoveSeat(bench.stamp(), mine, SeatDesk.CHAT, until=NOON + 20 * MINUTE))
    bench.do(DefendQueues(bench.stamp(), of, Defended(channels=(Channel.PHONE,))))
    again = bench.new_id()
    facts = msgspec.structs.replace(before.facts, starts_at=NOON + 7 * 24 * HOUR)
    bench.do(SaveWebinar(bench.stamp(), again, facts, copied_from=before.id))
    planned = roster(bench, launch(bench, again))
    assert [(one.name, one.desk, one.state, one.ready_minutes, one.home) for one in planned.seats] == [
        ("Ola Zielińska", SeatDesk.EMAIL, SeatState.ON, 0, None),
        ("Piotr Wrona", SeatDesk.PHONE, SeatState.READY, 4, None),
    ]
    assert planned.defended == Defended(channels=(Channel.PHONE,))
    # One that has nothing to do with them begins empty, and sets back nobody's queue.
    other = roster(bench, launch(bench, webinar(bench, NOON + 8 * 24 * HOUR)))
    assert (other.seats, other.defended) == ((), None)
