"""Bringing the list to what the desk says, as fast as the hand on it allows."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from time import monotonic

from console.domain.ids import Id
from console.queries.queue import SectionName
from console.ui.queue.list import QueueList
from console.ui.queue.model import Head, Item, Key, Line
from console.ui.shared.diff import calm, with_kept

_OWN_SECONDS = 60
_UNDO_SECONDS = 3


class Settling:
    """`late`: the list is not yet what was wanted; `held` new rows wait; `leftovers` are rows that should be gone."""

    def __init__(self, list_: QueueList) -> None:
        self._list = list_
        self._own: dict[Key, float] = {}
        self._free_until = 0.0
        self.late = False
        self.held = 0
        self.leftovers: tuple[Id, ...] = ()

    def let_move(self, tickets: Collection[Id]) -> None:
        """The hand itself sends these away: they leave their place at once."""
        until = monotonic() + _OWN_SECONDS
        self._own.update((ticket, until) for ticket in tickets)

    def let_all_move(self) -> None:
        """Whatever changes now is the hand's own doing, as after an undo."""
        self._free_until = monotonic() + _UNDO_SECONDS

    def settle(
        self, wanted: Mapping[Key, Item], *, at_once: bool, fetched: Collection[Key] = (), wish: Key | None = None
    ) -> None:
        """`wish` is the row that shall be current. `fetched` rows may come in also where the hand is."""
        now = monotonic()
        self._own = {ticket: until for ticket, until in self._own.items() if until > now}
        shown = list(self._list.rows.keys)
        current = self._list.current_key()
        keys: tuple[Key, ...] = tuple(wanted)
        self.held, self.late = 0, False
        if not at_once and now >= self._free_until:
            if isinstance(current, Id) and current not in wanted and current not in self._own:
                # Somebody else took it out of the list; who has it open keeps it until the selection moves on.
                keys = with_kept(shown, keys, current)
            if self._list.hand:
                found = calm(shown, keys, self._list.edge(), {*self._own, *fetched})
                keys, self.late = found.keys, found.late
                self.held = sum(not isinstance(key, SectionName) for key in found.held)
        items = {key: wanted[key] if key in wanted else self._kept(key) for key in keys}
        if wish is None or wish not in items:
            wish = self._next_current(current, items)
        self._list.arrange(items, wish)
        self._own = {ticket: until for ticket, until in self._own.items() if ticket in items}
        self.leftovers = tuple(key for key in keys if isinstance(key, Id) and key not in wanted)

    def _kept(self, key: Key) -> Item:
        place = self._list.rows.place_of(key)
        if place is None:
            raise KeyError(key)
        item = self._list.rows.item(place)
        return Head(item.name, 0, item.folded) if isinstance(item, Head) else item

    def _next_current(self, current: Key | None, items: Mapping[Key, Item]) -> Key | None:
        """The row that is current afterwards: the next one down when the hand itself sent the current one away."""
        if current is None or current not in self._own:
            return current
        before, after = self._list.rows.item_of(current), items.get(current)
        moved = isinstance(before, Line) and isinstance(after, Line) and before.section is not after.section
        if after is not None and not (moved and self._list.hasFocus()):
            # Claimed from the conversation: who claims it there goes on with it.
            return current
        return self._neighbour(current, items) or (current if current in items else None)

    def _neighbour(self, key: Key, items: Mapping[Key, Item]) -> Id | None:
        start = self._list.rows.place_of(key)
        for step in (1, -1):
            place = start
            while place is not None:
                ticket = self._list.next_ticket(place, step)
                if ticket is None:
                    break
                if ticket in items and ticket not in self._own:
                    return ticket
                place = self._list.rows.place_of(ticket)
        return None
