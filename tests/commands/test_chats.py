"""Chats on the desk: a ticket with the first line, each line once, ours until they have arrived."""

from __future__ import annotations

from datetime import timedelta
from hashlib import sha256
from typing import TypeVar

import msgspec
import pytest

from console.commands.answers import Answer, HoldAnswers, SendHeld
from console.commands.base import Stamp
from console.commands.chat_mail import CarryByMail
from console.commands.chats import (
    BeginChat,
    EndChat,
    KnowVisitor,
    RateChat,
    SaveChatSite,
    SayInChat,
    TellVisitor,
)
from console.commands.joining import Merge
from console.commands.mailboxes import SaveMailbox
from console.commands.messages import NewFile
from console.commands.tickets import Claim
from console.domain.changes import Outcome, Refusal
from console.domain.chats import ChatSite, ChatState
from console.domain.ids import Id, uuid7
from console.domain.mailboxes import Mailbox, Security, Server
from console.domain.messages import Delivery
from console.domain.tickets import Channel, State
from console.queries.base import Query
from console.queries.chats import ChatByKey, ChatLines, ChatOf, ChatRow, LeftChats, WaitingChats
from console.queries.deliveries import Outgoing
from console.queries.ticket import Conversation, MessageEntry, TicketDetail, TicketView
from tests.making import NOON, Bench

T = TypeVar("T")
KEY = sha256(b"key").digest()


class Visit:
    """One visitor with a chat on the desk of a bench."""

    def __init__(self, bench: Bench, key: bytes = KEY) -> None:
        self.bench, self.key = bench, key
        self.site = ChatSite(id=bench.new_id(), name="Platform", team="Platform")
        self.id = bench.new_id()
        bench.do(SaveChatSite(self.stamp(), self.site))
        assert bench.do(BeginChat(self.stamp(), self.id, self.site.id, key, "pl", "https://learn.example/x")).done

    def stamp(self) -> Stamp:
        return Stamp(self.bench.new_id(), self.bench.stamp().at, None)

    def say(self, text: str, line: Id | None = None, files: tuple[NewFile, ...] = ()) -> Outcome:
        command = SayInChat(self.stamp(), self.id, line or self.bench.new_id(), self.bench.new_id(), text, files)
        return self.bench.do(command)

    def answer(self, text: str) -> Id:
        bench, ticket = self.bench, self.row.ticket_id
        assert ticket is not None
        message = bench.new_id()
        based_on = view(bench, ticket).row.public_count
        one = Answer(message_id=message, ticket=ticket, channel=Channel.CHAT, text=text, based_on=based_on)
        stamp = bench.stamp()
        assert bench.do(HoldAnswers(stamp, (one,), stamp.at)).done
        assert bench.do(SendHeld(bench.stamp(), stamp.id)).done
        return message

    @property
    def row(self) -> ChatRow:
        found = ask(self.bench, ChatByKey(self.key))
        assert found is not None
        return found

    @property
    def lines(self) -> list[tuple[int, str]]:
        return [(line.seq, line.text) for line in ask(self.bench, ChatLines(((self.id, 0),)))]


def ask(bench: Bench, query: Query[T]) -> T:
    return bench.desk.read(query).result(timeout=120)


def view(bench: Bench, ticket: Id | None) -> TicketDetail:
    assert ticket is not None
    found = ask(bench, TicketView(ticket))
    assert found is not None
    return found


@pytest.fixture
def visit(bench: Bench) -> Visit:
    return Visit(bench)


def test_the_first_line_opens_a_ticket(visit: Visit, bench: Bench) -> None:
    assert visit.row.ticket_id is None
    assert visit.say("I cannot open the lesson").done
    ticket = view(bench, visit.row.ticket_id)
    row = ticket.row
    assert (row.subject, row.channel, row.state) == ("I cannot open the lesson", Channel.CHAT, State.NEW)
    assert (row.language, ticket.tags) == ("pl", ("platform",))
    assert ask(bench, WaitingChats()) == (visit.id,)
    assert visit.lines == [(1, "I cannot open the lesson")]


def test_a_line_said_again_is_there_once(visit: Visit, bench: Bench) -> None:
    line = bench.new_id()
    visit.say("Hello", line)
    assert visit.say("Hello", line).skipped == 1
    assert visit.lines == [(1, "Hello")]


def test_nobody_takes_the_place_of_a_line_of_another_chat(visit: Visit, bench: Bench) -> None:
    line = bench.new_id()
    visit.say("Hello", line)
    other = Visit(bench, sha256(b"other").digest())
    assert other.say("Mine", line).refusal is Refusal.EXISTS


