"""Asking experts: the ticket stays with its owner, waits while it shall, and comes back with the answer."""

from __future__ import annotations

from datetime import timedelta

from console.commands.consultation_care import KeepConsultations
from console.commands.consultations import (
    AnswerConsultation,
    AskAgain,
    Asked,
    AskExpert,
    PassOn,
    Unsay,
    Withdraw,
)
from console.commands.tickets import Claim
from console.domain.changes import Refusal
from console.domain.consultations import Part, Standing
from console.domain.ids import Id
from console.domain.tickets import Place, State
from console.queries.consultations import ConsultationRow, ConsultationsOf, ConsultationsToKeep, MyConsultations
from console.queries.queue import TicketRow
from console.queries.ticket import TicketView
from tests.making import Bench


def asked(bench: Bench, ticket: Id, **how: object) -> Id:
    """Ola asks Piotr, who is at the desk."""
    one = bench.new_id()
    words = {"asked": Asked(bench.piotr), "question": "Does module 4 need the new player?", **how}
    assert bench.do(AskExpert(bench.stamp(), one, ticket, **words)).done  # type: ignore[arg-type]
    return one


def only(bench: Bench, ticket: Id) -> ConsultationRow:
    (one,) = bench.desk.read(ConsultationsOf(ticket)).result()
    return one


def row(bench: Bench, ticket: Id) -> TicketRow:
    view = bench.desk.read(TicketView(ticket)).result()
    assert view is not None
    return view.row


def test_a_ticket_on_hold_comes_back_to_its_owner_with_the_last_answer(bench: Bench) -> None:
    ticket = bench.ticket()
    bench.do(Claim(bench.stamp(), (ticket,)))
    before = row(bench, ticket)
    first = asked(bench, ticket, hold=True)
    second = asked(bench, ticket, hold=True, question="And who knows about exports?")
    assert row(bench, ticket).place is Place.ON_HOLD
    # Of two it says who is due first.
    assert row(bench, ticket).awaited == "Piotr Wrona"
    assert bench.do(AnswerConsultation(bench.stamp(bench.piotr), first, bench.new_id(), "Yes, since March.")).done
    assert row(bench, ticket).place is Place.ON_HOLD
    line = bench.new_id()
    assert bench.do(AnswerConsultation(bench.stamp(bench.piotr), second, line, "Which export?", back=True)).done
    back = row(bench, ticket)
    assert (back.state, back.owner_id, back.due_at) == (State.OPEN, bench.ola, before.due_at)
    assert [one.standing for one in bench.desk.read(ConsultationsOf(ticket)).result()] == [
        Standing.ANSWERED,
        Standing.ASKED_BACK,
    ]
    # Whoever asked back takes it back: the ticket waits again.
    assert bench.do(Unsay(bench.stamp(bench.piotr), second, line)).done
    assert row(bench, ticket).place is Place.ON_HOLD
    assert bench.do(Withdraw(bench.stamp(), second, bench.new_id())).done
    assert row(bench, ticket).place is Place.WAITING
    assert bench.do(PassOn(bench.stamp(), first)).done
    assert bench.desk.read(ConsultationsOf(ticket)).result()[0].passed_on_at is not None


def test_the_clock_runs_in_open_hours_and_somebody_is_told(bench: Bench) -> None:
    ticket = bench.ticket()
    one = asked(bench, ticket, within=timedelta(hours=2))
    due = only(bench, ticket).due_at
    assert due is not None
    assert due - only(bench, ticket).asked_at == timedelta(hours=2)
    bench.pass_time(minutes=91)
    assert bench.desk.read(ConsultationsToKeep()).result().near == (one,)
    bench.pass_time(minutes=40)
    assert bench.desk.read(ConsultationsToKeep()).result().late == (one,)
    care = KeepConsultations(bench.stamp(), near=(one,), late=(one,))
    assert bench.do(care).done
    assert only(bench, ticket).escalated_at is not None
    # Said once more, the clock begins anew and nobody is late.
    assert bench.do(AskAgain(bench.stamp(), one, bench.new_id(), "It is urgent by now.")).done
    kept = bench.desk.read(ConsultationsToKeep()).result()
    assert (kept.near, kept.late) == ((), ())
    again = only(bench, ticket)
    assert [line.part for line in again.lines] == [Part.QUESTION, Part.MORE]
    assert [mine.id for mine in bench.desk.read(MyConsultations()).result()] == [one]


def test_only_who_is_asked_or_a_colleague_answers_and_nobody_asks_themselves(bench: Bench) -> None:
    person = bench.person(email="marta@x.example")
    ticket = bench.ticket(person=person)

    def refused(whom: Asked, question: str = "Why?") -> Refusal | None:
        return bench.do(AskExpert(bench.stamp(), bench.new_id(), ticket, whom, question)).refusal

    assert refused(Asked(bench.ola)) is Refusal.NOT_POSSIBLE
    assert refused(Asked(bench.piotr), " ") is Refusal.EMPTY
    # The participant must not read what is asked about them.
    assert refused(Asked(email="Marta@x.example")) is Refusal.NOT_POSSIBLE
    assert refused(Asked(email="nowhere")) is Refusal.NOT_POSSIBLE
    one = asked(bench, ticket)
    written = bench.new_id()
    assert bench.do(AnswerConsultation(bench.stamp(), one, written, "He said yes on the phone.")).done
    line = only(bench, ticket).lines[-1]
    assert (line.author, line.agent, line.via) == ("Piotr Wrona", bench.ola, "told")
    assert bench.do(Unsay(bench.stamp(bench.piotr), one, written)).refusal is Refusal.NO_RIGHT
    assert bench.do(Unsay(bench.stamp(), one, written)).done
    assert only(bench, ticket).standing is Standing.WAITING
