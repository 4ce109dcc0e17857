"""What is behind an article: its revisions, what is being written, its translations, its pictures."""

from __future__ import annotations

from datetime import datetime

import msgspec
from sqlalchemy import Connection, bindparam, false, func, select
from sqlalchemy.orm import aliased

from console.domain.articles import ArticleState
from console.domain.ids import Id
from console.queries.base import Asker, Query, answers
from console.store.models import Agent, Article, ArticleFlag, ArticlePicture, ArticleRevision, ArticleUse, Content


class RevisionRow(msgspec.Struct, frozen=True):
    """`agent` is a name, "" where the program itself wrote it."""

    id: Id
    article: Id
    number: int
    stands_on: int
    state: ArticleState
    title: str
    body: str
    keywords: str
    public: bool
    tags: tuple[str, ...]
    at: datetime
    agent_id: Id | None
    agent: str


class Translation(msgspec.Struct, frozen=True):
    """The same article in another language. `older` says that the original has changed since."""

    id: Id
    language: str
    title: str
    state: ArticleState
    original_id: Id | None
    older: bool


class FlagRow(msgspec.Struct, frozen=True):
    id: Id
    article: Id
    title: str
    text: str
    at: datetime
    agent: str


class PictureRow(msgspec.Struct, frozen=True):
    id: Id
    family: Id
    sha256: bytes
    media_type: str
    name: str
    width: int
    height: int


class Behind(msgspec.Struct, frozen=True):
    """Everything one needs to go on writing an article: its newest revision, and what it is measured by."""

    newest: RevisionRow | None
    asides: tuple[RevisionRow, ...]
    """Written beside it, and not chosen from yet."""
    original: RevisionRow | None
    """The words that are translated, as they are now; those of the time of the translation are `translated`."""
    translated: RevisionRow | None
    older: bool
    languages: tuple[Translation, ...]
    flags: tuple[FlagRow, ...]
    review_at: datetime | None
    reviewed_at: datetime | None


class ArticleBehind(Query[Behind | None], frozen=True):
    article: Id


class Revisions(Query[tuple[RevisionRow, ...]], frozen=True):
    """All that was written in an article, the newest first; what lies aside is not among it."""

    article: Id


class Pictures(Query[tuple[PictureRow, ...]], frozen=True):
    family: Id


class PublicPicture(Query[tuple[str, bytes] | None], frozen=True):
    """Media type and bytes of a picture that an article for everybody shows; `begins` are 16 hexadecimal digits."""

    family: Id
    begins: str


class UseRow(msgspec.Struct, frozen=True):
    """An article that was given in a ticket; `helped` is None while nobody said what came of it."""

    article: Id
    title: str
    at: datetime
    helped: bool | None


class UsesOf(Query[tuple[UseRow, ...]], frozen=True):
    ticket: Id


