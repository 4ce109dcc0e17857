"""Surfaces: the card with a hairline border, and the floating card with a shadow."""

from __future__ import annotations

import math
from typing import Literal

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from console.ui.shared.look import Look
from console.ui.shared.paint import box

# Pixels it drops, pixels it spreads, strength.
_SHADOWS = {"near": (8, 24, 0.16), "high": (18, 48, 0.28)}


class Card(QWidget):
    """A box with radius 8 on `ground`, with the border `edge` (a token or None). Put a layout of your own inside."""

    def __init__(
        self,
        look: Look,
        *,
        ground: str = "bg.surface",
        edge: str | None = "border.subtle",
        radius: float = 8,
        edge_width: float = 1,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._ground = ground
        self._edge = edge
        self._radius = radius
        self._edge_width = edge_width
        look.changed.connect(self.update)

    def show_tone(self, ground: str, edge: str | None, edge_width: float = 1) -> None:
        self._ground, self._edge, self._edge_width = ground, edge, edge_width
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        box(QPainter(self), self._look, self.rect(), self._radius, self._ground, self._edge, self._edge_width)


class Floating(QWidget):
    """A card that floats over the window: toast and palette ("near"), call pop and dragged card ("high").

    The widget is larger than the card by the room for the shadow, `margins()` says how much; give the content to
    `body`, a QVBoxLayout without margins.
    """

    def __init__(
        self,
        look: Look,
        height: Literal["near", "high"] = "near",
        *,
        edge: str = "border.strong",
        radius: float = 8,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._edge = edge
        self._radius = radius
        self._drop, self._blur, self._strength = _SHADOWS[height]
        self._shadow: tuple[tuple[object, ...], QPixmap] | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        room = self._blur
        self.body = QVBoxLayout(self)
        self.body.setSpacing(0)
        self.body.setContentsMargins(room, room - self._drop, room, room + self._drop)
        look.changed.connect(self.update)

    def set_edge(self, token: str) -> None:
        self._edge = token
        self.update()

    def card_rect(self) -> QRect:
        """Where the card itself lies inside the widget."""
        return self.rect().marginsRemoved(self.body.contentsMargins())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        card = QRectF(self.card_rect())
        painter.drawPixmap(QPointF(0, 0), self._shadow_pixmap(card))
        box(painter, self._look, card, self._radius, "bg.surface", self._edge)

    def _shadow_pixmap(self, card: QRectF) -> QPixmap:
        # Drawn once for a size: a blur of its own on every repaint would cost more than the card.
        dpr = self.devicePixelRatioF()
        key = (self.width(), self.height(), dpr, self._look.theme.name)
        if self._shadow is None or self._shadow[0] != key:
            self._shadow = (key, shadow_pixmap(self._look, self.size(), card, self._radius, self._depth(), dpr))
        return self._shadow[1]

    def _depth(self) -> tuple[int, int, float]:
        return self._drop, self._blur, self._strength


def shadow_pixmap(
    look: Look, size: QSize, card: QRectF, radius: float, depth: tuple[int, int, float], dpr: float
) -> QPixmap:
    """The soft shadow of `card`; `depth` is (pixels it drops, pixels it spreads, strength 0 to 1).

    A blurred edge is the sum of many sharp ones: boxes from far outside to far inside, each as strong as the bell
    curve with half the spread as its deviation says.
    """
    drop, blur, strength = depth
    pixmap = QPixmap(round(size.width() * dpr), round(size.height() * dpr))
    pixmap.setDevicePixelRatio(dpr)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    base = card.translated(0, drop)
    deviation = blur / 2
    for outside in range(blur, -blur - 1, -1):
        color = QColor(look.color("shadow"))
        color.setAlphaF(strength * math.exp(-((outside / deviation) ** 2) / 2) / (deviation * math.sqrt(2 * math.pi)))
        painter.setBrush(color)
        edge = base.adjusted(-outside, -outside, outside, outside)
        if edge.isValid():
            painter.drawRoundedRect(edge, max(2.0, radius + outside), max(2.0, radius + outside))
    painter.end()
    return pixmap
