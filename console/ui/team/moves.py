"""Moving tickets on the board: to a person or back to nobody; said, undone, and told when another was faster."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QObject

from console.commands.tickets import Unclaim
from console.domain.ids import Id
from console.queries.queue import TicketRow
from console.ui.shared.notices import Level
from console.ui.shared.words import translate
from console.ui.team import board_text
from console.ui.team.supply import Supply
from console.ui.ticket.acts import told
from console.ui.ticket.acts.doing import Deed
from console.ui.ticket.acts.ticket_acts import TicketActs

_WATCHED = timedelta(minutes=1)
_LOOK_MS = 400


class Moves(QObject):
    """What is ordered is shown at once; what the desk makes of it is looked up a moment later."""

    def __init__(self, acts: TicketActs, supply: Supply, name_of: Callable[[Id], str], parent: QObject) -> None:
        super().__init__(parent)
        self._acts, self._kit, self._supply, self._name_of = acts, acts.kit, supply, name_of
        self._given: dict[Id, tuple[Id, Id | None, datetime]] = {}
        supply.cards_changed.connect(lambda _: self._watch())

    def give(self, rows: Sequence[TicketRow], agent: Id, name: str) -> None:
        rows = [row for row in rows if row.owner_id != agent]
        if not rows:
            return
        until = self._kit.desk.now() + _WATCHED
        self._given.update((row.id, (agent, row.owner_id, until)) for row in rows)
        self._show(rows, agent)
        self._acts.choosing.give_rows(agent, name, rows)

    def release(self, rows: Sequence[TicketRow]) -> None:
        rows = [row for row in rows if row.owner_id is not None]
        if not rows:
            return
        ids = tuple(row.id for row in rows)
        command = Unclaim(self._kit.desk.stamp(), ids, tuple(row.owner_id for row in rows))
        self._show(rows, None)
        self._kit.doing.do(
            Deed("ticket.unclaim", rows, (command,), told.plain(told.released, rows), undo_text=told.take_back())
        )

    def _show(self, rows: Sequence[TicketRow], owner: Id | None) -> None:
        ids = tuple(row.id for row in rows)
        self._supply.move(ids, owner)
        # Whatever the desk says: also when it did not do it, and nothing has changed that would be told.
        self._kit.work.later(self, f"look {ids[0]}", _LOOK_MS, lambda: self._supply.look_again(ids))

    def _watch(self) -> None:
        """Tells whoever moved a ticket that somebody else was faster, or moved it on at once."""
        now = self._kit.desk.now()
        lost: dict[Id, int] = {}
        for ticket, (agent, before, until) in list(self._given.items()):
            row = self._supply.arrangement.row(ticket)
            if until < now:
                del self._given[ticket]
            elif row is not None and row.owner_id not in (None, agent, before):
                del self._given[ticket]
                lost[row.owner_id] = lost.get(row.owner_id, 0) + 1
        for owner, count in lost.items():
            name = board_text.first(self._name_of(owner))
            self._kit.notices.say(
                Level.TOAST,
                translate("board", "%n of them are with {name}: a colleague moved them.", "", count).format(name=name),
                lead=translate("board", "Moved meanwhile."),
                icon="git-merge",
            )
