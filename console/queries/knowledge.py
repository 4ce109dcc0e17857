"""Articles: searched as one types, suggested for a ticket with the words that made them fit, read whole."""

from __future__ import annotations

from collections import Counter as Tally
from datetime import datetime
from itertools import islice
from typing import Any

import msgspec
from sqlalchemy import Connection, Integer, Row, bindparam, select

from console.domain.articles import ArticleState
from console.domain.ids import Id
from console.domain.messages import Kind
from console.domain.stop_words import STOP_WORDS
from console.domain.terms import fold, stems, words
from console.queries.base import Asker, Query, answers
from console.store import search
from console.store.models import Article, Message, Ticket
from console.store.search import Area


class ArticleRow(msgspec.Struct, frozen=True):
    """An article as a card; `why` are words of the question that it answers to."""

    id: Id
    family: Id
    language: str
    title: str
    body: str
    public: bool
    used: int
    helped: int
    updated_at: datetime
    keywords: str = ""
    state: ArticleState = ArticleState.PUBLISHED
    ahead: ArticleState | None = None
    """How far its newest words are, where they are not those that stand here."""
    revision: int = 0
    newest: int = 0
    tags: tuple[str, ...] = ()
    failed: int = 0
    why: tuple[str, ...] = ()


class SuggestArticles(Query[tuple[ArticleRow, ...]], frozen=True):
    """Articles for a ticket, from its subject and the newest words of the participant, and what is being typed."""

    ticket: Id
    language: str
    typed: str = ""
    limit: int = 3
    second: str = ""
    """The language that comes next: the asker's own."""


class SearchArticles(Query[tuple[ArticleRow, ...]], frozen=True):
    """Articles for typed words, best first, the given language before others, `second` next."""

    text: str
    language: str
    limit: int = 20
    second: str = ""
    public: bool = False
    """Only those that everybody may read."""


class ArticleView(Query[ArticleRow | None], frozen=True):
    article: Id


class ArticleFamily(Query[tuple[ArticleRow, ...]], frozen=True):
    """An article in all its languages."""

    family: Id


class Articles(Query[tuple[ArticleRow, ...]], frozen=True):
    """Articles by title, in one language or all."""

    language: str | None = None
    limit: int = 500
    public: bool = False
    """Only those that everybody may read."""


_WORDS_READ = 400
"""A ticket's newest words that take part in a suggestion; a long quarrel would drown the question."""


_SUBJECT = select(Ticket.subject).where(Ticket.id == bindparam("ticket"))
_SAID = (
    select(Message.text)
    .where(Message.ticket_id == bindparam("ticket"), Message.kind.in_((Kind.INBOUND, Kind.NOTE, Kind.CALL)))
    .order_by(Message.at.desc())
    .limit(6)
)


@answers(SuggestArticles)
def suggest_articles(connection: Connection, query: SuggestArticles, _: Asker) -> tuple[ArticleRow, ...]:
    subject = connection.execute(_SUBJECT, {"ticket": query.ticket}).scalar_one_or_none() or ""
    said = connection.execute(_SAID, {"ticket": query.ticket}).scalars()
    text = " ".join([subject, subject, query.typed, *said])
    meant = list(islice(filter(_means_something, words(text)), _WORDS_READ))
    return _ranked(connection, meant, (query.language, query.second), query.limit)


def _means_something(word: str) -> bool:
    return len(word) > 2 and fold(word) not in STOP_WORDS and not word.isdigit()


@answers(SearchArticles)
def search_articles(connection: Connection, query: SearchArticles, _: Asker) -> tuple[ArticleRow, ...]:
    typed = list(words(query.text))
    meant = [word for word in typed if _means_something(word)] or typed
    return _ranked(connection, meant, (query.language, query.second), query.limit, public=query.public)


# In the order of the fields of ArticleRow, up to `why`.
_ARTICLES = select(*(getattr(Article, name) for name in ArticleRow.__struct_fields__ if name != "why"))
_BY_IDS = _ARTICLES.where(Article.id.in_(bindparam("ids", expanding=True)))
_CANDIDATES = select(Article.id, Article.family, Article.language, Article.public).where(
    Article.id.in_(bindparam("ids", expanding=True))
)


def _ranked(
    connection: Connection, meant: list[str], languages: tuple[str, str], limit: int, *, public: bool = False
) -> tuple[ArticleRow, ...]:
    if not meant:
        return ()
    often = [word for word, _ in Tally(meant).most_common(40)]
    ids = search.best(connection, Area.ARTICLE, " ".join([*often, meant[-1]]), limit * 6)
    chosen = _one_of_each_family(connection, ids, languages, public=public)[:limit] if ids else []
    if not chosen:
        return ()
    # Only what is shown is read whole: bodies are long.
    rows = {row.id: row for row in connection.execute(_BY_IDS, {"ids": chosen})}
    asked = {word.lower(): stems(word) for word in meant}
    return tuple(ArticleRow(*(*rows[article], _why(rows[article], asked))) for article in chosen)


def _one_of_each_family(connection: Connection, ids: list[Id], languages: tuple[str, str], *, public: bool) -> list[Id]:
    """The same answer in another language helps only when there is none in a better one."""
    known = {row.id: row for row in connection.execute(_CANDIDATES, {"ids": ids}) if row.public or not public}
    found = [known[article] for article in ids if article in known]
    found.sort(key=lambda row: languages.index(row.language) if row.language in languages else len(languages))
    first: dict[Id, Id] = {}
    for row in found:
        first.setdefault(row.family, row.id)
    return list(first.values())


def _why(row: Row[Any], asked: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    text = {stem for word in words(f"{row.title} {row.keywords}") for stem in stems(word)}
    return tuple(islice((word for word, found in asked.items() if not text.isdisjoint(found)), 4))


_BY_ID = _ARTICLES.where(Article.id == bindparam("article"))
_BY_FAMILY = _ARTICLES.where(Article.family == bindparam("family")).order_by(Article.language, Article.id)
_BY_TITLE = _ARTICLES.order_by(Article.title, Article.id).limit(bindparam("limit", type_=Integer))
_IN_LANGUAGE = _BY_TITLE.where(Article.language == bindparam("language"))


@answers(ArticleView)
def article_view(connection: Connection, query: ArticleView, _: Asker) -> ArticleRow | None:
    row = connection.execute(_BY_ID, {"article": query.article}).one_or_none()
    return ArticleRow(*row) if row is not None else None


@answers(ArticleFamily)
def article_family(connection: Connection, query: ArticleFamily, _: Asker) -> tuple[ArticleRow, ...]:
    return tuple(ArticleRow(*row) for row in connection.execute(_BY_FAMILY, {"family": query.family}))


@answers(Articles)
def articles(connection: Connection, query: Articles, _: Asker) -> tuple[ArticleRow, ...]:
    statement = _BY_TITLE if query.language is None else _IN_LANGUAGE
    if query.public:
        statement = statement.where(Article.public)
    rows = connection.execute(statement, {"language": query.language, "limit": query.limit})
    return tuple(ArticleRow(*row) for row in rows)
