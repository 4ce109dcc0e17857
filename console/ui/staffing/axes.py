"""What charts over the minutes of a webinar share: where a minute and a number stand, lines, times and the start."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from console.domain.tickets import Channel
from console.ui.staffing import text

Ink = Callable[[str], QColor]
"""The colour of a token: of the look on the screen, of the light theme on paper."""

INKS: Mapping[Channel, tuple[str, Qt.PenStyle]] = {
    # Told apart by their strokes as well as by their colours.
    Channel.CHAT: ("accent.fill", Qt.PenStyle.SolidLine),
    Channel.PHONE: ("avatar.4.on", Qt.PenStyle.DashLine),
    Channel.EMAIL: ("text.tertiary", Qt.PenStyle.DotLine),
}
_STEPS = (5, 10, 15, 30, 60, 120, 240)
_TICK_ROOM = 1.9


@dataclass(frozen=True, slots=True)
class Axes:
    """`area` holds the drawing without the words at its sides."""

    area: QRectF
    first: int
    last: int
    top: float

    def x(self, minute: float) -> float:
        return self.area.left() + self.area.width() * (minute - self.first) / max(1, self.last - self.first)

    def y(self, value: float) -> float:
        return self.area.bottom() - self.area.height() * value / self.top

    def minute(self, x: float) -> float:
        return self.first + (x - self.area.left()) / max(1.0, self.area.width()) * (self.last - self.first)

    def value(self, y: float) -> float:
        return (self.area.bottom() - y) / max(1.0, self.area.height()) * self.top


def axes(whole: QRectF, font: QFont, first: int, last: int, top: float) -> Axes:
    """`top` is the highest number to be drawn; the axis ends at a round one above it."""
    metrics = QFontMetricsF(font)
    step = round_step(top / 4)
    ends = max(step, ceil(top / step - 1e-9) * step)
    words = [text.number(number * step) for number in range(round(ends / step) + 1)]
    left = max(metrics.horizontalAdvance(one) for one in words) + 8
    area = whole.adjusted(left, metrics.height() / 2 + 2, -10, -(metrics.height() + 6))
    return Axes(area, first, max(last, first + 1), ends)


def round_step(about: float) -> float:
    """0.1, 0.2, 0.5, 1, 2, 5, 10 … not less than this."""
    size = 0.1
    while size * 10 < about:
        size *= 10
    return next(step * size for step in (1, 2, 5, 10) if step * size >= about - 1e-9)


def draw_axes(painter: QPainter, ink: Ink, font: QFont, on: Axes, start: datetime | None, length: int) -> None:
    """Lines with their numbers, times below; start and end of the webinar stand out. `start` None: minutes after it."""
    metrics = QFontMetricsF(font, painter.device())
    painter.setFont(font)
    step = round_step(on.top / 4)
    side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    for number in range(round(on.top / step) + 1):
        value = number * step
        y = on.y(value)
        painter.setPen(QPen(ink("border.subtle"), 1))
        painter.drawLine(QPointF(on.area.left(), y), QPointF(on.area.right(), y))
        painter.setPen(ink("text.secondary"))
        room = QRectF(0, y - metrics.height(), on.area.left() - 6, 2 * metrics.height())
        painter.drawText(room, side, text.number(value))
    for minute in _times(on, metrics, start):
        x = on.x(minute)
        words = text.at(start, minute) if start is not None else f"{minute:+d}" if minute else "T0"
        wide = metrics.horizontalAdvance(words) + 4
        painter.setPen(ink("text.secondary"))
        left = max(on.area.left() - 4, min(x - wide / 2, on.area.right() + 10 - wide))
        low = QRectF(left, on.area.bottom() + 4, wide, metrics.height())
        painter.drawText(low, Qt.AlignmentFlag.AlignCenter, words.replace("-", "−"))
    painter.setPen(QPen(ink("border.strong"), 1, Qt.PenStyle.DashLine))
    for minute in (0, length):
        if on.first <= minute <= on.last:
            painter.drawLine(QPointF(on.x(minute), on.area.top()), QPointF(on.x(minute), on.area.bottom()))


def _times(on: Axes, metrics: QFontMetricsF, start: datetime | None) -> list[int]:
    """Which minutes have room for their words; T0 is among them."""
    wide = metrics.horizontalAdvance("00:00" if start is not None else "+000") * _TICK_ROOM
    fit = max(1.0, on.area.width() / wide)
    span = on.last - on.first
    step = next((one for one in _STEPS if span / one <= fit), _STEPS[-1])
    return [minute for minute in range(on.first - on.first % step, on.last + 1, step) if minute >= on.first]
