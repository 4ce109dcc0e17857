"""Answers on their way: who may take them back, what a batch does with tickets that cannot follow, and their files."""

from __future__ import annotations

from datetime import timedelta
from hashlib import sha256

from console.commands.answers import Answer, HoldAnswers, SendHeld, TakeBack
from console.commands.base import Stamp
from console.commands.drafts import KeepContent
from console.commands.messages import AddNote
from console.commands.tickets import SetState
from console.domain.changes import Outcome, Refusal
from console.domain.ids import Id
from console.domain.messages import File, Kind
from console.domain.tickets import Channel, State
from console.queries.drafts import Drafts, HeldAnswers
from console.queries.search import SearchTickets
from console.queries.ticket import Conversation, MessageEntry, SystemEntry, TicketHistory
from tests.making import Bench


def hold(bench: Bench, *answers: Answer, agent: Id | None = None) -> tuple[Id, Outcome]:
    stamp = bench.stamp(agent)
    return stamp.id, bench.do(HoldAnswers(stamp, answers, stamp.at + timedelta(hours=1), later=True))


def to(bench: Bench, ticket: Id, then: State | None = None, *files: File) -> Answer:
    return Answer(
        message_id=bench.new_id(),
        ticket=ticket,
        channel=Channel.EMAIL,
        text="Hello",
        based_on=1,
        then=then,
        files=files,
    )


def kept(bench: Bench, name: str) -> File:
    content = b"%PDF"
    bench.do(KeepContent(bench.stamp(), content))
    return File(name, "application/pdf", len(content), sha256(content).digest())


def history(bench: Bench, ticket: Id) -> tuple[SystemEntry, ...]:
    return bench.desk.read(TicketHistory(ticket)).result()


def held(bench: Bench, ticket: Id) -> int:
    return len(bench.desk.read(HeldAnswers(ticket)).result())


def test_only_its_author_or_a_lead_takes_an_answer_back_or_hurries_it(bench: Bench) -> None:
    ticket = bench.ticket()
    olas, _ = hold(bench, to(bench, ticket))
    assert bench.do(TakeBack(bench.stamp(bench.piotr), olas)).refusal is Refusal.NO_RIGHT
    assert bench.do(SendHeld(bench.stamp(bench.piotr), olas)).refusal is Refusal.NO_RIGHT
    assert held(bench, ticket) == 1
    assert bench.do(TakeBack(bench.stamp(), olas)).done
    assert [draft.text for draft in bench.desk.read(Drafts(ticket)).result()] == ["Hello"]
    piotrs, _ = hold(bench, to(bench, ticket), agent=bench.piotr)
    assert bench.do(TakeBack(bench.stamp(), piotrs)).done
    assert held(bench, ticket) == 0


def test_a_console_lets_go_only_what_the_person_at_it_has_sent(bench: Bench) -> None:
    ticket = bench.ticket()
    batch, _ = hold(bench, to(bench, ticket))
    hold(bench, to(bench, ticket), agent=bench.piotr)
    bench.pass_time(hours=2)
    assert bench.do(SendHeld(bench.stamp(bench.piotr), batch)).refusal is Refusal.NO_RIGHT
    assert bench.do(SendHeld(bench.stamp(bench.piotr))).done
    assert [row.agent_id for row in bench.desk.read(HeldAnswers(ticket)).result()] == [bench.ola]


def test_the_program_lets_go_what_is_due_of_everybody_in_their_names(bench: Bench) -> None:
    tickets = {agent: bench.ticket() for agent in (bench.ola, bench.piotr)}
    for agent, ticket in tickets.items():
        hold(bench, to(bench, ticket, State.PENDING), agent=agent)
    bench.pass_time(hours=2)
    assert bench.do(SendHeld(Stamp(bench.new_id(), bench.clock.now(), None))).done
    for agent, ticket in tickets.items():
        entries = bench.desk.read(Conversation(ticket)).result().entries
        said = [entry for entry in entries if isinstance(entry, MessageEntry) and entry.kind is Kind.OUTBOUND]
        assert [entry.agent_id for entry in said] == [agent]
        # Who has sent an answer has changed the ticket with it.
        assert {change.actor_id for change in history(bench, ticket) if change.field == "state"} == {agent}


def test_a_lead_who_hurries_an_answer_does_so_under_their_own_name(bench: Bench) -> None:
    ticket = bench.ticket()
    batch, _ = hold(bench, to(bench, ticket, State.PENDING), agent=bench.piotr)
    assert bench.do(SendHeld(bench.stamp(), batch)).done
    entries = bench.desk.read(Conversation(ticket)).result().entries
    assert [entry.agent_id for entry in entries if isinstance(entry, MessageEntry)][-1] == bench.piotr
    assert {change.actor_id for change in history(bench, ticket) if change.field == "state"} == {bench.ola}


def test_one_closed_ticket_does_not_keep_the_others_from_their_answers(bench: Bench) -> None:
    tickets = [bench.ticket() for _ in range(3)]
    bench.do(SetState(bench.stamp(), (tickets[1],), State.SOLVED))
    bench.do(SetState(bench.stamp(), (tickets[1],), State.CLOSED))
    _, outcome = hold(bench, *(to(bench, ticket, State.PENDING) for ticket in tickets))
    assert (outcome.done, len(outcome.refs), outcome.skipped) == (True, 2, 1)
    assert [held(bench, ticket) for ticket in tickets] == [1, 0, 1]
    _, alone = hold(bench, to(bench, tickets[1], State.PENDING))
    assert alone.refusal is Refusal.NOT_POSSIBLE


def test_files_that_went_out_are_found_by_their_names(bench: Bench) -> None:
    ticket = bench.ticket()
    hold(bench, to(bench, ticket, None, kept(bench, "harmonogram.pdf")))
    bench.pass_time(hours=2)
    bench.do(SendHeld(bench.stamp()))
    bench.do(AddNote(bench.stamp(), ticket, bench.new_id(), "See here", (kept(bench, "screenshot.png"),)))
    for typed in ("harmonogram", "screenshot"):
        assert [row.id for row in bench.desk.read(SearchTickets(typed)).result()] == [ticket]
    said = bench.desk.read(Conversation(ticket)).result().entries
    files = [file.name for entry in said if isinstance(entry, MessageEntry) for file in entry.files]
    assert files == ["harmonogram.pdf", "screenshot.png"]
