"""Articles: searched as one types, suggested for a ticket with the words that made them fit, read whole."""

from __future__ import annotations

from collections import Counter as Tally
from datetime import datetime

import msgspec
from sqlalchemy import Connection, select

from console.domain.ids import Id
from console.domain.messages import Kind
from console.domain.stop_words import STOP_WORDS
from console.domain.terms import fold, stems, words
from console.queries.base import Asker, Query, answers, columns
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


class ArticleView(Query[ArticleRow | None], frozen=True):
    article: Id


class ArticleFamily(Query[tuple[ArticleRow, ...]], frozen=True):
    """An article in all its languages."""

    family: Id


class Articles(Query[tuple[ArticleRow, ...]], frozen=True):
    """Articles by title, in one language or all."""

    language: str | None = None
    limit: int = 500


_WORDS_READ = 400
"""A ticket's newest words that take part in a suggestion; a long quarrel would drown the question."""


@answers(SuggestArticles)
def suggest_articles(connection: Connection, query: SuggestArticles, _: Asker) -> tuple[ArticleRow, ...]:
    subject = connection.execute(select(Ticket.subject).where(Ticket.id == query.ticket)).scalar_one_or_none() or ""
    said = connection.execute(
        select(Message.text)
        .where(Message.ticket_id == query.ticket, Message.kind.in_((Kind.INBOUND, Kind.NOTE, Kind.CALL)))
        .order_by(Message.at.desc())
        .limit(6)
    ).scalars()
    text = " ".join([subject, subject, query.typed, *said])
    meant = [word for word in words(text) if _means_something(word)][:_WORDS_READ]
    return _ranked(connection, meant, (query.language, query.second), query.limit)


def _means_something(word: str) -> bool:
    return len(word) > 2 and fold(word) not in STOP_WORDS and not word.isdigit()


@answers(SearchArticles)
def search_articles(connection: Connection, query: SearchArticles, _: Asker) -> tuple[ArticleRow, ...]:
    typed = list(words(query.text))
    meant = [word for word in typed if _means_something(word)] or typed
    return _ranked(connection, meant, (query.language, query.second), query.limit)


def _ranked(connection: Connection, meant: list[str], languages: tuple[str, str], limit: int) -> tuple[ArticleRow, ...]:
    if not meant:
        return ()
    often = [word for word, _ in Tally(meant).most_common(40)]
    ids = search.best(connection, Area.ARTICLE, " ".join([*often, meant[-1]]), limit * 6)
    rows = connection.execute(select(*columns(Article)).where(Article.id.in_(ids)))
    by_id = {row.id: _row(row, meant) for row in rows}
    found = [by_id[article] for article in ids if article in by_id]
    # The same answer in another language helps only when there is none in a better one.
    found.sort(key=lambda row: languages.index(row.language) if row.language in languages else len(languages))
    best = {row.family: row for row in reversed(found)}
    return tuple(row for row in found if best[row.family] is row)[:limit]


def _row(row: object, meant: list[str]) -> ArticleRow:
    fields = {name: getattr(row, name) for name in ArticleRow.__struct_fields__ if name != "why"}
    text = {stem for word in words(f"{fields['title']} {getattr(row, 'keywords', '')}") for stem in stems(word)}
    why = dict.fromkeys(word.lower() for word in meant if any(stem in text for stem in stems(word)))
    return ArticleRow(**fields, why=tuple(why)[:4])


@answers(ArticleView)
def article_view(connection: Connection, query: ArticleView, _: Asker) -> ArticleRow | None:
    row = connection.execute(select(*columns(Article)).where(Article.id == query.article)).one_or_none()
    return _row(row, []) if row is not None else None


@answers(ArticleFamily)
def article_family(connection: Connection, query: ArticleFamily, _: Asker) -> tuple[ArticleRow, ...]:
    chosen = select(*columns(Article)).where(Article.family == query.family).order_by(Article.language, Article.id)
    return tuple(_row(row, []) for row in connection.execute(chosen))


@answers(Articles)
def articles(connection: Connection, query: Articles, _: Asker) -> tuple[ArticleRow, ...]:
    chosen = select(*columns(Article)).order_by(Article.title, Article.id).limit(query.limit)
    if query.language is not None:
        chosen = chosen.where(Article.language == query.language)
    return tuple(_row(row, []) for row in connection.execute(chosen))
