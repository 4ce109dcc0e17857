"""The tickets of those who are expected at a webinar, as its launch lists them: who, about what, for how long."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QDrag, QPainter

from console.queries.queue import TicketRow
from console.ui.incidents.carrying import packed_tickets
from console.ui.shared.keyed_rows import Index, KeyedRows
from console.ui.shared.look import Look
from console.ui.shared.paint import RIGHT, text_line, text_width
from console.ui.shared.side_list import RowPainter
from console.ui.shared.whole_list import WholeList
from console.ui.shared.words import span

_MARGIN = 14


class _WaitingPainter(RowPainter):
    def __init__(self, look: Look, rows: KeyedRows[TicketRow], now: Callable[[], datetime], parent: QObject) -> None:
        super().__init__(look, parent)
        self._rows, self._now = rows, now

    def draw(self, painter: QPainter, area: QRectF, place: int) -> None:
        row = self._rows.at(place)
        if row is None:
            return
        look, line = self.look, self.look.line("body")
        waits = _waits(row, self._now())
        room = text_width(look, waits, "body") + 16
        first = QRectF(area.left() + _MARGIN, area.top() + 8, area.width() - 2 * _MARGIN - room, line)
        text_line(painter, look, first, row.participant_name, "body.name", "text.primary")
        second = QRectF(first.left(), first.bottom(), area.width() - 2 * _MARGIN, look.line("small"))
        text_line(painter, look, second, row.subject, "small", "text.secondary")
        whole = QRectF(area.left(), first.top(), area.width() - _MARGIN, line)
        text_line(painter, look, whole, waits, "body", "text.secondary", RIGHT)


class _WaitingRows(KeyedRows[TicketRow]):
    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled


class WaitingList(WholeList):
    opened = Signal(object)

    def __init__(self, look: Look, now: Callable[[], datetime]) -> None:
        super().__init__(look)
        self.rows: KeyedRows[TicketRow] = _WaitingRows(
            lambda row: f"{row.participant_name}, {row.subject}, {_waits(row, now())}",
            lambda row: row.participant_name,
            None,
            self,
        )
        self.show_by(self.rows, _WaitingPainter(look, self.rows, now, self))
        self.setDragEnabled(True)
        self.doubleClicked.connect(lambda index: self.enter(index.row()))

    def current(self) -> TicketRow | None:
        return self.rows.at(self.currentIndex().row())

    def enter(self, place: int) -> None:
        row = self.rows.at(place)
        if row is not None:
            self.opened.emit(row.id)

    def startDrag(self, actions: Qt.DropAction) -> None:
        """A ticket is carried onto a group, or onto an incident."""
        row = self.current()
        if row is not None:
            drag = QDrag(self)
            drag.setMimeData(packed_tickets((row.id,)))
            drag.setPixmap(self.viewport().grab(self.visualRect(self.currentIndex())))
            drag.setHotSpot(QPoint(24, 12))
            drag.exec(Qt.DropAction.MoveAction)


def _waits(row: TicketRow, now: datetime) -> str:
    return span(now - row.waiting_since) if row.waiting_since is not None else ""
