"""The file of a replica: a local copy of the hub's rows, and how far it has come.

It can be thrown away at any time and built again from the hub; the outbox cannot, and lives apart (outbox.py).
"""

from __future__ import annotations

import logging
import sqlite3
from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy import (
    BigInteger,
    Column,
    Engine,
    Integer,
    MetaData,
    Table,
    Text,
    delete,
    event,
    insert,
    select,
    update,
)
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.orm import Session

from console.domain.ids import Id
from console.errors import DeskBusy, DeskDamaged, DeskTooNew, DeskTooOld, KeyUnfit
from console.store import migrate
from console.store.base import IdType
from console.store.engine import sqlite_writer
from console.store.faults import faults_told
from console.store.search_terms import Area
from console.sync import journal

_GUARDS = (
    "SELECT name FROM sqlite_master WHERE type = 'trigger' "
    "AND (name LIKE '%^_immutable' ESCAPE '^' OR name LIKE '%^_kept' ESCAPE '^')"
)

_log = logging.getLogger("console.sync")
_TABLES = MetaData()
_STATE = Table(
    "replica",
    _TABLES,
    Column("id", Integer, primary_key=True),
    Column("epoch", IdType()),
    Column("cursor", BigInteger, nullable=False),
    Column("pulled_through", BigInteger, nullable=False),
    Column("filled", Text, nullable=False),
)


class Position(msgspec.Struct, frozen=True):
    """How far the replica has come: of which feed, up to which change, holding the effects of which own commands."""

    epoch: Id | None = None
    cursor: int = 0
    pulled_through: int = 0
    """The highest number in the outbox whose command the hub's rows hold already."""
    filled: str = ""
    """How far the first synchronisation has come (filling.py); empty before it began."""


def make(engine: Engine) -> None:
    """Makes the tables of a replica in an empty file."""
    migrate.create(engine)
    with engine.begin() as connection:
        # Only the hub guards what is written once: an optimistic message must be undone here.
        for name in connection.exec_driver_sql(_GUARDS).scalars().all():
            connection.exec_driver_sql(f"DROP TRIGGER {name}")
        _TABLES.create_all(connection)
        connection.execute(insert(_STATE).values(id=1, cursor=0, pulled_through=0, filled=""))
        journal.make(connection)


def open_replica(path: Path, key: bytes | None) -> Engine:
    """The engine that writes a replica, made empty where there is none that this program and this key can read."""
    for anew in (False, True):
        if anew or not path.exists():
            _throw_away(path)
        engine = writer(path, key)
        try:
            if not path.exists() or not path.stat().st_size:
                make(engine)
            with faults_told():
                migrate.check(engine)
            return engine
        except (KeyUnfit, DeskDamaged, DeskTooNew, DeskTooOld):
            engine.dispose()
            if anew:
                raise
            # All of it is on the hub as well, and comes from there again.
            _log.warning("the local copy cannot be read by this program; it is made anew")
        except BaseException:
            engine.dispose()
            raise
    raise RuntimeError("unreachable: a replica made anew is opened or raises")


def writer(path: Path, key: bytes | None) -> Engine:
    """The engine that writes an existing replica."""
    engine = sqlite_writer(path, key, "replica")
    event.listen(engine, "connect", _trust_the_hub)
    return engine


def _trust_the_hub(connection: DBAPIConnection, _: Any) -> None:
    cursor = connection.cursor()
    # The hub has checked what its rows point to, and not everything they point to is here.
    cursor.execute("PRAGMA foreign_keys = OFF")
    # The outbox is what must survive a power cut; this can be brought again.
    cursor.execute("PRAGMA synchronous = NORMAL")
    cursor.close()


def _throw_away(path: Path) -> None:
    for suffix in ("", "-wal", "-shm"):
        Path(f"{path}{suffix}").unlink(missing_ok=True)


def only_one(folder: Path) -> sqlite3.Connection:
    """Holds the folder for this process until it is closed, or ends in any way.

    Raises DeskBusy when another console holds it: two would send each other's commands.
    """
    folder.mkdir(parents=True, exist_ok=True)
    lock = sqlite3.connect(folder / "lock.sqlite", timeout=0, check_same_thread=False, isolation_level=None)
    try:
        lock.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as fault:
        lock.close()
        raise DeskBusy(
            "This desk is open already.",
            "Another window of Third Ring works with it on this computer.",
            "Go on in that window, or close it first.",
        ) from fault
    return lock


def position(session: Session) -> Position:
    row = session.execute(select(_STATE)).one()
    return Position(row.epoch, row.cursor, row.pulled_through, row.filled)


def move_to(session: Session, to: Position) -> None:
    session.execute(
        update(_STATE).values(epoch=to.epoch, cursor=to.cursor, pulled_through=to.pulled_through, filled=to.filled)
    )


def empty(session: Session) -> None:
    """Makes the replica as it was when it was new."""
    journal.capture(session, on=False)
    connection = session.connection()
    for table in journal.captured():
        connection.execute(delete(table))
    for area in Area:
        connection.exec_driver_sql(f"INSERT INTO {area}_search({area}_search) VALUES ('delete-all')")
    journal.forget(session)
    move_to(session, Position())
