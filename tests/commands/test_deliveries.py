"""The way of letters: through which mailbox, to whom, in answer to what; begun once; tried again."""

from __future__ import annotations

import msgspec
import pytest

from console.commands.answers import Answer, HoldAnswers, SendHeld
from console.commands.deliveries import Adopt, BeginSending, NoteBounce, Retry, SetDelivery
from console.commands.mailboxes import BlockSender, DropMailbox, SaveMailbox, UnblockSender
from console.commands.messages import AddMessage
from console.domain.changes import Refusal
from console.domain.ids import Id
from console.domain.mailboxes import Mailbox, Security, Server, header_id_of, message_of
from console.domain.messages import Address, Delivery, Heading, Reason
from console.domain.tickets import Channel
from console.queries.deliveries import NextDue, Outgoing, OutgoingLetter, Unfinished
from console.queries.mail import KnownMail
from console.queries.mailboxes import BlockedSenders, Mailboxes
from console.queries.ticket import Conversation, MessageEntry
from tests.making import Bench

JAN = Address("Jan Kowalski", "jan@example.org")


def connect(bench: Bench, address: str = "help@desk.example", name: str = "Help") -> Mailbox:
    mailbox = Mailbox(
        id=bench.new_id(),
        name=name,
        address=address,
        sender="Desk",
        sending=Server("127.0.0.1", 25, Security.PLAIN),
    )
    assert bench.do(SaveMailbox(bench.stamp(), mailbox)).done
    return mailbox


def letter(bench: Bench, ticket: Id, header_id: str = "<a@example.org>", reply_to: tuple[Address, ...] = ()) -> None:
    said = msgspec.structs.replace(bench.inbound(), header_id=header_id, sent_from=JAN, reply_to=reply_to)
    assert bench.do(AddMessage(bench.stamp(), ticket, said)).done


def answer(
    bench: Bench,
    ticket: Id,
    heading: Heading | None = None,
    channel: Channel = Channel.EMAIL,
    cc: tuple[Address, ...] = (),
) -> Id:
    """An answer of Ola's that has left the desk's hands."""
    message = bench.new_id()
    said = Answer(
        message_id=message,
        ticket=ticket,
        channel=channel,
        text="Try again",
        based_on=1000,
        heading=heading or Heading(),
        cc=cc,
    )
    held = HoldAnswers(bench.stamp(), (said,), bench.clock.now(), forced=True)
    assert bench.do(held).done
    assert bench.do(SendHeld(bench.stamp(), held.stamp.id)).done
    return message


def waiting(bench: Bench, mailbox: Mailbox) -> tuple[OutgoingLetter, ...]:
    return bench.desk.read(Outgoing(mailbox.id)).result()


def test_an_answer_goes_where_the_last_letter_came_from_and_into_its_thread(bench: Bench) -> None:
    mailbox = connect(bench)
    ticket = bench.ticket("Odp: No sound", person=bench.person("Jan Kowalski", email="other@example.org"))
    letter(bench, ticket, "<first@example.org>")
    letter(bench, ticket, "<second@example.org>")
    message = answer(bench, ticket)
    (out,) = waiting(bench, mailbox)
    assert out.id == message
    assert out.to == (JAN,)
    assert out.subject == f"Re: No sound [#{out.number}]"
    assert out.in_reply_to == "<second@example.org>"
    assert out.references == ("<first@example.org>", "<second@example.org>")
    assert out.header_id == header_id_of(message, mailbox.address)
    assert message_of(out.header_id) == message
    following = answer(bench, ticket)
    assert waiting(bench, mailbox)[1].references[-2:] == (out.header_id, "<second@example.org>")
    assert waiting(bench, mailbox)[1].id == following


def test_answers_go_where_the_sender_wants_them(bench: Bench) -> None:
    mailbox = connect(bench)
    ticket = bench.ticket(person=bench.person(email="office@example.org"))
    letter(bench, ticket, reply_to=(Address("", "office@example.org"),))
    answer(bench, ticket)
    assert waiting(bench, mailbox)[0].to == (Address("", "office@example.org"),)


def test_what_the_author_decides_is_done(bench: Bench) -> None:
    first, second = connect(bench), connect(bench, "second@desk.example", "Second")
    ticket = bench.ticket(person=bench.person(email="a@example.org"))
    heading = Heading((Address("", "b@example.org"),), "Another matter", "> said before", second.id)
    answer(bench, ticket, heading)
    assert waiting(bench, first) == ()
    (out,) = waiting(bench, second)
    assert (out.to, out.quoted) == (heading.to, "> said before")
    assert out.subject == f"Another matter [#{out.number}]"


