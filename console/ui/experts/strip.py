"""The lines under the header of a ticket: each question that is open or answered, and the next step."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.domain.changes import Changes
from console.domain.consultations import Standing
from console.domain.ids import Id
from console.queries.consultations import ConsultationRow, ConsultationsOf
from console.queries.ticket import TicketDetail
from console.sync.desk import Desk
from console.ui.experts import text
from console.ui.experts.deeds import ExpertDeeds
from console.ui.experts.sheet import ConsultationSheet
from console.ui.shared.look import Look
from console.ui.shared.strip import Strip
from console.ui.shared.words import translate
from console.ui.shared.work import Work

_EVERY_MS = 30_000
_MOST = 3
"""More would take the room of the conversation; the others are on the page of questions."""


class ConsultationStrips(QWidget):
    def __init__(self, look: Look, work: Work, desk: Desk, deeds: ExpertDeeds, host: QWidget) -> None:
        """`host` is what a question opens over."""
        super().__init__()
        self._look, self._work, self._desk, self._deeds, self._host = look, work, desk, deeds, host
        self._ticket: Id | None = None
        self.rows: tuple[ConsultationRow, ...] = ()
        self.strips: list[Strip] = []
        self.sheet: ConsultationSheet | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        # What is due passes without anything changing.
        self._clock = QTimer(self, interval=_EVERY_MS)
        self._clock.timeout.connect(self._show)
        work.changed.connect(self._hear)
        self.hide()

    def show_ticket(self, detail: TicketDetail | None) -> None:
        ticket = detail.row.id if detail is not None else None
        if ticket == self._ticket:
            return
        self._ticket = ticket
        self._take(())
        if ticket is None:
            self._work.forget(self, "consultations")
        else:
            self._ask()

    def open_row(self, row: ConsultationRow) -> None:
        if self.sheet is None:
            self.sheet = ConsultationSheet(self._look, self._host, self._desk, self._deeds)
        self.sheet.show_row(row)
        self.sheet.open()
        self.sheet.setFocus()

    def _ask(self) -> None:
        if self._ticket is not None:
            self._work.ask(self, "consultations", ConsultationsOf(self._ticket), self._take)

    def _hear(self, changes: Changes) -> None:
        if changes.touches("consultation", "message"):
            self._ask()

    def _take(self, rows: tuple[ConsultationRow, ...]) -> None:
        self.rows = rows
        self._show()
        shown = next((one for one in rows if self.sheet is not None and one.id == self.sheet.shown), None)
        if shown is not None and self.sheet is not None and self.sheet.isVisible():
            self.sheet.show_row(shown)

    def _show(self) -> None:
        live = [row for row in self.rows if row.is_open or (row.standing is Standing.ANSWERED and not row.passed_on_at)]
        live = live[-_MOST:]
        while len(self.strips) > len(live):
            old = self.strips.pop()
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        while len(self.strips) < len(live):
            strip = Strip(self._look, "neutral", "hourglass", "")
            place = len(self.strips)
            strip.acted.connect(partial(self._act, place))
            strip.acted_second.connect(partial(self._open, place))
            self._column.addWidget(strip)
            self.strips.append(strip)
        self._live = live
        for strip, row in zip(self.strips, live, strict=True):
            said = text.standing(row, self._desk.now())
            strip.say(said.tone, said.icon, said.title, said.words, self._next(row), self._look_at(row))
        self.setVisible(bool(live))
        if live:
            self._clock.start()
        else:
            self._clock.stop()

    def _next(self, row: ConsultationRow) -> str:
        if row.standing is Standing.ANSWERED:
            return translate("experts", "Pass the answer on")
        if row.standing is Standing.ASKED_BACK:
            return translate("experts", "Answer them")
        return translate("experts", "Look")

    def _look_at(self, row: ConsultationRow) -> str | None:
        return translate("experts", "Look") if row.standing is Standing.ANSWERED else None

    def _act(self, place: int) -> None:
        row = self._live[place]
        if row.standing is Standing.ANSWERED:
            self._deeds.pass_on(row)
        else:
            self.open_row(row)

    def _open(self, place: int) -> None:
        self.open_row(self._live[place])

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show()
