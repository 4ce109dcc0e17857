"""Answers on their way: who may take them back, what a batch does with tickets that cannot follow, and their files."""

from __future__ import annotations

from datetime import timedelta
from hashlib import sha256

from console.commands.answers import Answer, HoldAnswers, SendHeld, TakeBack
from console.commands.drafts import KeepContent
from console.commands.messages import AddNote
from console.commands.tickets import SetState
from console.domain.changes import Outcome, Refusal
from console.domain.ids import Id
from console.domain.messages import File
from console.domain.tickets import Channel, State
from console.queries.search import SearchTickets
from console.queries.ticket import Conversation, Drafts, HeldAnswers, MessageEntry
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


def test_what_is_due_leaves_from_any_console(bench: Bench) -> None:
    ticket = bench.ticket()
    batch, _ = hold(bench, to(bench, ticket))
    bench.pass_time(hours=2)
    assert bench.do(SendHeld(bench.stamp(bench.piotr), batch)).done
    assert held(bench, ticket) == 0


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
