"""People: what is changed about them shows in their tickets, and moves none of them."""

from __future__ import annotations

import msgspec

from console.commands.messages import AddMessage
from console.commands.participants import AddIdentity, EditParticipant, NewIdentity
from console.commands.tickets import SetParticipant
from console.commands.undo import Undo
from console.domain.changes import Changes, Refusal
from console.domain.ids import Id
from console.domain.messages import Kind
from console.domain.people import Confidence, IdentityKind
from console.queries.queue import TicketRow
from console.queries.search import SearchTickets
from console.queries.ticket import TicketView
from tests.making import Bench


def row(bench: Bench, ticket: Id) -> TicketRow:
    detail = bench.desk.read(TicketView(ticket)).result()
    assert detail is not None
    return detail.row


def found(bench: Bench, words: str) -> set[Id]:
    return {each.id for each in bench.desk.read(SearchTickets(words)).result()}


def test_a_new_spelling_of_a_name_shows_in_tickets_and_moves_none(bench: Bench) -> None:
    person = bench.person("Marta Nowak")
    ticket = bench.ticket(person=person)
    answer = msgspec.structs.replace(bench.inbound("Try this"), kind=Kind.OUTBOUND, agent_id=bench.ola)
    bench.do(AddMessage(bench.stamp(), ticket, answer))
    before = row(bench, ticket)
    bench.pass_time(days=3)
    bench.do(EditParticipant(bench.stamp(), person, name="Marta Kowalska", confidence=Confidence.NEW))
    after = row(bench, ticket)
    assert (after.participant_name, after.confidence) == ("Marta Kowalska", Confidence.NEW)
    assert (after.touched_at, after.order_at, after.wait_at) == (before.touched_at, before.order_at, before.wait_at)
    assert found(bench, "kowalska") == {ticket}
    bench.do(AddIdentity(bench.stamp(), person, NewIdentity(IdentityKind.PHONE, "22 123 45 67")))
    assert found(bench, "123 45 67") == {ticket}


def test_what_no_ticket_shows_of_a_person_touches_none(bench: Bench) -> None:
    person = bench.person()
    ticket = bench.ticket(person=person)
    version = row(bench, ticket).version
    told: list[Changes] = []
    bench.desk.listen(told.append)
    bench.do(EditParticipant(bench.stamp(), person, note="Calls in the evening", good_to_know="Deaf in one ear"))
    assert row(bench, ticket).version == version
    assert [changes.of("ticket") for changes in told] == [frozenset()]


def test_a_ticket_that_loses_its_person_again_shows_nothing_of_them(bench: Bench) -> None:
    ticket = bench.ticket()
    person = bench.person("Marta Nowak")
    bench.do(EditParticipant(bench.stamp(), person, confidence=Confidence.CONFIDENT))
    wrong = SetParticipant(bench.stamp(), ticket, person)
    bench.do(wrong)
    assert row(bench, ticket).participant_name == "Marta Nowak"
    bench.do(Undo(bench.stamp(), wrong.stamp.id))
    after = row(bench, ticket)
    assert (after.participant_id, after.participant_name, after.confidence) == (None, "Somebody", 0)
    assert ticket not in found(bench, "Marta")


def test_an_empty_address_is_no_address(bench: Bench) -> None:
    person = bench.person()
    assert bench.do(AddIdentity(bench.stamp(), person, NewIdentity(IdentityKind.EMAIL, "  "))).refusal is Refusal.EMPTY
