"""A list of people: avatar, name, where they belong, how many of their tickets are open."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtGui import QFocusEvent, QPainter

from console.domain.ids import Id
from console.queries.participant import FoundPerson
from console.ui.participant import text
from console.ui.shared.controls.avatar import paint_avatar
from console.ui.shared.keyed_rows import KeyedRows
from console.ui.shared.look import Look
from console.ui.shared.paint import RIGHT, text_line, text_width
from console.ui.shared.side_list import RowPainter, SideList

_MARGIN = 14


class _Painter(RowPainter):
    def __init__(self, look: Look, rows: KeyedRows[FoundPerson], parent: QObject) -> None:
        super().__init__(look, parent)
        self._rows = rows

    def draw(self, painter: QPainter, area: QRectF, place: int) -> None:
        person = self._rows.at(place)
        if person is None:
            return
        look = self.look
        side = look.px(32)
        disc = QRectF(area.left() + _MARGIN, area.center().y() - side / 2, side, side)
        paint_avatar(painter, disc, look, str(person.id), person.name)
        left, right = disc.right() + 10, area.right() - _MARGIN
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


class PeopleList(SideList):
    """`chosen` follows the current row, `activated_person` comes with Enter or a press."""

    chosen = Signal(object)
    activated_person = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.rows: KeyedRows[FoundPerson] = KeyedRows(text.found_sentence, lambda person: person.name, None, self)
        self.show_by(self.rows, _Painter(look, self.rows, self))
        self.clicked.connect(lambda index: self.enter(index.row()))
        self.selectionModel().currentChanged.connect(lambda now, _: self._tell(now.row()))

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

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(0))

    def enter(self, place: int) -> None:
        person = self.rows.at(place)
        if person is not None:
            self.activated_person.emit(person)

    def _tell(self, place: int) -> None:
        person = self.rows.at(place)
        if person is not None:
            self.chosen.emit(person)
