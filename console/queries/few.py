"""Lists of few tickets: what some words, a rare label or a cohort lead to, found from there and sifted by the rest."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache, lru_cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    TextualSelect,
    and_,
    bindparam,
    case,
    func,
    literal_column,
    or_,
    select,
)

from console.domain.filters import Filter, Order
from console.domain.ids import NOBODY, Id
from console.domain.tickets import Place
from console.queries import narrow
from console.queries.narrow import Kind
from console.queries.sections import PLACES, SectionName, key_of
from console.store import search
from console.store.models import Counter, Participant, Ticket, TicketTag
from console.store.search import Area

WORDS_BOUND = 2000
"""How many of the newest hits of words are sifted."""
RARE = 5000
"""Up to so many tickets are read and sorted at once; of more than these the indexes find the first of a list sooner."""


Rows = Sequence[tuple[Id, Place, int]]
"""Tickets with their places and whose they are."""
_MINE, _NOBODYS, _OTHERS = range(3)
_WHOSE = {SectionName.YOURS: _MINE, SectionName.UNCLAIMED: _NOBODYS, SectionName.COLLEAGUES: _OTHERS}


class Few:
    """Tickets that a filter leaves, in the order of a list, by the sections they stand in."""

    def __init__(self, found: Rows) -> None:
        self._by_place: dict[tuple[Place, int], list[Id]] = {}
        for ticket, place, whose in found:
            self._by_place.setdefault((place, whose), []).append(ticket)
        self._found = found

    def of(self, name: SectionName) -> list[Id]:
        if name is SectionName.FOUND:
            return [ticket for ticket, place, _ in self._found if place is not Place.MERGED]
        (place,) = PLACES[name]
        if name in _WHOSE:
            return self._by_place.get((place, _WHOSE[name]), [])
        return [ticket for ticket, where, _ in self._found if where is place]


def few(
    connection: Connection,
    chosen: Filter,
    kind: Kind,
    values: dict[str, Any],
    sections: tuple[SectionName, ...],
    order: Order,
    *,
    hits: int = WORDS_BOUND,
) -> Few | None:
    """The tickets of these sections that a filter leaves; None when it names nothing that leads to few tickets.

    Of words the newest `hits` are sifted by the other terms.
    """
    given = {**values, "within": _places(sections)}
    # Sections that are shown together are sorted by the same.
    shape = (kind, sections[0], order)
    if chosen.words:
        return Few(_holding(connection, chosen.words, hits, shape, given))
    if not kind.tags and not kind.cohort:
        return None
    # Looking a ticket up takes about four times as long as sifting one in an index.
    few_enough = min(RARE, connection.execute(_STANDING, given).scalar_one() // 4)
    for number in range(kind.tags):
        given["name"] = values[f"tag{number}"]
        if connection.execute(_TAGGED, given).scalar_one() <= few_enough:
            return Few(_rows(connection, _of_tag(*shape), given))
    if kind.cohort and connection.execute(_IN_COHORT, given).scalar_one() <= few_enough:
        return Few(_rows(connection, _of_cohort(*shape), given))
    return None


@cache
def _places(sections: tuple[SectionName, ...]) -> tuple[Place, ...]:
    return tuple(place for place in Place if any(place in PLACES[name] for name in sections))


def _up_to_rare(found: Select[Any]) -> Select[tuple[int]]:
    return select(func.count()).select_from(found.subquery())


_STANDING = select(func.coalesce(func.sum(Counter.number), 0)).where(
    Counter.place.in_(bindparam("within", expanding=True))
)
_TICKETS_OF_TAG = select(TicketTag.ticket_id).where(TicketTag.name == bindparam("name")).limit(RARE + 1)
_TAGGED = _up_to_rare(_TICKETS_OF_TAG)
_MEMBERS = narrow.MEMBERS.limit(RARE + 1)
_IN_COHORT = _up_to_rare(
    select(literal_column("1").label("one"))
    .select_from(Participant)
    .join(Ticket, Ticket.participant_id == Participant.id)
    .where(Participant.cohort_id == bindparam("cohort"))
    .limit(RARE + 1)
)


def _sorted(name: SectionName, order: Order, *where: ColumnElement[bool]) -> Select[Any]:
    key, down = key_of(name, order)
    ordering = (key.desc(), Ticket.id.desc()) if down else (key, Ticket.id)
    whose = case((Ticket.owner_key == NOBODY, _NOBODYS), (Ticket.owner_key == bindparam("me"), _MINE), else_=_OTHERS)
    return select(Ticket.id, Ticket.place, whose).where(*where).order_by(*ordering)


def _within() -> ColumnElement[bool]:
    return Ticket.place.in_(bindparam("within", expanding=True))


# All of these join what leads to few tickets as a subquery of its own, with a limit or distinct: SQLite cannot take it
# apart then and go through a whole place instead, looking each ticket up among the few.


@lru_cache(100)
def _of_tag(kind: Kind, name: SectionName, order: Order) -> Select[Any]:
    found = _TICKETS_OF_TAG.subquery("found")
    rest = kind._replace(tags=0) if kind.tags == 1 else kind
    return _sorted(name, order, Ticket.id == found.c.ticket_id, _within(), *narrow.terms(rest))


@lru_cache(100)
def _of_cohort(kind: Kind, name: SectionName, order: Order) -> Select[Any]:
    found = _MEMBERS.subquery("found")
    rest = kind._replace(cohort=False)
    return _sorted(name, order, Ticket.participant_id == found.c.id, _within(), *narrow.terms(rest))


@lru_cache(100)
def _of_ids(kind: Kind, name: SectionName, order: Order) -> Select[Any]:
    return _sorted(name, order, _GIVEN, _wanted_or_merged(kind))


@lru_cache(100)
def _of_hits(hits: TextualSelect, kind: Kind, name: SectionName, order: Order) -> Select[Any]:
    # Each ticket once, however many of its messages were hit.
    found = select(hits.subquery("hit").c.shown_id).distinct().subquery("found")
    return _sorted(name, order, Ticket.id == found.c.shown_id, _wanted_or_merged(kind))


def _wanted_or_merged(kind: Kind) -> ColumnElement[bool]:
    # The merged ones come along whatever else is asked: it is asked of what they live on in.
    return or_(Ticket.place == Place.MERGED, and_(_within(), *narrow.terms(kind)))


def _rows(connection: Connection, statement: Select[Any], values: dict[str, Any]) -> Rows:
    return connection.execute(statement, values).tuples().all()


def _holding(
    connection: Connection, words: str, hits: int, shape: tuple[Kind, SectionName, Order], values: dict[str, Any]
) -> Rows:
    """Tickets that hold these words, and in place of those that were merged what they live on in."""
    common = search.common(connection, Area.TICKET, words, hits)
    if common is not None:
        rows = _rows(connection, _of_hits(common.select, *shape), {**values, **common.values})
        if all(place is not Place.MERGED for _, place, _ in rows):
            return rows
    ids = search.newest(connection, Area.TICKET, words, hits)
    return _rows(connection, _of_ids(*shape), {**values, "ids": _living(connection, ids)}) if ids else []


def _living(connection: Connection, tickets: Collection[Id]) -> set[Id]:
    living = set(tickets)
    edge = set(connection.execute(_MERGED, {"ids": tickets}).scalars())
    while edge:
        living -= edge
        into = set(connection.execute(_INTO, {"ids": edge}).scalars()) - living
        living |= into
        edge = set(connection.execute(_MERGED, {"ids": into}).scalars()) if into else set()
    return living


_GIVEN: ColumnElement[bool] = Ticket.id.in_(bindparam("ids", expanding=True))
_INTO: Select[Any] = select(Ticket.merged_into).where(_GIVEN)
_MERGED = select(Ticket.id).where(_GIVEN, Ticket.place == Place.MERGED)
