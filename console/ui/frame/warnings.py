"""Warns of promises that are near or broken, and passes on what rules tell one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, QTimer

from console.domain.ids import Id
from console.domain.people import Role
from console.queries.desk import AgentRow, Agents
from console.queries.levels import LateRow, TellMe, Warnings
from console.queries.rules import RuleNotice, RuleNotices
from console.sync.desk import Desk
from console.ui.shared.notices import Level, Notices, Way
from console.ui.shared.words import translate
from console.ui.shared.work import Work

_EVERY_MS = 15_000
_MOST = 3
"""More at once are told in one notice: a surge must not bury the window."""
_LEADS = frozenset({Role.LEAD, Role.ADMIN})


class PromiseWarnings(QObject):
    """Each is told once: again only when the ticket waited anew."""

    def __init__(
        self, work: Work, desk: Desk, notices: Notices, open_ticket: Callable[[Id], object], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._work, self._desk, self._notices, self._open = work, desk, notices, open_ticket
        self.lead = False
        """Whether what is told to all leads is told here."""
        self._here_since = self._since = desk.now()
        self._told: set[tuple[Id, datetime]] = set()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        work.changed.connect(lambda changes: self._who() if changes.touches("agent") else None)
        QTimer.singleShot(0, self, self._who)

    def look(self) -> None:
        self._work.ask(self, "warnings", Warnings(self.lead), self._tell)
        self._work.ask(self, "rules", RuleNotices(self._since, self.lead), self._tell_rules)

    def _tell_rules(self, found: tuple[RuleNotice, ...]) -> None:
        for notice in found:
            self._since = max(self._since, notice.at)
        if len(found) > _MOST:
            said = translate("frame", "Rules have told you of %n tickets.", "", len(found))
            self._notices.say(Level.AMBER, said, icon="git-branch")
            return
        for notice in found:
            self._notices.say(
                Level.AMBER,
                notice.subject,
                lead=f"{notice.rule}:",
                icon="git-branch",
                action=self._way(notice.ticket),
                key=f"rule {notice.id}",
            )

    def _way(self, ticket: Id) -> Way:
        return Way(translate("frame", "Open"), lambda: self._open(ticket))

    def _who(self) -> None:
        def know(agents: tuple[AgentRow, ...]) -> None:
            me = next((one for one in agents if one.id == self._desk.me), None)
            self.lead = me is not None and me.role in _LEADS
            self.look()

        self._work.ask(self, "me", Agents(), know)

    def _tell(self, found: TellMe) -> None:
        near, over = self._new(found.near), self._new(found.over)
        # What is no more near or over may be so again, and is told again then.
        self._told = {(row.id, row.since) for row in (*found.near, *found.over)}
        self._say(near, _NEAR)
        self._say(over, _OVER)

    def _new(self, rows: tuple[LateRow, ...]) -> list[LateRow]:
        """Those of before whoever has just come sees in the queue."""
        return [row for row in rows if row.since >= self._here_since and (row.id, row.since) not in self._told]

    def _say(self, rows: list[LateRow], said: _Said) -> None:
        if len(rows) > _MOST:
            self._notices.say(Level.AMBER, said.many(len(rows)), icon=said.icon)
            return
        for row in rows:
            self._notices.say(
                Level.AMBER,
                row.subject,
                lead=said.one().format(name=row.participant_name),
                icon=said.icon,
                action=self._way(row.id),
                key=f"promise {row.id}",
            )


@dataclass(frozen=True, slots=True)
class _Said:
    one: Callable[[], str]
    many: Callable[[int], str]
    icon: str


_NEAR = _Said(
    lambda: translate("frame", "A limit is near: {name}."),
    lambda count: translate("frame", "%n limits of yours are near.", "", count),
    "timer",
)
_OVER = _Said(
    lambda: translate("frame", "Over its time: {name}."),
    lambda count: translate("frame", "%n tickets are over their time.", "", count),
    "warning-octagon",
)
