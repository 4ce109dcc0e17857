"""The rail at the left edge: the places of the program, one of them open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from console.ui.shared.actions import Registry
from console.ui.shared.controls.badge import badge_size, paint_badge
from console.ui.shared.controls.pressable import Pressable
from console.ui.shared.look import Look
from console.ui.shared.paint import box

_WIDE, _NARROW = 64, 48


@dataclass(frozen=True, slots=True)
class Place:
    """A page of the window. `act` is the registry act that opens it."""

    name: str
    act: str
    icon: str
    text: Callable[[], str]


class _PlaceButton(Pressable):
    def __init__(self, look: Look, place: Place) -> None:
        super().__init__(look)
        self._place = place
        self._count = 0
        self._narrow = False
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_count(self, count: int) -> None:
        if count != self._count:
            self._count = count
            self.update()

    def set_narrow(self, narrow: bool) -> None:
        self._narrow = narrow
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        if self._narrow:
            return QSize(self.look.px(_NARROW - 8), self.look.px(36))
        text = self.look.metrics("small").horizontalAdvance(self._place.text())
        return QSize(max(self.look.px(58), text + 8), self.look.px(28) + self.look.line("small") + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        if self.isChecked():
            box(painter, self.look, whole, 6, "bg.surface")
        elif self.hovered:
            box(painter, self.look, whole, 6, "bg.hover")
        ink = "accent.text" if self.isChecked() else "text.secondary"
        side = self.look.px(20)
        top = (self.height() - side) / 2 if self._narrow else self.look.px(8)
        spot = QRectF((self.width() - side) / 2, top, side, side)
        self.look.icons.paint(painter, self._place.icon + ("-fill" if self.isChecked() else ""), ink, spot)
        if not self._narrow:
            painter.setFont(self.look.font("small.strong" if self.isChecked() else "small"))
            painter.setPen(self.look.color(ink))
            under = QRectF(0, spot.bottom() + 3, self.width(), self.look.line("small"))
            painter.drawText(under, Qt.AlignmentFlag.AlignCenter, self._place.text())
        if self._count:
            size = badge_size(self.look, self._count)
            paint_badge(painter, self.look, QPointF(self.width() - size.width() - 1, 1), self._count)


class Rail(QWidget):
    """`count` shows a number on a place. Up and Down move between the places."""

    chosen = Signal(str)

    def __init__(self, look: Look, registry: Registry, places: tuple[Place, ...], foot: tuple[Place, ...]) -> None:
        super().__init__()
        self._look = look
        self._places = places + foot
        self._buttons: dict[str, _PlaceButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(3, 8, 3, 8)
        column.setSpacing(6)
        for place in places:
            column.addWidget(self._button(place, registry), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        for place in foot:
            column.addWidget(self._button(place, registry), 0, Qt.AlignmentFlag.AlignHCenter)
        self._narrow = False
        look.changed.connect(self._resize)
        self._resize()

    def _button(self, place: Place, registry: Registry) -> _PlaceButton:
        button = _PlaceButton(self._look, place)
        registry.bind(button, place.act)
        button.clicked.connect(lambda: self.show_place(self._current))
        self._buttons[place.name] = button
        return button

    _current = ""

    def show_place(self, name: str) -> None:
        """Marks a place as the open one."""
        other_place, self._current = name != self._current, name
        for other, button in self._buttons.items():
            button.setChecked(other == name)
        if other_place:
            self.update()

    def set_count(self, name: str, count: int) -> None:
        self._buttons[name].set_count(count)

    def set_narrow(self, narrow: bool) -> None:
        """Icons alone, for windows of less than 1280."""
        self._narrow = narrow
        for button in self._buttons.values():
            button.set_narrow(narrow)
        self._resize()

    def _resize(self) -> None:
        widest = max(button.sizeHint().width() for button in self._buttons.values())
        self.setFixedWidth(max(self._look.px(_NARROW if self._narrow else _WIDE), widest + 6))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            for button in self._buttons.values():
                button.updateGeometry()
                button.update()
            self._resize()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.color("bg.sunken"))
        line = QRectF(self.width() - 1, 0, 1, self.height())
        painter.fillRect(line, self._look.color("border.subtle"))
        button = self._buttons.get(self._current)
        if button is not None:
            mark = QRectF(0, button.y() + 14, 3, button.height() - 28)
            painter.fillRect(mark, self._look.color("accent.fill"))
