"""The send guard: which public words came to a conversation when, and which of them an author has not seen."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import Session

from console.commands.base import Ledger
from console.domain.ids import Id
from console.domain.messages import NOTHING_SEEN, PUBLIC
from console.store.family import family
from console.store.models import Arrival, Message, Ticket


def came(ledger: Ledger, ticket: Ticket, messages: Sequence[Id], *, new: bool = False) -> None:
    """Counts public messages as new to a conversation, in this order. `new`: they never came to any before."""
    for message in messages:
        ticket.public_count += 1
        if new:
            ledger.put(Arrival, ticket_id=ticket.id, message_id=message, position=ticket.public_count)
        else:
            arrival = Arrival(ticket_id=ticket.id, message_id=message, position=ticket.public_count)
            ledger.session.merge(arrival)


def public_words(session: Session, ticket: Id) -> list[Id]:
    """The public messages of a ticket and of those that live on in it, as they came to it."""
    return list(
        session.execute(
            select(Message.id)
            .outerjoin(Arrival, and_(Arrival.message_id == Message.id, Arrival.ticket_id == ticket))
            .where(Message.ticket_id.in_(family(session, ticket)), Message.kind.in_(tuple(PUBLIC)))
            .order_by(func.coalesce(Arrival.position, 0), Message.at, Message.id)
        ).scalars()
    )


def unseen(session: Session, ticket: Ticket, written_on: Id, based_on: int, author: Id) -> list[Message]:
    """The public messages of a conversation that an author has not seen, oldest first.

    The author had `written_on` on the screen, with `based_on` public messages: of that ticket what came later is not
    seen, and of others that live in the same conversation by now, nothing is. What the author said in the meantime is
    no news to the author: the answer before may have left only now.
    """
    if written_on == ticket.id and based_on >= ticket.public_count:
        return []
    members = family(session, ticket.id)
    before_them = members if written_on == ticket.id else family(session, written_on)
    rows = session.execute(
        select(Message)
        .outerjoin(Arrival, and_(Arrival.message_id == Message.id, Arrival.ticket_id == written_on))
        .where(
            Message.ticket_id.in_(members),
            Message.kind.in_(tuple(PUBLIC)),
            or_(func.coalesce(Arrival.position, 0) > based_on, Message.ticket_id.not_in(before_them)),
        )
        .order_by(Message.at, Message.id)
    )
    return [message for message in rows.scalars() if message.agent_id != author]


def seen_of(session: Session, ticket: Ticket, written_on: Id, based_on: int, author: Id) -> int:
    """The same knowledge told as a count of the ticket itself: all of it, or else nothing, never too much."""
    if written_on == ticket.id:
        return based_on
    return NOTHING_SEEN if unseen(session, ticket, written_on, based_on, author) else ticket.public_count
