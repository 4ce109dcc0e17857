"""Lines of the exported desk about articles, what is missing among them, and wishes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, select

from console.domain.articles import ArticleState
from console.domain.ids import Id
from console.domain.wishes import GapState, WishKind, WishState
from console.store.models import ArticleRevision, ArticleUse, GapReport, WishAsker

Rows = Sequence[Any]


class RevisionLine(msgspec.Struct, frozen=True):
    id: Id
    number: int
    stands_on: int
    state: ArticleState
    title: str
    body: str
    keywords: str
    public: bool
    tags: tuple[str, ...]
    agent_id: Id | None
    at: datetime


class UseLine(msgspec.Struct, frozen=True):
    ticket_id: Id
    agent_id: Id | None
    at: datetime
    helped: bool | None


class ArticleLine(msgspec.Struct, frozen=True, tag_field="kind", tag="article"):
    id: Id
    family: Id
    language: str
    title: str
    body: str
    keywords: str
    public: bool
    used: int
    helped: int
    created_at: datetime
    updated_at: datetime
    reviewed_at: datetime | None
    state: ArticleState
    revision: int
    newest: int
    tags: tuple[str, ...]
    failed: int
    review_at: datetime | None
    original_id: Id | None
    original_revision: int
    revisions: tuple[RevisionLine, ...] = ()
    used_in: tuple[UseLine, ...] = ()


class ReportLine(msgspec.Struct, frozen=True):
    agent_id: Id | None
    ticket_id: Id | None
    words: str
    at: datetime


class GapLine(msgspec.Struct, frozen=True, tag_field="kind", tag="gap"):
    id: Id
    words: str
    language: str
    state: GapState
    article_id: Id | None
    created_at: datetime
    closed_at: datetime | None
    merged_into: Id | None
    reports: tuple[ReportLine, ...] = ()


class AskerLine(msgspec.Struct, frozen=True):
    ticket_id: Id
    agent_id: Id | None
    at: datetime
    message_id: Id | None


class WishLine(msgspec.Struct, frozen=True, tag_field="kind", tag="wish"):
    id: Id
    kind_of_wish: WishKind
    state: WishState
    title: str
    text: str
    created_at: datetime
    updated_at: datetime
    ended_at: datetime | None
    merged_into: Id | None
    askers: tuple[AskerLine, ...] = ()


def article_lines(connection: Connection, rows: Rows) -> tuple[ArticleLine, ...]:
    revisions = _by(connection, ArticleRevision, "article_id", rows, RevisionLine, "at")
    uses = _by(connection, ArticleUse, "article_id", rows, UseLine, "ticket_id")
    return tuple(
        _line(ArticleLine, row, revisions=revisions.get(row.id, ()), used_in=uses.get(row.id, ())) for row in rows
    )


def gap_lines(connection: Connection, rows: Rows) -> tuple[GapLine, ...]:
    reports = _by(connection, GapReport, "gap_id", rows, ReportLine, "at")
    return tuple(_line(GapLine, row, reports=reports.get(row.id, ())) for row in rows)


def wish_lines(connection: Connection, rows: Rows) -> tuple[WishLine, ...]:
    askers = _by(connection, WishAsker, "wish_id", rows, AskerLine, "ticket_id")
    return tuple(_line(WishLine, row, kind_of_wish=row.kind, askers=askers.get(row.id, ())) for row in rows)


def _line(line: type[Any], row: Any, **more: Any) -> Any:
    own = {name: getattr(row, name) for name in line.__struct_fields__ if name not in more}
    return line(**own, **more)


def _by(
    connection: Connection, table: Any, key: str, rows: Rows, line: type[Any], order: str
) -> dict[Id, tuple[Any, ...]]:
    """What hangs on these rows, as lines by the row they hang on."""
    column, ids = getattr(table, key), [row.id for row in rows]
    names = line.__struct_fields__
    wanted = select(column, *(getattr(table, name) for name in names)).where(column.in_(ids))
    found: dict[Id, list[Any]] = {}
    for owner, *values in connection.execute(wanted.order_by(getattr(table, order), column)):
        found.setdefault(owner, []).append(line(*values))
    return {owner: tuple(lines) for owner, lines in found.items()}
