"""What can be done for a person of the board: their state, all they have to somebody else, calling somebody in."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QWidget

from console.commands.desk import SetAgentState
from console.domain.ids import Id
from console.domain.people import AgentState
from console.domain.rights import Right, may
from console.queries.board import LaneRows, Lanes
from console.queries.desk import AgentRow, Agents
from console.queries.loads import AgentLoad
from console.queries.queue import TicketRow
from console.ui.frame import text as frame_text
from console.ui.frame.top_bar import CHOSEN_BY_HAND, STATES
from console.ui.shared.chooser import Chooser, Question
from console.ui.shared.controls.menu import Menu
from console.ui.shared.notices import Level
from console.ui.shared.palette_rows import Row
from console.ui.shared.words import translate
from console.ui.team import board_text
from console.ui.team.moves import Moves
from console.ui.team.supply import Supply
from console.ui.ticket.acts.doing import Kit

_ALL = 1000


class PeopleMenu(QObject):
    """`dial` calls a number and says whether there is a phone system that could."""

    def __init__(
        self, kit: Kit, supply: Supply, moves: Moves, dial: Callable[[str], bool], host: QWidget, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._kit, self._supply, self._moves, self._dial = kit, supply, moves, dial
        self._chooser = Chooser(kit.look, host)

    def open(self, person: AgentLoad, at: QPoint, parent: QWidget) -> Menu:
        menu = Menu(self._kit.look, parent)
        me = self._kit.doing.team.me
        if person.agent == self._kit.desk.me or me is None or may(me.role, Right.EDIT_DESK):
            for state in CHOSEN_BY_HAND:
                icon, token = STATES[state]
                action = menu.addAction(self._kit.look.icons.icon(icon, token), frame_text.state_name(state))
                action.setCheckable(True)
                action.setChecked(person.state is state)
                action.triggered.connect(lambda _=False, state=state: self.set_state(person, state))
            menu.addSeparator()
        give_all = menu.addAction(
            self._kit.look.icons.icon("arrows-left-right"), translate("board", "Give all they have to…")
        )
        give_all.setEnabled(person.tickets > 0)
        give_all.triggered.connect(lambda: self.give_all(person))
        release = menu.addAction(self._kit.look.icons.icon("user-minus"), translate("board", "Release all they have"))
        release.setEnabled(person.tickets > 0)
        release.triggered.connect(lambda: self.release_all(person))
        menu.addSeparator()
        menu.addAction(
            self._kit.look.icons.icon("phone-outgoing"), translate("board", "Call somebody in…")
        ).triggered.connect(self.call_in)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)
        return menu

    def set_state(self, person: AgentLoad, state: AgentState) -> None:
        self._kit.work.tell(self, SetAgentState(self._kit.desk.stamp(), person.agent, state))

    def give_all(self, person: AgentLoad) -> None:
        def choose(rows: Sequence[TicketRow]) -> None:
            people = [self._row(other, rows) for other in self._supply.here() if other.agent != person.agent]
            title = translate("board", "Give all they have to…")
            nobody = translate("board", "Nobody else is on shift.")
            about = f"{board_text.first(person.name)} · {board_text.tickets(len(rows))}"
            self._chooser.ask(Question(title, about, tuple(people), nothing=nobody))

        self._all_of(person, choose)

    def release_all(self, person: AgentLoad) -> None:
        self._all_of(person, self._moves.release)

    def call_in(self) -> None:
        """Offers those who are not on shift, to be called."""
        here = {one.agent for one in self._supply.here()}

        def ask(people: tuple[AgentRow, ...]) -> None:
            rows = [
                Row(
                    f"call in {one.id}",
                    one.name,
                    "phone-outgoing",
                    lambda _, one=one: self._call(one),  # type: ignore[misc]
                    one.phone or one.email,
                )
                for one in people
                if one.id not in here and one.id != self._kit.desk.me
            ]
            nobody = translate("board", "Everybody is on shift.")
            self._chooser.ask(Question(translate("board", "Call somebody in…"), "", tuple(rows), nothing=nobody))

        self._kit.work.ask(self, "people", Agents(), ask)

    def _call(self, one: AgentRow) -> None:
        if one.phone and self._dial(one.phone):
            return
        # No phone system that could call: the lead does, and is told how.
        ways = ", ".join(part for part in (one.phone, one.email) if part)
        self._kit.notices.say(Level.AMBER, ways, lead=one.name, icon="phone-outgoing", key=f"call in {one.id}")

    def _row(self, other: AgentLoad, rows: Sequence[TicketRow]) -> Row:
        icon, token = STATES[other.state]
        hint = f"{board_text.state(other, self._kit.desk.now())} · {board_text.load(other)}"
        give: Callable[[bool], object] = lambda _: self._moves.give(rows, other.agent, other.name)  # noqa: E731
        return Row(f"agent {other.agent}", other.name, icon, give, hint, token=token)

    def _all_of(self, person: AgentLoad, then: Callable[[Sequence[TicketRow]], object]) -> None:
        def came(lanes: tuple[LaneRows, ...]) -> None:
            rows: list[TicketRow] = [row for lane in lanes for row in lane.rows]
            if rows:
                then(rows)

        owners: tuple[Id, ...] = (person.agent,)
        self._kit.work.ask(self, "all", Lanes((owners,), _ALL), came)
