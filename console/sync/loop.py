"""The thread that keeps a replica in step: connects, pulls first, then sends and brings whenever there is something."""

from __future__ import annotations

import logging
import random
import select
import socket
import sys
import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from datetime import datetime
from typing import Any, Protocol, TypeVar

from sqlalchemy import Engine

from console.domain.link import Standing
from console.errors import ConsoleError, DeskBusy, HubAway

_log = logging.getLogger("console.sync")

POLL_SECONDS = 20.0
"""A notification can be lost with the connection that was to carry it: the feed is looked at anyway."""

_FIRST_WAIT = 0.5
_LONGEST_WAIT = 15.0
_SHUT_OUT_WAIT = 60.0
_END_WAIT = 10.0
"""Seconds for which the end of the program waits for a hub that does not answer."""

Done = TypeVar("Done")


class Hub(Protocol):
    """A connected hub: one connection, and what is heard on it."""

    @property
    def engine(self) -> Engine: ...

    def fileno(self) -> int:
        """What becomes readable when something was said."""
        ...

    def time(self) -> datetime:
        """The hub's clock at this moment."""
        ...

    def say(self, channel: str, payload: str) -> None:
        """Tells every console that listens; leaves nothing behind."""
        ...

    def heard(self) -> list[tuple[str, str]]:
        """Channel and payload of everything said since the last call. Raises HubAway."""
        ...

    def cut(self) -> None:
        """From any thread: whatever waits for an answer ends with HubAway."""
        ...

    def close(self) -> None: ...


class Rounds(Protocol):
    """What the loop drives. Each call may raise HubAway, after which the hub is connected anew."""

    def connected(self, hub: Hub) -> None:
        """Directly after connecting: clock, versions, the first pull."""
        ...

    def round(self, hub: Hub) -> bool:
        """One step of work; True when there is more to do at once."""
        ...

    def hear(self, channel: str, payload: str) -> None: ...

    def tick(self, hub: Hub) -> float:
        """What is due by time; returns the seconds until the next time."""
        ...

    def leave(self, hub: Hub) -> None:
        """The program ends: what waits goes out, as far as that takes a moment, and the others need not wait until this
        console is missed."""
        ...

    def stands(self, standing: Standing, trouble: ConsoleError | None, retry_in: float) -> None: ...


