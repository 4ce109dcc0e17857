"""The published articles of a desk in memory, ranked, with what became of them in answers; renewed when they change.

Articles are few, and what is found among them has to be the right one: they are ranked in the program, the same way
whatever database they come from. Nothing but the articles themselves is kept on a disk for it.
"""

from __future__ import annotations

import threading
import time
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import NamedTuple
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, Engine, bindparam, select, text

from console.domain.around import Around, around
from console.domain.articles import ArticleState
from console.domain.ids import Id
from console.domain.messages import Kind
from console.domain.pieces import folded
from console.domain.ranking import Ranking
from console.domain.stop_words import STOP_WORDS
from console.domain.tickets import Category
from console.store.models import Article, ArticleUse, Cohort, Message, Participant, Registration, Ticket, Webinar

_LATEST_USES = 3000
"""Of how many of the newest answers it is known which question they answered."""
_LOOK_AGAIN = 600.0
"""Seconds after which solved tickets are looked for though no article was used."""
_QUESTION_WORDS = 30
_AT_ONCE = 400
"""As many are read and ranked at a time, in about a third of a second: others who ask need not wait for thousands."""

_VERSION = {
    "sqlite": text("SELECT count(*) AS number, sum(updated_at % 1000000007) AS said FROM article"),
    "postgresql": text(
        "SELECT count(*) AS number, "
        "sum(CAST(extract(epoch FROM updated_at) * 1000000 AS bigint) % 1000000007) AS said FROM article"
    ),
}
"""Other figures after every change of what an article says, wherever it was made: a row's time is that of its words."""
_ALL = select(Article.id, Article.updated_at)
_SOME = select(
    *(Article.id, Article.family, Article.language, Article.public),
    *(Article.title, Article.keywords, Article.tags, Article.body),
).where(Article.id.in_(bindparam("ids", expanding=True)), Article.state == ArticleState.PUBLISHED)
_LAST_USE = select(ArticleUse.at).order_by(ArticleUse.at.desc()).limit(1)
_USES = (
    select(
        *(ArticleUse.ticket_id, ArticleUse.article_id, ArticleUse.helped, Ticket.category, Cohort.course),
        *(Ticket.participant_id, Ticket.created_at),
    )
    .join(Ticket, Ticket.id == ArticleUse.ticket_id)
    .outerjoin(Participant, Participant.id == Ticket.participant_id)
    .outerjoin(Cohort, Cohort.id == Participant.cohort_id)
    .where(Ticket.solved_at.is_not(None) | ArticleUse.helped.is_(True), ArticleUse.helped.is_not(False))
    .order_by(ArticleUse.at.desc())
    .limit(_LATEST_USES)
)
_WEBINARS = (
    select(Registration.participant_id, Webinar.starts_at, Webinar.length)
    .join(Webinar, Webinar.id == Registration.webinar_id)
    .where(
        Registration.participant_id.in_(bindparam("people", expanding=True)),
        *(Registration.cancelled_at.is_(None), Webinar.cancelled_at.is_(None)),
    )
)
_FIRST_SAID = (
    select(Message.text)
    .where(Message.ticket_id == Ticket.id, Message.kind == Kind.INBOUND)
    .order_by(Message.at)
    .limit(1)
    .scalar_subquery()
)
_QUESTIONS = select(Ticket.id, Ticket.subject, _FIRST_SAID.label("said")).where(
    Ticket.id.in_(bindparam("ids", expanding=True))
)


class Standing(NamedTuple):
    """What of an article is asked besides its words; tags are folded."""

    family: Id
    language: str
    public: bool
    tags: frozenset[str]


class Use(NamedTuple):
    article: Id
    helped: bool


