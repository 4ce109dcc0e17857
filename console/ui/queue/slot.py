"""The slots above the queue: what cannot wait. They come and go without moving the rows below on the screen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QFrame,
    QListView,
    QVBoxLayout,
    QWidget,
)

from console.domain.ids import Id
from console.ui.shared.controls.label import Label
from console.ui.shared.keyed_rows import KeyedRows
from console.ui.shared.look import Look

MARGIN = 14
_MOST = 3
"""So many rows at once; more of them scroll."""
Item = TypeVar("Item")


class SlotPainter(QAbstractItemDelegate):
    """Paints the rows of a slot, all of one height."""

    narrow = False
    """Two lines for each row, in a small window."""

    def height(self) -> int:
        raise NotImplementedError


class _List(QListView, Generic[Item]):
    """Down from its last row, and up from its first, goes on in what stands there; Enter takes."""

    taken = Signal(object)
    left_below = Signal()
    left_above = Signal()

    def __init__(self, rows: KeyedRows[Item]) -> None:
        super().__init__()
        self._rows = rows
        self.setModel(rows)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        # A press of the mouse takes and leaves the focus where somebody types.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(lambda index: self.taken.emit(rows.key_at(index.row())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = self.currentIndex().row()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.taken.emit(self._rows.key_at(max(here, 0)))
        elif event.key() == Qt.Key.Key_Down and here >= self._rows.rowCount() - 1:
            self.left_below.emit()
        elif event.key() == Qt.Key.Key_Up and here <= 0:
            self.left_above.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self._rows.index(self._rows.rowCount() - 1))
        super().focusInEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are commands in lists."""


class Slot(QWidget, Generic[Item]):
    """Stands above `queue`. A subclass sets the words of `title` and the names, and calls `arrange`."""

    taken = Signal(object)
    """The key of a row that was pressed."""

    def __init__(
        self, look: Look, rows: KeyedRows[Item], painter: SlotPainter, queue: QListView, ink: str = "warn.text"
    ) -> None:
        super().__init__()
        self._look, self._queue = look, queue
        self.rows, self.painter = rows, painter
        self.above: Slot[Any] | None = None
        self.below: Slot[Any] | None = None
        """The slots between which this one stands."""
        self.title = Label(look, "", "small.strong", ink)
        self.title.setContentsMargins(MARGIN, 5, MARGIN, 5)
        self.list = _List(rows)
        self.list.setItemDelegate(painter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.title)
        column.addWidget(self.list)
        self.list.taken.connect(self.taken)
        self.list.left_below.connect(self._go_below)
        self.list.left_above.connect(self._go_above)
        look.changed.connect(self._measure)
        queue.installEventFilter(self)
        self.hide()

    def set_narrow(self, narrow: bool) -> None:
        self.painter.narrow = narrow
        self._measure()

    def arrange(self, items: Mapping[Id, Item]) -> None:
        """Shows these, in the order of the mapping; none hides the slot."""
        had_focus = self.list.hasFocus()
        self.rows.arrange(items)
        self._fit()
        if had_focus and not items:
            self._go_below()

    def repaint_rows(self) -> None:
        if self.isVisible():
            self.list.viewport().update()

    def enter(self, row: int) -> None:
        """Gives the focus to one of its rows."""
        self.list.setCurrentIndex(self.rows.index(row))
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # From the first row of the queue one step up leads to the slot that stands next to it.
        next_to_it = self.isVisible() and (self.below is None or not self.below.isVisible())
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and next_to_it:
            up = event.key() == Qt.Key.Key_Up and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if up and not self._row_above():
                self.enter(self.rows.rowCount() - 1)
                return True
        return False

    def _row_above(self) -> bool:
        model = self._queue.model()
        selectable = Qt.ItemFlag.ItemIsSelectable
        above = range(self._queue.currentIndex().row())
        return any(model.flags(model.index(row, 0)) & selectable for row in above)

    def _go_below(self) -> None:
        if self.below is not None and self.below.isVisible():
            self.below.enter(0)
        else:
            self._queue.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _go_above(self) -> None:
        if self.above is not None and self.above.isVisible():
            self.above.enter(self.above.rows.rowCount() - 1)

    def _fit(self) -> None:
        """The rows of the queue stay where they are on the screen, as far as there is something to scroll."""
        before = 0 if self.isHidden() else self.height()
        height = self.title.sizeHint().height() + self._list_height() if self.rows.rowCount() else 0
        if height == before:
            return
        bar = self._queue.verticalScrollBar()
        at = bar.value()
        self.list.setFixedHeight(self._list_height())
        self.setFixedHeight(max(1, height))
        self.setVisible(height > 0)
        parent = self.parentWidget()
        layout = parent.layout() if parent is not None else None
        if layout is not None:
            layout.activate()
        bar.setValue(at + height - before)

    def _list_height(self) -> int:
        return min(self.rows.rowCount(), _MOST) * self.painter.height()

    def _measure(self) -> None:
        self.list.doItemsLayout()
        self._fit()
