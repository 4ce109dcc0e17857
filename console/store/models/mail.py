"""Letters that belong to no ticket."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Index, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from console.domain.ids import Id
from console.store.base import Base


class AsideLetter(Base):
    """A report by a machine about a letter that this desk does not know: kept whole, and in nobody's way."""

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
