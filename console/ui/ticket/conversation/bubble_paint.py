"""The shape of a bubble: round corners, and a sharp one towards the person who speaks."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from console.ui.shared.look import Look
from console.ui.shared.paint import crisp, stroke

RADIUS = 10.0
TAIL = 3.0


def paint_bubble(
    painter: QPainter,
    look: Look,
    rect: QRectF,
    *,
    ours: bool,
    fill: QColor | None,
    edge: str | None = None,
    dashed: bool = False,
) -> None:
    area = crisp(painter, rect)
    line = stroke(painter)
    if look.theme.high_contrast and edge is None:
        edge = "text.primary"
    if edge is not None:
        area.adjust(line / 2, line / 2, -line / 2, -line / 2)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    if edge is None:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        pen = QPen(look.color(edge), line)
        if dashed:
            pen.setDashPattern([4, 3])
        painter.setPen(pen)
    painter.drawPath(bubble_path(area, ours))
    painter.restore()


def bubble_path(area: QRectF, ours: bool) -> QPainterPath:
    big = min(RADIUS, area.height() / 2)
    right, left = (TAIL, big) if ours else (big, TAIL)
    path = QPainterPath()
    path.moveTo(area.left() + big, area.top())
    path.arcTo(area.right() - 2 * big, area.top(), 2 * big, 2 * big, 90, -90)
    path.arcTo(area.right() - 2 * right, area.bottom() - 2 * right, 2 * right, 2 * right, 0, -90)
    path.arcTo(area.left(), area.bottom() - 2 * left, 2 * left, 2 * left, -90, -90)
    path.arcTo(area.left(), area.top(), 2 * big, 2 * big, 180, -90)
    path.closeSubpath()
    return path
