"""The strokes all controls share: boxes with sharp edges at every scale, single lines of text, focus frames."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from console.ui.shared.look import Look

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTER = Qt.AlignmentFlag.AlignCenter

FOCUS_LINE = 2
FOCUS_GAP = 2


def stroke(painter: QPainter, width: float = 1) -> float:
    """`width` logical pixels made of whole device pixels, the next lower number of them, at least one."""
    dpr = painter.device().devicePixelRatioF()
    return max(1, math.floor(width * dpr)) / dpr


def to_pixel(value: float) -> int:
    """Rounds as Qt does. Python rounds halves to even: a line at 2.5 would fall out of the clip that begins at 3."""
    return math.floor(value + 0.5)


def crisp(painter: QPainter, rect: QRectF | QRect) -> QRectF:
    """The same rectangle with its edges on device pixels: at 125 and 175 % an edge between two is a grey smear."""
    to_device = painter.deviceTransform()
    back, possible = to_device.inverted()
    if not possible:
        return QRectF(rect)
    device = to_device.mapRect(QRectF(rect))
    snapped = QRectF(
        QPointF(to_pixel(device.left()), to_pixel(device.top())),
        QPointF(to_pixel(device.right()), to_pixel(device.bottom())),
    )
    return back.mapRect(snapped)


def box(
    painter: QPainter,
    look: Look,
    rect: QRectF | QRect,
    radius: float,
    fill: str | QColor | None,
    border: str | QColor | None = None,
    width: float = 1,
) -> None:
    """A rounded box inside `rect`. Colours are tokens, or mixed colours where no token says it."""
    edge = crisp(painter, rect)
    if look.theme.high_contrast and fill is not None and border is None:
        border, width = "text.primary", 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(_ink(look, fill) if fill is not None else Qt.BrushStyle.NoBrush)
    if border is None:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        line = stroke(painter, width)
        painter.setPen(QPen(_ink(look, border), line))
        edge.adjust(line / 2, line / 2, -line / 2, -line / 2)
        radius = max(0.0, radius - line / 2)
    radius = min(radius, edge.width() / 2, edge.height() / 2)
    painter.drawRoundedRect(edge, radius, radius)
    painter.restore()


def focus_frame(painter: QPainter, look: Look, rect: QRectF | QRect, radius: float) -> None:
    """The focus mark where there is no room outside: a 2 px line just inside `rect` (list rows, fields, cards)."""
    box(painter, look, rect, radius, None, "focus", FOCUS_LINE)


def rule(painter: QPainter, look: Look, start: QPointF, end: QPointF, token: str) -> None:
    """A horizontal or vertical hairline from `start` to `end`, one whole device pixel at 100 %."""
    line = stroke(painter)
    if start.y() == end.y():
        area = QRectF(start.x(), start.y(), end.x() - start.x(), line)
    else:
        area = QRectF(start.x(), start.y(), line, end.y() - start.y())
    corner = crisp(painter, QRectF(area.topLeft(), area.topLeft())).topLeft()
    painter.fillRect(QRectF(corner, area.size()), look.color(token))


def text_line(
    painter: QPainter,
    look: Look,
    rect: QRectF | QRect,
    text: str,
    role: str,
    ink: str | QColor,
    align: Qt.AlignmentFlag = LEFT,
) -> float:
    """One line inside `rect`, cut with "…" where it does not fit. Returns the width it took."""
    area = QRectF(rect)
    line = look.fonts.text_line(text, role, area.width())
    painter.setPen(_ink(look, ink))
    spare = area.height() - line.height
    if spare < 0 or line.width > area.width():
        # Larger than its place: Qt knows how to cut that.
        painter.setFont(look.font(role))
        painter.drawText(area, int(align | Qt.TextFlag.TextSingleLine), line.text)
        return line.width
    x = area.left()
    if align & Qt.AlignmentFlag.AlignRight:
        x += area.width() - line.width
    elif align & Qt.AlignmentFlag.AlignHCenter:
        x += (area.width() - line.width) / 2
    y = area.top()
    if align & Qt.AlignmentFlag.AlignVCenter:
        y += spare / 2
    elif align & Qt.AlignmentFlag.AlignBottom:
        y += spare
    line.line.draw(painter, QPointF(x, y))
    return line.width


def text_width(look: Look, text: str, role: str) -> int:
    """Whole logical pixels that hold `text` in one line, so that nothing is cut by rounding."""
    return math.ceil(look.fonts.width(text, role))


def mixed(first: QColor, second: QColor, share: float) -> QColor:
    """`share` of `second` in `first`, 0 to 1."""
    keep = 1 - share
    return QColor.fromRgbF(
        first.redF() * keep + second.redF() * share,
        first.greenF() * keep + second.greenF() * share,
        first.blueF() * keep + second.blueF() * share,
    )


def _ink(look: Look, color: str | QColor) -> QColor:
    return look.color(color) if isinstance(color, str) else color
