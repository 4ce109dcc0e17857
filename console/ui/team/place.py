"""The place of the team: the board first, and what a lead plans and looks at beside it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from console.queries.queue import TicketRow
from console.sync.desk import Desk
from console.ui.frame.parts import Part, PartsPlace
from console.ui.handover.page import HandOverPage
from console.ui.handover.panel import HandOverPanel
from console.ui.quality.page import QualityPage
from console.ui.shared.actions import Registry
from console.ui.shared.look import Look
from console.ui.shared.notices import Notices
from console.ui.shared.words import translate
from console.ui.shared.work import Work
from console.ui.shifts.page import RotaPage
from console.ui.team.board import BoardPage

if TYPE_CHECKING:
    from console.ui.ticket.acts.ticket_acts import TicketActs


class TeamPlace(PartsPlace):
    """`host` is what cards and sheets open over; `acts` does things to tickets; `dial` calls a number and says
    whether there is a phone system that could."""

    open_ticket = Signal(object)
    board_fronted = Signal(bool)
    """The board came to the front, or went."""
    gap_wanted = Signal(object)
    """The ReviewRow whose question no article answers."""

    def __init__(
        self,
        look: Look,
        work: Work,
        desk: Desk,
        registry: Registry,
        notices: Notices,
        host: QWidget,
        acts: TicketActs,
        dial: Callable[[str], bool],
    ) -> None:
        self._given = look, work, desk, registry, notices
        self._host, self._acts, self._dial = host, acts, dial
        super().__init__(
            look,
            lambda: translate("board", "Parts of the team's place"),
            (
                Part("board", lambda: translate("board", "Board"), self._board),
                Part("rota", lambda: translate("shifts", "Rota"), self._rota),
                Part("handover", lambda: translate("handover", "Handover"), self._hand_over),
                Part("quality", lambda: translate("quality", "Reviews"), self._quality),
            ),
        )

    @property
    def board(self) -> BoardPage:
        return cast("BoardPage", self.part("board"))

    def chosen_rows(self) -> tuple[TicketRow, ...]:
        """Nothing while another part than the board is shown."""
        return self.board.chosen_rows() if self.which.current == "board" else ()

    @property
    def rota(self) -> RotaPage:
        return cast("RotaPage", self.part("rota"))

    def _rota(self) -> RotaPage:
        return RotaPage(*self._given, self._host)

    def _board(self) -> BoardPage:
        look, work, desk, registry, _ = self._given
        page = BoardPage(look, work, desk, registry, self._acts, self._host, self._dial)
        page.open_ticket.connect(self.open_ticket)
        page.chosen_changed.connect(registry.refresh)
        page.fronted.connect(self.board_fronted)
        panel = HandOverPanel(*self._given)
        panel.page_wanted.connect(lambda: self.show_part("handover"))
        page.side.insertWidget(page.side.count() - 1, panel)
        return page

    @property
    def reviews(self) -> QualityPage:
        """Brought to the front."""
        return cast("QualityPage", self.show_part("quality"))

    def _quality(self) -> QualityPage:
        look, work, desk, _, notices = self._given
        page = QualityPage(look, work, desk, notices)
        page.open_ticket.connect(self.open_ticket)
        page.gap_wanted.connect(self.gap_wanted)
        return page

    def _hand_over(self) -> HandOverPage:
        look, work, desk, _, notices = self._given
        page = HandOverPage(look, work, desk, notices)
        page.open_ticket.connect(self.open_ticket)
        return page
