"""Full-text search: what is indexed under which terms, and hits newest first.

Terms are folded and stemmed in Python (domain/terms.py), so that every database finds the same things. How they are
kept and looked up is each database's own: search_sqlite.py, search_postgres.py.
"""

from __future__ import annotations

from collections.abc import Iterable
from types import ModuleType

from sqlalchemy import Connection, select, update
from sqlalchemy.orm import Session

from console.domain.ids import Id
from console.domain.terms import STEM, fold, index_terms, number_terms, stems, words
from console.store import search_postgres, search_sqlite
from console.store.models import SearchDoc
from console.store.search_terms import Area, Question, Way

__all__ = ["Area", "best", "move", "newest", "put", "put_fixed", "take_out"]

PREFIXES = range(2, 7)
"""Lengths of the beginnings that the index of tickets and participants keeps lists for (migrations/versions)."""


def put_fixed(session: Session, area: Area, row_id: Id, shown_id: Id, texts: Iterable[str]) -> None:
    """Indexes a text that never changes (a message)."""
    _kept_by(session).put(session, area, row_id, shown_id, (_sorted(index_terms(texts)),), keep=False)


def put(session: Session, area: Area, row_id: Id, *fields: Iterable[str], numbers: Iterable[str] = ()) -> None:
    """Indexes a row that may change, in place of what was indexed of it before."""
    extra: set[str] = set()
    for number in numbers:
        extra |= number_terms(number)
    columns = [index_terms(field) for field in fields]
    columns[0] |= extra
    kept_by = _kept_by(session)
    kept_by.take_out(session, area, row_id)
    kept_by.put(session, area, row_id, row_id, tuple(map(_sorted, columns)), keep=True)


def take_out(session: Session, area: Area, row_id: Id) -> None:
    _kept_by(session).take_out(session, area, row_id)


def move(session: Session, row_id: Id, shown_id: Id) -> None:
    """Makes a hit of `row_id` lead to another ticket."""
    session.execute(update(SearchDoc).where(SearchDoc.row_id == row_id).values(shown_id=shown_id))


def newest(connection: Connection, area: Area, typed: str, limit: int) -> list[Id]:
    """What the newest `limit` hits lead to, newest first, each once. A common word costs no more than a rare one."""
    whole, half, open_ends = match_all(typed)
    if not whole:
        return []
    find = _kept_by(connection).newest
    docs = find(connection, area, whole, limit)
    if len(docs) < limit and half != whole:
        docs = find(connection, area, half, limit)
    if not docs and open_ends != half:
        docs = find(connection, area, open_ends, limit)
    return list(dict.fromkeys(_shown(connection, docs)))


def best(connection: Connection, area: Area, typed: str, limit: int, title_weight: float = 3.0) -> list[Id]:
    """The rows that answer a question best, the title counting `title_weight` times, best first."""
    ways = match_any(typed)
    if not ways:
        return []
    return _shown(connection, _kept_by(connection).best(connection, area, ways, limit, title_weight))


def match_all(typed: str) -> tuple[Question, Question, Question]:
    """Three questions for texts that hold every typed word, in any inflection; each finds more than the last.

    A beginning that the index keeps a list for (`PREFIXES`) costs no more than a whole word. A longer one is put
    together from the lists of all words that begin so, in time that grows with the number of hits: it is asked for
    only when whole words have not found enough, and first for the last word alone, which may be half typed.
    """
    folded = [(fold(word), stems(word)) for word in words(typed)]
    folded = [(word, found) for word, found in folded if word]
    last = len(folded) - 1
    whole = tuple(_ways(word, found, open_end=False) for word, found in folded)
    half = tuple(_ways(word, found, open_end=at == last) for at, (word, found) in enumerate(folded))
    open_ends = tuple(_ways(word, found, open_end=True) for word, found in folded)
    return whole, half, open_ends


def match_any(typed: str) -> tuple[Way, ...]:
    """The ways in which a text may hold any of the typed words; for questions, to be ranked."""
    ways: list[Way] = []
    typed_words = list(words(typed))
    for position, word in enumerate(typed_words):
        ways += [Way(STEM + stem) for stem in stems(word)] or [Way(fold(word))]
        if position == len(typed_words) - 1 and len(fold(word)) > 1:
            ways.append(Way(fold(word), begins=True))
    return tuple(dict.fromkeys(way for way in ways if way.term))


def _ways(word: str, found: tuple[str, ...], *, open_end: bool) -> tuple[Way, ...]:
    # One letter begins nearly every text: it is a word or nothing.
    begins = len(word) > 1 and (open_end or len(word) in PREFIXES)
    return (Way(word, begins), *(Way(STEM + stem) for stem in found))


def _sorted(terms: set[str]) -> tuple[str, ...]:
    return tuple(sorted(terms - {""}))


def _kept_by(place: Session | Connection) -> ModuleType:
    dialect = place.dialect if isinstance(place, Connection) else place.get_bind().dialect
    return search_postgres if dialect.name == "postgresql" else search_sqlite


def _shown(connection: Connection, docs: list[int]) -> list[Id]:
    if not docs:
        return []
    rows = connection.execute(select(SearchDoc.id, SearchDoc.shown_id).where(SearchDoc.id.in_(docs)))
    shown = {row.id: row.shown_id for row in rows}
    return [shown[doc] for doc in docs if doc in shown]
