"""Engines: how a desk's database is opened, and the guard that keeps SQL off the screen's thread."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import QueuePool

from console.errors import DeskMissing
from console.store.encryption import Holds, driver, open_sealed, refuse_sealed

_screen_threads: set[int] = set()


def keep_sql_off_this_thread() -> None:
    """From now on any SQL on the calling thread raises: a query there would freeze the window."""
    _screen_threads.add(threading.get_ident())


def allow_sql_on_this_thread() -> None:
    _screen_threads.discard(threading.get_ident())


def refuse_on_screen(*_: Any) -> None:
    """For "before_cursor_execute" of every engine."""
    if threading.get_ident() in _screen_threads:
        raise RuntimeError("SQL on the thread of the screen")


def sqlite_writer(path: Path, key: bytes | None = None, holds: Holds = "desk") -> Engine:
    """The one engine that writes to a desk file. Makes the file when there is none.

    With a key of 32 bytes the file is encrypted. Connecting raises KeyUnfit when that is not how the file is.
    """

    def connect() -> Any:
        if key is not None:
            return open_sealed(path, "rwc", key, holds)
        refuse_sealed(path, holds)
        return sqlite3.connect(path, check_same_thread=False)

    # A URL put together from text would read a "?" in the name of a folder as the end of the path.
    address = URL.create("sqlite", database=str(path))
    # Faults name no values: those are what people wrote, and a fault is printed and logged.
    engine = create_engine(
        address,
        creator=connect,
        module=sqlite3 if key is None else driver(),
        poolclass=QueuePool,
        pool_size=1,
        max_overflow=1,
        hide_parameters=True,
    )
    event.listen(engine, "connect", _prepare_writer)
    event.listen(engine, "begin", _begin_immediate)
    event.listen(engine, "before_cursor_execute", refuse_on_screen)
    return engine


def sqlite_reader(path: Path, connections: int, key: bytes | None = None, holds: Holds = "desk") -> Engine:
    """An engine that cannot write. Raises DeskMissing when there is no file; connecting, KeyUnfit as for the writer."""
    if not path.exists():
        raise DeskMissing("There is no desk here.", f"{path} does not exist.", "Make one with: third-ring desk init")
    address = f"file:{path.absolute().as_uri()[7:]}?mode=ro"

    def connect() -> Any:
        if key is not None:
            return open_sealed(path, "ro", key, holds)
        refuse_sealed(path, holds)
        return sqlite3.connect(address, uri=True, check_same_thread=False, isolation_level=None)

    engine = create_engine(
        "sqlite://",
        creator=connect,
        module=sqlite3 if key is None else driver(),
        poolclass=QueuePool,
        pool_size=connections,
        max_overflow=0,
        hide_parameters=True,
    )
    event.listen(engine, "connect", _prepare_reader)
    event.listen(engine, "begin", _begin)
    event.listen(engine, "before_cursor_execute", refuse_on_screen)
    return engine


def _prepare_writer(connection: DBAPIConnection, _: Any) -> None:
    # The driver's own transactions begin too late: with isolation_level None the "begin" event decides.
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode = WAL")
    # FULL: an acknowledged command is on the disk, not in a cache, also when the power goes.
    cursor.execute("PRAGMA synchronous = FULL")
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.execute("PRAGMA busy_timeout = 10000")
    cursor.execute("PRAGMA cache_size = -32000")
    # What was deleted is overwritten and not only let go: somebody may have asked that it goes.
    cursor.execute("PRAGMA secure_delete = ON")
    # Checkpoints would otherwise leave a WAL as large as the largest import for ever.
    cursor.execute("PRAGMA journal_size_limit = 67108864")
    cursor.close()


def _prepare_reader(connection: DBAPIConnection, _: Any) -> None:
    cursor = connection.cursor()
    cursor.execute("PRAGMA query_only = ON")
    cursor.execute("PRAGMA busy_timeout = 10000")
    cursor.execute("PRAGMA cache_size = -16000")
    cursor.close()


def _begin_immediate(connection: Any) -> None:
    # A transaction that reads first and writes later could fail half-way when another process writes.
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _begin(connection: Any) -> None:
    connection.exec_driver_sql("BEGIN")