class Shelf:
    """What is known of the articles of one database. To be asked within `shelf`, which keeps others out."""

    def __init__(self) -> None:
        self.articles: Ranking[Id] = Ranking()
        self.standing: dict[Id, Standing] = {}
        self.questions: Ranking[Id] = Ranking()
        """What people asked in solved tickets, by ticket."""
        self.uses: dict[Id, tuple[Use, ...]] = {}
        """Which articles answered a question, by ticket."""
        self.categories: dict[Category, Counter[Id]] = {}
        self.courses: dict[str, Counter[Id]] = {}
        self.around: dict[Around, Counter[Id]] = {}
        """How often articles answered a question of this category, of somebody in this course, before a webinar or in
        it."""
        self.lock = threading.Lock()
        self._version: object = None
        self._complete = False
        self._times: dict[Id, datetime] = {}
        self._last_use: datetime | None = None
        self._looked_at = 0.0

    def renew(self, connection: Connection) -> None:
        version = tuple(connection.execute(_VERSION[connection.dialect.name]).one())
        if version != self._version and self._renew_articles(connection):
            self._version = version
        last = connection.execute(_LAST_USE).scalar_one_or_none()
        if last != self._last_use or (last is not None and time.monotonic() - self._looked_at > _LOOK_AGAIN):
            self._renew_uses(connection)
            self._last_use, self._looked_at = last, time.monotonic()

    @property
    def complete(self) -> bool:
        """Whether all articles are here, as they are now. Those that were changed last come first."""
        return self._complete

    def _renew_articles(self, connection: Connection) -> bool:
        """Brings the next of them; whether none is left."""
        now = dict(connection.execute(_ALL).tuples().all())
        for article in self._times.keys() - now.keys():
            self._forget(article)
            del self._times[article]
        if self.articles.worn:
            self.articles, self._times = Ranking(), {}
        changed = sorted(
            (article for article, at in now.items() if self._times.get(article) != at),
            key=lambda article: now[article],
            reverse=True,
        )
        some = changed[:_AT_ONCE]
        for article in some:
            self._forget(article)
            self._times[article] = now[article]
        for row in connection.execute(_SOME, {"ids": some}):
            self.articles.put(row.id, row.title, row.body, " ".join([row.keywords, *row.tags]))
            tags = frozenset(" ".join(folded(tag)) for tag in row.tags)
            self.standing[row.id] = Standing(row.family, row.language, row.public, tags)
        self._complete = len(some) == len(changed)
        return self._complete

    def _forget(self, article: Id) -> None:
        self.articles.drop(article)
        self.standing.pop(article, None)

    def _renew_uses(self, connection: Connection) -> None:
        rows = connection.execute(_USES).all()
        self.uses, self.categories, self.courses, self.around = {}, {}, {}, {}
        webinars = webinars_of(connection, {row.participant_id for row in rows} - {None})
        for row in rows:
            self.uses[row.ticket_id] = (*self.uses.get(row.ticket_id, ()), Use(row.article_id, bool(row.helped)))
            if row.category is not None:
                self.categories.setdefault(row.category, Counter())[row.article_id] += 1
            if row.course:
                self.courses.setdefault(row.course, Counter())[row.article_id] += 1
            stood = around(row.created_at, webinars.get(row.participant_id, ()))
            if stood is not None:
                self.around.setdefault(stood, Counter())[row.article_id] += 1
        if self.questions.worn:
            self.questions = Ranking()
        for some in _parts([ticket for ticket in self.uses if ticket not in self.questions]):
            for row in connection.execute(_QUESTIONS, {"ids": some}):
                self.questions.put(row.id, question(row.subject, row.said or ""))


def webinars_of(connection: Connection, people: Collection[Id]) -> dict[Id, list[tuple[datetime, int]]]:
    """When the webinars that these people are expected at begin, and their minutes."""
    found: dict[Id, list[tuple[datetime, int]]] = {}
    for some in _parts(people):
        for person, begins, length in connection.execute(_WEBINARS, {"people": some}):
            found.setdefault(person, []).append((begins, length))
    return found


def question(subject: str, said: str) -> str:
    """What somebody asked in few words: the subject, and the first that tells something of what they said."""
    telling = (word for word in folded(f"{subject} {said}") if len(word) > 2 and word not in STOP_WORDS)
    return " ".join(word for word, _ in zip(dict.fromkeys(telling), range(_QUESTION_WORDS), strict=False))


def _parts(ids: Collection[Id]) -> Iterator[Sequence[Id]]:
    every = list(ids)
    return (every[start : start + _AT_ONCE] for start in range(0, len(every), _AT_ONCE))


_shelves: WeakKeyDictionary[Engine, Shelf] = WeakKeyDictionary()
_making = threading.Lock()


@contextmanager
def shelf(connection: Connection) -> Iterator[Shelf]:
    """The articles of this database as they are now, for one who asks at a time."""
    with _making:
        found = _shelves.setdefault(connection.engine, Shelf())
    with found.lock:
        found.renew(connection)
        yield found
