"""Relays of launches: who types, who reads, and the lines of the speaker."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from console.domain.ids import Id
from console.domain.relay_words import Abbreviation
from console.store.base import Base, Packed


class Relay(Base):
    """The relay of one launch, under the launch's own id."""

    __tablename__ = "relay"
    __table_args__ = (UniqueConstraint("key"),)

    id: Mapped[Id] = mapped_column(ForeignKey("launch.id"), primary_key=True)
    key: Mapped[str]
    """Opens the readers' page."""
    started_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    """On air while it was started and has not ended."""
    typist_id: Mapped[Id | None] = mapped_column(ForeignKey("agent.id"))
    next_id: Mapped[Id | None] = mapped_column(ForeignKey("agent.id"))
    next_at: Mapped[datetime | None]
    handed_by: Mapped[Id | None] = mapped_column(ForeignKey("agent.id"))
    handed_at: Mapped[datetime | None]
    shared: Mapped[bool]
    """Whether the page shows the transcript when the relay is over."""
    in_chat: Mapped[bool]
    """Whether visitors of chats are offered to read along."""
    abbreviations: Mapped[tuple[Abbreviation, ...]] = mapped_column(Packed(tuple[Abbreviation, ...]))
    lines: Mapped[int]
    """How many there were when it ended; a console that has fewer asks for them."""
    readers: Mapped[int]
    readers_at: Mapped[datetime | None]
    """When the gateway counted them."""


class RelayLine(Base):
    """A line as readers see it."""

    __tablename__ = "relay_line"
    __table_args__ = (Index("ix_relay_line_relay_id", "relay_id", "seq"),)

    id: Mapped[Id] = mapped_column(primary_key=True)
    relay_id: Mapped[Id] = mapped_column(ForeignKey("relay.id"))
    position: Mapped[int]
    """Orders the lines; it may have gaps."""
    seq: Mapped[int]
    """Grows with every line and every correction of one: who has everything up to a number asks for what is above."""
    at: Mapped[datetime]
    began_at: Mapped[datetime | None]
    """When its first letter was typed."""
    by: Mapped[Id | None] = mapped_column(ForeignKey("agent.id"))
    speaker: Mapped[str]
    words: Mapped[str]
    """Empty: it was taken out."""
    corrected_at: Mapped[datetime | None]
