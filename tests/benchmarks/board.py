"""`make bench BOARD=1`: the lead's board while three hundred tickets a minute change: longest frame, processor time."""

from __future__ import annotations

import argparse
import os
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from console.app.wiring import Console
from console.commands.base import Command
from console.commands.desk import SetAgentState
from console.commands.tickets import Give, SetPriority, Unclaim
from console.domain.filters import Filter
from console.domain.ids import NOBODY, Id
from console.domain.people import AgentState
from console.domain.tickets import Priority
from console.queries.desk import Agents
from console.queries.queue import QueueSections, SectionName, Tab, TicketRow, TicketRows, Wanted
from tests.benchmarks import desk
from tests.benchmarks.__main__ import BUILD, kind_of_desk
from tests.benchmarks.measure import Measured, show
from tests.benchmarks.window import at_rest, open_console

A_MINUTE = 300
STRETCH = 5.0
FRAME = 33.0
PEOPLE, TICKETS = 20, 200


class Day:
    """Twenty people and two hundred tickets between them, of which another one changes every fifth of a second."""

    def __init__(self, console: Console) -> None:
        self.console, self.desk = console, console.desk
        self.chance = random.Random(7)
        self.people: list[Id] = []
        for one in self.desk.read(Agents()).result()[:PEOPLE]:
            self.people.append(one.id)
            self._do(SetAgentState(self.desk.stamp(), one.id, AgentState.AVAILABLE))
        wanted = (Wanted(SectionName.UNCLAIMED, TICKETS), Wanted(SectionName.COLLEAGUES, TICKETS))
        found = self.desk.read(QueueSections(Tab.ALL, wanted, filter=Filter())).result()
        self.tickets = [row.id for section in found for row in section.rows][:TICKETS]
        for place, ticket in enumerate(self.tickets):
            self._do(Give(self.desk.stamp(), (ticket,), self.people[place % len(self.people)]))

    def change(self) -> None:
        ticket = self.chance.choice(self.tickets)
        stamp = self.desk.stamp()
        command: Command = self.chance.choice(
            (
                Give(stamp, (ticket,), self.chance.choice(self.people)),
                SetPriority(stamp, (ticket,), self.chance.choice(list(Priority))),
                Unclaim(stamp, (ticket,)),
            )
        )
        self.desk.submit(command)

    def _do(self, command: Command) -> None:
        self.desk.submit(command).result()


def _measured(console: Console, stretches: int) -> Iterator[Measured]:
    day = Day(console)
    console.window.registry.do("go.team")
    board = console.window.pages.team.board
    for _ in range(10):
        at_rest(console)
    frame = Measured(f"{A_MINUTE} changes a minute: longest frame in {STRETCH:.0f} s", "board", [], aim=FRAME)
    spent = Measured(f"{A_MINUTE} changes a minute: processor time of a second", "board", [])
    calm = Measured("nothing changes: processor time of a second", "board", [])
    still = time.process_time()
    _let_run(STRETCH, lambda: None)
    calm.taken.append((time.process_time() - still) * 1000 / STRETCH)
    for _ in range(stretches):
        before = time.process_time()
        waited, worked = _let_run(STRETCH, day.change)
        spent.taken.append((time.process_time() - before) * 1000 / STRETCH)
        frame.taken.append(waited)
        frame.computed.append(worked)
    at_rest(console)
    _same(day, board.supply.arrangement.rows(str(NOBODY)))
    yield from (frame, spent, calm)


def _same(day: Day, unclaimed: tuple[TicketRow, ...]) -> None:
    """A board that is fast and wrong is no board."""
    rows = day.desk.read(TicketRows(tuple(day.tickets))).result()
    wanted = {row.id for row in rows if row.owner_id is None}
    shown = {row.id for row in unclaimed}
    if len(shown) < 60 and not wanted <= shown:
        raise RuntimeError("the board does not show what the desk has")


def _let_run(seconds: float, change: Callable[[], object]) -> tuple[float, float]:
    """For how long at most the window was busy at a stretch, in milliseconds: by the clock, and what its own thread
    computed meanwhile, which is what is left of it on a machine that others work on as well."""
    end = time.perf_counter() + seconds
    due = time.perf_counter()
    longest = computed = 0.0
    while time.perf_counter() < end:
        if time.perf_counter() >= due:
            change()
            due += 60 / A_MINUTE
        begun, spent = time.perf_counter(), time.thread_time()
        QCoreApplication.processEvents()
        longest = max(longest, time.perf_counter() - begun)
        computed = max(computed, time.thread_time() - spent)
        time.sleep(0.001)
    return longest * 1000, computed * 1000


def main() -> int:
    parser = argparse.ArgumentParser(prog="make bench BOARD=1", description=__doc__)
    parser.add_argument("--size", type=int, default=4_000, help="tickets of the desk")
    parser.add_argument("--stretches", type=int, default=6, help="how many times five seconds are measured")
    chosen = parser.parse_args()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    now = datetime.now(UTC)
    folder = BUILD / "bench" / f"{chosen.size}-{kind_of_desk(now)}"
    facts = desk.facts_of(folder) or desk.make(folder, chosen.size, now)
    with tempfile.TemporaryDirectory() as place:
        shutil.copy(folder / "desk.sqlite", Path(place) / "desk.sqlite")
        console = open_console(Path(place), facts)
        try:
            show([*_measured(console, chosen.stretches)], f"{facts.tickets:,} tickets, {PEOPLE} people at work")
        finally:
            console.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
