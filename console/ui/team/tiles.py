"""The six tiles over the lanes: what is over, near, unclaimed, longest, on a call, kept. Pressed, they narrow."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from console.domain.board import Only
from console.ui.shared.controls.pressable import Pressable
from console.ui.shared.look import Look
from console.ui.shared.paint import box, text_line
from console.ui.team import board_text

_ICONS = {
    Only.OVER: "warning-octagon",
    Only.NEAR: "timer",
    Only.UNCLAIMED: "tray",
    Only.LONGEST: "hourglass",
    Only.ON_CALL: "phone-call",
    Only.CALLS: "bell-ringing",
}
_PADDING = 12
_ICON = 18
_ROOMY = 132


@dataclass(frozen=True, slots=True)
class Shown:
    """`words` stand large on the tile, "14 min", "1 of 6"; `alarm`: it is a matter for now."""

    words: str
    below: str
    alarm: bool = False


class Tile(Pressable):
    RADIUS = 8.0

    def __init__(self, look: Look, only: Only) -> None:
        super().__init__(look)
        self.only = only
        self.shown = Shown("–", "")
        self.small = False
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_number(self, shown: Shown) -> None:
        if shown != self.shown:
            self.shown = shown
            self.setAccessibleName(f"{shown.words} {shown.below}")
            self.update()

    def set_small(self, small: bool) -> None:
        self.small = small
        self.renew()

    def sizeHint(self) -> QSize:
        look, number = self.look, "heading" if self.small else "number.small"
        return QSize(look.px(90), look.line(number) + look.line("small") + (12 if self.small else 16))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(60), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, alarm, chosen = self.look, self.shown.alarm, self.isChecked()
        ground = "stop.tint" if alarm else "bg.selected" if chosen else "bg.hover" if self.hovered else "bg.surface"
        edge = "accent.fill" if chosen else "stop.fill" if alarm else "border.subtle"
        box(painter, look, self.rect(), self.RADIUS, ground, edge, 2 if chosen else 1)
        left = float(_PADDING)
        ink = "stop.text" if alarm else "text.primary"
        if self.width() >= look.px(_ROOMY) and not self.small:
            side = look.px(_ICON)
            spot = QRectF(left, (self.height() - side) / 2, side, side)
            look.icons.paint(painter, _ICONS[self.only], "stop.text" if alarm else "text.secondary", spot)
            left += side + 10
        number = "heading" if self.small else "number.small"
        high, low = look.line(number), look.line("small")
        top = (self.height() - high - low) / 2
        room = QRectF(left, top, self.width() - left - 8, high)
        text_line(painter, look, room, self.shown.words, number, ink)
        below = QRectF(left, top + high, room.width(), low)
        text_line(painter, look, below, self.shown.below, "small", "stop.text" if alarm else "text.secondary")


class Tiles(QWidget):
    """`chosen` is told which one is pressed, None when it was let go again."""

    chosen = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.tiles = {only: Tile(look, only) for only in Only}
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(8)
        for tile in self.tiles.values():
            self.row.addWidget(tile, 1)
            tile.clicked.connect(lambda _=False, tile=tile: self._press(tile))
        self._speak()

    def show_numbers(self, numbers: dict[Only, Shown]) -> None:
        for only, shown in numbers.items():
            self.tiles[only].show_number(shown)

    def choose(self, only: Only | None) -> None:
        """Shows which one narrows, without telling of it."""
        for tile in self.tiles.values():
            tile.setChecked(tile.only is only)

    def set_small(self, small: bool) -> None:
        for tile in self.tiles.values():
            tile.set_small(small)

    def _press(self, pressed: Tile) -> None:
        only = pressed.only if pressed.isChecked() else None
        self.choose(only)
        self.chosen.emit(only)

    def _speak(self) -> None:
        for tile in self.tiles.values():
            tile.setToolTip(board_text.tile_tip(tile.only))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()
