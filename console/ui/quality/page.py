"""Reviews: those to write, what was said of one's own work, and for leads how the whole desk does."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from console.domain.changes import Changes
from console.domain.ids import Id
from console.domain.people import Role
from console.domain.quality import ReviewState
from console.queries.desk import AgentRow, Agents
from console.queries.reviews import MyReviews, ReviewRow, Trends, WaitingReviews
from console.sync.desk import Desk
from console.ui.quality import text
from console.ui.quality.trends import TrendsView
from console.ui.quality.view import ReviewView
from console.ui.shared.controls.hairline import Hairline
from console.ui.shared.controls.segmented import Segmented
from console.ui.shared.keyed_rows import KeyedRows
from console.ui.shared.look import Look
from console.ui.shared.notices import Notices
from console.ui.shared.paint import text_line
from console.ui.shared.paper import Paper
from console.ui.shared.side_list import RowPainter, SideList
from console.ui.shared.states import EmptyState
from console.ui.shared.words import translate
from console.ui.shared.work import Work

_WIDTH, _WIDEST, _MARGIN = 332, 720, 14
_LEADS = frozenset({Role.LEAD, Role.ADMIN})


class _Painter(RowPainter):
    def __init__(self, look: Look, rows: KeyedRows[ReviewRow], desk: Desk, parent: QObject) -> None:
        super().__init__(look, parent)
        self._rows, self._desk = rows, desk

    def draw(self, painter: QPainter, area: QRectF, place: int) -> None:
        row = self._rows.at(place)
        if row is None:
            return
        left, width, line = area.left() + _MARGIN, area.width() - 2 * _MARGIN, self.look.line("body")
        first = QRectF(left, area.top() + 8, width, line)
        text_line(painter, self.look, first, text.title(row), "body.name", "text.primary")
        second = QRectF(left, area.top() + 8 + line, width, self.look.line("small"))
        said = text.about(row, self._desk.me, self._desk.now())
        text_line(painter, self.look, second, said, "small", "text.secondary")


class _List(SideList):
    chosen = Signal(object)

    def __init__(self, look: Look, desk: Desk) -> None:
        super().__init__(look)
        self.rows: KeyedRows[ReviewRow] = KeyedRows(
            lambda row: f"{text.title(row)}, {text.about(row, desk.me, desk.now())}", text.title, None, self
        )
        self.show_by(self.rows, _Painter(look, self.rows, desk, self))
        self.selectionModel().currentChanged.connect(lambda now, _: self.enter(now.row()))

    def enter(self, place: int) -> None:
        row = self.rows.at(place)
        if row is not None:
            self.chosen.emit(row.id)


class QualityPage(QWidget):
    open_ticket = Signal(object)
    gap_wanted = Signal(object)

    def __init__(self, look: Look, work: Work, desk: Desk, notices: Notices) -> None:
        super().__init__()
        self._look, self._work, self._desk = look, work, desk
        self._rows: tuple[ReviewRow, ...] = ()
        self._others: tuple[ReviewRow, ...] = ()
        self._current: Id | None = None
        self.which = Segmented(look, "-", (("todo", ""), ("mine", ""), ("desk", "")))
        self.list = _List(look, desk)
        self.view = ReviewView(look, work, desk, notices)
        self.view.open_ticket.connect(self.open_ticket)
        self.view.gap_wanted.connect(self.gap_wanted)
        self.trends = TrendsView(look)
        self._scroll = QScrollArea()
        self._stack = QStackedWidget()
        self._none: EmptyState | None = None
        self._lay_out()
        self.which.chosen.connect(lambda _: self._arrange())
        self.list.chosen.connect(self._choose)
        work.changed.connect(self._hear)
        self.setFocusProxy(self.list)
        self._speak()
        self._ask()

    def _ask(self) -> None:
        def know(agents: tuple[AgentRow, ...]) -> None:
            me = next((one for one in agents if one.id == self._desk.me), None)
            lead = me is not None and me.role in _LEADS
            self.which.set_shown("desk", shown=lead)
            self.view.may_hand_on(lead)
            if lead:
                self._work.ask(self, "others", WaitingReviews(), self._take_others)

        self._work.ask(self, "me", Agents(), know)
        self._work.ask(self, "reviews", MyReviews(), self._take)
        self._work.ask(self, "trends", Trends(), self.trends.show_weeks)

    def _hear(self, changes: Changes) -> None:
        if changes.touches("review"):
            self._ask()

    def _take(self, rows: tuple[ReviewRow, ...]) -> None:
        self._rows = rows
        self._arrange()

    def _take_others(self, rows: tuple[ReviewRow, ...]) -> None:
        # What chance drew of one's own work is nobody's to know before it is written.
        me = self._desk.me
        self._others = tuple(row for row in rows if me not in {row.reviewer, row.agent})
        self._arrange()

    def show_feedback(self, review: Id) -> None:
        """What was said of one's own work."""
        self._current = review
        self.which.choose("mine")
        self._arrange()

    def _choose(self, review: Id) -> None:
        self._current = review
        self._arrange()

    def _listed(self) -> list[ReviewRow]:
        """A lead sees after their own what others are to read: who is away must not be waited for."""
        me = self._desk.me
        if self.which.current == "mine":
            return [row for row in self._rows if row.agent == me]
        theirs = [row for row in self._rows if row.agent != me]
        waits = sum(row.state is ReviewState.OPEN for row in theirs)
        return [*theirs[:waits], *self._others, *theirs[waits:]]

    def _arrange(self) -> None:
        desk = self.which.current == "desk"
        self._side.setVisible(not desk)
        if desk:
            self._stack.setCurrentWidget(self.trends)
            return
        listed = self._listed()
        self.list.rows.arrange({row.id: row for row in listed})
        self.list.viewport().update()
        if self._current not in {row.id for row in listed}:
            self._current = listed[0].id if listed else None
        index = self.list.rows.index_of(self._current) if self._current is not None else None
        if index is not None and index.isValid() and self.list.currentIndex() != index:
            self.list.setCurrentIndex(index)
        row = next((one for one in listed if one.id == self._current), None)
        if row is None:
            self._show_none()
            return
        self.view.show_review(row)
        self._stack.setCurrentWidget(self._scroll)
        self._speak()

    def _show_none(self) -> None:
        if self._none is not None:
            self._stack.removeWidget(self._none)
            self._none.hide()
            self._none.deleteLater()
        if self.which.current == "mine":
            title = translate("quality", "Nothing was said of your work yet")
            words = translate("quality", "Now and then a colleague reads a ticket of yours, and says a kind word.")
        else:
            title = translate("quality", "Nothing to review")
            words = translate("quality", "Solved tickets come here by chance once a week. Leads set how many.")
        self._none = EmptyState(self._look, "heart", title, words)
        self._stack.addWidget(self._none)
        self._stack.setCurrentWidget(self._none)

    def _lay_out(self) -> None:
        look = self._look
        self._side = Paper(look, "bg.window")
        self._side.setFixedWidth(look.px(_WIDTH))
        left = QVBoxLayout(self._side)
        left.setContentsMargins(0, 0, 0, 0)
        left.addWidget(self.list)
        holder = QWidget()
        holder.setAutoFillBackground(False)
        inside = QHBoxLayout(holder)
        inside.setContentsMargins(0, 0, 0, 0)
        self.view.setMaximumWidth(look.px(_WIDEST))
        inside.addWidget(self.view, 1)
        inside.addStretch(0)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(holder)
        holder.setAutoFillBackground(False)
        self._scroll.viewport().setAutoFillBackground(False)
        self._stack.addWidget(self._scroll)
        self._stack.addWidget(self.trends)
        right = Paper(look, "bg.surface")
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        head = QHBoxLayout()
        head.setContentsMargins(_MARGIN, 8, _MARGIN, 8)
        head.addWidget(self.which)
        head.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._side)
        row.addWidget(Hairline(look, Qt.Orientation.Vertical))
        row.addWidget(right, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(Hairline(look))
        whole.addLayout(row, 1)
        look.changed.connect(lambda: self._side.setFixedWidth(look.px(_WIDTH)))
        look.changed.connect(lambda: self.view.setMaximumWidth(look.px(_WIDEST)))

    def _speak(self) -> None:
        waiting = sum(row.state is ReviewState.OPEN for row in self._rows if row.reviewer == self._desk.me)
        unread = sum(row.read_at is None for row in self._rows if row.agent == self._desk.me)
        todo, mine = translate("quality", "To review"), translate("quality", "About my work")
        self.which.setAccessibleName(translate("quality", "Which reviews"))
        self.which.set_words("todo", f"{todo} · {waiting}" if waiting else todo)
        self.which.set_words("mine", f"{mine} · {unread}" if unread else mine)
        self.which.set_words("desk", translate("quality", "The whole desk"))
        self.list.setAccessibleName(translate("quality", "Reviews"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()
            self._arrange()
