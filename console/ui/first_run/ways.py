"""The ways to begin, one under the other; one of them is chosen, as in any group of radio buttons."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from console.ui.shared.controls.pressable import Pressable
from console.ui.shared.look import Look
from console.ui.shared.paint import box, text_line, text_width

_SIDE, _GAP = 16, 12


class _Choice(Pressable):
    RADIUS = 8.0

    def __init__(self, look: Look, icon: str) -> None:
        super().__init__(look)
        self._icon = icon
        self._about = ""
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, title: str, about: str) -> None:
        self.setText(title)
        self._about = about
        self.setAccessibleDescription(about)
        self.setToolTip(about)
        self.renew()

    def sizeHint(self) -> QSize:
        words = max(text_width(self.look, self.text(), "body.strong"), text_width(self.look, self._about, "small"))
        lines = self.look.line("body.strong") + self.look.line("small")
        return QSize(2 * _SIDE + 2 * (self.look.px(20) + _GAP) + words, lines + 2 * self.look.px(9))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(200), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        chosen = self.isChecked()
        ground = "accent.tint" if chosen else "bg.hover" if self.hovered else "bg.surface"
        edge = "accent.fill" if chosen else "border.strong"
        box(painter, self.look, self.rect(), self.RADIUS, ground, edge, 2 if chosen else 1)
        side = self.look.px(20)
        middle = (self.height() - side) / 2
        ink = "accent.text" if chosen else "text.secondary"
        mark = "check-circle-fill" if chosen else "circle"
        self.look.icons.paint(painter, mark, ink, QRectF(_SIDE, middle, side, side))
        left = _SIDE + side + _GAP
        self.look.icons.paint(painter, self._icon, ink, QRectF(left, middle, side, side))
        left += side + _GAP
        room = self.width() - left - _SIDE
        top, low = self.look.line("body.strong"), self.look.line("small")
        at = (self.height() - top - low) / 2
        text_line(painter, self.look, QRectF(left, at, room, top), self.text(), "body.strong", "text.primary")
        text_line(painter, self.look, QRectF(left, at + top, room, low), self._about, "small", "text.secondary")


class Ways(QWidget):
    chosen = Signal(str)

    def __init__(self, look: Look, icons: dict[str, str]) -> None:
        """`icons` by the id of each way, in their order."""
        super().__init__()
        self._group = QButtonGroup(self)
        self._choices = {way: _Choice(look, icon) for way, icon in icons.items()}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for way, choice in self._choices.items():
            self._group.addButton(choice)
            column.addWidget(choice)
            choice.toggled.connect(lambda on, way=way: self.chosen.emit(way) if on else None)
        self.choose(next(iter(icons)))

    @property
    def current(self) -> str:
        return next(way for way, choice in self._choices.items() if choice.isChecked())

    def choose(self, way: str) -> None:
        self._choices[way].setChecked(True)
        self.setFocusProxy(self._choices[way])

    def say(self, name: str, words: dict[str, tuple[str, str]]) -> None:
        """`name` is what the group is called; `words` are a title and a sentence for each way."""
        self.setAccessibleName(name)
        for way, (title, about) in words.items():
            self._choices[way].say(title, about)
