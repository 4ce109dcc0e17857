"""Routing: how the desk deals out, what is dealt out or brought back now, and to whom the last tickets would go."""

from __future__ import annotations

from datetime import datetime

import msgspec
from sqlalchemy import Connection, Row, select

from console.domain.ids import Id
from console.domain.routing import Choice, Routing, choose, deal
from console.domain.tickets import OPEN_PLACES, Place
from console.queries.base import Asker, Query, answers
from console.store.loads import candidates, routing_of
from console.store.matters import matters, to_return, unclaimed
from console.store.models import Agent, Ticket

TRIED_ON = 50
_IN_ONE = 50
"""Tickets of one command: it looks at each of them, while others wait to write."""


class RoutingNow(Query[Routing], frozen=True):
    pass


class ToRoute(Query[tuple[Id, ...]], frozen=True):
    """Unclaimed tickets for which somebody has room now, the most urgent first, some of them at a time."""


class ToReturn(Query[tuple[Id, ...]], frozen=True):
    """Tickets that go back to the queue, some of them at a time."""


class WouldGo(msgspec.Struct, frozen=True):
    ticket: Id
    number: int
    subject: str
    participant_name: str
    name: str
    """Of whom it would go to; empty: nobody."""
    choice: Choice


class TryRouting(Query[tuple[WouldGo, ...]], frozen=True):
    """To whom each of the last `TRIED_ON` tickets would go if it came now, with what people have in hand now."""

    routing: Routing


@answers(RoutingNow)
def routing_now(connection: Connection, _: RoutingNow, __: Asker) -> Routing:
    return routing_of(connection)


@answers(ToRoute)
def to_route(connection: Connection, _: ToRoute, asker: Asker) -> tuple[Id, ...]:
    routing = routing_of(connection)
    waiting = unclaimed(connection, routing, asker.now)
    if not waiting:
        return ()
    people = candidates(connection, asker.now, routing)
    if not any(one.here and one.load < one.capacity for one in people):
        return ()
    known = matters(connection, waiting, asker.now)
    choices = deal(tuple(known.values()), people, routing, asker.now)
    found = [ticket for ticket, choice in zip(known, choices, strict=True) if choice.agent is not None]
    # In the order in which they are dealt: what is set back takes nobody's room from the others.
    return tuple(sorted(found, key=lambda ticket: known[ticket].rank))[:_IN_ONE]


@answers(ToReturn)
def tickets_to_return(connection: Connection, _: ToReturn, asker: Asker) -> tuple[Id, ...]:
    return tuple(to_return(connection, routing_of(connection), asker.now))[:_IN_ONE]


@answers(TryRouting)
def try_routing(connection: Connection, query: TryRouting, asker: Asker) -> tuple[WouldGo, ...]:
    rows = _newest(connection)
    people = candidates(connection, asker.now, query.routing)
    names = {agent: name for agent, name in connection.execute(select(Agent.id, Agent.name))}  # noqa: C416
    known = matters(connection, [row.id for row in rows], asker.now)
    found = []
    for row in rows:
        # As if it came for the first time: that somebody let it go says nothing of the next one.
        choice = choose(msgspec.structs.replace(known[row.id], left=frozenset()), people, query.routing)
        name = names[choice.agent] if choice.agent is not None else ""
        found.append(WouldGo(row.id, row.number, row.subject, row.participant_name, name, choice))
    return tuple(found)


def _newest(connection: Connection) -> list[Row[tuple[Id, int, str, str, datetime]]]:
    """The tickets that came last. Place by place: that is how an index holds them, and a large desk has many."""
    newest = (
        select(Ticket.id, Ticket.number, Ticket.subject, Ticket.participant_name, Ticket.created_at)
        .order_by(Ticket.created_at.desc(), Ticket.id.desc())
        .limit(TRIED_ON)
    )
    found = [
        row for place in (*OPEN_PLACES, Place.DONE) for row in connection.execute(newest.where(Ticket.place == place))
    ]
    return sorted(found, key=lambda row: (row.created_at, row.id), reverse=True)[:TRIED_ON]
