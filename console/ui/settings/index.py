"""What the settings page has, by its headings: one line each, which leads there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QRectF, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QStyleOptionViewItem, QWidget

from console.ui.shared.controls.label import Label
from console.ui.shared.keyed_rows import Index, KeyedRows
from console.ui.shared.look import Look
from console.ui.shared.paint import text_line
from console.ui.shared.side_list import RowPainter, SideList

_MARGIN = 16


@dataclass(frozen=True, slots=True)
class Part:
    name: str
    widget: QWidget


class _Painter(RowPainter):
    def __init__(self, look: Look, rows: KeyedRows[Part], parent: QObject) -> None:
        super().__init__(look, parent)
        self._rows = rows

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self.look.line("body") + 16)

    def draw(self, painter: QPainter, area: QRectF, place: int) -> None:
        part = self._rows.at(place)
        if part is not None:
            inner = area.adjusted(_MARGIN, 0, -8, 0)
            text_line(painter, self.look, inner, part.name, "body", "text.primary")


class SettingsIndex(SideList):
    wanted = Signal(object)
    """The widget of the part somebody wants to see."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look)
        self.setParent(parent)
        self.rows: KeyedRows[Part] = KeyedRows(lambda part: part.name, lambda part: part.name, None, self)
        self.show_by(self.rows, _Painter(look, self.rows, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.clicked.connect(lambda index: self.enter(index.row()))

    def show_parts(self, parts: Sequence[QWidget]) -> None:
        """Those that have a heading."""
        named = ((heading_of(part), part) for part in parts)
        self.rows.arrange({id(part): Part(name, part) for name, part in named if name})

    def stand_at(self, top: int) -> None:
        """Marks the part that is seen at this height of the page."""
        parts = self.rows.items()
        begun = [place for place, part in enumerate(parts) if part.widget.y() <= top]
        at = self.rows.index(begun[-1]) if begun else QModelIndex()
        if at != self.currentIndex():
            self.setCurrentIndex(at)

    def enter(self, place: int) -> None:
        part = self.rows.at(place)
        if part is not None:
            self.wanted.emit(part.widget)


def heading_of(part: QWidget) -> str:
    if isinstance(part, Label):
        return part.text()
    return next((label.text() for label in part.findChildren(Label) if label.role == "heading"), "")
