"""The surge roster of a launch: who sits where, until when, and how a call to reserves went."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from console.domain.ids import Id
from console.domain.people import AgentState
from console.domain.roster import SeatDesk, SeatState
from console.store.base import Base, Word


class Seat(Base):
    """Somebody of the desk and a launch, once each: whoever sits elsewhere has moved."""

    __tablename__ = "seat"
    __table_args__ = (
        UniqueConstraint("launch_id", "agent_id"),
        Index("ix_seat_agent_id", "agent_id", "state"),
        Index("ix_seat_state", "state"),
    )

    id: Mapped[Id] = mapped_column(primary_key=True)
    launch_id: Mapped[Id] = mapped_column(ForeignKey("launch.id"))
    agent_id: Mapped[Id] = mapped_column(ForeignKey("agent.id"))
    desk: Mapped[SeatDesk] = mapped_column(Word(SeatDesk))
    until: Mapped[datetime | None]
    """When they are let go; None: with the launch."""
    home: Mapped[SeatDesk | None] = mapped_column(Word(SeatDesk))
    """Where they go back to when they help elsewhere for a while, and when."""
    home_at: Mapped[datetime | None]
    reserve: Mapped[bool] = mapped_column(default=False)
    """Whether they were planned as somebody who may be called in."""
    ready_minutes: Mapped[int] = mapped_column(default=0)
    """So long they need to be there once they have accepted."""
    state: Mapped[SeatState] = mapped_column(Word(SeatState))
    calls: Mapped[int] = mapped_column(default=0)
    """How often they were called in: a link of an earlier time answers nothing."""
    called_at: Mapped[datetime | None]
    called_by: Mapped[Id | None] = mapped_column(ForeignKey("agent.id"))
    answered_at: Mapped[datetime | None]
    due_at: Mapped[datetime | None]
    """When they are to be there."""
    told_at: Mapped[datetime | None]
    """When the lead was told that they do not answer."""
    letter_at: Mapped[datetime | None]
    """When the gateway is to write them a letter; None: there is none to write, or it is written."""
    placed_at: Mapped[datetime]
    """When somebody said last where they sit, and who."""
    placed_by: Mapped[Id | None] = mapped_column(ForeignKey("agent.id"))
    before: Mapped[AgentState | None] = mapped_column(Word(AgentState))
    """Their state when the seat brought them to work; None: they were at work anyway."""
    began_at: Mapped[datetime | None]
    """When they took the seat."""
    released_at: Mapped[datetime | None]
