"""The desk that reads and writes the hub itself: a file on this machine, or the PostgreSQL database of a team."""

from __future__ import annotations

import logging
import sys
import threading
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from itertools import islice
from pathlib import Path

from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from console.commands.base import Command, Stamp
from console.commands.batch import run_all
from console.domain import presence
from console.domain.changes import Changes, Outcome
from console.domain.clock import Clock
from console.domain.ids import Id
from console.domain.presence import Present
from console.domain.visiting import Visiting
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
from console.sync.unkept import PRESENCE, UNKEPT, VISITING, Unkept

_log = logging.getLogger("console.sync")
_AT_ONCE = 200
"""Commands of one transaction that are looked at together."""


class HubDesk(Seat):
    """A desk without a replica: for a desk of one machine, for a gateway, the command line and imports.

    Writes go through one thread, reads through two with connections of their own, slow ones through one more, and
    another watches the feed, so that what another process does to the same hub is seen as well.
    """

    def __init__(self, place: HubPlace, me: Id | None, clock: Clock, *, watch_seconds: float = 0.5) -> None:
        super().__init__(me, clock)
        self._place = place
        with faults_told():
            self._hub = open_hub(place, (PRESENCE, VISITING))
            try:
                # Read, not written: a desk can be opened while another process is in the middle of a long import.
                migrate.check(self._hub.feed)
                self._cursor = self._current_seq()
            except BaseException:
                # An open file could be neither replaced nor restored on Windows.
                self._hub.close()
                raise
        self._unkept = Unkept(self._me)
        self._here = presence.Notice(self._me)
        self._said_at = 0.0
        self._beside: list[HubDesk] = []
        self._writer = ThreadPoolExecutor(1, "desk-writer")
        self._readers = ThreadPoolExecutor(2, "desk-reader")
        self._slow = ThreadPoolExecutor(1, "desk-slow-reader")
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
        return (self._slow if query.slow else self._readers).submit(self._answer, query)

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

    def here(self, ticket: Id | None, *, typing: bool = False, public: bool = False) -> None:
        now_here = presence.Notice(self._me, ticket, typing, public)
        if now_here != self._here:
            self._here = now_here
            self._say_where()

    def present(self) -> dict[Id, tuple[Present, ...]]:
        """The people at each ticket; a listener is told `Ref("presence", ticket)`."""
        return self._unkept.present()

    def visiting(self) -> dict[Id, Visiting]:
        return self._unkept.visiting()

    def say(self, channel: str, payloads: Sequence[str]) -> None:
        """Says what nobody keeps to the desks beside this one, and to all that listen on a server. Never waits."""
        for other in tuple(self._beside):
            for payload in payloads:
                other.hear(channel, payload)
        if not isinstance(self._place, Path):
            with suppress(RuntimeError):
                # The desk may be closing: nobody is there any more whom it could be told.
                self._writer.submit(self._say, channel, payloads)

    def hear(self, channel: str, payload: str) -> None:
        refs = self._unkept.hear(channel, payload)
        if refs:
            self._tell_all(Changes(refs))

    def stand_beside(self, other: HubDesk) -> Callable[[], None]:
        """Two desks of one process on the same hub hear at once what the other does and says; returns how to stop."""
        forth = self.listen(lambda changes: other.catch_up() if _kept(changes) else None)
        back = other.listen(lambda changes: self.catch_up() if _kept(changes) else None)
        self._beside.append(other)
        other._beside.append(self)

        def part() -> None:
            forth()
            back()
            with suppress(ValueError):
                self._beside.remove(other)
                other._beside.remove(self)

        return part

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
        self._slow.shutdown(wait=True, cancel_futures=True)
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
                if upto := self._hub.changed(self._closing, seconds, self._cursor):
                    self._tell(upto)
                self._attend()
                away = False
            except (DBAPIError, ConsoleError):
                # A fault that lasts a moment must not end the watch: nothing of others would be seen any more.
                if not away:
                    _log.warning("the feed could not be read; it is tried again")
                away = True

    def _attend(self) -> None:
        """What nobody keeps: heard, let go when its time is over, and said again where it is ours."""
        for channel, payload in self._hub.said():
            self.hear(channel, payload)
        late = self._unkept.forget_late()
        if late:
            self._tell_all(Changes(late))
        if self._here.ticket is not None and time.monotonic() - self._said_at >= presence.RENEW_SECONDS:
            self._say_where()

    def _say_where(self) -> None:
        self._said_at = time.monotonic()
        self.say(PRESENCE, [presence.encode(self._here)])

    def _say(self, channel: str, payloads: Sequence[str]) -> None:
        with suppress(DBAPIError):
            self._hub.say(channel, payloads)

    def _current_seq(self) -> int:
        with Session(self._hub.feed) as session:
            return feed.current_seq(session)

    def _tell(self, upto: int = sys.maxsize) -> None:
        """Reads the feed past the cursor and tells the listeners; one at a time, so that each change is told once.

        `upto`: somebody else may have told what stands there meanwhile.
        """
        with self._guard:
            if self._cursor >= upto:
                return
            with Session(self._hub.feed) as session:
                self._cursor, refs, done = feed.since(session, self._cursor)
            listeners = list(self._listeners)
            if not refs:
                return
            changes = Changes(refs, done)
        for listener in listeners:
            listener(changes)

    def _tell_all(self, changes: Changes) -> None:
        with self._guard:
            listeners = list(self._listeners)
        for listener in listeners:
            listener(changes)


def _kept(changes: Changes) -> bool:
    """Whether any of it is to be read. What is only said is told on the thread of the window, which reads no hub."""
    return changes.everything or any(ref.kind not in UNKEPT for ref in changes.refs)


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
