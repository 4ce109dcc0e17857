"""A shift on the rota: its time and station on a tinted block; what it is called stands in its name."""

from __future__ import annotations

from zlib import crc32

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from console.ui.shared.look import Look
from console.ui.shared.paint import box, focus_frame, text_line, text_width
from console.ui.shifts.week import Piece

_PAIRS = 6
_EDGE = 4


def colours(station: str) -> tuple[str, str]:
    """Ground and ink of a station, the same everywhere."""
    if not station:
        return "bg.sunken", "text.primary"
    # Not hash(): Python salts it anew in each process.
    pair = crc32(station.casefold().encode()) % _PAIRS + 1
    return f"avatar.{pair}.tint", f"avatar.{pair}.on"


class Block(QWidget):
    """The mouse and the keys are the grid's: a block only shows, and has a name."""

    def __init__(self, look: Look, grid: QWidget) -> None:
        super().__init__(grid)
        self._look = look
        self._station, self._time, self._again, self._asked = "", "", False, False
        self.marked = self.current = self.ghost = False
        self._begins = self._ends = True
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_shift(self, piece: Piece, time: str, name: str, *, again: bool, asked: bool) -> None:
        self._station, self._time = piece.shift.station, time
        self._again, self._asked = again, asked
        self._begins, self._ends = piece.begins, piece.ends
        self.setAccessibleName(name)
        self.update()

    def say(self, station: str, time: str) -> None:
        """As a ghost: what it would be."""
        self._station, self._time, self._again, self._asked = station, time, False, False
        self._begins = self._ends = True
        self.update()

    def set_state(self, *, marked: bool, current: bool) -> None:
        if (marked, current) != (self.marked, self.current):
            self.marked, self.current = marked, current
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = self._look
        ground, ink = colours(self._station)
        area = QRectF(self.rect())
        strong = self.marked or self.ghost
        box(painter, look, area, 4, ground, "focus" if strong else ink, 2 if strong else 1)
        if self._begins:
            painter.fillRect(QRectF(1, 4, 3, area.height() - 8), look.color(ink))
        inside = area.adjusted(_EDGE + 3, 2, -2, -2)
        line = float(look.line("small.strong"))
        marks = [name for name, there in (("repeat", self._again), ("swap", self._asked)) if there]
        room = inside.width()
        side = float(look.px(12))
        if marks and room > look.px(56):
            x = inside.right() - side
            for mark in marks:
                look.icons.paint(painter, mark, ink, QRectF(x, inside.top() + (line - side) / 2, side, side))
                x -= side + 2
            room = x + side - inside.left() - 2
        # Where a line has no room below another one, the time tells more.
        two = bool(self._station) and inside.height() >= 2 * line - 2
        top = inside.top() if two else inside.top() + (inside.height() - line) / 2
        # Half a time is none: where both ends have no room, the beginning stands alone.
        fits = text_width(look, self._time, "small.strong") <= room
        time = self._time if fits else self._time.split("–", 1)[0]
        text_line(painter, look, QRectF(inside.left(), top, max(room, 1), line), time, "small.strong", ink)
        if two:
            below = QRectF(inside.left(), top + line, inside.width(), line)
            text_line(painter, look, below, self._station, "small", ink)
        if self.current:
            focus_frame(painter, look, area, 4)
