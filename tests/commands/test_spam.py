"""Spam is out of the way with one act, its sender as well, and all of it comes back with one."""

from __future__ import annotations

import msgspec

from console.commands.joining import Merge
from console.commands.messages import AddMessage
from console.commands.spam import MarkSpam
from console.commands.tickets import SetState
from console.commands.undo import Undo
from console.domain.changes import Refusal
from console.domain.ids import Id
from console.domain.messages import Address
from console.domain.tickets import State
from console.queries.mailboxes import BlockedSenders
from console.queries.queue import TicketRows
from console.queries.ticket import TicketHistory, TicketView
from tests.making import Bench


def unwanted(bench: Bench, *senders: str) -> Id:
    ticket = bench.ticket("Buy now")
    for sender in senders:
        letter = msgspec.structs.replace(bench.inbound("Buy"), sent_from=Address("", sender))
        bench.do(AddMessage(bench.stamp(), ticket, letter))
    return ticket


def state(bench: Bench, ticket: Id) -> State:
    return bench.desk.read(TicketRows((ticket,))).result()[0].state


def blocked(bench: Bench) -> list[tuple[str, str]]:
    return [(one.value, one.who) for one in bench.desk.read(BlockedSenders()).result()]


def test_an_agent_marks_spam_and_blocks_and_takes_it_back(bench: Bench) -> None:
    ticket = unwanted(bench, "Spam@x.example", "more@x.example")
    mark = MarkSpam(bench.stamp(bench.piotr), (ticket,), block=True)
    assert bench.do(mark).undo
    detail = bench.desk.read(TicketView(ticket)).result()
    assert detail is not None
    assert (detail.tags, state(bench, ticket)) == (("spam",), State.CLOSED)
    assert blocked(bench) == [("more@x.example", "Piotr Wrona"), ("spam@x.example", "Piotr Wrona")]
    fields = [line.field for line in bench.desk.read(TicketHistory(ticket)).result()]
    assert {"tag:spam", "state", "blocked:spam@x.example", "blocked:more@x.example"} <= set(fields)
    undo = Undo(bench.stamp(bench.piotr), mark.stamp.id)
    assert bench.do(undo).done
    assert (blocked(bench), state(bench, ticket)) == ([], State.NEW)
    assert bench.do(Undo(bench.stamp(bench.piotr), undo.stamp.id)).done
    assert (len(blocked(bench)), state(bench, ticket)) == (2, State.CLOSED)


def test_many_at_once_and_again(bench: Bench) -> None:
    first, second = unwanted(bench, "a@x.example"), unwanted(bench, "a@x.example")
    assert bench.do(MarkSpam(bench.stamp(), (first, second))).skipped == 0
    assert blocked(bench) == []
    again = bench.do(MarkSpam(bench.stamp(), (first, second), block=True))
    assert (again.done, [value for value, _ in blocked(bench)]) == (True, ["a@x.example"])
    last = bench.do(MarkSpam(bench.stamp(), (first, second), block=True))
    assert (last.skipped, last.undo) == (2, False)


def test_what_was_changed_since_stays_and_the_sender_is_let_in_again(bench: Bench) -> None:
    ticket = unwanted(bench, "a@x.example")
    mark = MarkSpam(bench.stamp(), (ticket,), block=True)
    bench.do(mark)
    bench.do(SetState(bench.stamp(), (ticket,), State.OPEN))
    assert bench.do(Undo(bench.stamp(), mark.stamp.id)).done
    assert (blocked(bench), state(bench, ticket)) == ([], State.OPEN)


def test_a_merged_ticket_is_no_spam_by_itself(bench: Bench) -> None:
    ticket, target = bench.ticket(), bench.ticket()
    bench.do(Merge(bench.stamp(), ticket, target))
    assert bench.do(MarkSpam(bench.stamp(), (ticket,))).refusal is Refusal.NOT_POSSIBLE
    assert bench.do(MarkSpam(bench.stamp(), ())).refusal is Refusal.EMPTY
