"""Gets the board from the desk and keeps it in step: whole lanes once, afterwards only the tickets that changed."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QObject, Signal

from console.domain.board import Narrowing
from console.domain.changes import Changes
from console.domain.ids import NOBODY, Id
from console.queries.board import BoardFigures, BoardNumbers, LaneRows, Lanes
from console.queries.call_figures import CallFigures, FiguresOf
from console.queries.loads import LOADS_CHANGE_WITH, AgentLoad, Loads
from console.queries.queue import TicketRow, TicketRows
from console.sync.desk import Desk
from console.ui.shared.work import Throttle, Work
from console.ui.team.arrangement import LIMIT, Arrangement, LaneOf

_FRAME_MS = 60
"""Changes that come within it are shown together: one frame for all of them."""
_FIGURES_MS = 500
_MANY = 200
"""More changed tickets than this are a reason to read whole lanes."""
_CALLS_MS = 15_000


class Supply(QObject):
    lanes_changed = Signal()
    """Other lanes stand there."""
    cards_changed = Signal(object)
    """The keys of the lanes whose cards are others."""
    heads_changed = Signal()
    numbers_changed = Signal()
    failed = Signal(object)

    def __init__(self, work: Work, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._work, self._desk = work, desk
        self.arrangement = Arrangement()
        self.people: tuple[AgentLoad, ...] = ()
        self.numbers: BoardNumbers | None = None
        self.calls: FiguresOf | None = None
        self._waiting: set[Id] = set()
        self._asked: set[Id] = set()
        self._held = self._resting = self._missed = False
        self._kept: set[str] = set()
        self._changes = Throttle(self, _FRAME_MS, self._ask_changed)
        self._heads = Throttle(self, _FIGURES_MS, self._ask_people)
        self._figures = Throttle(self, _FIGURES_MS, self._ask_numbers)
        self._calls = Throttle(self, _CALLS_MS, self._ask_calls)
        work.changed.connect(self._hear)

    def begin(self) -> None:
        self._ask_people()
        self._ask_numbers()
        self._calls.poke()

    def count(self) -> None:
        """Asks for what may be different without the desk having changed: limits pass, shifts begin, days end."""
        self._heads.poke()
        self._figures.poke()
        self._calls.poke()

    def person(self, agent: Id) -> AgentLoad | None:
        return next((one for one in self.people if one.agent == agent), None)

    def by_id(self) -> dict[Id, AgentLoad]:
        return {one.agent: one for one in self.people}

    def here(self) -> list[AgentLoad]:
        """Those who are on shift, by name; never in another order."""
        return [one for one in self.people if one.on_shift]

    def counts(self) -> dict[str, int]:
        """How many open tickets each lane has, those that are not shown too."""
        tickets = {one.agent: one.tickets for one in self.people}
        counts = {lane.key: sum(tickets.get(owner, 0) for owner in lane.owners) for lane in self.arrangement.lanes}
        counts[str(NOBODY)] = self.numbers.unclaimed if self.numbers is not None else 0
        return counts

    def narrow(self, narrowing: Narrowing) -> None:
        if narrowing != self.arrangement.narrowing:
            self.arrangement.narrowing = narrowing
            self._ask_lanes(self.arrangement.lanes, "whole")

    def move(self, tickets: Collection[Id], owner: Id | None) -> None:
        """Shows at once what has just been ordered."""
        self._tell(self.arrangement.move(tickets, owner, self._desk.now()))

    def look_again(self, tickets: Collection[Id]) -> None:
        """Shows these as the desk has them."""
        self._waiting |= set(tickets)
        self._changes.poke()

    def hold(self, held: bool) -> None:
        """While cards are carried nothing moves; what has changed meanwhile is shown when they are let go."""
        self._held = held
        if not held:
            self._set_lanes()
            kept, self._kept = self._kept, set()
            self._tell(kept)
            if self._waiting:
                self._changes.poke()

    def rest(self, resting: bool) -> None:
        """While nobody looks at the board nothing is asked; whoever comes back sees it as it is then."""
        self._resting = resting
        if resting or not self._missed:
            return
        self._missed = False
        self._waiting.clear()
        self.begin()
        self._ask_lanes(self.arrangement.lanes, "whole")

    # What is heard

    def _hear(self, changes: Changes) -> None:
        if self._resting:
            self._missed = True
            return
        if changes.everything or len(changes.of("ticket")) > _MANY:
            self._waiting.clear()
            self._ask_lanes(self.arrangement.lanes, "whole")
        else:
            self._waiting |= changes.of("ticket") | changes.of("seen") | changes.of("held")
            if self._waiting:
                self._changes.poke()
        if changes.touches("participant", "cohort"):
            # Names stand on cards, and which cards those are is known by reading them.
            self._work.later(self, "names", _FIGURES_MS, lambda: self._ask_lanes(self.arrangement.lanes, "whole"))
        if changes.touches(*LOADS_CHANGE_WITH):
            self._heads.poke()
        if changes.touches("ticket", "cohort", "setting"):
            self._figures.poke()
        if changes.touches("phone_call"):
            self._calls.poke()

    # What is asked

    def _ask_people(self) -> None:
        self._work.ask(self, "people", Loads(), self._take_people, self.failed.emit)

    def _take_people(self, people: tuple[AgentLoad, ...]) -> None:
        if people != self.people:
            self.people = people
            if not self._held:
                self._set_lanes()
            self.heads_changed.emit()

    def _set_lanes(self) -> None:
        lanes = [LaneOf(str(NOBODY), (NOBODY,))]
        lanes += [LaneOf(str(one.agent), (one.agent,)) for one in self.here()]
        away = tuple(one.agent for one in self.people if not one.on_shift and one.tickets)
        if away:
            lanes.append(LaneOf("absent", away))
        if tuple(lanes) == self.arrangement.lanes:
            return
        wanted = self.arrangement.set_lanes(lanes)
        self.lanes_changed.emit()
        self._ask_lanes(wanted, "new")

    def _ask_lanes(self, lanes: Collection[LaneOf], slot: str) -> None:
        if lanes:
            asked = Lanes(tuple(lane.owners for lane in lanes), LIMIT, self.arrangement.narrowing)
            self._work.ask(self, slot, asked, self._take_lanes, self.failed.emit)

    def _take_lanes(self, answers: tuple[LaneRows, ...]) -> None:
        self._tell(self.arrangement.take(answers))

    def _ask_changed(self) -> None:
        if self._held or not self._waiting:
            return
        # An earlier question that is not answered yet is made void by this one: what it asked is asked again.
        self._asked |= self._waiting
        self._waiting = set()
        self._work.ask(self, "changed", TicketRows(tuple(self._asked)), self._take_changed, self.failed.emit)

    def _take_changed(self, rows: tuple[TicketRow, ...]) -> None:
        asked, self._asked = self._asked, set()
        touched, few = self.arrangement.change(asked, rows, self._desk.now())
        self._tell(touched)
        for lane in self.arrangement.lanes:
            if lane.key in few:
                self._ask_lanes((lane,), f"few {lane.key}")

    def _tell(self, keys: set[str]) -> None:
        if self._held:
            self._kept |= keys
        elif keys:
            self.cards_changed.emit(keys)

    def _ask_numbers(self) -> None:
        self._work.ask(self, "numbers", BoardFigures(), self._take_numbers, self.failed.emit)

    def _take_numbers(self, numbers: BoardNumbers) -> None:
        if numbers != self.numbers:
            self.numbers = numbers
            self.numbers_changed.emit()

    def _ask_calls(self) -> None:
        now = self._desk.now()
        today = now.astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
        self._work.ask(self, "calls", CallFigures(today, now), self._take_calls, self.failed.emit)

    def _take_calls(self, figures: FiguresOf) -> None:
        self.calls = figures
        self.numbers_changed.emit()
