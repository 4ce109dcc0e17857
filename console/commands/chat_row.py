"""What commands about chats have in common: the row of one, its lines, who it is with."""

from __future__ import annotations

from sqlalchemy import select

from console.commands.base import FOR_CHANGE, Ledger, Refused
from console.commands.ticket_row import kin_of
from console.domain.changes import Refusal
from console.domain.ids import Id
from console.store.family import family
from console.store.models import Chat, ChatLine, Ticket


def chat_to_change(ledger: Ledger, chat_id: Id) -> Chat:
    """The chat as it is now, and until the command has ended. Its ticket is locked before it, as everywhere."""
    session = ledger.session
    if chat_id in ledger.ahead.chats:
        return ledger.get(Chat, chat_id)
    session.flush()
    ticket = session.execute(select(Chat.ticket_id).where(Chat.id == chat_id)).scalar_one_or_none()
    if ticket is not None:
        ledger.lock_tickets([ticket])
    chosen = select(Chat).where(Chat.id == chat_id).with_for_update(**FOR_CHANGE)
    chat = session.execute(chosen, execution_options={"populate_existing": True}).scalar_one_or_none()
    if chat is None:
        raise Refused(Refusal.GONE)
    return chat


def put_line(ledger: Ledger, ticket: Ticket, message_id: Id, chat_id: Id | None) -> None:
    """Makes a message the next line of its chat; None: of the one that the ticket is about, if it is about one."""
    found = chat_id or chat_about(ledger, ticket)
    if found is None:
        return
    chat = chat_to_change(ledger, found)
    chat.lines += 1
    ledger.put(ChatLine, message_id=message_id, chat_id=chat.id, seq=chat.lines)
    ledger.touch("chat", chat.id)


def chat_about(ledger: Ledger, ticket: Ticket) -> Id | None:
    """The chat of a ticket that goes on: the one begun last, of those with the participant.

    Tickets of several people may have become one: what is said to one of them is not for the others to read.
    """
    newest = (
        select(Chat.id, Chat.ticket_id, Chat.participant_id)
        .where(Chat.ticket_id.in_(family(ledger.session, ticket.id)), Chat.ended_at.is_(None))
        .order_by(Chat.begun_at.desc(), Chat.id.desc())
    )
    chats = ledger.session.execute(newest).all()
    theirs: list[Id] = [
        one.id
        for one in chats
        if len(chats) == 1
        or one.ticket_id == ticket.id
        or (ticket.participant_id is not None and one.participant_id in kin_of(ledger, ticket.participant_id))
    ]
    return theirs[0] if theirs else None