def test_who_has_no_address_cannot_be_written_to(bench: Bench) -> None:
    mailbox = connect(bench)
    ticket = bench.ticket(person=bench.person(phone="+48 600 100 200"))
    message = answer(bench, ticket)
    assert waiting(bench, mailbox) == ()
    assert bench.do(Retry(bench.stamp(), message)).refusal is Refusal.NOT_POSSIBLE
    assert bench.do(Retry(bench.stamp(), message, to=(JAN,))).done
    assert waiting(bench, mailbox)[0].to == (JAN,)


ANN, EVE = Address("Ann", "ann@example.org"), Address("Eve", "eve@example.org")


def fail(bench: Bench, message: Id, reason: str, state: Delivery = Delivery.FAILED) -> None:
    assert bench.do(BeginSending(bench.stamp(), message)).done
    assert bench.do(SetDelivery(bench.stamp(), message, state, reason)).done


def test_who_gets_a_copy_gets_it_also_when_the_letter_leaves_for_another_address(bench: Bench) -> None:
    mailbox = connect(bench)
    ticket = bench.ticket(person=bench.person(email="wrong@example.org"))
    message = answer(bench, ticket, cc=(JAN,))
    for other in (Address("", "wrong.too@example.org"), Address("", "right@example.org")):
        fail(bench, message, "somebody@example.org: 550 5.1.1 No such user")
        assert bench.do(Retry(bench.stamp(), message, to=(other,))).done
        (out,) = waiting(bench, mailbox)
        assert (out.to, out.cc) == ((other,), (JAN,))
    fail(bench, message, "450 Not now")
    assert bench.do(Retry(bench.stamp(), message)).done
    assert (waiting(bench, mailbox)[0].to, waiting(bench, mailbox)[0].cc) == ((other,), (JAN,))


def test_the_address_that_was_refused_is_replaced_and_the_others_stay(bench: Bench) -> None:
    mailbox = connect(bench)
    ticket = bench.ticket(person=bench.person(email="a@example.org"))
    joann = Address("Joann", "joann@example.org")
    message = answer(bench, ticket, Heading(to=(ANN, joann)), cc=(JAN,))
    fail(bench, message, "joann@example.org: 550 5.1.1 <joann@example.org>. No such user")
    assert bench.do(Retry(bench.stamp(), message, to=(EVE,))).done
    (out,) = waiting(bench, mailbox)
    assert (out.to, out.cc) == ((EVE, ANN), (JAN,))


def test_a_copy_that_becomes_the_main_address_is_written_to_once(bench: Bench) -> None:
    mailbox = connect(bench)
    message = answer(bench, bench.ticket(person=bench.person(email="a@example.org")), cc=(JAN,))
    fail(bench, message, "a@example.org: 550")
    assert bench.do(Retry(bench.stamp(), message, to=(Address("", "Jan@example.org"),))).done
    (out,) = waiting(bench, mailbox)
    assert (out.to, out.cc) == ((Address("", "Jan@example.org"),), ())


def test_after_it_came_back_a_letter_goes_elsewhere_alone(bench: Bench) -> None:
    """Those with a copy have it."""
    mailbox = connect(bench)
    message = answer(bench, bench.ticket(person=bench.person(email="a@example.org")), cc=(JAN,))
    fail(bench, message, "", Delivery.SENT)
    assert bench.do(NoteBounce(bench.stamp(), message, "5.1.1", ("a@example.org",), 0)).done
    for other in (ANN, EVE):
        assert bench.do(Retry(bench.stamp(), message, to=(other,))).done
        (out,) = waiting(bench, mailbox)
        assert (out.to, out.cc) == ((other,), ())
        fail(bench, message, f"{other.email}: 550")


def test_of_those_a_letter_came_back_from_the_copies_stay_copies(bench: Bench) -> None:
    mailbox = connect(bench)
    ticket = bench.ticket(person=bench.person(email="a@example.org"))
    message = answer(bench, ticket, Heading(to=(ANN,)), cc=(JAN, EVE))
    fail(bench, message, "", Delivery.SENT)
    assert bench.do(NoteBounce(bench.stamp(), message, "5.1.1", (ANN.email, JAN.email), 0)).done
    assert bench.do(Retry(bench.stamp(), message)).done
    (out,) = waiting(bench, mailbox)
    assert (out.to, out.cc) == ((ANN,), (JAN,))


