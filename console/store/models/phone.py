"""Phone systems, calls as they are told while they happen, and what the systems are asked to do."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from console.domain import pbx
from console.domain.call_course import Ending, State
from console.domain.call_facts import AnyFact, Direction
from console.domain.ids import Id
from console.domain.messages import CallOutcome
from console.domain.pbx import Act, TaskState
from console.store.base import Base, Packed, Word


class Pbx(Base):
    """A phone system of the desk; what is set for it stands in `settings`, the rest is taken from there."""

    __tablename__ = "pbx"

    id: Mapped[Id] = mapped_column(primary_key=True)
    name: Mapped[str]
    active: Mapped[bool]
    settings: Mapped[pbx.Pbx] = mapped_column(Packed(pbx.Pbx))


class PhoneCall(Base):
    """A call from its first ring on: its facts, what they come to (domain/call_course.py), and what people add.

    When it is over and its notes are written it becomes an entry of a conversation (`message_id`).
    """

    __tablename__ = "phone_call"
    __table_args__ = (
        UniqueConstraint("pbx_id", "source_id"),
        Index("ix_phone_call_began_at", "began_at"),
        Index("ix_phone_call_ended_at", "ended_at"),
        Index("ix_phone_call_wrapped_up_at", "wrapped_up_at", "ended_at"),
        Index("ix_phone_call_number", "number", "ended_at"),
        Index("ix_phone_call_ticket_id", "ticket_id"),
        Index("ix_phone_call_participant_id", "participant_id"),
    )

    id: Mapped[Id] = mapped_column(primary_key=True)
    pbx_id: Mapped[Id | None]
    """None: a person wrote it down."""
    source_id: Mapped[str]
    """As the phone system calls it."""
    facts: Mapped[tuple[AnyFact, ...]] = mapped_column(Packed(tuple[AnyFact, ...]))

    direction: Mapped[Direction] = mapped_column(Word(Direction))
    number: Mapped[str]
    """In E.164 where it is a number of the public network; empty where none is known."""
    hidden: Mapped[bool]
    queue: Mapped[str]
    state: Mapped[State] = mapped_column(Word(State))
    ending: Mapped[Ending | None] = mapped_column(Word(Ending))
    joined: Mapped[bool]
    """It went on as a part of another call, in which it is told."""
    began_at: Mapped[datetime]
    """When the first of its facts happened."""
    offered_at: Mapped[datetime | None]
    answered_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    answered_by: Mapped[Id | None] = mapped_column(ForeignKey("agent.id"))
    """The first person of the desk who talked, where the phone is known to be theirs."""
    rings: Mapped[int]
    wait_seconds: Mapped[int]
    talk_seconds: Mapped[int]
    kept: Mapped[bool | None]
    """Answered by the third ring; None: not to be judged."""

    participant_id: Mapped[Id | None] = mapped_column(ForeignKey("participant.id"))
    """Who it is, where that is certain or a person said so."""
    chosen: Mapped[bool] = mapped_column(default=False)
    """A person said so."""
    ticket_id: Mapped[Id | None] = mapped_column(ForeignKey("ticket.id"))
    outcome: Mapped[CallOutcome | None] = mapped_column(Word(CallOutcome))
    wrapped_up_at: Mapped[datetime | None]
    """Since when nobody has anything left to do for it."""
    message_id: Mapped[Id | None] = mapped_column(ForeignKey("message.id"))
    """Its first entry; of a call that was given on, others wrote theirs."""


class PhonePart(Base):
    """One person's part in a call (domain/call_parts.py), for figures and for what is left to be done after it."""

    __tablename__ = "phone_part"
    __table_args__ = (Index("ix_phone_part_agent_id", "agent_id", "until"),)

    call_id: Mapped[Id] = mapped_column(ForeignKey("phone_call.id"), primary_key=True)
    leg: Mapped[str] = mapped_column(primary_key=True)
    agent_id: Mapped[Id | None] = mapped_column(ForeignKey("agent.id"))
    since: Mapped[datetime]
    until: Mapped[datetime | None]
    wrapped_up_at: Mapped[datetime | None]


class PhoneNote(Base):
    """What a person has written down of a call so far: of their own, so that two who talk one after the other do not
    write over each other's words."""

    __tablename__ = "phone_note"

    call_id: Mapped[Id] = mapped_column(ForeignKey("phone_call.id"), primary_key=True)
    agent_id: Mapped[Id] = mapped_column(ForeignKey("agent.id"), primary_key=True)
    text: Mapped[str]
    at: Mapped[datetime]


class PhoneTask(Base):
    """What a person wants a phone system to do; a gateway takes it at once or never."""

    __tablename__ = "phone_task"
    __table_args__ = (
        Index("ix_phone_task_state", "state", "at"),
        Index("ix_phone_task_agent_id", "agent_id", "at"),
    )

    id: Mapped[Id] = mapped_column(primary_key=True)
    pbx_id: Mapped[Id]
    agent_id: Mapped[Id] = mapped_column(ForeignKey("agent.id"))
    act: Mapped[Act] = mapped_column(Word(Act))
    call_id: Mapped[Id | None]
    number: Mapped[str] = mapped_column(default="")
    at: Mapped[datetime]
    state: Mapped[TaskState] = mapped_column(Word(TaskState))
    reason: Mapped[str] = mapped_column(default="")
    """Why it failed, in the words of the phone system or one of TaskReason (domain/pbx.py)."""
