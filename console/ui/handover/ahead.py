"""The webinars that the next shift will have, kept up to date for whoever shows them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from console.domain.changes import Changes
from console.queries.launches import WebinarAhead, WebinarsAhead
from console.ui.shared.work import Work

_KINDS = ("webinar", "launch")
_GATHER_MS = 400
_FADE_MS = 60_000
"""Answers of checks fade, and webinars begin and end, without a change of the desk."""


class Ahead(QObject):
    """`shown_on` asks when it comes to the front, and it is asked again while it stays there."""

    changed = Signal()

    def __init__(self, work: Work, shown_on: QWidget) -> None:
        super().__init__(shown_on)
        self._work, self._shown_on = work, shown_on
        self.rows: tuple[WebinarAhead, ...] = ()
        work.changed.connect(self._hear)

    def ask(self) -> None:
        self._work.ask(self, "ahead", WebinarsAhead(), self._take)

    def _take(self, rows: tuple[WebinarAhead, ...]) -> None:
        if rows:
            self._work.later(self, "again", _FADE_MS, self._ask_again)
        if rows != self.rows:
            self.rows = rows
            self.changed.emit()

    def _ask_again(self) -> None:
        if self._shown_on.isVisible():
            self.ask()

    def _hear(self, changes: Changes) -> None:
        if changes.touches(*_KINDS):
            self._work.later(self, "ahead", _GATHER_MS, self.ask)
