"""Tickets that live on in another one: whoever asks about a ticket asks about all of them."""

from __future__ import annotations

from sqlalchemy import Connection, bindparam, select
from sqlalchemy.orm import Session

from console.domain.ids import Id
from console.store.models import Ticket

_MERGED_INTO = select(Ticket.id).where(Ticket.merged_into.in_(bindparam("tickets", expanding=True)))


def family(reader: Session | Connection, ticket: Id) -> list[Id]:
    """The ticket, first, and everything that was merged into it, however often."""
    members = edge = [ticket]
    while edge:
        edge = list(reader.execute(_MERGED_INTO, {"tickets": edge}).scalars())
        members = members + edge
    return members
