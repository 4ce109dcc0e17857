"""The groups of texts of a launch: what it is about, how many people, how many new, who has them, what can be done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

from console.queries.troubles import TroubleRow
from console.ui.incidents import text
from console.ui.incidents.carrying import Load, carried, packed_group
from console.ui.launch.spark import paint_spark
from console.ui.shared.controls.avatar import paint_avatar
from console.ui.shared.controls.button import dress
from console.ui.shared.keyed_rows import Index, KeyedRows
from console.ui.shared.look import Look
from console.ui.shared.paint import box, focus_frame, text_line, text_width
from console.ui.shared.side_list import RowPainter
from console.ui.shared.whole_list import WholeList

MOST = 300
"""Rows; in a surge nobody reads more."""
_MARGIN, _GAP = 12, 12
_ICON, _AVATAR = 18, 20
_SPARK = (62, 18)
_LEAST = 150
"""Below this width of the words the line, then the avatar, give way."""
_BUTTON = 28


class _GroupRows(KeyedRows[TroubleRow]):
    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled


class _GroupPainter(RowPainter):
    def __init__(self, look: Look, rows: KeyedRows[TroubleRow], parent: QObject) -> None:
        super().__init__(look, parent)
        self._rows = rows
        self.hot, self.down, self.over = -1, -1, -1
        """The rows whose button the pointer is on, whose button is held down, onto which something is carried."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, 2 * self.look.line("body") + 12)

    def button(self, area: QRectF, row: TroubleRow) -> QRectF:
        width = self._button_width(row)
        high = max(self.look.px(_BUTTON), self.look.metrics("body").height() + 6)
        return QRectF(area.right() - _MARGIN - width, area.center().y() - high / 2, width, high)

    def _button_width(self, row: TroubleRow) -> float:
        look = self.look
        icon = look.px(16) + look.px(6) if text.main_icon(row) else 0
        return text_width(look, text.main_act(row), "body.name") + 2 * look.px(10) + icon

    def draw(self, painter: QPainter, area: QRectF, place: int) -> None:
        row = self._rows.at(place)
        if row is None:
            return
        look, line = self.look, self.look.line("body")
        if place == self.over:
            painter.fillRect(area, look.color("accent.tint"))
            focus_frame(painter, look, area.adjusted(1, 1, -1, -1), 4)
        side = look.px(_ICON)
        left = area.left() + _MARGIN
        quiet = "text.secondary"
        look.icons.paint(painter, text.icon(row), quiet, QRectF(left, area.center().y() - side / 2, side, side))
        left += side + _MARGIN
        self._paint_button(painter, self.button(area, row), row, place)
        # As wide as the widest of them, so that the figures stand under each other.
        right = area.right() - _MARGIN - max(map(self._button_width, self._rows.items())) - _GAP
        right = self._paint_figures(painter, area, row, left, right)
        first = QRectF(left, area.top() + (area.height() - 2 * line) / 2, right - left, line)
        text_line(painter, look, first, text.title(row), "body.strong", "text.primary")
        text_line(painter, look, first.translated(0, line), text.below(row), "body", quiet)

    def _paint_figures(self, painter: QPainter, area: QRectF, row: TroubleRow, left: float, right: float) -> float:
        """From the right: who has them, the numbers, the line. Gives back what is left for the words."""
        look = self.look
        number, new = str(row.people), text.new(row.new)
        numbers = text_width(look, "00", "body.strong") + 5 + text_width(look, new, "body")
        avatar, (wide, high) = look.px(_AVATAR), (look.px(_SPARK[0]), look.px(_SPARK[1]))
        room = right - left - numbers - _GAP
        if room - avatar - _GAP >= _LEAST:
            if row.handlers:
                spot = QRectF(right - avatar, area.center().y() - avatar / 2, avatar, avatar)
                paint_avatar(painter, spot, look, str(row.handlers[0][0]), row.handlers[0][1])
            right -= avatar + _GAP
        figures = QRectF(right - numbers, area.top(), numbers, area.height())
        text_line(painter, look, figures, number, "body.strong", "text.primary")
        after = text_width(look, number, "body.strong") + 5
        text_line(painter, look, figures.adjusted(after, 0, 0, 0), new, "body", "text.secondary")
        right = figures.left() - _GAP
        if right - left - wide - _GAP >= _LEAST:
            spot = QRectF(right - wide, area.center().y() - high / 2, wide, high)
            paint_spark(painter, look, spot, row.line, "text.secondary")
            right -= wide + _GAP
        return right

    def _paint_button(self, painter: QPainter, area: QRectF, row: TroubleRow, place: int) -> None:
        look = self.look
        worn = dress(look, "default", True, place == self.hot, place == self.down, False)
        box(painter, look, area, 6, worn.fill, worn.border)
        left, icon = area.left() + look.px(10), text.main_icon(row)
        if icon:
            side = look.px(16)
            look.icons.paint(painter, icon, worn.ink, QRectF(left, area.center().y() - side / 2, side, side))
            left += side + look.px(6)
        words = QRectF(left, area.top(), area.right() - left, area.height())
        text_line(painter, look, words, text.main_act(row), "body.name", worn.ink)


