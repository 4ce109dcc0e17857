"""Articles: searched as one types, suggested for a ticket with the words that made them fit, read whole."""

from __future__ import annotations

from collections import Counter as Tally
from collections.abc import Iterable
from datetime import datetime
from itertools import islice
from typing import ClassVar, NamedTuple

import msgspec
from sqlalchemy import Connection, Integer, bindparam, select

from console.domain.around import Around, around
from console.domain.articles import ArticleState
from console.domain.ids import Id
from console.domain.messages import Kind
from console.domain.pieces import folded
from console.domain.ranking import met
from console.domain.stop_words import STOP_WORDS
from console.domain.terms import fold, words
from console.domain.tickets import Category
from console.queries.base import Asker, Query, answers
from console.store.article_shelf import Shelf, Standing, shelf, webinars_of
from console.store.models import Article, Cohort, Message, Participant, Ticket


class ArticleRow(msgspec.Struct, frozen=True):
    """An article as a card."""

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
    """Of a suggestion: words of the ticket that it answers to, and what else speaks for it:"""
    similar: int = 0
    """Questions like this one that it answered."""
    category: bool = False
    """It often answers questions of this category."""
    course: str = ""
    """In this course it is often the answer."""
    around: Around | None = None
    """It is often the answer where the participant stands to a webinar."""

    WORKED_OUT: ClassVar = frozenset({"why", "similar", "category", "course", "around"})
    """What no column of an article says."""


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


class ArticlesReady(Query[bool], frozen=True):
    """Takes the next articles into what is searched, which would otherwise be done by whoever searches first; whether
    all are there. Asked again and again at the start."""


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
_WORDS_ASKED = 24
"""Of these the ones that tell most."""
_REASONS = 4
_GOOD = 0.5
"""So much of the mark of the best an answer has that fits as well."""
_SUBJECT_WEIGHS = 3
_CHOSEN_FROM = 40
"""Of so many of the best one of each family is chosen."""
_ALIKE = 0.3
"""How much alike two questions are that may have the same answer."""
_ALIKE_READ = 12
_SIMILAR, _SAME_CATEGORY, _SAME_COURSE, _SAME_TIME, _TAGGED = 1.5, 0.3, 0.3, 0.2, 0.15
"""What such reasons can add to the mark of an article, whose words give at most 1.8 (domain/ranking.py)."""
_OFTEN = 3
"""Uses that are no chance."""

_TICKET = (
    select(Ticket.subject, Ticket.category, Cohort.course, Ticket.participant_id, Ticket.created_at)
    .outerjoin(Participant, Participant.id == Ticket.participant_id)
    .outerjoin(Cohort, Cohort.id == Participant.cohort_id)
    .where(Ticket.id == bindparam("ticket"))
)
_SAID = (
    select(Message.text)
    .where(Message.ticket_id == bindparam("ticket"), Message.kind.in_((Kind.INBOUND, Kind.NOTE, Kind.CALL)))
    .order_by(Message.at.desc())
    .limit(6)
)


class _Asked(NamedTuple):
    """A question: its words as an article is looked for with, and from whom it is."""

    words: list[str]
    begun: bool = False
    ticket: Id | None = None
    category: Category | None = None
    course: str = ""
    around: Around | None = None


class _Answer(NamedTuple):
    """An article that may be the answer, and what speaks for it besides its words."""

    article: Id
    standing: Standing
    mark: float
    similar: int = 0
    category: bool = False
    course: str = ""
    around: Around | None = None


@answers(SuggestArticles)
def suggest_articles(connection: Connection, query: SuggestArticles, _: Asker) -> tuple[ArticleRow, ...]:
    ticket = connection.execute(_TICKET, {"ticket": query.ticket}).one_or_none()
    if ticket is None:
        return ()
    said = connection.execute(_SAID, {"ticket": query.ticket}).scalars()
    subject = [word for word in words(ticket.subject) if _means_something(word)]
    text = islice(filter(_means_something, words(" ".join([query.typed, *said]))), _WORDS_READ)
    meant = [*subject * _SUBJECT_WEIGHS, *text]
    webinars = webinars_of(connection, {ticket.participant_id} - {None})
    stood = around(ticket.created_at, webinars.get(ticket.participant_id, ()))
    with shelf(connection) as articles:
        asked = _Asked(_telling(articles, meant), False, query.ticket, ticket.category, ticket.course or "", stood)
        found = _one_of_each_family(_found(articles, asked), (query.language, query.second))
    as_said = {fold(word): word for word in meant}
    shown = []
    for row in _shown(connection, found[: query.limit]):
        why = tuple(as_said[word] for word in _why(row, asked))
        if why or row.similar:
            shown.append(msgspec.structs.replace(row, why=why))
    return tuple(shown)


def _telling(articles: Shelf, meant: Iterable[str]) -> list[str]:
    """The folded words that are said most and are rarest among the articles."""
    said = Tally(word for word in map(fold, meant) if word)
    weight = {word: min(times, 2 * _SUBJECT_WEIGHS) * articles.articles.rarity(word) for word, times in said.items()}
    # What no article holds may be typed wrong: it comes after what is known.
    return sorted(said, key=lambda word: -weight[word])[:_WORDS_ASKED]


def _means_something(word: str) -> bool:
    return len(word) > 2 and fold(word) not in STOP_WORDS and not word.isdigit()


