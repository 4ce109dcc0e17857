"""Wakes snoozed tickets when their time has come, and tells the person whose they are."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from console.commands.tickets import WakeDue
from console.domain.changes import Outcome
from console.domain.ids import Id
from console.queries.queue import SnoozesDue, TicketRow, TicketRows
from console.sync.desk import Desk
from console.ui.shared.notices import Level, Notices, Way
from console.ui.shared.words import translate
from console.ui.shared.work import Work

_EVERY_MS = 15_000


class Waking(QObject):
    """Looks every fifteen seconds; a snooze is meant in minutes."""

    def __init__(
        self, work: Work, desk: Desk, notices: Notices, open_ticket: Callable[[Id], object], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._work, self._desk, self._notices, self._open = work, desk, notices, open_ticket
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        QTimer.singleShot(0, self.look)

    def look(self) -> None:
        # Asked first: a command is kept for ever, and most of the time there is nothing to wake.
        self._work.ask(self, "due", SnoozesDue(), self._wake)

    def _wake(self, due: bool) -> None:
        if due:
            self._work.tell(self, WakeDue(self._desk.stamp()), self._woken)

    def _woken(self, outcome: Outcome) -> None:
        if outcome.refs:
            ids = tuple(ref.id for ref in outcome.refs)
            self._work.ask(self, f"woken {ids[0]}", TicketRows(ids), self._tell)

    def _tell(self, rows: tuple[TicketRow, ...]) -> None:
        for row in rows:
            if row.owner_id in {self._desk.me, None}:
                self._notices.say(
                    Level.AMBER,
                    row.subject,
                    lead=translate("frame", "{name} is back from snooze.").format(name=row.participant_name),
                    icon="clock",
                    action=Way(translate("frame", "Open"), lambda row=row: self._open(row.id)),  # type: ignore[misc]
                    key=f"woken {row.id}",
                )
