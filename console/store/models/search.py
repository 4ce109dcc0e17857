"""What is searchable: one row for each text, whose number orders it by age."""

from __future__ import annotations

from sqlalchemy import BigInteger, Index, Integer
from sqlalchemy.orm import Mapped, mapped_column

from console.domain.ids import Id
from console.store.base import Base


class SearchDoc(Base):
    """Leads from a hit to its row. `terms` is kept for texts that may change, to take them out of the index again."""

    __tablename__ = "search_doc"
    __table_args__ = (Index("ix_search_doc_row_id", "row_id"),)

    # A growing integer, not a UUID: full-text hits come newest first by it without sorting.
    id: Mapped[int] = mapped_column(BigInteger().with_variant(Integer, "sqlite"), primary_key=True)
    area: Mapped[str]
    row_id: Mapped[Id]
    shown_id: Mapped[Id]
    """What a hit leads to: the ticket of a message, else the row itself."""
    terms: Mapped[str | None]
