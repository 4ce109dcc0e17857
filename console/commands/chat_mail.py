"""Lines of a chat that its visitor has not seen any more: they go by e-mail."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from console.commands.base import Command, Ledger, handles
from console.commands.chat_row import chat_to_change
from console.commands.messages import NewMessage, count_failed, deliver, say
from console.commands.outgoing import mailbox_for
from console.commands.ticket_row import ticket_of
from console.domain.changes import Outcome, Ref
from console.domain.chats import unseen_words
from console.domain.disposition import Disposition
from console.domain.ids import Id
from console.domain.mailboxes import Mailbox, header_id_of
from console.domain.messages import Address, Delivery, File, Kind, Reason
from console.domain.rights import Right
from console.domain.subjects import answer_to
from console.domain.tickets import Channel
from console.store.family import family
from console.store.models import Attachment, Chat, ChatLine, ChatSite, DeliveryState, Message, Ticket
from console.store.recipient import recipient


class CarryByMail(Command, frozen=True):
    """Sends what a visitor who left has not seen in one letter, which they can answer.

    Where no address is known, or no mailbox is there to send from, the lines fail, so that somebody sees it; whoever
    comes back finds them all the same.
    """

    chat_id: Id
    message_id: Id


class _Unseen(NamedTuple):
    message: Message
    delivery: DeliveryState


@handles(CarryByMail, Right.ANSWER)
def carry_by_mail(ledger: Ledger, command: CarryByMail) -> Outcome:
    session = ledger.session
    chat = chat_to_change(ledger, command.chat_id)
    unseen = _unseen(session, chat)
    if chat.online or not unseen or chat.ticket_id is None:
        return Outcome(skipped=1)
    ticket = ticket_of(ledger, chat.ticket_id)
    to, mailbox = mail_of(session, chat, ticket)
    reason = Reason.NO_ADDRESS if to is None else Reason.NO_MAILBOX if mailbox is None else Reason.BY_LETTER
    for one in unseen:
        one.delivery.state = Delivery.SENT if reason is Reason.BY_LETTER else Delivery.FAILED
        one.delivery.reason = reason
        one.delivery.updated_at = ledger.stamp.at
        ledger.touch("message", one.message.id)
    if to is None or mailbox is None:
        count_failed(ledger, ticket)
        return Outcome()
    say(
        ledger,
        ticket,
        NewMessage(
            id=command.message_id,
            kind=Kind.AUTOMATIC,
            channel=Channel.EMAIL,
            at=ledger.stamp.at,
            text=unseen_words([one.message.text for one in unseen], chat.language),
            author=unseen[-1].message.author,
            subject=answer_to(ticket.subject, ticket.number),
            header_id=header_id_of(command.message_id, mailbox.address),
            sent_from=Address(mailbox.sender or mailbox.name, mailbox.address),
            sent_to=(to,),
            disposition=Disposition.CARRIED,
            reopens=False,
        ),
        _files(session, [one.message.id for one in unseen]),
    )
    deliver(ledger, ticket, command.message_id, Delivery.QUEUED, mailbox_id=mailbox.id)
    return Outcome(refs=(Ref("message", command.message_id),))


def mail_of(session: Session, chat: Chat, ticket: Ticket) -> tuple[Address | None, Mailbox | None]:
    """Where the visitor of a chat is written to, and through which mailbox; None where that is not known."""
    site = session.get(ChatSite, chat.site_id)
    mailbox = mailbox_for(session, ticket, site.settings.mailbox_id if site is not None else None)
    return _address(session, chat, ticket), mailbox


def _unseen(session: Session, chat: Chat) -> list[_Unseen]:
    found = session.execute(
        select(Message, DeliveryState)
        .join(ChatLine, ChatLine.message_id == Message.id)
        .join(DeliveryState, DeliveryState.message_id == Message.id)
        .where(ChatLine.chat_id == chat.id, ChatLine.seq > chat.have_seq, DeliveryState.state == Delivery.QUEUED)
        .order_by(ChatLine.seq)
    )
    return [_Unseen(message, delivery) for message, delivery in found]


def _address(session: Session, chat: Chat, ticket: Ticket) -> Address | None:
    if chat.email:
        return Address(chat.name, chat.email)
    members = family(session, ticket.id)
    return recipient(session, members, chat.participant_id, chat.name).to


def _files(session: Session, messages: Sequence[Id]) -> tuple[File, ...]:
    rows = session.execute(
        select(Attachment)
        .where(Attachment.message_id.in_(messages))
        .order_by(Attachment.message_id, Attachment.position)
    ).scalars()
    return tuple(File(row.name, row.media_type, row.size, row.sha256) for row in rows)
