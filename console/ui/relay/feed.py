"""What a screen knows of one relay: how it stands and its last lines, renewed as they change."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from console.domain.changes import Changes
from console.domain.ids import Id
from console.queries.relay import LineRow, RelayLines, RelayNow, RelayState
from console.ui.shared.work import Work

_LAST = 300
"""Lines that are shown while one works; the transcript has all."""
_SOON_MS = 20


class RelayFeed(QObject):
    changed = Signal()
    lines_changed = Signal()

    def __init__(self, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self.launch: Id | None = None
        self.state: RelayState | None = None
        self.lines: tuple[LineRow, ...] = ()
        self.known = False
        """Whether the desk has answered for this launch."""

    def show_launch(self, launch: Id) -> None:
        if launch != self.launch:
            self.launch, self.state, self.lines, self.known = launch, None, (), False
        self.ask()

    def ask(self) -> None:
        if self.launch is not None:
            self._work.ask(self, "state", RelayNow(self.launch), self._take)
            self._ask_lines()

    def hear(self, changes: Changes) -> None:
        launch = self.launch
        if launch is None:
            return
        if changes.touches("relay_line"):
            self._work.later(self, "lines", _SOON_MS, self._ask_lines)
        if changes.touches("relay_line", "setting", "agent") or changes.touches_one("relay", launch):
            self._work.later(self, "state", _SOON_MS, self._ask_state)

    def _ask_state(self) -> None:
        if self.launch is not None:
            self._work.ask(self, "state", RelayNow(self.launch), self._take)

    def _ask_lines(self) -> None:
        if self.launch is not None:
            self._work.ask(self, "lines", RelayLines(self.launch, last=_LAST), self._take_lines)

    def _take(self, state: RelayState | None) -> None:
        self.state, self.known = state, True
        self.changed.emit()

    def _take_lines(self, lines: tuple[LineRow, ...]) -> None:
        if lines != self.lines:
            self.lines = lines
            self.lines_changed.emit()
