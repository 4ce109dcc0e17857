"""What is not there: answers nobody has written, searches that found nothing, and wishes for the platform."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from console.domain.ids import Id
from console.domain.wishes import GapState, WishKind, WishState
from console.store.base import Base, Word


class Gap(Base):
    """A question that no article answers; `words` are those of its first report."""

    __tablename__ = "gap"
    __table_args__ = (Index("ix_gap_state", "state"),)

    id: Mapped[Id] = mapped_column(primary_key=True)
    words: Mapped[str]
    language: Mapped[str]
    state: Mapped[GapState] = mapped_column(Word(GapState))
    key: Mapped[str]
    """Its words as they are compared: the same question of somebody else is the same gap."""
    article_id: Mapped[Id | None]
    created_at: Mapped[datetime]
    closed_at: Mapped[datetime | None]
    merged_into: Mapped[Id | None]
    """The same question in other words, with which it counts (store/joined.py)."""


class GapReport(Base):
    """Somebody missed it. `heard_at`: they were told what became of it."""

    __tablename__ = "gap_report"
    __table_args__ = (Index("ix_gap_report_gap_id", "gap_id"),)

    id: Mapped[Id] = mapped_column(primary_key=True)
    gap_id: Mapped[Id] = mapped_column(ForeignKey("gap.id"))
    agent_id: Mapped[Id | None] = mapped_column(ForeignKey("agent.id"))
    ticket_id: Mapped[Id | None] = mapped_column(ForeignKey("ticket.id"))
    words: Mapped[str]
    at: Mapped[datetime]
    heard_at: Mapped[datetime | None]


class SearchMiss(Base):
    """Words that were searched for without finding an article, and how often."""

    __tablename__ = "search_miss"
    __table_args__ = (Index("ix_search_miss_key", "key", unique=True),)

    id: Mapped[Id] = mapped_column(primary_key=True)
    key: Mapped[str]
    words: Mapped[str]
    language: Mapped[str]
    times: Mapped[int]
    last_at: Mapped[datetime]


class Wish(Base):
    __tablename__ = "wish"
    __table_args__ = (Index("ix_wish_state", "state"),)

    id: Mapped[Id] = mapped_column(primary_key=True)
    kind: Mapped[WishKind] = mapped_column(Word(WishKind))
    state: Mapped[WishState] = mapped_column(Word(WishState))
    title: Mapped[str]
    text: Mapped[str]
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    merged_into: Mapped[Id | None]
    """The same wish in other words, with which it counts."""


class WishAsker(Base):
    """A ticket in which it was asked for. `message_id`: the answer in which they were told that it is done."""

    __tablename__ = "wish_asker"
    __table_args__ = (Index("ix_wish_asker_ticket_id", "ticket_id"),)

    wish_id: Mapped[Id] = mapped_column(ForeignKey("wish.id"), primary_key=True)
    ticket_id: Mapped[Id] = mapped_column(ForeignKey("ticket.id"), primary_key=True)
    agent_id: Mapped[Id | None] = mapped_column(ForeignKey("agent.id"))
    at: Mapped[datetime]
    message_id: Mapped[Id | None]
