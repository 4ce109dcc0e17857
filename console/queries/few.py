"""Lists of few tickets: what some words, a rare label or a cohort lead to, found from there and sifted by the rest."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache, lru_cache
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, and_, bindparam, func, literal_column, or_, select

from console.domain.filters import Filter, Order
from console.domain.ids import Id
from console.domain.tickets import Place
from console.queries import narrow
from console.queries.narrow import Kind
from console.queries.sections import PLACES, SectionName, key_of, stands_in
from console.store import search
from console.store.models import Participant, Ticket, TicketTag
from console.store.search import Area

WORDS_BOUND = 2000
"""How many of the newest hits of a word are sifted by the other terms of a filter."""
RARE = 2000
"""Up to so many tickets are read and sorted at once; of more than these the indexes find the first of a list sooner."""


class Few(NamedTuple):
    """Tickets that a filter leaves, in the order of a list: their ids, places and owners."""

    rows: list[tuple[Id, Place, Id]]
    me: Id

    def of(self, name: SectionName) -> list[Id]:
        return [ticket for ticket, place, owner in self.rows if stands_in(name, place, owner, self.me)]


def few(
    connection: Connection,
    chosen: Filter,
    kind: Kind,
    values: dict[str, Any],
    sections: tuple[SectionName, ...],
    order: Order,
) -> Few | None:
    """The tickets of these sections that a filter leaves; None when it names nothing that leads to few tickets."""
    given = {**values, "within": _places(sections)}
    # Sections that are shown together are sorted by the same.
    shape = (kind, sections[0], order)
    if chosen.words:
        hits = search.newest(connection, Area.TICKET, chosen.words, WORDS_BOUND)
        return Few(_of_hits(connection, hits, _of_ids(*shape), given), values["me"])
    for number in range(kind.tags):
        given["name"] = values[f"tag{number}"]
        if connection.execute(_TAGGED, given).scalar_one() <= RARE:
            return Few(_rows(connection, _of_tag(*shape), given), values["me"])
    if kind.cohort and connection.execute(_IN_COHORT, given).scalar_one() <= RARE:
        return Few(_rows(connection, _of_cohort(*shape), given), values["me"])
    return None


@cache
def _places(sections: tuple[SectionName, ...]) -> tuple[Place, ...]:
    return tuple(place for place in Place if any(place in PLACES[name] for name in sections))


def _up_to_rare(found: Select[Any]) -> Select[Any]:
    return select(func.count()).select_from(found.limit(RARE + 1).subquery())


_ONE: ColumnElement[Any] = literal_column("1").label("one")
_TAGGED = _up_to_rare(select(_ONE).select_from(TicketTag).where(TicketTag.name == bindparam("name")))
_IN_COHORT = _up_to_rare(
    select(_ONE)
    .select_from(Participant)
    .join(Ticket, Ticket.participant_id == Participant.id)
    .where(Participant.cohort_id == bindparam("cohort"))
)


def _sorted(name: SectionName, order: Order, *where: ColumnElement[bool]) -> Select[Any]:
    key, down = key_of(name, order)
    ordering = (key.desc(), Ticket.id.desc()) if down else (key, Ticket.id)
    return select(Ticket.id, Ticket.place, Ticket.owner_key).where(*where).order_by(*ordering)


def _within() -> ColumnElement[bool]:
    return Ticket.place.in_(bindparam("within", expanding=True))


@lru_cache(100)
def _of_tag(kind: Kind, name: SectionName, order: Order) -> Select[Any]:
    tagged = select(TicketTag.ticket_id).where(TicketTag.name == bindparam("name"))
    return _sorted(name, order, Ticket.id.in_(tagged), _within(), *narrow.terms(kind))


@lru_cache(100)
def _of_cohort(kind: Kind, name: SectionName, order: Order) -> Select[Any]:
    return _sorted(name, order, _within(), *narrow.terms(kind))


@lru_cache(100)
def _of_ids(kind: Kind, name: SectionName, order: Order) -> Select[Any]:
    wanted = and_(_within(), *narrow.terms(kind))
    # The merged ones come along whatever else is asked: it is asked of what they live on in.
    hits = Ticket.id.in_(bindparam("ids", expanding=True))
    return _sorted(name, order, hits, or_(Ticket.place == Place.MERGED, wanted))


def _rows(connection: Connection, statement: Select[Any], values: dict[str, Any]) -> list[tuple[Id, Place, Id]]:
    return [(row[0], row[1], row[2]) for row in connection.execute(statement, values)]


def _of_hits(
    connection: Connection, hits: Collection[Id], statement: Select[Any], values: dict[str, Any]
) -> list[tuple[Id, Place, Id]]:
    """Of these tickets, and in place of those that were merged of what they live on in: their words are shown there."""
    rows = _rows(connection, statement, {**values, "ids": hits}) if hits else []
    edge = {ticket for ticket, place, _ in rows if place is Place.MERGED}
    if not edge:
        return rows
    living = set(hits)
    while edge:
        living -= edge
        into = set(connection.execute(_INTO, {"ids": edge}).scalars()) - living
        living |= into
        edge = set(connection.execute(_MERGED, {"ids": into}).scalars())
    return _rows(connection, statement, {**values, "ids": living})


_GIVEN: ColumnElement[bool] = Ticket.id.in_(bindparam("ids", expanding=True))
_INTO: Select[Any] = select(Ticket.merged_into).where(_GIVEN)
_MERGED = select(Ticket.id).where(_GIVEN, Ticket.place == Place.MERGED)
