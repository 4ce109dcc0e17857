"""What is said and not kept: who looks at which ticket and writes there, and what visitors of chats type."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable

from console.domain import presence, visiting
from console.domain.changes import Ref
from console.domain.ids import Id
from console.domain.presence import Present
from console.domain.visiting import Visiting

PRESENCE = "third_ring_presence"
VISITING = "third_ring_visiting"
UNKEPT = frozenset({"presence", "visiting"})
"""What listeners are told of such things: no rows of the hub."""


class Unkept:
    """As one desk hears it; from any thread. What is returned are the rows that are otherwise than before, as a
    listener is told them: `Ref("presence", ticket)` and `Ref("visiting", ticket)`."""

    def __init__(self, me: Id, opened: Callable[[Visiting], Visiting] = lambda told: told) -> None:
        """`opened` reads a text that came sealed."""
        self._me = me
        self._opened = opened
        self._room = presence.Room(me)
        self._visits = visiting.Visits()
        self._guard = threading.Lock()

    def hear(self, channel: str, payload: str) -> frozenset[Ref]:
        now = time.monotonic()
        if channel == VISITING:
            told = visiting.decode(payload)
            if told is None:
                return frozenset()
            told = self._opened(told) if told.sealed else told
            with self._guard:
                return _refs("visiting", self._visits.hear(told, now))
        notice = presence.decode(payload) if channel == PRESENCE else None
        if notice is None:
            return frozenset()
        with self._guard:
            return _refs("presence", self._room.hear(notice, now))

    def forget_late(self) -> frozenset[Ref]:
        now = time.monotonic()
        with self._guard:
            return _refs("presence", self._room.forget_late(now)) | _refs("visiting", self._visits.forget_late(now))

    def clear(self) -> frozenset[Ref]:
        """Nothing is known of anybody any more: the hub is away."""
        with self._guard:
            return _refs("presence", self._room.clear()) | _refs("visiting", self._visits.clear())

    def seconds_left(self) -> float | None:
        """Until the next visitor may have ceased to type; None: none does."""
        with self._guard:
            end = self._visits.next_end()
        return max(0.0, end - time.monotonic()) if end is not None else None

    def present(self) -> dict[Id, tuple[Present, ...]]:
        with self._guard:
            return self._room.everywhere()

    def visiting(self) -> dict[Id, Visiting]:
        with self._guard:
            return self._visits.everywhere()


def asks(channel: str, payload: str, me: Id) -> bool:
    """Whether a console that has just come wants everybody to say where they are."""
    notice = presence.decode(payload) if channel == PRESENCE else None
    return notice is not None and notice.asking and notice.agent != me


def _refs(kind: str, tickets: Iterable[Id]) -> frozenset[Ref]:
    return frozenset(Ref(kind, ticket) for ticket in tickets)
