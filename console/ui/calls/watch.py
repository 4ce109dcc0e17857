"""The calls that matter to the person at this console: those that ring, the one they are in, what is left to do."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from console.domain.call_course import State
from console.domain.call_facts import Direction
from console.domain.calls import ring, ring_starts
from console.domain.changes import Changes
from console.domain.ids import Id
from console.domain.pbx import Act, Pbx
from console.domain.phones import agent_at, line_of
from console.queries.calls import CallRow, LiveCalls
from console.queries.desk import AgentRow, Agents
from console.queries.phone import PbxList
from console.sync.desk import Desk
from console.ui.calls.rings import Ringing, ringing
from console.ui.shared.work import Throttle, Work

_BURST_MS = 40
_TICK_MS = 200
_SLOW_MS = 1000
_PATIENCE_MS = 3000


class CallsWatch(QObject):
    """`changed`: the calls or the people are others. `ticked`: time has gone on, several times a second while
    something rings, each second in a call, else not at all."""

    changed = Signal()
    ticked = Signal()

    def __init__(self, work: Work, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._work, self._desk = work, desk
        self.calls: tuple[CallRow, ...] = ()
        self.agents: tuple[AgentRow, ...] = ()
        self.systems: tuple[Pbx, ...] = ()
        self.known = False
        """Whether the desk has told of its calls."""
        self._asking = self._again = False
        self._burst = Throttle(self, _BURST_MS, self._ask_calls)
        self._clock = QTimer(self, interval=_TICK_MS)
        self._clock.timeout.connect(self._tick)
        self._next_ring = QTimer(self, singleShot=True)
        self._next_ring.timeout.connect(self._ask_calls)
        work.changed.connect(self._hear)
        work.after_paint(self, "calls", self._ask_all)

    # Who and what

    @property
    def me(self) -> AgentRow | None:
        return next((one for one in self.agents if one.id == self._desk.me), None)

    def now(self) -> datetime:
        return self._desk.now()

    def name_of(self, agent: Id | None) -> str:
        return next((one.name for one in self.agents if one.id == agent), "")

    def agent_of(self, line: str) -> Id | None:
        """Whose line it is, where the desk knows it."""
        return agent_at(line, {one.id: one.phone for one in self.agents})

    @property
    def my_line(self) -> str:
        me = self.me
        return line_of(self._desk.me, me.phone if me is not None else "")

    @property
    def ringing(self) -> tuple[CallRow, ...]:
        """Those that I am to hear now, the longest waiting first."""
        heard = [one for one in self.calls if self._rings(one) and self._desk.me in one.audience]
        return tuple(sorted(heard, key=lambda one: (one.course.offered_at or self.now(), one.id)))

    @property
    def waiting(self) -> tuple[CallRow, ...]:
        """All that ring at the desk, whoever hears them."""
        return tuple(one for one in self.calls if self._rings(one))

    @property
    def current(self) -> CallRow | None:
        """The call I am in, or begin; else the oldest one that I have to wrap up."""
        return self.talking or self.dialling or next(iter(self.to_wrap_up), None)

    @property
    def talking(self) -> CallRow | None:
        return next((one for one in self.calls if self._desk.me in one.talking), None)

    @property
    def dialling(self) -> CallRow | None:
        """A call of mine to the outside that nobody has answered yet."""
        outgoing = (one for one in self.calls if one.direction is Direction.OUTBOUND)
        offered = (one for one in outgoing if one.course.state is State.OFFERED)
        return next((one for one in offered if self.agent_of(one.course.line) == self._desk.me), None)

    @property
    def to_wrap_up(self) -> tuple[CallRow, ...]:
        return tuple(one for one in self.calls if self._desk.me in one.to_wrap_up and self._desk.me not in one.talking)

    def call(self, call: Id) -> CallRow | None:
        return next((one for one in self.calls if one.id == call), None)

    def rings_of(self, call: CallRow) -> Ringing:
        return ringing(call.course.offered_at or self.now(), self.now(), call.ring_period)

    def system_for(self, act: Act, call: CallRow | None = None) -> Pbx | None:
        """The phone system that can do it; of a call its own, else the first one in use."""
        able = [one for one in self.systems if one.active and act in one.acts]
        if call is not None:
            return next((one for one in able if one.id == call.pbx_id), None)
        return next(iter(able), None)

    # What the desk tells

    def _hear(self, changes: Changes) -> None:
        # While nobody calls, what becomes of people is no business of the phone.
        if changes.touches("phone_call", "agent") or (self.calls and changes.touches("participant")):
            self._burst.poke()
        if changes.touches("agent"):
            self._work.ask(self, "agents", Agents(), self._take_agents)
        if changes.touches("pbx"):
            self._work.ask(self, "systems", PbxList(), self._take_systems)

    def _ask_all(self) -> None:
        self._work.ask(self, "agents", Agents(), self._take_agents)
        self._work.ask(self, "systems", PbxList(), self._take_systems)
        self._ask_calls()

    def _ask_calls(self) -> None:
        # While one question is under way the next waits: on a busy line each would void the one before.
        if self._asking:
            self._again = True
            return
        self._asking, self._again = True, False
        self._work.ask(self, "calls", LiveCalls(), self._take_calls, self._failed)

    def _take_calls(self, calls: tuple[CallRow, ...]) -> None:
        self._asking = False
        other = calls != self.calls or not self.known
        self.calls, self.known = calls, True
        self._run_clock()
        if other:
            self.changed.emit()
        if self._again:
            self._burst.poke()

    def _failed(self, error: Exception) -> None:
        self._asking = False
        # The desk does not answer now; the next change, or the next ring, asks again.
        self._work.later(self, "again", _PATIENCE_MS, self._ask_calls)

    def _take_agents(self, agents: tuple[AgentRow, ...]) -> None:
        self.agents = agents
        self.changed.emit()

    def _take_systems(self, systems: tuple[Pbx, ...]) -> None:
        self.systems = systems
        self.changed.emit()

    # The clock

    def _run_clock(self) -> None:
        waiting = self.waiting
        if waiting:
            self._clock.start(_TICK_MS)
            # With each ring others hear it, though nothing is written down.
            self._next_ring.start(min(self._until_next_ring(one) for one in waiting))
        elif self.current is not None:
            self._clock.start(_SLOW_MS)
            self._next_ring.stop()
        else:
            self._clock.stop()
            self._next_ring.stop()

    def _until_next_ring(self, call: CallRow) -> int:
        since, now = call.course.offered_at or self.now(), self.now()
        following = ring_starts(since, ring(since, now, call.ring_period) + 1, call.ring_period)
        return max(50, int((following - now).total_seconds() * 1000) + 20)

    def _tick(self) -> None:
        self.ticked.emit()

    @staticmethod
    def _rings(call: CallRow) -> bool:
        return call.direction is Direction.INBOUND and call.course.state is State.OFFERED
