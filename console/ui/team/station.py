"""Moving a person to another station for the rest of their shift; it can be taken back."""

from __future__ import annotations

from datetime import timedelta

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from console.commands.shifts import PlanShifts
from console.domain.board import Suggestion, channels_named
from console.domain.changes import Outcome
from console.domain.rights import Right, may
from console.domain.shifts import Edit
from console.queries.shifts import Rota, RotaRows
from console.ui.shared.notices import Level
from console.ui.team import board_text
from console.ui.team.supply import Supply
from console.ui.ticket.acts.doing import Kit

_KEY = "board station"


class StationMoves(QObject):
    stayed = Signal()
    """A move was taken back, or was not done."""

    def __init__(self, kit: Kit, supply: Supply, parent: QObject) -> None:
        super().__init__(parent)
        self._kit, self._supply = kit, supply

    @property
    def allowed(self) -> bool:
        me = self._kit.doing.team.me
        return me is None or may(me.role, Right.EDIT_DESK)

    def move(self, made: Suggestion) -> None:
        """The shift they are on has the station of the channel from now on, as the desk calls it."""
        now = self._kit.desk.now()

        def found(rota: RotaRows) -> None:
            shift = next((one for one in rota.shifts if one.agent == made.agent and one.holds(now)), None)
            if shift is not None:
                station = self._station(made)
                self._plan(Edit(shift, replace(shift, station=station)), board_text.moved(made.name, station))

        self._kit.work.ask(self, "shift", Rota(now, now + timedelta(seconds=1)), found)

    def _station(self, made: Suggestion) -> str:
        stations = (one.station for one in self._supply.people)
        named = (station for station in stations if made.channel in channels_named((station,)))
        return next(named, board_text.channel(made.channel))

    def _plan(self, edit: Edit, said: str) -> None:
        def answered(outcome: Outcome) -> None:
            if outcome.refusal is not None:
                self._kit.notices.refused(outcome)
                self.stayed.emit()
            elif not said:
                self.stayed.emit()
            else:
                back = Edit(edit.after, edit.before)
                undo = lambda: self._plan(back, "")  # noqa: E731
                self._kit.notices.say(Level.TOAST, said, icon="arrow-right", key=_KEY, undo=undo)

        self._kit.work.tell(self, PlanShifts(self._kit.desk.stamp(), (edit,)), answered)
