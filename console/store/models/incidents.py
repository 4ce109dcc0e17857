"""Incidents, what people decided about groups of texts, who reported, and what was sent to all of them."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from console.domain.broadcast import Audience, BroadcastKind, CopyState, Letter
from console.domain.ids import Id
from console.domain.incidents import MoveKind, Step
from console.domain.tickets import Channel
from console.store.base import Base, Packed, Word


class TroubleMove(Base):
    """What somebody decided about the groups of a launch; the groups themselves follow from the texts."""

    __tablename__ = "trouble_move"
    __table_args__ = (Index("ix_trouble_move_launch_id", "launch_id", "at"),)

    id: Mapped[Id] = mapped_column(primary_key=True)
    launch_id: Mapped[Id] = mapped_column(ForeignKey("launch.id"))
    at: Mapped[datetime]
    by: Mapped[Id | None] = mapped_column(ForeignKey("agent.id"))
    kind: Mapped[MoveKind] = mapped_column(Word(MoveKind))
    trouble: Mapped[str] = mapped_column(default="")
    """The group that was merged or renamed."""
    into: Mapped[str] = mapped_column(default="")
    """The group that texts came to."""
    title: Mapped[str] = mapped_column(default="")
    texts: Mapped[tuple[str, ...]] = mapped_column(Packed(tuple[str, ...]), default=())
    """Ids of messages."""
    undone_at: Mapped[datetime | None]


class Incident(Base):
    """A trouble that many have, confirmed by a person."""

    __tablename__ = "incident"
    __table_args__ = (Index("ix_incident_launch_id", "launch_id", "opened_at"),)

    id: Mapped[Id] = mapped_column(primary_key=True)
    launch_id: Mapped[Id | None] = mapped_column(ForeignKey("launch.id"))
    trouble: Mapped[str] = mapped_column(default="")
    """The key of the group it was opened from."""
    title: Mapped[str]
    step: Mapped[Step] = mapped_column(Word(Step))
    stepped_at: Mapped[datetime]
    owner_id: Mapped[Id | None] = mapped_column(ForeignKey("agent.id"))
    cause: Mapped[str] = mapped_column(default="")
    article_id: Mapped[Id | None]
    gap_id: Mapped[Id | None]
    wish_id: Mapped[Id | None]
    next_update_at: Mapped[datetime | None]
    opened_at: Mapped[datetime]
    opened_by: Mapped[Id | None] = mapped_column(ForeignKey("agent.id"))
    solved_at: Mapped[datetime | None]
    solved_command: Mapped[Id | None]
    """The command that solved it with its tickets: it is taken back as one."""


class IncidentReporter(Base):
    """A ticket that tells of an incident, and whether its solution helped."""

    __tablename__ = "incident_reporter"
    __table_args__ = (
        UniqueConstraint("incident_id", "ticket_id"),
        Index("ix_incident_reporter_ticket_id", "ticket_id"),
    )

    id: Mapped[Id] = mapped_column(primary_key=True)
    incident_id: Mapped[Id] = mapped_column(ForeignKey("incident.id"))
    ticket_id: Mapped[Id] = mapped_column(ForeignKey("ticket.id"))
    participant_id: Mapped[Id | None] = mapped_column(ForeignKey("participant.id"))
    at: Mapped[datetime]
    asked_at: Mapped[datetime | None]
    """When they were asked whether it helped."""
    helped: Mapped[bool | None]
    helped_at: Mapped[datetime | None]


class Broadcast(Base):
    """One message to many. What it is about and its `number` say whether it is the same message as another one."""

    __tablename__ = "broadcast"
    __table_args__ = (
        Index("ix_broadcast_launch_id", "launch_id", "sent_at"),
        Index("ix_broadcast_about", "about", "number"),
    )

    id: Mapped[Id] = mapped_column(primary_key=True)
    launch_id: Mapped[Id | None] = mapped_column(ForeignKey("launch.id"))
    incident_id: Mapped[Id | None] = mapped_column(ForeignKey("incident.id"))
    trouble: Mapped[str] = mapped_column(default="")
    about: Mapped[Id]
    """The incident, the group or the launch (domain/broadcast.py `about`)."""
    number: Mapped[int]
    """Which message about it, from 1."""
    kind: Mapped[BroadcastKind] = mapped_column(Word(BroadcastKind))
    audience: Mapped[Audience] = mapped_column(Word(Audience))
    letters: Mapped[tuple[Letter, ...]] = mapped_column(Packed(tuple[Letter, ...]))
    then: Mapped[str] = mapped_column(default="")
    """The state that tickets get as it leaves, a word of State; empty: as after any answer."""
    sent_at: Mapped[datetime]
    sent_by: Mapped[Id | None] = mapped_column(ForeignKey("agent.id"))
    leaves_at: Mapped[datetime]
    copies: Mapped[int]
    """How many were made, calls included."""
    undone_at: Mapped[datetime | None]
    undone_by: Mapped[Id | None] = mapped_column(ForeignKey("agent.id"))


class BroadcastCopy(Base):
    """One message to one person on one channel; PHONE: somebody is to call them."""

    __tablename__ = "broadcast_copy"
    __table_args__ = (
        UniqueConstraint("message_key", "person", "channel"),
        Index("ix_broadcast_copy_broadcast_id", "broadcast_id", "state"),
        Index("ix_broadcast_copy_state", "state", "leaves_at"),
        Index("ix_broadcast_copy_ticket_id", "ticket_id"),
    )

    id: Mapped[Id] = mapped_column(primary_key=True)
    broadcast_id: Mapped[Id] = mapped_column(ForeignKey("broadcast.id"))
    message_key: Mapped[Id]
    """The same for all that is the same message."""
    person: Mapped[Id]
    """The participant as whom they lived on when it was sent; of somebody unknown their ticket."""
    participant_id: Mapped[Id | None] = mapped_column(ForeignKey("participant.id"))
    ticket_id: Mapped[Id | None] = mapped_column(ForeignKey("ticket.id"))
    """None until it leaves, where nothing was asked before."""
    message_id: Mapped[Id | None]
    """The message it became."""
    channel: Mapped[Channel] = mapped_column(Word(Channel))
    language: Mapped[str]
    state: Mapped[CopyState] = mapped_column(Word(CopyState))
    leaves_at: Mapped[datetime]
    left_at: Mapped[datetime | None]
    called_at: Mapped[datetime | None]
    called_by: Mapped[Id | None] = mapped_column(ForeignKey("agent.id"))
