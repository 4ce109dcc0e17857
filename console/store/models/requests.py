"""Pages of requests: the keys that sign their links, and what belongs to the page of one ticket."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from console.domain.ids import Id
from console.store.base import Base


class LinkKey(Base):
    """What links are signed with. The newest that is not withdrawn signs; what a withdrawn one signed opens nothing."""

    __tablename__ = "link_key"

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    secret: Mapped[bytes] = mapped_column(LargeBinary(32))
    made_at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None]


class RequestPage(Base):
    """Of a ticket whose page is other than at first. `generation` counts how often its links were withdrawn."""

    __tablename__ = "request_page"
    __table_args__ = (Index("ix_request_page_rated_at", "rated_at"),)

    ticket_id: Mapped[Id] = mapped_column(ForeignKey("ticket.id"), primary_key=True)
    generation: Mapped[int] = mapped_column(default=0)
    stars: Mapped[int | None]
    """What the participant says of our help, 1 to 5; they may change it."""
    remark: Mapped[str] = mapped_column(default="")
    rated_at: Mapped[datetime | None]
    rated_of: Mapped[Id | None] = mapped_column(ForeignKey("agent.id"))
    """Whose ticket it was then."""
