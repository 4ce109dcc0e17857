"""The desk: one place to read, one to write. Everything above asks it and knows nothing of databases."""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Protocol, TypeVar

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from console import commands, queries
from console.commands.base import Command, Refused, Stamp, remember, run
from console.domain.changes import Changes, Outcome
from console.domain.clock import Clock
from console.domain.ids import NOBODY, Id, uuid7
from console.errors import DeskMissing
from console.queries.base import Asker, Query, answer
from console.store import feed, migrate
from console.store.engine import sqlite_reader, sqlite_writer
from console.store.faults import faults_told

Answer = TypeVar("Answer")
Listener = Callable[[Changes], None]

_log = logging.getLogger("console.sync")

__all__ = ["Desk", "HubDesk", "commands", "queries"]


class Desk(Protocol):
    """What every screen and channel is given."""

    @property
    def me(self) -> Id:
        """The person at this console; NOBODY for the program itself."""
        ...

    def now(self) -> datetime:
        """The time of the hub, aware, in UTC."""
        ...

    def new_id(self) -> Id: ...

    def stamp(self) -> Stamp:
        """A stamp for a new command of the person at this console."""
        ...

    def read(self, query: Query[Answer]) -> Future[Answer]:
        """Answers off the calling thread."""
        ...

    def submit(self, command: Command) -> Future[Outcome]:
        """Done or refused once the future is; nothing that was acknowledged is lost."""
        ...

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Tells of every change, on a thread of the desk's own; returns how to stop."""
        ...


class Snapshot:
    """The desk as it was at one moment, whatever is written to it meanwhile."""

    def __init__(self, connection: Connection, asker: Asker) -> None:
        self._connection = connection
        self._asker = asker

    def read(self, query: Query[Answer]) -> Answer:
        return answer(self._connection, query, self._asker)


