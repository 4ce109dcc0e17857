"""Who is where: says to the others which ticket is open here, and shows which tickets they have open."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, QTimer

from console.domain.changes import Changes
from console.domain.ids import Id
from console.domain.people import AgentState
from console.domain.presence import Present
from console.queries.desk import AgentRow, Agents
from console.queries.ticket import TicketDetail
from console.sync.desk import Desk, Team
from console.ui.queue.panel import QueuePanel
from console.ui.queue.presence import Doing, Presence
from console.ui.shared.work import Work
from console.ui.ticket.composer.panel import Composer
from console.ui.ticket.panel import TicketPanel

_LOOKS_AFTER_MS = 2_000
"""Who passes a ticket on the way to another one does not read it."""


class Whereabouts(QObject):
    def __init__(
        self,
        work: Work,
        desk: Desk,
        team: Team,
        queue: QueuePanel,
        ticket: TicketPanel,
        composer: Composer,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._work, self._desk, self._team = work, desk, team
        self._queue, self._ticket, self._composer = queue, ticket, composer
        self._people: dict[Id, AgentRow] = {}
        self._open: Id | None = None
        self._typing = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_LOOKS_AFTER_MS)
        self._soon.timeout.connect(self._say)
        ticket.shown.connect(self._opened)
        composer.writing.connect(self._writes)
        work.changed.connect(self._hear)
        self._ask_people()

    def look(self) -> None:
        """To be called when the ticket comes into sight or goes out of it: another place, the window put away."""
        if self._in_sight():
            self._soon.start()
        else:
            self._soon.stop()
            self._desk.here(None)

    def _opened(self, detail: TicketDetail | None) -> None:
        ticket = detail.row.id if detail is not None else None
        if ticket == self._open:
            return
        self._open, self._typing = ticket, False
        self._desk.here(None)
        self._soon.start()
        self._show()

    def _writes(self, ticket: Id, writes: bool) -> None:
        # Told for the ticket that was left, too, when another one is opened while one writes.
        if ticket == self._open:
            self._typing = writes
            self._soon.stop()
            self._say()

    def _say(self) -> None:
        if self._open is not None and self._in_sight():
            self._desk.here(self._open, typing=self._typing, public=self._typing and self._composer.public)
        else:
            self._desk.here(None)

    def _in_sight(self) -> bool:
        return self._ticket.isVisible() and not self._ticket.window().isMinimized()

    def _hear(self, changes: Changes) -> None:
        if changes.touches("agent"):
            self._ask_people()
        elif changes.touches("presence"):
            self._show()

    def _ask_people(self) -> None:
        self._work.ask(self, "people", Agents(), self._know)

    def _know(self, people: tuple[AgentRow, ...]) -> None:
        self._people = {agent.id: agent for agent in people}
        self._show()

    def _show(self) -> None:
        present = {ticket: self._named(there) for ticket, there in self._team.present().items()}
        # Of several the first is the most telling: who writes stands before who reads.
        self._queue.set_presence({ticket: there[0] for ticket, there in present.items() if there})
        self._ticket.set_presence(present.get(self._open, ()) if self._open is not None else ())

    def _named(self, there: Iterable[Present]) -> tuple[Presence, ...]:
        known = ((self._people.get(one.agent), one) for one in there)
        return tuple(Presence(agent.name, _doing(agent, one)) for agent, one in known if agent is not None)


def _doing(agent: AgentRow, present: Present) -> Doing:
    if agent.state is AgentState.ON_CALL:
        return Doing.TALKS
    return Doing.WRITES if present.typing else Doing.READS