def test_lines_of_both_sides_stand_in_one_order(visit: Visit, bench: Bench) -> None:
    visit.say("Hello")
    ours = visit.answer("Good day")
    visit.say("It is the sound")
    assert visit.lines == [(1, "Hello"), (2, "Good day"), (3, "It is the sound")]
    assert state_of(bench, visit, ours) is Delivery.QUEUED
    bench.do(TellVisitor(visit.stamp(), visit.id, online=True, have_seq=2, read_seq=1))
    assert state_of(bench, visit, ours) is Delivery.SENT
    assert (visit.row.have_seq, visit.row.read_seq) == (2, 1)


def test_what_a_visitor_says_they_have_cannot_be_more_than_there_is(visit: Visit, bench: Bench) -> None:
    visit.say("Hello")
    bench.do(TellVisitor(visit.stamp(), visit.id, online=True, have_seq=99, read_seq=99))
    ours = visit.answer("Good day")
    assert (visit.row.have_seq, visit.row.read_seq) == (1, 1)
    assert state_of(bench, visit, ours) is Delivery.QUEUED


def test_a_visitor_who_left_with_lines_unseen_is_found(visit: Visit, bench: Bench) -> None:
    visit.say("Hello")
    visit.answer("Good day")
    bench.do(TellVisitor(visit.stamp(), visit.id, online=False))
    assert ask(bench, LeftChats()) == ()
    assert visit.row.state(bench.clock.now()) is ChatState.HERE
    bench.pass_time(seconds=61)
    assert ask(bench, LeftChats()) == (visit.id,)
    assert visit.row.state(bench.clock.now()) is ChatState.LEFT


def test_whoever_says_their_address_becomes_a_person(visit: Visit, bench: Bench) -> None:
    bench.do(KnowVisitor(visit.stamp(), visit.id, "Marta Nowak", "Marta@x.example"))
    visit.say("Hello")
    person = visit.row.participant_id
    assert person is not None
    again = Visit(bench, sha256(b"again").digest())
    bench.do(KnowVisitor(again.stamp(), again.id, "M.", "marta@X.example"))
    again.say("Hello again")
    assert ask(bench, ChatByKey(sha256(b"again").digest())).participant_id == person  # type: ignore[union-attr]


def test_nobody_takes_the_place_of_whom_the_platform_vouches_for(visit: Visit, bench: Bench) -> None:
    bench.do(KnowVisitor(visit.stamp(), visit.id, "Marta Nowak", "marta@x.example", verified=True))
    assert bench.do(KnowVisitor(visit.stamp(), visit.id, "Somebody", "else@x.example")).skipped == 1
    assert (visit.row.name, visit.row.email, visit.row.verified) == ("Marta Nowak", "marta@x.example", True)


def test_a_file_comes_with_its_line(visit: Visit, bench: Bench) -> None:
    visit.say("", files=(NewFile("screen.png", "image/png", b"\x89PNG"),))
    (line,) = ask(bench, ChatLines(((visit.id, 0),)))
    assert [(file.name, file.size) for file in line.files] == [("screen.png", 4)]
    assert view(bench, visit.row.ticket_id).row.subject == "screen.png"


def test_a_chat_that_ended_takes_no_more_and_can_be_rated(visit: Visit, bench: Bench) -> None:
    visit.say("Hello")
    assert bench.do(EndChat(bench.stamp(), visit.id)).done
    assert visit.say("One more").refusal is Refusal.NOT_POSSIBLE
    assert bench.do(RateChat(visit.stamp(), visit.id, 6)).refusal is Refusal.NOT_POSSIBLE
    assert bench.do(RateChat(visit.stamp(), visit.id, 4, " Kind ")).done
    assert (visit.row.stars, visit.row.rating, visit.row.state(bench.clock.now())) == (4, "Kind", ChatState.ENDED)


def test_a_taken_chat_says_who_has_it(visit: Visit, bench: Bench) -> None:
    visit.say("Hello")
    assert visit.row.waits
    bench.do(Claim(bench.stamp(), (visit.row.ticket_id,)))  # type: ignore[arg-type]
    row = ask(bench, ChatOf(visit.row.ticket_id))  # type: ignore[arg-type]
    assert row is not None
    assert (row.owner, row.waits) == ("Ola Zielińska", False)
    assert ask(bench, WaitingChats()) == ()


