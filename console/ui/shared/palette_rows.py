"""The rows of the palette: what they are, who provides them, and how they are painted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from console.ui.shared.controls.keycap import cap_size, paint_cap
from console.ui.shared.keys import key_caps
from console.ui.shared.look import Look
from console.ui.shared.paint import rule, text_line, text_width

Index = QModelIndex | QPersistentModelIndex

ROW = 34


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """`run(True)` is asked to open in a new window; who cannot does the same as for False."""

    id: str
    """Unique over all kinds, as "person 0198…": by it a row is remembered."""
    text: str
    icon: str
    run: Callable[[bool], object]
    hint: str = ""
    keys: tuple[str, ...] = ()
    marks: tuple[tuple[int, int], ...] = ()
    """What of the text is bold."""
    score: float = 0.0
    """Rows of all providers are mixed by it; palette_match.match gives fitting values."""
    token: str = "text.secondary"
    """The colour of the icon, where it says something."""
    group: str = ""
    """What it belongs to, where it stands apart: grouped rows come last, whatever their score."""


class Provider(Protocol):
    """Finds things of one kind, later: people, tickets, articles."""

    @property
    def prefix(self) -> str:
        """ "@" or "#": typed first, only this provider is asked. "" if there is none."""

    def ask(self, text: str, give: Callable[[Sequence[Row]], None]) -> None:
        """Called on each change of the text (without the prefix). `give` may be called later, on the main thread;
        what comes for an older text is thrown away. An empty text comes with the prefix only: give the most recent."""


class Rows(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.at(index.row())
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            keys = " ".join(cap for key in row.keys[:1] for cap in key_caps(key))
            return ", ".join(part for part in (row.text, row.hint, row.group, keys) if part)
        return None

    def at(self, position: int) -> Row | None:
        return self._rows[position] if 0 <= position < len(self._rows) else None

    def ids(self) -> list[str]:
        return [row.id for row in self._rows]

    def set_rows(self, rows: Sequence[Row]) -> None:
        # A list of at most a few dozen that is new with every letter: here a reset loses nothing, the palette
        # chooses the current row itself.
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()


class RowPainter(QStyledItemDelegate):
    def __init__(self, look: Look, rows: Rows, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._rows = rows

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, self._look.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._rows.at(index.row())
        if row is None:
            return
        area = QRectF(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, self._look.color("bg.selected"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, self._look.color("bg.hover"))
        before = self._rows.at(index.row() - 1)
        if row.group and before is not None and before.group != row.group:
            rule(painter, self._look, area.topLeft(), area.topRight(), "border.subtle")
        side = self._look.px(16)
        icon = QRectF(area.left() + 14, area.center().y() - side / 2, side, side)
        self._look.icons.paint(painter, row.icon, row.token, icon)
        left = icon.right() + 10
        right = self._paint_keys(painter, row, area)
        left += self._paint_text(painter, row, QRectF(left, area.top(), max(0.0, right - left), area.height()))
        if row.hint:
            rest = QRectF(left + 10, area.top(), max(0.0, right - left - 10), area.height())
            text_line(painter, self._look, rest, row.hint, "small", "text.secondary")
        painter.restore()

    def _paint_text(self, painter: QPainter, row: Row, area: QRectF) -> float:
        """Piece by piece, what was found in bold. Returns the width taken."""
        x = area.left()
        for start, end, bold in pieces(row.text, row.marks):
            role = "body.strong" if bold else "body"
            piece = row.text[start:end]
            room = area.right() - x
            if room <= 0:
                break
            taken = text_line(
                painter, self._look, QRectF(x, area.top(), room, area.height()), piece, role, "text.primary"
            )
            x += taken
            if taken + 1 < text_width(self._look, piece, role):
                break
        return x - area.left()

    def _paint_keys(self, painter: QPainter, row: Row, area: QRectF) -> float:
        right = area.right() - 14
        if row.group:
            width = text_width(self._look, row.group, "small")
            right -= width
            text_line(
                painter,
                self._look,
                QRectF(right, area.top(), width + 1, area.height()),
                row.group,
                "small",
                "text.tertiary",
            )
        for key in row.keys[:1]:
            for cap in reversed(key_caps(key)):
                size = cap_size(self._look, cap)
                right -= size.width()
                paint_cap(painter, self._look, QPointF(right, area.center().y() - size.height() / 2), cap)
                right -= 4
        return right - 8


def pieces(text: str, marks: Sequence[tuple[int, int]]) -> list[tuple[int, int, bool]]:
    """The whole text in pieces, found or not."""
    found: list[tuple[int, int, bool]] = []
    at = 0
    for start, end in marks:
        if start > at:
            found.append((at, start, False))
        found.append((start, end, True))
        at = end
    if at < len(text):
        found.append((at, len(text), False))
    return found
