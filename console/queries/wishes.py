"""Wishes for the platform by weight: who asked, in which tickets, and who has been told."""

from __future__ import annotations

from datetime import datetime

import msgspec
from sqlalchemy import Connection, Row, Select, bindparam, func, literal, select

from console.domain.ids import Id
from console.domain.wishes import WishKind, WishState
from console.queries.base import Asker, Query, answers
from console.store.joined import Joined
from console.store.models import Held, Message, Ticket, Wish, WishAsker


class WishRow(msgspec.Struct, frozen=True):
    """`people` asked for it, each counted once, however many tickets they wrote."""

    id: Id
    kind: WishKind
    state: WishState
    title: str
    text: str
    created_at: datetime
    updated_at: datetime
    ended_at: datetime | None
    people: int = 0
    tickets: int = 0
    untold: int = 0
    """People who have not heard how it ended."""


class Wishes(Query[tuple[WishRow, ...]], frozen=True):
    """The ones that most people ask for first."""


class AskerRow(msgspec.Struct, frozen=True):
    """A ticket in which it was asked for; `told` once an answer with the news has left or is about to."""

    ticket: Id
    number: int
    subject: str
    participant: Id | None
    name: str
    at: datetime
    told: bool


class AskersOf(Query[tuple[AskerRow, ...]], frozen=True):
    wish: Id


class WishesOf(Query[tuple[WishRow, ...]], frozen=True):
    """What is asked for in a ticket."""

    ticket: Id


# A ticket that was joined to another goes on there.
_HOME = func.coalesce(Ticket.merged_into, Ticket.id)
_home = Ticket.__table__.alias("home")
_TOLD = (
    select(literal(1)).where(Message.id == WishAsker.message_id).exists()
    | select(literal(1)).where(Held.message_id == WishAsker.message_id).exists()
)
_ASKERS: Select[tuple[Id, Id, int, str, Id | None, str, datetime, bool]] = (
    select(
        WishAsker.wish_id,
        _home.c.id,
        _home.c.number,
        _home.c.subject,
        _home.c.participant_id,
        _home.c.participant_name,
        WishAsker.at,
        _TOLD,
    )
    .join(Ticket, Ticket.id == WishAsker.ticket_id)
    .join(_home, _home.c.id == _HOME)
    .order_by(WishAsker.at.desc(), WishAsker.ticket_id)
)
_OF_WISH = _ASKERS.where(WishAsker.wish_id.in_(bindparam("wishes", expanding=True)))
_WISHES = select(Wish.id, Wish.kind, Wish.state, Wish.title, Wish.text, Wish.created_at, Wish.updated_at, Wish.ended_at)
_BY_ID = _WISHES.where(Wish.id.in_(bindparam("wishes", expanding=True)))
_IN_TICKET = select(WishAsker.wish_id).where(WishAsker.ticket_id == bindparam("ticket"))


@answers(Wishes)
def wishes(connection: Connection, _: Wishes, __: Asker) -> tuple[WishRow, ...]:
    askers: dict[Id, list[AskerRow]] = {}
    joined = Joined(connection, Wish)
    for row in connection.execute(_ASKERS):
        askers.setdefault(joined.root(row[0]), []).append(_asker(row))
    shown = connection.execute(_WISHES.where(Wish.merged_into.is_(None)))
    found = [_weighed(row, askers.get(row.id, [])) for row in shown]
    return tuple(sorted(found, key=lambda wish: (-wish.people, -wish.tickets, wish.title.casefold(), wish.id)))


@answers(AskersOf)
def askers_of(connection: Connection, query: AskersOf, _: Asker) -> tuple[AskerRow, ...]:
    return tuple(_askers(connection, Joined(connection, Wish), query.wish))


@answers(WishesOf)
def wishes_of(connection: Connection, query: WishesOf, _: Asker) -> tuple[WishRow, ...]:
    joined = Joined(connection, Wish)
    asked = {joined.root(one) for one in connection.execute(_IN_TICKET, {"ticket": query.ticket}).scalars()}
    rows = connection.execute(_BY_ID.order_by(Wish.created_at, Wish.id), {"wishes": sorted(asked)}).all()
    return tuple(_weighed(row, _askers(connection, joined, row.id)) for row in rows)


def _askers(connection: Connection, joined: Joined, wish: Id) -> list[AskerRow]:
    """Each ticket once, however many of the wishes that are the same it asks for."""
    found: dict[Id, AskerRow] = {}
    for row in connection.execute(_OF_WISH, {"wishes": joined.family(wish)}):
        one = _asker(row)
        there = found.get(one.ticket)
        if there is None or (one.told and not there.told):
            found[one.ticket] = one
    return list(found.values())


def _asker(row: Row[tuple[Id, Id, int, str, Id | None, str, datetime, bool]]) -> AskerRow:
    _, ticket, number, subject, participant, name, at, told = row
    return AskerRow(ticket, number, subject, participant, name, at, told)


def _weighed(
    row: Row[tuple[Id, WishKind, WishState, str, str, datetime, datetime, datetime | None]], askers: list[AskerRow]
) -> WishRow:
    people = {one.participant or one.ticket for one in askers}
    told = {one.participant or one.ticket for one in askers if one.told}
    tickets = len({one.ticket for one in askers})
    weight = {"people": len(people), "tickets": tickets, "untold": len(people - told)}
    return msgspec.structs.replace(WishRow(*row), **weight)
