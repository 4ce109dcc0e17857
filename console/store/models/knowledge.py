"""Articles: the answers beside a ticket."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, Index
from sqlalchemy.orm import Mapped, mapped_column

from console.domain.ids import Id
from console.store.base import Base


class Article(Base):
    """One answer in one language, in Markdown; `family` is shared by its translations."""

    __tablename__ = "article"
    __table_args__ = (
        CheckConstraint("helped <= used", name="helped_when_used"),
        Index("ix_article_family", "family", "language"),
    )

    id: Mapped[Id] = mapped_column(primary_key=True)
    family: Mapped[Id]
    language: Mapped[str]
    title: Mapped[str]
    body: Mapped[str]
    keywords: Mapped[str] = mapped_column(default="")
    public: Mapped[bool]
    used: Mapped[int] = mapped_column(default=0)
    helped: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]
    reviewed_at: Mapped[datetime | None]
