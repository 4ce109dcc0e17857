"""All who may be known twice on the desk, pair by pair, the surest first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from console.domain.duplicates import Sureness
from console.queries.duplicates import Double
from console.ui.participant import know_text
from console.ui.shared.controls.avatar import paint_avatar
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.label import Label
from console.ui.shared.keyed_rows import KeyedRows
from console.ui.shared.look import Look
from console.ui.shared.paint import text_line
from console.ui.shared.side_list import RowPainter, SideList
from console.ui.shared.words import translate

_MARGIN = 14


class _Painter(RowPainter):
    def __init__(self, look: Look, rows: KeyedRows[Double], parent: QObject) -> None:
        super().__init__(look, parent)
        self._rows = rows

    def draw(self, painter: QPainter, area: QRectF, place: int) -> None:
        double = self._rows.at(place)
        if double is None:
            return
        look = self.look
        side = look.px(26)
        left = area.left() + _MARGIN
        for person in (double.one, double.other):
            disc = QRectF(left, area.center().y() - side / 2, side, side)
            paint_avatar(painter, disc, look, str(person.id), person.name)
            left += side * 0.7
        left += side * 0.3 + 10
        line = look.line("body")
        words = QRectF(left, area.top() + 8, area.right() - left - _MARGIN, line)
        text_line(painter, look, words, f"{double.one.name}  –  {double.other.name}", "body.name", "text.primary")
        below = QRectF(left, area.top() + 8 + line, words.width(), look.line("small"))
        ink = "text.primary" if double.sureness is Sureness.CERTAIN else "text.secondary"
        text_line(painter, look, below, _said(double), "small", ink)


def _said(double: Double) -> str:
    return f"{know_text.sureness(double.sureness)}: {know_text.reasons(double.reasons)}"


def _sentence(double: Double) -> str:
    return f"{double.one.name}, {double.other.name}, {_said(double)}"


class DoublesList(SideList):
    opened = Signal(object)
    """A Double, by Enter or a press."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.rows: KeyedRows[Double] = KeyedRows(_sentence, lambda double: double.one.name, None, self)
        self.show_by(self.rows, _Painter(look, self.rows, self))
        self.clicked.connect(lambda index: self.enter(index.row()))

    def show_doubles(self, doubles: Sequence[Double]) -> None:
        self.rows.arrange({(double.one.id, double.other.id): double for double in doubles})

    def enter(self, place: int) -> None:
        double = self.rows.at(place)
        if double is not None:
            self.opened.emit(double)


class DoublesSheet(QDialog):
    """Stays open while one pair after the other is looked at."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setModal(True)
        self.setWindowTitle(translate("participant", "Possible duplicates"))
        self.list = DoublesList(look)
        self.list.setAccessibleName(self.windowTitle())
        self.count = Label(look, "", "body", "text.secondary", wrap=True)
        self.close_ = Button(look, translate("participant", "Close"))
        self.close_.clicked.connect(self.accept)
        self.list.left.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 20, 0, 16)
        column.setSpacing(10)
        for part in (Label(look, self.windowTitle(), "title"), self.count):
            row = QHBoxLayout()
            row.setContentsMargins(24, 0, 24, 0)
            row.addWidget(part)
            column.addLayout(row)
        column.addWidget(self.list, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 0, 24, 0)
        foot.addStretch(1)
        foot.addWidget(self.close_)
        column.addLayout(foot)
        self.resize(look.px(560), look.px(520))

    def show_doubles(self, doubles: Sequence[Double]) -> None:
        self.list.show_doubles(doubles)
        if doubles:
            self.count.setText(translate("participant", "%n pairs, the surest first", "", len(doubles)))
            self.list.setFocus()
        else:
            self.count.setText(translate("participant", "Nobody seems to be known twice."))

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._look.color("bg.surface"))
