"""Undo and redo for the whole window: what was done last, how to take it back, and Ctrl+Z inside empty text fields."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid

from console.commands.base import Command
from console.commands.undo import Undo
from console.domain.changes import Outcome, Refusal
from console.domain.ids import Id
from console.sync.desk import Desk
from console.ui.shared.notices import Level, Notices, Way
from console.ui.shared.work import Work
from console.ui.ticket.acts import told
from console.ui.ticket.acts.gathered import gather
from console.ui.ticket.acts.text import NAMES

_MOST = 100
_AGAIN = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)

Back = Callable[[], tuple[Command, ...]]


@dataclass(frozen=True, slots=True, eq=False)
class Step:
    """Something that was done. `back` makes the commands that take it back.

    `forth` makes those that do it again; without one it is the undoing that is undone. After `until` it is over.
    """

    what: str
    """ "Solve · Irina Volkova": what it was, in words."""
    count: int
    back: Back
    forth: Back | None = None
    until: datetime | None = None
    final: bool = False
    """It can be taken back, but then not done again: an answer that became a draft is sent from there."""
    taken_back: Callable[[], object] | None = None
    said_back: str = ""
    """Said after it, in place of the usual words."""


class Undoing(QObject):
    changed = Signal()
    """There is something else to undo or redo now."""

    def __init__(self, work: Work, desk: Desk, notices: Notices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._desk = desk
        self._notices = notices
        self._steps: list[Step] = []
        self._undone: list[Step] = []
        self._said: dict[Step, str] = {}
        self._field: QWidget | None = None
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._watch_field)

    def step_of(self, what: str, count: int, done: tuple[Id, ...]) -> Step:
        """A step for commands that `Undo` can take back."""
        return Step(what, count, lambda: tuple(Undo(self._desk.stamp(), of=command) for command in reversed(done)))

    def keep(self, step: Step) -> None:
        """Puts a new step on top; what was undone before can then no longer be done again."""
        self._undone.clear()
        self._steps = [*self._steps, step][-_MOST:]
        self.changed.emit()

    def offer(self, step: Step, key: str) -> None:
        """The notice with this key offers to take the step back, and goes when that was done elsewhere."""
        self._said[step] = key

    @property
    def can_undo(self) -> bool:
        self._let_go()
        return bool(self._steps) or bool(self._foreign())

    @property
    def can_redo(self) -> bool:
        return bool(self._undone)

    def undo(self) -> None:
        """Takes the last step back; one of another screen first, while its notice still offers it."""
        self._let_go()
        if self._foreign():
            self._notices.undo_latest()
        elif self._steps:
            self.take_back(self._steps[-1])

    def take_back(self, step: Step) -> None:
        if step not in self._steps:
            return
        self._steps.remove(step)
        key = self._said.pop(step, "")
        if key:
            self._notices.withdraw(key)
        self.changed.emit()
        self._go(step, step.back(), self._was_undone)

    def redo(self) -> None:
        if not self._undone:
            return
        step = self._undone.pop()
        self.changed.emit()
        self._go(step, step.back(), self._was_redone)

    def _go(self, step: Step, commands: tuple[Command, ...], then: Callable[[Step, Step | None, int], None]) -> None:
        def ended(outcomes: list[Outcome]) -> None:
            ids = tuple(command.stamp.id for command, outcome in zip(commands, outcomes, strict=True) if outcome.done)
            if not ids:
                late = step.until is not None and outcomes[0].refusal is Refusal.TOO_LATE
                text = told.has_left(step.what) if late else told.too_late(step.what)
                self._notices.say(Level.TOAST, text, icon="warning-circle")
                return
            refused = sum(not outcome.done for outcome in outcomes)
            skipped = refused + sum(outcome.skipped for outcome in outcomes)
            then(step, self._opposite(step, ids), skipped)

        gather(self._work, self, commands, ended)

    def _opposite(self, step: Step, done: tuple[Id, ...]) -> Step | None:
        if step.final:
            return None
        if step.forth is not None:
            return Step(step.what, step.count, step.forth, step.back)
        return self.step_of(step.what, step.count, done)

    def _was_undone(self, step: Step, opposite: Step | None, skipped: int) -> None:
        again = None
        if opposite is not None:
            self._undone.append(opposite)
            again = Way(NAMES["view.redo"](), lambda: self._redo_this(opposite), "Ctrl+Shift+Z")
        text = step.said_back or told.undone(step.what)
        if skipped:
            text = f"{text} {told.in_part(step.count, skipped)}"
        self._notices.say(Level.TOAST, text, icon="arrow-u-up-left", action=again, key="undone")
        self.changed.emit()
        if step.taken_back is not None:
            step.taken_back()

    def _redo_this(self, step: Step) -> None:
        if self._undone and self._undone[-1] is step:
            self.redo()

    def _was_redone(self, step: Step, opposite: Step | None, skipped: int) -> None:
        text = told.redone(step.what)
        if skipped:
            text = f"{text} {told.left_as_is(skipped)}"
        if opposite is None:
            return
        self._steps.append(opposite)
        self._notices.withdraw("undone")
        key = self._notices.say(Level.TOAST, text, icon="arrow-u-up-right", undo=lambda: self.take_back(opposite))
        self.offer(opposite, key)
        self.changed.emit()

    def _let_go(self) -> None:
        """Forgets what is over: an answer that has left."""
        now = self._desk.now()
        self._steps = [step for step in self._steps if step.until is None or step.until > now]
        for step in [step for step in self._said if step not in self._steps]:
            self._notices.end_undo(self._said.pop(step))

    def _foreign(self) -> str:
        """The notice of another screen that offers to take something back and was said last, "" for none."""
        key = self._notices.undoable
        return "" if key in self._said.values() else key

    def _watch_field(self, _: QWidget | None, new: QWidget | None) -> None:
        if self._field is not None and isValid(self._field):
            self._field.removeEventFilter(self)
        self._field = new if isinstance(new, (QLineEdit, QPlainTextEdit, QTextEdit)) else None
        if self._field is not None:
            self._field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A text field keeps Ctrl+Z for itself even when it has nothing to take back.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            for key in _AGAIN:
                if event.matches(key) and not _has_own(watched, redo=key is QKeySequence.StandardKey.Redo):
                    event.ignore()
                    return True
        return False


def _has_own(field: QObject, *, redo: bool) -> bool:
    if isinstance(field, (QPlainTextEdit, QTextEdit)):
        document = field.document()
        return document.isRedoAvailable() if redo else document.isUndoAvailable()
    if isinstance(field, QLineEdit):
        if isinstance(field.parent(), QAbstractSpinBox):
            return True  # the field of a number or date looks after itself
        return field.isRedoAvailable() if redo else field.isUndoAvailable()
    return False
