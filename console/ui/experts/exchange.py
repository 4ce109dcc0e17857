"""What was said about a question, one piece under the other, with what went along."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from console.domain.consultations import THEIRS, Part
from console.queries.consultations import ConsultationRow, LineRow
from console.sync.desk import Desk
from console.ui.experts import text
from console.ui.experts.deeds import ExpertDeeds
from console.ui.experts.files import LetterFile
from console.ui.shared.controls.flow import Flow
from console.ui.shared.controls.label import Label
from console.ui.shared.look import Look
from console.ui.shared.paint import box

_QUIET = frozenset({Part.REMINDER, Part.WITHDRAWAL, Part.ABSENCE})


class _Piece(QWidget):
    """One line: head, words, what went along, how it went."""

    def __init__(self, look: Look, row: ConsultationRow, line: LineRow, desk: Desk, deeds: ExpertDeeds) -> None:
        super().__init__()
        self._look = look
        self._ground = "bubble.theirs" if line.part in THEIRS else "bubble.ours"
        if line.part in _QUIET:
            self._ground = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 9, 14, 10)
        column.setSpacing(4)
        said = text.head(line, row, desk.now())
        column.addWidget(Label(look, said, "small.strong", "text.secondary", wrap=True))
        if line.text:
            column.addWidget(Label(look, line.text, "message", wrap=True))
        for one in line.excerpts:
            column.addSpacing(4)
            column.addWidget(Label(look, text.of(one), "small.strong", "text.tertiary"))
            quoted = Label(look, one.text, "body", "text.secondary", wrap=True)
            quoted.setContentsMargins(12, 0, 0, 0)
            column.addWidget(quoted)
        if line.files:
            # What an expert sent can go on to the participant; what went to the expert came from the ticket.
            take = partial(deeds.take_file, row) if line.part in THEIRS and row.expert != desk.me else None
            flow = Flow()
            for file in line.files:
                flow.add(LetterFile(look, deeds.files, file, take, flow))
            column.addWidget(flow)
        how = text.way(line, row)
        if how:
            warns = not line.proved or line.reason
            column.addWidget(Label(look, how, "small", "warn.text" if warns else "text.tertiary", wrap=True))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._ground:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box(painter, self._look, QRectF(self.rect()), 8, self._ground)


class Exchange(QScrollArea):
    """Shows the newest first seen, as a conversation does."""

    def __init__(self, look: Look, desk: Desk, deeds: ExpertDeeds) -> None:
        super().__init__()
        self._look, self._desk, self._deeds = look, desk, deeds
        self._row: ConsultationRow | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.viewport().setAutoFillBackground(False)
        self.verticalScrollBar().rangeChanged.connect(self._to_end)

    def show_row(self, row: ConsultationRow | None) -> None:
        if row == self._row:
            return
        self._row = row
        inside = QWidget()
        inside.setAutoFillBackground(False)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        for line in row.lines if row is not None else ():
            column.addWidget(_Piece(self._look, row, line, self._desk, self._deeds) if row is not None else QWidget())
        column.addStretch(1)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)

    def _to_end(self, _: int, most: int) -> None:
        self.verticalScrollBar().setValue(most)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            row, self._row = self._row, None
            self.show_row(row)
