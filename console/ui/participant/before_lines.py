"""What to know before one answers, over the facts of a person: at most three lines, each with its glyph."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from console.domain.before import Line
from console.ui.participant import know_text
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.glyph import Glyph
from console.ui.shared.controls.label import Label
from console.ui.shared.look import Look
from console.ui.shared.words import translate

_SIDE, _ROUND = 9, 8


class BeforeLines(QWidget):
    opened = Signal(object)
    """The ticket in which a line can be read up."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(_SIDE, 7, _SIDE, 7)
        self._column.setSpacing(4)
        self._said: list[str] = []
        look.changed.connect(self.update)
        self.hide()

    def show_lines(self, lines: Sequence[Line], now: datetime) -> None:
        said = [know_text.line(line, now) for line in lines]
        if said != self._said:
            self._said = said
            while self._column.count():
                item = self._column.takeAt(0)
                old = item.widget() if item is not None else None
                if old is not None:
                    old.hide()
                    old.deleteLater()
            for line, words in zip(lines, said, strict=True):
                self._column.addWidget(self._row(line, words))
        self.setVisible(bool(lines))
        self.retranslate()

    def retranslate(self) -> None:
        name = translate("participant", "Good to know before you answer")
        self.setAccessibleName(": ".join((name, ". ".join(self._said))))

    @property
    def said(self) -> list[str]:
        return list(self._said)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.color("bg.sunken"))
        painter.drawRoundedRect(self.rect(), _ROUND, _ROUND)

    def _row(self, line: Line, words: str) -> QWidget:
        look = self._look
        urgent = line.topic in know_text.URGENT
        row = QWidget()
        box = QHBoxLayout(row)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        glyph = Glyph(look, know_text.LINE_ICONS[line.topic], "warn.text" if urgent else "text.secondary", 16)
        box.addWidget(glyph, 0, Qt.AlignmentFlag.AlignTop)
        label = Label(look, words, "body.strong" if urgent else "body", wrap=True)
        box.addWidget(label, 1)
        if line.ticket is not None:
            show = Button(look, translate("participant", "Show"), "link", dense=True)
            show.setAccessibleName(translate("participant", "Show: {words}").format(words=words))
            show.clicked.connect(lambda: self.opened.emit(line.ticket))
            box.addWidget(show, 0, Qt.AlignmentFlag.AlignTop)
        return row
