"""A list at the side of a page: two lines to a row, walked with the arrows, left with Escape."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemDelegate, QFrame, QListView, QStyle, QStyleOptionViewItem

from console.ui.shared.keyed_rows import Index
from console.ui.shared.look import Look
from console.ui.shared.paint import focus_frame, rule

_BAR = 3


class RowPainter(QAbstractItemDelegate):
    """Paints what all rows have; `draw` what stands in one."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self.look = look
        self.by_key = False
        """Whether one came here by key: only then the focus is shown."""

    def draw(self, painter: QPainter, area: QRectF, place: int) -> None:
        raise NotImplementedError

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self.look.line("body") + self.look.line("small") + 16)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, area = self.look, QRectF(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, look.color("bg.selected"))
            painter.fillRect(QRectF(area.left(), area.top(), _BAR, area.height()), look.color("accent.fill"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, look.color("bg.hover"))
        low = area.bottom() - 1
        rule(painter, look, QPointF(area.left(), low), QPointF(area.right(), low), "border.subtle")
        self.draw(painter, area, index.row())
        if option.state & QStyle.StateFlag.State_HasFocus and self.by_key:
            focus_frame(painter, look, area.adjusted(1, 1, -1, -1), 4)
        painter.restore()


class SideList(QListView):
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def show_by(self, rows: QAbstractListModel, painter: RowPainter) -> None:
        """To be called once, when both are made."""
        self._by = painter
        self.setModel(rows)
        self.setItemDelegate(painter)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._look.changed.connect(self._measure)

    def enter(self, place: int) -> None:
        """Enter was pressed on this row."""
        raise NotImplementedError

    def step(self, by: int) -> None:
        """From a field above, whose arrows belong to the list."""
        count = self.model().rowCount()
        if count:
            place = max(0, min(count - 1, self.currentIndex().row() + by))
            self.setCurrentIndex(self.model().index(place, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.enter(self.currentIndex().row())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            self._by.by_key = True
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._by.by_key = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def _measure(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
