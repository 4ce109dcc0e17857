"""Full-text search on SQLite: contentless FTS5 tables beside `search_doc`, their rows in its order."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, delete, insert, select, text
from sqlalchemy.orm import Session

from console.domain.ids import Id
from console.store.models import SearchDoc
from console.store.provisional import is_provisional
from console.store.search_terms import Area, Question, Way

COLUMNS = {
    Area.TICKET: ("terms",),
    Area.PARTICIPANT: ("terms",),
    Area.ARTICLE: ("title", "body"),
}


def put(
    session: Session, area: Area, row_id: Id, shown_id: Id, columns: tuple[tuple[str, ...], ...], *, keep: bool
) -> None:
    joined = [" ".join(terms) for terms in columns]
    # What may be undone must be able to leave the index, also when its row never changes.
    kept = "\n".join(joined) if keep or is_provisional(session) else None
    doc_id = session.execute(
        insert(SearchDoc).values(area=area, row_id=row_id, shown_id=shown_id, terms=kept).returning(SearchDoc.id)
    ).scalar_one()
    index(session, area, doc_id, joined)


def take_out(session: Session, area: Area, row_id: Id) -> None:
    old = session.execute(
        select(SearchDoc.id, SearchDoc.terms).where(SearchDoc.row_id == row_id, SearchDoc.terms.is_not(None))
    ).one_or_none()
    if old is None:
        return
    unindex(session, area, old.id, old.terms.split("\n"))
    session.execute(delete(SearchDoc).where(SearchDoc.id == old.id))


def index(session: Session, area: Area, number: int, columns: Sequence[str]) -> None:
    names = COLUMNS[area]
    session.execute(
        text(
            f"INSERT INTO {area}_search(rowid, {', '.join(names)}) "  # noqa: S608
            f"VALUES (:id, {', '.join(':' + name for name in names)})"
        ),
        {"id": number, **dict(zip(names, columns, strict=True))},
    )


def unindex(session: Session, area: Area, number: int, columns: Sequence[str]) -> None:
    """A contentless FTS5 table forgets a row only when it is told the very terms it holds."""
    names = COLUMNS[area]
    session.execute(
        text(
            f"INSERT INTO {area}_search({area}_search, rowid, {', '.join(names)}) "  # noqa: S608
            f"VALUES ('delete', :id, {', '.join(':' + name for name in names)})"
        ),
        {"id": number, **dict(zip(names, columns, strict=True))},
    )


def newest(connection: Connection, area: Area, question: Question, limit: int) -> list[int]:
    rows = connection.execute(
        text(
            f"SELECT rowid FROM {area}_search WHERE {area}_search MATCH :words "  # noqa: S608
            "ORDER BY rowid DESC LIMIT :limit"
        ),
        {"words": " AND ".join(map(_any_of, question)), "limit": limit},
    )
    return list(rows.scalars())


def best(connection: Connection, area: Area, ways: tuple[Way, ...], limit: int, title_weight: float) -> list[int]:
    rows = connection.execute(
        text(
            f"SELECT rowid FROM {area}_search WHERE {area}_search MATCH :words "  # noqa: S608
            f"ORDER BY bm25({area}_search, :weight, 1.0) LIMIT :limit"
        ),
        {"words": " OR ".join(map(_quoted, ways)), "limit": limit, "weight": title_weight},
    )
    return list(rows.scalars())


def _any_of(ways: tuple[Way, ...]) -> str:
    return _quoted(ways[0]) if len(ways) == 1 else f"({' OR '.join(map(_quoted, ways))})"


def _quoted(way: Way) -> str:
    return f'"{way.term}"*' if way.begins else f'"{way.term}"'
