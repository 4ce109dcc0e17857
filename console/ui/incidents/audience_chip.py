"""A round chip that says whom a message goes to, how many they are, and whether they are meant."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent

from console.ui.shared.controls.pressable import Pressable
from console.ui.shared.look import Look
from console.ui.shared.paint import box, text_line, text_width

_HEIGHT = 22
_PADDING = 9
_TICK = 13


class AudienceChip(Pressable):
    RADIUS = 11.0

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.setCheckable(True)
        self.toggled.connect(lambda _: self.renew())

    def show_words(self, words: str) -> None:
        if words != self.text():
            self.setText(words)
            self.setAccessibleName(words)
            self.renew()

    def sizeHint(self) -> QSize:
        look = self.look
        tick = look.px(_TICK) + 5 if self.isChecked() else 0
        height = max(look.px(_HEIGHT), look.metrics("small").height() + 4)
        return QSize(text_width(look, self.text(), self._role()) + tick + 2 * look.px(_PADDING), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter, on = self.look, QPainter(self), self.isChecked()
        ground = "accent.tint" if on else "bg.hover" if self.hovered else "bg.sunken"
        edge = "text.primary" if look.theme.high_contrast else None
        box(painter, look, self.rect(), self.height() / 2, ground, edge)
        ink = "text.disabled" if not self.isEnabled() else "accent.text" if on else "text.secondary"
        left = float(look.px(_PADDING))
        if on:
            side = look.px(_TICK)
            look.icons.paint(painter, "check", ink, QRectF(left, (self.height() - side) / 2, side, side))
            left += side + 5
        area = QRectF(left, 0, self.width() - left - look.px(_PADDING) + 1, self.height())
        text_line(painter, look, area, self.text(), self._role(), ink)

    def _role(self) -> str:
        return "small.strong" if self.isChecked() else "small"
