"""The bar on top: menu, the one search box, the agent's state, the bell, and who sits here."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from console.domain.changes import Changes
from console.domain.people import AgentState
from console.queries.desk import AgentRow, Agents
from console.sync.desk import Desk
from console.ui.frame import text
from console.ui.frame.my_state import MyState
from console.ui.launch.chip import LaunchChip
from console.ui.shared.actions import Registry
from console.ui.shared.bell import BellButton
from console.ui.shared.controls.avatar import Avatar
from console.ui.shared.controls.icon_button import IconButton
from console.ui.shared.controls.menu import Menu
from console.ui.shared.controls.pill import Chip
from console.ui.shared.controls.search import SearchField
from console.ui.shared.look import Look
from console.ui.shared.notices import Notices
from console.ui.shared.words import translate
from console.ui.shared.work import Work
from console.ui.shifts.watch import RotaWatch

STATES = {
    AgentState.AVAILABLE: ("check-circle-fill", "go.fill"),
    AgentState.ON_CALL: ("phone-call-fill", "go.fill"),
    AgentState.WRAP_UP: ("note-pencil", "text.secondary"),
    AgentState.NO_ANSWER: ("phone-x", "warn.fill"),
    AgentState.AWAY: ("coffee-fill", "text.secondary"),
    AgentState.DO_NOT_DISTURB: ("minus-circle-fill", "stop.fill"),
    AgentState.OFF_SHIFT: ("moon-fill", "text.secondary"),
    AgentState.DISCONNECTED: ("wifi-slash", "warn.fill"),
}
CHOSEN_BY_HAND = (AgentState.AVAILABLE, AgentState.AWAY, AgentState.DO_NOT_DISTURB, AgentState.OFF_SHIFT)


# They last for minutes: every second of them counts.
_SHORT = frozenset({AgentState.ON_CALL, AgentState.WRAP_UP})


class TopBar(QWidget):
    search_wanted = Signal(str)
    """The search box was entered, perhaps with a first letter."""

    def __init__(
        self, look: Look, work: Work, desk: Desk, registry: Registry, notices: Notices, app_menu: QMenu
    ) -> None:
        super().__init__()
        self._look = look
        self._work = work
        self._desk = desk
        self._me: AgentRow | None = None
        self._narrow = False
        self._ringing_since: datetime | None = None
        self.menu_button = IconButton(look, "list", translate("frame", "Menu"), keys="F10")
        self._app_menu = app_menu
        self.menu_button.clicked.connect(self.open_menu)
        self.search = SearchField(look, "", "", translate("frame", "Clear"), keys=("Ctrl", "K"))
        self.search.edit.setReadOnly(True)
        # The box opens the palette, which has a field of its own: two fields for one thing would disagree.
        self.search.edit.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.search.edit.installEventFilter(self)
        self.search.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.search.setMaximumWidth(look.px(452))
        self.state = Chip(look, "", icon="check-circle-fill")
        self._state_menu = Menu(look, self)
        self.mine = MyState(look, work, desk, registry, notices, self)
        self._watch = RotaWatch(work, desk, notices, self)
        self._state_menu.aboutToShow.connect(
            lambda: self.mine.fill(self._state_menu, {one: STATES[one] for one in CHOSEN_BY_HAND})
        )
        self.state.clicked.connect(self.open_states)
        self.launch = LaunchChip(look, work, desk, notices)
        self.bell = BellButton(look, notices)
        self.avatar = Avatar(look, "", "", size=28)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 20, 0)
        row.setSpacing(12)
        row.addWidget(self.menu_button)
        row.addWidget(self.search, 3)
        row.addStretch(1)
        row.addWidget(self.launch)
        row.addWidget(self.state)
        row.addWidget(self.bell)
        row.addWidget(self.avatar)
        self.setFixedHeight(look.px(48))
        self._tick = QTimer(self)
        self._tick.setInterval(15_000)
        self._tick.timeout.connect(self._show_state)
        self._tick.start()
        work.changed.connect(self._hear)
        look.changed.connect(self._renew)
        self.retranslate()
        self.refresh()

    def refresh(self) -> None:
        self._work.ask(self, "me", Agents(), self._show_me)

    def set_narrow(self, narrow: bool) -> None:
        self._narrow = narrow
        self.retranslate()

    def set_ringing(self, since: datetime | None) -> None:
        """Since when a call rings here; None: none does."""
        if since != self._ringing_since:
            self._ringing_since = since
            self._show_state()

    def open_menu(self) -> None:
        self._app_menu.popup(self.menu_button.mapToGlobal(self.menu_button.rect().bottomLeft()))

    def open_states(self) -> None:
        self._state_menu.popup(self.state.mapToGlobal(self.state.rect().bottomLeft()))

    def retranslate(self) -> None:
        long = translate("frame", "Search people, tickets, articles — or run a command")
        self.search.set_words(
            translate("frame", "Search or run a command"),
            translate("frame", "Search or command") if self._narrow else long,
        )
        self.menu_button.set_name(translate("frame", "Menu"), "F10")
        self.launch.retranslate()
        self._show_state()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.search.edit and event.type() == QEvent.Type.MouseButtonPress:
            self.search_wanted.emit("")
            return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.color("bg.surface"))
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), self._look.color("border.subtle"))

    def _renew(self) -> None:
        self.setFixedHeight(self._look.px(48))
        self.search.setMaximumWidth(self._look.px(452))

    def _hear(self, changes: Changes) -> None:
        if changes.touches("agent"):
            self.refresh()

    def _show_me(self, agents: tuple[AgentRow, ...]) -> None:
        self._me = next((agent for agent in agents if agent.id == self._desk.me), None)
        self.mine.know(self._me)
        self._watch.know(self._me)
        if self._me is not None:
            self.avatar.show_person(str(self._me.id), self._me.name)
            self.avatar.setToolTip(self._me.name)
            self.avatar.setAccessibleName(translate("frame", "You are {name}").format(name=self._me.name))
        self._show_state()

    def _show_state(self) -> None:
        if self._me is None:
            self.state.hide()
            return
        self.state.show()
        icon, token = STATES[self._me.state]
        name = text.state_said(self._me.state, self._me.reason, self._me.back_at)
        since = self._me.state_since
        by_seconds = self._me.state in _SHORT or self._ringing_since is not None
        if self._ringing_since is not None:
            icon, token, name, since = "phone-call-fill", "warn.fill", text.ringing(), self._ringing_since
        self._tick.setInterval(1000 if by_seconds else 15_000)
        length = self._desk.now() - since
        for_long = text.short_length(length) if by_seconds else text.state_length(length)
        self.state.show_state(name, icon, token, for_long)
        self.state.setAccessibleName(translate("frame", "Your state: {state}").format(state=f"{name}, {for_long}"))

    @property
    def my_name(self) -> str:
        return self._me.name if self._me else ""

    @property
    def now(self) -> datetime:
        return self._desk.now()
