"""Three bars and a word: how confident a person is with technology."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from console.ui.shared.look import Look
from console.ui.shared.paint import box, text_line, text_width

BARS = 3
_WIDTH, _HEIGHT, _GAP = 14, 6, 3


def bars_width(look: Look) -> int:
    return BARS * look.px(_WIDTH) + (BARS - 1) * _GAP


def paint_bars(painter: QPainter, look: Look, x: float, middle: float, level: int) -> None:
    for number in range(BARS):
        area = QRectF(x, middle - look.px(_HEIGHT) / 2, look.px(_WIDTH), look.px(_HEIGHT))
        box(painter, look, area, 2, "accent.fill" if number < level else "border.subtle")
        x += look.px(_WIDTH) + _GAP


class LevelBars(QWidget):
    """`level` 0 (nobody has said) to 3; `words` stand beside the bars and are what a screen reader says."""

    def __init__(self, look: Look, level: int = 0, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.show_level(level, words)
        look.changed.connect(self._renew)

    def show_level(self, level: int, words: str) -> None:
        self._level, self._words = level, words
        self.setAccessibleName(words)
        self._renew()

    def sizeHint(self) -> QSize:
        words = 8 + text_width(self._look, self._words, "body") if self._words else 0
        return QSize(bars_width(self._look) + words, self._look.line("body"))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_bars(painter, self._look, 0, self.height() / 2, self._level)
        x = bars_width(self._look) + 8
        area = QRectF(x, 0, self.width() - x + 1, self.height())
        text_line(painter, self._look, area, self._words, "body", "text.primary")

    def _renew(self) -> None:
        self.updateGeometry()
        self.update()
