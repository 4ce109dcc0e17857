"""Notices that somebody else has a ticket: they go when that is no longer so."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from console.domain.changes import Changes
from console.domain.ids import Id
from console.domain.tickets import OPEN_PLACES
from console.queries.queue import TicketRow, TicketRows
from console.ui.shared.notices import Notices
from console.ui.shared.work import Work


class TakenNotices(QObject):
    def __init__(self, work: Work, notices: Notices, me: Id, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work, self._notices, self._me = work, notices, me
        self._watched: dict[str, tuple[Id, ...]] = {}
        work.changed.connect(self._hear)
        notices.withdrawn.connect(lambda key: self._watched.pop(key, None))

    def watch(self, key: str, tickets: tuple[Id, ...]) -> None:
        """Withdraws the notice when a change leaves none of these tickets open in somebody else's hands."""
        self._watched[key] = tickets

    def _hear(self, changes: Changes) -> None:
        for key, tickets in self._watched.items():
            if any(changes.touches_one("ticket", ticket) for ticket in tickets):
                self._work.ask(self, f"taken {key}", TicketRows(tickets), partial(self._look, key))

    def _look(self, key: str, rows: tuple[TicketRow, ...]) -> None:
        if not any(row.place in OPEN_PLACES and row.owner_id not in {None, self._me} for row in rows):
            self._notices.withdraw(key)
