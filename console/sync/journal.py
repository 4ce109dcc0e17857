"""The journal of a replica: what rows were before they were touched, so that everything can be undone, last first."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Connection,
    Integer,
    MetaData,
    Table,
    Text,
    delete,
    insert,
    select,
    update,
)
from sqlalchemy.orm import Session

from console.store import search_copy
from console.store.base import Base
from console.store.models import SearchDoc

# Kept by triggers or by the hub alone, or the same bytes for ever under their hash: nothing of these is ever undone.
_NOT_CAPTURED = frozenset({"change", "applied", "feed_clock", "counter", "content", "hub"})

_TABLES = MetaData()
_SWITCH = Table("capturing", _TABLES, Column("id", Integer, primary_key=True), Column("is_on", Boolean, nullable=False))
_JOURNAL = Table(
    "before",
    _TABLES,
    Column("n", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("how", Text, nullable=False),
    Column("rid", BigInteger, nullable=False),
)
_LAST_FIRST = select(_JOURNAL.c.n, _JOURNAL.c.name, _JOURNAL.c.how, _JOURNAL.c.rid).order_by(_JOURNAL.c.n.desc())


def make(connection: Connection) -> None:
    """Adds the journal to a replica's tables: triggers fill it while `capture` is on."""
    _TABLES.create_all(connection)
    connection.execute(insert(_SWITCH).values(id=1, is_on=False))
    for table in captured():
        for statement in _capture(table):
            connection.exec_driver_sql(statement)


def captured() -> list[Table]:
    return [table for name, table in Base.metadata.tables.items() if name not in _NOT_CAPTURED]


def _capture(table: Table) -> list[str]:
    """The triggers that keep what a row of this table was, and the table they keep it in."""
    name = table.name
    columns = [f'"{column.name}"' for column in table.columns]
    old = ", ".join(f"OLD.{column}" for column in columns)
    keep = f"INSERT INTO before_{name} VALUES (last_insert_rowid(), {old});"

    def trigger(how: str, rid: str, then: str) -> str:
        return (
            f"CREATE TRIGGER before_{name}_{how} AFTER {how.upper()} ON {name} "
            "WHEN (SELECT is_on FROM capturing) BEGIN "
            f"INSERT INTO before(name, how, rid) VALUES ('{name}', '{how}', {rid}); {then} END"
        )

    return [
        f"CREATE TABLE before_{name} (n INTEGER PRIMARY KEY, {', '.join(columns)})",
        trigger("insert", "NEW.rowid", ""),
        trigger("update", "OLD.rowid", keep),
        trigger("delete", "OLD.rowid", keep),
    ]


def capture(session: Session, *, on: bool) -> None:
    """From now on in this transaction, and in those after it, what rows were is kept, or it is not."""
    session.execute(update(_SWITCH).values(is_on=on))


def undo(session: Session) -> None:
    """Takes back everything that was captured, the last first."""
    capture(session, on=False)
    connection = session.connection()
    touched = set()
    for n, name, how, rid in connection.execute(_LAST_FIRST).all():
        touched.add(name)
        indexed = name == SearchDoc.__tablename__
        if how == "insert":
            if indexed:
                search_copy.forget(session, rid)
            connection.exec_driver_sql(f"DELETE FROM {name} WHERE rowid = ?", (rid,))
        elif how == "update":
            columns = _columns(name)
            connection.exec_driver_sql(
                f"UPDATE {name} SET ({columns}) = (SELECT {columns} FROM before_{name} WHERE n = ?) WHERE rowid = ?",
                (n, rid),
            )
        else:
            columns = _columns(name)
            # A table whose key is the row's own number has it among its columns.
            number = "" if indexed else "rowid, "
            value = "" if indexed else f"{int(rid)}, "
            connection.exec_driver_sql(
                f"INSERT INTO {name} ({number}{columns}) SELECT {value}{columns} FROM before_{name} WHERE n = ?", (n,)
            )
            if indexed:
                search_copy.recall(session, rid)
    for name in touched:
        connection.exec_driver_sql(f"DELETE FROM before_{name}")
    connection.execute(delete(_JOURNAL))
    # What the session had read is no longer so.
    session.expire_all()


def forget(session: Session) -> None:
    """Everything captured is as it should be, or gone."""
    connection = session.connection()
    for table in captured():
        connection.exec_driver_sql(f"DELETE FROM before_{table.name}")
    connection.execute(delete(_JOURNAL))


def _columns(name: str) -> str:
    return ", ".join(f'"{column.name}"' for column in Base.metadata.tables[name].columns)
