"""Mailboxes and how far their letters have come, letters that belong to no ticket, senders nobody wants."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, Index, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from console.domain import mailboxes
from console.domain.ids import Id
from console.store.base import Base, Packed


class Mailbox(Base):
    """A mailbox of the desk; everything that is set for it stands in `settings`, the rest is taken from there."""

    __tablename__ = "mailbox"

    id: Mapped[Id] = mapped_column(primary_key=True)
    name: Mapped[str]
    address: Mapped[str]
    active: Mapped[bool]
    settings: Mapped[mailboxes.Mailbox] = mapped_column(Packed(mailboxes.Mailbox))


class MailProgress(Base):
    """Up to which letter a folder of a mailbox was taken in (RFC 3501 2.3.1.1)."""

    __tablename__ = "mail_progress"

    mailbox_id: Mapped[Id] = mapped_column(ForeignKey("mailbox.id", ondelete="CASCADE"), primary_key=True)
    folder: Mapped[str] = mapped_column(primary_key=True)
    uid_validity: Mapped[int] = mapped_column(BigInteger)
    uid: Mapped[int] = mapped_column(BigInteger)
    at: Mapped[datetime]
    proved_at: Mapped[datetime | None]
    """When the copy of a letter of ours was last seen to arrive."""


class BlockedSender(Base):
    """An address, or a whole domain ("@example.org"), whose letters are set aside."""

    __tablename__ = "blocked_sender"

    value: Mapped[str] = mapped_column(primary_key=True)
    """Case-folded."""
    id: Mapped[Id]
    agent_id: Mapped[Id | None] = mapped_column(ForeignKey("agent.id"))
    at: Mapped[datetime]


class AsideLetter(Base):
    """A letter in nobody's way, kept whole: a report on a letter this desk does not know, one blocked, one broken."""

    __tablename__ = "aside_letter"
    __table_args__ = (Index("ix_aside_letter_at", "at", "id"),)

    id: Mapped[Id] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    disposition: Mapped[str]
    """What the letter is (domain/disposition.py)."""
    sender: Mapped[str]
    subject: Mapped[str]
    header_id: Mapped[str | None]
    about: Mapped[str]
    """The addresses it says were not reached, parted by spaces."""
    original: Mapped[bytes] = mapped_column(LargeBinary(32))
    """sha256 of the letter as it came, byte for byte."""
    mailbox_id: Mapped[Id | None]
    reason: Mapped[str] = mapped_column(default="")
    """Why it could not be taken in, where that is so."""
    seen_at: Mapped[datetime | None]
    """When a person was done with it."""
