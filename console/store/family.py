"""Tickets that live on in another one: whoever asks about a ticket asks about all of them."""

from __future__ import annotations

from sqlalchemy import Connection, select
from sqlalchemy.orm import Session

from console.domain.ids import Id
from console.store.models import Ticket


def family(reader: Session | Connection, ticket: Id) -> list[Id]:
    """The ticket, first, and everything that was merged into it, however often."""
    members = edge = [ticket]
    while edge:
        edge = list(reader.execute(select(Ticket.id).where(Ticket.merged_into.in_(edge))).scalars())
        members = members + edge
    return members
