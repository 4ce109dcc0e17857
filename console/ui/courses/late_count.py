"""How many people are late with something, kept for the rail."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from console.domain.changes import Changes
from console.queries.courses import OverdueCount
from console.ui.shared.work import Work

_REFRESH_MS = 1_000
# People become late by the clock alone.
_AGAIN_MS = 10 * 60_000


class LateCount(QObject):
    def __init__(self, work: Work, show: Callable[[int], object], parent: QObject) -> None:
        super().__init__(parent)
        self._work, self._show = work, show
        self._timer = QTimer(self, interval=_AGAIN_MS)
        self._timer.timeout.connect(self._ask)
        self._timer.start()
        work.changed.connect(self._hear)
        self._ask()

    def _hear(self, changes: Changes) -> None:
        if changes.touches("participant", "cohort"):
            self._work.later(self, "late", _REFRESH_MS, self._ask)

    def _ask(self) -> None:
        self._work.ask(self, "late", OverdueCount(), self._show)
