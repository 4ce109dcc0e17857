"""Drafts and held answers go where their ticket goes, and come back when that is taken back: nothing is lost."""

from __future__ import annotations

from contextlib import closing
from datetime import datetime, timedelta

import pytest

from console.commands.answers import Answer, HoldAnswers, SendHeld
from console.commands.base import Command
from console.commands.drafts import SaveDraft
from console.commands.joining import Merge, Unmerge
from console.commands.tickets import Give, Unclaim
from console.commands.undo import Undo
from console.domain.changes import Refusal
from console.domain.ids import Id
from console.domain.messages import Kind
from console.domain.tickets import Channel
from console.queries.drafts import Drafts, HeldAnswers
from console.queries.queue import TicketRows
from console.queries.ticket import Conversation, MessageEntry, TicketView
from console.sync.hub import HubDesk
from tests.making import Bench


def write(bench: Bench, ticket: Id, text: str, agent: Id | None = None, based_on: int = 1) -> None:
    assert bench.do(SaveDraft(bench.stamp(agent), ticket, Kind.OUTBOUND, Channel.EMAIL, text, based_on)).done


def done(bench: Bench, command: Command) -> Id:
    assert bench.do(command).done
    return command.stamp.id


def texts(bench: Bench, ticket: Id, agent: Id | None = None) -> list[str]:
    """The drafts of one person, who has a desk of their own."""
    with closing(HubDesk(bench.place, agent or bench.ola, bench.clock)) as desk:
        return [row.text for row in desk.read(Drafts(ticket)).result()]


def hold(bench: Bench, ticket: Id, *, forced: bool = False) -> datetime:
    stamp = bench.stamp()
    one = Answer(message_id=bench.new_id(), ticket=ticket, channel=Channel.EMAIL, text="Held", based_on=1)
    leaves_at = stamp.at + timedelta(hours=1)
    assert bench.do(HoldAnswers(stamp, (one,), leaves_at, later=True, forced=forced)).done
    return leaves_at


def held(bench: Bench, ticket: Id) -> tuple[int, datetime | None]:
    detail = bench.desk.read(TicketView(ticket)).result()
    assert detail is not None
    return len(bench.desk.read(HeldAnswers(ticket)).result()), detail.row.held_until


def test_a_draft_given_along_comes_back_with_the_ticket(bench: Bench) -> None:
    ticket = bench.ticket()
    write(bench, ticket, "Have you tried")
    given = done(bench, Give(bench.stamp(), (ticket,), bench.piotr))
    assert (texts(bench, ticket), texts(bench, ticket, bench.piotr)) == ([], ["Have you tried"])
    back = done(bench, Undo(bench.stamp(), given))
    assert (texts(bench, ticket), texts(bench, ticket, bench.piotr)) == (["Have you tried"], [])
    done(bench, Undo(bench.stamp(), back))
    assert (texts(bench, ticket), texts(bench, ticket, bench.piotr)) == ([], ["Have you tried"])


def test_what_its_owner_was_writing_goes_with_a_ticket_that_a_lead_moves(bench: Bench) -> None:
    ticket = bench.ticket(owner=bench.piotr)
    write(bench, ticket, "Have you tried", bench.piotr)
    given = done(bench, Give(bench.stamp(), (ticket,), bench.ola, (bench.piotr,)))
    assert (texts(bench, ticket), texts(bench, ticket, bench.piotr)) == (["Have you tried"], [])
    done(bench, Undo(bench.stamp(), given))
    assert (texts(bench, ticket), texts(bench, ticket, bench.piotr)) == ([], ["Have you tried"])


def test_what_has_come_to_somebody_else_meanwhile_is_left_to_them(bench: Bench) -> None:
    free, taken = bench.ticket(), bench.ticket(owner=bench.piotr)
    pile = (free, taken)
    given = bench.do(Give(bench.stamp(), pile, bench.ola, (None, None)))
    assert given.done
    assert given.skipped == 1
    late = bench.do(Give(bench.stamp(), (taken,), bench.ola, (None,)))
    assert (late.refusal, late.who) == (Refusal.TAKEN, bench.piotr)
    late = bench.do(Unclaim(bench.stamp(), (taken,), (bench.ola,)))
    assert (late.refusal, late.who) == (Refusal.TAKEN, bench.piotr)
    back = bench.do(Unclaim(bench.stamp(), pile, (bench.ola, bench.ola)))
    assert (back.done, back.skipped) == (True, 1)
    owners = [row.owner_id for row in bench.desk.read(TicketRows(pile)).result()]
    assert owners == [None, bench.piotr]


def test_who_went_on_writing_keeps_it_and_the_giver_has_the_first_words_back(bench: Bench) -> None:
    ticket = bench.ticket()
    write(bench, ticket, "Have you tried")
    given = done(bench, Give(bench.stamp(), (ticket,), bench.piotr))
    write(bench, ticket, "Have you tried another cable?", bench.piotr)
    done(bench, Undo(bench.stamp(), given))
    assert texts(bench, ticket, bench.piotr) == ["Have you tried another cable?"]
    assert texts(bench, ticket) == ["Have you tried"]


