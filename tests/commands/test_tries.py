"""What is said of a letter's way is said of one try: never of another that a person has decided on meanwhile."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest

from console.commands.answers import Answer, HoldAnswers, SendHeld
from console.commands.deliveries import Adopt, BeginSending, NoteBounce, Retry, SetDelivery
from console.commands.mailboxes import DropMailbox, SaveMailbox
from console.domain.changes import Refusal
from console.domain.ids import Id
from console.domain.mailboxes import Mailbox, Security, Server
from console.domain.messages import ABANDONED_AFTER, Address, Delivery, Heading, Reason
from console.domain.tickets import Channel
from console.queries.deliveries import Outgoing, OutgoingLetter, Unadopted, Unfinished
from console.queries.ticket import Conversation, MessageEntry
from tests.making import Bench

JAN = Address("Jan", "jan@x.example")
EVE = Address("Eve", "eve@x.example")
ADAM = Address("Adam", "adam@x.example")


def connect(bench: Bench, address: str = "help@desk.example") -> Mailbox:
    server = Server("127.0.0.1", 25, Security.PLAIN)
    mailbox = Mailbox(id=bench.new_id(), name=address, address=address, sending=server)
    assert bench.do(SaveMailbox(bench.stamp(), mailbox)).done
    return mailbox


def answer(bench: Bench, ticket: Id, channel: Channel = Channel.EMAIL, cc: tuple[Address, ...] = ()) -> Id:
    message = bench.new_id()
    heading = Heading((JAN,))
    said = Answer(message_id=message, ticket=ticket, channel=channel, text="Try", based_on=999, heading=heading, cc=cc)
    held = HoldAnswers(bench.stamp(), (said,), bench.clock.now(), forced=True)
    assert bench.do(held).done
    assert bench.do(SendHeld(bench.stamp(), held.stamp.id)).done
    return message


def out(bench: Bench, mailbox: Mailbox) -> OutgoingLetter:
    (letter,) = bench.desk.read(Outgoing(mailbox.id)).result()
    return letter


def begun(bench: Bench, mailbox: Mailbox) -> OutgoingLetter:
    letter = out(bench, mailbox)
    assert bench.do(BeginSending(bench.stamp(), letter.id, letter.seen)).done
    (unfinished,) = bench.desk.read(Unfinished(mailbox.id)).result()
    return unfinished


def entry(bench: Bench, ticket: Id, message: Id) -> MessageEntry:
    entries = bench.desk.read(Conversation(ticket)).result().entries
    return next(one for one in entries if isinstance(one, MessageEntry) and one.id == message)


@pytest.mark.parametrize("elsewhere", [True, False], ids=["another address", "another mailbox"])
def test_what_was_sent_elsewhere_is_not_begun_as_it_was_read(bench: Bench, elsewhere: bool) -> None:
    mailbox, other = connect(bench), connect(bench, "other@desk.example")
    message = answer(bench, bench.ticket(person=bench.person()))
    first = begun(bench, mailbox)
    assert bench.do(SetDelivery(bench.stamp(), message, Delivery.QUEUED, "450", seen=first.seen)).done
    read = out(bench, mailbox)
    redirect = Retry(bench.stamp(), message, to=(EVE,)) if elsewhere else Retry(bench.stamp(), message, other.id)
    assert bench.do(redirect).done
    assert bench.do(BeginSending(bench.stamp(), message, read.seen)).refusal is Refusal.TAKEN
    anew = out(bench, mailbox if elsewhere else other)
    assert anew.to == ((EVE,) if elsewhere else (JAN,))
    assert bench.do(BeginSending(bench.stamp(), message, anew.seen)).done


@pytest.mark.parametrize("state", [Delivery.QUEUED, Delivery.SENT, Delivery.FAILED])
def test_what_is_known_of_a_try_says_nothing_of_the_next(bench: Bench, state: Delivery) -> None:
    mailbox = connect(bench)
    ticket = bench.ticket(person=bench.person())
    message = answer(bench, ticket)
    first = begun(bench, mailbox)
    assert bench.do(SetDelivery(bench.stamp(), message, Delivery.FAILED, "doubtful", seen=first.seen)).done
    stale = SetDelivery(bench.stamp(), message, state, seen=first.seen)
    assert bench.do(stale).refusal is Refusal.NOT_POSSIBLE
    assert entry(bench, ticket, message).delivery is Delivery.FAILED
    assert bench.do(Retry(bench.stamp(), message)).done
    second = begun(bench, mailbox)
    stale = SetDelivery(bench.stamp(), message, state, seen=first.seen)
    assert bench.do(stale).refusal is Refusal.NOT_POSSIBLE
    assert entry(bench, ticket, message).delivery is Delivery.SENDING
    assert bench.do(SetDelivery(bench.stamp(), message, state, seen=second.seen)).done


def test_a_try_that_is_handed_back_is_not_counted_and_another_one_nevertheless(bench: Bench) -> None:
    mailbox = connect(bench)
    message = answer(bench, bench.ticket(person=bench.person()))
    first = begun(bench, mailbox)
    back = SetDelivery(bench.stamp(), message, Delivery.QUEUED, seen=first.seen, counts=False)
    assert bench.do(back).done
    assert out(bench, mailbox).attempts == 0
    bench.pass_time(seconds=1)
    second = begun(bench, mailbox)
    assert second.attempts == first.attempts == 1
    assert bench.do(SetDelivery(bench.stamp(), message, Delivery.QUEUED, seen=first.seen)).refusal is not None


@pytest.mark.parametrize("how", ["dropped", "inactive", "sends no more"])
def test_letters_of_a_mailbox_that_carries_no_more_leave_through_another(bench: Bench, how: str) -> None:
    mailbox, ticket = connect(bench), bench.ticket(person=bench.person())
    handed, waiting = answer(bench, ticket), answer(bench, ticket)
    read = bench.desk.read(Outgoing(mailbox.id)).result()[0]
    assert bench.do(BeginSending(bench.stamp(), handed, read.seen)).done
    assert bench.desk.read(Unadopted()).result() is False
    if how == "dropped":
        assert bench.do(DropMailbox(bench.stamp(), mailbox.id)).done
    else:
        changed = {"active": False} if how == "inactive" else {"sending": None}
        assert bench.do(SaveMailbox(bench.stamp(), msgspec.structs.replace(mailbox, **changed))).done
    # Nowhere to go: it is seen to wait for a mailbox.
    assert bench.desk.read(Unadopted()).result() is True
    assert bench.do(Adopt(bench.stamp())).done
    assert (entry(bench, ticket, waiting).delivery, entry(bench, ticket, waiting).mailbox) == (Delivery.QUEUED, None)
    assert bench.desk.read(Unadopted()).result() is False
    other = connect(bench, "other@desk.example")
    assert bench.desk.read(Unadopted()).result() is True
    assert bench.do(Adopt(bench.stamp())).done
    assert out(bench, other).id == waiting
    assert bench.desk.read(Unadopted()).result() is False
    # Its channel may just be telling what became of it.
    assert entry(bench, ticket, handed).delivery is Delivery.SENDING
    bench.clock.at += ABANDONED_AFTER
    assert bench.desk.read(Unadopted()).result() is True
    assert bench.do(Adopt(bench.stamp())).done
    told = entry(bench, ticket, handed)
    assert (told.delivery, told.delivery_reason) == (Delivery.FAILED, Reason.DOUBTFUL)
    assert bench.desk.read(Unadopted()).result() is False


@pytest.mark.parametrize("state", [Delivery.QUEUED, Delivery.SENDING])
def test_a_person_need_not_wait_for_that(bench: Bench, state: Delivery) -> None:
    mailbox, other = connect(bench), connect(bench, "other@desk.example")
    message = answer(bench, bench.ticket(person=bench.person()))
    if state is Delivery.SENDING:
        begun(bench, mailbox)
    assert bench.do(Retry(bench.stamp(), message)).refusal is Refusal.NOT_POSSIBLE
    assert bench.do(DropMailbox(bench.stamp(), mailbox.id)).done
    assert bench.do(Retry(bench.stamp(), message)).done
    assert out(bench, other).id == message


def test_what_waited_too_long_for_another_mailbox_is_stale(bench: Bench) -> None:
    mailbox, ticket = connect(bench), bench.ticket(person=bench.person())
    message = answer(bench, ticket)
    assert bench.do(DropMailbox(bench.stamp(), mailbox.id)).done
    bench.do(Adopt(bench.stamp()))
    bench.clock.at += timedelta(days=1, hours=1)
    other = connect(bench, "other@desk.example")
    bench.do(Adopt(bench.stamp()))
    assert bench.desk.read(Outgoing(other.id)).result() == ()
    assert entry(bench, ticket, message).delivery_reason == Reason.STALE


def test_answers_of_other_channels_wait_for_no_mailbox(bench: Bench) -> None:
    connect(bench)
    answer(bench, bench.ticket(channel=Channel.CHAT), Channel.CHAT)
    assert bench.desk.read(Unadopted()).result() is False


def sent(bench: Bench, mailbox: Mailbox) -> Id:
    letter = begun(bench, mailbox)
    assert bench.do(SetDelivery(bench.stamp(), letter.id, Delivery.SENT, seen=letter.seen)).done
    return letter.id


@pytest.mark.parametrize(
    ("reports", "to", "cc"),
    [
        ([("EVE@x.example",)], (EVE,), ()),
        ([(EVE.email,), (JAN.email,)], (JAN,), (EVE,)),
        ([(JAN.email, EVE.email, ADAM.email)], (JAN,), (EVE, ADAM)),
        ([()], (JAN,), (EVE, ADAM)),
        ([("forwarded@elsewhere.example",)], (JAN,), (EVE, ADAM)),
        ([(), (JAN.email,)], (JAN,), (EVE, ADAM)),
    ],
)
def test_who_was_reached_does_not_get_it_again(
    bench: Bench, reports: list[tuple[str, ...]], to: tuple[Address, ...], cc: tuple[Address, ...]
) -> None:
    mailbox = connect(bench)
    answer(bench, bench.ticket(person=bench.person()), cc=(EVE, ADAM))
    message = sent(bench, mailbox)
    for unreached in reports:
        assert bench.do(NoteBounce(bench.stamp(), message, "5.1.1", unreached, 0)).done
    assert bench.do(Retry(bench.stamp(), message)).done
    again = out(bench, mailbox)
    assert (again.to, again.cc) == (to, cc)


def test_a_redirect_goes_to_nobody_in_copy(bench: Bench) -> None:
    mailbox = connect(bench)
    answer(bench, bench.ticket(person=bench.person()), cc=(ADAM,))
    message = sent(bench, mailbox)
    assert bench.do(NoteBounce(bench.stamp(), message, "5.1.1", (JAN.email,), 0)).done
    assert bench.do(Retry(bench.stamp(), message, to=(EVE,))).done
    assert (out(bench, mailbox).to, out(bench, mailbox).cc) == ((EVE,), ())
    # It came back from there as well.
    assert sent(bench, mailbox) == message
    assert bench.do(NoteBounce(bench.stamp(), message, "5.1.1", (EVE.email,), 1)).done
    assert bench.do(Retry(bench.stamp(), message)).done
    assert out(bench, mailbox).to == (EVE,)


@pytest.mark.parametrize("tried_again", [0, None])
def test_a_second_report_about_the_first_try_says_nothing_of_the_second(bench: Bench, tried_again: int | None) -> None:
    mailbox = connect(bench)
    ticket = bench.ticket(person=bench.person())
    answer(bench, ticket)
    message = sent(bench, mailbox)
    assert bench.do(NoteBounce(bench.stamp(), message, "5.1.1", (JAN.email,), tried_again)).done
    assert entry(bench, ticket, message).delivery is Delivery.BOUNCED
    assert bench.do(Retry(bench.stamp(), message)).done
    assert bench.do(NoteBounce(bench.stamp(), message, "5.1.1", (JAN.email,), tried_again)).done
    assert entry(bench, ticket, message).delivery is Delivery.QUEUED
    assert sent(bench, mailbox) == message
    assert bench.do(NoteBounce(bench.stamp(), message, "5.1.1", (JAN.email,), 0)).done
    assert entry(bench, ticket, message).delivery is Delivery.SENT
    assert bench.do(NoteBounce(bench.stamp(), message, "5.1.1", (JAN.email,), 1)).done
    assert entry(bench, ticket, message).delivery is Delivery.BOUNCED
