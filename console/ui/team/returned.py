"""What the team's desk would not do: said with the reason, and kept in the bell until the person has let it go."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from console.commands.tickets import Claim
from console.domain.changes import Changes, Refusal
from console.domain.ids import Id
from console.queries.desk import AgentRow, Agents
from console.sync.desk import Team
from console.sync.outbox import Returned
from console.ui.shared.notices import Level, Notices, Way
from console.ui.shared.work import Work
from console.ui.team import refusals
from console.ui.ticket.acts.taken import TakenNotices

_KEY = "returned "


class ReturnedNotices(QObject):
    def __init__(
        self, work: Work, team: Team, me: Id, notices: Notices, open_ticket: Callable[[Id], object], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._work, self._team, self._notices, self._open = work, team, notices, open_ticket
        self._taken = TakenNotices(work, notices, me, self)
        self._told: set[int] = set()
        self._count = 0
        work.changed.connect(self._hear)
        notices.withdrawn.connect(self._let_go)
        self._look()

    def _hear(self, changes: Changes) -> None:
        if changes.touches("link") and self._team.link.returned != self._count:
            self._look()

    def _look(self) -> None:
        self._count = self._team.link.returned
        if self._count:
            self._work.follow(self, "returned", self._team.returned(), self._came)

    def _came(self, returned: list[Returned]) -> None:
        new = [one for one in returned if one.number not in self._told]
        if new:
            self._work.ask(self, "people", Agents(), lambda people: self._tell(new, people))

    def _tell(self, returned: list[Returned], people: tuple[AgentRow, ...]) -> None:
        names = {agent.id: agent.name for agent in people}
        for one in returned:
            if one.number in self._told:
                continue
            self._told.add(one.number)
            ticket = refusals.ticket_of(one.command)
            who = names.get(one.outcome.who, "") if one.outcome.who is not None else ""
            way = Way(refusals.open_it(), partial(self._open, ticket)) if ticket is not None else None
            key = self._notices.say(
                Level.AMBER,
                refusals.why(one, who),
                lead=f"{refusals.what(one.command)}:",
                icon="arrow-u-up-left",
                action=way,
                more=Way(refusals.let_go(), _nothing),
                kind="returned",
                key=f"{_KEY}{one.number}",
            )
            if isinstance(one.command, Claim) and one.outcome.refusal is Refusal.TAKEN:
                self._taken.watch(key, one.command.tickets)

    def _let_go(self, key: str) -> None:
        # Its ticket was opened, or it was put away: either way the person has read why.
        if key.startswith(_KEY):
            self._team.dismiss(int(key.removeprefix(_KEY)))


def _nothing() -> None:
    """Going this way is all: the notice goes with it."""
