"""Search entries of a replica: brought from the hub term by term, taken out when what they index is undone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import cast

import msgspec
from sqlalchemy import ARRAY, Connection, Table, Text, any_, bindparam, delete, insert, literal_column, select, update
from sqlalchemy.orm import Session

from console.domain.ids import Id
from console.store import search_sqlite
from console.store.base import IdType
from console.store.models import SearchDoc
from console.store.search_terms import Area

# The terms stand in the hub's own index (search_postgres.py).
_TERMS = literal_column("tsvector_to_array(search_doc.vector)", ARRAY(Text)).label("held")


_DOCUMENTS = select(
    SearchDoc.id,
    SearchDoc.area,
    SearchDoc.row_id,
    SearchDoc.shown_id,
    SearchDoc.terms.is_not(None).label("keep"),
    _TERMS,
).where(SearchDoc.row_id == any_(bindparam("ids", type_=ARRAY(IdType()))))
_HERE = select(SearchDoc.id, SearchDoc.shown_id).where(SearchDoc.row_id.in_(bindparam("ids", expanding=True)))


class Document(msgspec.Struct, frozen=True):
    """One entry of the hub's index. `keep` says that its row may change, so that its terms must be remembered."""

    id: int
    area: Area
    row_id: Id
    shown_id: Id
    terms: tuple[str, ...]
    keep: bool


def documents(hub: Connection, row_ids: Sequence[Id]) -> list[Document]:
    """The hub's entries for these rows. PostgreSQL only: an index of SQLite does not tell its terms."""
    rows = hub.execute(_DOCUMENTS, {"ids": list(row_ids)})
    return [Document(row.id, Area(row.area), row.row_id, row.shown_id, tuple(row.held), row.keep) for row in rows]


def take_over(session: Session, row_ids: Sequence[Id], found: Iterable[Document]) -> None:
    """Makes the entries of these rows those of the hub, with the hub's numbers: they order the hits by age."""
    here = dict(session.connection().execute(_HERE, {"ids": list(row_ids)}).tuples().all())
    new = []
    for document in found:
        shown_id = here.pop(document.id, None)
        if shown_id is None:
            new.append(document)
        elif shown_id != document.shown_id:
            session.execute(update(SearchDoc).where(SearchDoc.id == document.id).values(shown_id=document.shown_id))
    for number in here:
        forget(session, number)
        session.execute(delete(SearchDoc).where(SearchDoc.id == number))
    _put(session, new)


def _put(session: Session, new: Sequence[Document]) -> None:
    rows = []
    entries: dict[Area, list[tuple[int, str]]] = {}
    for document in new:
        terms = " ".join(document.terms)
        rows.append(
            {
                "id": document.id,
                "area": document.area,
                "row_id": document.row_id,
                "shown_id": document.shown_id,
                "terms": terms if document.keep else None,
            }
        )
        entries.setdefault(document.area, []).append((document.id, terms))
    if rows:
        session.connection().execute(insert(cast("Table", SearchDoc.__table__)), rows)
    for area, some in entries.items():
        search_sqlite.index(session, area, some)


def forget(session: Session, number: int) -> None:
    """Takes the terms of an entry out of the index; the row of `search_doc` stays."""
    row = session.execute(select(SearchDoc.area, SearchDoc.terms).where(SearchDoc.id == number)).one()
    if row.terms is not None:
        search_sqlite.unindex(session, Area(row.area), number, row.terms)


def recall(session: Session, number: int) -> None:
    """Puts the terms of an entry whose row came back into the index again."""
    row = session.execute(select(SearchDoc.area, SearchDoc.terms).where(SearchDoc.id == number)).one()
    if row.terms is not None:
        search_sqlite.index(session, Area(row.area), [(number, row.terms)])