HELP = Mailbox(
    id=uuid7(NOON, b"help      "),
    name="Help",
    address="help@desk.example",
    sending=Server("127.0.0.1", 25, Security.PLAIN),
)


def left(visit: Visit) -> None:
    visit.bench.do(TellVisitor(visit.stamp(), visit.id, online=False))
    visit.bench.pass_time(seconds=61)


def carry(visit: Visit) -> Outcome:
    return visit.bench.do(CarryByMail(visit.stamp(), visit.id, visit.bench.new_id()))


def test_what_was_not_seen_goes_by_mail_in_one_letter(visit: Visit, bench: Bench) -> None:
    bench.do(SaveMailbox(bench.stamp(), HELP))
    bench.do(KnowVisitor(visit.stamp(), visit.id, "Marta Nowak", "marta@x.example"))
    visit.say("Nothing works")
    seen = visit.answer("Good day")
    bench.do(TellVisitor(visit.stamp(), visit.id, online=True, have_seq=2))
    ours = [visit.answer("Try again"), visit.answer("It works now")]
    left(visit)
    assert carry(visit).done
    (letter,) = ask(bench, Outgoing(HELP.id, 10))
    assert [one.email for one in letter.to] == ["marta@x.example"]
    assert letter.text.split("\n\n")[1:] == ["Try again", "It works now"]
    assert not letter.automatic
    assert [state_of(bench, visit, one) for one in (seen, *ours)] == [Delivery.SENT] * 3
    assert ask(bench, LeftChats()) == ()
    assert carry(visit).skipped == 1


def test_without_an_address_somebody_sees_it_until_the_visitor_comes_back(visit: Visit, bench: Bench) -> None:
    bench.do(SaveMailbox(bench.stamp(), HELP))
    visit.say("Nothing works")
    ours = visit.answer("Try again")
    left(visit)
    assert carry(visit).done
    assert state_of(bench, visit, ours) is Delivery.FAILED
    assert view(bench, visit.row.ticket_id).row.failed == 1
    bench.do(TellVisitor(visit.stamp(), visit.id, online=True, have_seq=2))
    assert state_of(bench, visit, ours) is Delivery.SENT
    assert view(bench, visit.row.ticket_id).row.failed == 0


def test_nothing_is_carried_while_the_visitor_is_there(visit: Visit, bench: Bench) -> None:
    bench.do(KnowVisitor(visit.stamp(), visit.id, "Marta Nowak", "marta@x.example"))
    visit.say("Nothing works")
    ours = visit.answer("Try again")
    assert carry(visit).skipped == 1
    assert state_of(bench, visit, ours) is Delivery.QUEUED


def test_when_two_requests_become_one_each_visitor_keeps_their_own_chat(visit: Visit, bench: Bench) -> None:
    visit.say("Mine")
    other = Visit(bench, sha256(b"other").digest())
    other.say("Theirs")
    into = ask(bench, ChatByKey(sha256(b"other").digest()))
    assert into is not None
    mine, theirs = visit.row.ticket_id, into.ticket_id
    assert mine is not None
    assert theirs is not None
    assert bench.do(Merge(bench.stamp(), mine, theirs)).done
    visit.say("Mine again")
    assert visit.lines == [(1, "Mine"), (2, "Mine again")]
    assert [line.text for line in ask(bench, ChatLines(((other.id, 0),)))] == ["Theirs"]


def test_where_the_platform_signs_nobody_says_who_they_are(visit: Visit, bench: Bench) -> None:
    bench.person("Marta Nowak", email="marta@x.example")
    bench.do(SaveChatSite(bench.stamp(), msgspec.structs.replace(visit.site, signed=True)))
    bench.do(KnowVisitor(visit.stamp(), visit.id, "Marta Nowak", "marta@x.example"))
    visit.say("Hello")
    assert visit.row.participant_id is None
    bench.do(KnowVisitor(visit.stamp(), visit.id, "Marta Nowak", "marta@x.example", verified=True))
    assert visit.row.verified


def state_of(bench: Bench, visit: Visit, message: Id) -> Delivery | None:
    assert visit.row.ticket_id is not None
    part = ask(bench, Conversation(visit.row.ticket_id))
    found = {entry.id: entry.delivery for entry in part.entries if isinstance(entry, MessageEntry)}
    return found[message]


def test_gone_is_a_minute_away(visit: Visit, bench: Bench) -> None:
    visit.say("Hello")
    bench.do(TellVisitor(visit.stamp(), visit.id, online=False))
    assert visit.row.state(visit.row.seen_at + timedelta(seconds=60)) is ChatState.HERE
