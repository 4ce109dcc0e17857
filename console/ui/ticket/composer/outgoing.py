"""The courier: lets held answers leave when their time has come, and offers to take them back until then."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from console.commands.answers import SendHeld, TakeBack
from console.domain.changes import Changes, Outcome
from console.domain.ids import Id
from console.errors import ConsoleError
from console.queries.drafts import HeldAnswers, HeldRow
from console.sync.desk import Desk
from console.ui.shared.notices import Level, Notices
from console.ui.shared.words import translate
from console.ui.shared.work import Work
from console.ui.ticket.composer import text

_STALE = timedelta(minutes=10)
_FRESH = timedelta(seconds=10)
_LONGEST_WAIT_MS = 3_600_000
# The clock of the desk may be a hair behind the timer; a little later is better than a round for nothing.
_AFTER_MS = 15


class Courier(QObject):
    """One for each console. It works also while no ticket is open, and for answers begun elsewhere (bulk replies)."""

    changed = Signal()
    """Other answers are on their way now."""
    taking_back = Signal(object)
    """The ticket whose answer is about to become a draft: what is typed there must be on disk before."""
    stays = Signal(object)
    """The ticket whose answer could not be taken back after all."""
    taken_back = Signal(object)
    """The ticket whose answer is a draft again because its author wanted so."""
    returned = Signal(object)
    """The ticket whose answer could not leave and is a draft again."""

    def __init__(self, work: Work, desk: Desk, notices: Notices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._desk = desk
        self._notices = notices
        self._rows: tuple[HeldRow, ...] = ()
        self._names: dict[Id, tuple[str, datetime]] = {}
        self._begun: set[Id] = set()
        self._wanted_back: set[Id] = set()
        self._said: dict[Id, Level | None] = {}
        self._on_screen: Id | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._send_due)
        work.changed.connect(self._heard)
        # What was due while the program was not running: fresh ones leave, old ones become drafts and are told.
        work.ask(self, "held", HeldAnswers(), self._began)

    def of(self, ticket: Id) -> HeldRow | None:
        """The next answer of this person to leave from this ticket."""
        return next((row for row in self._rows if row.ticket == ticket), None)

    def begun(self, batch: Id) -> None:
        """This batch was given by the composer: a toast speaks of it when its ticket is not on the screen."""
        self._begun.add(batch)
        # Ctrl+Z is about it from now on: until the desk has answered it would take back what was done before.
        self._said[batch] = None
        key = self._notices.say(
            Level.QUIET,
            translate("composer", "Send"),
            icon="paper-plane-tilt",
            key=_key(batch),
            undo=lambda: self._wanted_back.add(batch),
        )
        self._notices.mark_seen(key)

    def refused(self, batch: Id) -> None:
        """This batch never came to be held: there is nothing to take back."""
        self._wanted_back.discard(batch)
        self._withdraw(batch)

    def attend(self, ticket: Id | None) -> None:
        """The ticket that is on the screen now, where the bar is shown."""
        self._on_screen = ticket
        self._speak()

    def send_now(self, batch: Id) -> None:
        self._work.tell(self, SendHeld(self._desk.stamp(), batch), self._left)

    def take_back(self, batch: Id) -> None:
        """Its text becomes a draft again; `taken_back` comes when it is one."""
        tickets = {row.ticket for row in self._rows if row.batch == batch}
        # Of answers to many tickets no text comes back: they were written in another place.
        ticket = next(iter(tickets)) if len(tickets) == 1 else None
        if ticket is not None:
            self.taking_back.emit(ticket)
        self._work.tell(
            self,
            TakeBack(self._desk.stamp(), batch),
            lambda outcome: self._took_back(batch, ticket, outcome),
            lambda error: self._stays(ticket, error),
        )

    def _took_back(self, batch: Id, ticket: Id | None, outcome: Outcome) -> None:
        self._withdraw(batch)
        if outcome.refusal is not None:
            self._notices.say(Level.TOAST, text.refused(outcome.refusal), icon="info")
        if ticket is not None:
            (self.taken_back if outcome.done else self.stays).emit(ticket)

    def _stays(self, ticket: Id | None, error: Exception) -> None:
        if isinstance(error, ConsoleError):
            self._notices.trouble(error)
        if ticket is not None:
            self.stays.emit(ticket)

    def _heard(self, changes: Changes) -> None:
        if changes.touches("held"):
            self._work.ask(self, "held", HeldAnswers(), self._known)

    def _began(self, rows: tuple[HeldRow, ...]) -> None:
        self._known(rows)
        self._send_due()

    def _known(self, rows: tuple[HeldRow, ...]) -> None:
        gone = {row.batch for row in self._rows} - {row.batch for row in rows}
        self._rows = rows
        for row in rows:
            self._names[row.ticket] = row.to, row.leaves_at
        for batch in gone:
            self._withdraw(batch)
        self._schedule()
        self._speak()
        self.changed.emit()
        for batch in self._wanted_back & {row.batch for row in rows}:
            self._wanted_back.discard(batch)
            self.take_back(batch)

    def _schedule(self) -> None:
        self._timer.stop()
        if self._rows:
            ms = (self._rows[0].leaves_at - self._desk.now()).total_seconds() * 1000
            self._timer.start(min(_LONGEST_WAIT_MS, max(0, round(ms)) + _AFTER_MS))

    def _send_due(self) -> None:
        # Held answers of a console that closes leave when it is open again, or by the gateway.
        if self._work.open:
            self._work.tell(self, SendHeld(self._desk.due_stamp()), self._left, self._hindered)

    def _hindered(self, _: Exception) -> None:
        # The desk was busy: the answers wait where they are, and it is tried again soon.
        self._timer.start(2000)

    def _left(self, outcome: Outcome) -> None:
        for ref in outcome.refs:
            if ref.kind == "draft" and ref.id in self._names:
                name, leaves_at = self._names.pop(ref.id)
                lead, words = text.came_back(name, overtaken=self._desk.now() - leaves_at <= _STALE)
                self._notices.say(Level.AMBER, words, lead=lead, icon="arrow-u-up-left", key=f"back {ref.id}")
                self.returned.emit(ref.id)
        if self._rows and not self._timer.isActive():
            self._schedule()

    def _speak(self) -> None:
        """A toast for what leaves a ticket that is not on the screen. Where the bar says it, only Ctrl+Z is offered."""
        now = self._desk.now()
        for row in self._rows:
            if row.batch not in self._begun or row.batch in self._wanted_back:
                continue
            if row.later and now - row.held_at > _FRESH:
                continue
            level = Level.QUIET if row.ticket == self._on_screen else Level.TOAST
            if self._said.get(row.batch) is not level:
                self._said[row.batch] = level
                key = self._notices.say(
                    level,
                    text.sent_notice(row, now),
                    icon="paper-plane-tilt",
                    key=_key(row.batch),
                    undo=self._undoer(row.batch),
                )
                if level is Level.QUIET:
                    self._notices.mark_seen(key)

    def _undoer(self, batch: Id) -> Callable[[], None]:
        return lambda: self.take_back(batch)

    def _withdraw(self, batch: Id) -> None:
        if batch in self._said:
            del self._said[batch]
            self._notices.withdraw(_key(batch))


def _key(batch: Id) -> str:
    return f"held {batch}"
