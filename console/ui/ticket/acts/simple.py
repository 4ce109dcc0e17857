"""The acts that ask nothing: claim, release, next, solve, reopen, wake, unread, copy the number."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QGuiApplication

from console.commands.base import Command
from console.commands.spam import MarkSpam
from console.commands.tickets import Claim, ClaimNext, MarkSeen, MarkUnseen, SetState, Unclaim, Wake
from console.domain.changes import Outcome, Refusal
from console.domain.ids import Id
from console.domain.tickets import Channel, Place, State, may_become
from console.queries.queue import TicketRow, TicketRows
from console.ui.shared.notices import Level
from console.ui.ticket.acts import told
from console.ui.ticket.acts.doing import Deed, Kit
from console.ui.ticket.acts.text import NAMES, about, number
from console.ui.ticket.acts.undoing import Step


def ids(rows: Sequence[TicketRow]) -> tuple[Id, ...]:
    return tuple(row.id for row in rows)


class SimpleActs:
    def __init__(self, kit: Kit) -> None:
        self._kit = kit

    def can_claim(self) -> bool:
        return any(row.owner_id != self._kit.desk.me and row.merged_into is None for row in self._kit.target())

    def claim(self) -> None:
        self._claim(self._kit.target(), from_others=False)

    def _claim(self, rows: Sequence[TicketRow], *, from_others: bool) -> None:
        # Mine already are left out: they would count as taken by somebody.
        rows = [row for row in rows if row.owner_id != self._kit.desk.me] or rows
        self._kit.doing.do(
            Deed(
                "ticket.claim",
                rows,
                (Claim(self._kit.desk.stamp(), ids(rows), from_others),),
                told.plain(told.claimed, rows, told.have_owners),
                icon="hand-grabbing",
                taken=lambda: self._claim(rows, from_others=True),
            )
        )

    def can_unclaim(self) -> bool:
        return any(row.owner_id is not None and row.merged_into is None for row in self._kit.target())

    def unclaim(self) -> None:
        rows = [row for row in self._kit.target() if row.owner_id is not None]
        command = Unclaim(self._kit.desk.stamp(), ids(rows))
        self._kit.doing.do(Deed("ticket.unclaim", rows, (command,), told.plain(told.released, rows)))

    def next(self) -> None:
        command = ClaimNext(self._kit.desk.stamp())
        self._kit.work.tell(self._kit.doing, command, lambda outcome: self._next_given(command, outcome))

    def _next_given(self, command: Command, outcome: Outcome) -> None:
        if not outcome.done:
            empty = outcome.refusal is Refusal.EMPTY
            refusal = outcome.refusal or Refusal.EMPTY
            self._kit.doing.refuse(told.nobody_waits() if empty else told.refused(refusal, "", ""))
            return
        ticket = outcome.refs[0].id
        self._kit.open(ticket)
        self._kit.work.ask(self._kit.doing, "next", TicketRows((ticket,)), lambda rows: self._next_known(command, rows))

    def _next_known(self, command: Command, rows: tuple[TicketRow, ...]) -> None:
        undoing = self._kit.doing.undoing
        step = undoing.step_of(f"{NAMES['ticket.claim']()} · {about(rows)}", 1, (command.stamp.id,))
        undoing.keep(step)
        key = self._kit.notices.say(
            Level.TOAST, told.claimed(about(rows)), icon="hand-grabbing", undo=lambda: undoing.take_back(step)
        )
        undoing.offer(step, key)
        self._kit.doing.done.emit(ids(rows), "ticket.next")

    def can_become(self, state: State) -> bool:
        return any(may_become(row.state, state) and row.merged_into is None for row in self._kit.target())

    def set_state(self, state: State, kind: str, rows: Sequence[TicketRow]) -> None:
        self._kit.doing.do(
            Deed(
                kind,
                rows,
                (SetState(self._kit.desk.stamp(), ids(rows), state),),
                told.plain(told.became(state), rows, told.stood_already(rows, state)),
                icon="check-circle" if state in (State.SOLVED, State.CLOSED) else "circle-half",
            )
        )

    def can_solve(self) -> bool:
        return self.can_become(State.SOLVED)

    def solve(self) -> None:
        self.set_state(State.SOLVED, "ticket.solve", self._kit.target())

    def can_reopen(self) -> bool:
        return any(row.place is Place.DONE for row in self._kit.target())

    def reopen(self) -> None:
        self.set_state(State.OPEN, "ticket.reopen", self._kit.target())

    def can_wake(self) -> bool:
        return any(row.place is Place.SNOOZED for row in self._kit.target())

    def wake(self) -> None:
        rows = [row for row in self._kit.target() if row.place is Place.SNOOZED]
        command = Wake(self._kit.desk.stamp(), ids(rows))
        self._kit.doing.do(Deed("ticket.wake", rows, (command,), told.plain(told.woken, rows), icon="alarm"))

    def can_mark_spam(self) -> bool:
        return any(row.merged_into is None for row in self._kit.target())

    def mark_spam(self) -> None:
        rows = self._kit.target()
        command = MarkSpam(self._kit.desk.stamp(), ids(rows))
        self._kit.doing.do(Deed("ticket.spam", rows, (command,), told.plain(told.marked_spam, rows), icon="prohibit"))

    def can_block(self) -> bool:
        return any(row.merged_into is None and row.channel is Channel.EMAIL for row in self._kit.target())

    def block(self) -> None:
        rows = self._kit.target()
        command = MarkSpam(self._kit.desk.stamp(), ids(rows), block=True)
        self._kit.doing.do(Deed("ticket.block", rows, (command,), told.plain(told.blocked, rows), icon="prohibit"))

    def toggle_unread(self) -> None:
        rows = self._kit.target()
        desk, chosen = self._kit.desk, ids(rows)
        to_unread = any(not row.unread for row in rows)

        def unseen() -> tuple[Command, ...]:
            return (MarkUnseen(desk.stamp(), chosen),)

        def seen() -> tuple[Command, ...]:
            return (MarkSeen(desk.stamp(), chosen),)

        forth, back = (unseen, seen) if to_unread else (seen, unseen)
        say = told.unread if to_unread else told.read
        step = Step(say(about(rows)).rstrip("."), len(rows), back, forth)
        self._kit.work.tell(self._kit.doing, forth()[0], lambda outcome: self._marked(step, rows, outcome))

    def _marked(self, step: Step, rows: Sequence[TicketRow], outcome: Outcome) -> None:
        if not outcome.done:
            self._kit.doing.refuse(told.refused(outcome.refusal or Refusal.GONE, "", about(rows)))
            return
        undoing = self._kit.doing.undoing
        undoing.keep(step)
        key = self._kit.notices.say(
            Level.TOAST, f"{step.what}.", icon="envelope-simple", undo=lambda: undoing.take_back(step)
        )
        undoing.offer(step, key)
        self._kit.doing.done.emit(ids(rows), "ticket.unread")

    def copy_number(self) -> None:
        numbers = ", ".join(number(row.number) for row in self._kit.target())
        QGuiApplication.clipboard().setText(numbers)
        self._kit.notices.say(Level.TOAST, told.copied(numbers), icon="copy")
