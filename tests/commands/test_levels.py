"""Promises of a desk: by what a ticket is, in the hours of the desk, stopped while we wait, told of when broken."""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec

from console.commands.levels import Escalate, SavePromises, SetClocks
from console.commands.messages import AddMessage, NewMessage
from console.commands.participants import AddCohort, EditParticipant
from console.commands.tickets import SetPriority, SetState, SetTags
from console.domain.changes import Refusal
from console.domain.hours import Hours, Span
from console.domain.ids import Id
from console.domain.messages import Kind
from console.domain.sla import Level, Promises, TeamHours
from console.domain.tickets import Channel, Priority, State
from console.queries.levels import ClocksToSet, PromisesNow, ToEscalate, Warnings
from console.queries.queue import TicketRow, TicketRows
from tests.making import NOON, Bench

HOUR = timedelta(hours=1)
# NOON is a Monday, 13:00 in Warsaw.
MORNINGS = Hours(zone="Europe/Warsaw", week=((Span(9 * 60, 14 * 60),),) * 5 + ((), ()))


def promise(bench: Bench, **other: object) -> Promises:
    now = bench.desk.read(PromisesNow()).result()
    bench.do(SavePromises(bench.stamp(), msgspec.structs.replace(now, **other)))
    bench.do(SetClocks(bench.stamp(), bench.desk.read(ClocksToSet()).result()))
    return bench.desk.read(PromisesNow()).result()


def row(bench: Bench, ticket: Id) -> TicketRow:
    return bench.desk.read(TicketRows((ticket,))).result()[0]


def answer(bench: Bench, ticket: Id) -> None:
    said = NewMessage(
        id=bench.new_id(),
        kind=Kind.OUTBOUND,
        channel=Channel.IN_PERSON,
        at=bench.clock.now(),
        text="Try the other button",
        author="Ola Zielińska",
        agent_id=bench.ola,
    )
    bench.do(AddMessage(bench.stamp(), ticket, said))


def solve_by(bench: Bench, ticket: Id) -> datetime | None:
    return row(bench, ticket).resolve_due_at


def test_new_promises_hold_for_the_tickets_there_are(bench: Bench) -> None:
    ticket = bench.ticket()
    since = row(bench, ticket).waiting_since
    assert since is not None
    assert row(bench, ticket).due_at == since + 4 * HOUR
    promise(bench, hours=MORNINGS)
    # An hour of today, three of tomorrow from nine on.
    assert row(bench, ticket).due_at == datetime.fromisoformat("2026-03-03T12:00+01:00") + (since - NOON)
    assert bench.desk.read(ClocksToSet()).result() == ()


def test_what_two_leads_change_at_once_is_not_lost(bench: Bench) -> None:
    read = bench.desk.read(PromisesNow()).result()
    assert bench.do(SavePromises(bench.stamp(), msgspec.structs.replace(read, hours=MORNINGS))).refusal is None
    late = bench.do(SavePromises(bench.stamp(), msgspec.structs.replace(read, levels=())))
    assert late.refusal is Refusal.TOO_LATE
    assert bench.desk.read(PromisesNow()).result().hours == MORNINGS


def test_the_first_level_that_holds_counts(bench: Bench) -> None:
    cohort, person = bench.new_id(), bench.person(email="marta@example.org")
    bench.do(AddCohort(bench.stamp(), cohort, "B2 Excel"))
    ticket, other = bench.ticket(person=person), bench.ticket()
    quick = Level(name="Pilot", cohorts=(cohort,), first=HOUR, next=HOUR)
    promise(bench, levels=(quick, Level(priorities=(Priority.URGENT,), first=HOUR / 2, next=HOUR / 2)))
    for each in (ticket, other):
        since = row(bench, each).waiting_since
        assert since is not None
        assert row(bench, each).due_at == since + 4 * HOUR
    bench.do(EditParticipant(bench.stamp(), person, cohort_id=cohort))
    bench.do(SetPriority(bench.stamp(), (other,), Priority.URGENT))
    for each, wait in ((ticket, HOUR), (other, HOUR / 2)):
        since = row(bench, each).waiting_since
        assert since is not None
        assert row(bench, each).due_at == since + wait