def test_sending_is_begun_by_one_alone_and_tried_again_when_its_time_has_come(bench: Bench) -> None:
    mailbox = connect(bench)
    message = answer(bench, bench.ticket(person=bench.person(email="a@example.org")))
    assert bench.do(BeginSending(bench.stamp(), message)).done
    assert bench.do(BeginSending(bench.stamp(), message)).refusal is Refusal.TAKEN
    assert waiting(bench, mailbox) == ()
    assert [one.attempts for one in bench.desk.read(Unfinished(mailbox.id)).result()] == [1]
    bench.pass_time(minutes=1)
    later = bench.clock.now().replace(microsecond=0)
    bench.pass_time(minutes=-1)
    assert bench.do(SetDelivery(bench.stamp(), message, Delivery.QUEUED, "greylisted", later)).done
    assert waiting(bench, mailbox) == ()
    assert bench.desk.read(NextDue(mailbox.id)).result() == later
    bench.pass_time(minutes=2)
    assert [one.id for one in waiting(bench, mailbox)] == [message]


def test_what_waited_for_a_mailbox_leaves_through_it_unless_it_is_stale(bench: Bench) -> None:
    old = answer(bench, bench.ticket(person=bench.person(email="a@example.org")))
    bench.pass_time(hours=23)
    young = answer(bench, bench.ticket(person=bench.person(email="b@example.org")))
    bench.pass_time(hours=2)
    assert bench.do(Adopt(bench.stamp())).done
    mailbox = connect(bench)
    assert waiting(bench, mailbox) == ()
    assert bench.do(Adopt(bench.stamp())).done
    (out,) = waiting(bench, mailbox)
    assert out.id == young
    assert out.header_id == header_id_of(young, mailbox.address)
    known = bench.desk.read(KnownMail(message_ids=(out.header_id,))).result()
    assert known.messages[out.header_id].id == young
    assert bench.do(Retry(bench.stamp(), old)).done
    assert {one.id for one in waiting(bench, mailbox)} == {old, young}


def test_a_letter_that_failed_for_its_age_says_so(bench: Bench) -> None:
    ticket = bench.ticket(person=bench.person(email="a@example.org"))
    message = answer(bench, ticket)
    bench.pass_time(days=2)
    mailbox = connect(bench)
    bench.do(Adopt(bench.stamp()))
    assert waiting(bench, mailbox) == ()
    assert bench.do(BeginSending(bench.stamp(), message)).refusal is Refusal.TAKEN
    (said,) = [
        entry
        for entry in bench.desk.read(Conversation(ticket)).result().entries
        if isinstance(entry, MessageEntry) and entry.id == message
    ]
    assert (said.delivery, said.delivery_reason) == (Delivery.FAILED, Reason.STALE)


def test_two_mailboxes_do_not_share_an_address(bench: Bench) -> None:
    mailbox = connect(bench, "Help@Desk.example")
    again = msgspec.structs.replace(mailbox, id=bench.new_id(), address="help@desk.example ")
    assert bench.do(SaveMailbox(bench.stamp(), again)).refusal in {Refusal.EXISTS, Refusal.EMPTY}
    renamed = msgspec.structs.replace(mailbox, name="Other")
    assert bench.do(SaveMailbox(bench.stamp(), renamed)).done
    assert bench.desk.read(Mailboxes()).result() == (renamed,)
    assert bench.do(DropMailbox(bench.stamp(), mailbox.id)).done
    assert bench.desk.read(Mailboxes()).result() == ()


@pytest.mark.parametrize("value", ["Spam@Example.org", "@example.org"])
def test_a_sender_or_a_domain_is_blocked_and_let_in_again(bench: Bench, value: str) -> None:
    assert bench.do(BlockSender(bench.stamp(), value)).done
    assert bench.do(BlockSender(bench.stamp(), value.lower())).refusal is Refusal.EXISTS
    assert [row.value for row in bench.desk.read(BlockedSenders()).result()] == [value.lower()]
    assert bench.do(UnblockSender(bench.stamp(), value)).done
    assert bench.desk.read(BlockedSenders()).result() == ()
    assert bench.do(BlockSender(bench.stamp(), "nothing")).refusal is Refusal.EMPTY
