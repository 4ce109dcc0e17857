"""The desk itself: its people, settings, saved views and reply templates."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from console.domain.filters import Filter
from console.domain.ids import Id
from console.domain.people import AgentState, Role
from console.store.base import Base, Packed, Word


class Agent(Base):
    """A person of the desk, whatever the role."""

    __tablename__ = "agent"
    __table_args__ = (Index("ix_agent_login", "login", unique=True),)

    id: Mapped[Id] = mapped_column(primary_key=True)
    name: Mapped[str]
    email: Mapped[str]
    role: Mapped[Role] = mapped_column(Word(Role))
    language: Mapped[str]
    state: Mapped[AgentState] = mapped_column(Word(AgentState))
    state_since: Mapped[datetime]
    active: Mapped[bool] = mapped_column(default=True)
    login: Mapped[str | None]
    """The role in PostgreSQL as which this person opens a team's hub; the database knows by it who is writing."""
    phone: Mapped[str] = mapped_column(default="")
    """The phone on their desk, as the phone system calls it ("1001", "PJSIP/anna"); empty: none is known."""
    after_call: Mapped[AgentState | None] = mapped_column(Word(AgentState))
    """While a call has set their state: the one to return to."""
    unanswered: Mapped[int] = mapped_column(default=0)
    """In how many calls in a row their phone rang in vain."""
    chat_limit: Mapped[int | None]
    """How many chats they may have at once; None: as many as is usual at the desk."""
    skills: Mapped[tuple[str, ...]] = mapped_column(Packed(tuple[str, ...]), default=())
    """What they are good at: tags and categories of tickets."""
    languages: Mapped[tuple[str, ...]] = mapped_column(Packed(tuple[str, ...]), default=())
    """Those they answer in; none: any."""
    capacity: Mapped[int | None]
    """How much they may have at once, in half points (`domain/load.py`); None: as much as is usual at the desk."""
    team: Mapped[str] = mapped_column(default="")
    """The tag of the team they belong to."""
    zone: Mapped[str] = mapped_column(default="")
    """Their time zone; empty: the desk's."""
    state_reason: Mapped[str] = mapped_column(default="")
    """Why they are away or do not want to be disturbed: a word of `Reason`, or their own words."""
    state_until: Mapped[datetime | None]
    """When they want to be back."""
    said_at: Mapped[datetime | None]
    """When they said their state themselves; None: the rota or a call has set it, and the rota may change it."""


class Setting(Base):
    """One value that holds for the whole desk."""

    __tablename__ = "setting"

    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


class View(Base):
    """A list that a person keeps: a name and a filter."""

    __tablename__ = "view"
    __table_args__ = (Index("ix_view_agent_id", "agent_id"),)

    id: Mapped[Id] = mapped_column(primary_key=True)
    agent_id: Mapped[Id] = mapped_column(ForeignKey("agent.id"))
    name: Mapped[str]
    filter: Mapped[Filter] = mapped_column(Packed(Filter))
    position: Mapped[int]


class Template(Base):
    """A prepared answer with placeholders, called by its shortcut."""

    __tablename__ = "template"
    __table_args__ = (UniqueConstraint("shortcut", "language"),)

    id: Mapped[Id] = mapped_column(primary_key=True)
    shortcut: Mapped[str]
    name: Mapped[str]
    language: Mapped[str]
    text: Mapped[str]
