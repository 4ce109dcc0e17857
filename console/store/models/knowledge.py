"""Articles, all that was written in them, and what became of them in answers."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from console.domain.articles import ArticleState
from console.domain.ids import Id
from console.store.base import Base, Packed, Word


class Article(Base):
    """One answer in one language, in Markdown; `family` is shared by its translations.

    Its words are those of revision `revision`: what is published, or, while nothing was, what is being written.
    `newest` is the number of its last revision; `ahead` says how far that one is where it is not what stands here.
    """

    __tablename__ = "article"
    __table_args__ = (
        CheckConstraint("helped <= used", name="helped_when_used"),
        Index("ix_article_family", "family", "language"),
        # Sums over it say whether any article was written since somebody looked (store/article_shelf.py).
        Index("ix_article_updated_at", "updated_at", "id"),
    )

    id: Mapped[Id] = mapped_column(primary_key=True)
    family: Mapped[Id]
    language: Mapped[str]
    title: Mapped[str]
    body: Mapped[str]
    keywords: Mapped[str] = mapped_column(default="")
    public: Mapped[bool]
    """Everybody may read it now; never set of what is not published."""
    used: Mapped[int] = mapped_column(default=0)
    helped: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]
    reviewed_at: Mapped[datetime | None]
    state: Mapped[ArticleState] = mapped_column(Word(ArticleState), default=ArticleState.PUBLISHED)
    revision: Mapped[int] = mapped_column(default=1)
    newest: Mapped[int] = mapped_column(default=1)
    ahead: Mapped[ArticleState | None] = mapped_column(Word(ArticleState))
    tags: Mapped[tuple[str, ...]] = mapped_column(Packed(tuple[str, ...]), default=())
    failed: Mapped[int] = mapped_column(default=0)
    """How often somebody said that it did not help."""
    review_at: Mapped[datetime | None]
    original_id: Mapped[Id | None]
    """Of which article it is the translation."""
    original_revision: Mapped[int] = mapped_column(default=0)
    """Which revision of the original it says what it says of."""


class ArticleRevision(Base):
    """An article as it was written once. Number 0 and ASIDE: beside what somebody else wrote in the same time."""

    __tablename__ = "article_revision"
    __table_args__ = (Index("ix_article_revision_article_id", "article_id", "number"),)

    id: Mapped[Id] = mapped_column(primary_key=True)
    # The article may be gone, and may come back: what was written in it stays.
    article_id: Mapped[Id]
    number: Mapped[int]
    stands_on: Mapped[int]
    """The number of the revision that its author began with."""
    state: Mapped[ArticleState] = mapped_column(Word(ArticleState))
    title: Mapped[str]
    body: Mapped[str]
    keywords: Mapped[str]
    public: Mapped[bool]
    tags: Mapped[tuple[str, ...]] = mapped_column(Packed(tuple[str, ...]))
    agent_id: Mapped[Id | None] = mapped_column(ForeignKey("agent.id"))
    at: Mapped[datetime]


class ArticleUse(Base):
    """An article in the answers of a ticket: given at least once, and whether it helped where that was said."""

    __tablename__ = "article_use"
    __table_args__ = (Index("ix_article_use_article_id", "article_id"), Index("ix_article_use_at", "at"))

    ticket_id: Mapped[Id] = mapped_column(ForeignKey("ticket.id"), primary_key=True)
    article_id: Mapped[Id] = mapped_column(primary_key=True)
    agent_id: Mapped[Id | None] = mapped_column(ForeignKey("agent.id"))
    at: Mapped[datetime]
    helped: Mapped[bool | None]


class ArticlePicture(Base):
    """A picture in articles of one family; the bytes are `Content` of `sha256`."""

    __tablename__ = "article_picture"
    __table_args__ = (Index("ix_article_picture_family", "family", "sha256", unique=True),)

    id: Mapped[Id] = mapped_column(primary_key=True)
    family: Mapped[Id]
    sha256: Mapped[bytes]
    media_type: Mapped[str]
    name: Mapped[str]
    width: Mapped[int]
    height: Mapped[int]
    added_at: Mapped[datetime]


class ArticleFlag(Base):
    """Somebody says that an article is wrong or old."""

    __tablename__ = "article_flag"
    __table_args__ = (Index("ix_article_flag_article_id", "article_id"),)

    id: Mapped[Id] = mapped_column(primary_key=True)
    article_id: Mapped[Id]
    agent_id: Mapped[Id | None] = mapped_column(ForeignKey("agent.id"))
    text: Mapped[str]
    at: Mapped[datetime]
    settled_at: Mapped[datetime | None]
