"""Which list is wanted, and getting it from the desk: tab, order, filter, folded sections, how many rows of each."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from console.domain.changes import Changes
from console.domain.filters import Filter, Order
from console.domain.ids import Id
from console.domain.tickets import State
from console.queries.queue import (
    Counts,
    QueueCounts,
    QueueSections,
    Section,
    SectionName,
    Tab,
    TicketRow,
    Wanted,
)
from console.queries.search import SearchTickets
from console.ui.queue.model import Item, Key, arranged
from console.ui.shared.work import Throttle, Work

PAGE = 100
_REFRESH_MS = 200
_TYPING_MS = 60
_NEAR_END = PAGE // 4
_KINDS = frozenset({"ticket", "seen", "held", "counter", "agent", "participant", "cohort", "message"})
_CLOSED_AT_FIRST = frozenset({SectionName.PENDING, SectionName.ON_HOLD, SectionName.SNOOZED})
_NEVER_FOLDED = frozenset({SectionName.SOLVED, SectionName.FOUND})


class Supply(QObject):
    """`came(True)`: another list, as the person asked for it; `came(False)`: the same list, renewed."""

    came = Signal(bool)
    counted = Signal(object)
    failed = Signal(object)
    waiting = Signal()

    def __init__(self, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self.tab = Tab.ALL
        self.order = Order.TIME_LEFT
        self.filter = Filter()
        self.found_text = ""
        self.folded = _CLOSED_AT_FIRST
        self.counts: QueueCounts | None = None
        self.sections: tuple[Section, ...] | None = None
        self._limits: dict[SectionName, int] = {}
        self._fetching: frozenset[SectionName] = frozenset()
        self._asking = self._dirty = self._other = False
        self._refresher = Throttle(self, _REFRESH_MS, self.refresh)
        work.changed.connect(self._hear)

    @property
    def narrowed(self) -> bool:
        return self.filter != Filter() or bool(self.found_text)

    def items(self) -> dict[Key, Item]:
        """The last answer as rows."""
        return arranged(self.sections or (), self.shut())

    def shut(self) -> frozenset[SectionName]:
        """The sections that are folded here. The only section of a tab, or of a search, never is."""
        return self.folded - (_NEVER_FOLDED | ({SectionName.UNCLAIMED} if self.tab is Tab.UNCLAIMED else set()))

    def refresh(self) -> None:
        """Asks again. While one question is under way the next waits: on a busy desk each would void the one before."""
        if self._asking:
            self._dirty = True
        else:
            self._ask(count=True)

    def soon(self) -> None:
        """Asks again, at most five times in a second."""
        self._refresher.poke()

    def start_over(self, *, typing: bool = False) -> None:
        """Another list is wanted, from its beginning. While somebody types, after a breath."""
        self._limits.clear()
        self._fetching = frozenset()
        self._other = True
        self._work.never(self, "typing")
        if typing:
            self._work.later(self, "typing", _TYPING_MS, self._ask)
        else:
            self._ask()

    def fold(self, name: SectionName, folded: bool) -> bool:
        """False if it is so already, or cannot be folded. A folded one is gone from `items` at once."""
        before = self.shut()
        self.folded = self.folded | {name} if folded else self.folded - {name}
        if self.shut() == before:
            return False
        self._limits.pop(name, None)
        self._fetching = frozenset()
        self._ask()
        return True

    def fetch_more(self, seen: range, places: Mapping[Id, int]) -> None:
        """Asks for the next rows of a section when `seen` comes near the end of those that are here."""
        if self._asking or self.found_text:
            return
        wanted = set()
        for section in self.sections or ():
            last = places.get(section.rows[-1].id) if section.more and section.rows else None
            if last is not None and seen.start <= last < seen.stop + _NEAR_END:
                self._limits[section.name] = len(section.rows) + PAGE
                wanted.add(section.name)
        if wanted:
            self._fetching = frozenset(wanted)
            self._ask()

    def last_ids(self) -> list[Id]:
        """The last row of each section that goes on."""
        return [section.rows[-1].id for section in self.sections or () if section.more and section.rows]

    def fetched(self) -> set[Key]:
        """Rows of the last answer that came because somebody scrolled to the end of their section."""
        return {
            row.id
            for section in self.sections or ()
            if section.name in self._fetching
            for row in section.rows[self._limits[section.name] - PAGE :]
        }

    def _ask(self, *, count: bool = False) -> None:
        self._asking, self._dirty = True, False
        if self.sections is None:
            self.waiting.emit()
        if self.found_text:
            self._work.ask(self, "list", SearchTickets(self.found_text), self._found, self._failed)
        else:
            shut = self.shut()
            wanted = tuple(Wanted(name, self._limits.get(name, PAGE)) for name in SectionName if name not in shut)
            tab = Tab.FOUND if self._reaches_beyond() else self.tab
            query = QueueSections(tab, wanted, self.order, self.filter)
            self._work.ask(self, "list", query, self._answered, self._failed)
        # Another view of the same desk has the same counts, and they would hold up its rows.
        if count or self.counts is None:
            self._work.ask(self, "counts", Counts(), self._counted, self._failed)

    def _reaches_beyond(self) -> bool:
        """Whether the filter names places or states that the sections of the queue do not show."""
        return bool(self.filter.places) or bool({State.SOLVED, State.CLOSED} & set(self.filter.states))

    def _found(self, rows: tuple[TicketRow, ...]) -> None:
        self._answered((Section(SectionName.FOUND, len(rows), rows, more=False),) if rows else ())

    def _answered(self, sections: tuple[Section, ...]) -> None:
        other = self._other or self.sections is None
        self._asking = self._other = False
        self.sections = sections
        self.came.emit(other)
        self._fetching = frozenset()
        if self._dirty:
            self._refresher.poke()

    def _counted(self, counts: QueueCounts) -> None:
        self.counts = counts
        self.counted.emit(counts)

    def _failed(self, error: Exception) -> None:
        self._asking = False
        self._fetching = frozenset()
        self.failed.emit(error)

    def _hear(self, changes: Changes) -> None:
        if changes.touches(*_KINDS):
            self._refresher.poke()
