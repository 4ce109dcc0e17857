"""A list of people: avatar, name, where they belong, how many of their tickets are open."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemDelegate, QFrame, QListView, QStyle, QStyleOptionViewItem

from console.domain.ids import Id
from console.queries.participant import FoundPerson
from console.ui.participant import text
from console.ui.shared.controls.avatar import paint_avatar
from console.ui.shared.keyed_rows import Index, KeyedRows
from console.ui.shared.look import Look
from console.ui.shared.paint import RIGHT, focus_frame, rule, text_line, text_width

_MARGIN = 14
_BAR = 3
_UP = QPointF(0, 1)


class _Painter(QAbstractItemDelegate):
    def __init__(self, look: Look, rows: KeyedRows[FoundPerson], parent: QObject) -> None:
        super().__init__(parent)
        self._look, self._rows = look, rows
        self.margin = _MARGIN
        self.by_key = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self.height())

    def height(self) -> int:
        return self._look.line("body") + self._look.line("small") + 16

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        person = self._rows.at(index.row())
        if person is None:
            return
        look, area = self._look, QRectF(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, look.color("bg.selected"))
            painter.fillRect(QRectF(area.left(), area.top(), _BAR, area.height()), look.color("accent.fill"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, look.color("bg.hover"))
        rule(painter, look, area.bottomLeft() - _UP, area.bottomRight() - _UP, "border.subtle")
        side = look.px(32)
        disc = QRectF(area.left() + self.margin, area.center().y() - side / 2, side, side)
        paint_avatar(painter, disc, look, str(person.id), person.name)
        left, right = disc.right() + 10, area.right() - self.margin
        count = text.open_tickets(person.open_tickets)
        count_width = text_width(look, count, "small") + 8 if count else 0
        line = look.line("body")
        first = QRectF(left, area.top() + 8, right - left - count_width, line)
        text_line(painter, look, first, person.name, "body.name", "text.primary")
        text_line(
            painter, look, QRectF(left, area.top() + 8, right - left, line), count, "small", "text.secondary", RIGHT
        )
        second = QRectF(left, area.top() + 8 + line, right - left, look.line("small"))
        text_line(painter, look, second, text.found_line(person), "small", "text.secondary")
        if option.state & QStyle.StateFlag.State_HasFocus and self.by_key:
            focus_frame(painter, look, area.adjusted(1, 1, -1, -1), 4)
        painter.restore()


class PeopleList(QListView):
    """`chosen` follows the current row, `activated_person` comes with Enter or a press."""

    chosen = Signal(object)
    activated_person = Signal(object)
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.rows: KeyedRows[FoundPerson] = KeyedRows(text.found_sentence, lambda person: person.name, None, self)
        self._painter = _Painter(look, self.rows, self)
        self.setModel(self.rows)
        self.setItemDelegate(self._painter)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(lambda index: self._activate(index.row()))
        self.selectionModel().currentChanged.connect(lambda now, _: self._tell(now.row()))
        look.changed.connect(self._measure)

    def show_people(self, people: Sequence[FoundPerson]) -> None:
        self.rows.arrange({person.id: person for person in people})

    def choose(self, person: Id | None) -> None:
        index = self.rows.index_of(person)
        if index.isValid():
            self.setCurrentIndex(index)
        else:
            self.clearSelection()

    def current(self) -> FoundPerson | None:
        return self.rows.at(self.currentIndex().row())

    def step(self, by: int) -> None:
        """From a field above, whose arrows belong to the list."""
        count = self.rows.rowCount()
        if count:
            place = max(0, min(count - 1, self.currentIndex().row() + by))
            self.setCurrentIndex(self.rows.index(place))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._activate(self.currentIndex().row())
            return
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        self._painter.by_key = True
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._painter.by_key = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(0))

    def _activate(self, place: int) -> None:
        person = self.rows.at(place)
        if person is not None:
            self.activated_person.emit(person)

    def _tell(self, place: int) -> None:
        person = self.rows.at(place)
        if person is not None:
            self.chosen.emit(person)

    def _measure(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
