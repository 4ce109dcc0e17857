"""Who answers chats: how many each person has, how many they may have, and whether anybody can take one more."""

from __future__ import annotations

from datetime import datetime

import msgspec
from sqlalchemy import Connection, select

from console.domain.chat_limits import AT_WORK
from console.domain.ids import Id
from console.domain.people import AgentState
from console.queries.base import Asker, Query, answers
from console.store.chat_load import open_chats, usual_limit
from console.store.models import Agent


class LoadRow(msgspec.Struct, frozen=True):
    """`open` counts the chats of a person that go on, those too whose visitor is away for a while."""

    agent_id: Id
    open: int
    limit: int

    @property
    def full(self) -> bool:
        return self.open >= self.limit


class ChatLoad(Query[tuple[LoadRow, ...]], frozen=True):
    """Of each active person of the desk, in the order of their ids."""


class Answering(msgspec.Struct, frozen=True):
    """`there`: somebody is at work. `free`: one of them can take a chat at once."""

    there: bool
    free: bool


class AnsweringChats(Query[Answering], frozen=True):
    """Whether somebody of the desk is there for chats."""


@answers(ChatLoad)
def chat_load(connection: Connection, _: ChatLoad, asker: Asker) -> tuple[LoadRow, ...]:
    return tuple(row for row, _ in _load(connection, asker.now))


@answers(AnsweringChats)
def answering_chats(connection: Connection, _: AnsweringChats, asker: Asker) -> Answering:
    load = _load(connection, asker.now)
    return Answering(
        there=any(state in AT_WORK for _, state in load),
        free=any(state is AgentState.AVAILABLE and not row.full for row, state in load),
    )


def _load(connection: Connection, now: datetime) -> list[tuple[LoadRow, AgentState]]:
    has, usual = open_chats(connection, now), usual_limit(connection)
    people = connection.execute(select(Agent.id, Agent.chat_limit, Agent.state).where(Agent.active).order_by(Agent.id))
    return [
        (LoadRow(agent, has.get(agent, 0), own if own is not None else usual), state) for agent, own, state in people
    ]
