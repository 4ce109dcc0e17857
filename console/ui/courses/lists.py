"""The lists of the courses page: cohorts at the side, and people with a square for each checkpoint."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from console.domain.ids import NOBODY, Id
from console.queries.courses import CohortSummary, Learner
from console.ui.courses import text
from console.ui.courses.squares import paint_row
from console.ui.shared.controls.avatar import paint_avatar
from console.ui.shared.keyed_rows import Index, KeyedRows
from console.ui.shared.look import Look
from console.ui.shared.paint import RIGHT, text_line, text_width
from console.ui.shared.side_list import RowPainter, SideList
from console.ui.shared.words import number

_MARGIN = 14
_SQUARES = 0.34
"""Of the width of a row, for the squares."""


class _CohortPainter(RowPainter):
    def __init__(self, look: Look, rows: KeyedRows[CohortSummary], parent: QObject) -> None:
        super().__init__(look, parent)
        self._rows = rows

    def draw(self, painter: QPainter, area: QRectF, place: int) -> None:
        cohort = self._rows.at(place)
        if cohort is None:
            return
        look, line = self.look, self.look.line("body")
        left, right = area.left() + _MARGIN, area.right() - _MARGIN
        late = number(cohort.late) if cohort.late else ""
        room = text_width(look, late, "small.strong") + 8 if late else 0
        first = QRectF(left, area.top() + 8, right - left - room, line)
        text_line(painter, look, first, cohort.name, "body.name", "text.primary")
        over = QRectF(left, area.top() + 8, right - left, line)
        text_line(painter, look, over, late, "small.strong", "warn.text", RIGHT)
        second = QRectF(left, area.top() + 8 + line, right - left, look.line("small"))
        below = text.cohort_line(cohort) if cohort.id != NOBODY else text.overdue_line()
        text_line(painter, look, second, below, "small", "text.secondary")


class CohortListView(SideList):
    """The first row stands for everybody who is late; its id is NOBODY."""

    chosen = Signal(object)
    entered = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.rows: KeyedRows[CohortSummary] = KeyedRows(text.cohort_sentence, lambda one: one.name, None, self)
        self.show_by(self.rows, _CohortPainter(look, self.rows, self))
        self.selectionModel().currentChanged.connect(lambda now, _: self._tell(now.row()))

    def show_cohorts(self, cohorts: Sequence[CohortSummary]) -> None:
        self.rows.arrange({cohort.id: cohort for cohort in cohorts})
        if not self.currentIndex().isValid() and cohorts:
            self.setCurrentIndex(self.rows.index(0))

    def choose(self, cohort: Id) -> None:
        index = self.rows.index_of(cohort)
        if index.isValid():
            self.setCurrentIndex(index)

    def current(self) -> CohortSummary | None:
        return self.rows.at(self.currentIndex().row())

    def enter(self, place: int) -> None:
        self.entered.emit()

    def _tell(self, place: int) -> None:
        cohort = self.rows.at(place)
        if cohort is not None:
            self.chosen.emit(cohort.id)


class _LearnerPainter(RowPainter):
    def __init__(
        self, look: Look, rows: KeyedRows[Learner], cohort: Callable[[Learner], str], now: Callable[[], datetime],
        parent: QObject,
    ) -> None:  # fmt: skip
        super().__init__(look, parent)
        self._rows, self._cohort, self._now = rows, cohort, now

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self.look.line("body") + self.look.line("small") + 16)

    def draw(self, painter: QPainter, area: QRectF, place: int) -> None:
        person = self._rows.at(place)
        if person is None:
            return
        look, now, line = self.look, self._now(), self.look.line("body")
        side = look.px(32)
        disc = QRectF(area.left() + _MARGIN, area.center().y() - side / 2, side, side)
        paint_avatar(painter, disc, look, str(person.id), person.name)
        right = area.right() - _MARGIN
        late = text.lateness(person.late_since, now) if person.late_since is not None else ""
        wide = max(area.width() * _SQUARES, look.px(120))
        edge = right - wide
        left = disc.right() + 10
        first = QRectF(left, area.top() + 8, edge - left - 16, line)
        text_line(painter, look, first, person.name, "body.name", "text.primary")
        below = text.learner_line(person, self._cohort(person), now)
        second = QRectF(left, area.top() + 8 + line, edge - left - 16, look.line("small"))
        text_line(painter, look, second, below, "small", "text.secondary")
        # The words stand below the squares: together they would be too wide for a low window.
        paint_row(painter, look, QPointF(edge, area.top() + 8 + line / 2), wide, person.standings)
        words = QRectF(edge, area.top() + 10 + line, wide, look.line("small"))
        if late:
            text_line(painter, look, words, late, "small.strong", "warn.text")
        else:
            done = sum(one.value == "done" for one in person.standings)
            said = text.done_of(done, len(person.standings)) if person.standings else ""
            text_line(painter, look, words, said, "small", "text.tertiary")


class LearnerList(SideList):
    opened = Signal(object)
    current_changed = Signal()

    def __init__(self, look: Look, now: Callable[[], datetime]) -> None:
        super().__init__(look)
        self.names: Mapping[Id, str] = {}
        """Of the cohorts, where the list holds more than one."""

        def cohort(person: Learner) -> str:
            return self.names.get(person.cohort, "")

        def late(person: Learner) -> str:
            return text.lateness(person.late_since, now()) if person.late_since is not None else ""

        self.rows: KeyedRows[Learner] = KeyedRows(
            lambda person: text.learner_sentence(person, cohort(person), late(person), now()),
            lambda person: person.name,
            None,
            self,
        )
        self.show_by(self.rows, _LearnerPainter(look, self.rows, cohort, now, self))
        self.doubleClicked.connect(lambda index: self.enter(index.row()))
        self.selectionModel().currentChanged.connect(lambda *_: self.current_changed.emit())

    def show_people(self, people: Sequence[Learner], names: Mapping[Id, str]) -> None:
        self.names = names
        self.rows.arrange({(person.id, person.cohort): person for person in people})
        if people and not self.currentIndex().isValid():
            self.setCurrentIndex(self.rows.index(0))
        self.current_changed.emit()

    def current(self) -> Learner | None:
        return self.rows.at(self.currentIndex().row())

    def enter(self, place: int) -> None:
        person = self.rows.at(place)
        if person is not None:
            self.opened.emit(person.id)
