"""Whoever writes into a conversation, answers go to its participant, and to no address that a letter merely names."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest

from console.channels.email.arrival import Result, Taken
from console.commands.answers import Answer, HoldAnswers, SendHeld
from console.commands.deliveries import BeginSending, SetDelivery
from console.commands.desk import SetSetting
from console.commands.messages import AddMessage
from console.commands.participants import AddIdentity, NewIdentity
from console.domain.ids import Id
from console.domain.mailboxes import Mailbox
from console.domain.messages import Address, Delivery
from console.domain.people import IdentityKind
from console.domain.tickets import Channel
from console.queries.answering import AnswerBeginning, Beginning
from console.queries.deliveries import OutgoingLetter
from console.queries.queue import TicketRows
from tests.channels.email.arriving import bounce, eml, mailbox_of, outgoing, take_through, ticket_id
from tests.making import Bench

ELEVEN = "Mon, 2 Mar 2026 11:00:00 +0000"
HALF_PAST = "Mon, 2 Mar 2026 11:30:00 +0000"


def beginning(bench: Bench, ticket: Id) -> Beginning:
    found = bench.desk.read(AnswerBeginning(ticket)).result()
    assert found is not None
    return found


def answered(bench: Bench, box: Mailbox, ticket: Id) -> OutgoingLetter:
    """As a reply to many goes: with nothing that its author decides."""
    said = Answer(message_id=bench.new_id(), ticket=ticket, channel=Channel.EMAIL, text="Try again", based_on=1000)
    held = HoldAnswers(bench.stamp(), (said,), bench.clock.now() + timedelta(seconds=1), forced=True)
    assert bench.do(held).done
    assert bench.do(SendHeld(bench.stamp(), held.stamp.id)).done
    return next(one for one in outgoing(bench, box) if one.id == said.message_id)


def number_of(bench: Bench, ticket: Id) -> int:
    return bench.desk.read(TicketRows((ticket,))).result()[0].number


def emails(letter: OutgoingLetter) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return tuple(one.email for one in letter.to), tuple(one.email for one in letter.cc)


@pytest.fixture
def box(bench: Bench) -> Mailbox:
    return mailbox_of(bench)


def conversation(bench: Bench, box: Mailbox, **named: str) -> Id:
    (taken,) = take_through(bench, box, eml("It is silent.", Message_ID="<1@x>", **named))
    return ticket_id(bench, taken.ticket)


def test_nobody_answers_a_report(bench: Bench, box: Mailbox) -> None:
    ticket = conversation(bench, box)
    first = answered(bench, box, ticket)
    assert bench.do(BeginSending(bench.stamp(), first.id)).done
    assert bench.do(SetDelivery(bench.stamp(), first.id, Delivery.SENT)).done
    bench.pass_time(hours=1)
    report = bounce(first.header_id, "marta@x.example").replace(b"To: help", b"Message-ID: <b@mx>\r\nTo: help", 1)
    report = report.replace(b"11:00:00", b"12:30:00")
    take_through(bench, box, report)
    found = beginning(bench, ticket)
    assert found.to is not None
    assert (found.to.email, found.cc) == ("marta@x.example", ())
    assert found.answered is not None
    assert found.answered.text == "It is silent."
    second = answered(bench, box, ticket)
    assert emails(second) == (("marta@x.example",), ())
    assert second.in_reply_to == "<1@x>"


def test_answers_go_to_the_participant_whoever_wrote_last(bench: Bench, box: Mailbox) -> None:
    ticket = conversation(bench, box, Cc="Bob <bob@y.example>")
    bob = eml("I think so too", Message_ID="<2@y>", From="Bob <bob@y.example>", In_Reply_To="<1@x>", Date=ELEVEN)
    assert take_through(bench, box, bob)[0].result is Result.JOINED
    found = beginning(bench, ticket)
    assert found.to is not None
    assert (found.to.email, [one.email for one in found.cc]) == ("marta@x.example", ["bob@y.example"])
    letter = answered(bench, box, ticket)
    assert emails(letter) == (("marta@x.example",), ())
    assert letter.in_reply_to == "<2@y>"


def test_who_never_wrote_is_reached_at_their_own_address(bench: Bench, box: Mailbox) -> None:
    ticket = bench.ticket(person=bench.person("Jan", email="jan@x.example"))
    bob = msgspec.structs.replace(
        bench.inbound("He told me"),
        participant_id=bench.person("Bob", email="bob@y.example"),
        header_id="<2@y>",
        sent_from=Address("Bob", "bob@y.example"),
    )
    assert bench.do(AddMessage(bench.stamp(), ticket, bob)).done
    assert emails(answered(bench, box, ticket)) == (("jan@x.example",), ())


@pytest.mark.parametrize("copy", ["", "eve@z.example"])
def test_a_letter_in_the_name_of_the_participant_leads_no_answer_elsewhere(
    bench: Bench, box: Mailbox, copy: str
) -> None:
    ticket = conversation(bench, box)
    number = number_of(bench, ticket)
    forged = {"Subject": f"Re: No sound [#{number}]", "Reply_To": "Eve <eve@z.example>", "Cc": copy, "Date": ELEVEN}
    assert take_through(bench, box, eml("One more thing", Message_ID="<2@z>", **forged)) == [
        Taken(Result.JOINED, number)
    ]
    found = beginning(bench, ticket)
    assert found.to is not None
    assert found.to.email == "marta@x.example"
    assert found.elsewhere is not None
    assert found.elsewhere.email == "eve@z.example"
    assert emails(answered(bench, box, ticket)) == (("marta@x.example",), ())


def test_an_address_that_is_theirs_or_takes_part_is_answered(bench: Bench, box: Mailbox) -> None:
    ticket = conversation(bench, box, Reply_To="m.nowak@work.example", Cc="bob@y.example")
    marta = bench.desk.read(TicketRows((ticket,))).result()[0].participant_id
    assert marta is not None
    assert emails(answered(bench, box, ticket))[0] == ("marta@x.example",)
    bench.do(AddIdentity(bench.stamp(), marta, NewIdentity(IdentityKind.EMAIL, "m.nowak@work.example")))
    found = beginning(bench, ticket)
    assert found.to is not None
    assert (found.to.email, found.elsewhere) == ("m.nowak@work.example", None)
    assert emails(answered(bench, box, ticket))[0] == ("m.nowak@work.example",)
    bob = eml("I listen", Message_ID="<2@y>", From="bob@y.example", In_Reply_To="<1@x>", Date=ELEVEN)
    hers = eml("Ask Bob", Message_ID="<3@x>", Reply_To="bob@y.example", In_Reply_To="<1@x>", Date=HALF_PAST)
    take_through(bench, box, bob, hers)
    assert emails(answered(bench, box, ticket))[0] == ("bob@y.example",)


def test_a_web_form_is_answered_to_whom_it_writes_for(bench: Bench, box: Mailbox) -> None:
    ticket = conversation(bench, box, From="noreply@forms.example", Reply_To="Jan <jan@y.example>")
    found = beginning(bench, ticket)
    assert (found.cc, found.elsewhere) == ((), None)
    assert emails(answered(bench, box, ticket)) == (("jan@y.example",), ())


def test_every_address_of_the_setting_is_ours(bench: Bench, box: Mailbox) -> None:
    bench.do(SetSetting(bench.stamp(), "email", "info@desk.example, help2@desk.example"))
    ticket = conversation(bench, box, Cc="Help2@desk.example, info@desk.example, bob@y.example")
    assert [one.email for one in beginning(bench, ticket).cc] == ["bob@y.example"]
