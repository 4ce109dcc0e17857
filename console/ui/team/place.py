"""The place of the team: the board first, and what a lead plans and looks at beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from console.sync.desk import Desk
from console.ui.frame.parts import Part, PartsPlace
from console.ui.shared.actions import Registry
from console.ui.shared.look import Look
from console.ui.shared.notices import Notices
from console.ui.shared.words import translate
from console.ui.shared.work import Work
from console.ui.team.board import BoardPage

if TYPE_CHECKING:
    from console.ui.ticket.acts.ticket_acts import TicketActs


class TeamPlace(PartsPlace):
    """`host` is what cards and sheets open over; `acts` does things to tickets."""

    open_ticket = Signal(object)

    def __init__(
        self,
        look: Look,
        work: Work,
        desk: Desk,
        registry: Registry,
        notices: Notices,
        host: QWidget,
        acts: TicketActs,
    ) -> None:
        self._given = look, work, desk, registry, notices
        self._host, self._acts = host, acts
        super().__init__(
            look,
            lambda: translate("board", "Parts of the team's place"),
            (Part("board", lambda: translate("board", "Board"), self._board),),
        )

    @property
    def board(self) -> BoardPage:
        return cast("BoardPage", self.part("board"))

    def _board(self) -> BoardPage:
        look, work, desk, _, _ = self._given
        page = BoardPage(look, work, desk, self._acts)
        page.open_ticket.connect(self.open_ticket)
        return page
