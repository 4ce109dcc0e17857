"""Who is on shift, with what in hand, and how much they have room for."""

from __future__ import annotations

from datetime import datetime

import msgspec
from sqlalchemy import Connection, and_, func, select

from console.domain.calls import LOST_AFTER
from console.domain.ids import Id
from console.domain.load import Work, load, share
from console.domain.people import NOT_HERE, AgentState, Role
from console.domain.routing import SETTING, routing_in
from console.domain.tickets import OPEN_PLACES, Place
from console.queries.base import Asker, Query, answers
from console.store.chat_load import LIVE, LIVES_IN, going_on, open_chats, usual_limit
from console.store.models import Agent, Chat, Counter, PhoneCall, PhonePart, Setting, Ticket


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

_PEOPLE = (
    select(Agent.id, Agent.name, Agent.role, Agent.state, Agent.state_since, Agent.chat_limit)
    .where(Agent.active)
    .order_by(Agent.name, Agent.id)
)
_COUNTED = select(Counter.owner_key, Counter.place, Counter.number).where(
    Counter.place.in_(OPEN_PLACES), Counter.number > 0
)
_SAID = select(Setting.value).where(Setting.name == SETTING)


@answers(Loads)
def loads(connection: Connection, _: Loads, asker: Asker) -> tuple[AgentLoad, ...]:
    now = asker.now
    weights = routing_in(connection.execute(_SAID).scalar_one_or_none()).weights
    chats, usual = open_chats(connection, now), usual_limit(connection)
    calls, among_waiting = _calls(connection, now), _chats_waiting(connection, now)
    waiting: dict[Id, int] = {}
    tickets: dict[Id, int] = {}
    for owner, place, number in connection.execute(_COUNTED):
        tickets[owner] = tickets.get(owner, 0) + number
        if place is Place.WAITING:
            waiting[owner] = number
    rows = []
    for one in connection.execute(_PEOPLE):
        # Somebody may say that they talk where no phone system tells of it.
        talking = max(calls.get(one.id, 0), int(one.state is AgentState.ON_CALL))
        letters = max(0, waiting.get(one.id, 0) - among_waiting.get(one.id, 0))
        work = Work(talking, chats.get(one.id, 0), letters)
        rows.append(
            AgentLoad(
                agent=one.id,
                name=one.name,
                role=one.role,
                state=one.state,
                state_since=one.state_since,
                load=load(work, weights),
                capacity=weights.capacity,
                calls=work.calls,
                chats=work.chats,
                chat_limit=one.chat_limit if one.chat_limit is not None else usual,
                letters=work.letters,
                tickets=tickets.get(one.id, 0),
                on_shift=one.state not in NOT_HERE,
            )
        )
    return tuple(rows)


def _calls(connection: Connection, now: datetime) -> dict[Id, int]:
    """In how many calls each person talks; of one that nobody told an end of it is not believed for ever."""
    talking = (
        select(PhonePart.agent_id, func.count())
        .join(PhoneCall, PhoneCall.id == PhonePart.call_id)
        .where(
            PhonePart.agent_id.is_not(None),
            PhonePart.until.is_(None),
            PhoneCall.ended_at.is_(None),
            PhoneCall.began_at > now - LOST_AFTER,
        )
        .group_by(PhonePart.agent_id)
    )
    return {agent: number for agent, number in connection.execute(talking) if agent is not None}


def _chats_waiting(connection: Connection, now: datetime) -> dict[Id, int]:
    """How many of the tickets of each person that wait are chats: they weigh as chats, and not as letters too."""
    counted = (
        select(LIVE.owner_id, func.count(func.distinct(LIVE.id)))
        .select_from(Chat)
        .join(Ticket, Ticket.id == Chat.ticket_id)
        .join(LIVE, LIVES_IN)
        .where(LIVE.owner_id.is_not(None), and_(going_on(now), LIVE.place == Place.WAITING))
        .group_by(LIVE.owner_id)
    )
    return {agent: number for agent, number in connection.execute(counted) if agent is not None}
