"""The chats that matter at this console: those that wait for anybody, one's own, and how many one has."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from console.domain.changes import Changes
from console.domain.chat_limits import AT_WORK
from console.domain.chats import ChatSite
from console.domain.ids import Id
from console.domain.people import AgentState
from console.domain.rights import Right, may
from console.queries.chat_load import ChatLoad, LoadRow
from console.queries.chats import ChatSites, WaitingChat, WaitingChatRows
from console.queries.desk import AgentRow, Agents
from console.queries.my_chats import MyChat, MyChats
from console.sync.desk import Desk
from console.ui.shared.work import Throttle, Work

_BURST_MS = 200
_TICK_MS = 1000
_MOST = 50
"""So many of those that wait are shown; the queue has them all."""


class ChatsWatch(QObject):
    """`changed`: the chats or the people are others. `ticked`: a second has gone while one waits."""

    changed = Signal()
    ticked = Signal()

    def __init__(self, work: Work, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._work, self._desk = work, desk
        self._waiting: tuple[WaitingChat, ...] = ()
        self.mine: tuple[MyChat, ...] = ()
        self.loads: tuple[LoadRow, ...] = ()
        self.agents: tuple[AgentRow, ...] = ()
        self.teams: tuple[str, ...] = ()
        """The labels that the pages of the desk give their chats."""
        self._asking = self._again = False
        self._burst = Throttle(self, _BURST_MS, self._ask_chats)
        self._clock = QTimer(self, interval=_TICK_MS)
        self._clock.timeout.connect(self.ticked)
        work.changed.connect(self._hear)
        work.after_paint(self, "chats", self._ask_all)

    def now(self) -> datetime:
        return self._desk.now()

    @property
    def me(self) -> AgentRow | None:
        return next((one for one in self.agents if one.id == self._desk.me), None)

    @property
    def answers(self) -> bool:
        """Whether I may answer participants at all."""
        me = self.me
        return me is not None and may(me.role, Right.ANSWER)

    @property
    def waiting(self) -> tuple[WaitingChat, ...]:
        """Those that I am to see: none of them while I am not at work."""
        me = self.me
        return self._waiting if me is not None and me.state in AT_WORK and self.answers else ()

    @property
    def free(self) -> bool:
        """Whether I can take one more now."""
        me, load = self.me, self.load
        return me is not None and me.state is AgentState.AVAILABLE and not (load is not None and load.full)

    @property
    def load(self) -> LoadRow | None:
        return self.load_of(self._desk.me)

    def load_of(self, agent: Id) -> LoadRow | None:
        return next((one for one in self.loads if one.agent_id == agent), None)

    @property
    def new(self) -> tuple[MyChat, ...]:
        """Mine with something I have not looked at."""
        return tuple(one for one in self.mine if one.unread)

    # What the desk tells

    def _hear(self, changes: Changes) -> None:
        if changes.touches("chat", "ticket", "seen"):
            self._burst.poke()
        if changes.touches("agent", "setting", "chat"):
            self._work.later(self, "loads", _BURST_MS, self._ask_loads)
        if changes.touches("agent"):
            self._work.ask(self, "agents", Agents(), self._take_agents)
        if changes.touches("chat_site"):
            self._ask_sites()

    def _ask_all(self) -> None:
        self._work.ask(self, "agents", Agents(), self._take_agents)
        self._ask_sites()
        self._ask_loads()
        self._ask_chats()

    def _ask_chats(self) -> None:
        # While one question is under way the next waits: on a busy desk each would void the one before.
        if self._asking:
            self._again = True
            return
        self._asking, self._again = True, False
        self._work.ask(self, "mine", MyChats(), self._take_mine, self._failed)
        self._work.ask(self, "waiting", WaitingChatRows(), self._answered, self._failed)

    def _ask_loads(self) -> None:
        self._work.ask(self, "load", ChatLoad(), self._take_loads)

    def _ask_sites(self) -> None:
        def take(sites: tuple[ChatSite, ...]) -> None:
            self.teams = tuple(dict.fromkeys(one.team for one in sites if one.active and one.team))

        self._work.ask(self, "sites", ChatSites(), take)

    def _failed(self, error: Exception) -> None:
        # The desk does not answer now; the next change asks again.
        self._asking = False

    def _answered(self, waiting: tuple[WaitingChat, ...]) -> None:
        self._asking = False
        self._take_waiting(waiting[:_MOST])
        if self._again:
            self._burst.poke()

    def _take_waiting(self, waiting: tuple[WaitingChat, ...]) -> None:
        if waiting != self._waiting:
            self._waiting = waiting
            self._clock.start() if waiting else self._clock.stop()
            self.changed.emit()

    def _take_mine(self, mine: tuple[MyChat, ...]) -> None:
        if mine != self.mine:
            # How many I have follows from whose they are.
            other = {one.id for one in mine} != {one.id for one in self.mine}
            self.mine = mine
            if other:
                self._ask_loads()
            self.changed.emit()

    def _take_loads(self, loads: tuple[LoadRow, ...]) -> None:
        if loads != self.loads:
            self.loads = loads
            self.changed.emit()

    def _take_agents(self, agents: tuple[AgentRow, ...]) -> None:
        self.agents = agents
        self.changed.emit()
