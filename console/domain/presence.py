"""Presence: who is looking at which ticket and who is writing there, kept for as long as it is said again and again.

It is no data: a notice holds for a lease of a few seconds, so nobody stays "here" who has vanished, and nothing is
locked by it.
"""

from __future__ import annotations

import msgspec

from console.domain.ids import Id

LEASE_SECONDS = 20.0
RENEW_SECONDS = 8.0


class Notice(msgspec.Struct, frozen=True, omit_defaults=True):
    """What one console says to the others. Without a ticket: here, but looking at none."""

    agent: Id
    ticket: Id | None = None
    typing: bool = False
    public: bool = False
    """What is typed is an answer: its reader may be told, which is never so of a note."""
    leaving: bool = False
    asking: bool = False
    """A console that has just come, and wants everybody to say where they are."""


class Present(msgspec.Struct, frozen=True):
    """A colleague who looks at a ticket."""

    agent: Id
    typing: bool
    public: bool = False


def encode(notice: Notice) -> str:
    """One line of JSON, far below the 8,000 bytes that a notification may have."""
    return msgspec.json.encode(notice).decode()


def decode(told: str) -> Notice | None:
    """The notice, or None for what is none: another version may say what we do not know."""
    try:
        return msgspec.json.decode(told, type=Notice)
    except msgspec.DecodeError:
        return None


class Room:
    """Who is where. All times are seconds of one clock that never steps back."""

    def __init__(self, me: Id) -> None:
        self._me = me
        self._told: dict[Id, tuple[Notice, float]] = {}

    def hear(self, notice: Notice, now: float) -> set[Id]:
        """Takes a notice in; returns the tickets where somebody came, went, or began or ceased to write."""
        if notice.agent == self._me:
            return set()
        before = self._told.pop(notice.agent, None)
        if not notice.leaving:
            self._told[notice.agent] = (notice, now + LEASE_SECONDS)
        was = _doing(before[0]) if before else _NOTHING
        now_is = _NOTHING if notice.leaving else _doing(notice)
        return set() if was == now_is else {ticket for ticket in (was[0], now_is[0]) if ticket is not None}

    def forget_late(self, now: float) -> set[Id]:
        """Lets go whose lease has ended; returns the tickets they were at."""
        late = [agent for agent, (_, until) in self._told.items() if until <= now]
        gone = {self._told.pop(agent)[0].ticket for agent in late}
        return {ticket for ticket in gone if ticket is not None}

    def clear(self) -> set[Id]:
        """Nothing is known of anybody any more: the hub is away."""
        gone = {notice.ticket for notice, _ in self._told.values()}
        self._told.clear()
        return {ticket for ticket in gone if ticket is not None}

    def at(self, ticket: Id) -> tuple[Present, ...]:
        found = [
            Present(agent, told.typing, told.public) for agent, (told, _) in self._told.items() if told.ticket == ticket
        ]
        return tuple(sorted(found, key=lambda one: (not one.typing, one.agent)))

    def everywhere(self) -> dict[Id, tuple[Present, ...]]:
        """For each ticket at which somebody is, who."""
        tickets = {told.ticket for told, _ in self._told.values()}
        return {ticket: self.at(ticket) for ticket in tickets if ticket is not None}


_NOTHING: tuple[Id | None, bool, bool] = (None, False, False)


def _doing(notice: Notice) -> tuple[Id | None, bool, bool]:
    return notice.ticket, notice.typing, notice.public
