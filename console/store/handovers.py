"""What somebody leaves behind when they go: their open tickets, what is known of each, and to whom it would go."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

import msgspec
from sqlalchemy import Connection, func, select
from sqlalchemy.orm import Session

from console.domain.handover import CHANGE, OVERTIME, proposals, who_stays
from console.domain.ids import Id
from console.domain.messages import Kind
from console.domain.routing import TAKE_TICKETS, Candidate, Choice, Routing
from console.domain.tickets import OPEN_PLACES
from console.store.loads import candidates, shifts
from console.store.matters import matters
from console.store.models import Agent, Message, Ticket
from console.store.models import Shift as ShiftRow

Reader = Session | Connection
_HINT = 160
"""As much as a ticket keeps of a message for lists."""


class Leaving(msgspec.Struct, frozen=True):
    """Of one person: their open tickets, the most urgent first, and who is there after them."""

    tickets: tuple[Id, ...]
    proposed: dict[Id, Choice]
    stay: tuple[Candidate, ...]


def leaving(reader: Reader, agent: Id, ends_at: datetime, now: datetime, routing: Routing) -> Leaving:
    theirs = select(Ticket.id).where(Ticket.owner_key == agent, Ticket.place.in_(OPEN_PLACES))
    tickets = list(reader.execute(theirs.order_by(Ticket.order_at, Ticket.id)).scalars())
    stay = staying(reader, candidates(reader, now, routing), agent, ends_at, now)
    proposed = proposals(matters(reader, tickets, now), stay, routing, now)
    return Leaving(tuple(tickets), proposed, tuple(stay))


def staying(reader: Reader, people: Sequence[Candidate], goes: Id, ends_at: datetime, now: datetime) -> list[Candidate]:
    near = shifts(reader, ShiftRow.ends_at >= ends_at - CHANGE, ShiftRow.starts_at <= ends_at + CHANGE)
    return who_stays(people, near, goes, max(ends_at, now - OVERTIME), now)


def hints(reader: Reader, tickets: Collection[Id]) -> dict[Id, str]:
    """What is known of each in a line: the last note, else what the row of a list shows."""
    found = {
        # What fills its place was cut: that is seen by the dots which make it longer.
        row.id: row.preview if len(row.preview) < _HINT else f"{row.preview}…"
        for row in reader.execute(select(Ticket.id, Ticket.preview).where(Ticket.id.in_(tickets)))
    }
    last = (
        select(Message.ticket_id, func.max(Message.at).label("at"))
        .where(Message.ticket_id.in_(tickets), Message.kind == Kind.NOTE)
        .group_by(Message.ticket_id)
        .subquery()
    )
    notes = select(Message.ticket_id, Message.text).join(
        last, (last.c.ticket_id == Message.ticket_id) & (last.c.at == Message.at)
    )
    said = reader.execute(notes.where(Message.kind == Kind.NOTE).order_by(Message.id))
    found |= {ticket: text for ticket, text in said}  # noqa: C416
    return {ticket: _in_a_line(words) for ticket, words in found.items()}


def readers(reader: Reader, agent: Id, ends_at: datetime) -> list[Id]:
    """Who is to read it by the rota: those who are on shift after the one that ended."""
    late = (
        select(ShiftRow.agent_id)
        .join(Agent, Agent.id == ShiftRow.agent_id)
        .where(
            ShiftRow.starts_at <= ends_at + CHANGE,
            ShiftRow.ends_at > ends_at + CHANGE,
            ShiftRow.agent_id != agent,
            Agent.role.in_(TAKE_TICKETS),
            Agent.active,
        )
        .distinct()
    )
    return list(reader.execute(late).scalars())


def _in_a_line(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _HINT else f"{line[: _HINT - 1].rstrip()}…"
