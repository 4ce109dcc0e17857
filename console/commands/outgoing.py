"""What an outgoing letter is besides its words: from which mailbox, to whom, about what, in answer to which letter."""

from __future__ import annotations

import msgspec
from sqlalchemy import select
from sqlalchemy.orm import Session

from console.commands.base import Ledger
from console.commands.messages import NewMessage
from console.domain import mailboxes
from console.domain.ids import Id
from console.domain.mailboxes import header_id_of
from console.domain.messages import Address, Heading, Kind
from console.domain.people import IdentityKind
from console.domain.subjects import answer_to, tagged
from console.domain.tickets import Channel
from console.store.family import family
from console.store.models import Identity, Mailbox, Message, Ticket


def mailbox_for(session: Session, ticket: Ticket, wanted: Id | None = None) -> mailboxes.Mailbox | None:
    """The mailbox that is asked for, else that of the ticket, else the desk's first; only such as can send."""
    rows = session.execute(select(Mailbox).where(Mailbox.active).order_by(Mailbox.name, Mailbox.id)).scalars()
    able = {row.id: row.settings for row in rows if row.settings.sending is not None}
    for choice in (wanted, ticket.mailbox_id):
        if choice is not None and choice in able:
            return able[choice]
    return next(iter(able.values()), None)


def reachable_at(session: Session, ticket: Ticket) -> Address | None:
    """Where the participant is written to: where their last letter wants answers, else an address that works."""
    last = _last_letter(session, ticket, Kind.INBOUND)
    if last is not None:
        return next((one for one in last.reply_to if one.email), last.sent_from)
    known = session.execute(
        select(Identity.shown)
        .where(Identity.participant_id == ticket.participant_id, Identity.kind == IdentityKind.EMAIL)
        .order_by(Identity.failed_at.is_not(None), Identity.id)
    ).scalars()
    address = next(iter(known), None)
    return Address(ticket.participant_name, address) if address is not None else None


def addressed(ledger: Ledger, ticket: Ticket, new: NewMessage, heading: Heading) -> tuple[NewMessage, Id | None]:
    """A letter of ours as it will leave, and the mailbox it leaves through; None while the desk has none.

    Its `sent_to` is empty where nobody knows an address.
    """
    session = ledger.session
    mailbox = mailbox_for(session, ticket, heading.mailbox)
    there = reachable_at(session, ticket)
    answered = _last_letter(session, ticket, Kind.INBOUND) or _last_letter(session, ticket, Kind.OUTBOUND)
    subject = tagged(heading.subject, ticket.number) if heading.subject else answer_to(ticket.subject, ticket.number)
    letter = msgspec.structs.replace(
        new,
        sent_to=heading.to or ((there,) if there is not None else ()),
        subject=subject,
        folded=heading.quoted,
        in_reply_to=answered.header_id if answered is not None else None,
    )
    if mailbox is None:
        return letter, None
    ours = Address(mailbox.sender, mailbox.address)
    return msgspec.structs.replace(letter, sent_from=ours, header_id=header_id_of(new.id, mailbox.address)), mailbox.id


def _last_letter(session: Session, ticket: Ticket, kind: Kind) -> Message | None:
    of_ticket = (
        Message.ticket_id.in_(family(session, ticket.id)),
        Message.kind == kind,
        Message.channel == Channel.EMAIL,
        Message.header_id.is_not(None),
        Message.sent_from.is_not(None),
    )
    newest = select(Message).where(*of_ticket).order_by(Message.at.desc(), Message.id.desc()).limit(1)
    return session.execute(newest).scalars().first()
