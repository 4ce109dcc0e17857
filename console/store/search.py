"""Full-text search: what is indexed under which terms, and hits newest first.

Terms are folded and stemmed in Python (domain/terms.py), so that every database finds the same things. How they are
kept and looked up is each database's own: search_sqlite.py, search_postgres.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from types import ModuleType
from typing import Any, NamedTuple

from sqlalchemy import Connection, TextualSelect, update
from sqlalchemy.orm import Session

from console.domain.ids import Id
from console.domain.terms import STEM, fold, index_terms, number_terms, stems, words
from console.store import search_postgres, search_sqlite
from console.store.models import SearchDoc
from console.store.search_terms import Area, Question, Way

__all__ = ["Area", "Hits", "common", "move", "newest", "put", "put_fixed", "take_out", "take_out_all"]

_AT_ONCE = 500
PREFIXES = range(2, 7)
"""Lengths of the beginnings that the index of tickets and participants keeps lists for (migrations/versions)."""


def put_fixed(
    session: Session, area: Area, row_id: Id, shown_id: Id, texts: Iterable[str], numbers: Iterable[str] = ()
) -> None:
    """Indexes a text that never changes (a message)."""
    terms = index_terms(texts)
    for number in numbers:
        terms |= number_terms(number)
    _kept_by(session).put(session, area, row_id, shown_id, _sorted(terms), keep=False)


def put(
    session: Session,
    area: Area,
    row_id: Id,
    texts: Iterable[str],
    *,
    numbers: Iterable[str] = (),
    first: bool = False,
) -> None:
    """Indexes a row that may change, in place of what was indexed of it before; `first`: that is nothing."""
    terms = index_terms(texts)
    for number in numbers:
        terms |= number_terms(number)
    kept_by = _kept_by(session)
    if not first:
        kept_by.take_out(session, area, row_id)
    kept_by.put(session, area, row_id, row_id, _sorted(terms), keep=True)


def take_out(session: Session, area: Area, row_id: Id) -> None:
    _kept_by(session).take_out(session, area, row_id)


def take_out_all(session: Session, area: Area, row_ids: Sequence[Id]) -> None:
    """Of thousands of rows one after the other takes most of the time of an undo."""
    for start in range(0, len(row_ids), _AT_ONCE):
        _kept_by(session).take_out_all(session, area, row_ids[start : start + _AT_ONCE])


def move(session: Session, row_id: Id, shown_id: Id) -> None:
    """Makes a hit of `row_id` lead to another ticket."""
    session.execute(update(SearchDoc).where(SearchDoc.row_id == row_id).values(shown_id=shown_id))


class Hits(NamedTuple):
    """Hits as a select of what they lead to (`shown_id`), to stand within another statement, and its values."""

    select: TextualSelect
    values: dict[str, Any]


def common(connection: Connection, area: Area, typed: str, limit: int) -> Hits | None:
    """The newest `limit` texts that hold all typed words, if there are as many; they need not be handed over then."""
    kept_by = _kept_by(connection)
    values = {"words": kept_by.asked(match_all(typed)[0]), "hits": limit}
    if not values["words"] or connection.execute(kept_by.NUMBERS[area], values).scalar_one() < limit:
        return None
    return Hits(kept_by.HITS[area], values)


def newest(connection: Connection, area: Area, typed: str, limit: int) -> list[Id]:
    """What the newest `limit` hits lead to, newest first, each once. A common word costs no more than a rare one."""
    kept_by = _kept_by(connection)
    whole, half, open_ends = (kept_by.asked(question) for question in match_all(typed))
    if not whole:
        return []

    def found(words: str) -> list[Id]:
        return list(connection.execute(kept_by.HITS[area], {"words": words, "hits": limit}).scalars())

    shown = found(whole)
    if len(shown) < limit and half != whole:
        shown = found(half)
    if not shown and open_ends != half:
        shown = found(open_ends)
    return list(dict.fromkeys(shown))


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


def _ways(word: str, found: tuple[str, ...], *, open_end: bool) -> tuple[Way, ...]:
    # One letter begins nearly every text: it is a word or nothing.
    begins = len(word) > 1 and (open_end or len(word) in PREFIXES)
    return (Way(word, begins), *(Way(STEM + stem) for stem in found))


def _sorted(terms: set[str]) -> tuple[str, ...]:
    return tuple(sorted(terms - {""}))


def _kept_by(place: Session | Connection) -> ModuleType:
    dialect = place.dialect if isinstance(place, Connection) else place.get_bind().dialect
    return search_postgres if dialect.name == "postgresql" else search_sqlite
