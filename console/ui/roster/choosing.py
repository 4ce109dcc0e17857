"""Choosing who gets a seat and where, in the list over the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from console.domain.roster import ANSWERS, USUAL_MINUTES, SeatDesk
from console.domain.routing import TAKE_TICKETS
from console.queries.desk import AgentRow
from console.queries.roster import SeatRow
from console.ui.roster import text
from console.ui.shared.chooser import Chooser, Question
from console.ui.shared.look import Look
from console.ui.shared.palette_rows import Row
from console.ui.shared.words import translate

ICONS = {
    SeatDesk.CHAT: "chat-circle",
    SeatDesk.EMAIL: "envelope-simple",
    SeatDesk.PHONE: "phone",
    SeatDesk.ENTRY: "door",
    SeatDesk.RELAY: "text-aa",
    SeatDesk.ROOM: "monitor",
}


class Chosen(NamedTuple):
    agent: AgentRow
    desk: SeatDesk
    reserve: bool = False
    minutes: int = 0
    call: bool = False
    """Whether they are asked to come at once."""


class Choosing:
    def __init__(self, look: Look, host: QWidget) -> None:
        self.chooser = Chooser(look, host)

    def ask_whom(self, people: Sequence[AgentRow], *, call: bool, then: Callable[[Chosen], object]) -> None:
        """Who, then where. `call`: they are reserves who are asked to come at once."""

        def row(agent: AgentRow) -> Row:
            return Row(f"person {agent.id}", agent.name, "user", lambda _: self._ask_desk(agent, call=call, then=then))

        title = translate("roster", "Whom to call in?") if call else translate("roster", "Who gets a seat?")
        nothing = translate("roster", "Everybody of the desk has a seat.")
        self.chooser.ask(Question(title, rows=tuple(map(row, people)), nothing=nothing))

    def ask_where(self, seat: SeatRow, then: Callable[[SeatDesk], object]) -> None:
        def row(desk: SeatDesk) -> Row:
            return Row(f"desk {desk}", text.desk(desk), ICONS[desk], lambda _: then(desk))

        title = translate("roster", "Move to…")
        desks = [desk for desk in _able(seat.role in TAKE_TICKETS) if desk is not seat.desk]
        self.chooser.ask(Question(title, seat.name, tuple(map(row, desks))))

    def _ask_desk(self, agent: AgentRow, *, call: bool, then: Callable[[Chosen], object]) -> None:
        desks = _able(agent.role in TAKE_TICKETS)
        said = translate("roster", "{desk}, as a reserve")

        def seat(desk: SeatDesk) -> Row:
            return Row(f"desk {desk}", text.desk(desk), ICONS[desk], lambda _: then(Chosen(agent, desk)))

        def reserve(desk: SeatDesk) -> Row:
            words, icon = (
                (text.desk(desk), ICONS[desk]) if call else (said.format(desk=text.desk(desk)), "phone-outgoing")
            )
            chosen = Chosen(agent, desk, reserve=True, minutes=USUAL_MINUTES, call=call)
            return Row(f"reserve {desk}", words, icon, lambda _: then(chosen))

        rows = [*map(reserve, desks)] if call else [*map(seat, desks), *map(reserve, desks)]
        self.chooser.ask(Question(translate("roster", "Where?"), agent.name, tuple(rows)))


def _able(answers: bool) -> list[SeatDesk]:
    return [desk for desk in SeatDesk if answers or desk not in ANSWERS]
