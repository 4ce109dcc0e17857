"""A letter that the program writes by itself, in a ticket."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from console.commands.base import Ledger
from console.commands.messages import NewMessage, deliver, say
from console.domain import templates
from console.domain.ids import Id
from console.domain.mailboxes import Mailbox, header_id_of
from console.domain.messages import Address, Delivery, Kind
from console.domain.tickets import Channel
from console.store.models import Participant, Setting, Ticket
from console.store.request_links import Links

PROGRAM = "Third Ring"
_GAP = re.compile(r"\n\s*\n(?:\s*\n)+")


def write_by_itself(
    ledger: Ledger,
    ticket: Ticket,
    mailbox: Mailbox,
    message: Id,
    to: Address,
    text: str,
    subject: str,
    in_reply_to: str | None = None,
) -> None:
    """Queued to be sent; it opens nothing and stops no clock."""
    said = NewMessage(
        id=message,
        kind=Kind.AUTOMATIC,
        channel=Channel.EMAIL,
        # Below the letter it answers, which may have come in this very moment.
        at=ledger.stamp.at + timedelta(milliseconds=1),
        text=text,
        author=PROGRAM,
        subject=subject,
        header_id=header_id_of(message, mailbox.address),
        in_reply_to=in_reply_to,
        sent_from=Address(mailbox.sender or mailbox.name, mailbox.address),
        sent_to=(to,),
        reopens=False,
    )
    say(ledger, ticket, said)
    deliver(ledger, ticket, message, Delivery.QUEUED, mailbox_id=mailbox.id)


def filled(session: Session, template: str, ticket: Ticket, person: Participant, mailbox: Mailbox, at: datetime) -> str:
    """In the participant's language. Lines with a place that nothing fills are left out, and leave no hole."""
    settings = dict(session.execute(select(Setting.name, Setting.value)).tuples().all())
    language = person.language or ticket.language
    link = Links(session, (ticket.id,)).to(ticket.id, at)
    values = {
        **templates.of_person(person.name, known="@" not in person.name),
        **templates.of_ticket(ticket.number, ticket.subject, link, language),
        **templates.of_desk({**settings, "email": mailbox.address}, language, link),
    }
    return _GAP.sub("\n\n", templates.settled(template, values, language)).strip()
