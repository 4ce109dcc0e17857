"""The desk's own people: taken out of it, with what becomes of their tickets and of what they had not sent yet."""

from __future__ import annotations

from datetime import timedelta

from console.commands.answers import Answer, HoldAnswers
from console.commands.desk import RemoveAgent
from console.commands.tickets import Claim, Give, SetState
from console.domain.changes import Refusal
from console.domain.tickets import Channel, State
from console.queries.desk import Agents
from console.queries.drafts import Drafts, HeldAnswers
from console.queries.ticket import TicketHistory, TicketView
from tests.making import Bench


def test_the_tickets_of_somebody_who_goes_are_in_the_queue_again(bench: Bench) -> None:
    theirs, solved, olas = bench.ticket(), bench.ticket(), bench.ticket(owner=bench.ola)
    bench.do(Claim(bench.stamp(bench.piotr), (theirs, solved)))
    bench.do(SetState(bench.stamp(bench.piotr), (solved,), State.SOLVED))
    outcome = bench.do(RemoveAgent(bench.stamp(), bench.piotr))
    assert [ref.id for ref in outcome.refs] == [theirs]
    views = {ticket: bench.desk.read(TicketView(ticket)).result() for ticket in (theirs, solved, olas)}
    assert {ticket: view.row.owner_id for ticket, view in views.items() if view} == {
        theirs: None,
        solved: bench.piotr,
        olas: bench.ola,
    }
    last = bench.desk.read(TicketHistory(theirs)).result()[-1]
    assert (last.field, last.before, last.after, last.actor_id) == ("owner_id", str(bench.piotr), None, bench.ola)
    assert bench.piotr not in {agent.id for agent in bench.desk.read(Agents()).result()}
    assert bench.do(Give(bench.stamp(), (theirs,), bench.piotr)).refusal is Refusal.NOT_POSSIBLE


def test_what_they_had_promised_is_not_lost_and_does_not_leave_by_itself(bench: Bench) -> None:
    ticket = bench.ticket()
    stamp = bench.stamp(bench.piotr)
    answer = Answer(message_id=bench.new_id(), ticket=ticket, channel=Channel.EMAIL, text="Tomorrow", based_on=1)
    bench.do(HoldAnswers(stamp, (answer,), stamp.at + timedelta(days=1), later=True))
    bench.do(RemoveAgent(bench.stamp(), bench.piotr))
    assert bench.desk.read(HeldAnswers(ticket)).result() == ()
    assert [draft.text for draft in bench.desk.read(Drafts(ticket)).result()] == ["Tomorrow"]


def test_only_a_lead_removes_people_and_nobody_themselves(bench: Bench) -> None:
    assert bench.do(RemoveAgent(bench.stamp(bench.piotr), bench.ola)).refusal is Refusal.NO_RIGHT
    assert bench.do(RemoveAgent(bench.stamp(), bench.ola)).refusal is Refusal.NOT_POSSIBLE
    assert bench.do(RemoveAgent(bench.stamp(), bench.piotr)).done
    assert bench.do(RemoveAgent(bench.stamp(), bench.piotr)).refusal is Refusal.GONE
