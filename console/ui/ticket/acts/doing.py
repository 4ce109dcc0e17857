"""Doing one thing to tickets: the command goes out, what became of it is said, and it can be taken back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from console.commands.base import Command
from console.domain.changes import Changes, Outcome, Refusal
from console.domain.ids import Id
from console.queries.desk import AgentRow, Agents
from console.queries.queue import TicketRow
from console.sync.desk import Desk
from console.ui.shared.look import Look
from console.ui.shared.notices import Level, Notices, Way
from console.ui.shared.work import Work
from console.ui.ticket.acts import told
from console.ui.ticket.acts.gathered import gather
from console.ui.ticket.acts.taken import TakenNotices
from console.ui.ticket.acts.text import NAMES, about, first_shown
from console.ui.ticket.acts.undoing import Undoing

Target = Callable[[], tuple[TicketRow, ...]]


@dataclass(frozen=True, slots=True, eq=False)
class Deed:
    """`kind` is the id of the act; `said` makes the sentence of how many changed and how many stayed as they were."""

    kind: str
    rows: Sequence[TicketRow]
    commands: Sequence[Command]
    said: told.Said
    undo_text: str = ""
    icon: str = ""
    taken: Callable[[], object] | None = None
    """Does it all the same when somebody else owns the ticket."""
    then: Callable[[Sequence[Outcome]], object] | None = None


class Team(QObject):
    """The people of the desk as last heard of, for rights and for names."""

    changed = Signal()

    def __init__(self, work: Work, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._me = desk.me
        self.people: tuple[AgentRow, ...] = ()
        work.changed.connect(self._hear)
        QTimer.singleShot(0, self, self.renew)

    def renew(self) -> None:
        self._work.ask(self, "people", Agents(), self._take)

    @property
    def me(self) -> AgentRow | None:
        return self.find(self._me)

    def find(self, id_: Id) -> AgentRow | None:
        return next((agent for agent in self.people if agent.id == id_), None)

    def _hear(self, changes: object) -> None:
        if isinstance(changes, Changes) and changes.touches("agent"):
            self.renew()

    def _take(self, people: tuple[AgentRow, ...]) -> None:
        self.people = people
        self.changed.emit()


class Doing(QObject):
    done = Signal(object, str)
    """A tuple of ticket ids and the id of the act that was done to them."""

    def __init__(self, work: Work, desk: Desk, notices: Notices, team: Team, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.team = team
        self.undoing = Undoing(work, desk, notices, self)
        self._taken = TakenNotices(work, notices, desk.me, self)
        self._work = work
        self._notices = notices

    def do(self, deed: Deed) -> None:
        gather(self._work, self, deed.commands, lambda outcomes: self._ended(deed, outcomes))

    def refuse(self, text: str, way: Way | None = None) -> str:
        """Returns the key of what is said."""
        return self._notices.say(Level.TOAST, text, icon="info", action=way)

    def _ended(self, deed: Deed, outcomes: Sequence[Outcome]) -> None:
        ended_well = [outcome for outcome in outcomes if outcome.done]
        if not ended_well:
            self._say_refused(deed, outcomes[0])
            return
        pairs = zip(deed.commands, outcomes, strict=True)
        back = tuple(command.stamp.id for command, outcome in pairs if outcome.done and outcome.undo)
        single = len(deed.commands) == 1
        skipped = outcomes[0].skipped if single else len(outcomes) - len(ended_well)
        changed = max(0, (len(deed.rows) if single else len(outcomes)) - skipped)
        text = deed.said(changed, skipped)
        if back:
            step = self.undoing.step_of(f"{NAMES[deed.kind]().rstrip('…')} · {about(deed.rows)}", changed, back)
            self.undoing.keep(step)
            key = self._notices.say(
                Level.TOAST,
                text,
                icon=deed.icon,
                undo=lambda: self.undoing.take_back(step),
                undo_text=deed.undo_text,
            )
            self.undoing.offer(step, key)
        else:
            self._notices.say(Level.TOAST, text, icon=deed.icon or "info")
        if changed:
            self.done.emit(tuple(row.id for row in deed.rows), deed.kind)
        if deed.then is not None:
            deed.then(outcomes)

    def _say_refused(self, deed: Deed, outcome: Outcome) -> None:
        refusal = outcome.refusal or Refusal.NOT_POSSIBLE
        colleague = self.team.find(outcome.who) if outcome.who is not None else None
        who = colleague.name if colleague is not None else ""
        way = None
        if refusal is Refusal.TAKEN and deed.taken is not None:
            way = Way(told.take_over(), deed.taken)
        key = self.refuse(told.refused(refusal, first_shown(who), about(deed.rows)), way)
        if refusal is Refusal.TAKEN:
            self._taken.watch(key, tuple(row.id for row in deed.rows))


@dataclass(frozen=True, slots=True, eq=False)
class Kit:
    """What every act works with. `target` gives the tickets meant now: the chosen rows, or the open one."""

    look: Look
    work: Work
    desk: Desk
    notices: Notices
    host: QWidget
    target: Target
    doing: Doing
    open: Callable[[Id], object]
    """Shows a ticket."""
