"""The surge roster on the screen of a launch: its seats, calls to reserves, the suggestion, the queues we defend."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from console.domain.changes import Changes
from console.domain.ids import Id
from console.domain.launch_clock import Reading
from console.domain.launches import Phase
from console.domain.roster import SeatDesk
from console.domain.roster_suggestion import Suggestion
from console.queries.desk import AgentRow, Agents
from console.queries.launches import LaunchDetail
from console.queries.roster import ROSTER_CHANGES_WITH, Roster, RosterNow, SeatRow
from console.queries.surge import RosterAdvice
from console.sync.desk import Desk
from console.ui.roster import text
from console.ui.roster.choosing import Choosing
from console.ui.roster.defending import Defending
from console.ui.roster.desk_bar import DeskBar
from console.ui.roster.doing import RosterDoing
from console.ui.roster.menus import RosterMenus
from console.ui.roster.seat_list import SeatList
from console.ui.roster.suggestion_line import SuggestionLine
from console.ui.shared.actions import Registry
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.card import Card
from console.ui.shared.controls.label import ElidedLabel, Label
from console.ui.shared.look import Look
from console.ui.shared.notices import Notices
from console.ui.shared.words import translate
from console.ui.shared.work import Throttle, Work

_REFRESH_MS = 400
"""In a surge the screen sheds its load."""
_ADVICE_MS = 8_000
_PUT_OFF = timedelta(minutes=10)


class RosterPart(QWidget):
    def __init__(self, look: Look, work: Work, desk: Desk, registry: Registry, notices: Notices, host: QWidget) -> None:
        """`host` is what lists to choose from open over."""
        super().__init__()
        self._look, self._work, self._desk = look, work, desk
        self.launch: Id | None = None
        self.roster = Roster(())
        self.leads = False
        self.agents: tuple[AgentRow, ...] = ()
        self._over: datetime | None = None
        self._put_off: dict[tuple[Id, SeatDesk], datetime] = {}
        self._advised_at: datetime | None = None
        self.heading = Label(look, "", "heading")
        self.counted = ElidedLabel(look, "", "body", "text.secondary")
        self.call = Button(look, "", "default", icon="phone-outgoing")
        self.seats = SeatList(look, desk.now)
        self.nobody = Label(look, "", "body", "text.secondary", wrap=True)
        self.desks = DeskBar(look)
        self.add = Button(look, "", "link")
        self.defended = ElidedLabel(look, "", "small", "text.secondary")
        self.change = Button(look, "", "link")
        self.suggestion = SuggestionLine(look)
        self.doing = RosterDoing(work, desk, notices, self._name_of, self)
        self.choosing = Choosing(look, host)
        self.defending = Defending(look, host)
        self.menus = RosterMenus(look, desk, self)
        self._throttle = Throttle(self, _REFRESH_MS, self._ask)
        registry.attach(self.seats, "roster")
        self._lay_out()
        self._connect()
        self.speak()

    # As a part of the launch

    def show_launch(self, detail: LaunchDetail, *, leads: bool) -> None:
        fresh = detail.id != self.launch
        self.launch, self.leads = detail.id, leads and detail.clock.ended_at is None
        self._over = _over(detail, detail.reading(self._desk.now()))
        if fresh:
            self.roster, self._put_off = Roster(()), {}
            self.suggestion.show_suggestion(None)
        self._ask()

    def hear(self, changes: Changes) -> None:
        if changes.touches(*ROSTER_CHANGES_WITH):
            self._throttle.poke()

    def tick(self) -> None:
        now = self._desk.now()
        if self._advised_at is None or now - self._advised_at >= timedelta(milliseconds=_ADVICE_MS):
            self._advised_at = now
            self._ask_advice()
        self.seats.viewport().update()

    def speak(self) -> None:
        self.heading.setText(translate("roster", "Surge roster"))
        self.call.setText(translate("roster", "Call in"))
        self.add.setText(translate("roster", "Add a person"))
        self.change.setText(translate("roster", "Queues we defend"))
        self.nobody.setText(translate("roster", "Nobody has a seat yet. Whoever has one gets the tickets of its desk."))
        self.seats.setAccessibleName(translate("roster", "Surge roster"))
        self.desks.speak()
        self._show()

    # What is done; also by keys and from the palette

    def call_somebody(self) -> None:
        """Offers the reserves, and everybody else of the desk."""
        if self.launch is not None and self.leads:
            self.menus.offer_calls(self.call, self.roster, self)

    def add_person(self, *, call: bool = False) -> None:
        launch = self.launch
        if launch is None or not self.leads:
            return
        seated = {one.agent for one in self.roster.seats}
        free = [one for one in self.agents if one.id not in seated]
        self.choosing.ask_whom(free, call=call, then=lambda chosen: self.doing.seat(launch, chosen))

    def move_current(self) -> None:
        row = self.seats.current()
        if row is not None and self.leads:
            self.choosing.ask_where(row, lambda desk: self.doing.move(row, desk))

    def release_current(self) -> None:
        row = self.seats.current()
        if row is not None and self.launch is not None and (self.leads or row.agent == self._desk.me):
            self.doing.release(self.launch, row)

    def defend(self) -> None:
        launch, before = self.launch, self.roster.defended
        if launch is not None and self.leads:
            teams = sorted({one.team for one in self.agents if one.team})
            self.defending.ask(before, teams, lambda chosen: self.doing.defend(launch, chosen, before))

    # What is asked and shown

    def _ask(self) -> None:
        if self.launch is not None:
            self._work.ask(self, "roster", RosterNow(self.launch), self._take)
            self._work.ask(self, "agents", Agents(), self._take_agents)

    def _ask_advice(self) -> None:
        if self.launch is not None and self.leads:
            self._work.ask(self, "advice", RosterAdvice(self.launch), self._take_advice)

    def _take(self, roster: Roster) -> None:
        self.roster = roster
        self._show()

    def _take_agents(self, agents: tuple[AgentRow, ...]) -> None:
        self.agents = agents

    def _take_advice(self, made: Suggestion | None) -> None:
        now = self._desk.now()
        if made is not None and self._put_off.get((made.person, made.to), now) > now:
            made = None
        self.suggestion.show_suggestion(made if self.leads else None)

    def _show(self) -> None:
        roster = self.roster
        self.seats.show_seats(roster.seats, leads=self.leads)
        self.seats.setVisible(bool(roster.seats))
        self.nobody.setVisible(not roster.seats)
        self.counted.setText(text.counted(roster) if roster.seats else "")
        self.call.setVisible(self.leads)
        self.add.setVisible(self.leads)
        self.change.setVisible(self.leads)
        self.defended.setText(text.defended_line(roster.defended, self._over) if self._over is not None else "")
        self.defended.setVisible(roster.defended is not None)
        self.updateGeometry()

    def _name_of(self, agent: Id) -> str:
        return next((one.name for one in self.agents if one.id == agent), "")

    def _connect(self) -> None:
        self.call.clicked.connect(self.call_somebody)
        self.add.clicked.connect(self._add_person)
        self.change.clicked.connect(self.defend)
        self.seats.act_wanted.connect(self._offer)
        self.seats.held.connect(lambda held: self.desks.setVisible(held and self.leads))
        self.desks.dropped.connect(self._drop)
        self.suggestion.accepted.connect(self._follow)
        self.suggestion.put_off.connect(self._later)

    def _add_person(self) -> None:
        self.add_person()

    def _offer(self, row: SeatRow) -> None:
        if self.launch is not None and (self.leads or row.agent == self._desk.me):
            self.menus.offer_for(row, self)

    def _drop(self, agent: Id, desk: SeatDesk) -> None:
        row = next((one for one in self.roster.seats if one.agent == agent), None)
        if row is not None:
            self.doing.move(row, desk)

    def _follow(self, made: Suggestion) -> None:
        self.suggestion.show_suggestion(None)
        if self.launch is not None:
            self.doing.follow(self.launch, made, self.roster.seats, self.agents)

    def _later(self, made: Suggestion) -> None:
        self._put_off[made.person, made.to] = self._desk.now() + _PUT_OFF
        self.suggestion.show_suggestion(None)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.heading)
        head.addWidget(self.counted, 1)
        head.addWidget(self.call)
        card = Card(self._look)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        inside.addWidget(self.seats)
        inside.addWidget(self.nobody)
        self.nobody.setContentsMargins(12, 10, 12, 10)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.add)
        foot.addStretch(1)
        foot.addWidget(self.change)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(card)
        column.addWidget(self.desks)
        column.addLayout(foot)
        column.addWidget(self.defended)
        column.addWidget(self.suggestion)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.speak()


def _over(detail: LaunchDetail, reading: Reading) -> datetime:
    """When its wrap-up is to begin, as its clock stands."""
    return detail.plan.begins(Phase.WRAP_UP, reading.start_at) or reading.start_at
