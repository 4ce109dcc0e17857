"""The list under the cursor that is filtered as one types: templates, colleagues, addresses."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from console.ui.shared.floating import FloatingCard
from console.ui.shared.look import Look
from console.ui.shared.paint import RIGHT, box, text_line, text_width

_WIDTH = 420
_MOST_ROWS = 6
_INSET = 6
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Choice:
    """`value` is what is chosen; `tail` stands at the right: a shortcut, a language."""

    title: str
    detail: str
    tail: str
    value: object


class _Rows(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.choices: Sequence[Choice] = ()

    def put(self, choices: Sequence[Choice]) -> None:
        # A list that lives for the length of a word has no selection or scroll to keep.
        self.beginResetModel()
        self.choices = choices
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.choices)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        choice = self.choices[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return choice.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (choice.title, choice.tail, choice.detail) if part)
        return None


class _Painter(QStyledItemDelegate):
    def __init__(self, look: Look, rows: _Rows) -> None:
        super().__init__()
        self._look = look
        self._rows = rows

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        two = bool(self._rows.choices[index.row()].detail)
        lines = self._look.line("body") + (self._look.line("small") if two else 0)
        return QSize(100, lines + (10 if two else 12))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        look = self._look
        choice = self._rows.choices[index.row()]
        area = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            box(painter, look, area, 6, "bg.selected")
        inner = area.adjusted(10, 5, -10, -5)
        first = QRectF(inner.left(), inner.top(), inner.width(), look.line("body"))
        if not choice.detail:
            first = inner
        tail = text_width(look, choice.tail, "small") if choice.tail else 0
        if tail:
            text_line(painter, look, first, choice.tail, "small", "text.secondary", RIGHT)
            first = first.adjusted(0, 0, -tail - 10, 0)
        text_line(painter, look, first, choice.title, "body.name", "text.primary")
        if choice.detail:
            second = QRectF(inner.left(), inner.bottom() - look.line("small"), inner.width(), look.line("small"))
            text_line(painter, look, second, choice.detail, "small", "text.secondary")


class Choices(FloatingCard):
    """The focus stays where one types; `handle` is given the keys first."""

    def __init__(self, look: Look, host: QWidget) -> None:
        super().__init__(look, host)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._at = QRect()
        self._taken: Callable[[object], object] = _nothing
        self._rows = _Rows()
        self.list = QListView()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setModel(self._rows)
        self._painter = _Painter(look, self._rows)
        self.list.setItemDelegate(self._painter)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self.list.viewport().setAutoFillBackground(False)
        self.list.entered.connect(self.list.setCurrentIndex)
        self.list.clicked.connect(lambda _: self._take())
        column = QVBoxLayout(self)
        column.setContentsMargins(_INSET, _INSET, _INSET, _INSET)
        column.addWidget(self.list)

    def offer(self, name: str, choices: Sequence[Choice], at: QRect, taken: Callable[[object], object]) -> None:
        """`at` is the place of the cursor on the screen; nothing to offer closes it."""
        if not choices:
            self.dismiss()
            return
        self.list.setAccessibleName(name)
        self.setAccessibleName(name)
        self._at, self._taken = at, taken
        self._rows.put(choices)
        self.list.setCurrentIndex(self._rows.index(0))
        self.list.scrollToTop()
        if self.isVisible():
            self.place()
        else:
            self.open()

    @property
    def offered(self) -> Sequence[Choice]:
        return self._rows.choices if self.isVisible() else ()

    def handle(self, event: QKeyEvent) -> bool:
        """True: the key was for the list."""
        if not self.isVisible() or event.modifiers() not in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        ):
            return False
        key = event.key()
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _MOST_ROWS, Qt.Key.Key_PageUp: -_MOST_ROWS}
        if key in steps:
            self._move(steps[Qt.Key(key)])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            self._take()
        elif key == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            return False
        return True

    def place(self) -> None:
        shown = self._rows.choices[:_MOST_ROWS]
        option = QStyleOptionViewItem()
        heights = [self._painter.sizeHint(option, self._rows.index(row)).height() for row in range(len(shown))]
        room = self.host_rect()
        width = min(self.look.px(_WIDTH), room.width() - 16)
        height = min(sum(heights) + 2 * _INSET, room.height() - 16)
        host = self.parentWidget()
        corner = host.mapFromGlobal(self._at.topLeft()) if host is not None else QPoint()
        below = corner.y() + self._at.height() + 6
        # The composer stands at the lower edge: over the line when there is no room under it.
        y = below if below + height <= room.height() - 8 else max(8, corner.y() - height - 6)
        x = max(8, min(corner.x() - 12, room.width() - width - 8))
        self.setGeometry(x, y, width, height)

    def _move(self, step: int) -> None:
        count = len(self._rows.choices)
        row = self.list.currentIndex().row() + step
        if abs(step) == 1:
            row %= count
        self.list.setCurrentIndex(self._rows.index(max(0, min(count - 1, row))))

    def _take(self) -> None:
        choice = self._rows.choices[self.list.currentIndex().row()]
        taken = self._taken
        self.dismiss()
        taken(choice.value)


def _nothing(_: object) -> None:
    return None
