"""The webinars that are planned and those that were: a list, one of them with its people, and the way to its launch."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from console.commands.webinar_series import CallOffFollowing, ChangeFollowing
from console.commands.webinars import CallOff, SaveWebinar
from console.domain.changes import Changes, Outcome
from console.domain.ids import Id
from console.domain.webinars import WebinarFacts
from console.queries.desk import AgentRow, Agents
from console.queries.participant import CohortRow, Cohorts
from console.queries.webinars import Guest, WebinarGuests, WebinarRow, Webinars
from console.sync.desk import Desk
from console.ui.launch import text
from console.ui.launch.webinar_form import WebinarSheet
from console.ui.shared.controls.avatar import paint_avatar
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.hairline import Hairline
from console.ui.shared.controls.label import ElidedLabel, Label
from console.ui.shared.keyed_rows import KeyedRows
from console.ui.shared.look import Look
from console.ui.shared.notices import Notices
from console.ui.shared.paint import RIGHT, text_line, text_width
from console.ui.shared.paper import Paper
from console.ui.shared.side_list import RowPainter, SideList
from console.ui.shared.states import EmptyState
from console.ui.shared.words import translate
from console.ui.shared.work import Work
from console.ui.staffing.ways import WebinarPapers
from console.ui.webinars.text import how_long, series_line
from console.ui.webinars.ways import WebinarWays

_LIST = 340
_MARGIN = 14
_BEFORE, _AHEAD = timedelta(days=60), timedelta(days=366)
_REFRESH_MS = 300


class _WebinarPainter(RowPainter):
    def __init__(self, look: Look, rows: KeyedRows[WebinarRow], now: Callable[[], datetime], parent: QObject) -> None:
        super().__init__(look, parent)
        self._rows, self._now = rows, now

    def draw(self, painter: QPainter, area: QRectF, place: int) -> None:
        row = self._rows.at(place)
        if row is None:
            return
        look, line, now = self.look, self.look.line("body"), self._now()
        over = row.facts.ends_at <= now
        ink = "text.secondary" if over or row.cancelled else "text.primary"
        left, right = area.left() + _MARGIN, area.right() - _MARGIN
        side = look.px(15)
        icon = "prohibit" if row.cancelled else "check" if over else "rocket-launch" if row.launch else "broadcast"
        mark = QRectF(left, area.top() + 8 + (line - side) / 2, side, side)
        look.icons.paint(painter, icon, ink, mark)
        first = QRectF(mark.right() + 8, area.top() + 8, right - mark.right() - 8, line)
        text_line(painter, look, first, row.facts.title, "body.name", ink)
        second = QRectF(first.left(), first.bottom(), first.width(), look.line("small"))
        below = translate("launch", "called off") if row.cancelled else text.webinar_line(row, now)
        text_line(painter, look, second, below, "small", "text.secondary")


class WebinarList(SideList):
    chosen = Signal(object)
    entered = Signal(object)

    def __init__(self, look: Look, now: Callable[[], datetime]) -> None:
        super().__init__(look)
        self.rows: KeyedRows[WebinarRow] = KeyedRows(
            lambda one: text.webinar_sentence(one, now()), lambda one: one.facts.title, None, self
        )
        self.show_by(self.rows, _WebinarPainter(look, self.rows, now, self))
        self.selectionModel().currentChanged.connect(lambda *_: self.chosen.emit(self.current()))
        self.doubleClicked.connect(lambda index: self.enter(index.row()))

    def current(self) -> WebinarRow | None:
        return self.rows.at(self.currentIndex().row())

    def enter(self, place: int) -> None:
        row = self.rows.at(place)
        if row is not None:
            self.entered.emit(row)


class _GuestPainter(RowPainter):
    def __init__(self, look: Look, rows: KeyedRows[Guest], parent: QObject) -> None:
        super().__init__(look, parent)
        self._rows = rows

    def draw(self, painter: QPainter, area: QRectF, place: int) -> None:
        guest = self._rows.at(place)
        if guest is None:
            return
        look, side = self.look, self.look.px(28)
        disc = QRectF(area.left() + _MARGIN, area.center().y() - side / 2, side, side)
        paint_avatar(painter, disc, look, str(guest.id), guest.name)
        said = how_long(text.turnout(guest.turnout), guest.facts.minutes)
        room = text_width(look, said, "body") + _MARGIN
        name = QRectF(disc.right() + 10, area.top(), area.right() - room - disc.right() - 20, area.height())
        text_line(painter, look, name, guest.name, "body.name", "text.primary")
        whole = QRectF(area.left(), area.top(), area.width() - _MARGIN, area.height())
        text_line(painter, look, whole, said, "body", "text.secondary", RIGHT)


class GuestList(SideList):
    opened = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.rows: KeyedRows[Guest] = KeyedRows(
            lambda one: f"{one.name}, {how_long(text.turnout(one.turnout), one.facts.minutes)}",
            lambda one: one.name,
            None,
            self,
        )
        self.show_by(self.rows, _GuestPainter(look, self.rows, self))
        self.doubleClicked.connect(lambda index: self.enter(index.row()))

    def enter(self, place: int) -> None:
        guest = self.rows.at(place)
        if guest is not None:
            self.opened.emit(guest.id)


class PlannedPage(QWidget):
    """`launch_wanted` carries the id of a launch that is to be shown."""

    launch_wanted = Signal(object)
    open_person = Signal(object)

    def __init__(self, look: Look, work: Work, desk: Desk, notices: Notices) -> None:
        super().__init__()
        self._look, self._work, self._desk, self._notices = look, work, desk, notices
        self._agents: tuple[AgentRow, ...] = ()
        self._cohorts: tuple[CohortRow, ...] = ()
        self._sheets: dict[Id | None, WebinarSheet] = {}
        self._wanted: Id | None = None
        self.title = Label(look, "", "heading")
        self.new = Button(look, "", icon="plus", dense=True)
        self.list = WebinarList(look, desk.now)
        self.heading = ElidedLabel(look, "", "title")
        self.about = ElidedLabel(look, "", "body", "text.secondary")
        self.change = Button(look, "", icon="pencil-simple")
        self.launch = Button(look, "", "primary", icon="rocket-launch")
        self.papers = WebinarPapers(look, work, desk, notices, self.window)
        self.ways = WebinarWays(look, work, desk, notices)
        self.guests = GuestList(look)
        self.counts = Label(look, "", "body", "text.secondary", wrap=True)
        self._right = QStackedWidget()
        self.empty: EmptyState | None = None
        self._lay_out()
        self.list.chosen.connect(self._choose)
        self.list.entered.connect(lambda _: self._launch())
        self.guests.opened.connect(self.open_person)
        self.new.clicked.connect(self.new_webinar)
        self.change.clicked.connect(self._change)
        self.launch.clicked.connect(self._launch)
        self.ways.prepared.connect(self.launch_wanted)
        self._stale = False
        work.changed.connect(self._hear)
        self._speak()
        self._ask()

    def new_webinar(self) -> None:
        hour = self._desk.now().replace(minute=0, second=0, microsecond=0) + timedelta(days=1)
        self._open_sheet(None, WebinarFacts(title="", starts_at=hour.astimezone(UTC)))

    def _change(self) -> None:
        row = self.list.current()
        if row is not None:
            self._open_sheet(row.id, row.facts, series=row.series is not None)

    def _open_sheet(self, webinar: Id | None, facts: WebinarFacts, *, series: bool = False) -> None:
        sheet = self._sheets.get(webinar)
        if sheet is None:
            tutors = tuple(one for one in self._agents)
            sheet = WebinarSheet(self._look, self.window(), webinar, facts, tutors, self._cohorts, series=series)
            sheet.saved.connect(lambda facts: self._save(webinar, facts))
            sheet.removed.connect(lambda: self._call_off(webinar))
            sheet.given_up.connect(lambda: self._forget(webinar))
            self._sheets[webinar] = sheet
        sheet.open()
        sheet.start()

    def _forget(self, webinar: Id | None) -> None:
        sheet = self._sheets.pop(webinar)
        sheet.leave()
        sheet.deleteLater()

    def _save(self, webinar: Id | None, facts: WebinarFacts) -> None:
        made = webinar or self._desk.new_id()

        def answered(outcome: Outcome) -> None:
            if outcome.refusal is not None:
                self._sheets[webinar].refuse(outcome.refusal)
                return
            self._wanted = made
            self._forget(webinar)
            self._ask()

        kind = ChangeFollowing if self._sheets[webinar].form.following else SaveWebinar
        self._work.tell(self, kind(self._desk.stamp(), made, facts), answered)

    def _call_off(self, webinar: Id | None) -> None:
        if webinar is not None:
            kind = CallOffFollowing if self._sheets[webinar].form.following else CallOff
            self._work.tell(self, kind(self._desk.stamp(), webinar))
        self._forget(webinar)

    def _launch(self) -> None:
        row = self.list.current()
        if row is None or row.cancelled:
            return
        if row.launch is not None:
            self.launch_wanted.emit(row.launch)
            return
        self.ways.prepare(self.launch)

    # What is shown

    def _ask(self) -> None:
        now = self._desk.now()
        self._work.ask(self, "webinars", Webinars(now - _BEFORE, now + _AHEAD), self._take)
        self._work.ask(self, "agents", Agents(), self._take_agents)
        self._work.ask(self, "cohorts", Cohorts(), self._take_cohorts)

    def _take_agents(self, agents: tuple[AgentRow, ...]) -> None:
        self._agents = agents
        self.ways.show_webinar(self.list.current(), self._me)

    @property
    def _me(self) -> AgentRow | None:
        return next((one for one in self._agents if one.id == self._desk.me), None)

    def _take_cohorts(self, cohorts: tuple[CohortRow, ...]) -> None:
        self._cohorts = cohorts

    def _take(self, rows: Sequence[WebinarRow]) -> None:
        now = self._desk.now()
        # What is ahead first, the next one on top; below it what was, the last one first.
        ahead = [row for row in rows if row.facts.ends_at > now]
        over = [row for row in rows if row.facts.ends_at <= now][::-1]
        self.list.rows.arrange({row.id: row for row in (*ahead, *over)})
        if self._wanted is not None:
            index = self.list.rows.index_of(self._wanted)
            if index.isValid():
                self._wanted = None
                self.list.setCurrentIndex(index)
        if rows and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.list.rows.index(0))
        self._choose(self.list.current())

    def _choose(self, row: WebinarRow | None) -> None:
        if row is None:
            self._show_empty()
            return
        self._right.setCurrentIndex(0)
        self.papers.show_webinar(row.id, over=row.facts.ends_at <= self._desk.now())
        self.ways.show_webinar(row, self._me)
        self.heading.setText(row.facts.title)
        line = text.webinar_line(row, self._desk.now())
        series = series_line(row.repeats, self._desk.now().astimezone().date()) if row.repeats is not None else ""
        self.about.setText(" · ".join(filter(None, (line, series))))
        self.launch.setEnabled(not row.cancelled)
        prepare = translate("launch", "Prepare the launch")
        self.launch.setText(translate("launch", "Open the launch") if row.launch is not None else prepare)
        self._work.ask(self, "guests", WebinarGuests(row.id), self._take_guests)

    def _take_guests(self, guests: tuple[Guest, ...]) -> None:
        self.guests.rows.arrange({guest.id: guest for guest in guests})
        counted: dict[str, int] = {}
        for guest in guests:
            said = text.turnout(guest.turnout)
            counted[said] = counted.get(said, 0) + 1
        words = " · ".join(f"{count} {said}" for said, count in counted.items())
        self.counts.setText(words or translate("launch", "Nobody is registered yet."))

    def _show_empty(self) -> None:
        if self.empty is not None:
            self._right.removeWidget(self.empty)
            self.empty.deleteLater()
        self.empty = EmptyState(
            self._look,
            "rocket-launch",
            translate("launch", "No webinar is planned"),
            translate(
                "launch", "A webinar brings its cohorts, its tutor and its launch: who is ready, and when it starts."
            ),
            translate("launch", "New webinar"),
            "plus",
        )
        self.empty.acted.connect(self.new_webinar)
        self._right.addWidget(self.empty)
        self._right.setCurrentWidget(self.empty)

    def _hear(self, changes: Changes) -> None:
        if changes.touches("webinar", "launch", "registration", "participant", "cohort", "agent"):
            if self.isVisible():
                self._work.later(self, "planned", _REFRESH_MS, self._ask)
            # Behind a launch it would bring thousands of guests anew at each of them who comes.
            self._stale = not self.isVisible()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self._ask()

    def _lay_out(self) -> None:
        look = self._look
        side = Paper(look)
        side.setFixedWidth(look.px(_LIST))
        look.changed.connect(lambda: side.setFixedWidth(look.px(_LIST)))
        head = QHBoxLayout()
        head.setContentsMargins(14, 10, 14, 8)
        head.addWidget(self.title, 1)
        head.addWidget(self.new)
        left = QVBoxLayout(side)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addLayout(head)
        left.addWidget(self.list, 1)
        paper = Paper(look)
        top = QHBoxLayout()
        top.setContentsMargins(18, 12, 18, 6)
        top.setSpacing(10)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.heading)
        words.addWidget(self.about)
        top.addLayout(words, 1)
        top.addWidget(self.papers)
        top.addWidget(self.change)
        top.addWidget(self.launch)
        right = QVBoxLayout(paper)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addLayout(top)
        right.addWidget(Hairline(look))
        counted = QHBoxLayout()
        counted.setContentsMargins(18, 8, 18, 8)
        counted.addWidget(self.counts, 1)
        counted.addWidget(self.ways)
        right.addLayout(counted)
        right.addWidget(self.guests, 1)
        self._right.addWidget(paper)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addWidget(Hairline(look, Qt.Orientation.Vertical))
        row.addWidget(self._right, 1)
        self.setFocusProxy(self.list)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()
            self._ask()

    def _speak(self) -> None:
        self.setAccessibleName(translate("launch", "Webinars"))
        self.title.setText(translate("launch", "Webinars"))
        self.new.setText(translate("launch", "New webinar"))
        self.list.setAccessibleName(translate("launch", "Webinars"))
        self.guests.setAccessibleName(translate("launch", "People who are expected"))
        self.change.setText(translate("launch", "Change…"))
