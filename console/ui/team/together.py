"""Everything the window shows of the team, put together; nothing of it is there on a desk of one computer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.domain.changes import Changes
from console.domain.ids import Id
from console.domain.link import Standing
from console.sync.desk import Desk, Team
from console.sync.filling import Stage
from console.ui.frame.status_bar import StatusBar
from console.ui.queue.panel import QueuePanel
from console.ui.shared.look import Look
from console.ui.shared.notices import Notices
from console.ui.shared.work import Work
from console.ui.team.link import LinkStrip
from console.ui.team.password import PasswordCard
from console.ui.team.presence import Whereabouts
from console.ui.team.returned import ReturnedNotices
from console.ui.ticket.composer.panel import Composer
from console.ui.ticket.panel import TicketPanel

_BEFORE_THE_QUEUE = frozenset({Stage.DESK, Stage.QUEUE})


class Together(QObject):
    def __init__(
        self,
        look: Look,
        work: Work,
        desk: Desk,
        team: Team,
        notices: Notices,
        host: QWidget,
        bar: StatusBar,
        give_password: Callable[[str], object] | None,
    ) -> None:
        super().__init__(host)
        self._work, self._desk, self._team, self._notices = work, desk, team, notices
        self.strip = LinkStrip(look, work, desk, team, bar, can_give=give_password is not None)
        self.password: PasswordCard | None = None
        if give_password is not None:
            self.password = PasswordCard(look, host, notices, give_password, team.retry_now)
            self.strip.password_wanted.connect(self.password.open)

    def put_into(self, column: QVBoxLayout, position: int) -> None:
        column.insertWidget(position, self.strip)

    def attend(
        self, queue: QueuePanel, ticket: TicketPanel, composer: Composer, open_ticket: Callable[[Id], object]
    ) -> None:
        """Follows what is open here, and shows there who else is."""
        self.whereabouts = Whereabouts(self._work, self._desk, self._team, queue, ticket, composer, self)
        self.returned = ReturnedNotices(self._work, self._team, self._desk.me, self._notices, open_ticket, self)
        self._queue = queue
        self._work.changed.connect(self._show_waiting)

    def _show_waiting(self, changes: Changes) -> None:
        if changes.touches("link"):
            # While the hub answers, what waits is on its way within moments: a mark would only flicker.
            link = self._team.link
            self._queue.set_unsent(frozenset() if link.up else self._team.unsent())
            self._queue.states.set_coming(link.standing is Standing.FILLING and link.stage in _BEFORE_THE_QUEUE)
