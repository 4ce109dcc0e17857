"""The desk that reads and writes the hub itself: a file on this machine, or the PostgreSQL database of a team."""

from __future__ import annotations

import logging
import threading
from collections.abc import Collection, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from itertools import islice
from pathlib import Path

from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from console.commands.base import Command, Stamp
from console.commands.batch import run_all
from console.domain.changes import Changes, Outcome
from console.domain.clock import Clock
from console.domain.ids import Id
from console.errors import ConsoleError
from console.queries.base import Asker, Query, answer
from console.store import feed, lease, migrate
from console.store.engine import sqlite_writer
from console.store.faults import faults_told
from console.store.hub import open_hub
from console.store.place import HubPlace
from console.store.postgres import hub_writer
from console.sync.acting import act, again, found_anew
from console.sync.desk import Answer, Snapshot
from console.sync.seat import Seat

_log = logging.getLogger("console.sync")
_AT_ONCE = 200
"""Commands of one transaction that are looked at together."""


class HubDesk(Seat):
    """A desk without a replica: for a desk of one machine, for a gateway, the command line and imports.

    Writes go through one thread, reads through two with connections of their own, and a third watches the feed,
    so that what another process does to the same hub is seen as well.
    """

    def __init__(self, place: HubPlace, me: Id | None, clock: Clock, *, watch_seconds: float = 0.5) -> None:
        super().__init__(me, clock)
        self._place = place
        with faults_told():
            self._hub = open_hub(place)
            try:
                # Read, not written: a desk can be opened while another process is in the middle of a long import.
                migrate.check(self._hub.feed)
                self._cursor = self._current_seq()
            except BaseException:
                # An open file could be neither replaced nor restored on Windows.
                self._hub.close()
                raise
        self._writer = ThreadPoolExecutor(1, "desk-writer")
        self._readers = ThreadPoolExecutor(2, "desk-reader")
        self._closing = threading.Event()
        self._watcher = threading.Thread(target=self._watch, args=(watch_seconds,), name="desk-watcher", daemon=True)
        self._watcher.start()
        if isinstance(place, Path):
            # On a server the gateway does so: people may not forget what others have not seen.
            self.prune()

    @staticmethod
    def create(place: HubPlace) -> None:
        """Makes an empty desk, in a new file or in an empty database, or leaves nothing behind when that fails.

        Raises FileExistsError when there is one already.
        """
        if isinstance(place, Path):
            _create_file(place)
            return
        engine = hub_writer(place)
        try:
            with faults_told():
                migrate.create_on_server(engine)
        finally:
            engine.dispose()

    @property
    def place(self) -> HubPlace:
        return self._place

    @property
    def team(self) -> None:
        return None

    def due_stamp(self) -> Stamp:
        return Stamp(self.new_id(), self.now(), None) if isinstance(self._place, Path) else self.stamp()

    def read(self, query: Query[Answer]) -> Future[Answer]:
        return self._readers.submit(self._answer, query)

    def submit(self, command: Command) -> Future[Outcome]:
        return self._writer.submit(self._do, command)

    def submit_together(self, commands: Sequence[Command]) -> Future[list[Outcome]]:
        """Does all of them in one transaction, which waits for the disk once. Raises Refused: then none is done."""
        return self._writer.submit(self._do_together, commands)

    def submit_all(self, given: Iterable[Command]) -> list[Outcome]:
        """Runs many commands in one transaction, on the calling thread; for imports. All are done, or none.

        Raises Refused when one is refused.
        """
        with faults_told():
            # What comes one by one cannot be asked for again.
            several = isinstance(given, Sequence)
            done = again(lambda: found_anew(lambda: self._all(given))) if several else self._all(given)
        self.catch_up()
        return done

    def _all(self, given: Iterable[Command]) -> list[Outcome]:
        outcomes: list[Outcome] = []
        turn = feed.Turn()
        waiting = iter(given)
        with Session(self._hub.writer) as session, session.begin():
            while some := list(islice(waiting, _AT_ONCE)):
                outcomes += run_all(session, some, turn)
                # Every flush looks at every row the session knows; thousands of commands would make that slow.
                session.expunge_all()
        return outcomes

    def prune(self) -> Future[None]:
        """Forgets the oldest of the feed, once a day however often it is asked for."""
        return self._writer.submit(self._prune)

    def lease(self, names: Collection[str], holder: str, seconds: float) -> Future[frozenset[str]]:
        """Takes or renews the right to run what is named so, for as many seconds; which of them the holder has now."""
        return self._writer.submit(self._lease, frozenset(names), holder, seconds)

    def release(self, names: Collection[str], holder: str) -> Future[None]:
        """Lets go of leases before their time."""
        return self._writer.submit(self._release, frozenset(names), holder)

    @contextmanager
    def snapshot(self) -> Iterator[Snapshot]:
        """Answers many queries as of one moment, on the calling thread; for exports."""
        with faults_told(), self._hub.reader.begin() as connection:
            yield Snapshot(connection, Asker(self._me, self.now()))

    def catch_up(self) -> None:
        """Hears at once what another desk of this process has done to the same hub, and not when it next looks."""
        with suppress(DBAPIError):
            self._tell()

    def close(self) -> None:
        """Finishes what was begun and lets go of the hub."""
        self._closing.set()
        self._watcher.join()
        self._readers.shutdown(wait=True, cancel_futures=True)
        self._writer.shutdown(wait=True)
        self._hub.close()

    def _answer(self, query: Query[Answer]) -> Answer:
        with faults_told():
            return again(lambda: self._ask(query))

    def _ask(self, query: Query[Answer]) -> Answer:
        with self._hub.reader.begin() as connection:
            return answer(connection, query, Asker(self._me, self.now()))

    def _do(self, command: Command) -> Outcome:
        self._hub.insist()
        with faults_told():
            outcome = again(lambda: act(self._hub.writer, command))
        # Done and on the disk: what hinders the telling must not make it look undone. The watcher tells it then.
        self.catch_up()
        return outcome

    def _do_together(self, commands: Sequence[Command]) -> list[Outcome]:
        self._hub.insist()
        return self.submit_all(commands)

    def _lease(self, names: frozenset[str], holder: str, seconds: float) -> frozenset[str]:
        def once() -> frozenset[str]:
            with Session(self._hub.writer) as session, session.begin():
                return lease.take(session, names, holder, seconds, self.now())

        with faults_told():
            return again(once)

    def _release(self, names: frozenset[str], holder: str) -> None:
        with faults_told(), Session(self._hub.writer) as session, session.begin():
            lease.release(session, names, holder)

    def _prune(self) -> None:
        try:
            with Session(self._hub.writer) as session, session.begin():
                if isinstance(self._place, Path):
                    feed.prune(session, self.now())
                else:
                    feed.prune_on_server(session)
        except DBAPIError:
            # Somebody else is writing for long; nothing is lost by waiting for the next time.
            _log.info("the feed was not pruned")

    def _watch(self, seconds: float) -> None:
        away = False
        while not self._closing.is_set():
            try:
                if self._hub.changed(self._closing, seconds, self._cursor):
                    self._tell()
                away = False
            except (DBAPIError, ConsoleError):
                # A fault that lasts a moment must not end the watch: nothing of others would be seen any more.
                if not away:
                    _log.warning("the feed could not be read; it is tried again")
                away = True

    def _current_seq(self) -> int:
        with Session(self._hub.feed) as session:
            return feed.current_seq(session)

    def _tell(self) -> None:
        """Reads the feed past the cursor and tells the listeners; one at a time, so that each change is told once."""
        with self._guard:
            with Session(self._hub.feed) as session:
                self._cursor, refs, done = feed.since(session, self._cursor)
            listeners = list(self._listeners)
            if not refs:
                return
            changes = Changes(refs, done)
        for listener in listeners:
            listener(changes)


def _create_file(path: Path) -> None:
    if path.exists():
        raise FileExistsError(f"{path} is there already")
    path.parent.mkdir(parents=True, exist_ok=True)
    # Nobody else's on a computer that several people use; what SQLite writes beside it is as the file itself.
    path.touch(mode=0o600)
    engine = sqlite_writer(path)
    try:
        migrate.create(engine)
    except BaseException:
        engine.dispose()
        path.unlink(missing_ok=True)
        raise
    engine.dispose()
