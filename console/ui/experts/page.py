"""The page of questions: those put to the person at this console, those they have put, and for leads all open ones."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from console.domain.ids import Id
from console.queries.consultations import ConsultationRow
from console.sync.desk import Desk
from console.ui.experts import text
from console.ui.experts.deeds import ExpertDeeds
from console.ui.experts.view import ConsultationView
from console.ui.experts.watch import ConsultationWatch
from console.ui.shared.controls.hairline import Hairline
from console.ui.shared.controls.label import Label
from console.ui.shared.controls.segmented import Segmented
from console.ui.shared.keyed_rows import KeyedRows
from console.ui.shared.look import Look
from console.ui.shared.paint import text_line
from console.ui.shared.paper import Paper
from console.ui.shared.side_list import RowPainter, SideList
from console.ui.shared.states import EmptyState
from console.ui.shared.words import translate

_WIDTH, _WIDEST, _MARGIN = 332, 760, 14
_EVERY_MS = 30_000


class _Painter(RowPainter):
    def __init__(self, look: Look, rows: KeyedRows[ConsultationRow], desk: Desk, parent: QObject) -> None:
        super().__init__(look, parent)
        self._rows, self._desk = rows, desk

    def draw(self, painter: QPainter, area: QRectF, place: int) -> None:
        row = self._rows.at(place)
        if row is None:
            return
        look = self.look
        said = text.standing(row, self._desk.now(), self._desk.me)
        left, width, line = area.left() + _MARGIN, area.width() - 2 * _MARGIN, look.line("body")
        ink = {"stop": "stop.text", "warn": "warn.text", "go": "go.text"}.get(said.tone, "text.secondary")
        first = QRectF(left, area.top() + 8, width, line)
        text_line(painter, look, first, text.short(row.question, 120), "body.name", "text.primary")
        second = QRectF(left, area.top() + 8 + line, width, look.line("small"))
        text_line(painter, look, second, said.title, "small", ink)


class _List(SideList):
    chosen = Signal(object)

    def __init__(self, look: Look, desk: Desk) -> None:
        super().__init__(look)
        self.rows: KeyedRows[ConsultationRow] = KeyedRows(
            lambda row: f"{text.short(row.question, 120)}, {text.standing(row, desk.now(), desk.me).title}",
            lambda row: row.question,
            None,
            self,
        )
        self.show_by(self.rows, _Painter(look, self.rows, desk, self))
        self.selectionModel().currentChanged.connect(lambda now, _: self.enter(now.row()))

    def enter(self, place: int) -> None:
        row = self.rows.at(place)
        if row is not None:
            self.chosen.emit(row.id)


class QuestionsPage(QWidget):
    open_ticket = Signal(object)

    def __init__(self, look: Look, desk: Desk, watch: ConsultationWatch, deeds: ExpertDeeds) -> None:
        super().__init__()
        self._look, self._desk, self._watch = look, desk, watch
        self._current: Id | None = None
        self.title = Label(look, "", "heading")
        self.which = Segmented(look, "-", (("to_me", ""), ("mine", ""), ("all", "")))
        self.list = _List(look, desk)
        self.about = Label(look, "", "caller", wrap=True)
        self.view = ConsultationView(look, desk, deeds)
        self.view.open_ticket.connect(self.open_ticket)
        self._none: EmptyState | None = None
        self._detail = QWidget()
        self._right = QVBoxLayout()
        self._lay_out()
        self.which.chosen.connect(lambda _: self._arrange())
        self.list.chosen.connect(self.show_question)
        watch.changed.connect(self._arrange)
        clock = QTimer(self, interval=_EVERY_MS)
        clock.timeout.connect(lambda: self.list.viewport().update())
        clock.start()
        self.setFocusProxy(self.list)
        self._speak()
        self.which.choose("to_me" if watch.to_me else "mine")
        self._arrange()

    def show_question(self, question: Id) -> None:
        row = next((one for one in self._watch.rows if one.id == question), None)
        if row is None:
            return
        if row not in self._listed():
            self.which.choose("to_me" if row.expert == self._desk.me else "mine" if self._is_mine(row) else "all")
        self._current = question
        self._arrange()

    def _is_mine(self, row: ConsultationRow) -> bool:
        return row.asked_by == self._desk.me

    def _listed(self) -> list[ConsultationRow]:
        rows = self._watch.rows
        match self.which.current:
            case "to_me":
                return [row for row in rows if row.expert == self._desk.me]
            case "mine":
                return [row for row in rows if self._is_mine(row)]
            case _:
                return [row for row in rows if row.is_open]

    def _arrange(self) -> None:
        self.which.set_shown("all", shown=self._watch.lead)
        listed = self._listed()
        self.list.rows.arrange({row.id: row for row in listed})
        self.list.viewport().update()
        if self._current not in {row.id for row in listed}:
            self._current = listed[0].id if listed else None
        index = self.list.rows.index_of(self._current) if self._current is not None else None
        if index is not None and index.isValid() and self.list.currentIndex() != index:
            self.list.setCurrentIndex(index)
        row = next((one for one in listed if one.id == self._current), None)
        self._detail.setVisible(row is not None)
        self._show_none(row is None)
        if row is not None:
            self.about.setText(text.about(row))
            self.view.show_row(row)

    def _show_none(self, wanted: bool) -> None:
        if self._none is not None:
            self._right.removeWidget(self._none)
            self._none.hide()
            self._none.deleteLater()
            self._none = None
        if wanted:
            words = {
                "to_me": translate(
                    "experts", "Nobody has asked you anything. What you are asked appears here by itself."
                ),
                "mine": translate("experts", "You have asked nobody yet. In a ticket: Ask an expert…"),
            }.get(self.which.current, translate("experts", "No question of the desk is open."))
            self._none = EmptyState(self._look, "question", translate("experts", "No questions"), words)
            self._right.addWidget(self._none, 1)

    def _lay_out(self) -> None:
        side = Paper(self._look, "bg.window")
        side.setFixedWidth(self._look.px(_WIDTH))
        left = QVBoxLayout(side)
        left.setContentsMargins(0, 12, 0, 0)
        left.setSpacing(8)
        head = QVBoxLayout()
        head.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        head.setSpacing(8)
        head.addWidget(self.title)
        head.addWidget(self.which)
        left.addLayout(head)
        left.addWidget(Hairline(self._look))
        left.addWidget(self.list, 1)
        self._detail.setMaximumWidth(self._look.px(_WIDEST))
        column = QVBoxLayout(self._detail)
        column.setContentsMargins(20, 14, 20, 14)
        column.setSpacing(10)
        column.addWidget(self.about)
        column.addWidget(self.view, 1)
        self._right.setContentsMargins(0, 0, 0, 0)
        self._right.addWidget(self._detail, 1)
        right = Paper(self._look, "bg.surface")
        right.setLayout(self._right)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addWidget(Hairline(self._look, Qt.Orientation.Vertical))
        row.addWidget(right, 1)
        self._look.changed.connect(lambda: side.setFixedWidth(self._look.px(_WIDTH)))
        self._look.changed.connect(lambda: self._detail.setMaximumWidth(self._look.px(_WIDEST)))

    def _speak(self) -> None:
        self.title.setText(translate("experts", "Questions"))
        self.which.setAccessibleName(translate("experts", "Which questions"))
        self.which.set_words("to_me", translate("experts", "To me"))
        self.which.set_words("mine", translate("experts", "From me"))
        self.which.set_words("all", translate("experts", "All open"))
        self.list.setAccessibleName(translate("experts", "Questions"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()
            self._arrange()
