"""Visiting: what visitors of chats do at this moment, kept for as long as it is said again and again.

It is no data and stands in no table: what somebody types and takes back was never said.
"""

from __future__ import annotations

import msgspec

from console.domain.ids import Id

LEASE_SECONDS = 8.0
RENEW_SECONDS = 3.0
LONGEST = 1000
"""Letters of what is typed that are told: the last ones. Four bytes each at most, a notification has 8,000."""


class Visiting(msgspec.Struct, frozen=True, omit_defaults=True):
    """What the visitor of one chat does. `ticket` is where the chat lives."""

    chat: Id
    ticket: Id
    typing: bool = False
    text: str = ""
    """What they have typed so far, where the pages let it be seen; their window says so."""
    sealed: bytes = b""
    """The same text on its way over the hub, for those alone who may read the chat."""


def encode(visiting: Visiting) -> str:
    return msgspec.json.encode(visiting).decode()


def decode(told: str) -> Visiting | None:
    """None for what is none: another version may say what we do not know."""
    try:
        return msgspec.json.decode(told, type=Visiting)
    except (msgspec.DecodeError, UnicodeError):
        return None


class Visits:
    """Which visitors type. All times are seconds of one clock that never steps back."""

    def __init__(self) -> None:
        self._told: dict[Id, tuple[Visiting, float]] = {}

    def hear(self, visiting: Visiting, now: float) -> set[Id]:
        """Takes it in; returns the tickets where something is otherwise than before."""
        before = self._told.pop(visiting.chat, None)
        if visiting.typing:
            self._told[visiting.chat] = (visiting, now + LEASE_SECONDS)
        was = before[0] if before is not None else None
        if was == (visiting if visiting.typing else None):
            return set()
        return {visiting.ticket} | ({was.ticket} if was is not None else set())

    def forget_late(self, now: float) -> set[Id]:
        late = [chat for chat, (_, until) in self._told.items() if until <= now]
        return {self._told.pop(chat)[0].ticket for chat in late}

    def clear(self) -> set[Id]:
        gone = {visiting.ticket for visiting, _ in self._told.values()}
        self._told.clear()
        return gone

    def next_end(self) -> float | None:
        """When the first lease ends."""
        return min((until for _, until in self._told.values()), default=None)

    def everywhere(self) -> dict[Id, Visiting]:
        """For each ticket at which a visitor types, what."""
        return {visiting.ticket: visiting for visiting, _ in self._told.values()}
