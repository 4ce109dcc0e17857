"""The queue and every other list of tickets: sections, pages, counts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Row,
    Select,
    and_,
    bindparam,
    case,
    exists,
    func,
    literal_column,
    or_,
    select,
)
from sqlalchemy.orm import aliased

from console.domain import urgency
from console.domain.consultations import Standing
from console.domain.filters import Filter, Order
from console.domain.ids import NOBODY, Id
from console.domain.tickets import Category, Channel, Place, Priority, State
from console.queries import narrow
from console.queries.base import Asker, Query, answers
from console.queries.few import few
from console.queries.narrow import Kind
from console.queries.sections import PLACES, TABS, SectionName, Tab, in_section, key_of
from console.store.models import Agent, Consultation, Counter, Seen, Ticket, View

__all__ = [
    "BOUND",
    "Counts",
    "QueueCounts",
    "QueueSections",
    "SavedViews",
    "Section",
    "SectionName",
    "SnoozesDue",
    "Tab",
    "TicketRow",
    "TicketRows",
    "ViewRow",
    "Wanted",
    "row_by_id",
    "rows_by_id",
]

BOUND = 1000
"""A number that has to be counted is counted no further; the screen shows "999+"."""


class TicketRow(msgspec.Struct, frozen=True):
    """One ticket as a list shows it. Times are stored facts; `standing` makes the reason of them and the clock."""

    id: Id
    number: int
    version: int
    subject: str
    preview: str
    participant_id: Id | None
    participant_name: str
    cohort_name: str
    confidence: int
    channel: Channel
    channels: int
    language: str
    state: State
    priority: Priority
    category: Category | None
    place: Place
    owner_id: Id | None
    owner_name: str
    created_at: datetime
    touched_at: datetime
    waiting_since: datetime | None
    due_at: datetime | None
    near_at: datetime | None
    order_at: datetime
    wait_at: datetime
    snoozed_until: datetime | None
    held_until: datetime | None
    public_count: int
    failed: int
    merged_into: Id | None
    unread: bool
    call_back_at: datetime | None = None
    """Until when somebody has to call: nobody took their call, or it was promised."""
    resolve_due_at: datetime | None = None
    """Until when it has to be solved; None where that is not promised, or while we wait for the participant."""
    reminder_answered: bool = False
    """What waits for us is the answer to a kind reminder."""
    awaited: str = ""
    """Of whom an answer is awaited, while it is on hold for that."""

    def standing(self, now: datetime) -> urgency.Standing:
        return urgency.standing(
            now,
            self.place,
            waiting_since=self.waiting_since,
            due_at=self.due_at,
            near_at=self.near_at,
            touched_at=self.touched_at,
            snoozed_until=self.snoozed_until,
        )


class Section(msgspec.Struct, frozen=True):
    """A part of the list. `count` is of all its tickets, `rows` are the first of them; `more` says there are others."""

    name: SectionName
    count: int
    rows: tuple[TicketRow, ...]
    more: bool


class Wanted(msgspec.Struct, frozen=True):
    """How many rows of a section the list has room for; 0 for a folded one."""

    name: SectionName
    limit: int


class QueueSections(Query[tuple[Section, ...]], frozen=True):
    """The queue of one tab in its sections. A filter narrows them all; sections that are empty are left out."""

    tab: Tab
    wanted: tuple[Wanted, ...]
    order: Order = Order.TIME_LEFT
    filter: Filter = Filter()


class TicketRows(Query[tuple[TicketRow, ...]], frozen=True):
    """Certain tickets, in the order asked; those that are gone are left out."""

    ids: tuple[Id, ...]


class QueueCounts(msgspec.Struct, frozen=True):
    """Kept counters, not counted again; `near` alone is counted, up to BOUND, over its own index."""

    waiting: int
    mine: int
    unclaimed: int
    near: int
    pending: int
    on_hold: int
    snoozed: int
    solved: int


class Counts(Query[QueueCounts], frozen=True):
    pass


class SnoozesDue(Query[bool], frozen=True):
    """Whether the time of any snooze has come."""


class ViewRow(msgspec.Struct, frozen=True):
    """A saved view with the number of its tickets, counted up to BOUND."""

    id: Id
    name: str
    filter: Filter
    count: int


class SavedViews(Query[tuple[ViewRow, ...]], frozen=True):
    pass


_owner = aliased(Agent)
_COLUMNS: dict[str, ColumnElement[Any]] = {
    "owner_name": func.coalesce(_owner.name, "").label("owner_name"),
    "unread": and_(
        Ticket.last_inbound_at.is_not(None),
        or_(Seen.at.is_(None), Seen.at < Ticket.last_inbound_at),
    ).label("unread"),
    "reminder_answered": and_(
        Ticket.reminded_at.is_not(None),
        Ticket.call_back_at.is_(None),
        Ticket.waiting_since.is_not(None),
        Ticket.waiting_since >= Ticket.reminded_at,
    ).label("reminder_answered"),
}
# In the order of the fields of TicketRow, so that a row is made of its values as they come. All statements here are
# put together once: naming thirty columns takes SQLAlchemy longer than SQLite takes to read a page of rows.
_FIELDS = TicketRow.__struct_fields__[: TicketRow.__struct_fields__.index("awaited")]
_ROWS: Select[Any] = (
    select(*(_COLUMNS[name] if name in _COLUMNS else getattr(Ticket, name) for name in _FIELDS))
    .select_from(Ticket)
    .outerjoin(_owner, _owner.id == Ticket.owner_id)
    .outerjoin(Seen, and_(Seen.ticket_id == Ticket.id, Seen.agent_id == bindparam("me")))
)
_BY_ID = _ROWS.where(Ticket.id == bindparam("ticket"))
_BY_IDS = _ROWS.where(Ticket.id.in_(bindparam("tickets", expanding=True)))
_NEVER = datetime.max.replace(tzinfo=UTC)
_AWAITED = select(Consultation.ticket_id, Consultation.name, Consultation.due_at, Consultation.id).where(
    Consultation.ticket_id.in_(bindparam("tickets", expanding=True)),
    Consultation.standing == Standing.WAITING,
    Consultation.holds,
)


def _ticket_row(row: Row[Any]) -> TicketRow:
    return TicketRow(*row)


def _ticket_rows(connection: Connection, found: Iterable[Row[Any]]) -> tuple[TicketRow, ...]:
    """The few that are on hold with whom they wait for; all others cost nothing more."""
    rows = tuple(map(_ticket_row, found))
    held = [row.id for row in rows if row.place is Place.ON_HOLD]
    if not held:
        return rows
    asked = connection.execute(_AWAITED, {"tickets": held}).tuples().all()
    # The one that is due first comes last, and stays.
    names = {
        ticket: name for ticket, name, *_ in sorted(asked, key=lambda one: (one[2] or _NEVER, one[3]), reverse=True)
    }
    return tuple(msgspec.structs.replace(row, awaited=names[row.id]) if row.id in names else row for row in rows)


def row_by_id(connection: Connection, ticket: Id, asker: Asker) -> TicketRow | None:
    found = connection.execute(_BY_ID, {"me": asker.me, "ticket": ticket}).all()
    return next(iter(_ticket_rows(connection, found)), None)


def rows_by_id(connection: Connection, ids: Sequence[Id], asker: Asker) -> dict[Id, TicketRow]:
    """The rows of these tickets, in no order; those that are gone are left out."""
    if not ids:
        return {}
    found = connection.execute(_BY_IDS, {"me": asker.me, "tickets": ids})
    return {row.id: row for row in _ticket_rows(connection, found)}


class _Kept(NamedTuple):
    """The kept counters of one place."""

    everyone: int
    mine: int
    nobody: int


def _number_of(owner: Any) -> ColumnElement[int]:
    return func.sum(case((Counter.owner_key == owner, Counter.number), else_=0))


_KEPT = select(Counter.place, func.sum(Counter.number), _number_of(bindparam("me")), _number_of(NOBODY)).group_by(
    Counter.place
)


def _kept_counts(connection: Connection, me: Id) -> dict[Place, _Kept]:
    kept = {place: _Kept(*counts) for place, *counts in connection.execute(_KEPT, {"me": me})}
    return {place: kept.get(place, _Kept(0, 0, 0)) for place in Place}


def _kept_count(kept: dict[Place, _Kept], name: SectionName, *, mine: bool) -> int:
    counts = [kept[place] for place in PLACES[name]]
    everyone, own, nobody = (sum(each[at] for each in counts) for at in range(3))
    if mine or name is SectionName.YOURS:
        return own
    if name is SectionName.UNCLAIMED:
        return nobody
    if name is SectionName.COLLEAGUES:
        return everyone - own - nobody
    return everyone


@answers(QueueSections)
def queue_sections(connection: Connection, query: QueueSections, asker: Asker) -> tuple[Section, ...]:
    chosen = msgspec.structs.replace(query.filter, near=True) if query.tab is Tab.NEAR else query.filter
    kind = narrow.kind_of(chosen, mine=query.tab is Tab.MINE)
    limits = {wanted.name: wanted.limit for wanted in query.wanted}
    rooms = {name: limits.get(name, 0) for name in TABS[query.tab]}
    if chosen == Filter():
        return _whole_sections(connection, rooms, kind, query.order, asker)
    values = narrow.values(chosen, asker)
    leading = few(connection, chosen, kind, values, tuple(rooms), query.order)
    if leading is not None:
        return _sections_of(connection, {name: leading.of(name) for name in rooms}, rooms, asker)
    found = []
    for name, limit in rooms.items():
        rows = _first_rows(connection, name, query.order, kind, {**values, "limit": limit})
        # Where the room was not filled all are here, and nothing has to be counted.
        count = len(rows) if len(rows) < limit else _count(connection, name, kind, values)
        found.append(_section(name, count, rows))
    return tuple(section for section in found if section.count)


def _whole_sections(
    connection: Connection, rooms: dict[SectionName, int], kind: Kind, order: Order, asker: Asker
) -> tuple[Section, ...]:
    kept = _kept_counts(connection, asker.me)
    values = narrow.values(Filter(), asker)
    counts = {name: _kept_count(kept, name, mine=kind.mine) for name in rooms}
    return tuple(
        _section(name, count, _first_rows(connection, name, order, kind, {**values, "limit": rooms[name]}))
        for name, count in counts.items()
        if count
    )


def _sections_of(
    connection: Connection, ids: dict[SectionName, list[Id]], rooms: dict[SectionName, int], asker: Asker
) -> tuple[Section, ...]:
    first = {name: found[: rooms[name]] for name, found in ids.items()}
    rows = rows_by_id(connection, [ticket for found in first.values() for ticket in found], asker)
    return tuple(
        _section(name, min(len(found), BOUND), tuple(rows[ticket] for ticket in first[name]))
        for name, found in ids.items()
        if found
    )


def _section(name: SectionName, count: int, rows: tuple[TicketRow, ...]) -> Section:
    return Section(name, count, rows, count > len(rows))


@lru_cache(300)
def _first(name: SectionName, order: Order, kind: Kind) -> Select[Any]:
    return _in_order(_ROWS, name, order, kind)


@lru_cache(100)
def _first_found(order: Order, kind: Kind) -> Select[Any]:
    key, _ = key_of(SectionName.FOUND, order)
    return _in_order(select(Ticket.id, key.label("key")), SectionName.FOUND, order, kind)


def _in_order(of: Select[Any], name: SectionName, order: Order, kind: Kind) -> Select[Any]:
    key, down = key_of(name, order)
    ordering = (key.desc(), Ticket.id.desc()) if down else (key, Ticket.id)
    where = (in_section(name), *narrow.terms(kind))
    return of.where(*where).order_by(*ordering).limit(bindparam("limit", type_=Integer))


def _first_rows(
    connection: Connection, name: SectionName, order: Order, kind: Kind, values: dict[str, Any]
) -> tuple[TicketRow, ...]:
    limit = values["limit"]
    if limit == 0:
        return ()
    if name is not SectionName.FOUND:
        return _ticket_rows(connection, connection.execute(_first(name, order, kind), values))
    # The first of each place, of which the first of all are read whole.
    statement = _first_found(order, kind)
    firsts = [row for place in PLACES[name] for row in connection.execute(statement, {**values, "place": place})]
    firsts.sort(key=lambda row: (row.key, row.id), reverse=key_of(name, order)[1])
    ids = [row.id for row in firsts[:limit]]
    rows = rows_by_id(connection, ids, Asker(values["me"], values["now"]))
    return tuple(rows[ticket] for ticket in ids)


_ONE: ColumnElement[Any] = literal_column("1").label("one")


def _up_to_bound(found: Select[Any]) -> Select[tuple[int]]:
    # Nothing of a ticket is named but what the condition needs, so that an index alone can be enough.
    return select(func.count()).select_from(found.limit(BOUND).subquery())


@lru_cache(300)
def _number(name: SectionName, kind: Kind) -> Select[tuple[int]]:
    return _up_to_bound(select(_ONE).select_from(Ticket).where(in_section(name), *narrow.terms(kind)))


def _count(connection: Connection, name: SectionName, kind: Kind, values: dict[str, Any]) -> int:
    """The number of tickets in a section that a filter leaves, up to BOUND."""
    if name is not SectionName.FOUND:
        return connection.execute(_number(name, kind), values).scalar_one()
    count = 0
    for place in PLACES[name]:
        if count < BOUND:
            count += connection.execute(_number(name, kind), {**values, "place": place}).scalar_one()
    return min(count, BOUND)


@answers(TicketRows)
def ticket_rows(connection: Connection, query: TicketRows, asker: Asker) -> tuple[TicketRow, ...]:
    rows = rows_by_id(connection, query.ids, asker)
    return tuple(rows[ticket] for ticket in query.ids if ticket in rows)


_NEAR = _up_to_bound(
    select(_ONE).select_from(Ticket).where(Ticket.place == Place.WAITING, Ticket.near_at <= bindparam("now"))
)


@answers(Counts)
def counts(connection: Connection, _: Counts, asker: Asker) -> QueueCounts:
    kept = _kept_counts(connection, asker.me)
    return QueueCounts(
        waiting=kept[Place.WAITING].everyone,
        mine=kept[Place.WAITING].mine,
        unclaimed=kept[Place.WAITING].nobody,
        near=connection.execute(_NEAR, {"now": asker.now}).scalar_one(),
        pending=kept[Place.PENDING].everyone,
        on_hold=kept[Place.ON_HOLD].everyone,
        snoozed=kept[Place.SNOOZED].everyone,
        solved=kept[Place.DONE].everyone,
    )


_SNOOZES_DUE = select(exists().where(Ticket.snoozed_until <= bindparam("now")))


@answers(SnoozesDue)
def snoozes_due(connection: Connection, _: SnoozesDue, asker: Asker) -> bool:
    return connection.execute(_SNOOZES_DUE, {"now": asker.now}).scalar_one()


_VIEWS = select(View.id, View.name, View.filter).where(View.agent_id == bindparam("me")).order_by(View.position)


@answers(SavedViews)
def saved_views(connection: Connection, _: SavedViews, asker: Asker) -> tuple[ViewRow, ...]:
    found = connection.execute(_VIEWS, {"me": asker.me}).all()
    return tuple(ViewRow(row.id, row.name, row.filter, _number_in(connection, row.filter, asker)) for row in found)


def _number_in(connection: Connection, chosen: Filter, asker: Asker) -> int:
    kind, values = narrow.kind_of(chosen), narrow.values(chosen, asker)
    leading = few(connection, chosen, kind, values, (SectionName.FOUND,), Order.TIME_LEFT)
    if leading is not None:
        return min(len(leading.of(SectionName.FOUND)), BOUND)
    return _count(connection, SectionName.FOUND, kind, values)
