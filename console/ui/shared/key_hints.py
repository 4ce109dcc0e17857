"""A line at the foot of a card: key caps with a word each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from console.ui.shared.controls.keycap import cap_size, paint_cap
from console.ui.shared.look import Look
from console.ui.shared.paint import text_line, text_width

HEIGHT = 30

Hint = tuple[tuple[str, ...], str]
"""The caps, and what they do: (("↑", "↓"), "choose")."""


class KeyHints(QWidget):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._hints: tuple[Hint, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._renew)
        self._renew()

    def set_hints(self, hints: Sequence[Hint]) -> None:
        self._hints = tuple(hints)
        self.setAccessibleName(", ".join(f"{' '.join(caps)} {text}" for caps, text in self._hints))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, self._look.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        x = 16.0
        for caps, text in self._hints:
            width = text_width(self._look, text, "small")
            needed = sum(cap_size(self._look, cap).width() + 4 for cap in caps) + width
            if x + needed > self.width() - 8:
                break  # what does not fit is in the help too; half a word is no help
            for cap in caps:
                size = cap_size(self._look, cap)
                x += paint_cap(painter, self._look, QPointF(x, (self.height() - size.height()) / 2), cap) + 4
            area = QRectF(x, 0, width + 1, self.height())
            text_line(painter, self._look, area, text, "small", "text.secondary")
            x += width + 16

    def _renew(self) -> None:
        self.setFixedHeight(self._look.px(HEIGHT))
        self.update()
