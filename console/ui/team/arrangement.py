"""The cards of the board's lanes, kept in order while single tickets change. No Qt, no clock of its own."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from msgspec.structs import replace

from console.domain.board import Narrowing
from console.domain.ids import NOBODY, Id
from console.domain.tickets import OPEN_PLACES
from console.queries.board import LaneRows, place_in_lane
from console.queries.queue import TicketRow

LIMIT = 60
"""So many cards of a lane are shown; of more it says how many there are."""


@dataclass(frozen=True, slots=True)
class LaneOf:
    """`key` stays the same while the lane stands there, whoever is gathered in it."""

    key: str
    owners: tuple[Id, ...]


@dataclass(slots=True)
class _Lane:
    rows: list[TicketRow] = field(default_factory=list)
    more: bool = False
    known: bool = False


class Arrangement:
    def __init__(self) -> None:
        self.lanes: tuple[LaneOf, ...] = ()
        self.narrowing = Narrowing()
        self._held: dict[str, _Lane] = {}
        self._lane_of_owner: dict[Id, str] = {}
        self._stands: dict[Id, str] = {}

    def set_lanes(self, lanes: Sequence[LaneOf]) -> tuple[LaneOf, ...]:
        """Returns those whose cards have to be asked for: they are new, or gather others."""
        before = {lane.key: lane for lane in self.lanes}
        self.lanes = tuple(lanes)
        self._held = {lane.key: self._held.get(lane.key, _Lane()) for lane in lanes}
        self._stands = {ticket: key for ticket, key in self._stands.items() if key in self._held}
        self._lane_of_owner = {owner: lane.key for lane in lanes for owner in lane.owners}
        return tuple(lane for lane in lanes if before.get(lane.key) != lane or not self._held[lane.key].known)

    def rows(self, key: str) -> tuple[TicketRow, ...]:
        return tuple(self._held[key].rows) if key in self._held else ()

    def more(self, key: str) -> bool:
        """Whether there are cards of this lane that are not shown."""
        return key in self._held and self._held[key].more

    def row(self, ticket: Id) -> TicketRow | None:
        key = self._stands.get(ticket)
        return next((row for row in self._held[key].rows if row.id == ticket), None) if key is not None else None

    def key_of(self, ticket: Id) -> str | None:
        return self._stands.get(ticket)

    def take(self, answers: Iterable[LaneRows]) -> set[str]:
        """Whole lanes as they are now. Returns the lanes whose cards are others."""
        touched: set[str] = set()
        for answer in answers:
            key = self._lane_of_owner.get(answer.owners[0]) if answer.owners else None
            if key is None:
                continue
            lane = self._held[key]
            for row in lane.rows:
                self._stands.pop(row.id, None)
            for row in answer.rows:
                self._take_out(row.id, touched)
                self._stands[row.id] = key
            lane.rows, lane.more, lane.known = list(answer.rows), answer.more, True
            touched.add(key)
        return touched

    def change(self, asked: Collection[Id], rows: Iterable[TicketRow], now: datetime) -> tuple[set[str], set[str]]:
        """Tickets as they are now; those asked for that are not among the rows are gone.

        Returns the lanes whose cards are others, and those of which more cards have to be asked for.
        """
        touched: set[str] = set()
        for ticket in asked:
            self._take_out(ticket, touched)
        for row in rows:
            key = self._lane_of_owner.get(row.owner_id or NOBODY)
            if key is None or row.place not in OPEN_PLACES or not self.shows(row, now):
                continue
            lane = self._held[key]
            if not lane.known:
                continue
            at = bisect_left(lane.rows, place_in_lane(row), key=place_in_lane)
            if at == len(lane.rows) and lane.more:
                # It stands below those that are shown.
                continue
            lane.rows.insert(at, row)
            self._stands[row.id] = key
            touched.add(key)
            if len(lane.rows) > LIMIT:
                self._stands.pop(lane.rows.pop().id, None)
                lane.more = True
        few = {key for key in touched if self._held[key].more and len(self._held[key].rows) < LIMIT * 3 // 4}
        return touched, few

    def move(self, tickets: Collection[Id], owner: Id | None, now: datetime) -> set[str]:
        """Shows tickets with another owner at once, before the desk has said so."""
        found = [row for ticket in tickets if (row := self.row(ticket)) is not None]
        return self.change([row.id for row in found], [replace(row, owner_id=owner) for row in found], now)[0]

    def shows(self, row: TicketRow, now: datetime) -> bool:
        return self.narrowing.holds(
            now,
            place=row.place,
            channel=row.channel,
            cohort=row.cohort_name,
            waiting_since=row.waiting_since,
            due_at=row.due_at,
            near_at=row.near_at,
            call_back_at=row.call_back_at,
        )

    def _take_out(self, ticket: Id, touched: set[str]) -> None:
        key = self._stands.pop(ticket, None)
        if key is not None:
            lane = self._held[key]
            lane.rows = [row for row in lane.rows if row.id != ticket]
            touched.add(key)
