"""The tiles of a launch: a number, how it went in the last ten minutes, and what it is compared with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from console.ui.shared.look import Look
from console.ui.shared.paint import box, text_line, text_width

_PADDING = 14
_ICON = 16
_LINE = (58, 22)
ICONS = {"room": "users-three", "outside": "door", "waiting": "hourglass", "arrivals": "trend-up"}


@dataclass(frozen=True, slots=True)
class Shown:
    heading: str
    number: str
    below: str
    line: tuple[int, ...] = ()
    alarm: bool = False


class LaunchTile(QWidget):
    def __init__(self, look: Look, icon: str) -> None:
        super().__init__()
        self._look, self._icon = look, icon
        self.shown = Shown("", "–", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_number(self, shown: Shown) -> None:
        if shown != self.shown:
            self.shown = shown
            self.setAccessibleName(f"{shown.heading}: {shown.number}, {shown.below}")
            self.update()

    def sizeHint(self) -> QSize:
        look = self._look
        return QSize(look.px(150), look.line("body") * 2 + look.line("number") + 18)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(96), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter, shown = self._look, QPainter(self), self.shown
        alarm = shown.alarm
        box(
            painter,
            look,
            self.rect(),
            8,
            "warn.tint" if alarm else "bg.surface",
            "warn.fill" if alarm else "border.subtle",
        )
        soft = "warn.text" if alarm else "text.secondary"
        side, line = look.px(_ICON), look.line("body")
        head = QRectF(_PADDING, 8, self.width() - 2 * _PADDING, line)
        look.icons.paint(painter, self._icon, soft, QRectF(head.left(), head.center().y() - side / 2, side, side))
        text_line(painter, look, head.adjusted(side + 6, 0, 0, 0), shown.heading, "body", soft)
        big = QRectF(_PADDING, head.bottom(), head.width(), look.line("number"))
        text_line(painter, look, big, shown.number, "number", "text.primary")
        wide, high = look.px(_LINE[0]), look.px(_LINE[1])
        if big.width() - text_width(look, shown.number, "number") > wide + 12:
            self._draw(painter, QRectF(big.right() - wide, big.center().y() - high / 2, wide, high))
        below = QRectF(_PADDING, big.bottom(), head.width(), line)
        text_line(painter, look, below, shown.below, "body", soft)

    def _draw(self, painter: QPainter, area: QRectF) -> None:
        line = self.shown.line
        if len(line) < 2 or max(line) == 0:
            return
        least, most = min(line), max(line)
        span = max(1, most - least)
        step = area.width() / (len(line) - 1)
        points = [
            QPointF(area.left() + step * place, area.bottom() - (value - least) / span * area.height())
            for place, value in enumerate(line)
        ]
        ink = self._look.color("warn.text" if self.shown.alarm else "text.secondary")
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(ink, 1.6))
        painter.drawPolyline(QPolygonF(points))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawEllipse(points[-1], 2.4, 2.4)


class LaunchTiles(QWidget):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self.tiles = {name: LaunchTile(look, icon) for name, icon in ICONS.items()}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        for tile in self.tiles.values():
            row.addWidget(tile, 1)

    def show_numbers(self, shown: Sequence[tuple[str, Shown]]) -> None:
        for name, one in shown:
            self.tiles[name].show_number(one)
