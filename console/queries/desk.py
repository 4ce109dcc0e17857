"""The desk itself: its people, templates and settings."""

from __future__ import annotations

from datetime import datetime

import msgspec
from sqlalchemy import Connection, Integer, and_, bindparam, func, select
from sqlalchemy.orm import aliased

from console.domain.ids import Id
from console.domain.people import AgentState, Role
from console.domain.tickets import Place
from console.queries.base import Asker, Query, answers
from console.store.models import Agent, Attendance, Counter, Setting, Template, TicketTag


class AgentRow(msgspec.Struct, frozen=True):
    id: Id
    name: str
    email: str
    role: Role
    language: str
    state: AgentState
    state_since: datetime
    waiting: int
    """Tickets of theirs that wait for an answer."""
    phone: str = ""
    """The phone on their desk, as the phone system calls it."""
    chat_limit: int | None = None
    """How many chats they may have at once; None: as many as is usual at the desk."""
    skills: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    """Those they answer in; none: any."""
    capacity: int | None = None
    """How much they may have at once, in half points; None: as is usual at the desk."""
    team: str = ""
    zone: str = ""
    """Their time zone; empty: the desk's."""
    reason: str = ""
    """Why they are away: a word of `domain/people.py` Reason, or their own words."""
    back_at: datetime | None = None
    said_at: datetime | None = None
    """When they said their state themselves."""
    clocked_in: datetime | None = None
    login: bool = False
    """Whether they have a login of their own on a team's hub."""


class Agents(Query[tuple[AgentRow, ...]], frozen=True):
    """The active people of the desk, by name."""


class TemplateRow(msgspec.Struct, frozen=True):
    id: Id
    shortcut: str
    name: str
    language: str
    text: str


class Templates(Query[tuple[TemplateRow, ...]], frozen=True):
    pass


class Settings(Query[dict[str, str]], frozen=True):
    pass


class Tags(Query[tuple[str, ...]], frozen=True):
    """Tags in use, the most used first."""

    limit: int = 200


_WORK = aliased(Attendance)
_CLOCKED_IN = (
    select(func.min(_WORK.began_at)).where(_WORK.agent_id == Agent.id, _WORK.ended_at.is_(None)).scalar_subquery()
)
_AGENTS = (
    select(
        Agent.id,
        Agent.name,
        Agent.email,
        Agent.role,
        Agent.language,
        Agent.state,
        Agent.state_since,
        func.coalesce(Counter.number, 0),
        Agent.phone,
        Agent.chat_limit,
        Agent.skills,
        Agent.languages,
        Agent.capacity,
        Agent.team,
        Agent.zone,
        Agent.state_reason,
        Agent.state_until,
        Agent.said_at,
        _CLOCKED_IN,
        Agent.login.is_not(None),
    )
    .outerjoin(Counter, and_(Counter.owner_key == Agent.id, Counter.place == Place.WAITING))
    .where(Agent.active)
    .order_by(Agent.name, Agent.id)
)


@answers(Agents)
def agents(connection: Connection, _: Agents, __: Asker) -> tuple[AgentRow, ...]:
    return tuple(AgentRow(*row) for row in connection.execute(_AGENTS))


_TEMPLATES = select(Template.id, Template.shortcut, Template.name, Template.language, Template.text).order_by(
    Template.name, Template.language
)


@answers(Templates)
def templates(connection: Connection, _: Templates, __: Asker) -> tuple[TemplateRow, ...]:
    return tuple(TemplateRow(*row) for row in connection.execute(_TEMPLATES))


_SETTINGS = select(Setting.name, Setting.value)


@answers(Settings)
def settings(connection: Connection, _: Settings, __: Asker) -> dict[str, str]:
    return {name: value for name, value in connection.execute(_SETTINGS)}  # noqa: C416


_TAGS = (
    select(TicketTag.name)
    .group_by(TicketTag.name)
    .order_by(func.count().desc(), TicketTag.name)
    .limit(bindparam("limit", type_=Integer))
)


@answers(Tags)
def tags(connection: Connection, query: Tags, _: Asker) -> tuple[str, ...]:
    return tuple(connection.execute(_TAGS, {"limit": query.limit}).scalars())
