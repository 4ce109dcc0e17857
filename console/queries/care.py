"""What the articles need: what is missing, wrong, old, of no help, or of no use."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import msgspec
from sqlalchemy import Connection, Select, bindparam, func, or_, select
from sqlalchemy.orm import aliased

from console.domain.articles import REVIEW_AFTER, ArticleState
from console.domain.ids import Id
from console.domain.wishes import GapState
from console.queries.base import Asker, Query, answers
from console.queries.writing import FLAGS, FlagRow
from console.store.joined import Joined
from console.store.models import Article, ArticleRevision, Gap, GapReport, SearchMiss

FAILS_FROM = 3
"""So many people must have said that an article does not help before it counts as failing: one is bad luck."""
UNUSED_AFTER = timedelta(days=90)
_MOST = 50


class GapRow(msgspec.Struct, frozen=True):
    """`people` have reported it, some of them in different `wordings`."""

    id: Id
    words: str
    language: str
    state: GapState
    article: Id | None
    created_at: datetime
    people: int
    reports: int
    wordings: tuple[str, ...] = ()
    tickets: tuple[Id, ...] = ()


class MissRow(msgspec.Struct, frozen=True):
    id: Id
    words: str
    language: str
    times: int
    last_at: datetime


class CareRow(msgspec.Struct, frozen=True):
    """An article that needs somebody. `since`: since when it is so."""

    id: Id
    title: str
    language: str
    used: int
    helped: int
    failed: int
    since: datetime


class Care(msgspec.Struct, frozen=True):
    gaps: tuple[GapRow, ...]
    misses: tuple[MissRow, ...]
    flags: tuple[FlagRow, ...]
    review: tuple[CareRow, ...]
    """Waiting for a second pair of eyes."""
    asides: tuple[CareRow, ...]
    """Two have written at the same time, and nobody has chosen."""
    failing: tuple[CareRow, ...]
    older: tuple[CareRow, ...]
    """Translations whose original has changed."""
    stale: tuple[CareRow, ...]
    unused: tuple[CareRow, ...]


class CareList(Query[Care], frozen=True):
    """Each list with what weighs most first, and no more than one can work through."""


class HeardGap(msgspec.Struct, frozen=True):
    """What became of a gap that the asker has reported; `article` is None where it will not be written."""

    id: Id
    words: str
    article: Id | None
    title: str


class GapsToHear(Query[tuple[HeardGap, ...]], frozen=True):
    """What the asker has not been told yet."""


class GapsOf(Query[tuple[GapRow, ...]], frozen=True):
    """Open gaps, the most often reported first."""

    limit: int = _MOST


_GAPS = (
    select(Gap.id, Gap.words, Gap.language, Gap.state, Gap.article_id, Gap.created_at)
    .where(Gap.state == GapState.OPEN, Gap.merged_into.is_(None))
    .order_by(Gap.created_at, Gap.id)
)
_REPORTS = (
    select(GapReport.gap_id, GapReport.words, GapReport.ticket_id, GapReport.agent_id)
    .join(Gap, Gap.id == GapReport.gap_id)
    .where(Gap.state == GapState.OPEN)
    .order_by(GapReport.at, GapReport.id)
)
_MISSES = (
    select(SearchMiss.id, SearchMiss.words, SearchMiss.language, SearchMiss.times, SearchMiss.last_at)
    .order_by(SearchMiss.times.desc(), SearchMiss.last_at.desc(), SearchMiss.id)
    .limit(_MOST)
)
_FACTS = (Article.id, Article.title, Article.language, Article.used, Article.helped, Article.failed)
_READ = Article.state == ArticleState.PUBLISHED
_looked_at = func.coalesce(Article.reviewed_at, Article.updated_at)


def _rows(since: Any) -> Select[Any]:
    return select(*_FACTS, since).order_by(since, Article.id).limit(_MOST)


_REVIEW = _rows(Article.updated_at).where(
    or_(Article.state == ArticleState.REVIEW, Article.ahead == ArticleState.REVIEW)
)
_ASIDES = (
    _rows(func.min(ArticleRevision.at))
    .join(ArticleRevision, ArticleRevision.article_id == Article.id)
    .where(ArticleRevision.number == 0)
    .group_by(Article.id)
)
_FAILING = (
    _rows(Article.updated_at)
    .where(_READ, Article.failed >= FAILS_FROM, Article.failed * 2 >= Article.helped + Article.failed)
    .order_by(None)
    .order_by(Article.failed.desc(), Article.id)
)
_original = aliased(Article)
_OLDER = (
    _rows(_original.updated_at)
    .join(_original, _original.id == Article.original_id)
    .where(_original.revision > Article.original_revision, _original.state == ArticleState.PUBLISHED)
)
_STALE = _rows(_looked_at).where(
    _READ,
    or_(
        Article.review_at <= bindparam("now"),
        Article.review_at.is_(None)
        & (Article.updated_at < bindparam("untouched"))
        & (_looked_at < bindparam("untouched")),
    ),
)
_UNUSED = _rows(Article.created_at).where(_READ, Article.used == 0, Article.created_at < bindparam("unused"))
_HEARD = (
    select(Gap.id, Gap.words, Gap.article_id, Article.title)
    .join(GapReport, GapReport.gap_id == Gap.id)
    .outerjoin(Article, Article.id == Gap.article_id)
    .where(Gap.state != GapState.OPEN, Gap.words != "")
    .where(GapReport.agent_id == bindparam("me"), GapReport.heard_at.is_(None))
    .order_by(Gap.closed_at, Gap.id)
    .distinct()
)


@answers(CareList)
def care_list(connection: Connection, _: CareList, asker: Asker) -> Care:
    times = {"now": asker.now, "untouched": asker.now - REVIEW_AFTER, "unused": asker.now - UNUSED_AFTER}

    def found(statement: Select[Any]) -> tuple[CareRow, ...]:
        wanted = {name: times[name] for name in statement.compile().params if name in times}
        return tuple(CareRow(*row) for row in connection.execute(statement, wanted))

    return Care(
        gaps=_gaps(connection, _MOST),
        misses=tuple(MissRow(*row) for row in connection.execute(_MISSES)),
        flags=tuple(FlagRow(*row) for row in connection.execute(FLAGS.limit(_MOST))),
        review=found(_REVIEW),
        asides=found(_ASIDES),
        failing=found(_FAILING),
        older=found(_OLDER),
        stale=found(_STALE),
        unused=found(_UNUSED),
    )


@answers(GapsOf)
def gaps_of(connection: Connection, query: GapsOf, _: Asker) -> tuple[GapRow, ...]:
    return _gaps(connection, query.limit)


def _gaps(connection: Connection, limit: int) -> tuple[GapRow, ...]:
    joined = Joined(connection, Gap)
    reports: dict[Id, list[Any]] = {}
    for report in connection.execute(_REPORTS):
        reports.setdefault(joined.root(report.gap_id), []).append(report)
    found = [_weighed(row, reports.get(row.id, [])) for row in connection.execute(_GAPS)]
    # Sorting keeps the oldest first among those that weigh the same.
    return tuple(sorted(found, key=lambda gap: (-gap.people, -gap.reports))[:limit])


def _weighed(row: Any, reports: list[Any]) -> GapRow:
    return GapRow(
        *(row.id, row.words, row.language, row.state, row.article_id, row.created_at),
        len({report.agent_id for report in reports} - {None}),
        len(reports),
        # Words of somebody who was erased are none.
        tuple(dict.fromkeys(report.words for report in reports if report.words)),
        tuple(dict.fromkeys(report.ticket_id for report in reports if report.ticket_id is not None)),
    )


@answers(GapsToHear)
def gaps_to_hear(connection: Connection, _: GapsToHear, asker: Asker) -> tuple[HeardGap, ...]:
    joined = Joined(connection, Gap)
    heard: dict[Id, HeardGap] = {}
    for row in connection.execute(_HEARD.add_columns(Gap.closed_at), {"me": asker.me}):
        # Who asked the same in two ways hears of it once.
        root = joined.root(row.id)
        heard.setdefault(root, HeardGap(root, row.words, row.article_id, row.title or ""))
    return tuple(heard.values())
