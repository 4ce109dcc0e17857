"""Letters as they arrive in tests, and what became of them on the desk."""

from __future__ import annotations

from console.channels.email.arrival import Incoming, Taken, incoming
from console.channels.email.classify import Ours
from console.channels.email.intake import Intake
from console.channels.email.ours import ours_of
from console.channels.email.parse import read
from console.commands.mailboxes import SaveMailbox
from console.commands.messages import AddMessage, NewMessage
from console.domain.ids import Id
from console.domain.mailboxes import Mailbox, Security, Server
from console.domain.messages import Delivery, Kind
from console.domain.tickets import Channel, State
from console.queries.deliveries import Outgoing, OutgoingLetter
from console.queries.mail import KnownMail
from console.queries.queue import TicketRow, TicketRows
from console.queries.ticket import Conversation, MessageEntry, TicketView
from console.queries.ticket_people import TicketPeople
from tests.making import Bench

OURS = Ours(addresses=frozenset({"help@desk.example"}))
SMTP = Server("mx.desk.example", 465, Security.TLS, "help")


def eml(text: str = "Nothing works.", *headers: str, **named: str) -> bytes:
    fields = {"From": "Marta Nowak <marta@x.example>", "To": "help@desk.example", "Subject": "No sound"}
    fields |= {"Date": "Mon, 2 Mar 2026 10:00:00 +0000"}
    fields |= {name.replace("_", "-"): value for name, value in named.items()}
    lines = [*(f"{name}: {value}" for name, value in fields.items() if value), *headers, "", text, ""]
    return "\r\n".join(lines).encode()


def take(bench: Bench, *raw: bytes, dry: bool = False) -> list[Taken]:
    return Intake(bench.desk, "pl", dry=dry).take([arrived(bench, one) for one in raw])


def arrived(bench: Bench, raw: bytes) -> Incoming:
    return incoming(raw, read(raw, OURS), bench.clock.now())


def mailbox_of(bench: Bench, address: str = "help@desk.example", **set_for_it: object) -> Mailbox:
    """A mailbox that sends too."""
    box = Mailbox(id=bench.new_id(), name=address, address=address, sending=SMTP, **set_for_it)  # type: ignore[arg-type]
    assert bench.do(SaveMailbox(bench.stamp(), box)).done
    return box


def take_through(bench: Bench, box: Mailbox, *raw: bytes) -> list[Taken]:
    ours = ours_of(bench.desk)
    letters = [incoming(one, read(one, ours), bench.clock.now()) for one in raw]
    return Intake(bench.desk, "pl", box).take(letters)


def bounce(about: str, recipient: str, action: str = "failed", status: str = "5.1.1", mark: str = "") -> bytes:
    return eml(
        "--b\r\nContent-Type: text/plain\r\n\r\nNot delivered.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n"
        f"Reporting-MTA: dns; mx.x.example\r\n\r\nFinal-Recipient: rfc822; {recipient}\r\nAction: {action}\r\n"
        f"Status: {status}\r\nDiagnostic-Code: smtp; 550 no such user\r\n\r\n"
        f"--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: {about}\r\n{mark}\r\n--b--",
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
        From="MAILER-DAEMON@mx.x.example",
        Subject="Undelivered mail",
        Date="Mon, 2 Mar 2026 11:00:00 +0000",
    )


def ticket_id(bench: Bench, number: int | None) -> Id:
    facts = bench.desk.read(KnownMail(numbers=(number or 0,))).result()
    return facts.tickets[number or 0].id


def row(bench: Bench, number: int | None) -> TicketRow:
    return bench.desk.read(TicketRows((ticket_id(bench, number),))).result()[0]


def words(bench: Bench, number: int | None) -> list[MessageEntry]:
    entries = bench.desk.read(Conversation(ticket_id(bench, number))).result().entries
    return [entry for entry in entries if isinstance(entry, MessageEntry)]


def tags(bench: Bench, number: int | None) -> tuple[str, ...]:
    detail = bench.desk.read(TicketView(ticket_id(bench, number))).result()
    assert detail is not None
    return detail.tags


def send(bench: Bench, ticket: Id, header_id: str, to: str = "marta@x.example") -> Id:
    """An answer of ours that has left."""
    said = NewMessage(
        id=bench.new_id(),
        kind=Kind.OUTBOUND,
        channel=Channel.EMAIL,
        at=bench.clock.now(),
        text="Try it again.",
        agent_id=bench.ola,
        header_id=header_id,
    )
    bench.do(AddMessage(bench.stamp(), ticket, said, State.PENDING, Delivery.SENT))
    return said.id


def outgoing(bench: Bench, box: Mailbox) -> tuple[OutgoingLetter, ...]:
    return bench.desk.read(Outgoing(box.id)).result()


def people(bench: Bench, number: int | None) -> list[tuple[str, bool]]:
    """Who is known to take part in a ticket besides its participant, and whether they wrote."""
    found = bench.desk.read(TicketPeople(ticket_id(bench, number))).result()
    return [(one.name, one.wrote) for one in found if one.participant_id is not None]
