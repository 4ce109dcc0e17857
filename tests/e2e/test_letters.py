"""Letters in the whole console: to whom, about what and from where; kept when it closes; helped when they fail."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest

from console.commands.answers import SendHeld
from console.commands.deliveries import BeginSending, SetDelivery
from console.commands.mailboxes import SaveMailbox
from console.commands.messages import AddMessage
from console.domain.ids import Id
from console.domain.mailboxes import Mailbox, Security, Server
from console.domain.messages import Address, Delivery, Kind
from console.queries.deliveries import Outgoing, OutgoingLetter
from console.settings.options import Options
from tests.e2e.agent import Agent
from tests.e2e.conftest import Room
from tests.making import Bench

Seat = Callable[..., Agent]
MARTA, ANNA = Address("Marta Nowak", "marta@x.example"), Address("Anna Lis", "anna@x.example")


def connect(bench: Bench, name: str, address: str, largest: int = 20 * 1024 * 1024) -> Mailbox:
    server = Server("127.0.0.1", 25, Security.PLAIN)
    mailbox = Mailbox(id=bench.new_id(), name=name, address=address, sending=server, largest=largest)
    assert bench.do(SaveMailbox(bench.stamp(), mailbox)).done
    return mailbox


def a_letter(bench: Bench) -> Id:
    """From Marta, with a copy to Anna."""
    ticket = bench.ticket("No sound", "Hello", person=bench.person("Marta Nowak", email="marta@x.example"))
    said = msgspec.structs.replace(
        bench.inbound("There is no sound"), header_id="<a@x.example>", sent_from=MARTA, cc=(ANNA,)
    )
    assert bench.do(AddMessage(bench.stamp(), ticket, said)).done
    return ticket


def leaves(agent: Agent, bench: Bench, mailbox: Mailbox) -> OutgoingLetter:
    """The answer that is held leaves the hands of its author."""
    agent.waits_until(agent.held)
    bench.pass_time(seconds=31)
    agent.desk.submit(SendHeld(agent.desk.stamp())).result(timeout=120)
    (out,) = agent.asks(Outgoing(mailbox.id))
    return out


def test_a_changed_heading_and_the_quoted_letter_survive_closing_the_console(
    room: Room, bench: Bench, ola: Seat
) -> None:
    connect(bench, "Help desk", "help@desk.example")
    other = connect(bench, "Invoices", "invoices@desk.example")
    ticket = a_letter(bench)
    agent = ola()
    agent.goes_to(ticket)
    agent.waits_for("To Marta Nowak · copy to Anna Lis · Re: No sound · from Help desk")
    agent.presses("R")
    agent.types("Hello Marta")
    agent.presses("Ctrl+Shift+S")
    agent.types("jan@x.example,")
    agent.clicks(agent.window.composer.sheet.head.cc.edit)
    agent.presses("Backspace", "Tab", "Ctrl+A")
    agent.types("Your invoice")
    agent.clicks("From Help desk")
    agent.picks("Invoices")
    agent.presses("Esc")
    agent.clicks("Show what is answered")
    agent.waits_until_kept()
    room.leave(agent)

    again = room.seat(room.colleague(bench.path, bench.ola, bench.clock))
    again.goes_to(ticket)
    again.waits_for("To Marta Nowak, jan@x.example · Your invoice · from Invoices")
    again.waits_for("Quoted: 2 lines")
    again.presses("R", "Ctrl+Enter")
    out = leaves(again, bench, other)
    assert [one.email for one in out.to] == ["marta@x.example", "jan@x.example"]
    assert (out.cc, out.subject, out.text) == ((), "Your invoice [#1001]", "Hello Marta")
    assert out.quoted.endswith("Marta Nowak wrote:\n> There is no sound")


def test_a_letter_that_failed_goes_to_another_address(bench: Bench, ola: Seat) -> None:
    mailbox = connect(bench, "Help desk", "help@desk.example")
    ticket = a_letter(bench)
    agent = ola(Options(language="en", undo_seconds=0))
    agent.goes_to(ticket)
    agent.presses("R")
    agent.types("Hello Marta")
    agent.presses("Ctrl+Enter")
    agent.waits_until(lambda: agent.messages(ticket, Kind.OUTBOUND))
    (sent,) = agent.messages(ticket, Kind.OUTBOUND)
    bench.do(BeginSending(bench.stamp(), sent.id))
    bench.do(SetDelivery(bench.stamp(), sent.id, Delivery.FAILED, "550 5.1.1 User unknown"))
    agent.waits_for("1 message was not delivered")
    agent.clicks("Other address")
    agent.waits_until(lambda: agent.focus().accessibleName() == "Send to another address…")
    agent.types("marta.new@x.example")
    agent.presses("Enter")
    agent.waits_until(lambda: agent.messages(ticket, Kind.OUTBOUND)[0].delivery is Delivery.QUEUED)
    (out,) = agent.asks(Outgoing(mailbox.id))
    assert [one.email for one in out.to] == ["marta.new@x.example"]


def test_a_file_that_is_too_large_is_named_before_anything_leaves(
    bench: Bench, ola: Seat, tmp_path_factory: pytest.TempPathFactory
) -> None:
    mailbox = connect(bench, "Help desk", "help@desk.example", largest=1024 * 1024)
    ticket = a_letter(bench)
    film = tmp_path_factory.mktemp("files") / "film.mp4"
    film.write_bytes(bytes(900_000))
    agent = ola()
    agent.goes_to(ticket)
    agent.presses("R")
    agent.types("Look")
    agent.window.composer.sheet.files.add_paths([str(film)])
    agent.waits_for("film.mp4 has 879 KB. Help desk takes letters up to 1.0 MB")
    agent.presses("Ctrl+Enter")
    agent.waits_for("Take it out and send a link instead.")
    assert agent.held() == ()
    assert agent.asks(Outgoing(mailbox.id)) == ()


def test_without_a_mailbox_the_letter_waits_and_one_press_leads_to_the_settings(bench: Bench, ola: Seat) -> None:
    ticket = a_letter(bench)
    agent = ola(Options(language="en", undo_seconds=0))
    agent.goes_to(ticket)
    agent.presses("R")
    agent.types("Hello Marta")
    agent.presses("Ctrl+Enter")
    agent.waits_until(lambda: agent.messages(ticket, Kind.OUTBOUND))
    agent.clicks("Connect a mailbox")
    agent.waits_until(lambda: agent.window.pages.mailboxes.sheet is not None)
