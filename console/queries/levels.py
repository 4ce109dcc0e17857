"""What the desk promises, which tickets were not told yet, and which are over their time."""

from __future__ import annotations

from datetime import datetime

import msgspec
from sqlalchemy import Connection, bindparam, func, or_, select

from console.domain.ids import Id
from console.domain.sla import SETTING, Promises, promises_in
from console.domain.tickets import OPEN_PLACES, Place
from console.queries.base import Asker, Query, answers
from console.store.models import Setting, Ticket

AT_ONCE = 200


class PromisesNow(Query[Promises], frozen=True):
    pass


class ClocksToSet(Query[tuple[Id, ...]], frozen=True):
    """Open tickets whose clocks were set by an older edition of the promises, `AT_ONCE` at most."""


class ToEscalate(Query[tuple[Id, ...]], frozen=True):
    """Tickets over their time of which nobody was told, `AT_ONCE` at most."""


class LateRow(msgspec.Struct, frozen=True):
    id: Id
    subject: str
    participant_name: str
    since: datetime
    """From when on it is near, or over."""


class TellMe(msgspec.Struct, frozen=True):
    near: tuple[LateRow, ...]
    """The asker's own whose limit is near."""
    over: tuple[LateRow, ...]
    """Those over their time of which the asker is to be told."""


class Warnings(Query[TellMe], frozen=True):
    """What the asker is warned of, `AT_ONCE` of each at most."""

    lead: bool
    """Whether what nobody is named for is theirs."""


_SAID = select(Setting.value).where(Setting.name == SETTING)
_OLD = (
    select(Ticket.id)
    .where(Ticket.place.in_(OPEN_PLACES), Ticket.promised < bindparam("edition"))
    .order_by(Ticket.place, Ticket.promised)
    .limit(AT_ONCE)
)
_OVER = (
    select(Ticket.id)
    .where(
        Ticket.place.in_(OPEN_PLACES),
        Ticket.escalated_at.is_(None),
        or_(
            (Ticket.place == Place.WAITING) & (Ticket.due_at <= bindparam("now")),
            Ticket.resolve_due_at <= bindparam("now"),
        ),
    )
    .order_by(Ticket.id)
    .limit(AT_ONCE)
)
_ROW = (Ticket.id, Ticket.subject, Ticket.participant_name)
_NEAR = (
    select(*_ROW, Ticket.near_at)
    .where(
        Ticket.place == Place.WAITING,
        Ticket.owner_key == bindparam("me"),
        Ticket.near_at <= bindparam("now"),
        Ticket.due_at > bindparam("now"),
    )
    .order_by(Ticket.due_at)
    .limit(AT_ONCE)
)
_TOLD = (
    select(*_ROW, func.coalesce(Ticket.due_at, Ticket.resolve_due_at, Ticket.escalated_at))
    .where(Ticket.place.in_(OPEN_PLACES), Ticket.escalated_at.is_not(None))
    .order_by(Ticket.escalated_at.desc())
    .limit(AT_ONCE)
)


@answers(PromisesNow)
def promises_now(connection: Connection, _: PromisesNow, __: Asker) -> Promises:
    return promises_in(connection.execute(_SAID).scalar_one_or_none())


@answers(ClocksToSet)
def clocks_to_set(connection: Connection, _: ClocksToSet, asker: Asker) -> tuple[Id, ...]:
    edition = promises_now(connection, PromisesNow(), asker).edition
    return tuple(connection.execute(_OLD, {"edition": edition}).scalars())


@answers(ToEscalate)
def to_escalate(connection: Connection, _: ToEscalate, asker: Asker) -> tuple[Id, ...]:
    return tuple(connection.execute(_OVER, {"now": asker.now}).scalars())


@answers(Warnings)
def warnings(connection: Connection, query: Warnings, asker: Asker) -> TellMe:
    near = connection.execute(_NEAR, {"me": asker.me, "now": asker.now})
    mine = Ticket.escalated_to == asker.me
    whose = or_(mine, Ticket.escalated_to.is_(None)) if query.lead else mine
    over = connection.execute(_TOLD.where(whose))
    return TellMe(tuple(LateRow(*row) for row in near), tuple(LateRow(*row) for row in over))
