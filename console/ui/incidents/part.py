"""The part of the launch screen with its incidents and the groups of texts: asked for at most twice a second."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from console.domain.broadcast import Audience, BroadcastKind
from console.domain.changes import Changes
from console.domain.ids import Id
from console.queries.broadcasts import BroadcastsOf
from console.queries.desk import AgentRow, Agents
from console.queries.incidents import IncidentRow, IncidentsNow
from console.queries.launches import LaunchDetail
from console.queries.troubles import TroubleRow, TroublesNow
from console.sync.desk import Desk
from console.ui.incidents import text
from console.ui.incidents.answering import Answering
from console.ui.incidents.cards import Cards
from console.ui.incidents.carrying import Load
from console.ui.incidents.doing import Doing
from console.ui.incidents.group_list import GroupList
from console.ui.incidents.message import Target
from console.ui.incidents.sheets import Sheets
from console.ui.launch.middle import LaunchMiddle
from console.ui.launch.tiles import Shown
from console.ui.shared.actions import LIST, Registry
from console.ui.shared.controls.card import Card
from console.ui.shared.controls.label import ElidedLabel, Label
from console.ui.shared.look import Look
from console.ui.shared.notices import Notices
from console.ui.shared.words import clock, translate
from console.ui.shared.work import Throttle, Work

_REFRESH_MS = 500
"""In a surge the screen sheds its load: it is drawn anew twice a second, whatever comes in."""
_AGAIN_MS = 5000
"""Groups change with the time also where nothing comes in."""
_KINDS = ("ticket", "incident", "incident_reporter", "trouble_move", "broadcast", "broadcast_copy", "launch", "setting")


class IncidentsPart(QWidget):
    open_ticket = Signal(object)

    def __init__(
        self,
        look: Look,
        work: Work,
        desk: Desk,
        registry: Registry,
        notices: Notices,
        host: QWidget,
        middle: LaunchMiddle,
    ) -> None:
        """`host` is what cards and sheets open over."""
        super().__init__()
        self._look, self._work, self._desk, self._middle = look, work, desk, middle
        self.launch: Id | None = None
        self._leads = False
        self._carrying = False
        self.groups: tuple[TroubleRow, ...] = ()
        self.incidents: tuple[IncidentRow, ...] = ()
        self.doing = Doing(look, work, desk, notices, host, self)
        self.sheets = Sheets(look, work, desk, registry, notices, host, self)
        self.answering = Answering(look, work, desk, notices, host, self.doing.chooser, self)
        self.heading = Label(look, "", "heading")
        self.about = ElidedLabel(look, "", "body", "text.secondary")
        self.order = Label(look, "", "body", "text.secondary")
        self.cards = Cards(look, work, desk, self.doing, self.sheets, self.answering)
        self.list = GroupList(look)
        registry.attach(self.list, LIST)
        registry.attach(middle.waiting, LIST)
        self._refresh = Throttle(self, _REFRESH_MS, self._ask)
        self._lay_out()
        self._connect()
        self.speak()

    # As a part of the launch

    def show_launch(self, detail: LaunchDetail, *, leads: bool) -> None:
        another = detail.id != self.launch
        self.launch = self.doing.launch = detail.id
        self.cards.show_rights(leads=leads)
        self.answering.webinar = detail.webinar.facts.title
        if another:
            self.groups, self.incidents = (), ()
            self.cards.clear()
            self._work.ask(self, "agents", Agents(), self._take_agents)
        self._refresh.poke()

    def hear(self, changes: Changes) -> None:
        if changes.touches(*_KINDS):
            self._refresh.poke()
        if changes.touches("article"):
            self.cards.forget_articles()
        self.sheets.hear(changes)

    def tick(self) -> None:
        self.cards.tick(self._desk.now())

    def speak(self) -> None:
        self.heading.setText(translate("incidents", "Issue groups"))
        self.order.setText(translate("incidents", "new first"))
        self.list.setAccessibleName(translate("incidents", "Issue groups"))
        self.list.rows.arrange({})
        self._show_groups()

    # What is asked and shown

    def _ask(self) -> None:
        if self.launch is not None:
            self._work.ask(self, "troubles", TroublesNow(self.launch), self._take_groups)
            self._work.ask(self, "incidents", IncidentsNow(self.launch), self._take_incidents)
            self._work.ask(self, "sent", BroadcastsOf(launch=self.launch), self.cards.show_sent)
            if self.isVisible():
                self._work.later(self, "again", _AGAIN_MS, self._refresh.poke)

    def _take_agents(self, agents: tuple[AgentRow, ...]) -> None:
        self.doing.agents = agents
        me = next((one for one in agents if one.id == self._desk.me), None)
        if me is not None:
            self.doing.language = me.language
            self.answering.agent = me.name

    def _take_groups(self, groups: tuple[TroubleRow, ...]) -> None:
        self.groups = self.cards.groups = groups
        self._show_groups()
        self._show_tile()
        self.sheets.renew(groups)

    def _take_incidents(self, incidents: tuple[IncidentRow, ...]) -> None:
        self.incidents = incidents
        self.cards.show_incidents(incidents)
        self._show_tile()

    def _show_groups(self) -> None:
        if self._carrying:
            return
        shown = [group for group in self.groups if group.incident is None]
        shown.sort(key=lambda group: not group.key)
        self.list.show_groups(shown)
        self._holder.setVisible(bool(shown))
        tickets = {ticket for group in self.groups for ticket in group.tickets}
        since = min((group.first_at for group in self.groups if group.first_at is not None), default=None)
        if since is not None:
            said = translate("incidents", "from %n tickets since {time}", "", len(tickets))
            self.about.setText(said.format(time=clock(since)))
        else:
            self.about.setText(translate("incidents", "what people write is gathered here by itself"))
        self.order.setVisible(len(shown) > 1)

    def _show_tile(self) -> None:
        """The biggest trouble of now: what grows fastest, then what most people have."""
        big = [
            group
            for group in self.groups
            if group.key and (group.incident or group.suggested or group.people >= text.MANY)
        ]
        if not big:
            self._middle.show_trouble(None)
            return
        one = max(big, key=lambda group: (group.lately, group.people, group.incident is not None))
        incident = next((row for row in self.incidents if row.id == one.incident), None)
        tickets = incident.tickets if incident is not None else one.tickets
        people = incident.people if incident is not None else one.people
        below = translate("incidents", "%n in the last 3 min", "", one.lately)
        # Its short name, also where a person called the group in a sentence: there is little room.
        name = text.trouble(one.trouble) if one.trouble in text.TROUBLES else text.title(one)
        shown = Shown(name, str(people), below, one.line, one.suggested or one.incident is not None)
        self._middle.show_trouble(shown, text.icon(one), tickets)

    # What is done

    def act(self, group: TroubleRow) -> None:
        """What a group needs first."""
        if not group.key:
            self.look(group)
        elif group.suggested or group.people >= text.MANY:
            self.doing.open_incident(group)
        else:
            self.answer_all(group)

    def answer_all(self, group: TroubleRow) -> None:
        if self.launch is not None:
            target = Target(BroadcastKind.ANSWER, text.title(group), self.launch, None, group.key, group.tickets)
            self.answering.ask(target, Audience.AFFECTED)

    def look(self, group: TroubleRow) -> None:
        if self.launch is not None:
            self.sheets.look(self.launch, group)

    def offer_for(self, group: TroubleRow, at: QPoint) -> None:
        menu = self.doing.menu()
        if group.key:
            menu.addAction(translate("incidents", "Open incident"), lambda: self.doing.open_incident(group))
            menu.addAction(translate("incidents", "Answer all…"), lambda: self.answer_all(group))
        menu.addAction(translate("incidents", "Look at the texts…"), lambda: self.look(group))
        if group.key:
            menu.addSeparator()
            menu.addAction(translate("incidents", "Move to group…"), lambda: self.move_group(group))
            menu.addAction(translate("incidents", "Rename…"), lambda: self.doing.rename_group(group))
        menu.popup(at)

    @property
    def chosen(self) -> TroubleRow | None:
        """The group that is current in the list; without one the first."""
        row = self.list.current() or self.list.rows.at(0)
        return row if row is not None and row.key else None

    def open_chosen(self) -> None:
        if self.chosen is not None:
            self.doing.open_incident(self.chosen)

    def answer_chosen(self) -> None:
        if self.chosen is not None:
            self.answer_all(self.chosen)

    def rename_chosen(self) -> None:
        if self.chosen is not None:
            self.doing.rename_group(self.chosen)

    def write_to_all(self) -> None:
        if (card := self.cards.first) is not None:
            card.open_message()

    def show_calls(self) -> None:
        if (card := self.cards.first) is not None:
            self.sheets.calls(card.row)

    def solve(self) -> None:
        if (card := self.cards.first) is not None:
            self.sheets.solve(card.row)

    def move_group(self, group: TroubleRow) -> None:
        self.doing.ask_group(
            [one for one in self.groups if one.key],
            group.key,
            text.title(group),
            lambda key, title: self._put(Load(group=group.key), key, title),
        )

    def move_chosen(self) -> None:
        """Of the list that has the focus: a group into another one, a ticket or texts into a group."""
        if self.sheets.texts_open:
            self.sheets.move_chosen()
            return
        group, ticket = self.list.current(), self._middle.waiting.current()
        if self._middle.waiting.hasFocus() and ticket is not None:
            self.doing.ask_group(
                self.groups,
                "",
                ticket.participant_name,
                lambda key, title: self._put(Load(tickets=(ticket.id,)), key, title),
            )
        elif group is not None and group.key:
            self.move_group(group)

    def _put(self, load: Load, into: str, title: str) -> None:
        self.doing.drop(load, self.groups, into, title)

    def _hold(self, held: bool) -> None:
        self._carrying = held
        if not held:
            self._show_groups()

    # How it stands

    def _connect(self) -> None:
        self.list.act_wanted.connect(self.act)
        self.list.looked_at.connect(self.look)
        self.list.menu_wanted.connect(self.offer_for)
        self.list.dropped.connect(lambda load, group: self._put(load, group.key, text.title(group)))
        self.list.held.connect(self._hold)
        self.cards.looked_at.connect(self.look)
        self.cards.dropped.connect(self._put)
        self.sheets.open_ticket.connect(self.open_ticket)
        self.sheets.move_wanted.connect(self._move_texts)
        self.sheets.split_wanted.connect(self.doing.split)
        self._middle.page.follow(self.list)

    def _move_texts(self, rows: object) -> None:
        texts = tuple(row.id for row in rows)  # type: ignore[attr-defined]
        if texts:
            self.doing.ask_group(
                self.groups,
                self.sheets.looked_at,
                translate("incidents", "%n texts", "", len(texts)),
                lambda key, title: self._put(Load(texts=texts), key, title),
            )

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.heading)
        head.addWidget(self.about, 1)
        head.addWidget(self.order)
        self._holder = Card(self._look)
        inside = QVBoxLayout(self._holder)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.cards)
        column.addLayout(head)
        column.addWidget(self._holder)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.speak()
