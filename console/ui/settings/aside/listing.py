"""The list of letters set aside: subject, sender and date of each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemDelegate, QFrame, QListView, QStyle, QStyleOptionViewItem

from console.domain.ids import Id
from console.queries.mail import AsideRow
from console.ui.settings.aside import text
from console.ui.shared.keyed_rows import Index, KeyedRows
from console.ui.shared.look import Look
from console.ui.shared.paint import RIGHT, focus_frame, rule, text_line, text_width
from console.ui.shared.words import when

_MARGIN = 14
_BAR = 3


class _Painter(QAbstractItemDelegate):
    def __init__(self, look: Look, rows: KeyedRows[AsideRow], now: Callable[[], datetime], parent: QObject) -> None:
        super().__init__(parent)
        self._look, self._rows, self._now = look, rows, now

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._look.line("body") + self._look.line("small") + 16)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._rows.at(index.row())
        if row is None:
            return
        look, area = self._look, QRectF(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, look.color("bg.selected"))
            painter.fillRect(QRectF(area.left(), area.top(), _BAR, area.height()), look.color("accent.fill"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, look.color("bg.hover"))
        low = area.bottom() - 1
        rule(painter, look, QPointF(area.left(), low), QPointF(area.right(), low), "border.subtle")
        side = look.px(16)
        line = look.line("body")
        icon = QRectF(area.left() + _MARGIN, area.top() + 8 + (line - side) / 2, side, side)
        look.icons.paint(painter, text.icon(row), "text.secondary", icon)
        left, right = icon.right() + 8, area.right() - _MARGIN
        date = when(row.at, self._now())
        room = text_width(look, date, "small") + 8
        first = QRectF(left, area.top() + 8, right - left, line)
        text_line(painter, look, first.adjusted(0, 0, -room, 0), text.title(row), "body.name", "text.primary")
        text_line(painter, look, first, date, "small", "text.tertiary", RIGHT)
        second = QRectF(left, area.top() + 8 + line, right - left, look.line("small"))
        text_line(painter, look, second, text.sender(row), "small", "text.secondary")
        if option.state & QStyle.StateFlag.State_HasFocus:
            focus_frame(painter, look, area.adjusted(1, 1, -1, -1), 4)
        painter.restore()


class AsideList(QListView):
    chosen = Signal(object)
    """An AsideRow, or None."""

    def __init__(self, look: Look, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._rows: KeyedRows[AsideRow] = KeyedRows(
            lambda row: text.sentence(row, now()), text.title, text.why, parent=self
        )
        self.setModel(self._rows)
        self.setItemDelegate(_Painter(look, self._rows, now, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.selectionModel().currentChanged.connect(lambda now_at, _: self.chosen.emit(self._rows.at(now_at.row())))
        look.changed.connect(self.doItemsLayout)

    def show_rows(self, rows: Sequence[AsideRow]) -> None:
        """The row beside the one that went is the next to look at."""
        at = self.currentIndex().row()
        known: dict[Id, AsideRow] = {row.id: row for row in rows}
        self._rows.arrange(known)
        if rows and not self.currentIndex().isValid():
            self.setCurrentIndex(self._rows.index(max(0, min(at, len(rows) - 1))))
        elif not rows:
            self.chosen.emit(None)

    def current(self) -> AsideRow | None:
        return self._rows.at(self.currentIndex().row())
