"""What is being written: drafts, and answers that have not left yet."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import BindParameter, Connection, bindparam, select

from console.domain.ids import Id
from console.domain.messages import AS_USUAL, Address, File, Heading, Kind
from console.domain.tickets import Channel, State
from console.queries.base import Asker, Query, answers
from console.store.models import Draft, Held, Ticket


class DraftRow(msgspec.Struct, frozen=True):
    ticket: Id
    kind: Kind
    channel: Channel
    text: str
    cc: tuple[Address, ...]
    files: tuple[File, ...]
    based_on: int
    saved_at: datetime
    heading: Heading = AS_USUAL


class Drafts(Query[tuple[DraftRow, ...]], frozen=True):
    """The asker's drafts: of one ticket, or all of them, newest first."""

    ticket: Id | None = None


class HeldRow(msgspec.Struct, frozen=True):
    """An answer that may still be taken back."""

    message_id: Id
    batch: Id
    ticket: Id
    agent_id: Id
    to: str
    channel: Channel
    text: str
    then: State | None
    held_at: datetime
    leaves_at: datetime
    later: bool


class HeldAnswers(Query[tuple[HeldRow, ...]], frozen=True):
    """The asker's answers on their way out, the next to leave first; of one ticket: everybody's."""

    ticket: Id | None = None


# Statements are put together once: that takes SQLAlchemy ten times as long as SQLite takes to answer them.
_TICKET: BindParameter[Any] = bindparam("ticket")
_DRAFTS = (
    select(
        Draft.ticket_id,
        Draft.kind,
        Draft.channel,
        Draft.text,
        Draft.cc,
        Draft.files,
        Draft.based_on,
        Draft.saved_at,
        Draft.heading,
    )
    .where(Draft.agent_id == bindparam("me"))
    .order_by(Draft.saved_at.desc())
)
_DRAFTS_OF = _DRAFTS.where(Draft.ticket_id == _TICKET)


@answers(Drafts)
def drafts(connection: Connection, query: Drafts, asker: Asker) -> tuple[DraftRow, ...]:
    statement = _DRAFTS if query.ticket is None else _DRAFTS_OF
    return tuple(DraftRow(*row) for row in connection.execute(statement, {"me": asker.me, "ticket": query.ticket}))


_HELD = (
    select(
        Held.message_id,
        Held.batch,
        Held.ticket_id,
        Held.agent_id,
        Ticket.participant_name,
        Held.channel,
        Held.text,
        Held.then,
        Held.held_at,
        Held.leaves_at,
        Held.later,
    )
    .join(Ticket, Ticket.id == Held.ticket_id)
    .order_by(Held.leaves_at, Held.message_id)
)
_HELD_BY = _HELD.where(Held.agent_id == bindparam("me"))
_HELD_FOR = _HELD.where(Held.ticket_id == _TICKET)


@answers(HeldAnswers)
def held_answers(connection: Connection, query: HeldAnswers, asker: Asker) -> tuple[HeldRow, ...]:
    statement = _HELD_BY if query.ticket is None else _HELD_FOR
    return tuple(HeldRow(*row) for row in connection.execute(statement, {"me": asker.me, "ticket": query.ticket}))
