"""The seats of a launch, a row each: who, where, how much in hand, how they stand. Carried from desk to desk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QMimeData, QObject, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDrag, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from console.domain.ids import Id
from console.domain.roster import DOTS, Standing
from console.queries.roster import SeatRow
from console.ui.roster import text
from console.ui.shared.controls.avatar import paint_avatar
from console.ui.shared.keyed_rows import Index, KeyedRows
from console.ui.shared.look import Look
from console.ui.shared.paint import text_line, text_width
from console.ui.shared.side_list import RowPainter, SideList

MIME = "application/x-third-ring-seat"
ROW = 33
_AVATAR, _DOT, _STEP, _MENU = 24, 8, 12, 28
_NAME = 82
"""What a name has at least: a first name and an initial."""
_MOST_ROWS = 12
_MARKED = {
    Standing.UNANSWERED: "warn.text",
    Standing.LATE: "warn.text",
    Standing.ABSENT: "warn.text",
    Standing.DECLINED: "warn.text",
    Standing.FULL: "warn.text",
}


def packed(agent: Id) -> QMimeData:
    mime = QMimeData()
    mime.setData(MIME, str(agent).encode())
    return mime


def carried(mime: QMimeData) -> Id | None:
    """Whose seat it is; None for anything else."""
    said = bytes(mime.data(MIME).data()).decode(errors="replace") if mime.hasFormat(MIME) else ""
    try:
        return Id(said) if said else None
    except ValueError:
        return None


class _SeatPainter(RowPainter):
    def __init__(self, look: Look, rows: KeyedRows[SeatRow], now: Callable[[], datetime], parent: QObject) -> None:
        super().__init__(look, parent)
        self._rows, self._now = rows, now
        self.menu = True
        """Whether a row has something to be done with."""
        self.wide = 360.0

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, row_height(self.look))

    def draw(self, painter: QPainter, area: QRectF, place: int) -> None:
        seat = self._rows.at(place)
        if seat is None:
            return
        look, now = self.look, self._now()
        side, margin = look.px(_AVATAR), look.px(10)
        middle = area.center().y()
        mark = QRectF(area.left() + margin, middle - side / 2, side, side)
        paint_avatar(painter, mark, look, str(seat.agent), seat.name)
        right = area.right() - (look.px(_MENU) if self.menu else margin)
        if self.menu:
            glyph = look.px(16)
            spot = QRectF(area.right() - look.px(_MENU - 4), middle - glyph / 2, glyph, glyph)
            look.icons.paint(painter, "dots-three-vertical-bold", "text.secondary", spot)
        left = mark.right() + look.px(8)
        said, dots = text.state(seat, now), look.px(_DOT + (DOTS - 1) * _STEP)
        self.wide = area.width()
        desk_wide, state_wide = self.columns(now)
        state = QRectF(right - state_wide, area.top(), state_wide, area.height())
        loads = QRectF(state.left() - look.px(7) - dots, area.top(), dots, area.height())
        desk = QRectF(loads.left() - look.px(8) - desk_wide, area.top(), desk_wide, area.height())
        name = QRectF(left, area.top(), desk.left() - look.px(8) - left, area.height())
        waits = seat.standing(now) in {Standing.READY, Standing.CALLED, Standing.DECLINED, Standing.UNANSWERED}
        fits = text_width(look, seat.name, "body.strong") <= name.width()
        called = seat.name if fits else text.short_name(seat.name)
        text_line(painter, look, name, called, "body.strong", "text.secondary" if waits else "text.primary")
        text_line(painter, look, desk, text.desk(seat.desk), "body", "text.secondary")
        self._dots(painter, loads, seat, waits)
        text_line(painter, look, state, said, "body", _MARKED.get(seat.standing(now), "text.secondary"))

    def columns(self, now: datetime) -> tuple[float, float]:
        """How wide desks and states are, the same in all rows: names give way to what changes."""
        seats = self._rows.items()
        desks = max((text_width(self.look, text.desk(one.desk), "body") for one in seats), default=0)
        states = max((text_width(self.look, text.state(one, now), "body") for one in seats), default=0)
        states = min(max(states, self.look.px(40)), self.look.px(84))
        # What a short name and the dots leave of the row.
        rest = self.wide - states - self.look.px(42 + _MENU + 48 + _NAME)
        return max(self.look.px(46), min(desks, rest)) + 2, states + 2

    def _dots(self, painter: QPainter, area: QRectF, seat: SeatRow, waits: bool) -> None:
        look = self.look
        size, step = look.px(_DOT), look.px(_STEP)
        filled = 0 if waits else seat.filled
        ink = look.color("warn.fill" if filled >= DOTS else "text.secondary")
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place in range(DOTS):
            painter.setPen(QPen(ink if place < filled else look.color("border.strong"), 1))
            painter.setBrush(ink if place < filled else Qt.BrushStyle.NoBrush)
            spot = QPointF(area.left() + place * step + size / 2, area.center().y())
            painter.drawEllipse(spot, size / 2 - 0.5, size / 2 - 0.5)


def row_height(look: Look) -> int:
    return max(look.px(ROW), look.line("body") + 10)


class SeatList(SideList):
    """Enter, or a press on the dots at its end, asks what is to be done with a seat."""

    act_wanted = Signal(object)
    """The SeatRow."""
    held = Signal(bool)
    """A seat is carried, or is let go of."""

    def __init__(self, look: Look, now: Callable[[], datetime]) -> None:
        super().__init__(look)
        self.rows: KeyedRows[SeatRow] = KeyedRows(
            lambda one: text.sentence(one, now()), lambda one: one.name, lambda one: text.about(one, now()), self
        )
        self._painter = _SeatPainter(look, self.rows, now, self)
        self.show_by(self.rows, self._painter)
        self.setDragEnabled(True)
        self.setDragDropMode(QListView.DragDropMode.DragOnly)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu_at)

    def show_seats(self, seats: Sequence[SeatRow], *, leads: bool) -> None:
        self._painter.menu = leads
        self.rows.arrange({one.id: one for one in seats})
        self.setDragEnabled(leads)
        self.updateGeometry()
        self.viewport().update()

    def current(self) -> SeatRow | None:
        return self.rows.at(self.currentIndex().row())

    def enter(self, place: int) -> None:
        row = self.rows.at(place)
        if row is not None:
            self.act_wanted.emit(row)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        index = self.indexAt(point)
        at_menu = self._painter.menu and point.x() >= self.viewport().width() - self._look.px(_MENU)
        if index.isValid() and at_menu and event.button() is Qt.MouseButton.LeftButton:
            self.enter(index.row())

    def startDrag(self, actions: Qt.DropAction) -> None:
        row = self.current()
        if row is None:
            return
        drag = QDrag(self)
        drag.setMimeData(packed(row.agent))
        drag.setPixmap(self.viewport().grab(self.visualRect(self.currentIndex())))
        drag.setHotSpot(QPoint(24, 16))
        self.held.emit(True)
        drag.exec(Qt.DropAction.MoveAction)
        self.held.emit(False)

    def sizeHint(self) -> QSize:
        return QSize(320, max(1, min(self.rows.rowCount(), _MOST_ROWS)) * row_height(self._look) + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, min(self.rows.rowCount(), 3) * row_height(self._look) + 2)

    def _menu_at(self, point: QPoint) -> None:
        index = self.indexAt(point)
        if index.isValid():
            self.enter(index.row())
