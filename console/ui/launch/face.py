"""The face of the clock: T in large figures, the wall clock, what has to be decided; amber while it is held."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from console.domain.launch_clock import Reading, shown
from console.ui.shared.look import Look
from console.ui.shared.paint import RIGHT, text_line, text_width

_MARGIN = 20
_ICON = 15


class ClockFace(QWidget):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._t, self._over, self._wall, self._under, self._left = "T−00:00:00", "", "", "", ""
        self._held = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        look.changed.connect(self.updateGeometry)

    @property
    def words(self) -> str:
        """All that it shows, for tests and screen readers."""
        return ", ".join(part for part in (self._t, self._over, f"{self._under} {self._left}".strip()) if part)

    def show_reading(self, reading: Reading, over: str, wall: str, under: str, left: str) -> None:
        now = (shown(reading.t), over, wall, under, left, reading.stop is not None)
        if now != (self._t, self._over, self._wall, self._under, self._left, self._held):
            if (over, under) != (self._over, self._under):
                self.updateGeometry()
            self._t, self._over, self._wall, self._under, self._left, self._held = now
            self.setAccessibleName(self.words)
            self.update()

    def sizeHint(self) -> QSize:
        look = self._look
        wide = text_width(look, "T−00:00:00", "countdown") + 2 * look.px(_MARGIN)
        below = text_width(look, self._under, "body") + text_width(look, " 00:00:00", "body.strong")
        above = text_width(look, f"{self._over} 00:00:00", "body.strong") + look.px(16)
        room = look.px(_ICON) + 8 + 2 * look.px(_MARGIN)
        height = look.line("countdown") + 2 * look.line("body") + 20
        return QSize(max(wide, below + room, above + room), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        painter.fillRect(self.rect(), look.color("warn.tint" if self._held else "bg.surface"))
        margin, line, side = look.px(_MARGIN), look.line("body"), look.px(_ICON)
        wide = self.width() - 2 * margin
        height = 2 * line + look.line("countdown")
        top = max(2.0, (self.height() - height) / 2)
        ink = "warn.text" if self._held else "text.secondary"
        first = QRectF(margin, top, wide, line)
        icon = QRectF(margin, first.center().y() - side / 2, side, side)
        look.icons.paint(painter, "pause-circle-fill" if self._held else "rocket-launch", ink, icon)
        words = first.adjusted(side + 6, 0, 0, 0)
        text_line(painter, look, words, self._over, "body.strong" if self._held else "body", ink)
        text_line(painter, look, first, self._wall, "body.strong" if self._held else "body", ink, RIGHT)
        big = QRectF(margin - 2, first.bottom(), wide + 2 * margin, look.line("countdown"))
        text_line(painter, look, big, self._t, "countdown", "text.primary")
        last = QRectF(margin, big.bottom(), wide, line)
        if self._under:
            icon = QRectF(margin, last.center().y() - side / 2, side, side)
            look.icons.paint(painter, "hand-palm", "text.secondary", icon)
            words = last.adjusted(side + 6, 0, 0, 0)
            text_line(painter, look, words, self._under, "body", "text.secondary")
            after = words.adjusted(text_width(look, self._under + " ", "body") + 2, 0, 0, 0)
            text_line(painter, look, after, self._left, "body.strong", "text.primary")
