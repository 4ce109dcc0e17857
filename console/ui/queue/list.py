"""The list itself: keys, marks, the hand on it, and a scroll that stays while rows come and go."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from console.domain.ids import Id
from console.queries.queue import SectionName
from console.ui.queue.model import Head, Item, Key, Line, QueueModel
from console.ui.queue.row import RowPainter

KEY_REST_MS = 3000
"""So long after a key the hand still counts as being on the list."""

_FOLDING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Left, Qt.Key.Key_Right)
_Cursor = QAbstractItemView.CursorAction
_Flag = QItemSelectionModel.SelectionFlag


class QueueList(QListView):
    """Shows the rows in `model`. `fold_wanted` asks for a section to be folded (True) or opened."""

    fold_wanted = Signal(object, bool)
    chosen_moved = Signal()
    activated_row = Signal(object)
    menu_wanted = Signal(QPoint)
    hand_left = Signal()
    scrolled = Signal()

    def __init__(self, model: QueueModel, painter: RowPainter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gone_on = False
        self.rows = model
        self._painter = painter
        self.marking = False
        self.arranging = False
        self.setModel(model)
        self.setItemDelegate(painter)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.DefaultContextMenu)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._key_rest = QTimer(self, singleShot=True, interval=KEY_REST_MS)
        self._key_rest.timeout.connect(self._rested)
        self.doubleClicked.connect(self._activate)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    @property
    def gone_on(self) -> bool:
        """The current row became so by itself, as when the one before was claimed: the hand has not come to it yet."""
        return self._gone_on

    @gone_on.setter
    def gone_on(self, by_itself: bool) -> None:
        if by_itself != self._gone_on:
            self._gone_on = by_itself
            # Another row is painted as the one that acts are about.
            self.viewport().update()

    @property
    def hand(self) -> bool:
        """Whether somebody is in the list now: nothing may move under the pointer or between two keys."""
        return self.viewport().underMouse() or (self.hasFocus() and self._key_rest.isActive())

    def set_key_rest(self, ms: int) -> None:
        self._key_rest.setInterval(ms)

    def current_key(self) -> Key | None:
        index = self.currentIndex()
        return self.rows.keys[index.row()] if index.isValid() else None

    def current_line(self) -> Line | None:
        index = self.currentIndex()
        item = self.rows.item(index.row()) if index.isValid() else None
        return item if isinstance(item, Line) else None

    def chosen(self) -> list[Id]:
        """The selected tickets in their order."""
        places = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        items = [self.rows.item(place) for place in places]
        return [item.row.id for item in items if isinstance(item, Line)]

    def choose(self, key: Key | None) -> None:
        """Makes this the only selected row, or none."""
        self.set_marking(False)
        index = self.rows.index_of(key) if key is not None else QModelIndex()
        if not index.isValid():
            self.selectionModel().clear()
            return
        self.selectionModel().setCurrentIndex(index, _Flag.ClearAndSelect)

    def set_marking(self, on: bool) -> None:
        """While marking, keys move without selecting, and X selects."""
        if on != self.marking:
            self.marking = self._painter.marking = on
            self.viewport().update()

    def edge(self) -> int:
        """How many rows stand above the lower edge of the view."""
        last = self.indexAt(QPoint(1, self.viewport().height() - 1))
        return last.row() + 1 if last.isValid() else self.rows.rowCount()

    def visible_places(self) -> range:
        first = self.indexAt(QPoint(1, 0))
        return range(first.row(), self.edge()) if first.isValid() else range(0)

    def next_place(self, place: int, step: int) -> int | None:
        """The next stop of the keys: a ticket, or the head of a folded section (nothing else of it is there)."""
        place += step
        while 0 <= place < self.rows.rowCount():
            item = self.rows.item(place)
            if isinstance(item, Line) or item.folded:
                return place
            place += step
        return None

    def next_ticket(self, place: int, step: int) -> Id | None:
        place += step
        while 0 <= place < self.rows.rowCount():
            item = self.rows.item(place)
            if isinstance(item, Line):
                return item.row.id
            place += step
        return None

    def arrange(self, items: Mapping[Key, Item], current: Key | None) -> None:
        """Shows these items; `current` is the current row after it. What is seen stays at its height on the screen."""
        bar = self.verticalScrollBar()
        at_top = bar.value() == 0
        chosen = set(self.chosen())
        seen = [self.rows.keys[place] for place in self.visible_places()]
        anchor = next((key for key in seen if key in items and not isinstance(key, SectionName)), None)
        height = self.visualRect(self.rows.index_of(anchor)).top() if anchor is not None else 0
        # Qt chooses a neighbour for a current row that goes; that is no choice of the person's.
        self.arranging = True
        try:
            self.rows.arrange(items)
            self._set_selection(current, chosen)
            self.executeDelayedItemsLayout()
            if anchor is not None and not at_top:
                moved = self.visualRect(self.rows.index_of(anchor)).top() - height
                bar.setValue(bar.value() + moved)
        finally:
            self.arranging = False
        self.chosen_moved.emit()
        self.scrolled.emit()

    def _set_selection(self, current: Key | None, chosen: set[Id]) -> None:
        index = self.rows.index_of(current) if current is not None else QModelIndex()
        model = self.selectionModel()
        if not index.isValid():
            model.clearCurrentIndex()
        elif index != self.currentIndex():
            model.setCurrentIndex(index, _Flag.NoUpdate)
        kept = {key for key in chosen if self.rows.place_of(key) is not None}
        if chosen and (not kept or (not self.marking and len(chosen) == 1)):
            # The one selected row is the current one; so is the next one when all that were selected have gone.
            line = self.rows.item(index.row()) if index.isValid() else None
            kept = {line.row.id} if isinstance(line, Line) else set()
            self.set_marking(False)
        if set(self.chosen()) != kept:
            selection = QItemSelection()
            for key in kept:
                selection.select(self.rows.index_of(key), self.rows.index_of(key))
            model.select(selection, _Flag.ClearAndSelect)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        self.selectionModel().selectionChanged.connect(self._choice_changed)
        self.selectionModel().currentChanged.connect(self._choice_changed)

    def moveCursor(self, action: Any, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        count = self.rows.rowCount()
        here = self.currentIndex().row()
        page = max(1, self.viewport().height() // max(1, self._painter.row_height()) - 1)
        target: int | None
        if here < 0 or action == _Cursor.MoveHome:
            target = self.next_place(-1, 1)
        elif action == _Cursor.MoveEnd:
            target = self.next_place(count, -1)
        elif action in (_Cursor.MoveDown, _Cursor.MoveNext):
            target = here if self.gone_on else self.next_place(here, 1)
        elif action in (_Cursor.MoveUp, _Cursor.MovePrevious):
            target = self.next_place(here, -1)
        elif action == _Cursor.MovePageDown:
            target = self.next_place(min(count, here + page) - 1, 1)
            target = self.next_place(count, -1) if target is None else target
        elif action == _Cursor.MovePageUp:
            target = self.next_place(max(-1, here - page) + 1, -1)
            target = self.next_place(-1, 1) if target is None else target
        else:
            target = None
        if self.gone_on:
            self.gone_on = False
            if target is None or target == here:
                self.chosen_moved.emit()
        return self.rows.index(here if target is None else target)

    def selectionCommand(self, index: Any, event: QEvent | None = None) -> QItemSelectionModel.SelectionFlag:
        if self.marking and isinstance(event, QKeyEvent) and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            return _Flag.NoUpdate
        return super().selectionCommand(index, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._key_rest.start()
        self._show_focus(True)
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier and self._plain(
            Qt.Key(event.key())
        ):
            return
        if event.key() == Qt.Key.Key_A and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.mark_all()
            return
        super().keyPressEvent(event)
        if not self.marking and self.current_line() is not None and not self.selectionModel().hasSelection():
            # The focus alone makes a row current; Qt does not select it when a key leads to where it is already.
            self.choose(self.current_key())

    def _plain(self, key: Qt.Key) -> bool:
        """Keys alone that mean something of their own here. True: done."""
        index = self.currentIndex()
        item = self.rows.item(index.row()) if index.isValid() else None
        if isinstance(item, Head) and key in _FOLDING:
            self.fold_wanted.emit(item.name, key == Qt.Key.Key_Left or (key != Qt.Key.Key_Right and not item.folded))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._activate(index)
        elif key == Qt.Key.Key_Space:
            self.mark()
        elif key == Qt.Key.Key_Escape and self.marking:
            self.choose(self.current_key())
        elif key == Qt.Key.Key_Left and isinstance(item, Line):
            self.fold_wanted.emit(item.section, True)
        else:
            return key in (Qt.Key.Key_Left, Qt.Key.Key_Right)
        return True

    def mark(self) -> None:
        """Selects the current row beside the others, or takes it out again."""
        line = self.current_line()
        if line is None:
            return
        if not self.marking:
            self.set_marking(True)
            self.selectionModel().select(self.currentIndex(), _Flag.Select)
        else:
            self.selectionModel().select(self.currentIndex(), _Flag.Toggle)
            if not self.selectionModel().hasSelection():
                self.choose(line.row.id)
        self.chosen_moved.emit()

    def mark_all(self) -> None:
        if self.next_ticket(-1, 1) is not None:
            whole = QItemSelection(self.rows.index(0), self.rows.index(self.rows.rowCount() - 1))
            self.selectionModel().select(whole, _Flag.Select)
            self.set_marking(True)

    def keyboardSearch(self, search: str) -> None:
        """Letters are commands here; a letter without one must not jump about in the list."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._show_focus(False)
        index = self.indexAt(event.position().toPoint())
        item = self.rows.item(index.row()) if index.isValid() else None
        if isinstance(item, Head):
            if event.button() == Qt.MouseButton.LeftButton:
                self.fold_wanted.emit(item.name, not item.folded)
            return
        if item is None:
            return
        held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self.set_marking(bool(held) and len(self.chosen()) > 1)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        # With the button held Qt would select all rows the pointer passes; here a drag selects nothing by accident.
        if event.buttons() == Qt.MouseButton.NoButton:
            super().mouseMoveEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and isinstance(self.rows.item(index.row()), Head):
            self.mousePressEvent(event)
            return
        super().mouseDoubleClickEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            index = self.indexAt(event.pos())
            if index.isValid() and isinstance(self.rows.item(index.row()), Line):
                self.menu_wanted.emit(event.globalPos())
            return
        if self.current_line() is not None:
            self.menu_wanted.emit(self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center()))

    def viewportEvent(self, event: QEvent) -> bool:
        done = super().viewportEvent(event)
        if event.type() == QEvent.Type.Leave:
            self._rested()
        return done

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self._show_focus(True)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._rested()

    def _show_focus(self, by_key: bool) -> None:
        if by_key != self._painter.by_key:
            self._painter.by_key = by_key
            self.viewport().update()

    def _rested(self) -> None:
        if not self.hand:
            self.hand_left.emit()

    def _activate(self, index: QModelIndex) -> None:
        item = self.rows.item(index.row()) if index.isValid() else None
        if isinstance(item, Line):
            self.activated_row.emit(item.row.id)

    def _choice_changed(self) -> None:
        if not self.arranging:
            self.chosen_moved.emit()

    def _scrolled(self) -> None:
        if not self.arranging:
            self.scrolled.emit()
