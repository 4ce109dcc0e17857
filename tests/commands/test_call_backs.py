"""Calls that nobody took: one call-back for each person, due at once or as promised, ended by talking with them."""

from __future__ import annotations

from datetime import timedelta

import pytest

from console.commands.calls import ChooseCaller, PromiseCallBack
from console.commands.joining import Merge
from console.commands.messages import AddMessage, NewMessage
from console.commands.tickets import ClaimNext, SetState
from console.domain.call_course import Ending
from console.domain.messages import CallOutcome, Kind
from console.domain.numbers import phone_shown
from console.domain.tickets import Channel, Place, State
from console.queries.calls import AboutCall
from console.queries.queue import QueueSections, SectionName, Tab, Wanted
from tests.making import Bench
from tests.ringing import MARTA, PIOTR_LINE, Calls

OTHER = "+48600100200"


def waiting(bench: Bench) -> list[str]:
    """The subjects of what nobody has taken, first what needs somebody first."""
    wanted = (Wanted(SectionName.UNCLAIMED, 50),)
    sections = bench.desk.read(QueueSections(Tab.ALL, wanted)).result()
    return [row.subject for section in sections if section.name is SectionName.UNCLAIMED for row in section.rows]


@pytest.mark.parametrize("known", [True, False])
def test_a_missed_call_waits_to_be_called_back(bench: Bench, known: bool) -> None:
    calls = Calls(bench)
    marta = bench.person(phone=MARTA, language="pl") if known else None
    bench.ticket("An old letter")
    bench.pass_time(days=2)
    calls.sharp()
    calls.missed("a")
    row = calls.row("a")
    ticket = calls.ticket(row.ticket_id)
    assert (ticket.state, ticket.place, ticket.channel, ticket.owner_id) == (
        *(State.NEW, Place.WAITING, Channel.PHONE),
        None,
    )
    ended = row.course.ended_at
    assert ended is not None
    assert (ticket.waiting_since, ticket.due_at) == (ended, ended + timedelta(minutes=2))
    assert ticket.participant_id == marta
    assert ticket.participant_name == ("Marta Nowak" if known else phone_shown(MARTA))
    assert waiting(bench) == ["Nieodebrane połączenie", "An old letter"]
    (entry,) = calls.entries(ticket.id)
    assert entry.call is not None
    assert (entry.kind, entry.agent_id, entry.participant_id) == (Kind.CALL, None, marta)
    assert (entry.call.outcome, entry.call.rings, entry.call.wait_seconds) == (CallOutcome.MISSED, 3, 12)


def test_who_calls_again_is_one_row(bench: Bench) -> None:
    calls = Calls(bench)
    calls.missed("a")
    bench.pass_time(minutes=5)
    calls.missed("b")
    calls.missed("c", number=OTHER)
    first, second, third = (calls.row(name).ticket_id for name in "abc")
    assert first == second != third
    assert len(calls.entries(first)) == 2
    a = calls.row("a").course.ended_at
    assert calls.ticket(first).waiting_since == a
    assert len(waiting(bench)) == 2


def test_two_numbers_of_one_person_are_one_row(bench: Bench) -> None:
    calls = Calls(bench)
    marta = bench.person(phone=MARTA)
    calls.missed("a", number=OTHER)
    bench.do(ChooseCaller(bench.stamp(), calls.id("a"), marta, keep_number=True))
    calls.sharp()
    calls.missed("b")
    assert calls.row("a").ticket_id == calls.row("b").ticket_id
    assert calls.ticket(calls.row("a").ticket_id).participant_id == marta


def test_calling_back_ends_it_and_the_entry_goes_there(bench: Bench) -> None:
    calls = Calls(bench)
    bench.person(phone=MARTA)
    calls.missed("a")
    ticket = calls.row("a").ticket_id
    bench.pass_time(minutes=1)
    calls.calls_out("b", PIOTR_LINE)
    assert calls.row("b").ticket_id == ticket
    assert len(waiting(bench)) == 1
    calls.takes("b")
    assert waiting(bench) == []
    row = calls.ticket(ticket)
    assert (row.owner_id, row.state, row.waiting_since) == (bench.piotr, State.OPEN, None)
    assert calls.row("a").course.called_back
    bench.pass_time(minutes=1)
    calls.ends("b")
    calls.wrap_up("b", ticket=ticket, by=bench.piotr)
    assert calls.ticket(ticket).state is State.SOLVED
    assert [entry.call.outgoing for entry in calls.entries(ticket) if entry.call] == [False, True]


