"""Counters on things, and the dot that says: something new."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from console.ui.shared.look import Look
from console.ui.shared.paint import CENTER, box, text_line, text_width

_HEIGHT = 17
_MOST = 999


def badge_words(count: int) -> str:
    return f"{_MOST}+" if count > _MOST else str(count)


def badge_size(look: Look, count: int) -> QSize:
    height = max(look.px(_HEIGHT), look.metrics("counter").height())
    return QSize(max(height, text_width(look, badge_words(count), "counter") + look.px(10)), height)


def paint_badge(painter: QPainter, look: Look, corner: QPointF, count: int) -> None:
    area = QRectF(corner, badge_size(look, count).toSizeF())
    box(painter, look, area, area.height() / 2, "text.secondary")
    text_line(painter, look, area, badge_words(count), "counter", "bg.surface", CENTER)


def paint_dot(painter: QPainter, look: Look, x: float, y: float, token: str = "accent.fill") -> None:
    """Centre at (x, y), 8 px across: the mark of an unread row and of news behind a button."""
    radius = look.px(8) / 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(look.color(token))
    painter.setBrush(look.color(token))
    painter.drawEllipse(QPointF(x, y), radius - 0.5, radius - 0.5)
    painter.restore()


class Badge(QWidget):
    """A number on a dark pill; nothing at zero."""

    def __init__(self, look: Look, count: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._count = count
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_count(count)
        look.changed.connect(self._renew)

    def set_count(self, count: int) -> None:
        self._count = count
        self.setAccessibleName(str(count))
        self.setVisible(count > 0)
        self._renew()

    def sizeHint(self) -> QSize:
        return badge_size(self._look, self._count)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_badge(QPainter(self), self._look, QPointF(0, 0), self._count)

    def _renew(self) -> None:
        self.updateGeometry()
        self.update()
