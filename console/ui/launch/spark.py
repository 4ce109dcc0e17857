"""A line of ten minutes: how a number went, its last point marked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from console.ui.shared.look import Look


def paint_spark(painter: QPainter, look: Look, area: QRectF, line: Sequence[int], token: str) -> None:
    """Nothing where there is nothing to see: less than two numbers, or zeros alone."""
    if len(line) < 2 or max(line) == 0:
        return
    least, most = min(line), max(line)
    span = max(1, most - least)
    step = area.width() / (len(line) - 1)
    points = [
        QPointF(area.left() + step * place, area.bottom() - (value - least) / span * area.height())
        for place, value in enumerate(line)
    ]
    ink = look.color(token)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink, 1.6))
    painter.drawPolyline(QPolygonF(points))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawEllipse(points[-1], 2.4, 2.4)
    painter.restore()