class HubDesk:
    """The desk whose hub is one SQLite file on this machine.

    Writes go through one thread, reads through two with connections of their own, and a third watches the feed,
    so that what another process does to the same file is seen as well.
    """

    def __init__(self, path: Path, me: Id | None, clock: Clock, *, watch_seconds: float = 0.5) -> None:
        if not path.exists():
            raise DeskMissing(
                "There is no desk here.", f"{path} does not exist.", "Make one with: third-ring desk init"
            )
        self._path = path
        self._file = path.stat().st_ino
        self._me = me or NOBODY
        self._actor = me
        self._clock = clock
        self._writer_engine = sqlite_writer(path)
        self._reader_engine = sqlite_reader(path, 2)
        # Of its own: an acknowledged command must not wait until two slow questions are answered.
        self._feed_engine = sqlite_reader(path, 2)
        try:
            # Read, not written: a desk can be opened while another process is in the middle of a long import.
            with faults_told():
                migrate.check(self._feed_engine)
                self._cursor = self._current_seq()
        except BaseException:
            # An open file could be neither replaced nor restored on Windows.
            self._let_go()
            raise
        self._writer = ThreadPoolExecutor(1, "desk-writer")
        self._readers = ThreadPoolExecutor(2, "desk-reader")
        self._listeners: list[Listener] = []
        self._guard = threading.Lock()
        self._closing = threading.Event()
        self._watcher = threading.Thread(target=self._watch, args=(watch_seconds,), name="desk-watcher", daemon=True)
        self._watcher.start()

    @staticmethod
    def create(path: Path) -> None:
        """Makes an empty desk file, or leaves none behind when that fails. Raises FileExistsError."""
        if path.exists():
            raise FileExistsError(f"{path} is there already")
        path.parent.mkdir(parents=True, exist_ok=True)
        engine = sqlite_writer(path)
        try:
            migrate.create(engine)
        except BaseException:
            engine.dispose()
            path.unlink(missing_ok=True)
            raise
        engine.dispose()

    @property
    def path(self) -> Path:
        return self._path

    @property
    def me(self) -> Id:
        return self._me

    def now(self) -> datetime:
        return self._clock.now()

    def new_id(self) -> Id:
        return uuid7(self.now(), os.urandom(10))

    def stamp(self) -> Stamp:
        return Stamp(self.new_id(), self.now(), self._actor)

    def read(self, query: Query[Answer]) -> Future[Answer]:
        return self._readers.submit(self._answer, query)

    def submit(self, command: Command) -> Future[Outcome]:
        return self._writer.submit(self._do, command)

    def submit_all(self, given: Iterable[Command]) -> list[Outcome]:
        """Runs many commands in one transaction, on the calling thread; for imports. All are done, or none.

        Raises Refused when one is refused.
        """
        outcomes = []
        with faults_told(), Session(self._writer_engine) as session, session.begin():
            seq = feed.next_seq(session)
            for position, command in enumerate(given, 1):
                outcomes.append(run(session, command, seq))
                # Every flush looks at every row the session knows; thousands of commands would make that slow.
                if position % 20 == 0:
                    session.expunge_all()
        return outcomes

    @contextmanager
    def snapshot(self) -> Iterator[Snapshot]:
        """Answers many queries as of one moment, on the calling thread; for exports."""
        with faults_told(), self._reader_engine.begin() as connection:
            yield Snapshot(connection, Asker(self._me, self.now()))

    def listen(self, listener: Listener) -> Callable[[], None]:
        with self._guard:
            self._listeners.append(listener)

        def stop() -> None:
            with self._guard:
                if listener in self._listeners:
                    self._listeners.remove(listener)

        return stop

    def close(self) -> None:
        """Finishes what was begun and lets go of the file."""
        self._closing.set()
        self._watcher.join()
        self._readers.shutdown(wait=True, cancel_futures=True)
        self._writer.shutdown(wait=True)
        self._let_go()

    def _let_go(self) -> None:
        # The writer last: the one that closes last puts the write-ahead log into the file, and readers cannot.
        for engine in (self._reader_engine, self._feed_engine, self._writer_engine):
            engine.dispose()

    def _answer(self, query: Query[Answer]) -> Answer:
        with faults_told(), self._reader_engine.begin() as connection:
            return answer(connection, query, Asker(self._me, self.now()))

    def _insist_on_file(self) -> None:
        # An open file can be moved, deleted or replaced by a restored one: what is written then would be lost.
        try:
            found = self._path.stat().st_ino
        except OSError:
            found = None
        if found != self._file:
            raise DeskMissing(
                "The desk's file is not where it was.",
                f"{self._path} was moved, deleted or replaced while it was open.",
                "Put it back and go on, or close Third Ring and open the desk again.",
            )

    def _do(self, command: Command) -> Outcome:
        self._insist_on_file()
        with faults_told():
            try:
                with Session(self._writer_engine) as session, session.begin():
                    outcome = run(session, command)
            except Refused as refused:
                with Session(self._writer_engine) as session, session.begin():
                    remember(session, command.stamp, refused.outcome)
                return refused.outcome
        # Done and on the disk: what hinders the telling must not make it look undone. The watcher tells it then.
        with suppress(DBAPIError):
            self._tell()
        return outcome

    def _watch(self, seconds: float) -> None:
        version = None
        while not self._closing.wait(seconds):
            try:
                found = self._version()
                if found != version:
                    self._tell()
                    version = found
            except DBAPIError:
                # A disk that fails for a moment must not end the watch: nothing of others would be seen any more.
                _log.warning("the feed could not be read; it is tried again")

    def _version(self) -> tuple[int, int]:
        # data_version changes when another connection has committed; it reads no page of the file.
        with self._feed_engine.connect() as connection:
            version = connection.exec_driver_sql("PRAGMA data_version").scalar_one()
            connection.rollback()
            return version, id(connection.connection.dbapi_connection)

    def _current_seq(self) -> int:
        with Session(self._feed_engine) as session:
            return feed.current_seq(session)

    def _tell(self) -> None:
        """Reads the feed past the cursor and tells the listeners; one at a time, so that each change is told once."""
        with self._guard:
            with Session(self._feed_engine) as session:
                self._cursor, refs, done = feed.since(session, self._cursor)
            listeners = list(self._listeners)
            if not refs:
                return
            changes = Changes(refs, done)
        for listener in listeners:
            listener(changes)
