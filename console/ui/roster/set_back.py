"""What waits behind a launch, marked in lists of tickets: "set back until 15:05". Clocks and limits stay as set."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import QObject, QTimer

from console.domain.ids import Id
from console.queries.surge import SetBack, SetBackNow
from console.sync.desk import Desk
from console.ui.roster import text
from console.ui.shared.work import Throttle, Work

_EVERY_MS = 20_000
"""When a launch is over changes with its clock alone."""
_THROTTLE_MS = 2_000
_ALWAYS = ("launch", "seat")
_WHILE_SET_BACK = ("ticket", "registration")


class SetBackMarks(QObject):
    """`repaint` gets the tickets whose mark is another one than before. Where no launch goes on it asks one short
    question when something of a launch changes, and nothing else."""

    def __init__(self, work: Work, desk: Desk, repaint: Callable[[Collection[Id]], object], parent: QObject) -> None:
        super().__init__(parent)
        self._work, self._desk, self._repaint = work, desk, repaint
        self._found: SetBack | None = None
        self._words = ""
        self._throttle = Throttle(self, _THROTTLE_MS, self.look)
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        work.changed.connect(
            lambda changes: (
                self._throttle.poke()
                if changes.touches(*_ALWAYS) or (self._found is not None and changes.touches(*_WHILE_SET_BACK))
                else None
            )
        )
        work.after_paint(self, "begin", self.look)

    def look(self) -> None:
        self._work.ask(self, "set back", SetBackNow(), self._take)

    def words_of(self, ticket: Id) -> str:
        """ "set back until 15:05", or nothing."""
        return self._words if self._found is not None and ticket in self._found.tickets else ""

    def _take(self, found: SetBack | None) -> None:
        before = self._found.tickets if self._found is not None else frozenset()
        after = found.tickets if found is not None else frozenset()
        words = text.set_back(found.until) if found is not None else ""
        changed = before ^ after if words == self._words else before | after
        self._found, self._words = found, words
        if changed:
            self._repaint(changed)
