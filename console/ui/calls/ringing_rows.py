"""The slot above the queue: calls that ring now. It comes and goes without moving the rows below on the screen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from console.domain.ids import Id
from console.queries.calls import CallRow
from console.ui.calls import text
from console.ui.calls.watch import CallsWatch
from console.ui.shared.controls.label import Label
from console.ui.shared.keyed_rows import Index, KeyedRows
from console.ui.shared.look import Look
from console.ui.shared.paint import RIGHT, focus_frame, rule, text_line, text_width
from console.ui.shared.ring import RingState, paint_ring
from console.ui.shared.words import translate

_MARGIN, _LINE, _RING = 14, 17, 32
_MOST = 3
"""So many rows at once; more of them scroll."""


class _Painter(QAbstractItemDelegate):
    def __init__(self, look: Look, rows: KeyedRows[CallRow], watch: CallsWatch, parent: QObject) -> None:
        super().__init__(parent)
        self._look, self._rows, self._watch = look, rows, watch
        self.narrow = False

    def line(self) -> int:
        return max(self._look.px(_LINE), self._look.metrics("body.strong").height())

    def height(self) -> int:
        return (2 if self.narrow else 3) * self.line() + (10 if self.narrow else 15)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        call = self._rows.at(index.row())
        if call is None:
            return
        look, line = self._look, self.line()
        area = QRectF(option.rect)
        at = self._watch.rings_of(call)
        ink = "stop.text" if at.past else "warn.text"
        painter.save()
        painter.fillRect(area, look.color("stop.tint" if at.past else "warn.tint"))
        rule(painter, look, area.bottomLeft(), area.bottomRight(), "border.subtle")
        top = area.top() + (5 if self.narrow else 8)
        side = look.px(_RING)
        ring = QRectF(area.left() + _MARGIN - 1, top + 1, side, side)
        state = RingState.LATE if at.past else RingState.RINGING
        paint_ring(painter, ring, look, None, state, "phone-x" if at.past else "phone-call")
        left = area.left() + _MARGIN + side + look.px(10)
        room = QRectF(left, top, area.right() - _MARGIN - left, line)
        waited = text.clock_of(at.waited)
        used = text_width(look, waited, "small.strong")
        text_line(painter, look, room, waited, "small.strong", ink, RIGHT)
        text_line(painter, look, room.adjusted(0, 0, -used - 12, 0), text.name(call), "body.strong", "text.primary")
        room.translate(0, line)
        text_line(painter, look, room, text.ring(at), "body.strong", "stop.text" if at.past else "text.primary")
        if not self.narrow:
            room.translate(0, line)
            self._third(painter, room, call, text.audience(at))
        if bool(option.state & QStyle.StateFlag.State_HasFocus):
            focus_frame(painter, look, area.adjusted(1, 1, -1, -1), 4)
        painter.restore()

    def _third(self, painter: QPainter, room: QRectF, call: CallRow, audience: str) -> None:
        look = self._look
        mark = look.px(16)
        used = text_width(look, audience, "small")
        text_line(painter, look, room, audience, "small", "text.secondary", RIGHT)
        icon = QRectF(room.right() - used - 5 - mark, room.center().y() - mark / 2, mark, mark)
        look.icons.paint(painter, "users", "text.secondary", icon)
        words = call.people[0].cohort if len(call.people) == 1 and call.people[0].cohort else text.under_name(call)
        rest = room.adjusted(0, 0, -used - mark - 13, 0)
        text_line(painter, look, rest, words, "small", "text.secondary")


class _List(QListView):
    """Down from its last row goes on in the queue below; Enter answers."""

    activated_call = Signal(object)
    left_below = Signal()

    def __init__(self, rows: KeyedRows[CallRow]) -> None:
        super().__init__()
        self._rows = rows
        self.setModel(rows)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        # A press of the mouse opens the call and leaves the focus where somebody types.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(lambda index: self.activated_call.emit(rows.key_at(index.row())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = self.currentIndex().row()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.activated_call.emit(self._rows.key_at(max(here, 0)))
        elif event.key() == Qt.Key.Key_Down and here >= self._rows.rowCount() - 1:
            self.left_below.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self._rows.index(self._rows.rowCount() - 1))
        super().focusInEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are commands in lists."""


class RingingRows(QWidget):
    """Stands above `below`, the list of the queue."""

    activated_call = Signal(object)
    """The id of a call."""

    def __init__(self, look: Look, watch: CallsWatch, below: QListView) -> None:
        super().__init__()
        self._look, self._watch, self._below = look, watch, below
        self.rows: KeyedRows[CallRow] = KeyedRows(self._say, text.name)
        self.title = Label(look, "", "small.strong", "warn.text")
        self.title.setContentsMargins(_MARGIN, 5, _MARGIN, 5)
        self.list = _List(self.rows)
        self._painter = _Painter(look, self.rows, watch, self)
        self.list.setItemDelegate(self._painter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.title)
        column.addWidget(self.list)
        self.list.activated_call.connect(self.activated_call)
        self.list.left_below.connect(self._go_below)
        watch.changed.connect(self._renew)
        watch.ticked.connect(self._tick)
        look.changed.connect(self._measure)
        below.installEventFilter(self)
        self.hide()
        self._retranslate()

    def set_narrow(self, narrow: bool) -> None:
        self._painter.narrow = narrow
        self._measure()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # From the first row of the queue one step up leads here.
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self.isVisible():
            up = event.key() == Qt.Key.Key_Up and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if up and not self._row_above():
                self.list.setCurrentIndex(self.rows.index(self.rows.rowCount() - 1))
                self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return True
        return False

    def _row_above(self) -> bool:
        model = self._below.model()
        selectable = Qt.ItemFlag.ItemIsSelectable
        above = range(self._below.currentIndex().row())
        return any(model.flags(model.index(row, 0)) & selectable for row in above)

    def _go_below(self) -> None:
        self._below.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _renew(self) -> None:
        ringing: dict[Id, CallRow] = {one.id: one for one in self._watch.ringing}
        had_focus = self.list.hasFocus()
        before = 0 if self.isHidden() else self.height()
        self.rows.arrange(ringing)
        after = self.title.sizeHint().height() + self._list_height() if ringing else 0
        if after != before:
            self._resize(after, after - before)
        if had_focus and not ringing:
            self._go_below()

    def _resize(self, height: int, growth: int) -> None:
        """The rows of the queue stay where they are on the screen, as far as there is something to scroll."""
        bar = self._below.verticalScrollBar()
        at = bar.value()
        self.list.setFixedHeight(self._list_height())
        self.setFixedHeight(max(1, height))
        self.setVisible(height > 0)
        parent = self.parentWidget()
        layout = parent.layout() if parent is not None else None
        if layout is not None:
            layout.activate()
        bar.setValue(at + growth)

    def _measure(self) -> None:
        self.list.doItemsLayout()
        self._renew()

    def _list_height(self) -> int:
        return min(self.rows.rowCount(), _MOST) * self._painter.height()

    def _tick(self) -> None:
        if self.isVisible():
            self.list.viewport().update()

    def _say(self, call: CallRow) -> str:
        at = self._watch.rings_of(call)
        parts = (text.rings_for(call, at), text.under_name(call), text.audience(at))
        return ", ".join(part for part in parts if part)

    def _retranslate(self) -> None:
        self.title.setText(translate("calls", "Ringing now"))
        self.list.setAccessibleName(translate("calls", "Ringing now"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self.list.viewport().update()
