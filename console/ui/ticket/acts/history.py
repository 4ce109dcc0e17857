"""The history of a ticket as a list to read: who changed what, and when."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from console.queries.queue import TicketRow
from console.queries.ticket import SystemEntry, TicketHistory
from console.ui.shared.look import Look
from console.ui.shared.paint import RIGHT, text_line, text_width
from console.ui.shared.sheet import Sheet
from console.ui.shared.words import moment
from console.ui.ticket.acts.doing import Kit
from console.ui.ticket.acts.text import NAMES, number, whose
from console.ui.ticket.conversation.changes import sentence

Index = QModelIndex | QPersistentModelIndex

_LINE = 32
_ICONS = {
    "opened": "plus",
    "state": "circle-half",
    "priority": "flag",
    "category": "folder",
    "owner_id": "user-circle",
    "participant_id": "user",
    "merged_into": "git-merge",
    "snoozed_until": "clock",
    "subject": "pencil-simple",
    "tag": "tag",
    "link": "link",
    "blocked": "prohibit",
    "message": "git-branch",
    "routed": "arrow-right",
    "returned": "arrow-u-up-left",
    "handover": "note",
}


class _Lines(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: list[tuple[str, str, str]] = []
        """Icon, sentence, moment."""

    def tell(self, entries: tuple[SystemEntry, ...], now: datetime) -> None:
        self.beginResetModel()
        self.lines = [
            (_ICONS.get(entry.field.partition(":")[0], "dot"), sentence(entry, now), moment(entry.at, now))
            for entry in reversed(entries)
        ]
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        _, said, at = self.lines[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{at}: {said}"
        return said if role == Qt.ItemDataRole.ToolTipRole else None


class _Painter(QStyledItemDelegate):
    def __init__(self, look: Look, lines: _Lines, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._lines = lines

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, self._look.px(_LINE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        icon, said, at = self._lines.lines[index.row()]
        area = QRectF(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, self._look.color("bg.selected"))
        side = self._look.px(16)
        glyph = QRectF(area.left() + 18, area.center().y() - side / 2, side, side)
        self._look.icons.paint(painter, icon, "text.secondary", glyph)
        width = text_width(self._look, at, "small")
        when = QRectF(area.right() - 18 - width - 1, area.top(), width + 1, area.height())
        text_line(painter, self._look, when, at, "small", "text.tertiary", RIGHT)
        left = glyph.right() + 10
        words = QRectF(left, area.top(), max(0.0, when.left() - 12 - left), area.height())
        text_line(painter, self._look, words, said, "body", "text.primary")
        painter.restore()


class _List(QListView):
    """The first line becomes current with the focus, so that arrows and a screen reader have where to begin."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model() is not None:
            self.setCurrentIndex(self.model().index(0, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(str(self.currentIndex().data()))
            return
        super().keyPressEvent(event)


class HistorySheet(Sheet):
    def __init__(self, look: Look, host: QWidget) -> None:
        super().__init__(look, host, 620, 460)
        self.lines = _Lines(self)
        self.list = _List()
        self.list.setModel(self.lines)
        self.list.setItemDelegate(_Painter(look, self.lines, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body.setContentsMargins(0, 1, 0, 8)
        self.body.addWidget(self.list)
        self.setFocusProxy(self.list)

    def tell(self, row: TicketRow, entries: tuple[SystemEntry, ...], now: datetime) -> None:
        self.set_title(NAMES["ticket.history"](), f"{number(row.number)} · {whose(row)}")
        self.list.setAccessibleName(NAMES["ticket.history"]())
        self.lines.tell(entries, now)
        self.open()
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)


class HistoryActs:
    def __init__(self, kit: Kit) -> None:
        self._kit = kit
        self.sheet = HistorySheet(kit.look, kit.host)

    def can_show(self) -> bool:
        return len(self._kit.target()) == 1

    def show(self) -> None:
        (row,) = self._kit.target()
        self._kit.work.ask(
            self.sheet,
            "history",
            TicketHistory(row.id),
            lambda entries: self.sheet.tell(row, entries, self._kit.desk.now()),
        )
