"""One launch on the screen: the strip with its clock and phases, the board, the log, and what can be decided."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from console.commands.base import Command, Stamp
from console.commands.launches import (
    AcceptNoGo,
    AnswerCheck,
    AskChecks,
    BeginPhase,
    CallHold,
    DropCheck,
    EndLaunch,
    GoForStart,
    HoldBackGo,
    Resume,
    SetCheck,
    WriteLine,
)
from console.domain.changes import Changes
from console.domain.ids import Id
from console.domain.launch_clock import Stop
from console.domain.launches import Answer, Phase, Station
from console.domain.rights import Right, may
from console.queries.desk import AgentRow, Agents
from console.queries.launch_evidence import LaunchEvidence
from console.queries.launches import CheckRow, LaunchDetail, LaunchNow
from console.sync.desk import Desk
from console.ui.incidents.part import IncidentsPart
from console.ui.launch import text
from console.ui.launch.board import CheckList, LogList
from console.ui.launch.middle import LaunchMiddle
from console.ui.launch.part import LaunchPart
from console.ui.launch.saying import OneLine
from console.ui.launch.strip import LaunchStrip
from console.ui.relay.pane import RelayPane
from console.ui.roster.part import RosterPart
from console.ui.shared.actions import Registry
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.hairline import Hairline
from console.ui.shared.controls.label import ElidedLabel, Label
from console.ui.shared.controls.menu import Menu
from console.ui.shared.look import Look
from console.ui.shared.notices import Notices
from console.ui.shared.paper import Paper
from console.ui.shared.words import clock, translate
from console.ui.shared.work import Work
from console.ui.staffing.ways import WebinarPapers
from console.ui.tutor.part import TutorPart
from console.ui.webinars.telling import Telling

_LEFT = 352
_RIGHT = 394
_LEFT_SHARE, _RIGHT_SHARE = 0.29, 0.32
_TICK_MS = 200
_REFRESH_MS = 60
_FIGURES_MS = 200
"""So long what changed is gathered. Counted from the first change: in a surge there is no last one."""
_LOOK_MS = 10_000
"""How often the program looks for itself: a gateway that falls silent changes no row."""
_LATER = (5, 10, 15, 30)
"""Minutes by which a start is offered to be moved."""


class LaunchPage(QWidget):
    left = Signal()
    open_ticket = Signal(object)
    fronted = Signal(bool)

    def __init__(self, look: Look, work: Work, desk: Desk, registry: Registry, notices: Notices, host: QWidget) -> None:
        """`host` is what cards and sheets open over."""
        super().__init__()
        self._look, self._work, self._desk = look, work, desk
        self._registry, self._notices, self._host = registry, notices, host
        self._launch: Id | None = None
        self.detail: LaunchDetail | None = None
        self._agents: tuple[AgentRow, ...] = ()
        self.strip = LaunchStrip(look)
        self.heading = Label(look, "", "heading")
        self.counted = ElidedLabel(look, "", "body", "text.secondary")
        self.ask = Button(look, "", "link")
        self.more = Button(look, "", "link")
        self.board = CheckList(look, desk.now)
        self.hint = Label(look, "", "body", "text.secondary", wrap=True)
        self.log_title = Label(look, "", "body.strong", "text.secondary")
        self.add_line = Button(look, "", "link")
        self.log = LogList(look)
        self.line = OneLine(look, host)
        self.middle = LaunchMiddle(look, work, desk.now)
        self.incidents = IncidentsPart(look, work, desk, registry, notices, host, self.middle)
        self.middle.above.addWidget(self.incidents)
        self.parts: list[LaunchPart] = [self.incidents]
        """What shows and does more about the launch than its clock and its board."""
        self.papers = WebinarPapers(look, work, desk, notices, lambda: host, "link")
        self.parts.append(self.papers)
        self.roster = RosterPart(look, work, desk, registry, notices, host)
        self.parts.append(self.roster)
        self.tutor = TutorPart(look, work, desk, registry, host, self.incidents.answering)
        self.middle.below.addWidget(self.tutor)
        self.parts.append(self.tutor)
        self.relay = RelayPane(look, work, desk, registry, notices, host)
        self.parts.append(self.relay)
        self.telling = Telling(look, work, desk, notices, host, self)
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self._read)
        self._counting = QTimer(self, singleShot=True, interval=_FIGURES_MS)
        self._counting.timeout.connect(self._count)
        self._looking = QTimer(self)
        self._looking.setInterval(_LOOK_MS)
        self._looking.timeout.connect(self._look_for_evidence)
        self._lay_out()
        self._connect()
        self._speak()

    def show_launch(self, launch: Id) -> None:
        self._launch, self.detail = launch, None
        self._ask()

    @property
    def leads(self) -> bool:
        """Whether whoever is here leads this launch, as commands/launches.py asks it."""
        me = next((one for one in self._agents if one.id == self._desk.me), None)
        mine = self.detail is not None and self.detail.lead_id == self._desk.me
        return mine or (me is not None and may(me.role, Right.EDIT_DESK))

    # What is asked and shown

    def _ask(self) -> None:
        if self._launch is not None:
            self._work.ask(self, "launch", LaunchNow(self._launch), self._take)
            self._work.ask(self, "agents", Agents(), self._take_agents)
            self._look_for_evidence()

    def _look_for_evidence(self) -> None:
        if self._launch is not None:
            self._work.ask(self, "evidence", LaunchEvidence(self._launch), self.board.show_found)
            self.middle.look_at(self._launch)

    def _count(self) -> None:
        if self._launch is not None:
            self.middle.look_at(self._launch)

    def _take_agents(self, agents: tuple[AgentRow, ...]) -> None:
        self._agents = agents
        self._tell_parts()
        self._read()

    def _take(self, detail: LaunchDetail | None) -> None:
        if detail is None:
            self.left.emit()
            return
        self.detail = detail
        self.board.show_checks(detail.checks)
        self.board.updateGeometry()
        self.log.show_lines(detail.log)
        self._tell_parts()
        self._read()

    def _tell_parts(self) -> None:
        if self.detail is not None:
            for part in self.parts:
                part.show_launch(self.detail, leads=self.leads)

    def _read(self) -> None:
        """What follows from the clock, several times a second."""
        detail = self.detail
        if detail is None:
            return
        now = self._desk.now()
        self.strip.show_launch(detail, now, leads=self.leads)
        for part in self.parts:
            part.tick()
        ready = len(detail.checks) - detail.waiting_on(now)
        counted = translate("launch", "{ready} of %n go", "", len(detail.checks)).format(ready=ready)
        self.counted.setText(counted)
        open_still = self.leads and detail.clock.ended_at is None
        self.ask.setVisible(open_still)
        self.more.setVisible(open_still)
        self.board.viewport().update()

    # What is done

    def call_hold(self) -> None:
        """Asks for a reason of one line, which may be empty."""
        heading, hint = translate("launch", "Call a hold"), translate("launch", "Why, in a line, or nothing")
        self._say(heading, hint, translate("launch", "Hold"), CallHold, may_be_empty=True)

    def go_my_check(self) -> None:
        """Says go for the first check of whoever is here that waits for it."""
        if self.detail is None:
            return
        now = self._desk.now()
        for one in self.detail.checks:
            if one.owner_id == self._desk.me and (one.answer is not Answer.GO or one.faded(now)):
                self._tell(AnswerCheck(self._desk.stamp(), one.id, Answer.GO))
                return

    def add_check(self) -> None:
        def made(stamp: Stamp, launch: Id, words: str) -> Command:
            return SetCheck(stamp, self._desk.new_id(), launch, Station.OWN, None, words)

        heading, hint = translate("launch", "A check more"), translate("launch", "What has to be ready")
        self._say(heading, hint, translate("launch", "Add"), made)

    def _add_line(self) -> None:
        heading, hint = translate("launch", "A line for the log"), translate("launch", "What happened")
        self._say(heading, hint, translate("launch", "Add"), WriteLine)

    def _say(
        self, heading: str, hint: str, act: str, command: Callable[..., Command], *, may_be_empty: bool = False
    ) -> None:
        """Asks for a line about the launch and gives it to a command of (stamp, launch, line)."""
        if self.detail is not None:
            launch = self.detail.id
            self.line.ask_for(
                *(heading, hint, act),
                lambda words: self._tell(command(self._desk.stamp(), launch, words)),
                may_be_empty=may_be_empty,
            )

    def _decide(self) -> None:
        if self.detail is None:
            return
        detail, stamp = self.detail, self._desk.stamp()
        reading = detail.reading(self._desk.now())
        if reading.stop is Stop.HOLD:
            self._tell(Resume(stamp, detail.id))
        elif reading.live:
            self._tell(EndLaunch(stamp, detail.id))
        elif detail.clock.go_at is not None:
            self._tell(HoldBackGo(stamp, detail.id))
        else:
            self._tell(GoForStart(stamp, detail.id))

    def _begin(self, phase: Phase) -> None:
        if self.detail is not None:
            self._tell(BeginPhase(self._desk.stamp(), self.detail.id, phase))

    def _offer_moving(self) -> None:
        if self.detail is None:
            return
        detail = self.detail
        menu = Menu(self._look, self)
        menu.aboutToHide.connect(menu.deleteLater)
        first = max(detail.clock.planned_at, self._desk.now())
        for minutes in _LATER:
            to = (first + timedelta(minutes=minutes)).replace(second=0, microsecond=0)
            words = translate("launch", "%n minutes later, at {time}", "", minutes).format(time=clock(to))
            act = menu.addAction(words)
            act.triggered.connect(lambda _=False, to=to: self.telling.move(detail, to))
        later = self.strip.later
        menu.popup(later.mapToGlobal(QPoint(0, later.height() + 4)))

    def tell_everyone(self) -> None:
        """That it starts later, to all who are expected."""
        if self.detail is not None and self.leads:
            self.telling.begin(self.detail)

    def _offer_for(self, check: CheckRow) -> None:
        """What can be done with a check: answer it, take a no-go on, give it to somebody, take it off the board."""
        if self.detail is None or self.detail.clock.ended_at is not None:
            return
        menu = Menu(self._look, self)
        menu.aboutToHide.connect(menu.deleteLater)
        mine = check.owner_id == self._desk.me or self.leads
        go = menu.addAction(self._look.icons.icon("check"), text.answer(Answer.GO))
        go.triggered.connect(lambda: self._tell(AnswerCheck(self._desk.stamp(), check.id, Answer.GO)))
        go.setEnabled(mine)
        no = menu.addAction(self._look.icons.icon("x"), translate("launch", "No-go…"))
        no.triggered.connect(lambda: self._refuse(check))
        no.setEnabled(mine)
        if self.leads:
            self._offer_lead(menu, check, self.detail.id)
        place = self.board.visualRect(self.board.rows.index_of(check.id))
        menu.popup(self.board.viewport().mapToGlobal(QPoint(self._look.px(24), place.bottom())))

    def _offer_lead(self, menu: Menu, check: CheckRow, launch: Id) -> None:
        accept = menu.addAction(translate("launch", "Accept the no-go…"))
        accept.triggered.connect(lambda: self._accept(check))
        accept.setEnabled(check.answer is Answer.NO_GO)
        ask = menu.addAction(translate("launch", "Ask"))
        ask.triggered.connect(lambda: self._tell(AskChecks(self._desk.stamp(), launch, (check.id,))))
        menu.addSeparator()
        owners = menu.addMenu(translate("launch", "Whose it is"))
        for agent in self._agents:
            one = owners.addAction(agent.name.replace("&", "&&"))
            one.setCheckable(True)
            one.setChecked(agent.id == check.owner_id)
            one.triggered.connect(lambda _=False, agent=agent: self._give(check, launch, agent.id))
        drop = menu.addAction(translate("launch", "Take it off the board"))
        drop.triggered.connect(lambda: self._tell(DropCheck(self._desk.stamp(), check.id)))

    def _refuse(self, check: CheckRow) -> None:
        self.line.ask_for(
            f"{text.station(check.station, check.name)}: {text.answer(Answer.NO_GO)}",
            translate("launch", "What is missing"),
            text.answer(Answer.NO_GO),
            lambda words: self._tell(AnswerCheck(self._desk.stamp(), check.id, Answer.NO_GO, words)),
            may_be_empty=True,
        )

    def _accept(self, check: CheckRow) -> None:
        station = text.station(check.station, check.name)
        self.line.ask_for(
            translate("launch", "Accept the no-go of {station}").format(station=station),
            translate("launch", "Why it may start all the same"),
            translate("launch", "Accept"),
            lambda words: self._tell(AcceptNoGo(self._desk.stamp(), check.id, words)),
        )

    def _ask_again(self) -> None:
        if self.detail is not None:
            self._tell(AskChecks(self._desk.stamp(), self.detail.id))

    def _give(self, check: CheckRow, launch: Id, owner: Id) -> None:
        self._tell(SetCheck(self._desk.stamp(), check.id, launch, check.station, owner, check.name))

    def _tell(self, command: Command) -> None:
        self._work.tell(self, command)

    # How it stands

    def _connect(self) -> None:
        self.strip.back.clicked.connect(self.left)
        self.strip.begun.connect(self._begin)
        self.strip.hold.clicked.connect(self.call_hold)
        self.strip.later.clicked.connect(self._offer_moving)
        self.strip.tell.clicked.connect(self.tell_everyone)
        self.strip.go.clicked.connect(self._decide)
        self.ask.clicked.connect(self._ask_again)
        self.more.clicked.connect(self.add_check)
        self.add_line.clicked.connect(self._add_line)
        self.board.act_wanted.connect(self._offer_for)
        self.middle.open_ticket.connect(self.open_ticket)
        self.incidents.open_ticket.connect(self.open_ticket)
        self._work.changed.connect(self._hear)

    def _hear(self, changes: Changes) -> None:
        if changes.touches("launch", "webinar", "agent"):
            self._work.later(self, "launch", _REFRESH_MS, self._ask)
        counts = changes.touches("ticket", "registration") and self._launch is not None and self.isVisible()
        if counts and not self._counting.isActive():
            self._counting.start()
        if self.isVisible():
            for part in self.parts:
                part.hear(changes)

    def showEvent(self, event: QShowEvent) -> None:
        self._tick.start()
        self._looking.start()
        self._read()
        self.fronted.emit(True)
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._tick.stop()
        self._looking.stop()
        self.fronted.emit(False)
        super().hideEvent(event)

    def _lay_out(self) -> None:
        look = self._look
        side = Paper(look, "bg.window")
        self._left_side = side
        look.changed.connect(self._share_width)
        column = QVBoxLayout(side)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(8)
        column.addLayout(_row(self.heading, (self.counted, 1), self.ask))
        column.addWidget(self.board)
        column.addLayout(_row((self.hint, 1)))
        column.addLayout(_row(self.papers))
        column.addLayout(_row((self.log_title, 1), self.more, self.add_line))
        column.addWidget(self.log, 1)
        below = QHBoxLayout()
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(0)
        below.addWidget(side)
        below.addWidget(Hairline(look, Qt.Orientation.Vertical))
        below.addWidget(self.middle, 1)
        below.addWidget(self._side())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.strip)
        whole.addWidget(Hairline(look))
        whole.addLayout(below, 1)
        self.setFocusProxy(self.board)

    def _side(self) -> QWidget:
        """The right side: its parts from top to bottom."""
        look = self._look
        side = Paper(look, "bg.window")
        self._right_side = side
        self.side = QVBoxLayout(side)
        self.side.setContentsMargins(16, 14, 16, 14)
        self.side.setSpacing(10)
        self.side.addWidget(self.roster)
        self.side.addWidget(self.relay, 1)
        return side

    def _share_width(self) -> None:
        """In large letters the sides keep to their share of a small screen: the middle is what the launch is about."""
        self._left_side.setFixedWidth(min(self._look.px(_LEFT), round(self.width() * _LEFT_SHARE)))
        self._right_side.setFixedWidth(min(self._look.px(_RIGHT), round(self.width() * _RIGHT_SHARE)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()
            self._ask()

    def _speak(self) -> None:
        self.setAccessibleName(translate("launch", "Launch"))
        self.strip.speak()
        for part in self.parts:
            part.speak()
        self.heading.setText(translate("launch", "Go or no-go"))
        self.ask.setText(translate("launch", "Ask again"))
        self.more.setText(translate("launch", "Add a check"))
        self.board.setAccessibleName(translate("launch", "Go or no-go"))
        self.hint.setText(
            translate("launch", "Start opens when every check is Go, or when you accept a No-go and write down why.")
        )
        self.log_title.setText(translate("launch", "Log"))
        self.add_line.setText(translate("launch", "Add a line"))
        self.log.setAccessibleName(translate("launch", "Log"))


def _row(*parts: QWidget | tuple[QWidget, int]) -> QHBoxLayout:
    """Widgets side by side; those with a number take what room there is."""
    row = QHBoxLayout()
    row.setSpacing(8)
    for part in parts:
        if isinstance(part, tuple):
            row.addWidget(*part)
        else:
            row.addWidget(part)
    return row
