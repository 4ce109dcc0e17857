"""Chats with visitors of the company's pages, and which messages are lines of them."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from console.domain import chats
from console.domain.ids import Id
from console.store.base import Base, Packed


class ChatSite(Base):
    """Pages with a chat; what is set for them stands in `settings`, the rest is taken from there."""

    __tablename__ = "chat_site"

    id: Mapped[Id] = mapped_column(primary_key=True)
    name: Mapped[str]
    active: Mapped[bool]
    settings: Mapped[chats.ChatSite] = mapped_column(Packed(chats.ChatSite))


class Chat(Base):
    """One chat: who it is with, how far the lines of it have come to them, and what they said of it at the end.

    `key_hash` is the sha256 of what opens it again from the visitor's browser.
    """

    __tablename__ = "chat"
    __table_args__ = (
        Index("ix_chat_key_hash", "key_hash", unique=True),
        Index("ix_chat_ticket_id", "ticket_id", "begun_at"),
        Index("ix_chat_seen_at", "online", "seen_at"),
    )

    id: Mapped[Id] = mapped_column(primary_key=True)
    site_id: Mapped[Id]
    key_hash: Mapped[bytes] = mapped_column(LargeBinary(32))
    ticket_id: Mapped[Id | None] = mapped_column(ForeignKey("ticket.id"))
    """None until the visitor has said something."""
    participant_id: Mapped[Id | None] = mapped_column(ForeignKey("participant.id"))
    name: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="")
    verified: Mapped[bool] = mapped_column(default=False)
    """Whether the company's platform vouches for who it is; otherwise they only say so."""
    subject: Mapped[str] = mapped_column(default="")
    """The platform's own id of whom it vouches for."""
    language: Mapped[str]
    page: Mapped[str] = mapped_column(default="")
    begun_at: Mapped[datetime]
    online: Mapped[bool] = mapped_column(default=False)
    seen_at: Mapped[datetime]
    """When they were connected last."""
    have_seq: Mapped[int] = mapped_column(default=0)
    """Up to which line everything has reached them."""
    read_seq: Mapped[int] = mapped_column(default=0)
    lines: Mapped[int] = mapped_column(default=0)
    """How many there are; the next one gets the number after it."""
    stars: Mapped[int | None]
    rating: Mapped[str] = mapped_column(default="")
    rated_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    ended_by: Mapped[Id | None] = mapped_column(ForeignKey("agent.id"))
    """None: the visitor ended it."""


class ChatLine(Base):
    """A message that is a line of a chat, and its place in it."""

    __tablename__ = "chat_line"
    __table_args__ = (Index("ix_chat_line_chat_id", "chat_id", "seq"),)

    message_id: Mapped[Id] = mapped_column(ForeignKey("message.id"), primary_key=True)
    chat_id: Mapped[Id] = mapped_column(ForeignKey("chat.id"))
    seq: Mapped[int]
