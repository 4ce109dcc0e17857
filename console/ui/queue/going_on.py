"""Whether the row that became current opens, or the ticket that is open stays so until the hand moves."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from console.domain.ids import Id
from console.ui.queue.list import QueueList
from console.ui.queue.model import Key

# Acts that send a ticket away for good: done in the list, the next one opens.
_SENDING_AWAY = ("ticket.solve", "ticket.state", "ticket.snooze", "ticket.give", "ticket.merge")


class GoingOn:
    """Keeps `gone_on` of the list."""

    def __init__(self, list_: QueueList) -> None:
        self._list = list_
        self._sent_away: frozenset[Id] = frozenset()
        self._from: Key | None = None
        self._settles = False

    @contextmanager
    def settling(self) -> Iterator[None]:
        """What becomes current meanwhile does so by itself."""
        self._settles, self._from = True, self._list.current_key()
        try:
            yield
        finally:
            self._settles = False

    def about(self, chosen: tuple[Id, ...], opened: Id | None) -> tuple[Id, ...]:
        """What an act is about: not the row the list went on to by itself, but the ticket that is still open."""
        return (opened,) if self._list.gone_on and len(chosen) < 2 and opened is not None else chosen

    def done(self, act: str, tickets: tuple[Id, ...]) -> None:
        self._sent_away = frozenset(tickets) if act in _SENDING_AWAY else frozenset()

    def opens(self, opened: Id | None) -> bool:
        """Whether the row that is current now may open."""
        if not self._settles:
            self._list.gone_on = False
            self._sent_away = frozenset()
            return True
        key = self._list.current_key()
        if key == self._from or not isinstance(key, Id):
            self._list.gone_on = self._list.gone_on and key != opened
            return False
        # Somebody may be writing in the ticket that is open: only who sent it away, and is in the list, goes on.
        opens = not self._list.gone_on and self._from in self._sent_away and self._list.hasFocus()
        self._list.gone_on = not opens and key != opened
        return opens
