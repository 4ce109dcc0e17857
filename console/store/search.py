"""Full-text search: what is indexed under which terms, and hits newest first.

Terms are folded and stemmed in Python (domain/terms.py), so that every database finds the same things.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from sqlalchemy import Connection, delete, insert, select, text, update
from sqlalchemy.orm import Session

from console.domain.ids import Id
from console.domain.terms import STEM, fold, index_terms, number_terms, stems, words
from console.store.models import SearchDoc


class Area(StrEnum):
    TICKET = "ticket"
    PARTICIPANT = "participant"
    ARTICLE = "article"


PREFIXES = range(2, 7)
"""Lengths of the beginnings that the index of tickets and participants keeps lists for (migrations/versions)."""

COLUMNS = {
    Area.TICKET: ("terms",),
    Area.PARTICIPANT: ("terms",),
    Area.ARTICLE: ("title", "body"),
}


def put_fixed(session: Session, area: Area, row_id: Id, shown_id: Id, texts: Iterable[str]) -> None:
    """Indexes a text that never changes (a message)."""
    _insert(session, area, row_id, shown_id, (" ".join(sorted(index_terms(texts))),), keep=False)


def put(session: Session, area: Area, row_id: Id, *fields: Iterable[str], numbers: Iterable[str] = ()) -> None:
    """Indexes a row that may change, in place of what was indexed of it before."""
    extra: set[str] = set()
    for number in numbers:
        extra |= number_terms(number)
    columns = [index_terms(field) for field in fields]
    columns[0] |= extra
    take_out(session, area, row_id)
    _insert(session, area, row_id, row_id, tuple(" ".join(sorted(column)) for column in columns), keep=True)


def take_out(session: Session, area: Area, row_id: Id) -> None:
    old = session.execute(
        select(SearchDoc.id, SearchDoc.terms).where(SearchDoc.row_id == row_id, SearchDoc.terms.is_not(None))
    ).one_or_none()
    if old is None:
        return
    names = COLUMNS[area]
    # A contentless FTS5 table forgets a row only when it is told the very terms it holds.
    session.execute(
        text(
            f"INSERT INTO {area}_search({area}_search, rowid, {', '.join(names)}) "  # noqa: S608
            f"VALUES ('delete', :id, {', '.join(':' + name for name in names)})"
        ),
        {"id": old.id, **dict(zip(names, old.terms.split("\n"), strict=True))},
    )
    session.execute(delete(SearchDoc).where(SearchDoc.id == old.id))


def move(session: Session, row_id: Id, shown_id: Id) -> None:
    """Makes a hit of `row_id` lead to another ticket."""
    session.execute(update(SearchDoc).where(SearchDoc.row_id == row_id).values(shown_id=shown_id))


def _insert(session: Session, area: Area, row_id: Id, shown_id: Id, columns: tuple[str, ...], *, keep: bool) -> None:
    doc_id = session.execute(
        insert(SearchDoc)
        .values(area=area, row_id=row_id, shown_id=shown_id, terms="\n".join(columns) if keep else None)
        .returning(SearchDoc.id)
    ).scalar_one()
    names = COLUMNS[area]
    session.execute(
        text(
            f"INSERT INTO {area}_search(rowid, {', '.join(names)}) "  # noqa: S608
            f"VALUES (:id, {', '.join(':' + name for name in names)})"
        ),
        {"id": doc_id, **dict(zip(names, columns, strict=True))},
    )


def match_all(typed: str) -> tuple[str, ...]:
    """Three FTS5 expressions for texts that hold every typed word, in any inflection; each finds more than the last.

    A beginning that the index keeps a list for (`PREFIXES`) costs no more than a whole word. A longer one is put
    together from the lists of all words that begin so, in time that grows with the number of hits: it is asked for
    only when whole words have not found enough, and first for the last word alone, which may be half typed.
    """
    folded = [(fold(word), stems(word)) for word in words(typed)]
    folded = [(word, found) for word, found in folded if word]
    last = len(folded) - 1
    whole = [_ways(word, found, open_end=False) for word, found in folded]
    half = [_ways(word, found, open_end=at == last) for at, (word, found) in enumerate(folded)]
    open_ends = [_ways(word, found, open_end=True) for word, found in folded]
    return tuple(" AND ".join(groups) for groups in (whole, half, open_ends))


def _ways(word: str, found: tuple[str, ...], *, open_end: bool) -> str:
    # One letter begins nearly every text: it is a word or nothing.
    begins = len(word) > 1 and (open_end or len(word) in PREFIXES)
    ways = [f'"{word}"*' if begins else f'"{word}"', *(f'"{STEM}{stem}"' for stem in found)]
    return ways[0] if len(ways) == 1 else f"({' OR '.join(ways)})"


def match_any(typed: str) -> str:
    """An FTS5 expression for texts that hold any of the typed words; for questions, to be ranked."""
    ways: list[str] = []
    typed_words = list(words(typed))
    for position, word in enumerate(typed_words):
        ways += [f'"{STEM}{stem}"' for stem in stems(word)] or [f'"{fold(word)}"']
        if position == len(typed_words) - 1 and len(fold(word)) > 1:
            ways.append(f'"{fold(word)}"*')
    return " OR ".join(dict.fromkeys(ways))


def newest(connection: Connection, area: Area, typed: str, limit: int) -> list[Id]:
    """What the newest `limit` hits lead to, newest first, each once. A common word costs no more than a rare one."""
    whole, half, open_ends = match_all(typed)
    if not whole:
        return []
    docs = _newest_docs(connection, area, whole, limit)
    if len(docs) < limit and half != whole:
        docs = _newest_docs(connection, area, half, limit)
    if not docs and open_ends != half:
        docs = _newest_docs(connection, area, open_ends, limit)
    if not docs:
        return []
    shown = _shown(connection, docs)
    return list(dict.fromkeys(shown[doc] for doc in docs if doc in shown))


def _newest_docs(connection: Connection, area: Area, expression: str, limit: int) -> list[int]:
    rows = connection.execute(
        text(
            f"SELECT rowid FROM {area}_search WHERE {area}_search MATCH :words "  # noqa: S608
            "ORDER BY rowid DESC LIMIT :limit"
        ),
        {"words": expression, "limit": limit},
    )
    return list(rows.scalars())


def best(connection: Connection, area: Area, typed: str, limit: int, title_weight: float = 3.0) -> list[Id]:
    """The rows that answer a question best (bm25, the title counting `title_weight` times), best first."""
    expression = match_any(typed)
    if not expression:
        return []
    rows = connection.execute(
        text(
            f"SELECT rowid FROM {area}_search WHERE {area}_search MATCH :words "  # noqa: S608
            f"ORDER BY bm25({area}_search, :weight, 1.0) LIMIT :limit"
        ),
        {"words": expression, "limit": limit, "weight": title_weight},
    ).scalars()
    docs = list(rows)
    shown = _shown(connection, docs)
    return [shown[doc] for doc in docs if doc in shown]


def _shown(connection: Connection, docs: list[int]) -> dict[int, Id]:
    rows = connection.execute(select(SearchDoc.id, SearchDoc.shown_id).where(SearchDoc.id.in_(docs)))
    return {row.id: row.shown_id for row in rows}
