"""What rules have told people."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from console.domain.ids import Id
from console.store.base import Base


class Notice(Base):
    """A rule tells somebody of a ticket; `agent_id` None: all leads."""

    __tablename__ = "notice"
    __table_args__ = (Index("ix_notice_at", "at"),)

    id: Mapped[Id] = mapped_column(primary_key=True)
    agent_id: Mapped[Id | None] = mapped_column(ForeignKey("agent.id"))
    ticket_id: Mapped[Id] = mapped_column(ForeignKey("ticket.id"))
    rule_id: Mapped[Id]
    words: Mapped[str]
    """What the rule is called."""
    at: Mapped[datetime]
