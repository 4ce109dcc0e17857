"""The pill over the list: rows that wait until the hand has left, or until it is pressed."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from console.ui.shared.controls.pressable import Pressable
from console.ui.shared.look import Look
from console.ui.shared.paint import box, text_line, text_width
from console.ui.shared.words import translate

_HEIGHT = 28
_PADDING = 12
_ICON = 14
_GAP = 6


class NewsPill(Pressable):
    RADIUS = 14.0

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, "", parent)
        self.hide()

    def show_news(self, new: int) -> None:
        """How many new rows wait; at 0 it goes."""
        if not new:
            self.hide()
            return
        self.setText(translate("queue", "%n new", "", new))
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(translate("queue", "Shows the list as it is now"))
        self.adjustSize()
        self.raise_()
        self.show()

    def sizeHint(self) -> QSize:
        width = 2 * _PADDING + self.look.px(_ICON) + _GAP + text_width(self.look, self.text(), "small.strong")
        return QSize(width, max(self.look.px(_HEIGHT), self.look.metrics("small").height() + 10))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill = "accent.hover" if self.hovered else "accent.fill"
        box(painter, self.look, self.rect(), self.height() / 2, fill)
        side = self.look.px(_ICON)
        middle = self.height() / 2
        self.look.icons.paint(painter, "arrow-up", "accent.on", QRectF(_PADDING, middle - side / 2, side, side))
        words = QRectF(self.rect()).adjusted(_PADDING + side + _GAP, 0, 1 - _PADDING, 0)
        text_line(painter, self.look, words, self.text(), "small.strong", "accent.on")