def test_nobody_there_when_we_call_back(bench: Bench) -> None:
    calls = Calls(bench)
    calls.missed("a")
    calls.calls_out("b")
    bench.pass_time(seconds=30)
    calls.ends("b")
    row = calls.row("b")
    assert (row.course.ending, row.to_wrap_up) == (Ending.UNREACHED, (bench.ola,))
    calls.wrap_up("b", CallOutcome.NO_ANSWER, ticket=row.ticket_id)
    ticket = calls.ticket(row.ticket_id)
    assert (ticket.state, ticket.waiting_since) == (State.PENDING, None)
    calls.missed("c")
    again = calls.ticket(calls.row("c").ticket_id)
    assert (again.state, again.place) in {(State.OPEN, Place.WAITING), (State.NEW, Place.WAITING)}


def test_called_again_and_answered_it_is_no_call_back_any_more(bench: Bench) -> None:
    calls = Calls(bench)
    marta = bench.person(phone=MARTA)
    matter = bench.ticket(person=marta)
    calls.sharp()
    calls.missed("a")
    calls.talked("b")
    missed = calls.row("a").ticket_id
    assert calls.row("b").ticket_id == missed
    # The talk was about something else: what held a missed call only is done with.
    calls.wrap_up("b", CallOutcome.FOLLOW_UP, ticket=matter)
    assert calls.ticket(missed).state is State.SOLVED
    assert calls.ticket(matter).state is State.OPEN


def test_a_ticket_that_holds_more_than_missed_calls_stays_open(bench: Bench) -> None:
    calls = Calls(bench)
    marta = bench.person(phone=MARTA)
    matter = bench.ticket(person=marta)
    calls.sharp()
    calls.missed("a")
    missed = calls.row("a").ticket_id
    assert missed is not None
    words = NewMessage(
        id=bench.new_id(), kind=Kind.INBOUND, channel=Channel.EMAIL, at=bench.clock.now(), text="My invoice is wrong"
    )
    due = calls.ticket(missed).due_at
    bench.do(AddMessage(bench.stamp(), missed, words))
    assert calls.ticket(missed).due_at == due
    calls.sharp()
    calls.missed("a2")
    calls.talked("b")
    calls.wrap_up("b", ticket=matter)
    assert calls.row("a2").ticket_id == missed
    row = calls.ticket(missed)
    assert (row.place, row.owner_id) == (Place.WAITING, bench.ola)


def test_a_promise_made_while_it_rings_is_when_the_call_back_is_due(bench: Bench) -> None:
    calls = Calls(bench)
    calls.rings("a")
    due = bench.clock.now() + timedelta(hours=3)
    bench.do(PromiseCallBack(bench.stamp(), calls.id("a"), due))
    bench.pass_time(seconds=10)
    calls.gives_up("a")
    ticket = calls.ticket(calls.row("a").ticket_id)
    assert (ticket.due_at, ticket.call_back_at) == (due, due)
    later = due + timedelta(hours=1)
    bench.do(PromiseCallBack(bench.stamp(), calls.id("a"), later))
    assert calls.ticket(ticket.id).due_at == later
    # Who calls before that does not wait for it.
    calls.sharp()
    calls.missed("b")
    ended = calls.row("b").course.ended_at
    assert calls.row("b").ticket_id == ticket.id
    assert ended is not None
    row = calls.ticket(ticket.id)
    assert row.due_at is not None
    assert row.due_at <= ended + timedelta(minutes=2)


def test_what_was_promised_in_a_talk_is_owed_whatever_is_written_meanwhile(bench: Bench) -> None:
    calls = Calls(bench)
    bench.person(phone=MARTA)
    calls.rings("a")
    calls.answers("a")
    due = bench.clock.now() + timedelta(hours=2)
    bench.do(PromiseCallBack(bench.stamp(), calls.id("a"), due))
    calls.sharp()
    calls.ends("a")
    calls.wrap_up("a", CallOutcome.CALL_BACK)
    ticket = calls.ticket(calls.row("a").ticket_id)
    assert (ticket.state, ticket.due_at, ticket.owner_id) == (State.OPEN, due, bench.ola)
    letter = NewMessage(
        id=bench.new_id(),
        kind=Kind.OUTBOUND,
        channel=Channel.EMAIL,
        at=bench.clock.now(),
        text="See you",
        agent_id=bench.ola,
    )
    bench.do(AddMessage(bench.stamp(), ticket.id, letter))
    assert calls.ticket(ticket.id).due_at == due
    calls.sharp()
    calls.calls_out("b")
    calls.takes("b")
    assert calls.ticket(ticket.id).due_at is None
    assert calls.ticket(ticket.id).call_back_at is None


