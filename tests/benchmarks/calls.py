"""`make bench CALLS=1`: from a call that is told to the desk to its painted pop, one and fifty at once."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import msgspec
from PySide6.QtCore import QCoreApplication, QObject, QTimer

from console.app.wiring import Console
from console.commands.calls import TellCall
from console.commands.desk import SetAgentState
from console.commands.phone import SavePbx
from console.domain.call_facts import AnyFact, Arrived, Cause, Direction, Ended, Offered, Queued, Rang, Side
from console.domain.ids import Id
from console.domain.pbx import Pbx, PbxKind
from console.domain.people import AgentState
from console.queries.desk import Agents
from tests.benchmarks import desk
from tests.benchmarks.__main__ import BUILD, kind_of_desk
from tests.benchmarks.measure import WARM_UP, Measured, show
from tests.benchmarks.window import Eye, at_rest, open_console, until_painted

TIMES = 20
MANY = 50
PAINTED_WITHIN = 200.0
FRAME = 33.0


class Line:
    def __init__(self, console: Console) -> None:
        self.console, self.desk = console, console.desk
        self.pbx = Pbx(id=self.desk.new_id(), name="Office", kind=PbxKind.ASTERISK, host="pbx.example", user="desk")
        self.desk.submit(SavePbx(self.desk.stamp(), self.pbx)).result()
        for one in self.desk.read(Agents()).result():
            # On the first ring it is for one person only: the one who looks at it here.
            mine = one.id == self.desk.me
            state = AgentState.AVAILABLE if mine else AgentState.OFF_SHIFT
            self.desk.submit(SetAgentState(self.desk.stamp(), one.id, state)).result()

    def tell(self, call: Id, *facts: AnyFact) -> None:
        stamp = msgspec.structs.replace(self.desk.stamp(), actor=None)
        self.desk.submit(TellCall(stamp, call, self.pbx.id, str(call), facts))

    def ring(self, number: str) -> Id:
        call, at = self.desk.new_id(), self.desk.now()
        arrived = Arrived(at=at, direction=Direction.INBOUND, number=number)
        phones = tuple(Offered(at=at, leg=f"leg {place}", line=f"PJSIP/{1000 + place}") for place in range(4))
        rang = tuple(Rang(at=at, leg=f"leg {place}") for place in range(4))
        self.tell(call, arrived, Queued(at=at, queue="600"), *phones, *rang)
        return call

    def end(self, call: Id) -> None:
        self.tell(call, Ended(at=self.desk.now(), cause=Cause.GAVE_UP, by=Side.CALLER))


@contextmanager
def longest_gap(parent: QObject) -> Iterator[list[float]]:
    """For how long at most the window heard nothing, in milliseconds."""
    gaps: list[float] = [0.0]
    last = [time.perf_counter()]

    def beat() -> None:
        now = time.perf_counter()
        gaps[0] = max(gaps[0], (now - last[0]) * 1000)
        last[0] = now

    timer = QTimer(parent, interval=1)
    timer.timeout.connect(beat)
    timer.start()
    yield gaps
    timer.stop()


def measure(folder: Path, number: str) -> list[Measured]:
    facts = desk.facts_of(folder)
    assert facts is not None
    with tempfile.TemporaryDirectory() as place:
        # A copy: calls are kept, and the next measurement begins as this one.
        shutil.copy(folder / "desk.sqlite", Path(place) / "desk.sqlite")
        console = open_console(Path(place), facts)
        try:
            return [*_measured(console, number)]
        finally:
            console.close()


def _measured(console: Console, number: str) -> Iterator[Measured]:
    window, line = console.window, Line(console)
    at_rest(console)
    eye, pop = Eye(window), window.phone.pop
    one = Measured("a call rings: told to painted pop", "calls", [], aim=PAINTED_WITHIN)
    for turn in range(TIMES + WARM_UP):
        begun, spent = time.perf_counter(), time.process_time()
        call = line.ring(number)
        seen, used = until_painted(eye, pop.card.isVisible)
        if turn >= WARM_UP:
            one.taken.append((seen - begun) * 1000)
            one.computed.append((used - spent) * 1000)
        line.end(call)
        _until(lambda: not pop.card.isVisible())
        at_rest(console)
    yield one
    many = Measured(f"{MANY} calls at once: told to all shown", "calls", [])
    first = Measured(f"{MANY} calls at once: told to painted pop", "calls", [], aim=PAINTED_WITHIN)
    gap = Measured(f"{MANY} calls at once: longest frame", "calls", [], aim=FRAME)
    for turn in range(4):
        with longest_gap(window) as gaps:
            begun = time.perf_counter()
            calls = [line.ring(f"+48600{turn}{place:05d}") for place in range(MANY)]
            seen, _ = until_painted(eye, pop.card.isVisible)
            all_seen, _ = until_painted(eye, lambda: len(window.phone.ringing) == MANY)
            at_rest(console)
        if turn:
            first.taken.append((seen - begun) * 1000)
            many.taken.append((all_seen - begun) * 1000)
            gap.taken.append(gaps[0])
        for call in calls:
            line.end(call)
        _until(lambda: not pop.card.isVisible())
        at_rest(console)
    yield from (first, many, gap)


def _until(reached: Callable[[], bool]) -> None:
    end = time.perf_counter() + 240
    while not reached():
        QCoreApplication.processEvents()
        time.sleep(0.005)
        if time.perf_counter() > end:
            raise RuntimeError("the window was still waiting after four minutes")


def main() -> int:
    parser = argparse.ArgumentParser(prog="make bench CALLS=1", description=__doc__)
    parser.add_argument("--size", type=int, default=20_000, help="tickets of the desk")
    chosen = parser.parse_args()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    now = datetime.now(UTC)
    folder = BUILD / "bench" / f"{chosen.size}-{kind_of_desk(now)}"
    facts = desk.facts_of(folder) or desk.make(folder, chosen.size, now)
    show(measure(folder, facts.phone), f"{facts.tickets:,} tickets, {facts.participants:,} people")
    return 0


if __name__ == "__main__":
    sys.exit(main())
