"""Who is known under a phone number, under one that ends like it, or has written it in a letter."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import BindParameter, Connection, Integer, bindparam, func, select
from sqlalchemy.orm import Session

from console.domain.ids import Id
from console.domain.messages import Kind
from console.domain.numbers import phone_numbers_in, phone_tail
from console.domain.people import IdentityKind
from console.store import search
from console.store.models import Identity, Message, Ticket
from console.store.search import Area

_LETTERS = 20
"""Tickets that are looked at for a number that nobody is known under."""

_LIMIT: BindParameter[int] = bindparam("limit", type_=Integer)
_PEOPLE = select(Identity.participant_id).where(Identity.kind == IdentityKind.PHONE).distinct().limit(_LIMIT)
_UNDER = _PEOPLE.where(Identity.value == bindparam("number")).order_by(Identity.participant_id)
_LIKE = _PEOPLE.where(Identity.tail == bindparam("tail")).order_by(Identity.participant_id)
_AUTHOR = func.coalesce(Message.participant_id, Ticket.participant_id)
_WRITTEN = (
    select(_AUTHOR, Message.text)
    .join(Ticket, Ticket.id == Message.ticket_id)
    .where(
        Message.ticket_id.in_(bindparam("tickets", expanding=True)),
        Message.kind == Kind.INBOUND,
        _AUTHOR.is_not(None),
    )
)


def known_under(place: Session | Connection, number: str, limit: int = 5) -> Sequence[Id]:
    """The people with this number (as `normal_identity` makes it), those known longest first."""
    return place.execute(_UNDER, {"number": number, "limit": limit}).scalars().all() if number else ()


def probably(place: Connection, number: str) -> Id | None:
    """The one person who is known under a number with the same end, or who alone has written this one in a letter."""
    tail = phone_tail(number)
    if not tail:
        return None
    like = place.execute(_LIKE, {"tail": tail, "limit": 2}).scalars().all()
    if like:
        return like[0] if len(like) == 1 else None
    tickets = search.newest(place, Area.TICKET, tail, _LETTERS)
    if not tickets:
        return None
    written = {
        person
        for person, text in place.execute(_WRITTEN, {"tickets": tickets})
        if any(found.endswith(tail) for found in phone_numbers_in(text))
    }
    return written.pop() if len(written) == 1 else None
