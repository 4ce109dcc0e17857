"""Hand-overs at the end of shifts: whose, what was written of each ticket, to whom it went, and who has read it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from console.domain.ids import Id
from console.store.base import Base


class HandOver(Base):
    """What one person leaves to the next at the end of one shift."""

    __tablename__ = "handover"
    __table_args__ = (
        Index("ix_handover_agent_id", "agent_id", "ends_at"),
        Index("ix_handover_done_at", "done_at"),
        Index("ix_handover_done_command", "done_command"),
    )

    id: Mapped[Id] = mapped_column(primary_key=True)
    agent_id: Mapped[Id] = mapped_column(ForeignKey("agent.id"))
    shift_id: Mapped[Id | None]
    """Which may be planned otherwise meanwhile; None: somebody goes without a rota."""
    ends_at: Mapped[datetime]
    prepared_at: Mapped[datetime]
    watch: Mapped[str]
    """What the next shift is to watch."""
    done_at: Mapped[datetime | None]
    done_by: Mapped[Id | None] = mapped_column(ForeignKey("agent.id"))
    """None, though it is done: it happened by itself."""
    done_command: Mapped[Id | None]
    """By which it can be taken back."""


class HandOverLine(Base):
    """What is said of one ticket. Before it is done: only where somebody wrote or chose something; then of each."""

    __tablename__ = "handover_line"
    __table_args__ = (Index("ix_handover_line_ticket_id", "ticket_id"),)

    handover_id: Mapped[Id] = mapped_column(ForeignKey("handover.id"), primary_key=True)
    ticket_id: Mapped[Id] = mapped_column(ForeignKey("ticket.id"), primary_key=True)
    words: Mapped[str]
    """Empty: nobody has written any."""
    chosen: Mapped[bool]
    """Somebody chose whose it becomes."""
    to_id: Mapped[Id | None] = mapped_column(ForeignKey("agent.id"))
    """Whose it becomes, once it is done: whose it became; None: nobody's, it waits in the queue."""


class HandOverRead(Base):
    """Who has read it."""

    __tablename__ = "handover_read"

    handover_id: Mapped[Id] = mapped_column(ForeignKey("handover.id"), primary_key=True)
    agent_id: Mapped[Id] = mapped_column(ForeignKey("agent.id"), primary_key=True)
    at: Mapped[datetime]
