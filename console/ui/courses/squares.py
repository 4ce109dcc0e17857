"""One square for each checkpoint: a tick, an amber number that is late, a number ahead. Hover or focus names it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from console.domain.courses import Standing
from console.ui.shared.look import Look
from console.ui.shared.paint import CENTER, box, focus_frame, text_line

SIDE, GAP = 20, 5


def paint_square(painter: QPainter, look: Look, area: QRectF, standing: Standing, place: int) -> None:
    match standing:
        case Standing.DONE:
            box(painter, look, area, 4, "accent.tint")
            side = area.width() * 0.6
            mark = QRectF(0, 0, side, side)
            mark.moveCenter(area.center())
            look.icons.paint(painter, "check-bold", "accent.text", mark)
        case Standing.LATE:
            box(painter, look, area, 4, "warn.tint", "warn.fill", 1.5)
            text_line(painter, look, area, str(place), "small.strong", "warn.text", CENTER)
        case Standing.AHEAD:
            box(painter, look, area, 4, None, "border.subtle")
            text_line(painter, look, area, str(place), "small", "text.secondary", CENTER)


def paint_row(painter: QPainter, look: Look, left: QPointF, width: float, standings: Sequence[Standing]) -> float:
    """As many as there is room for; returns how wide they are. `left` is the middle of the left edge."""
    side = float(look.px(16))
    x = left.x()
    room = max(1, int((width + 3) // (side + 3)))
    late = next((at for at, one in enumerate(standings) if one is Standing.LATE), 0)
    # Where not all have room, what is late is among those that have.
    first = max(0, min(late - room // 2, len(standings) - room)) if late >= room else 0
    for place, standing in enumerate(standings[first : first + room], first + 1):
        paint_square(painter, look, QRectF(x, left.y() - side / 2, side, side), standing, place)
        x += side + 3
    return x - left.x()


class Squares(QWidget):
    """In as many rows as the width makes of them. `pressed` gives the place of a square that was pressed."""

    pressed = Signal(int)

    def __init__(self, look: Look, say: Callable[[int], str]) -> None:
        """`say` names the square at a place, from 0."""
        super().__init__()
        self._look, self._say = look, say
        self._standings: tuple[Standing, ...] = ()
        self._current = -1
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._measure)

    def show_standings(self, standings: Sequence[Standing]) -> None:
        self._standings = tuple(standings)
        self._current = min(self._current, len(standings) - 1)
        self._measure()
        self._name()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rows = -(-len(self._standings) // self._in_a_row(width)) if self._standings else 0
        return rows * self._look.px(SIDE) + max(0, rows - 1) * GAP

    def sizeHint(self) -> QSize:
        width = max(self.width(), self._look.px(SIDE))
        return QSize(self._look.px(12 * (SIDE + GAP)), self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(SIDE), self.heightForWidth(max(self.width(), self._look.px(SIDE))))

    def resizeEvent(self, event: QEvent) -> None:
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for place, standing in enumerate(self._standings):
            area = self._area(place)
            paint_square(painter, self._look, area, standing, place + 1)
            if self.hasFocus() and place == self._current:
                focus_frame(painter, self._look, area, 4)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = self._at(event.pos())
            if place is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), self._say(place), self)
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        late = next((at for at, one in enumerate(self._standings) if one is Standing.LATE), 0)
        if self._current < 0:
            self._current = late
        self._name()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        QToolTip.hideText()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Home: -1000, Qt.Key.Key_End: 1000}
        by = steps.get(Qt.Key(event.key()))
        if by is not None and self._standings:
            self._current = max(0, min(len(self._standings) - 1, self._current + by))
            self._name()
            corner = self._area(self._current).bottomLeft().toPoint()
            QToolTip.showText(self.mapToGlobal(corner + QPoint(0, 4)), self._say(self._current), self)
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._current >= 0:
            self.pressed.emit(self._current)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = self._at(event.position().toPoint())
        if place is not None and event.button() == Qt.MouseButton.LeftButton:
            self._current = place
            self.pressed.emit(place)

    def area_of(self, place: int) -> QRectF:
        return self._area(place)

    def _at(self, spot: QPoint) -> int | None:
        return next((at for at in range(len(self._standings)) if self._area(at).contains(QPointF(spot))), None)

    def _area(self, place: int) -> QRectF:
        side, many = self._look.px(SIDE), self._in_a_row(self.width())
        row, column = divmod(place, many)
        return QRectF(column * (side + GAP), row * (side + GAP), side, side)

    def _in_a_row(self, width: int) -> int:
        return max(1, (width + GAP) // (self._look.px(SIDE) + GAP))

    def _name(self) -> None:
        self.setAccessibleDescription(self._say(self._current) if 0 <= self._current < len(self._standings) else "")

    def _measure(self) -> None:
        self.updateGeometry()
        self.update()
