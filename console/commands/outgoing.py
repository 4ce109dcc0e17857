"""What an outgoing letter is besides its words: from which mailbox, to whom, about what, in answer to which letter."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from sqlalchemy import select
from sqlalchemy.orm import Session

from console.commands.base import Ledger
from console.commands.messages import NewMessage
from console.domain import mailboxes
from console.domain.ids import Id
from console.domain.mailboxes import header_id_of
from console.domain.messages import Address, Heading, Kind
from console.domain.subjects import answer_to, tagged
from console.store.family import family
from console.store.models import Mailbox, Ticket
from console.store.recipient import letters, recipient


def mailbox_for(session: Session, ticket: Ticket, wanted: Id | None = None) -> mailboxes.Mailbox | None:
    """The mailbox that is asked for, else that of the ticket, else the desk's first; only such as can send."""
    rows = session.execute(select(Mailbox).where(Mailbox.active).order_by(Mailbox.name, Mailbox.id)).scalars()
    able = {row.id: row.settings for row in rows if row.settings.sending is not None}
    for choice in (wanted, ticket.mailbox_id):
        if choice is not None and choice in able:
            return able[choice]
    return next(iter(able.values()), None)


def addressed(ledger: Ledger, ticket: Ticket, new: NewMessage, heading: Heading) -> tuple[NewMessage, Id | None]:
    """A letter of ours as it will leave, and the mailbox it leaves through; None while the desk has none.

    Its `sent_to` is empty where nobody knows an address.
    """
    session = ledger.session
    mailbox = mailbox_for(session, ticket, heading.mailbox)
    members = family(session, ticket.id)
    there = recipient(session, members, ticket.participant_id, ticket.participant_name).to
    answered = _last_letter(session, members, Kind.INBOUND) or _last_letter(session, members, Kind.OUTBOUND)
    subject = tagged(heading.subject, ticket.number) if heading.subject else answer_to(ticket.subject, ticket.number)
    letter = msgspec.structs.replace(
        new,
        sent_to=heading.to or ((there,) if there is not None else ()),
        subject=subject,
        folded=heading.quoted,
        in_reply_to=answered,
    )
    if mailbox is None:
        return letter, None
    ours = Address(mailbox.sender, mailbox.address)
    return msgspec.structs.replace(letter, sent_from=ours, header_id=header_id_of(new.id, mailbox.address)), mailbox.id


def _last_letter(session: Session, members: Sequence[Id], kind: Kind) -> str | None:
    """The Message-ID of the newest."""
    newest = session.execute(letters(members, (kind,)).limit(1)).first()
    return newest.header_id if newest is not None else None
