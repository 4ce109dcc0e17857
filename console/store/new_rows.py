"""New rows on their way into the database: they wait until something is asked, and are written a table at a time."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from functools import cache
from typing import Any, TypeVar, cast
from weakref import WeakSet

from sqlalchemy import Column, Executable, Insert, Table, event, insert
from sqlalchemy.orm import Session, make_transient_to_detached
from sqlalchemy.orm.attributes import instance_dict
from sqlalchemy.sql.schema import ScalarElementColumnDefault

from console.store.base import Base

_KEY = "new_rows"
_Kind = tuple[Executable, tuple[str, ...]]
"""A statement, and the names of the values it is given."""
Row = TypeVar("Row", bound=Base)


class NewRows:
    """What one session has to write.

    One letter makes some fifteen rows, and a statement for each would cost more time than all the rest. A session
    writes them before any statement of its own, so that whoever asks finds them; only what goes past the session
    (`Session.connection`) does not wait for them.
    """

    def __init__(self) -> None:
        self.numbers: deque[int] = deque()
        """Numbers that were taken for tickets to come (store/feed.py)."""
        self.last_entry: int | None = None
        """The number of the last search entry that waits here (store/search_sqlite.py)."""
        self._values: dict[_Kind, list[Mapping[str, Any]]] = {}
        self._rows: dict[tuple[type[Base], Any], Base] = {}
        self._written: WeakSet[Base] = WeakSet()

    def put(self, statement: Executable, values: Mapping[str, Any]) -> None:
        self._values.setdefault((statement, tuple(values)), []).append(values)

    def add(self, row: Base, key: Any) -> None:
        self._rows[type(row), key] = row

    def find(self, table: type[Row], key: Any) -> Row | None:
        return cast("Row | None", self._rows.get((table, key)))

    def write(self, session: Session) -> None:
        if not self._values and not self._rows:
            return
        values, rows = self._values, self._rows
        self._values, self._rows, self.last_entry = {}, {}, None
        for row in _in_turn(rows):
            found = _values(row)
            values.setdefault((_insert(type(row)), tuple(found)), []).append(found)
        connection = session.connection()
        for kind in sorted(values, key=_turn):
            connection.execute(kind[0], values[kind])
        for row in rows.values():
            # From here on a row like one that was read: what is changed of it is written as usual.
            make_transient_to_detached(row)
            session.add(row)
            self._written.add(row)

    def forget(self, session: Session) -> None:
        """What was not written never will be, and what was is there no more."""
        self.numbers.clear()
        self._values, self._rows, self.last_entry = {}, {}, None
        for row in self._written:
            if row in session:
                session.expunge(row)
        self._written.clear()


def of(session: Session) -> NewRows:
    found = session.info.get(_KEY)
    if found is None:
        found = session.info[_KEY] = NewRows()
    return cast("NewRows", found)


def put(session: Session, table: type[Base], **values: Any) -> None:
    """A row that nobody looks at again in this transaction."""
    of(session).put(_insert(table), values)


@cache
def _insert(table: type[Base]) -> Insert:
    return insert(cast("Table", table.__table__))


def _values(row: Base) -> dict[str, Any]:
    """What is written of a row: what it says, else the default; nothing where the database has one of its own."""
    known = instance_dict(row)
    return {
        name: known.get(name, default) for name, default in _columns(type(row)) if name in known or default is not ...
    }


@cache
def _columns(table: type[Base]) -> tuple[tuple[str, Any], ...]:
    return tuple((one.key, _default(one)) for one in cast("Table", table.__table__).columns)


def _default(column: Column[Any]) -> Any:
    if isinstance(column.default, ScalarElementColumnDefault):
        return column.default.arg
    return None if column.server_default is None else ...


def _turn(kind: _Kind) -> int:
    """Rows come after those they point to. What has no table in the models points to nothing."""
    statement = kind[0]
    order = _order()
    return order[cast("Table", statement.table)] if isinstance(statement, Insert) else len(order)


def _in_turn(rows: Mapping[tuple[type[Base], Any], Base]) -> list[Base]:
    """Rows that point to others of their own table, as a ticket to the one it lives on in, come after those."""
    ordered: dict[tuple[type[Base], Any], Base] = {}
    for key, row in rows.items():
        line = [(key, row)]
        for name in _within(key[0]):
            while (before := (key[0], instance_dict(line[-1][1]).get(name))) in rows and len(line) <= len(rows):
                line.append((before, rows[before]))
        ordered.update((one, each) for one, each in reversed(line) if one not in ordered)
    return list(ordered.values())


@cache
def _within(table: type[Base]) -> tuple[str, ...]:
    """The columns by which a row points to another of its table."""
    own = cast("Table", table.__table__)
    return tuple(one.key for one in own.columns if any(key.column.table is own for key in one.foreign_keys))


@cache
def _order() -> dict[Table, int]:
    return {table: place for place, table in enumerate(Base.metadata.sorted_tables)}


@event.listens_for(Session, "before_flush")
@event.listens_for(Session, "before_commit")
def _write(session: Session, *_: Any) -> None:
    if _KEY in session.info:
        session.info[_KEY].write(session)


@event.listens_for(Session, "do_orm_execute")
def _write_before(asked: Any) -> None:
    _write(asked.session)


@event.listens_for(Session, "after_soft_rollback")
def _forget(session: Session, _: Any) -> None:
    if _KEY in session.info:
        session.info[_KEY].forget(session)
