"""A seat at a desk, alike at every kind of desk: who sits there, its time, its ids and stamps, and who listens."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from datetime import datetime

from console.commands.base import Stamp
from console.domain.clock import Clock
from console.domain.ids import NOBODY, Id, uuid7
from console.sync.desk import Listener


class Seat:
    def __init__(self, me: Id | None, clock: Clock) -> None:
        """`me` None: the program itself."""
        self._me = me or NOBODY
        self._actor = me
        self._clock = clock
        self._listeners: list[Listener] = []
        self._guard = threading.Lock()

    @property
    def me(self) -> Id:
        return self._me

    def now(self) -> datetime:
        return self._clock.now()

    def new_id(self) -> Id:
        return uuid7(self.now(), os.urandom(10))

    def stamp(self) -> Stamp:
        return Stamp(self.new_id(), self.now(), self._actor)

    def listen(self, listener: Listener) -> Callable[[], None]:
        with self._guard:
            self._listeners.append(listener)

        def stop() -> None:
            with self._guard:
                if listener in self._listeners:
                    self._listeners.remove(listener)

        return stop
