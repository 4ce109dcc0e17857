"""The desk of a team's console: reads and writes the copy on this computer at once, and the hub when it answers."""

from __future__ import annotations

import logging
import sys
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, suppress
from datetime import timedelta
from pathlib import Path
from typing import Any, cast

import msgspec
from sqlalchemy import select

from console.commands.base import Command, Stamp
from console.commands.erasing import ErasePerson
from console.commands.tickets import ClaimNext
from console.domain import presence
from console.domain.changes import Changes, Outcome, Ref
from console.domain.ids import NOBODY, Id
from console.domain.link import Link, Standing, Trouble
from console.domain.visiting import Visiting
from console.errors import ConsoleError
from console.queries.base import Asker, Query, answer
from console.queries.person_file import PersonFile
from console.queries.search import SearchOlder
from console.queries.time_line import WholeTimeLine
from console.store.engine import sqlite_reader, sqlite_writer
from console.store.faults import faults_told
from console.store.models import Chat
from console.store.postgres import CHANNEL, newest
from console.sync import cycle, filling, local, reporting
from console.sync.acting import on_hub
from console.sync.beyond import Beyond, beyond
from console.sync.clock import HubClock
from console.sync.desk import Answer, Team
from console.sync.loop import POLL_SECONDS, Hub, Loop
from console.sync.older import older
from console.sync.outbox import Outbox, Returned
from console.sync.sealing import opened
from console.sync.seat import Seat
from console.sync.unkept import PRESENCE, Unkept, asks

_log = logging.getLogger("console.sync")

LINK = Ref("link", NOBODY)
"""Told to listeners when the connection, or what waits for it, is not as it was."""

_LAST_SECONDS = 5.0
"""For so long the end of the program waits while commands go out."""

_PUSHED_AT_ONCE = 20
"""After so many commands sent in a row others are looked at again."""


