"""The hand-overs of the desk, kept up to date for whoever shows them, and what is done with them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from console.commands.handover import FinishHandOver, PrepareHandOver, ReadHandOver, Said, SaveHandOver
from console.commands.undo import Undo
from console.domain.changes import Changes, Outcome, Refusal
from console.domain.handover import CHANGE
from console.domain.ids import Id
from console.domain.people import Role
from console.domain.rights import Right, may
from console.queries.desk import AgentRow, Agents
from console.queries.handover import KINDS, HandOverRow, HandOvers
from console.sync.desk import Desk
from console.ui.handover import text
from console.ui.shared.notices import Level, Notices
from console.ui.shared.words import clock
from console.ui.shared.work import Work

_GATHER_MS = 400


class Pages(QObject):
    changed = Signal()
    """The hand-overs, or the people, are different now."""

    def __init__(self, work: Work, desk: Desk, notices: Notices, parent: QObject) -> None:
        super().__init__(parent)
        self._work, self._desk, self._notices = work, desk, notices
        self.rows: tuple[HandOverRow, ...] = ()
        self.people: dict[Id, AgentRow] = {}
        self.known = False
        work.changed.connect(self._hear)

    @property
    def me(self) -> Id:
        return self._desk.me

    @property
    def leads(self) -> bool:
        """Whether the person here may hand over for others."""
        mine = self.people.get(self.me)
        return mine is not None and may(mine.role, Right.EDIT_DESK)

    @property
    def takes_tickets(self) -> bool:
        mine = self.people.get(self.me)
        return mine is not None and mine.role not in {Role.TUTOR, Role.EXPERT}

    def begin(self) -> None:
        self._work.ask(self, "people", Agents(), self._take_people)
        self._ask()

    def mine(self) -> HandOverRow | None:
        """What the person here is to hand over."""
        return next((row for row in self.rows if row.agent == self.me and row.done_at is None), None)

    def to_read(self) -> tuple[HandOverRow, ...]:
        """What others have handed over to the person here, not read yet; the newest first."""
        found = [
            row
            for row in self.rows
            if row.done_at is not None and any(one.id == self.me and one.read_at is None for one in row.readers)
        ]
        return tuple(reversed(found))

    def turn(self) -> tuple[HandOverRow, ...]:
        """Those of the next end of shifts, or of the last one where none is ahead; done ones among them."""
        ahead = [row for row in self.rows if row.done_at is None]
        chosen = min(ahead, key=lambda row: row.ends_at, default=None) or max(
            self.rows, key=lambda row: row.ends_at, default=None
        )
        if chosen is None:
            return ()
        return tuple(row for row in self.rows if abs(row.ends_at - chosen.ends_at) <= CHANGE)

    def to_finish(self, rows: tuple[HandOverRow, ...]) -> tuple[HandOverRow, ...]:
        """Of these, those the person here may hand over."""
        return tuple(row for row in rows if row.done_at is None and (row.agent == self.me or self.leads))

    # What is done

    def save(self, row: Id, watch: str | None = None, lines: tuple[Said, ...] = ()) -> None:
        self._work.tell(self, SaveHandOver(self._desk.stamp(), row, watch, lines))

    def prepare(self) -> None:
        """For whoever goes earlier than the rota says, or has none."""
        stamp = self._desk.stamp()
        self._work.tell(self, PrepareHandOver(stamp, self._desk.new_id(), self.me, self._desk.now()))

    def read(self, row: HandOverRow) -> None:
        self._work.tell(self, ReadHandOver(self._desk.stamp(), (row.id,)))

    def finish(self, rows: tuple[HandOverRow, ...], watch: str, missing: Callable[[], object]) -> None:
        """`missing` is called where what to watch was not said."""
        command = FinishHandOver(self._desk.stamp(), tuple(row.id for row in rows), watch)

        def answered(outcome: Outcome) -> None:
            if outcome.refusal is Refusal.EMPTY:
                missing()
            elif outcome.refusal is not None:
                self._notices.refused(outcome)
            else:
                self._notices.say(
                    Level.TOAST,
                    text.handed(len(outcome.refs)),
                    lead=text.title(clock(rows[0].ends_at)),
                    icon="handshake",
                    undo=(lambda: self._work.tell(self, Undo(self._desk.stamp(), command.stamp.id)))
                    if outcome.undo
                    else None,
                )

        self._work.tell(self, command, answered)

    # How it is kept

    def _ask(self) -> None:
        self._work.ask(self, "rows", HandOvers(), self._take)

    def _take(self, rows: tuple[HandOverRow, ...]) -> None:
        if rows != self.rows or not self.known:
            self.rows, self.known = rows, True
            self.changed.emit()

    def _take_people(self, people: tuple[AgentRow, ...]) -> None:
        self.people = {one.id: one for one in people}
        self.changed.emit()

    def _hear(self, changes: Changes) -> None:
        if changes.touches("agent"):
            self._work.ask(self, "people", Agents(), self._take_people)
        # While nothing is prepared or done, what happens to tickets is no news for a hand-over.
        if changes.touches("handover") or (self.rows and changes.touches(*KINDS)):
            self._work.later(self, "rows", _GATHER_MS, self._ask)
