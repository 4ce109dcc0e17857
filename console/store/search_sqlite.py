"""Full-text search on SQLite: contentless FTS5 tables beside `search_doc`, their rows in its order."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from sqlalchemy import Connection, TextClause, delete, func, select, text
from sqlalchemy.orm import Session

from console.domain.ids import Id
from console.store import new_rows
from console.store.base import IdType
from console.store.models import SearchDoc
from console.store.provisional import is_provisional
from console.store.search_terms import Area, Question, Way

COLUMNS = {
    Area.TICKET: ("terms",),
    Area.PARTICIPANT: ("terms",),
    Area.ARTICLE: ("title", "body"),
}
_LAST = select(func.coalesce(func.max(SearchDoc.id), 0))
_INDEX = {
    area: text(
        f"INSERT INTO {area}_search(rowid, {', '.join(names)}) "  # noqa: S608
        f"VALUES (:id, {', '.join(':' + name for name in names)})"
    )
    for area, names in COLUMNS.items()
}


def put(
    session: Session, area: Area, row_id: Id, shown_id: Id, columns: tuple[tuple[str, ...], ...], *, keep: bool
) -> None:
    joined = [" ".join(terms) for terms in columns]
    # What may be undone must be able to leave the index, also when its row never changes.
    kept = "\n".join(joined) if keep or is_provisional(session) else None
    number = _next_number(session)
    new_rows.put(session, SearchDoc, id=number, area=area, row_id=row_id, shown_id=shown_id, terms=kept)
    new_rows.of(session).put(_INDEX[area], {"id": number, **dict(zip(COLUMNS[area], joined, strict=True))})


def _next_number(session: Session) -> int:
    """The number after the last, as SQLite itself would give it."""
    waiting = new_rows.of(session)
    if waiting.last_entry is None:
        waiting.last_entry = session.connection().execute(_LAST).scalar_one()
    waiting.last_entry += 1
    return waiting.last_entry


def take_out(session: Session, area: Area, row_id: Id) -> None:
    old = session.execute(
        select(SearchDoc.id, SearchDoc.terms).where(SearchDoc.row_id == row_id, SearchDoc.terms.is_not(None))
    ).one_or_none()
    if old is None:
        return
    unindex(session, area, old.id, old.terms.split("\n"))
    session.execute(delete(SearchDoc).where(SearchDoc.id == old.id))


def index(session: Session, area: Area, number: int, columns: Sequence[str]) -> None:
    index_all(session, area, [(number, columns)])


def index_all(session: Session, area: Area, entries: Sequence[tuple[int, Sequence[str]]]) -> None:
    """Indexes entries, each under the number of its row in `search_doc`, in the columns of its area."""
    rows = [{"id": number, **dict(zip(COLUMNS[area], columns, strict=True))} for number, columns in entries]
    session.execute(_INDEX[area], rows)


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


HITS = {
    area: text(
        f"SELECT search_doc.shown_id FROM {area}_search "  # noqa: S608
        f"JOIN search_doc ON search_doc.id = {area}_search.rowid "
        f"WHERE {area}_search MATCH :words ORDER BY {area}_search.rowid DESC LIMIT :hits"
    ).columns(shown_id=IdType())
    for area in Area
}
"""What the newest hits lead to, newest first, for the values `words` (as `asked` puts them) and `hits`, their bound."""

NUMBERS = {
    area: text(f"SELECT count(*) FROM (SELECT 1 FROM {area}_search WHERE {area}_search MATCH :words LIMIT :hits)")  # noqa: S608
    for area in Area
}
"""How many hits there are, counted up to the value `hits`."""

_BEST = {
    area: text(
        "SELECT search_doc.shown_id FROM "  # noqa: S608
        f"(SELECT rowid AS doc, bm25({area}_search, :weight, 1.0) AS mark FROM {area}_search "
        f"WHERE {area}_search MATCH :words ORDER BY mark LIMIT :hits) "
        "JOIN search_doc ON search_doc.id = doc ORDER BY mark"
    ).columns(shown_id=IdType())
    for area in Area
}

_FEW_WAYS = 8
"""So many ways are simply ranked; of more the common ones are left out."""
_COMMON = 500
"""What so many texts hold tells little of any of them; no more are counted."""
_ENOUGH = 4
"""With so many rare ways no common one is needed."""
_RANKED = 2000
"""Ranking takes its time for every text: about so many are read."""


def asked(question: Question) -> str:
    return " AND ".join(map(_any_of, question))


def best(connection: Connection, area: Area, ways: tuple[Way, ...], limit: int, title_weight: float) -> list[Id]:
    telling = _telling(connection, area, tuple(map(_quoted, ways)))
    given = {"words": " OR ".join(telling), "hits": limit, "weight": title_weight}
    return list(connection.execute(_BEST[area], given).scalars())


def _telling(connection: Connection, area: Area, ways: tuple[str, ...]) -> tuple[str, ...]:
    """The rarest ways, as many as lead to some `_RANKED` texts: a long question is full of common words."""
    if len(ways) <= _FEW_WAYS:
        return ways
    given = {f"way{at}": way for at, way in enumerate(ways)}
    counted = connection.execute(_frequencies(area, len(ways)), given).scalars().all()
    chosen: list[str] = []
    read = 0
    for number, way in sorted(zip(counted, ways, strict=True), key=lambda pair: pair[0]):
        read += number
        if chosen and (read > _RANKED or (number == _COMMON and len(chosen) >= _ENOUGH)):
            break
        if number:
            chosen.append(way)
    return tuple(chosen) or ways[:1]


@lru_cache(200)
def _frequencies(area: Area, ways: int) -> TextClause:
    counted = (
        f"SELECT count(*) FROM (SELECT 1 FROM {area}_search WHERE {area}_search MATCH :way{at} LIMIT {_COMMON})"  # noqa: S608
        for at in range(ways)
    )
    return text(" UNION ALL ".join(counted))


def _any_of(ways: tuple[Way, ...]) -> str:
    return _quoted(ways[0]) if len(ways) == 1 else f"({' OR '.join(map(_quoted, ways))})"


def _quoted(way: Way) -> str:
    return f'"{way.term}"*' if way.begins else f'"{way.term}"'
