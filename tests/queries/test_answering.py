"""What an answer begins with is what the desk then does with it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from console.commands.answers import Answer, HoldAnswers, SendHeld
from console.commands.desk import SetSetting
from console.commands.mailboxes import SaveMailbox
from console.commands.messages import AddMessage
from console.domain.ids import Id
from console.domain.mailboxes import Mailbox, Security, Server
from console.domain.messages import Address
from console.domain.tickets import Channel
from console.queries.answering import AnswerBeginning, Beginning
from console.queries.deliveries import Outgoing
from tests.making import Bench

JAN, ANNA, EWA = Address("Jan", "jan@x.example"), Address("Anna", "Anna@x.example"), Address("Ewa", "ewa@x.example")


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path)
    yield made
    made.close()


def connect(bench: Bench, address: str, name: str, also: tuple[str, ...] = ()) -> Mailbox:
    server = Server("127.0.0.1", 25, Security.PLAIN)
    mailbox = Mailbox(id=bench.new_id(), name=name, address=address, also=also, sending=server)
    assert bench.do(SaveMailbox(bench.stamp(), mailbox)).done
    return mailbox


def letter(bench: Bench, ticket: Id, number: int, **heads: object) -> None:
    said = msgspec.structs.replace(bench.inbound("No sound"), header_id=f"<{number}@x.example>", sent_from=JAN, **heads)
    assert bench.do(AddMessage(bench.stamp(), ticket, said)).done


def beginning(bench: Bench, ticket: Id) -> Beginning:
    found = bench.desk.read(AnswerBeginning(ticket)).result(timeout=120)
    assert found is not None
    return found


def answer(bench: Bench, ticket: Id, cc: tuple[Address, ...]) -> None:
    said = Answer(
        message_id=bench.new_id(), ticket=ticket, channel=Channel.EMAIL, text="Try again", based_on=1000, cc=cc
    )
    held = HoldAnswers(bench.stamp(), (said,), bench.clock.now(), forced=True)
    assert bench.do(held).done
    assert bench.do(SendHeld(bench.stamp(), held.stamp.id)).done


def test_everybody_who_got_the_letter_gets_the_answer_but_not_ourselves(bench: Bench) -> None:
    connect(bench, "help@desk.example", "Help", also=("support@desk.example",))
    ticket = bench.ticket(person=bench.person("Jan", email="jan@x.example"))
    bench.do(SetSetting(bench.stamp(), "email", "hello@desk.example"))
    ours = tuple(Address("", f"{name}@desk.example") for name in ("HELP", "support", "hello"))
    letter(bench, ticket, 1, sent_to=(ours[0], ANNA), cc=(*ours[1:], EWA, Address("", "anna@x.example"), JAN))
    found = beginning(bench, ticket)
    assert (found.to, found.cc, found.subject) == (JAN, (ANNA, EWA), "Re: No sound")
    assert found.answered is not None
    assert found.answered.text == "No sound"


def test_whom_an_author_left_out_stays_left_out(bench: Bench) -> None:
    connect(bench, "help@desk.example", "Help")
    ticket = bench.ticket(person=bench.person("Jan", email="jan@x.example"))
    letter(bench, ticket, 1, cc=(ANNA, EWA))
    bench.pass_time(minutes=1)
    answer(bench, ticket, (EWA,))
    assert beginning(bench, ticket).cc == (EWA,)


@pytest.mark.parametrize("reply_to", [(), (Address("", "office@x.example"),)])
@pytest.mark.parametrize("written", [True, False])
def test_it_goes_where_the_beginning_says(bench: Bench, reply_to: tuple[Address, ...], written: bool) -> None:
    connect(bench, "help@desk.example", "Help")
    connect(bench, "a@desk.example", "A")
    ticket = bench.ticket(person=bench.person("Jan", email="office@x.example"))
    if written:
        letter(bench, ticket, 1, reply_to=reply_to)
    found = beginning(bench, ticket)
    answer(bench, ticket, ())
    assert found.mailbox is not None
    (out,) = bench.desk.read(Outgoing(found.mailbox)).result(timeout=120)
    assert out.to == (found.to,)
    assert out.subject.removesuffix(" [#1001]") == found.subject


def test_without_an_address_or_a_mailbox_it_says_so(bench: Bench) -> None:
    found = beginning(bench, bench.ticket())
    assert (found.to, found.mailbox) == (None, None)
    assert found.answered is not None
    assert found.answered.text == "There is no sound at all"