_REVISIONS = select(
    ArticleRevision.id,
    ArticleRevision.article_id,
    ArticleRevision.number,
    ArticleRevision.stands_on,
    ArticleRevision.state,
    ArticleRevision.title,
    ArticleRevision.body,
    ArticleRevision.keywords,
    ArticleRevision.public,
    ArticleRevision.tags,
    ArticleRevision.at,
    ArticleRevision.agent_id,
    func.coalesce(Agent.name, ""),
).outerjoin(Agent, Agent.id == ArticleRevision.agent_id)
_OF_ARTICLE = ArticleRevision.article_id == bindparam("article")
_ONE = _REVISIONS.where(_OF_ARTICLE, ArticleRevision.number == bindparam("number"))
_ASIDES = _REVISIONS.where(_OF_ARTICLE, ArticleRevision.number == 0).order_by(ArticleRevision.at, ArticleRevision.id)
_ALL = _REVISIONS.where(_OF_ARTICLE, ArticleRevision.number > 0).order_by(ArticleRevision.number.desc())
_ARTICLE = select(
    Article.family,
    Article.newest,
    Article.original_id,
    Article.original_revision,
    Article.review_at,
    Article.reviewed_at,
).where(Article.id == bindparam("article"))
_original = aliased(Article)
_OLDER = func.coalesce(
    (_original.revision > Article.original_revision) & (_original.state == ArticleState.PUBLISHED), false()
)
_LANGUAGES = (
    select(Article.id, Article.language, Article.title, Article.state, Article.original_id, _OLDER)
    .outerjoin(_original, _original.id == Article.original_id)
    .where(Article.family == bindparam("family"))
    .order_by(Article.language, Article.id)
)
_PUBLISHED_AS = select(Article.revision).where(Article.id == bindparam("article"))
FLAGS = (
    select(ArticleFlag.id, Article.id, Article.title, ArticleFlag.text, ArticleFlag.at, func.coalesce(Agent.name, ""))
    .join(Article, Article.id == ArticleFlag.article_id)
    .outerjoin(Agent, Agent.id == ArticleFlag.agent_id)
    .where(ArticleFlag.settled_at.is_(None))
    .order_by(ArticleFlag.at.desc(), ArticleFlag.id)
)
_FLAGS_OF = FLAGS.where(Article.id == bindparam("article"))
_PICTURES = (
    select(
        ArticlePicture.id,
        ArticlePicture.family,
        ArticlePicture.sha256,
        ArticlePicture.media_type,
        ArticlePicture.name,
        ArticlePicture.width,
        ArticlePicture.height,
    )
    .where(ArticlePicture.family == bindparam("family"))
    .order_by(ArticlePicture.added_at, ArticlePicture.id)
)
_SHOWN_TO_ALL = select(Article.body).where(Article.family == bindparam("family"), Article.public)
_BYTES = select(Content.content).where(Content.sha256 == bindparam("sha256"))
_USES = (
    select(ArticleUse.article_id, Article.title, ArticleUse.at, ArticleUse.helped)
    .join(Article, Article.id == ArticleUse.article_id)
    .where(ArticleUse.ticket_id == bindparam("ticket"))
    .order_by(ArticleUse.at, ArticleUse.article_id)
)


@answers(ArticleBehind)
def article_behind(connection: Connection, query: ArticleBehind, _: Asker) -> Behind | None:
    article = connection.execute(_ARTICLE, {"article": query.article}).one_or_none()
    if article is None:
        return None
    newest = _numbered(connection, query.article, article.newest)
    languages = tuple(Translation(*row) for row in connection.execute(_LANGUAGES, {"family": article.family}))
    original = translated = None
    if article.original_id is not None:
        shown = connection.execute(_PUBLISHED_AS, {"article": article.original_id}).scalar_one_or_none()
        original = _numbered(connection, article.original_id, shown or 0)
        translated = _numbered(connection, article.original_id, article.original_revision)
    return Behind(
        newest=newest,
        asides=tuple(RevisionRow(*row) for row in connection.execute(_ASIDES, {"article": query.article})),
        original=original,
        translated=translated,
        older=any(one.older for one in languages if one.id == query.article),
        languages=languages,
        flags=tuple(FlagRow(*row) for row in connection.execute(_FLAGS_OF, {"article": query.article})),
        review_at=article.review_at,
        reviewed_at=article.reviewed_at,
    )


def _numbered(connection: Connection, article: Id, number: int) -> RevisionRow | None:
    found = connection.execute(_ONE, {"article": article, "number": number}).first() if number else None
    return RevisionRow(*found) if found is not None else None


@answers(Revisions)
def revisions(connection: Connection, query: Revisions, _: Asker) -> tuple[RevisionRow, ...]:
    return tuple(RevisionRow(*row) for row in connection.execute(_ALL, {"article": query.article}))


@answers(Pictures)
def pictures(connection: Connection, query: Pictures, _: Asker) -> tuple[PictureRow, ...]:
    return tuple(PictureRow(*row) for row in connection.execute(_PICTURES, {"family": query.family}))


@answers(PublicPicture)
def public_picture(connection: Connection, query: PublicPicture, _: Asker) -> tuple[str, bytes] | None:
    shown = connection.execute(_SHOWN_TO_ALL, {"family": query.family}).scalars()
    # What only a draft shows is nobody's business yet.
    if not any(f"picture:{query.begins}" in body for body in shown):
        return None
    for row in connection.execute(_PICTURES, {"family": query.family}):
        if row.sha256.hex().startswith(query.begins):
            content = connection.execute(_BYTES, {"sha256": row.sha256}).scalar_one_or_none()
            return None if content is None else (row.media_type, content)
    return None


@answers(UsesOf)
def uses_of(connection: Connection, query: UsesOf, _: Asker) -> tuple[UseRow, ...]:
    return tuple(UseRow(*row) for row in connection.execute(_USES, {"ticket": query.ticket}))
