"""Three segments that fill while a call rings."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from console.ui.shared.look import Look

_HEIGHT, _GAP = 9, 6


class Segments(QWidget):
    """Decoration: which ring it is stands in words above it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shares: tuple[float, ...] = (0.0, 0.0, 0.0)
        self._past = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_shares(self, shares: tuple[float, ...], *, past: bool) -> None:
        if (shares, past) != (self._shares, self._past):
            self._shares, self._past = shares, past
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(150), self._look.px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill = self._look.color("stop.fill" if self._past else "warn.fill")
        gap = self._look.px(_GAP)
        count = len(self._shares)
        width = (self.width() - gap * (count - 1)) / count
        for place, share in enumerate(self._shares):
            area = QRectF(place * (width + gap), 0, width, self.height()).adjusted(0.5, 0.5, -0.5, -0.5)
            shape = QPainterPath()
            shape.addRoundedRect(area, area.height() / 2, area.height() / 2)
            painter.fillPath(shape, self._look.color("bg.surface"))
            if share > 0:
                painter.save()
                painter.setClipRect(QRectF(area.left(), 0, area.width() * share, self.height()))
                painter.fillPath(shape, fill)
                painter.restore()
            painter.setPen(QPen(fill, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(shape)
