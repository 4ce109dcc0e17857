"""The saved views of the person at this console: asked for, saved and dropped."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from console.commands.desk import DropView, SaveView
from console.domain.changes import Changes, Outcome
from console.domain.filters import Filter
from console.domain.ids import Id
from console.queries.queue import SavedViews
from console.sync.desk import Desk
from console.ui.shared.notices import Level, Notices
from console.ui.shared.words import translate
from console.ui.shared.work import Work


class Views(QObject):
    came = Signal(object)
    """A tuple of ViewRow."""

    def __init__(self, work: Work, desk: Desk, notices: Notices, parent: QObject) -> None:
        super().__init__(parent)
        self._work, self._desk, self._notices = work, desk, notices
        work.changed.connect(self._hear)

    def ask(self) -> None:
        self._work.ask(self, "views", SavedViews(), self.came.emit)

    def save(self, name: str, chosen: Filter) -> None:
        self._work.tell(self, SaveView(self._desk.stamp(), self._desk.new_id(), name, chosen), self._done)

    def drop(self, view: Id) -> None:
        self._work.tell(self, DropView(self._desk.stamp(), view), self._done)

    def _done(self, outcome: Outcome) -> None:
        self.ask()
        if not outcome.done:
            self._notices.say(Level.AMBER, translate("queue", "The view could not be changed."), icon="warning")

    def _hear(self, changes: Changes) -> None:
        if changes.touches("view"):
            self.ask()