class GroupList(WholeList):
    """Enter, or a press on its button, does what a group needs first."""

    act_wanted = Signal(object)
    """The TroubleRow whose button was pressed."""
    menu_wanted = Signal(object, QPoint)
    looked_at = Signal(object)
    dropped = Signal(object, object)
    """A Load, and the TroubleRow onto which it was let go."""
    held = Signal(bool)
    """While something is carried nothing may move under it."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.rows: KeyedRows[TroubleRow] = _GroupRows(text.row_sentence, text.title, text.row_sentence, self)
        self._painter = _GroupPainter(look, self.rows, self)
        self.show_by(self.rows, self._painter)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setAcceptDrops(True)
        self.doubleClicked.connect(lambda index: self._look_at(index.row()))

    def show_groups(self, groups: Sequence[TroubleRow]) -> None:
        self.rows.arrange({group.key: group for group in groups[:MOST]})
        self.fit()

    def current(self) -> TroubleRow | None:
        return self.rows.at(self.currentIndex().row())

    def enter(self, place: int) -> None:
        row = self.rows.at(place)
        if row is not None:
            self.act_wanted.emit(row)

    def button_of(self, place: int) -> QRectF:
        """Where the button of a row stands, in the viewport."""
        row = self.rows.at(place)
        area = QRectF(self.visualRect(self.rows.index(place)))
        return self._painter.button(area, row) if row is not None else QRectF()

    def _look_at(self, place: int) -> None:
        row = self.rows.at(place)
        if row is not None:
            self.looked_at.emit(row)

    # Keys and the mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current()
        if event.key() == Qt.Key.Key_Menu and row is not None:
            area = self.visualRect(self.currentIndex())
            self.menu_wanted.emit(row, self.viewport().mapToGlobal(area.bottomLeft()))
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        row = self.rows.at(self.indexAt(event.pos()).row())
        if row is not None:
            self.setCurrentIndex(self.indexAt(event.pos()))
            self.menu_wanted.emit(row, event.globalPos())

    def _button_at(self, at: QPoint) -> int:
        place = self.indexAt(at).row()
        return place if place >= 0 and self.button_of(place).contains(at) else -1

    def _mark(self, **marks: int) -> None:
        if any(getattr(self._painter, name) != place for name, place in marks.items()):
            for name, place in marks.items():
                setattr(self._painter, name, place)
            self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._button_at(event.position().toPoint())
        if place >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self.setCurrentIndex(self.rows.index(place))
            self._mark(down=place)
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._mark(hot=self._button_at(event.position().toPoint()))
        if self._painter.down < 0:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        down = self._painter.down
        if down >= 0:
            self._mark(down=-1)
            if self._button_at(event.position().toPoint()) == down:
                self.enter(down)
            return
        super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        # Two presses on a button are two presses.
        if self._button_at(event.position().toPoint()) >= 0:
            self.mousePressEvent(event)
        else:
            super().mouseDoubleClickEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._mark(hot=-1)
        super().leaveEvent(event)

    # Carrying

    def startDrag(self, actions: Qt.DropAction) -> None:
        row = self.current()
        if row is None or not row.key:
            return
        drag = QDrag(self)
        drag.setMimeData(packed_group(row.key))
        drag.setPixmap(self.viewport().grab(self.visualRect(self.currentIndex())))
        drag.setHotSpot(QPoint(24, 24))
        self.held.emit(True)
        drag.exec(Qt.DropAction.MoveAction)
        self.held.emit(False)
        self._mark(over=-1)

    def takes(self, load: Load, onto: TroubleRow | None) -> bool:
        return onto is not None and not load.empty and not (load.group and load.group == onto.key)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if not carried(event.mimeData()).empty:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        place = self.indexAt(event.position().toPoint()).row()
        if self.takes(carried(event.mimeData()), self.rows.at(place)):
            self._mark(over=place)
            event.acceptProposedAction()
        else:
            self._mark(over=-1)
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._mark(over=-1)

    def dropEvent(self, event: QDropEvent) -> None:
        load, row = carried(event.mimeData()), self.rows.at(self.indexAt(event.position().toPoint()).row())
        self._mark(over=-1)
        if row is not None and self.takes(load, row):
            event.acceptProposedAction()
            self.dropped.emit(load, row)