class ReplicaDesk(Seat):
    """A console's desk. `connect` opens the hub, anew after every cut; it may raise any ConsoleError.

    Threads: one writes the local files, two read them, one more reads what takes long, one speaks with the hub.
    """

    def __init__(self, folder: Path, key: bytes | None, connect: Callable[[], Hub], me: Id, clock: HubClock) -> None:
        super().__init__(me, clock)
        self._place = folder
        self._hub_clock = clock
        path = folder / "replica.sqlite"
        with ExitStack() as opened:
            # Nothing stays open, and nobody shut out, when one of the files cannot be read.
            self._lock = local.only_one(folder)
            opened.callback(self._lock.close)
            self._outbox_engine = sqlite_writer(folder / "outbox.sqlite", key, "outbox")
            opened.callback(self._outbox_engine.dispose)
            self._outbox = Outbox(self._outbox_engine)
            self._engine = local.open_replica(path, key)
            opened.callback(self._engine.dispose)
            self._reader_engine = sqlite_reader(path, 3, key, "replica")
            self._replica = cycle.Replica(self._engine, self._outbox)
            self._replica.recover()
            opened.pop_all()
        self._writer = ThreadPoolExecutor(1, "desk-writer")
        self._readers = ThreadPoolExecutor(2, "desk-reader")
        self._slow = ThreadPoolExecutor(1, "desk-slow-reader")
        self._unkept = Unkept(me, self._opened)
        self._keys: dict[Id, bytes] = {}
        self._here = presence.Notice(me)
        self._said: tuple[presence.Notice, float] | None = None
        self._brought: set[Id] = set()
        self._pushed = 0
        self._stale, self._pulled_at = True, 0.0
        self._link = Link(Standing.CONNECTING)
        self._recount()
        self._loop = Loop(connect, self)
        self._loop.start()

    # What every screen asks of a desk.

    @property
    def team(self) -> Team:
        return self

    @property
    def place(self) -> Path:
        """The folder of the local files."""
        return self._place

    def due_stamp(self) -> Stamp:
        return self.stamp()

    def read(self, query: Query[Answer]) -> Future[Answer]:
        """Answers from this computer; what is not here is brought from the hub first, while it can be reached."""
        if isinstance(query, WholeTimeLine | PersonFile):
            there: Query[Any] = query
            return cast("Future[Answer]", self._loop.errand(lambda hub: self._answered_there(hub, there)))
        if isinstance(query, SearchOlder):
            asker = Asker(self._me, self.now())
            found = self._loop.errand(lambda hub: older(hub.engine, self._replica, query, asker))
            return cast("Future[Answer]", found)
        if query.slow:
            return self._read_slowly(query)
        further = beyond(query)
        if further is None:
            return self._readers.submit(self._answer, query)
        told: Future[Answer] = Future()
        # From now on it cannot be called off: what is brought is given to it, wanted or not.
        told.set_running_or_notify_cancel()
        _follow(
            self._readers.submit(self._lacks, further),
            lambda lacks: self._ask_further(query, further, lacks, told),
            told,
        )
        return told

    def submit(self, command: Command) -> Future[Outcome]:
        """Done here at once and kept for the hub; refused when the rows here do not allow it.

        Who gets the next ticket is decided by the hub alone, while it can be reached.
        """
        if isinstance(command, ClaimNext) and self._loop.up:
            return self._loop.errand(lambda hub: self._decide(hub, command))
        if isinstance(command, ErasePerson):
            # Not done here first: what was would be kept beside it until the hub has answered.
            return self._loop.errand(lambda hub: self._decide(hub, command))
        return self._writer.submit(self._do, command)

    def close(self) -> None:
        """Finishes what was begun here. What the hub has not answered stays in the outbox."""
        self._writer.shutdown(wait=True)
        self._loop.close()
        self._readers.shutdown(wait=True, cancel_futures=True)
        self._slow.shutdown(wait=True, cancel_futures=True)
        for engine in (self._reader_engine, self._engine, self._outbox_engine):
            engine.dispose()
        self._lock.close()

    # What only a team has.

    @property
    def link(self) -> Link:
        """How this console stands to the hub; a listener is told `LINK` when it changes."""
        return self._link

    def retry_now(self) -> None:
        """Connects without waiting any longer."""
        self._stale = True
        self._loop.retry_now()

    def here(self, ticket: Id | None, *, typing: bool = False, public: bool = False) -> None:
        self._here = presence.Notice(self._me, ticket, typing, public)
        if self._said is None or self._said[0] != self._here:
            self._loop.poke()

    def present(self) -> dict[Id, tuple[presence.Present, ...]]:
        """The colleagues at each ticket; a listener is told `Ref("presence", ticket)`."""
        return self._unkept.present()

    def visiting(self) -> dict[Id, Visiting]:
        return self._unkept.visiting()

    def unsent(self) -> frozenset[Id]:
        """The tickets with something of ours that the hub does not hold yet."""
        return self._replica.unsent()

    def returned(self) -> Future[list[Returned]]:
        """What the hub refused and nobody has read yet."""
        return self._writer.submit(self._outbox.returned)

    def dismiss(self, number: int) -> Future[None]:
        return self._writer.submit(self._let_go, number)

    # On the writing thread.

    def _do(self, command: Command) -> Outcome:
        if isinstance(command, ClaimNext):
            return self._claim_here(command)
        outcome, refs = self._replica.do(command)
        if outcome.done:
            self._tell(Changes(refs | {LINK}, frozenset({command.stamp.id})))
            self._loop.poke()
        return outcome

    def _claim_here(self, command: ClaimNext) -> Outcome:
        # The hub must not choose another ticket later than the one this person has worked on since.
        outcome, claim = self._replica.choose(command)
        if claim is None:
            return outcome
        claimed = self._do(claim)
        return msgspec.structs.replace(claimed, refs=outcome.refs)

    def _let_go(self, number: int) -> None:
        self._outbox.dismiss(number)
        self._tell(Changes(frozenset({LINK})))

    def _read_slowly(self, query: Query[Answer]) -> Future[Answer]:
        """A report: here, unless it goes back further than what is here and the hub can be asked."""
        lacks = reporting.lacks(query, self.now(), whole=filling.filled(self._replica.position()).whole)
        if lacks and self._loop.up:
            return self._loop.errand(lambda hub: self._answered_there(hub, query))
        since = self.now() - filling.RECENT
        return self._slow.submit(lambda: reporting.partly(self._answer(query), since) if lacks else self._answer(query))

    # On the reading threads.

    def _answer(self, query: Query[Answer]) -> Answer:
        with faults_told(), self._reader_engine.begin() as connection:
            return answer(connection, query, Asker(self._me, self.now()))

    def _lacks(self, further: Beyond) -> bool:
        if further.key in self._brought:
            return False
        with faults_told(), self._reader_engine.begin() as connection:
            return further.lacks(connection)

    def _ask_further(self, query: Query[Answer], further: Beyond, lacks: bool, told: Future[Answer]) -> None:
        if not lacks or not self._loop.up:
            _follow(self._readers.submit(self._answer, query), told.set_result, told)
            return

        def bring(hub: Hub) -> None:
            changes = cycle.bring(hub.engine, self._replica, further.fetch)
            if further.key is not None:
                self._brought.add(further.key)
            self._tell(changes)

        def then(_: object) -> None:
            _follow(self._readers.submit(self._answer, query), told.set_result, told)

        brought = self._loop.errand(bring)
        # A hub that went away meanwhile: what is here is better than nothing.
        brought.add_done_callback(then)

    # On the thread that speaks with the hub.

    def connected(self, hub: Hub) -> None:
        self._hub_clock.measure(hub.time)
        if self._replica.belongs_to(hub.engine):
            self._pull(hub)
        else:
            with self._replica.alone():
                self._replica.empty()
                # An act in between would be refused: nobody would have a right, and no ticket would be there.
                while not filling.filled(self._replica.position()).usable:
                    filling.bring_page(hub.engine, self._replica, Asker(self._me, self.now()))
            self._brought.clear()
            self._tell(Changes(frozenset(), everything=True))
        self._said = None
        hub.say(PRESENCE, presence.encode(presence.Notice(self._me, asking=True)))
        self._stand(Standing.CONNECTED)

    def round(self, hub: Hub) -> bool:
        pushed = cycle.push(hub.engine, self._outbox, self.now())
        if pushed is not None:
            self._stale = True
            self._pushed += 1
            if self._pushed % _PUSHED_AT_ONCE:
                return True
        # Not at every word of a colleague's presence: fifty consoles would keep the hub busy with nothing.
        if self._stale or time.monotonic() - self._pulled_at >= POLL_SECONDS:
            self._pull(hub)
        progress = filling.filled(self._replica.position())
        if not progress.whole:
            self._tell(filling.bring_page(hub.engine, self._replica, Asker(self._me, self.now())))
        self._stand(Standing.CONNECTED)
        return pushed is not None or not progress.whole

    def hear(self, channel: str, payload: str) -> None:
        if channel == CHANNEL:
            # What came with the last pull is told as well, a moment late.
            self._stale = self._stale or newest(payload) > self._replica.position().cursor
            return
        if asks(channel, payload, self._me):
            self._said = None
        self._tell_unkept(self._unkept.hear(channel, payload))

    def tick(self, hub: Hub) -> float:
        now = time.monotonic()
        self._tell_unkept(self._unkept.forget_late())
        here = self._here
        if self._said is None or self._said[0] != here or now - self._said[1] >= presence.RENEW_SECONDS:
            hub.say(PRESENCE, presence.encode(here))
            self._said = (here, now)
        renew = max(0.0, self._said[1] + presence.RENEW_SECONDS - now)
        ends = self._unkept.seconds_left()
        return renew if ends is None else min(renew, ends)

    def leave(self, hub: Hub) -> None:
        # What was sent in the last moment must not lie here until the program is started again.
        end = time.monotonic() + _LAST_SECONDS
        while time.monotonic() < end and cycle.push(hub.engine, self._outbox, self.now()) is not None:
            pass
        hub.say(PRESENCE, presence.encode(presence.Notice(self._me, leaving=True)))

    def stands(self, standing: Standing, trouble: ConsoleError | None, retry_in: float) -> None:
        told = Trouble(trouble.title, trouble.cause, trouble.next_step) if trouble else None
        retry_at = self.now() + timedelta(seconds=retry_in) if retry_in else None
        self._tell_unkept(self._unkept.clear())
        if standing is Standing.CONNECTING:
            # What was told of the last attempt stays until this one has succeeded or failed.
            told, retry_at = self._link.trouble, None
        self._link = msgspec.structs.replace(self._link, standing=standing, trouble=told, retry_at=retry_at)
        self._tell(Changes(frozenset({LINK})))

    def _pull(self, hub: Hub) -> None:
        as_of, self._pulled_at = self.now(), time.monotonic()
        self._stale = False
        changes = cycle.pull(hub.engine, self._replica)
        if changes is not None:
            self._tell(changes)
        self._give_back()
        self._link = msgspec.structs.replace(self._link, as_of=as_of)

    def _give_back(self) -> None:
        """Words the hub refused become drafts again; only once their effect is undone, or they would be lost in it."""
        for back in self._outbox.refused():
            for draft in self._replica.drafts_of(back.command, self.stamp) if back.command is not None else ():
                self._do(draft)
            self._outbox.gave_back(back.number)

    def _answered_there(self, hub: Hub, query: Query[Answer]) -> Answer:
        with faults_told(), hub.engine.begin() as connection:
            return answer(connection, query, Asker(self._me, self.now()))

    def _decide(self, hub: Hub, command: Command) -> Outcome:
        # What was done before must have happened before, or the hub decides on an older state.
        while cycle.push(hub.engine, self._outbox, self.now()) is not None:
            pass
        outcome = on_hub(hub.engine, command)
        self._pull(hub)
        return outcome

    def _stand(self, standing: Standing) -> None:
        before = self._link
        progress = filling.filled(self._replica.position())
        if not progress.whole:
            standing = Standing.FILLING
        self._link = msgspec.structs.replace(
            before,
            standing=standing,
            trouble=None,
            retry_at=None,
            stage=str(progress.stage),
            done=progress.done,
            total=progress.total,
        )
        self._recount()
        if self._link != before:
            self._tell(Changes(frozenset({LINK})))

    # Telling.

    def _recount(self) -> None:
        waiting, returned = self._outbox.counts()
        self._link = msgspec.structs.replace(self._link, waiting=waiting, returned=returned)

    def _opened(self, told: Visiting) -> Visiting:
        key = self._keys.get(told.chat)
        if key is None:
            with suppress(ConsoleError), faults_told(), self._reader_engine.begin() as connection:
                key = connection.execute(select(Chat.key_hash).where(Chat.id == told.chat)).scalar_one_or_none()
            if key is not None:
                self._keys[told.chat] = key
        return opened(told, key)

    def _tell_unkept(self, refs: frozenset[Ref]) -> None:
        if refs:
            self._tell(Changes(refs))

    def _tell(self, changes: Changes) -> None:
        # It is done and kept by now: what hinders the telling must not make it look undone, or end a thread.
        if LINK in changes.refs:
            with suppress(ConsoleError):
                self._recount()
        with self._guard:
            listeners = list(self._listeners)
        for listener in listeners:
            try:
                listener(changes)
            except Exception as bug:  # noqa: BLE001 - told where all faults of our own are told
                _log.exception("a listener failed")
                sys.excepthook(type(bug), bug, bug.__traceback__)


def _follow(first: Future[Any], then: Callable[[Any], object], told: Future[Any]) -> None:
    """Calls `then` with the result of `first`, or fails `told`."""

    def ended(future: Future[Any]) -> None:
        fault = future.exception()
        if fault is not None:
            told.set_exception(fault)
        else:
            then(future.result())

    first.add_done_callback(ended)