class Loop:
    """Runs `rounds` on a thread of its own until it is closed. `errand` puts a question of the moment in between."""

    def __init__(self, connect: Callable[[], Hub], rounds: Rounds) -> None:
        self._connect = connect
        self._rounds = rounds
        self._hub: Hub | None = None
        self._errands: deque[tuple[Callable[[Hub], Any], Future[Any]]] = deque()
        self._ear, self._mouth = socket.socketpair()
        self._ear.setblocking(False)
        self._closing = threading.Event()
        self._up = threading.Event()
        self._retry = threading.Event()
        self._thread = threading.Thread(target=self._run, name="desk-sync", daemon=True)

    def start(self) -> None:
        self._thread.start()

    @property
    def up(self) -> bool:
        return self._up.is_set()

    def poke(self) -> None:
        """There is something to send or to ask."""
        with suppress(BlockingIOError, OSError):
            self._mouth.send(b"!")

    def retry_now(self) -> None:
        """Ends the wait after a failed connection."""
        self._retry.set()
        self.poke()

    def errand(self, ask: Callable[[Hub], Done]) -> Future[Done]:
        """Does something with the hub between two rounds; fails with HubAway when it cannot be reached."""
        future: Future[Done] = Future()
        if not self.up:
            future.set_exception(_not_now())
            return future
        self._errands.append((ask, future))
        self.poke()
        if self._closing.is_set() or not self.up:
            self._drop_errands()
        return future

    def close(self) -> None:
        self._closing.set()
        self.retry_now()
        if self._thread.is_alive():
            self._thread.join(_END_WAIT)
            if (hub := self._hub) is not None:
                # A network that swallows everything lets an answer be waited for a quarter of an hour.
                hub.cut()
                self._thread.join()
            # Else it is left alone with a hub that fell silent in the middle of its greeting: it goes when that ends.
        self._drop_errands()
        self._ear.close()
        self._mouth.close()

    def _run(self) -> None:
        failures = 0
        while not self._closing.is_set():
            wait = 0.0
            try:
                self._stands(Standing.CONNECTING, None, 0)
                hub = self._hub = self._connect()
                try:
                    if self._closing.is_set():
                        return
                    self._rounds.connected(hub)
                    failures = 0
                    self._up.set()
                    self._work(hub)
                finally:
                    self._up.clear()
                    self._drop_errands()
                    self._hub = None
                    hub.close()
            except (HubAway, DeskBusy) as away:
                wait = self._pause(failures)
                self._stands(Standing.AWAY, away, wait)
            except ConsoleError as shut_out:
                wait = _SHUT_OUT_WAIT
                self._stands(Standing.SHUT_OUT, shut_out, wait)
            except Exception as bug:  # noqa: BLE001 - told where all faults of our own are told
                # A fault of our own must not end the thread: nothing would be sent any more. It is told where all are.
                _log.exception("a round of synchronising failed")
                wait = _LONGEST_WAIT
                self._stands(Standing.AWAY, None, wait)
                sys.excepthook(type(bug), bug, bug.__traceback__)
            failures += 1
            if wait:
                self._retry.wait(wait)
                self._retry.clear()

    def _stands(self, standing: Standing, trouble: ConsoleError | None, retry_in: float) -> None:
        if self._closing.is_set():
            # Nobody may be there any more whom it could be told.
            return
        try:
            self._rounds.stands(standing, trouble, retry_in)
        except Exception as fault:  # noqa: BLE001 - told where all faults of our own are told
            # Here nobody catches it any more, and it would end the thread.
            _log.exception("it could not be told how the console stands to its hub")
            sys.excepthook(type(fault), fault, fault.__traceback__)

    @staticmethod
    def _pause(failures: int) -> float:
        # Half of it by chance: fifty consoles must not come back in the same moment.
        longest: float = min(_LONGEST_WAIT, _FIRST_WAIT * 2.0 ** min(failures, 10))
        return longest * random.uniform(0.5, 1.0)  # noqa: S311  (spread, no secret)

    def _work(self, hub: Hub) -> None:
        while not self._closing.is_set():
            self._do_errands(hub)
            more = self._rounds.round(hub)
            due = self._rounds.tick(hub)
            self._listen(hub, 0 if more else min(POLL_SECONDS, due))
        self._rounds.leave(hub)

    def _listen(self, hub: Hub, seconds: float) -> None:
        if not self._errands:
            select.select([hub.fileno(), self._ear.fileno()], [], [], seconds)
        with suppress(BlockingIOError):
            self._ear.recv(4096)
        for channel, payload in hub.heard():
            self._rounds.hear(channel, payload)

    def _do_errands(self, hub: Hub) -> None:
        while self._errands:
            ask, future = self._errands.popleft()
            if not future.set_running_or_notify_cancel():
                continue
            try:
                future.set_result(ask(hub))
            except HubAway as away:
                future.set_exception(away)
                raise
            except Exception as error:  # noqa: BLE001 - whoever asked gets it
                future.set_exception(error)

    def _drop_errands(self) -> None:
        while True:
            try:
                _, future = self._errands.popleft()
            except IndexError:
                # Whoever gave the last one has dropped it in the same moment.
                return
            if future.set_running_or_notify_cancel():
                future.set_exception(_not_now())


def _not_now() -> HubAway:
    return HubAway(
        "The team's desk cannot be reached.",
        "What you asked for is kept there, and there is no connection at the moment.",
        "Go on with what is here; it is tried again by itself.",
    )
