"""What the phone system is asked to do for the person at this console, and what is said when it is not done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from console.commands.phone import AskPhone
from console.domain.changes import Changes, Outcome
from console.domain.ids import Id
from console.domain.pbx import TASK_HOLDS, Act, TaskReason, TaskState
from console.queries.calls import CallRow
from console.queries.phone import MyTasks, TaskRow
from console.sync.desk import Desk
from console.ui.calls.watch import CallsWatch
from console.ui.shared.notices import Level, Notices, Way
from console.ui.shared.words import translate
from console.ui.shared.work import Work


class Asking(QObject):
    def __init__(self, work: Work, desk: Desk, notices: Notices, watch: CallsWatch, parent: QObject) -> None:
        super().__init__(parent)
        self._work, self._desk, self._notices, self._watch = work, desk, notices, watch
        self._open: dict[Id, QTimer] = {}
        self.set_up: Callable[[], object] | None = None
        """Goes to where one's own phone is set."""
        work.changed.connect(self._hear)

    def hindrance(self, act: Act, call: CallRow | None = None) -> str:
        """Why it cannot be asked now, in a sentence; "" when it can."""
        if not any(one.active for one in self._watch.systems):
            return translate("calls", "No phone system is connected here.")
        if self._watch.system_for(act, call) is None:
            return translate("calls", "This phone system tells of calls only. Please do it on the phone.")
        me = self._watch.me
        if me is not None and not me.phone and act in {Act.CALL, Act.TAKE}:
            return translate("calls", "It is not known which phone is yours. Choose it in the settings.")
        team = self._desk.team
        if team is not None and not team.link.up:
            return translate("calls", "There is no connection to the team now, and the phone system is behind it.")
        return ""

    def ask(self, act: Act, call: CallRow | None = None, number: str = "") -> bool:
        """False when it could not be asked; the person has been told why."""
        why = self.hindrance(act, call)
        system = self._watch.system_for(act, call)
        if why or system is None:
            self._say(why, number)
            return False
        task = self._desk.new_id()
        # Somebody who waits for their phone to ring must hear when nothing will come of it.
        patience = QTimer(self, singleShot=True)
        patience.timeout.connect(lambda: self._too_late(task, number))
        self._open[task] = patience
        patience.start(int(TASK_HOLDS.total_seconds() * 1000) + 2000)
        command = AskPhone(self._desk.stamp(), task, system.id, act, call.id if call is not None else None, number)
        self._work.tell(self, command, lambda outcome: self._answered(task, outcome))
        return True

    def _answered(self, task: Id, outcome: Outcome) -> None:
        if not outcome.done:
            self._end(task)
            self._notices.refused(outcome)

    def _hear(self, changes: Changes) -> None:
        if self._open and changes.touches("phone_task"):
            self._work.ask(self, "tasks", MyTasks(), self._take)

    def _take(self, tasks: tuple[TaskRow, ...]) -> None:
        for task in tasks:
            if task.id not in self._open:
                continue
            if task.state is TaskState.DONE:
                self._end(task.id)
            elif task.state is TaskState.LATE:
                self._too_late(task.id, task.number)
            elif task.state is TaskState.FAILED:
                self._end(task.id)
                self._say(failed(task.reason), task.number)

    def _too_late(self, task: Id, number: str) -> None:
        if self._end(task):
            self._say(translate("calls", "The phone system was not reached in time. Nothing rings now."), number)

    def _end(self, task: Id) -> bool:
        patience = self._open.pop(task, None)
        if patience is None:
            return False
        patience.stop()
        patience.deleteLater()
        return True

    def _say(self, why: str, number: str) -> None:
        lead = (
            translate("calls", "Not called: {number}.").format(number=number)
            if number
            else translate("calls", "The phone did not do it.")
        )
        way = Way(translate("calls", "Choose my phone"), self.set_up) if self.set_up is not None else None
        mine = self._watch.me is not None and not self._watch.me.phone
        self._notices.say(
            Level.AMBER, why, lead=lead, icon="phone-x", kind="phone", key="phone", action=way if mine else None
        )


def failed(reason: str) -> str:
    known = {
        TaskReason.NO_PHONE: lambda: translate("calls", "It is not known which phone is yours."),
        TaskReason.GONE: lambda: translate("calls", "The call is over."),
        TaskReason.NOT_CONNECTED: lambda: translate("calls", "The phone system is not connected now."),
        TaskReason.NOT_ALLOWED: lambda: translate("calls", "The phone system does not let the desk do this."),
        TaskReason.NO_NUMBER: lambda: translate("calls", "This is no number that can be dialled."),
        TaskReason.NO_RING: lambda: translate("calls", "Your phone cannot be rung: it is switched off or busy."),
    }
    if reason in set(TaskReason):
        return known[TaskReason(reason)]()
    return translate("calls", "It said: {words}").format(words=reason) if reason else ""
