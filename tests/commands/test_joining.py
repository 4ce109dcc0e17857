"""Joining and parting: no circles, and clocks, channels and failures that stay true whatever was joined."""

from __future__ import annotations

import msgspec

from console.commands.base import Command
from console.commands.deliveries import SetDelivery
from console.commands.joining import Merge, Split, Unmerge
from console.commands.messages import AddMessage, NewMessage
from console.commands.undo import Undo
from console.domain.changes import Outcome
from console.domain.disposition import Disposition
from console.domain.ids import Id
from console.domain.messages import Delivery, Kind
from console.domain.tickets import Channel
from console.queries.queue import TicketRow
from console.queries.ticket import Conversation, TicketView
from tests.making import Bench


def row(bench: Bench, ticket: Id) -> TicketRow:
    detail = bench.desk.read(TicketView(ticket)).result()
    assert detail is not None
    return detail.row


def done(bench: Bench, command: Command) -> Id:
    outcome: Outcome = bench.do(command)
    assert outcome.done
    return command.stamp.id


def outbound(bench: Bench) -> NewMessage:
    return NewMessage(
        id=bench.new_id(),
        kind=Kind.OUTBOUND,
        channel=Channel.EMAIL,
        at=bench.clock.now(),
        text="Try this",
        agent_id=bench.ola,
    )


def test_an_undo_never_joins_tickets_in_a_circle(bench: Bench) -> None:
    one, other = bench.ticket("One"), bench.ticket("Other")
    done(bench, Merge(bench.stamp(), one, other))
    parted = done(bench, Unmerge(bench.stamp(), one))
    done(bench, Merge(bench.stamp(), other, one))
    assert not bench.do(Undo(bench.stamp(), parted)).done
    assert row(bench, one).merged_into is None


def test_undoing_a_split_does_not_join_in_a_circle_when_the_source_lives_in_the_new_ticket(bench: Bench) -> None:
    source, new = bench.ticket("Source"), bench.new_id()
    second = bench.inbound("And something else")
    done(bench, AddMessage(bench.stamp(), source, second))
    split = done(bench, Split(bench.stamp(), source, (second.id,), new, "Else"))
    done(bench, Merge(bench.stamp(), source, new))
    done(bench, Undo(bench.stamp(), split))
    assert (row(bench, source).merged_into, row(bench, new).merged_into) == (new, None)
    assert len(bench.desk.read(Conversation(new)).result().entries) > 1


def test_an_automatic_letter_starts_no_clock_when_tickets_are_joined(bench: Bench) -> None:
    one, other = bench.ticket("One"), bench.ticket("Other")
    for ticket in (one, other):
        bench.pass_time(minutes=1)
        done(bench, AddMessage(bench.stamp(), ticket, outbound(bench)))
    bench.pass_time(minutes=1)
    away = msgspec.structs.replace(bench.inbound("I am away"), disposition=Disposition.AUTO_REPLY, reopens=False)
    done(bench, AddMessage(bench.stamp(), one, away))
    assert row(bench, one).waiting_since is None
    done(bench, Merge(bench.stamp(), one, other))
    assert row(bench, other).waiting_since is None


def test_parting_within_a_joined_ticket_is_told_to_the_one_that_lives(bench: Bench) -> None:
    oldest = bench.ticket("Oldest")
    since = row(bench, oldest).waiting_since
    bench.pass_time(hours=1)
    middle, living = bench.ticket("Middle"), bench.ticket("Living")
    own = row(bench, middle).waiting_since
    done(bench, Merge(bench.stamp(), oldest, middle))
    done(bench, Merge(bench.stamp(), middle, living))
    assert row(bench, living).waiting_since == since
    done(bench, Unmerge(bench.stamp(), oldest))
    assert row(bench, living).waiting_since == own


def test_words_from_deep_within_a_joined_ticket_become_one_of_their_own(bench: Bench) -> None:
    oldest = bench.ticket("Oldest")
    since = row(bench, oldest).waiting_since
    bench.pass_time(hours=1)
    middle, living = bench.ticket("Middle"), bench.ticket("Living")
    done(bench, Merge(bench.stamp(), oldest, middle))
    done(bench, Merge(bench.stamp(), middle, living))
    first = bench.desk.read(Conversation(living)).result().entries[0].id
    new = bench.new_id()
    done(bench, Split(bench.stamp(), living, (first,), new, "Its own"))
    assert row(bench, new).waiting_since == since
    assert row(bench, living).waiting_since == row(bench, middle).waiting_since != since


def test_a_failed_letter_goes_with_its_ticket_and_its_words(bench: Bench) -> None:
    ticket, target = bench.ticket("One"), bench.ticket("Target", channel=Channel.PHONE)
    letter = outbound(bench)
    done(bench, AddMessage(bench.stamp(), ticket, letter, delivery=Delivery.SENT))
    done(bench, Merge(bench.stamp(), ticket, target))
    done(bench, SetDelivery(bench.stamp(), letter.id, Delivery.BOUNCED))
    assert row(bench, target).failed == 1
    # What is said later forgets nothing of what was joined.
    done(bench, AddMessage(bench.stamp(), target, bench.inbound("Hello?")))
    assert (row(bench, target).failed, row(bench, target).channels) == (1, 2)
    new = bench.new_id()
    done(bench, Split(bench.stamp(), target, (letter.id,), new, "The letter"))
    assert (row(bench, target).failed, row(bench, new).failed) == (0, 1)
