"""Full-text search on SQLite: contentless FTS5 tables beside `search_doc`, their rows in its order."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import delete, func, select, text
from sqlalchemy.orm import Session

from console.domain.ids import Id
from console.store import new_rows
from console.store.base import IdType
from console.store.models import SearchDoc
from console.store.provisional import is_provisional
from console.store.search_terms import Area, Question, Way

_LAST = select(func.coalesce(func.max(SearchDoc.id), 0))
_INDEX = {
    area: text(
        f"INSERT INTO {area}_search(rowid, terms) VALUES (:id, :terms)"  # noqa: S608
    )
    for area in Area
}
_FORGET = {
    area: text(f"INSERT INTO {area}_search({area}_search, rowid, terms) VALUES ('delete', :id, :terms)")  # noqa: S608
    for area in Area
}


def put(session: Session, area: Area, row_id: Id, shown_id: Id, terms: tuple[str, ...], *, keep: bool) -> None:
    joined = " ".join(terms)
    # What may be undone must be able to leave the index, also when its row never changes.
    kept = joined if keep or is_provisional(session) else None
    number = _next_number(session)
    new_rows.put(session, SearchDoc, id=number, area=area, row_id=row_id, shown_id=shown_id, terms=kept)
    new_rows.of(session).put(_INDEX[area], {"id": number, "terms": joined})


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
    unindex(session, area, old.id, old.terms)
    session.execute(delete(SearchDoc).where(SearchDoc.id == old.id))


def take_out_all(session: Session, area: Area, row_ids: Sequence[Id]) -> None:
    """As `take_out`, of at most some hundred rows at once."""
    chosen = SearchDoc.row_id.in_(row_ids)
    kept = select(SearchDoc.id, SearchDoc.terms).where(chosen, SearchDoc.terms.is_not(None))
    entries = [{"id": row.id, "terms": row.terms} for row in session.execute(kept)]
    if entries:
        session.execute(_FORGET[area], entries)
    session.execute(
        delete(SearchDoc).where(chosen, SearchDoc.terms.is_not(None)),
        execution_options={"synchronize_session": False},
    )


def index(session: Session, area: Area, entries: Sequence[tuple[int, str]]) -> None:
    """Indexes the terms of entries, each under the number of its row in `search_doc`."""
    session.execute(_INDEX[area], [{"id": number, "terms": terms} for number, terms in entries])


def unindex(session: Session, area: Area, number: int, terms: str) -> None:
    """A contentless FTS5 table forgets a row only when it is told the very terms it holds."""
    session.execute(_FORGET[area], {"id": number, "terms": terms})


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


def asked(question: Question) -> str:
    return " AND ".join(map(_any_of, question))


def _any_of(ways: tuple[Way, ...]) -> str:
    return _quoted(ways[0]) if len(ways) == 1 else f"({' OR '.join(map(_quoted, ways))})"


def _quoted(way: Way) -> str:
    return f'"{way.term}"*' if way.begins else f'"{way.term}"'
