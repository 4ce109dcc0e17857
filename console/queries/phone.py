"""The phone systems of the desk, and what they are asked to do."""

from __future__ import annotations

from datetime import datetime

import msgspec
from sqlalchemy import Connection, Integer, bindparam, select

from console.domain import pbx
from console.domain.ids import Id
from console.domain.pbx import Act, TaskState
from console.queries.base import Asker, Query, answers
from console.store.models import Agent, Pbx, PhoneCall, PhoneTask


class PbxList(Query[tuple[pbx.Pbx, ...]], frozen=True):
    """All of the desk, those in use first, by name."""


class CallsOf(Query[tuple[str, ...]], frozen=True):
    """The calls that last as far as the desk knows, as their phone system calls them; for the gateway."""

    pbx_id: Id


class TaskRow(msgspec.Struct, frozen=True):
    id: Id
    pbx_id: Id
    agent_id: Id
    phone: str
    """The phone of whoever wants it, as it is set; empty: none is known."""
    act: Act
    call_id: Id | None
    number: str
    at: datetime
    state: TaskState
    reason: str


class Tasks(Query[tuple[TaskRow, ...]], frozen=True):
    """What a phone system is asked to do and nobody has taken, oldest first; for the gateway."""

    pbx_id: Id


class MyTasks(Query[tuple[TaskRow, ...]], frozen=True):
    """What the asker last wanted, newest first."""

    limit: int = 20


@answers(PbxList)
def pbx_list(connection: Connection, _: PbxList, __: Asker) -> tuple[pbx.Pbx, ...]:
    rows = select(Pbx.settings).order_by(Pbx.active.desc(), Pbx.name, Pbx.id)
    return tuple(connection.execute(rows).scalars())


_GOING_ON = select(PhoneCall.source_id).where(PhoneCall.pbx_id == bindparam("pbx"), PhoneCall.ended_at.is_(None))


@answers(CallsOf)
def calls_of(connection: Connection, query: CallsOf, _: Asker) -> tuple[str, ...]:
    return tuple(connection.execute(_GOING_ON, {"pbx": query.pbx_id}).scalars())


_TASK = select(
    PhoneTask.id,
    PhoneTask.pbx_id,
    PhoneTask.agent_id,
    Agent.phone,
    PhoneTask.act,
    PhoneTask.call_id,
    PhoneTask.number,
    PhoneTask.at,
    PhoneTask.state,
    PhoneTask.reason,
).join(Agent, Agent.id == PhoneTask.agent_id)
_WAITING = _TASK.where(PhoneTask.state == TaskState.WAITING, PhoneTask.pbx_id == bindparam("pbx")).order_by(
    PhoneTask.at, PhoneTask.id
)
_MINE = (
    _TASK.where(PhoneTask.agent_id == bindparam("me"))
    .order_by(PhoneTask.at.desc(), PhoneTask.id.desc())
    .limit(bindparam("limit", type_=Integer))
)


@answers(Tasks)
def tasks(connection: Connection, query: Tasks, _: Asker) -> tuple[TaskRow, ...]:
    return tuple(TaskRow(*row) for row in connection.execute(_WAITING, {"pbx": query.pbx_id}))


@answers(MyTasks)
def my_tasks(connection: Connection, query: MyTasks, asker: Asker) -> tuple[TaskRow, ...]:
    return tuple(TaskRow(*row) for row in connection.execute(_MINE, {"me": asker.me, "limit": query.limit}))