@answers(SearchArticles)
def search_articles(connection: Connection, query: SearchArticles, _: Asker) -> tuple[ArticleRow, ...]:
    typed = list(islice(words(query.text), _WORDS_READ))
    meant = [word for word in map(fold, typed) if word]
    if not meant:
        return ()
    with shelf(connection) as articles:
        few = len(meant) <= _WORDS_ASKED
        asked = _Asked(meant if few else _telling(articles, typed), begun=few and query.text[-1].isalnum())
        found = [answer for answer in _found(articles, asked) if answer.standing.public or not query.public]
        found = _one_of_each_family(found, (query.language, query.second))
    shown = _shown(connection, found[: query.limit])
    # Words typed very wrong are known by their pieces alone; but where nothing holds any word, nothing was meant.
    return shown if any(row.similar or _why(row, asked) for row in shown) else ()


def _found(articles: Shelf, asked: _Asked) -> list[_Answer]:
    """By their words, and by what became of articles in answers to such questions; best first."""
    marks = {found.key: found.mark for found in articles.articles.best(asked.words, _CHOSEN_FROM, begun=asked.begun)}
    likely, similar = _from_similar(articles, asked)
    for article in likely:
        if article in articles.articles:
            marks.setdefault(article, 0.0)
    in_category = _often(articles.categories.get(asked.category)) if asked.category is not None else {}
    in_course = _often(articles.courses.get(asked.course))
    at_that_time = _often(articles.around.get(asked.around)) if asked.around is not None else {}
    about = {" ".join(map(fold, words(said))) for said in (asked.category, asked.course) if said}
    found = [
        _Answer(
            article,
            articles.standing[article],
            mark
            + _SIMILAR * likely.get(article, 0.0)
            + _SAME_CATEGORY * in_category.get(article, 0.0)
            + _SAME_COURSE * in_course.get(article, 0.0)
            + _SAME_TIME * at_that_time.get(article, 0.0)
            + (0.0 if about.isdisjoint(articles.standing[article].tags) else _TAGGED),
            similar[article],
            article in in_category,
            asked.course if article in in_course else "",
            asked.around if article in at_that_time else None,
        )
        for article, mark in marks.items()
    ]
    return sorted(found, key=lambda answer: -answer.mark)


def _from_similar(articles: Shelf, asked: _Asked) -> tuple[dict[Id, float], Tally[Id]]:
    """What answered questions like this one: how likely it does again (up to 1), and how many such questions."""
    likely: dict[Id, float] = {}
    similar: Tally[Id] = Tally()
    if not articles.uses:
        return likely, similar
    for found in articles.questions.alike(asked.words, _ALIKE_READ):
        if found.mark < _ALIKE or found.key == asked.ticket:
            continue
        for use in articles.uses.get(found.key, ()):
            sure = found.mark if use.helped else found.mark / 2
            likely[use.article] = min(1.0, likely.get(use.article, 0.0) + sure)
            similar[use.article] += 1
    return likely, similar


def _often(uses: Tally[Id] | None) -> dict[Id, float]:
    """Their share, of those articles that are used again and again."""
    if not uses:
        return {}
    every = uses.total()
    return {article: times / every for article, times in uses.items() if times >= _OFTEN}


# In the order of the fields of ArticleRow, up to `why`.
_ARTICLES = select(
    *(getattr(Article, name) for name in ArticleRow.__struct_fields__ if name not in ArticleRow.WORKED_OUT)
)
_BY_IDS = _ARTICLES.where(Article.id.in_(bindparam("ids", expanding=True)))


def _shown(connection: Connection, chosen: list[_Answer]) -> tuple[ArticleRow, ...]:
    if not chosen:
        return ()
    whole = {row.id: row for row in connection.execute(_BY_IDS, {"ids": [answer.article for answer in chosen]})}
    return tuple(
        ArticleRow(*(*whole[answer.article], (), answer.similar, answer.category, answer.course, answer.around))
        for answer in chosen
        if answer.article in whole
    )


def _one_of_each_family(found: list[_Answer], languages: tuple[str, str]) -> list[_Answer]:
    """The same answer in another language helps only when there is none in a better one."""
    least = max((answer.mark for answer in found), default=0.0) * _GOOD

    def order(answer: _Answer) -> int:
        # What hardly answers in the right language does not hide what answers well in another.
        known = answer.standing.language in languages and answer.mark >= least
        return languages.index(answer.standing.language) if known else len(languages)

    first: dict[Id, _Answer] = {}
    for answer in sorted(found, key=order):
        first.setdefault(answer.standing.family, answer)
    return list(first.values())


def _why(row: ArticleRow, asked: _Asked) -> list[str]:
    """Words it answers to: those in its title, or in its body. Without any it only looks like an answer."""
    for text in (f"{row.title} {row.keywords} {' '.join(row.tags)}", row.body):
        named = met(asked.words, set(folded(text)), begun=asked.begun)
        if named:
            return [asked.words[at] for at in named[:_REASONS]]
    return []


_BY_ID = _ARTICLES.where(Article.id == bindparam("article"))
_BY_FAMILY = _ARTICLES.where(Article.family == bindparam("family")).order_by(Article.language, Article.id)
_BY_TITLE = _ARTICLES.order_by(Article.title, Article.id).limit(bindparam("limit", type_=Integer))
_IN_LANGUAGE = _BY_TITLE.where(Article.language == bindparam("language"))


@answers(ArticlesReady)
def articles_ready(connection: Connection, _: ArticlesReady, __: Asker) -> bool:
    with shelf(connection) as articles:
        return articles.complete


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
