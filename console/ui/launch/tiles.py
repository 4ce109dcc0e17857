"""The tiles of a launch: a number, how it went in the last ten minutes, what it is compared with; pressed, a filter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from console.ui.launch.spark import paint_spark
from console.ui.shared.controls.pressable import Pressable
from console.ui.shared.look import Look
from console.ui.shared.paint import box, text_line, text_width

_PADDING = 12
_ICON = 16
_LINE = (58, 22)
ICONS = {
    "room": "users-three",
    "trouble": "warning",
    "outside": "door",
    "waiting": "hourglass",
    "arrivals": "trend-up",
}


@dataclass(frozen=True, slots=True)
class Shown:
    heading: str
    number: str
    below: str
    line: tuple[int, ...] = ()
    alarm: bool = False


class LaunchTile(Pressable):
    RADIUS = 8.0

    def __init__(self, look: Look, icon: str) -> None:
        super().__init__(look)
        self._look, self._icon = look, icon
        self.shown = Shown("", "–", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCheckable(True)

    def show_number(self, shown: Shown, icon: str = "") -> None:
        if shown != self.shown or (icon and icon != self._icon):
            self.shown, self._icon = shown, icon or self._icon
            said = f"{shown.heading}: {shown.number}, {shown.below}"
            self.setAccessibleName(said)
            self.setToolTip(said)
            self.update()

    def sizeHint(self) -> QSize:
        look = self._look
        return QSize(look.px(150), look.line("body") * 2 + look.line("number") + 18)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(96), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter, shown = self._look, QPainter(self), self.shown
        alarm = shown.alarm
        ground = "warn.tint" if alarm else "bg.hover" if self.hovered else "bg.surface"
        chosen = self.isChecked()
        edge = "accent.fill" if chosen else "warn.fill" if alarm else "border.subtle"
        box(painter, look, self.rect(), self.RADIUS, ground, edge, 2 if chosen else 1)
        soft = "warn.text" if alarm else "text.secondary"
        side, line = look.px(_ICON), look.line("body")
        head = QRectF(_PADDING, 8, self.width() - 2 * _PADDING, line)
        if text_width(look, shown.heading, "body") + side + 6 <= head.width():
            look.icons.paint(painter, self._icon, soft, QRectF(head.left(), head.center().y() - side / 2, side, side))
            head.setLeft(head.left() + side + 6)
        # Where it is narrow the words are worth more than the icon.
        text_line(painter, look, head, shown.heading, "body", soft)
        head.setLeft(_PADDING)
        big = QRectF(_PADDING, head.bottom(), head.width(), look.line("number"))
        text_line(painter, look, big, shown.number, "number", "text.primary")
        wide, high = look.px(_LINE[0]), look.px(_LINE[1])
        if big.width() - text_width(look, shown.number, "number") > wide + 12:
            area = QRectF(big.right() - wide, big.center().y() - high / 2, wide, high)
            paint_spark(painter, look, area, shown.line, soft)
        below = QRectF(_PADDING, big.bottom(), head.width(), line)
        text_line(painter, look, below, shown.below, "body", soft)


class LaunchTiles(QWidget):
    """Four at a time: while there is a trouble its tile stands in the place of the arrivals."""

    filtered = Signal(str)
    """The name of the tile whose tickets are wanted alone; "" for all."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.tiles = {name: LaunchTile(look, icon) for name, icon in ICONS.items()}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        for name, tile in self.tiles.items():
            row.addWidget(tile, 1)
            tile.clicked.connect(lambda on, name=name: self._press(name, on=on))
        self.tiles["trouble"].hide()

    @property
    def chosen(self) -> str:
        return next((name for name, tile in self.tiles.items() if tile.isChecked()), "")

    def choose(self, name: str) -> None:
        """Marks a tile as the one whose tickets are shown; "" for none."""
        for each, tile in self.tiles.items():
            tile.setChecked(each == name)

    def show_numbers(self, shown: Sequence[tuple[str, Shown]]) -> None:
        for name, one in shown:
            self.tiles[name].show_number(one)

    def show_trouble(self, shown: Shown | None, icon: str = "") -> None:
        trouble, arrivals = self.tiles["trouble"], self.tiles["arrivals"]
        if shown is not None:
            trouble.show_number(shown, icon)
        elif trouble.isChecked():
            trouble.setChecked(False)
            self.filtered.emit("")
        trouble.setVisible(shown is not None)
        arrivals.setVisible(shown is None)

    def _press(self, name: str, *, on: bool) -> None:
        # "Waiting" and "New this minute" are all of them already.
        wanted = name if on and name in {"room", "trouble", "outside"} else ""
        self.choose(wanted)
        self.filtered.emit(wanted)
