"""The tickets behind a figure, in a list over the page; one that is chosen is opened."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from console.domain.numbers import ticket_shown
from console.queries.report_tickets import Behind, BehindRow, ReportTickets
from console.sync.desk import Desk
from console.ui.insights import text
from console.ui.shared.controls.label import Label
from console.ui.shared.keyed_rows import KeyedRows
from console.ui.shared.look import Look
from console.ui.shared.paint import RIGHT, text_line, text_width
from console.ui.shared.sheet import Sheet
from console.ui.shared.side_list import RowPainter, SideList
from console.ui.shared.words import moment, number, translate
from console.ui.shared.work import Work

_MARGIN = 14


def _below(row: BehindRow) -> str:
    parts = (ticket_shown(row.number), row.participant_name, text.channel_name(row.channel))
    return " · ".join(part for part in parts if part)


class _Painter(RowPainter):
    def __init__(self, look: Look, desk: Desk, rows: KeyedRows[BehindRow], parent: QObject) -> None:
        super().__init__(look, parent)
        self._rows, self._desk = rows, desk

    def draw(self, painter: QPainter, area: QRectF, place: int) -> None:
        row = self._rows.at(place)
        if row is None:
            return
        look, when = self.look, moment(row.at, self._desk.now())
        left, right, line = area.left() + _MARGIN, area.right() - _MARGIN, look.line("body")
        room = text_width(look, when, "small") + 10
        first = QRectF(left, area.top() + 8, right - left, line)
        text_line(painter, look, first.adjusted(0, 0, -room, 0), row.subject, "body.name", "text.primary")
        text_line(painter, look, first, when, "small", "text.secondary", RIGHT)
        second = QRectF(left, area.top() + 8 + line, right - left, look.line("small"))
        text_line(painter, look, second, _below(row), "small", "text.secondary")


class BehindList(SideList):
    chosen = Signal(object)

    def __init__(self, look: Look, desk: Desk) -> None:
        super().__init__(look)
        self.rows: KeyedRows[BehindRow] = KeyedRows(
            lambda row: f"{row.subject}, {_below(row)}", lambda row: row.subject, None, self
        )
        self.show_by(self.rows, _Painter(look, desk, self.rows, self))
        self.clicked.connect(lambda index: self.enter(index.row()))

    def enter(self, place: int) -> None:
        row = self.rows.at(place)
        if row is not None:
            self.chosen.emit(row.id)


class BehindSheet(Sheet):
    open_ticket = Signal(object)

    def __init__(self, look: Look, work: Work, desk: Desk, host: QWidget) -> None:
        super().__init__(look, host, 640, 560)
        self._work = work
        self.list = BehindList(look, desk)
        self.said = Label(look, "", "small", "text.secondary", wrap=True)
        self.body.setContentsMargins(1, 0, 1, 8)
        self.said.setContentsMargins(18, 4, 18, 0)
        self.body.addWidget(self.said)
        self.body.addWidget(self.list, 1)
        self.list.chosen.connect(self._open)
        self.list.left.connect(self.dismiss)

    def ask(self, query: ReportTickets, title: str) -> None:
        self.set_title(title)
        self.list.rows.arrange({})
        self.said.setText(translate("insights", "Looking for them…"))
        self.open()
        self.list.setFocus()
        self._work.ask(self, "behind", query, self._show, lambda _: self.dismiss())

    def _show(self, behind: Behind) -> None:
        self.list.rows.arrange({row.id: row for row in behind.rows})
        self.said.setText(self._words(behind))
        if behind.rows:
            self.list.setCurrentIndex(self.list.rows.index(0))

    def _words(self, behind: Behind) -> str:
        said = translate("insights", "%n tickets", "", behind.count)
        if behind.count > len(behind.rows):
            newest = number(len(behind.rows))
            said += " · " + translate("insights", "the newest {count} are shown").format(count=newest)
        return said

    def _open(self, ticket: object) -> None:
        self.dismiss()
        self.open_ticket.emit(ticket)