def test_a_team_has_hours_of_its_own(bench: Bench) -> None:
    ticket = bench.ticket()
    nights = Hours(zone="Europe/Warsaw", week=((Span(20 * 60, 24 * 60),),) * 7)
    promise(bench, teams=(TeamHours(bench.new_id(), "nights", nights),))
    since = row(bench, ticket).waiting_since
    assert since is not None
    assert row(bench, ticket).due_at == since + 4 * HOUR
    bench.do(SetTags(bench.stamp(), (ticket,), add=("nights",)))
    assert row(bench, ticket).due_at == datetime.fromisoformat("2026-03-03T00:00+01:00")


def test_the_clock_of_solving_stands_still_while_we_wait_for_them(bench: Bench) -> None:
    promise(bench, levels=(Level(first=HOUR, next=HOUR, resolution=10 * HOUR),))
    ticket = bench.ticket()
    begun = solve_by(bench, ticket)
    assert begun is not None
    bench.pass_time(hours=2)
    answer(bench, ticket)
    assert solve_by(bench, ticket) == begun
    bench.do(SetState(bench.stamp(), (ticket,), State.PENDING))
    assert solve_by(bench, ticket) is None
    bench.pass_time(hours=30)
    bench.do(SetState(bench.stamp(), (ticket,), State.ON_HOLD))
    resumed = solve_by(bench, ticket)
    assert resumed is not None
    assert abs(resumed - (begun + 30 * HOUR)) < timedelta(seconds=2)
    bench.do(SetState(bench.stamp(), (ticket,), State.SOLVED))
    assert solve_by(bench, ticket) is None


def test_a_broken_promise_is_told_once_and_forgotten_when_it_is_made_good(bench: Bench) -> None:
    ticket, patient = bench.ticket(), bench.ticket()
    bench.do(SetPriority(bench.stamp(), (patient,), Priority.LOW))
    bench.pass_time(hours=5)
    assert bench.desk.read(ToEscalate()).result() == (ticket,)
    told = bench.do(Escalate(bench.stamp(), (ticket, patient)))
    assert [ref.id for ref in told.refs] == [ticket]
    assert bench.desk.read(ToEscalate()).result() == ()
    assert bench.do(Escalate(bench.stamp(), (ticket,))).skipped == 1
    assert [one.id for one in bench.desk.read(Warnings(lead=True)).result().over] == [ticket]
    assert bench.desk.read(Warnings(lead=False)).result().over == ()
    answer(bench, ticket)
    assert bench.desk.read(Warnings(lead=True)).result().over == ()


def test_the_person_named_for_it_is_told_and_nobody_else(bench: Bench) -> None:
    promise(bench, escalate_to=bench.ola)
    bench.ticket()
    bench.pass_time(hours=5)
    bench.do(Escalate(bench.stamp(), bench.desk.read(ToEscalate()).result()))
    assert len(bench.desk.read(Warnings(lead=False)).result().over) == 1


def test_whose_ticket_it_is_is_warned_before(bench: Bench) -> None:
    mine = bench.ticket(owner=bench.ola)
    bench.ticket(owner=bench.piotr)
    assert bench.desk.read(Warnings(lead=False)).result().near == ()
    bench.pass_time(hours=3, minutes=1)
    assert [one.id for one in bench.desk.read(Warnings(lead=False)).result().near] == [mine]


def test_nobody_is_told_who_is_not_there(bench: Bench) -> None:
    now = bench.desk.read(PromisesNow()).result()
    nobody = msgspec.structs.replace(now, escalate_to=bench.new_id())
    assert bench.do(SavePromises(bench.stamp(), nobody)).refusal is Refusal.NOT_POSSIBLE
