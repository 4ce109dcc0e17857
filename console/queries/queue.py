"""The queue and every other list of tickets: sections, pages, counts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import ColumnElement, Connection, Row, Select, and_, case, exists, func, or_, select, true
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
_COLUMNS: dict[str, ColumnElement[Any]] = {
    "owner_name": func.coalesce(_owner.name, "").label("owner_name"),
    "unread": and_(
        Ticket.last_inbound_at.is_not(None),
        or_(Seen.at.is_(None), Seen.at < Ticket.last_inbound_at),
    ).label("unread"),
}
# In the order of the fields of TicketRow, so that a row is made of its values as they come; put together once,
# because naming thirty columns takes SQLAlchemy longer than SQLite takes to read a page of rows.
_ROWS: Select[Any] = (
    select(*(_COLUMNS[name] if name in _COLUMNS else getattr(Ticket, name) for name in TicketRow.__struct_fields__))
    .select_from(Ticket)
    .outerjoin(_owner, _owner.id == Ticket.owner_id)
)


def rows_of_tickets(asker: Asker) -> Select[Any]:
    """The select every list of tickets is made from; `ticket_row` reads its rows."""
    return _ROWS.outerjoin(Seen, and_(Seen.ticket_id == Ticket.id, Seen.agent_id == asker.me))


def ticket_row(row: Row[Any]) -> TicketRow:
    return TicketRow(*row)


def rows_by_id(connection: Connection, ids: Sequence[Id], asker: Asker) -> dict[Id, TicketRow]:
    """The rows of these tickets. Lists look for their ids first, in the indexes alone, and read all rows at once."""
    if not ids:
        return {}
    found = connection.execute(rows_of_tickets(asker).where(Ticket.id.in_(ids)))
    return {row.id: row for row in map(ticket_row, found)}


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
        # Not a plain comparison: that would be answered from the index of `near_at` and the whole then sorted, while
        # in the order of the list the near ones come first.
        is_near = and_(func.coalesce(Ticket.near_at, Ticket.order_at) <= asker.now, Ticket.near_at.is_not(None))
        terms += [Ticket.place == Place.WAITING, is_near]
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
        hits = search.newest(connection, Area.TICKET, chosen.words, WORDS_BOUND)
        terms.append(Ticket.id.in_(_living(connection, hits)))
    return and_(true(), *terms)


def _living(connection: Connection, tickets: list[Id]) -> set[Id]:
    """These tickets, and in place of those that were merged what they live on in: their words are shown there."""
    living: set[Id] = set()
    edge = set(tickets)
    while edge:
        merged = select(Ticket.id, Ticket.merged_into).where(Ticket.id.in_(edge), Ticket.merged_into.is_not(None))
        into = dict(connection.execute(merged).tuples().all())
        living |= edge - into.keys()
        edge = {ticket for ticket in into.values() if ticket is not None} - living
    return living


class _Kept(NamedTuple):
    """The kept counters of one place."""

    everyone: int
    mine: int
    nobody: int


def _kept_counts(connection: Connection, me: Id) -> dict[Place, _Kept]:
    def of(owner: Id) -> ColumnElement[int]:
        return func.sum(case((Counter.owner_key == owner, Counter.number), else_=0))

    rows = connection.execute(
        select(Counter.place, func.sum(Counter.number), of(me), of(NOBODY)).group_by(Counter.place)
    )
    kept = {place: _Kept(*counts) for place, *counts in rows}
    return {place: kept.get(place, _Kept(0, 0, 0)) for place in Place}


_PLACES = {
    SectionName.YOURS: Place.WAITING,
    SectionName.UNCLAIMED: Place.WAITING,
    SectionName.COLLEAGUES: Place.WAITING,
    SectionName.PENDING: Place.PENDING,
    SectionName.ON_HOLD: Place.ON_HOLD,
    SectionName.SNOOZED: Place.SNOOZED,
    SectionName.SOLVED: Place.DONE,
}


def _kept_count(kept: dict[Place, _Kept], name: SectionName, *, mine_only: bool) -> int:
    if name is SectionName.FOUND:
        return sum(counts.everyone for place, counts in kept.items() if place is not Place.MERGED)
    counts = kept[_PLACES[name]]
    if mine_only or name is SectionName.YOURS:
        return counts.mine
    if name is SectionName.UNCLAIMED:
        return counts.nobody
    if name is SectionName.COLLEAGUES:
        return counts.everyone - counts.mine - counts.nobody
    return counts.everyone


@answers(QueueSections)
def queue_sections(connection: Connection, query: QueueSections, asker: Asker) -> tuple[Section, ...]:
    mine_only = query.tab is Tab.MINE
    chosen = msgspec.structs.replace(query.filter, near=True) if query.tab is Tab.NEAR else query.filter
    narrowed = chosen != Filter()
    narrow = condition(connection, chosen, asker) if narrowed else true()
    if mine_only:
        narrow = and_(narrow, Ticket.owner_key == asker.me)
    kept = _kept_counts(connection, asker.me)
    limits = {wanted.name: wanted.limit for wanted in query.wanted}
    counted: dict[SectionName, int] = {}
    found: dict[SectionName, list[Id]] = {}
    hits = _Hits(connection, narrow, query.order, asker.me) if chosen.words else None
    for name in _TABS[query.tab]:
        if hits is not None:
            ids = hits.of(name)
            if ids:
                counted[name], found[name] = min(len(ids), BOUND), ids[: limits.get(name, 0)]
            continue
        where = and_(_section_condition(name, asker.me), narrow)
        count = _bounded_count(connection, where) if narrowed else _kept_count(kept, name, mine_only=mine_only)
        if count == 0:
            continue
        counted[name] = count
        found[name] = _first_ids(connection, name, where, query.order, limits.get(name, 0))
    rows = rows_by_id(connection, [ticket for ids in found.values() for ticket in ids], asker)
    return tuple(
        Section(name, count, tuple(rows[ticket] for ticket in found[name]), count > len(found[name]))
        for name, count in counted.items()
    )


class _Hits:
    """The tickets that some words were found in, all read at once: for each section anew, their ids alone (up to
    WORDS_BOUND) would take longer to hand over than the answer takes to find."""

    def __init__(self, connection: Connection, narrow: ColumnElement[bool], order: Order, me: Id) -> None:
        key = _KEYS[order]
        facts = select(Ticket.id, Ticket.place, Ticket.owner_key, Ticket.touched_at, key.label("key")).where(narrow)
        rows = connection.execute(facts).all()
        self._me = me
        self._by_age = sorted(rows, key=lambda row: (row.touched_at, row.id), reverse=True)
        self._in_order = sorted(rows, key=lambda row: (row.key, row.id), reverse=order is Order.NEWEST)

    def of(self, name: SectionName) -> list[Id]:
        rows = self._by_age if name is SectionName.SOLVED else self._in_order
        return [row.id for row in rows if self._stands_in(name, row.place, row.owner_key)]

    def _stands_in(self, name: SectionName, place: Place, owner: Id) -> bool:
        if name is SectionName.FOUND:
            return place is not Place.MERGED
        if place is not _PLACES[name]:
            return False
        if name is SectionName.YOURS:
            return owner == self._me
        if name is SectionName.UNCLAIMED:
            return owner == NOBODY
        return name is not SectionName.COLLEAGUES or owner not in (self._me, NOBODY)


def _first_ids(
    connection: Connection, name: SectionName, where: ColumnElement[bool], order: Order, limit: int
) -> list[Id]:
    if limit == 0:
        return []
    # What is done has no urgency: the newest on top.
    down = name is SectionName.SOLVED or order is Order.NEWEST
    key = Ticket.touched_at if name is SectionName.SOLVED else _KEYS[order]
    ordering = (key.desc(), Ticket.id.desc()) if down else (key, Ticket.id)
    first = select(Ticket.id, key.label("key")).where(where).order_by(*ordering).limit(limit)
    if name is not SectionName.FOUND:
        return [row.id for row in connection.execute(first)]
    # The indexes are in order within a place: the first of each are found at once, all places in one only by sorting.
    places = [place for place in Place if place is not Place.MERGED]
    firsts = [row for place in places for row in connection.execute(first.where(Ticket.place == place))]
    return [row.id for row in sorted(firsts, key=lambda row: (row.key, row.id), reverse=down)[:limit]]


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
    rows = rows_by_id(connection, query.ids, asker)
    return tuple(rows[ticket] for ticket in query.ids if ticket in rows)


@answers(Counts)
def counts(connection: Connection, _: Counts, asker: Asker) -> QueueCounts:
    kept = _kept_counts(connection, asker.me)
    return QueueCounts(
        waiting=kept[Place.WAITING].everyone,
        mine=kept[Place.WAITING].mine,
        unclaimed=kept[Place.WAITING].nobody,
        near=_bounded_count(connection, and_(Ticket.place == Place.WAITING, Ticket.near_at <= asker.now)),
        pending=kept[Place.PENDING].everyone,
        on_hold=kept[Place.ON_HOLD].everyone,
        snoozed=kept[Place.SNOOZED].everyone,
        solved=kept[Place.DONE].everyone,
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
