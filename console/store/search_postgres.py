"""Full-text search on PostgreSQL: a tsvector of the very terms beside each row of `search_doc`, under GIN."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import delete, text
from sqlalchemy.orm import Session

from console.domain.ids import Id
from console.store import new_rows
from console.store.base import IdType
from console.store.models import SearchDoc
from console.store.search_terms import Area, Question, Way

_ENTRY = text(
    "INSERT INTO search_doc(area, row_id, shown_id, terms, vector) "
    "VALUES (:area, :row_id, :shown_id, :terms, CAST(:vector AS tsvector))"
)


def put(session: Session, area: Area, row_id: Id, shown_id: Id, terms: tuple[str, ...], *, keep: bool) -> None:
    new_rows.of(session).put(
        _ENTRY,
        # `terms` only says that the row may change: an index in the row itself needs nothing to be taken out by.
        {
            "area": str(area),
            "row_id": row_id,
            "shown_id": shown_id,
            "terms": "" if keep else None,
            "vector": vector(terms),
        },
    )


def take_out(session: Session, area: Area, row_id: Id) -> None:
    session.execute(
        delete(SearchDoc).where(SearchDoc.row_id == row_id, SearchDoc.area == area, SearchDoc.terms.is_not(None))
    )


def take_out_all(session: Session, area: Area, row_ids: Sequence[Id]) -> None:
    session.execute(
        delete(SearchDoc).where(SearchDoc.row_id.in_(row_ids), SearchDoc.area == area, SearchDoc.terms.is_not(None)),
        execution_options={"synchronize_session": False},
    )


HITS = {
    area: text(
        # The area stands in the words of the statement, so that the index of this area alone is seen to fit.
        f"SELECT shown_id FROM search_doc WHERE area = '{area}' AND vector @@ CAST(:words AS tsquery) "  # noqa: S608
        "ORDER BY id DESC LIMIT :hits"
    ).columns(shown_id=IdType())
    for area in Area
}
"""What the newest hits lead to, newest first, for the values `words` (as `asked` puts them) and `hits`, their bound."""

NUMBERS = {
    area: text(
        "SELECT count(*) FROM (SELECT 1 FROM search_doc "  # noqa: S608
        f"WHERE area = '{area}' AND vector @@ CAST(:words AS tsquery) LIMIT :hits) AS hit"
    )
    for area in Area
}
"""How many hits there are, counted up to the value `hits`."""


def asked(question: Question) -> str:
    return " & ".join(f"({' | '.join(map(_quoted, ways))})" for ways in question)


def vector(terms: tuple[str, ...]) -> str:
    """The text of a tsvector."""
    return " ".join(f"{_lexeme(term)}:1" for term in terms)


def _quoted(way: Way) -> str:
    return f"{_lexeme(way.term)}:*" if way.begins else _lexeme(way.term)


def _lexeme(term: str) -> str:
    doubled = term.replace("\\", "\\\\").replace("'", "''")
    return f"'{doubled}'"
