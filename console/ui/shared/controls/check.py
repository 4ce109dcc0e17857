"""Check boxes and radio buttons: a mark and words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from console.ui.shared.controls.pressable import Pressable
from console.ui.shared.look import Look
from console.ui.shared.paint import box, text_line, text_width

_SIDE = 16
_GAP = 8


class Check(Pressable):
    """On or off, with a tick. 26 high, so that a finger or a shaking hand finds it."""

    RADIUS = 4.0

    def __init__(self, look: Look, text: str, *, on: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(look, text, parent)
        self.setCheckable(True)
        self.setChecked(on)

    def sizeHint(self) -> QSize:
        width = self.look.px(_SIDE) + _GAP + text_width(self.look, self.text(), "body") + 4
        return QSize(width, max(self.look.px(26), self.look.line("body") + 4))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = self.look.px(_SIDE)
        mark = QRectF(1, (self.height() - side) / 2, side, side)
        border = "border.strong" if self.isEnabled() else "border.subtle"
        fill = "bg.sunken" if self.isDown() else "bg.hover" if self.hovered else "bg.surface"
        if self.isChecked() and self.isEnabled():
            border = fill = "accent.fill"
        self._paint_mark(painter, mark, fill, border)
        words = QRectF(1 + side + _GAP, 0, self.width() - side - _GAP, self.height())
        ink = "text.primary" if self.isEnabled() else "text.disabled"
        text_line(painter, self.look, words, self.text(), "body", ink)

    def _paint_mark(self, painter: QPainter, mark: QRectF, fill: str, border: str) -> None:
        box(painter, self.look, mark, self.RADIUS, fill, border)
        if self.isChecked():
            inset = mark.width() / 8
            ink = "accent.on" if self.isEnabled() else "text.disabled"
            self.look.icons.paint(painter, "check-bold", ink, mark.adjusted(inset, inset, -inset, -inset))


class Radio(Check):
    """One of several; those with the same parent exclude each other."""

    RADIUS = 8.0

    def __init__(self, look: Look, text: str, *, on: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(look, text, on=on, parent=parent)
        self.setAutoExclusive(True)

    def _paint_mark(self, painter: QPainter, mark: QRectF, fill: str, border: str) -> None:
        radius = mark.width() / 2
        box(painter, self.look, mark, radius, fill, border)
        if self.isChecked():
            inset = mark.width() * 0.31
            ink = "accent.on" if self.isEnabled() else "text.disabled"
            box(painter, self.look, mark.adjusted(inset, inset, -inset, -inset), radius, ink)
