"""Watches one's own shifts: a calm line ten minutes before one begins or ends, and the state that follows the rota."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject, QTimer

from console.commands.attendance import FollowRota
from console.commands.desk import SetAgentState
from console.domain.changes import Changes
from console.domain.ids import Id
from console.domain.people import WITH_REASON, AgentState
from console.domain.rota import NEARLY, Person, due
from console.domain.shifts import Shift, ends_next
from console.queries.desk import AgentRow
from console.queries.shifts import MyShifts
from console.sync.desk import Desk
from console.ui.shared.notices import Level, Notices, Way
from console.ui.shared.words import clock, translate
from console.ui.shared.work import Work

_LOOKS_MS = 15_000
KIND = "shift"


class RotaWatch(QObject):
    def __init__(self, work: Work, desk: Desk, notices: Notices, parent: QObject) -> None:
        super().__init__(parent)
        self._work, self._desk, self._notices = work, desk, notices
        self._me: AgentRow | None = None
        self._shifts: tuple[Shift, ...] = ()
        self._told: set[tuple[str, Id, datetime]] = set()
        self._followed: datetime | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOKS_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        work.changed.connect(self._hear)
        self._ask()

    def know(self, me: AgentRow | None) -> None:
        self._me = me
        self.look()

    def look(self) -> None:
        """What is due now, and what is to be told."""
        now, me = self._desk.now(), self._me
        if me is None:
            return
        self._tell(me, now)
        current = next((shift for shift in self._shifts if shift.holds(now)), None)
        person = Person(me.id, me.state, me.said_at, me.clocked_in)
        # Ends are the gateway's: it sets them for everybody, whether a console is open or not.
        begins = due(person, self._shifts, now, here=True) is AgentState.AVAILABLE
        if begins and current is not None and self._followed != current.starts_at:
            self._followed = current.starts_at
            self._work.tell(self, FollowRota(self._desk.stamp(), (me.id,)))

    def _tell(self, me: AgentRow, now: datetime) -> None:
        for shift in self._shifts:
            if now < shift.starts_at <= now + NEARLY and not self._goes_on(shift):
                words = translate("shifts", "It begins at {time}.").format(time=clock(shift.starts_at))
                self._once("begin", shift.id, shift.starts_at, translate("shifts", "Your shift is near."), words)
        end = ends_next(self._shifts, me.id, now)
        if end is not None and now >= end - NEARLY and me.state is not AgentState.OFF_SHIFT:
            words = translate("shifts", "It ends at {time}. Then you are off shift.").format(time=clock(end))
            stay = Way(translate("shifts", "Stay on"), lambda: self._stay(end))
            self._once("end", me.id, end, translate("shifts", "Your shift ends soon."), words, stay)
        if me.state in WITH_REASON and me.back_at is not None and now >= me.back_at:
            words = translate("shifts", "You wanted to be back at {time}.").format(time=clock(me.back_at))
            here = Way(translate("shifts", "I am back"), self._here_again)
            self._once("back", me.id, me.back_at, translate("shifts", "Are you back?"), words, here)

    def _once(self, what: str, one: Id, at: datetime, lead: str, words: str, way: Way | None = None) -> None:
        if (what, one, at) in self._told:
            return
        self._told.add((what, one, at))
        self._notices.say(Level.TOAST, words, lead=lead, icon="clock", kind=KIND, key=f"shift {what}", action=way)

    def _goes_on(self, shift: Shift) -> bool:
        """Whether it follows another one without a break."""
        return any(other.ends_at == shift.starts_at for other in self._shifts)

    def _stay(self, end: datetime) -> None:
        """Said within the last minutes, it stands when the shift ends."""
        me = self._me
        if me is not None:
            state = me.state if me.state in WITH_REASON else AgentState.AVAILABLE
            self._work.tell(self, SetAgentState(self._desk.stamp(), me.id, state, me.reason, me.back_at))
            words = translate("shifts", "You stay available after {time}, until you say otherwise.")
            self._notices.say(Level.TOAST, words.format(time=clock(end)), icon="clock", key="shift end")

    def _here_again(self) -> None:
        if self._me is not None:
            self._work.tell(self, SetAgentState(self._desk.stamp(), self._me.id, AgentState.AVAILABLE))

    def _hear(self, changes: Changes) -> None:
        if changes.touches("shift", "shift_series"):
            self._ask()

    def _ask(self) -> None:
        self._work.ask(self, "mine", MyShifts(), self._take)

    def _take(self, shifts: tuple[Shift, ...]) -> None:
        self._shifts = shifts
        self.look()
