"""A tile with one figure: what it is, how much, and by how much more or less than before."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip

from console.ui.insights import text
from console.ui.insights.sheets import Told
from console.ui.shared.controls.pressable import Pressable
from console.ui.shared.look import Look
from console.ui.shared.paint import box, text_line, text_width
from console.ui.shared.words import translate

LEAST = 196
_SIDE, _TOP = 14, 10


class Tile(Pressable):
    """Pressed it shows the tickets behind it."""

    RADIUS = 8.0
    asked = Signal(object)

    def __init__(self, look: Look, told: Told) -> None:
        super().__init__(look)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.told = told
        self.show_told(told)
        self.clicked.connect(lambda: self.asked.emit(self.told))

    def show_told(self, told: Told) -> None:
        self.told = told
        name = text.name(told.name)
        before = translate("insights", "before: {value}").format(value=told.before.shown)
        self._below = " · ".join(part for part in (told.change, before) if part)
        self.setText(f"{name}: {told.now.shown}. {self._below}")
        self.setToolTip(text.definition(told.name))
        self.setAccessibleDescription(text.definition(told.name))
        QToolTip.hideText()
        self.update()

    def sizeHint(self) -> QSize:
        look = self.look
        height = look.line("small") * 2 + look.line("number") + 2 * _TOP + 6
        wide = max(text_width(look, text.name(self.told.name), "small"), text_width(look, self._below, "small"))
        return QSize(max(look.px(LEAST), min(wide + 2 * _SIDE, look.px(LEAST + 60))), height)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(120), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = self.look
        box(painter, look, self.rect(), self.RADIUS, "bg.hover" if self.hovered else "bg.surface", "border.subtle")
        area = QRectF(self.rect()).adjusted(_SIDE, _TOP, -_SIDE, -_TOP)
        small, large = look.line("small"), look.line("number")
        first = QRectF(area.left(), area.top(), area.width(), small)
        text_line(painter, look, first, text.name(self.told.name), "small", "text.secondary")
        middle = QRectF(area.left(), first.bottom() + 3, area.width(), large)
        text_line(painter, look, middle, self.told.now.shown, "number", "text.primary")
        last = QRectF(area.left(), middle.bottom() + 3, area.width(), small)
        text_line(painter, look, last, self._below, "small", "text.secondary")
