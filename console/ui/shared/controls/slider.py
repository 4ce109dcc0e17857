"""A slider with a value beside it that is said in words."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider

from console.ui.shared.look import Look
from console.ui.shared.paint import focus_frame

_KNOB = 14
_GROOVE = 4


class Slider(QSlider):
    """Arrow keys move it by a step, Page Up and Down by more, Home and End to its ends."""

    def __init__(self, look: Look, least: int, most: int, value: int) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._look = look
        self.setRange(least, most)
        self.setValue(value)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(120), self._look.px(_KNOB) + 10)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(60), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look = QPainter(self), self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        knob, high = look.px(_KNOB), look.px(_GROOVE)
        left, right = self._ends()
        at = left + (right - left) * (self.value() - self.minimum()) / max(1, self.maximum() - self.minimum())
        middle = self.height() / 2
        groove = QRectF(left, middle - high / 2, right - left, high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("bg.sunken"))
        painter.drawRoundedRect(groove, high / 2, high / 2)
        done = look.color("accent.fill" if self.isEnabled() else "text.disabled")
        painter.setBrush(done)
        painter.drawRoundedRect(QRectF(left, groove.top(), at - left, high), high / 2, high / 2)
        painter.setPen(QPen(done, 2))
        painter.setBrush(look.color("bg.surface"))
        painter.drawEllipse(QPointF(at, middle), knob / 2 - 1, knob / 2 - 1)
        if self.hasFocus():
            focus_frame(painter, look, self.rect(), 6)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._follow(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._follow(event)

    def _follow(self, event: QMouseEvent) -> None:
        left, right = self._ends()
        share = (event.position().x() - left) / max(1.0, right - left)
        self.setValue(round(self.minimum() + share * (self.maximum() - self.minimum())))

    def _ends(self) -> tuple[float, float]:
        """Where the middle of the knob may be."""
        half = self._look.px(_KNOB) / 2 + 2
        return half, self.width() - half
