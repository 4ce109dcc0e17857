"""Marks a ticket as seen once somebody has had it before their eyes for a second."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from console.commands.tickets import MarkSeen
from console.queries.ticket import TicketDetail
from console.sync.desk import Desk
from console.ui.shared.work import Work

_AFTER_MS = 1000


class Seeing(QObject):
    """`panel` shows the ticket that `shown` gives."""

    def __init__(self, work: Work, desk: Desk, panel: QWidget, shown: Callable[[], TicketDetail | None]) -> None:
        super().__init__(panel)
        self._work, self._desk, self._panel, self._shown = work, desk, panel, shown
        self._to_see = False
        panel.installEventFilter(self)

    def soon(self) -> None:
        self._to_see = True
        self._work.later(self, "seen", _AFTER_MS, self._mark)

    def never(self) -> None:
        self._work.never(self, "seen")
        self._to_see = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._to_see and event.type() in (QEvent.Type.WindowActivate, QEvent.Type.Show):
            self.soon()
        return False

    def _mark(self) -> None:
        detail = self._shown()
        if detail is None or not self._panel.isVisible() or not self._panel.window().isActiveWindow():
            return  # asked again when the window comes to the front
        # Once: a ticket that is then marked as unread by hand stays so while it is open.
        self._to_see = False
        if detail.row.unread:
            self._work.tell(self, MarkSeen(self._desk.stamp(), (detail.row.id,)))
