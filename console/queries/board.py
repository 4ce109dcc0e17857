"""What the lead's board shows: lanes of open tickets by owner, and the figures of its tiles and cells."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from typing import Any

import msgspec
from sqlalchemy import BindParameter, ColumnElement, Connection, Integer, Select, bindparam, case, func, or_, select

from console.domain.board import Cell, Narrowing, Only, Pile
from console.domain.ids import NOBODY, Id
from console.domain.load import Weights
from console.domain.tickets import OPEN_PLACES, Channel, Place
from console.queries.base import Asker, Query, answers
from console.queries.queue import TicketRow, rows_by_id
from console.store.loads import routing_of
from console.store.models import Counter, Ticket

PLACES = (Place.WAITING, Place.ON_HOLD, Place.SNOOZED, Place.PENDING)
"""In this order they stand in a lane: what needs us first."""
PILE = 20
LONGEST = 10
"""So many are meant by those who wait the longest."""


class LaneRows(msgspec.Struct, frozen=True):
    """The first cards of a lane; `count` is of all its tickets, narrowed or not."""

    owners: tuple[Id, ...]
    count: int
    rows: tuple[TicketRow, ...]
    more: bool


class Lanes(Query[tuple[LaneRows, ...]], frozen=True):
    """For each lane the open tickets of its owners (NOBODY: unclaimed): those that wait first, least time left first.

    `limit` cards of each at most.
    """

    lanes: tuple[tuple[Id, ...], ...]
    limit: int
    narrowing: Narrowing = Narrowing()


class BoardNumbers(msgspec.Struct, frozen=True):
    """Of all tickets that wait for us, whoever has them."""

    over: int
    near: int
    unclaimed: int
    """Open ones without an owner."""
    longest_since: datetime | None
    """Since when the one waits that waits longest."""
    longest_few: datetime | None
    """Since when the last of the LONGEST has waited."""
    cells: tuple[Cell, ...]
    piles: tuple[Pile, ...]
    weights: Weights
    """What a call, a chat and a letter weigh at this desk."""


class BoardFigures(Query[BoardNumbers], frozen=True):
    pass


def _conditions(narrowing: Narrowing) -> list[ColumnElement[bool]]:
    """What `Narrowing.holds` says, in SQL."""
    found: list[ColumnElement[bool]] = []
    if narrowing.channel is not None:
        found += [Ticket.place == Place.WAITING, Ticket.channel == narrowing.channel]
    if narrowing.cohorts is not None:
        those = Ticket.cohort_name.in_(narrowing.cohorts)
        found.append(~those if narrowing.but else those)
    now: BindParameter[Any] = bindparam("now")
    over = Ticket.due_at <= now
    match narrowing.only:
        case Only.OVER:
            found += [Ticket.place == Place.WAITING, over]
        case Only.NEAR:
            found += [Ticket.place == Place.WAITING, Ticket.near_at <= now, or_(Ticket.due_at.is_(None), ~over)]
        case Only.LONGEST:
            waited = Ticket.waiting_since
            found += [Ticket.place == Place.WAITING, waited.is_not(None)]
            if narrowing.since is not None:
                found.append(waited <= narrowing.since)
        case Only.CALLS:
            owed = or_(Ticket.call_back_at.is_not(None), Ticket.channel == Channel.PHONE)
            found += [Ticket.place == Place.WAITING, Ticket.waiting_since.is_not(None), owed]
    return found


@lru_cache(50)
def _first(narrowing: Narrowing) -> Select[tuple[Id]]:
    return (
        select(Ticket.id)
        .where(Ticket.place == bindparam("place"), Ticket.owner_key == bindparam("owner"), *_conditions(narrowing))
        .order_by(Ticket.order_at, Ticket.id)
        .limit(bindparam("limit", type_=Integer))
    )


_COUNTED = select(Counter.owner_key, func.sum(Counter.number)).where(Counter.place.in_(OPEN_PLACES))


def place_in_lane(row: TicketRow) -> tuple[int, datetime, Id]:
    """What the cards of a lane are sorted by."""
    return (PLACES.index(row.place) if row.place in PLACES else len(PLACES), row.order_at, row.id)


@answers(Lanes)
def lanes(connection: Connection, query: Lanes, asker: Asker) -> tuple[LaneRows, ...]:
    counted = _COUNTED.group_by(Counter.owner_key)
    counts = {owner: int(number) for owner, number in connection.execute(counted)}
    statement = _first(query.narrowing)
    found: list[list[Id]] = []
    for owners in query.lanes:
        ids: list[Id] = []
        for owner in owners:
            if not counts.get(owner):
                continue
            room = query.limit + 1
            for place in PLACES:
                if room <= 0:
                    break
                values = {"place": place, "owner": owner, "limit": room, "now": asker.now}
                here = connection.execute(statement, values).scalars().all()
                room -= len(here)
                ids += here
        found.append(ids)
    rows = rows_by_id(connection, [ticket for ids in found for ticket in ids], asker)
    answer = []
    for owners, ids in zip(query.lanes, found, strict=True):
        cards = sorted((rows[ticket] for ticket in ids), key=place_in_lane)
        number = sum(counts.get(owner, 0) for owner in owners)
        answer.append(LaneRows(owners, number, tuple(cards[: query.limit]), len(cards) > query.limit))
    return tuple(answer)


def _number(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)


_OVER: ColumnElement[bool] = Ticket.due_at <= bindparam("now")
_NEAR: ColumnElement[bool] = (Ticket.near_at <= bindparam("now")) & or_(Ticket.due_at.is_(None), ~_OVER)
_FREE: ColumnElement[bool] = Ticket.owner_key == NOBODY
_CELLS = (
    select(
        Ticket.channel,
        Ticket.cohort_name,
        func.count(),
        _number(_NEAR),
        _number(_OVER),
        _number(_FREE),
        _number(_FREE & _NEAR),
        _number(_FREE & _OVER),
    )
    .where(Ticket.place == Place.WAITING)
    .group_by(Ticket.channel, Ticket.cohort_name)
)
_LONGEST: Select[Any] = (
    select(Ticket.waiting_since)
    .where(Ticket.place == Place.WAITING, Ticket.waiting_since.is_not(None))
    .order_by(Ticket.waiting_since)
    .limit(LONGEST)
)
_PILE = (
    select(Ticket.id)
    .where(Ticket.place == Place.WAITING, Ticket.owner_key == NOBODY, Ticket.channel == bindparam("channel"))
    .order_by(Ticket.order_at, Ticket.id)
    .limit(PILE)
)
_UNCLAIMED = select(func.coalesce(func.sum(Counter.number), 0)).where(
    Counter.owner_key == NOBODY, Counter.place.in_(OPEN_PLACES)
)


@answers(BoardFigures)
def board_figures(connection: Connection, _: BoardFigures, asker: Asker) -> BoardNumbers:
    now = {"now": asker.now}
    cells: list[Cell] = []
    piles: dict[Channel, list[int]] = {}
    for channel, cohort, waiting, near, over, *free in connection.execute(_CELLS, now):
        cells.append(Cell(channel, cohort, waiting, near, over))
        piles[channel] = [old + new for old, new in zip(piles.get(channel, [0, 0, 0]), free, strict=True)]
    longest = connection.execute(_LONGEST).scalars().all()
    return BoardNumbers(
        over=sum(cell.over for cell in cells),
        near=sum(cell.near for cell in cells),
        unclaimed=int(connection.execute(_UNCLAIMED).scalar_one()),
        longest_since=longest[0] if longest else None,
        longest_few=longest[-1] if longest else None,
        cells=tuple(cells),
        weights=routing_of(connection).weights,
        piles=tuple(
            Pile(channel, free, near, over, tuple(connection.execute(_PILE, {"channel": channel}).scalars()))
            for channel, (free, near, over) in piles.items()
            if free
        ),
    )
