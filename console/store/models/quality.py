"""Reviews of solved tickets: kind words from one colleague to another."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from console.domain.ids import Id
from console.domain.quality import FollowUp, Mark, ReviewState
from console.store.base import Base, Packed, Word


class Review(Base):
    """A solved ticket of `agent_id` that `reviewer_id` reads. Nobody else but leads sees it."""

    __tablename__ = "review"
    __table_args__ = (
        Index("ix_review_agent_id", "agent_id", "state"),
        Index("ix_review_reviewer_id", "reviewer_id", "state"),
        Index("ix_review_ticket_id", "ticket_id"),
        Index("ix_review_week", "week"),
    )

    id: Mapped[Id] = mapped_column(primary_key=True)
    ticket_id: Mapped[Id] = mapped_column(ForeignKey("ticket.id"))
    agent_id: Mapped[Id] = mapped_column(ForeignKey("agent.id"))
    reviewer_id: Mapped[Id] = mapped_column(ForeignKey("agent.id"))
    week: Mapped[str]
    """In which its ticket was solved: "2026-W47" (ISO 8601)."""
    drawn_at: Mapped[datetime]
    state: Mapped[ReviewState] = mapped_column(Word(ReviewState))
    marks: Mapped[tuple[Mark, ...]] = mapped_column(Packed(tuple[Mark, ...]), default=())
    remark: Mapped[str]
    example: Mapped[bool]
    """Good enough to be shown to others."""
    done_at: Mapped[datetime | None]
    follow_up: Mapped[FollowUp] = mapped_column(Word(FollowUp))
    read_at: Mapped[datetime | None]
    reply: Mapped[str]
    replied_at: Mapped[datetime | None]