def test_what_the_giver_has_begun_since_stands_before_what_comes_back(bench: Bench) -> None:
    ticket = bench.ticket()
    write(bench, ticket, "First")
    given = done(bench, Give(bench.stamp(), (ticket,), bench.piotr))
    write(bench, ticket, "Second")
    done(bench, Undo(bench.stamp(), given))
    assert texts(bench, ticket) == ["Second\n\nFirst"]


def test_what_the_receiver_deleted_is_not_lost_to_the_giver(bench: Bench) -> None:
    ticket = bench.ticket()
    write(bench, ticket, "Have you tried")
    given = done(bench, Give(bench.stamp(), (ticket,), bench.piotr))
    write(bench, ticket, "", bench.piotr)
    done(bench, Undo(bench.stamp(), given))
    assert texts(bench, ticket) == ["Have you tried"]


def test_what_was_sent_in_between_is_no_draft_again(bench: Bench) -> None:
    ticket = bench.ticket()
    write(bench, ticket, "Held", bench.piotr)
    given = done(bench, Give(bench.stamp(bench.piotr), (ticket,), bench.ola))
    hold(bench, ticket)
    done(bench, Undo(bench.stamp(bench.piotr), given))
    assert (texts(bench, ticket), texts(bench, ticket, bench.piotr)) == ([], [])


@pytest.mark.parametrize("by_undo", [True, False])
def test_a_draft_follows_its_ticket_into_another_and_out_again(bench: Bench, by_undo: bool) -> None:
    one, other = bench.ticket("One"), bench.ticket("Other")
    write(bench, one, "Try this")
    merged = done(bench, Merge(bench.stamp(), one, other))
    assert (texts(bench, one), texts(bench, other)) == ([], ["Try this"])
    write(bench, other, "Try this first")
    done(bench, Undo(bench.stamp(), merged) if by_undo else Unmerge(bench.stamp(), one))
    assert (texts(bench, one), texts(bench, other)) == (["Try this first"], [])


def test_two_drafts_of_one_person_are_joined_and_parted(bench: Bench) -> None:
    one, other = bench.ticket("One"), bench.ticket("Other")
    write(bench, one, "From one")
    write(bench, other, "From other")
    write(bench, one, "By Piotr", bench.piotr)
    merged = done(bench, Merge(bench.stamp(), one, other))
    assert texts(bench, other) == ["From other\n\nFrom one"]
    assert texts(bench, other, bench.piotr) == ["By Piotr"]
    parted = done(bench, Undo(bench.stamp(), merged))
    assert (texts(bench, one), texts(bench, other)) == (["From one"], ["From other"])
    done(bench, Undo(bench.stamp(), parted))
    assert texts(bench, other) == ["From other\n\nFrom one"]
    write(bench, other, "From other, and more\n\nFrom one")
    done(bench, Unmerge(bench.stamp(), one))
    assert (texts(bench, one), texts(bench, other)) == (["From one"], ["From other, and more\n\nFrom one"])


def test_an_answer_on_its_way_goes_along_and_comes_back(bench: Bench) -> None:
    one, other = bench.ticket("One"), bench.ticket("Other")
    first = hold(bench, one)
    later = hold(bench, other)
    merged = done(bench, Merge(bench.stamp(), one, other))
    assert (held(bench, one), held(bench, other)) == ((0, None), (2, first))
    done(bench, Undo(bench.stamp(), merged))
    assert (held(bench, one), held(bench, other)) == ((1, first), (1, later))
    done(bench, Merge(bench.stamp(), other, one))
    last = bench.ticket("Last")
    done(bench, Merge(bench.stamp(), one, last))
    assert (held(bench, one), held(bench, last)) == ((0, None), (2, first))
    done(bench, Unmerge(bench.stamp(), other))
    assert (held(bench, other), held(bench, last)) == ((1, later), (1, first))


def test_an_answer_that_met_unknown_words_on_its_way_comes_back_as_a_draft(bench: Bench) -> None:
    one, other = bench.ticket("One"), bench.ticket("Other")
    hold(bench, one, forced=True)
    done(bench, Merge(bench.stamp(), one, other))
    bench.pass_time(hours=2)
    assert [ref.id for ref in bench.do(SendHeld(bench.stamp())).refs] == [other]
    assert (texts(bench, other), held(bench, other)) == (["Held"], (0, None))


def test_an_answer_that_met_only_its_authors_words_leaves(bench: Bench) -> None:
    one, other = bench.ticket("One"), bench.ticket("Other")
    hold(bench, other)
    bench.pass_time(hours=2)
    bench.do(SendHeld(bench.stamp()))
    hold(bench, one)
    # The letter of the other ticket is what its author has just answered, but not what this answer was written for.
    done(bench, Merge(bench.stamp(), other, one))
    bench.pass_time(hours=2)
    assert bench.do(SendHeld(bench.stamp())).skipped == 1
    said = bench.desk.read(Conversation(one)).result().entries
    assert [entry.kind for entry in said if isinstance(entry, MessageEntry)].count(Kind.OUTBOUND) == 1
