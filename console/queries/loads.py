"""Who is on shift, with what in hand, and how much they have room for."""

from __future__ import annotations

from datetime import datetime

import msgspec
from sqlalchemy import Connection

from console.domain.ids import Id
from console.domain.load import load, share
from console.domain.people import AgentState, Role
from console.queries.base import Asker, Query, answers
from console.store import loads as store


class AgentLoad(msgspec.Struct, frozen=True, kw_only=True):
    """A person of the desk and what they have in hand. `load` and `capacity` are in halves (domain/load.py)."""

    agent: Id
    name: str
    role: Role
    state: AgentState
    state_since: datetime
    reason: str = ""
    """Why they are in their state, in their words."""
    back_at: datetime | None = None
    load: int
    capacity: int
    calls: int
    """In which they talk now."""
    chats: int
    """Those that go on, also while the visitor is away for some hours."""
    chat_limit: int
    letters: int
    """All others that wait for an answer."""
    tickets: int
    """Open tickets of theirs, wherever they stand."""
    on_shift: bool
    """By the rota, or because they are there."""
    until: datetime | None = None
    """When their shift ends."""
    station: str = ""
    skills: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    """In which they answer; empty: nobody has said."""

    @property
    def full(self) -> bool:
        return self.load >= self.capacity

    @property
    def share(self) -> float:
        return share(self.load, self.capacity)


class Loads(Query[tuple[AgentLoad, ...]], frozen=True):
    """Of all active people of the desk, by name.

    It changes with tickets, agents, shifts, attendances, calls, chats and settings: `LOADS_CHANGE_WITH`.
    """


LOADS_CHANGE_WITH = ("ticket", "agent", "shift", "attendance", "phone_call", "chat", "setting")
"""Kinds of rows whose change may change the answer, for `Changes.touches`."""


@answers(Loads)
def loads(connection: Connection, _: Loads, asker: Asker) -> tuple[AgentLoad, ...]:
    weights = store.routing_of(connection).weights
    known, tickets = store.work(connection, asker.now), store.tickets(connection)
    rows = []
    for person in store.people(connection, asker.now, weights):
        mine = store.in_hand(person, known)
        rows.append(
            AgentLoad(
                agent=person.id,
                name=person.name,
                role=person.role,
                state=person.state,
                state_since=person.state_since,
                reason=person.reason,
                back_at=person.back_at,
                load=load(mine, weights),
                capacity=person.capacity,
                calls=mine.calls,
                chats=mine.chats,
                chat_limit=person.chat_limit,
                letters=mine.letters,
                tickets=tickets.get(person.id, 0),
                on_shift=person.on_shift,
                until=person.until,
                station=person.station,
                skills=person.skills,
                languages=person.languages,
            )
        )
    return tuple(rows)
