"""The queue and every other list of tickets: sections, pages, counts."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, Row, Select, and_, exists, func, or_, select, true
from sqlalchemy.orm import aliased

from console.domain import urgency
from console.domain.filters import Filter, Order, Owner
from console.domain.ids import NOBODY, Id
from console.domain.tickets import Category, Channel, Place, Priority, State
from console.queries.base import Asker, Query, answers
from console.store import search
from console.store.models import Agent, Counter, Participant, Seen, Ticket, TicketTag, View
from console.store.search import Area

BOUND = 1000
"""A number that has to be counted is counted no further; the screen shows "999+"."""
WORDS_BOUND = 2000
"""How many of the newest hits of a word are sifted by the other terms of a filter."""


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
    order_at: datetime
    wait_at: datetime
    snoozed_until: datetime | None
    held_until: datetime | None
    public_count: int
    failed: int
    merged_into: Id | None
    unread: bool

    def standing(self, now: datetime) -> urgency.Standing:
        return urgency.standing(
            now,
            self.place,
            waiting_since=self.waiting_since,
            due_at=self.due_at,
            touched_at=self.touched_at,
            snoozed_until=self.snoozed_until,
        )


class SectionName(StrEnum):
    YOURS = "yours"
    UNCLAIMED = "unclaimed"
    COLLEAGUES = "colleagues"
    PENDING = "pending"
    ON_HOLD = "on_hold"
    SNOOZED = "snoozed"
    SOLVED = "solved"
    FOUND = "found"


class Tab(StrEnum):
    ALL = "all"
    MINE = "mine"
    UNCLAIMED = "unclaimed"
    NEAR = "near"
    SOLVED = "solved"
    FOUND = "found"
    """Whatever a filter finds, in one section; without a filter every ticket."""


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


class TicketPage(Query[tuple[TicketRow, ...]], frozen=True):
    """A flat page of a filtered list, after the (key, id) of the last row of the page before."""

    filter: Filter
    order: Order = Order.TIME_LEFT
    after: tuple[datetime, Id] | None = None
    limit: int = 100


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


_KEYS: dict[Order, Any] = {
    Order.TIME_LEFT: Ticket.order_at,
    Order.LONGEST_WAIT: Ticket.wait_at,
    Order.NEWEST: Ticket.created_at,
}
_owner = aliased(Agent)
_FIELDS = [name for name in TicketRow.__struct_fields__ if name not in {"owner_name", "unread"}]


def rows_of_tickets(asker: Asker) -> Select[Any]:
    """The select every list of tickets is made from; `ticket_row` reads its rows."""
    return (
        select(
            *(getattr(Ticket, name) for name in _FIELDS),
            func.coalesce(_owner.name, "").label("owner_name"),
            and_(
                Ticket.last_inbound_at.is_not(None),
                or_(Seen.at.is_(None), Seen.at < Ticket.last_inbound_at),
            ).label("unread"),
        )
        .select_from(Ticket)
        .outerjoin(_owner, _owner.id == Ticket.owner_id)
        .outerjoin(Seen, and_(Seen.ticket_id == Ticket.id, Seen.agent_id == asker.me))
    )


def ticket_row(row: Row[Any]) -> TicketRow:
    values = row._mapping  # noqa: SLF001  (SQLAlchemy's public name for a row as a mapping)
    return TicketRow(
        **{name: values[name] for name in TicketRow.__struct_fields__ if name != "unread"},
        unread=bool(values["unread"]),
    )


def _section_condition(name: SectionName, me: Id) -> ColumnElement[bool]:
    return {
        SectionName.YOURS: and_(Ticket.place == Place.WAITING, Ticket.owner_key == me),
        SectionName.UNCLAIMED: and_(Ticket.place == Place.WAITING, Ticket.owner_key == NOBODY),
        SectionName.COLLEAGUES: and_(Ticket.place == Place.WAITING, Ticket.owner_key.not_in((me, NOBODY))),
        SectionName.PENDING: Ticket.place == Place.PENDING,
        SectionName.ON_HOLD: Ticket.place == Place.ON_HOLD,
        SectionName.SNOOZED: Ticket.place == Place.SNOOZED,
        SectionName.SOLVED: Ticket.place == Place.DONE,
        SectionName.FOUND: Ticket.place != Place.MERGED,
    }[name]


_TABS = {
    Tab.ALL: (
        SectionName.YOURS,
        SectionName.UNCLAIMED,
        SectionName.COLLEAGUES,
        SectionName.PENDING,
        SectionName.ON_HOLD,
        SectionName.SNOOZED,
    ),
    Tab.MINE: (SectionName.YOURS, SectionName.PENDING, SectionName.ON_HOLD, SectionName.SNOOZED),
    Tab.UNCLAIMED: (SectionName.UNCLAIMED,),
    Tab.NEAR: (SectionName.YOURS, SectionName.UNCLAIMED, SectionName.COLLEAGUES),
    Tab.SOLVED: (SectionName.SOLVED,),
    Tab.FOUND: (SectionName.FOUND,),
}


def condition(connection: Connection, chosen: Filter, asker: Asker) -> ColumnElement[bool]:
    """A filter as SQL. Words are looked up first: a full-text index knows nothing of the other terms."""
    terms: list[ColumnElement[bool]] = []
    if chosen.places:
        terms.append(Ticket.place.in_(chosen.places))
    owner = chosen.agent or (asker.me if chosen.owner is Owner.ME else None)
    if owner is not None:
        terms.append(Ticket.owner_key == owner)
    elif chosen.owner is Owner.NOBODY:
        terms.append(Ticket.owner_key == NOBODY)
    elif chosen.owner is Owner.OTHERS:
        terms.append(Ticket.owner_key.not_in((asker.me, NOBODY)))
    if chosen.near:
        terms += [Ticket.place == Place.WAITING, Ticket.near_at <= asker.now]
    lists: tuple[tuple[Any, tuple[Any, ...]], ...] = (
        (Ticket.state, chosen.states),
        (Ticket.channel, chosen.channels),
        (Ticket.category, chosen.categories),
        (Ticket.priority, chosen.priorities),
        (Ticket.language, chosen.languages),
    )
    terms += [column.in_(values) for column, values in lists if values]
    terms += [exists().where(TicketTag.ticket_id == Ticket.id, TicketTag.name == name) for name in chosen.tags]
    if chosen.cohort is not None:
        members = select(Participant.id).where(Participant.cohort_id == chosen.cohort)
        terms.append(Ticket.participant_id.in_(members))
    if chosen.words:
        terms.append(Ticket.id.in_(search.newest(connection, Area.TICKET, chosen.words, WORDS_BOUND)))
    return and_(true(), *terms)


def _kept_counts(connection: Connection) -> dict[tuple[Place, Id], int]:
    rows = connection.execute(select(Counter.place, Counter.owner_key, Counter.number))
    return {(row.place, row.owner_key): row.number for row in rows}


def _kept_count(kept: dict[tuple[Place, Id], int], name: SectionName, me: Id) -> int:
    place = {
        SectionName.PENDING: Place.PENDING,
        SectionName.ON_HOLD: Place.ON_HOLD,
        SectionName.SNOOZED: Place.SNOOZED,
        SectionName.SOLVED: Place.DONE,
    }.get(name, Place.WAITING)
    if name is SectionName.YOURS:
        return kept.get((place, me), 0)
    if name is SectionName.UNCLAIMED:
        return kept.get((place, NOBODY), 0)
    if name is SectionName.FOUND:
        return sum(n for (at, _), n in kept.items() if at is not Place.MERGED)
    leave_out = {me, NOBODY} if name is SectionName.COLLEAGUES else set()
    return sum(n for (at, owner), n in kept.items() if at is place and owner not in leave_out)


@answers(QueueSections)
def queue_sections(connection: Connection, query: QueueSections, asker: Asker) -> tuple[Section, ...]:
    mine_only = query.tab is Tab.MINE
    chosen = msgspec.structs.replace(query.filter, near=True) if query.tab is Tab.NEAR else query.filter
    narrowed = chosen != Filter()
    narrow = condition(connection, chosen, asker) if narrowed else true()
    if mine_only:
        narrow = and_(narrow, Ticket.owner_key == asker.me)
    kept = _kept_counts(connection)
    limits = {wanted.name: wanted.limit for wanted in query.wanted}
    sections = []
    for name in _TABS[query.tab]:
        where = and_(_section_condition(name, asker.me), narrow)
        if narrowed:
            count = _bounded_count(connection, where)
        elif mine_only:
            place = {
                SectionName.PENDING: Place.PENDING,
                SectionName.ON_HOLD: Place.ON_HOLD,
                SectionName.SNOOZED: Place.SNOOZED,
            }
            count = kept.get((place.get(name, Place.WAITING), asker.me), 0)
        else:
            count = _kept_count(kept, name, asker.me)
        if count == 0:
            continue
        limit = limits.get(name, 0)
        rows = (
            _first_rows(connection, where, query.order, limit, asker, done=name is SectionName.SOLVED) if limit else ()
        )
        sections.append(Section(name, count, rows, count > len(rows)))
    return tuple(sections)


def _first_rows(
    connection: Connection, where: ColumnElement[bool], order: Order, limit: int, asker: Asker, *, done: bool
) -> tuple[TicketRow, ...]:
    ordered = rows_of_tickets(asker).where(where).limit(limit)
    if done:
        # What is done has no urgency: the newest on top.
        ordered = ordered.order_by(Ticket.touched_at.desc(), Ticket.id.desc())
    elif order is Order.NEWEST:
        ordered = ordered.order_by(Ticket.created_at.desc(), Ticket.id.desc())
    else:
        ordered = ordered.order_by(_KEYS[order], Ticket.id)
    return tuple(ticket_row(row) for row in connection.execute(ordered))


def _bounded_count(connection: Connection, where: ColumnElement[bool]) -> int:
    within = select(Ticket.id).where(where).limit(BOUND).subquery()
    return connection.execute(select(func.count()).select_from(within)).scalar_one()


@answers(TicketPage)
def ticket_page(connection: Connection, query: TicketPage, asker: Asker) -> tuple[TicketRow, ...]:
    key = _KEYS[query.order]
    down = query.order is Order.NEWEST
    where = and_(Ticket.place != Place.MERGED, condition(connection, query.filter, asker))
    if query.after is not None:
        last = query.after
        beyond = (
            or_(key < last[0], and_(key == last[0], Ticket.id < last[1]))
            if down
            else or_(key > last[0], and_(key == last[0], Ticket.id > last[1]))
        )
        where = and_(where, beyond)
    ordering = (key.desc(), Ticket.id.desc()) if down else (key, Ticket.id)
    found = connection.execute(rows_of_tickets(asker).where(where).order_by(*ordering).limit(query.limit))
    return tuple(ticket_row(row) for row in found)


@answers(TicketRows)
def ticket_rows(connection: Connection, query: TicketRows, asker: Asker) -> tuple[TicketRow, ...]:
    found = connection.execute(rows_of_tickets(asker).where(Ticket.id.in_(query.ids)))
    by_id = {row.id: ticket_row(row) for row in found}
    return tuple(by_id[ticket] for ticket in query.ids if ticket in by_id)


@answers(Counts)
def counts(connection: Connection, _: Counts, asker: Asker) -> QueueCounts:
    kept = _kept_counts(connection)

    def total(place: Place) -> int:
        return sum(n for (at, _), n in kept.items() if at is place)

    return QueueCounts(
        waiting=total(Place.WAITING),
        mine=kept.get((Place.WAITING, asker.me), 0),
        unclaimed=kept.get((Place.WAITING, NOBODY), 0),
        near=_bounded_count(connection, and_(Ticket.place == Place.WAITING, Ticket.near_at <= asker.now)),
        pending=total(Place.PENDING),
        on_hold=total(Place.ON_HOLD),
        snoozed=total(Place.SNOOZED),
        solved=total(Place.DONE),
    )


@answers(SnoozesDue)
def snoozes_due(connection: Connection, _: SnoozesDue, asker: Asker) -> bool:
    return connection.execute(select(exists().where(Ticket.snoozed_until <= asker.now))).scalar_one()


@answers(SavedViews)
def saved_views(connection: Connection, _: SavedViews, asker: Asker) -> tuple[ViewRow, ...]:
    found = connection.execute(
        select(View.id, View.name, View.filter).where(View.agent_id == asker.me).order_by(View.position)
    )
    return tuple(
        ViewRow(
            row.id,
            row.name,
            row.filter,
            _bounded_count(connection, and_(Ticket.place != Place.MERGED, condition(connection, row.filter, asker))),
        )
        for row in found.all()
    )