def test_who_says_we_call_back_and_not_when_means_within_the_hour(bench: Bench) -> None:
    calls = Calls(bench)
    calls.talked("a")
    calls.wrap_up("a", CallOutcome.CALL_BACK)
    due = calls.ticket(calls.row("a").ticket_id).due_at
    assert due is not None
    assert timedelta(minutes=59) < due - bench.clock.now() <= timedelta(hours=1)


def test_a_missed_call_that_is_told_late_is_not_owed_to_who_was_spoken_with_since(bench: Bench) -> None:
    calls = Calls(bench)
    calls.rings("a")
    bench.pass_time(seconds=12)
    ended = bench.clock.now()
    bench.pass_time(minutes=1)
    calls.talked("b")
    calls.wrap_up("b")
    calls.ends_at("a", ended)
    assert calls.row("a").course.called_back
    assert calls.row("a").ticket_id is None
    assert waiting(bench) == []


def test_a_call_that_turns_out_to_have_been_answered_is_nothing_owed(bench: Bench) -> None:
    calls = Calls(bench)
    calls.rings("a")
    bench.pass_time(seconds=8)
    at = bench.clock.now()
    bench.pass_time(seconds=30)
    calls.gives_up("a")
    ticket = calls.row("a").ticket_id
    assert len(waiting(bench)) == 1
    calls.answers_at("a", at)
    row = calls.row("a")
    assert (row.course.ending, row.message_id, row.ticket_id) == (Ending.ANSWERED, None, ticket)
    assert row.to_wrap_up == (bench.ola,)
    assert calls.ticket(ticket).waiting_since is None
    calls.wrap_up("a", ticket=ticket)
    assert calls.ticket(ticket).state is State.SOLVED


def test_next_hands_out_the_call_back_first(bench: Bench) -> None:
    calls = Calls(bench)
    bench.ticket("An old letter")
    bench.pass_time(days=3)
    calls.sharp()
    calls.missed("a")
    (ref,) = bench.do(ClaimNext(bench.stamp())).refs
    assert ref.id == calls.row("a").ticket_id


def test_a_call_back_lives_on_in_what_it_was_merged_into(bench: Bench) -> None:
    calls = Calls(bench)
    matter = bench.ticket("The matter")
    calls.sharp()
    calls.missed("a")
    missed = calls.row("a").ticket_id
    assert missed is not None
    bench.do(PromiseCallBack(bench.stamp(), calls.id("a"), bench.clock.now() + timedelta(hours=5)))
    bench.do(Merge(bench.stamp(), missed, matter))
    assert calls.ticket(matter).call_back_at is not None
    calls.sharp()
    calls.talked("b")
    assert calls.row("b").ticket_id == matter
    assert calls.ticket(matter).call_back_at is None


def test_a_solved_call_back_is_not_joined(bench: Bench) -> None:
    calls = Calls(bench)
    calls.missed("a")
    first = calls.row("a").ticket_id
    assert first is not None
    bench.do(SetState(bench.stamp(), (first,), State.SOLVED))
    calls.sharp()
    calls.missed("b")
    assert calls.row("b").ticket_id != first


def test_what_a_call_is_about(bench: Bench) -> None:
    calls = Calls(bench)
    marta = bench.person(phone=MARTA)
    old = bench.ticket("Old", person=marta, owner=bench.piotr)
    bench.do(SetState(bench.stamp(), (old,), State.SOLVED))
    bench.pass_time(days=8)
    letter = bench.ticket("A letter", person=marta)
    calls.sharp()
    calls.missed("a")
    bench.pass_time(minutes=1)
    calls.rings("b")
    about = bench.desk.read(AboutCall(calls.id("b"))).result()
    missed = calls.ticket(calls.row("a").ticket_id)
    assert [matter.id for matter in about.tickets] == [missed.id, letter]
    assert about.call_back_at == about.tickets[0].call_back_at == missed.due_at
    assert about.tickets[1].call_back_at is None
    assert about.last is not None
    assert (about.last.channel, about.last.agent) == (Channel.PHONE, "")
    assert about.in_seven_days == 2
    calls.rings("c", number=OTHER)
    nothing = bench.desk.read(AboutCall(calls.id("c"))).result()
    assert (nothing.tickets, nothing.last, nothing.in_seven_days) == ((), None, 0)
