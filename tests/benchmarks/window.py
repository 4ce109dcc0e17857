"""What the hand feels: from the key to the painted answer, in the real window on the real desk, off the screen."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject
from PySide6.QtWidgets import QApplication, QWidget

from console.app.wiring import Console, build
from console.domain.clock import SystemClock
from console.domain.filters import Filter
from console.domain.ids import Id
from console.domain.tickets import Channel
from console.queries.queue import QueueSections, SectionName, Tab, Wanted
from console.settings.options import Options
from console.sync.hub import HubDesk
from console.ui.application import Faults, make_application
from tests.benchmarks.desk import Facts
from tests.benchmarks.measure import WARM_UP, Measured

TWO_FRAMES = 33.0
TIMES = 30
PATIENCE = 20.0

Act = Callable[[], object]
Reached = Callable[[], bool]


def open_console(folder: Path, facts: Facts) -> Console:
    application = make_application(["third-ring"])
    assert isinstance(application, QApplication)
    desk = HubDesk(folder / "desk.sqlite", Id(facts.me), SystemClock())
    options = Options(language="en", theme="light")
    console = build(application, desk, options, folder / "options.json", Faults())
    console.window.resize(1440, 900)
    console.window.show()
    return console


class Eye(QObject):
    """Sees when the window has painted itself: `look_for` something, and `seen_at` is the moment it was to be seen."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._reached: Reached | None = None
        self.seen_at: float | None = None
        self.spent_at = 0.0
        window.installEventFilter(self)

    def look_for(self, reached: Reached) -> None:
        self._reached, self.seen_at = reached, None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.UpdateRequest and self._reached is not None and self._reached():
            # Behind the painting, and behind all that has still to be laid out and painted.
            self._reached = None
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.User), -1000)
        return False

    def customEvent(self, event: QEvent) -> None:
        self.seen_at, self.spent_at = time.perf_counter(), time.process_time()


def until_painted(eye: Eye, reached: Reached) -> tuple[float, float]:
    """Waits until what was asked for is there and painted; the moment of that, and the processor time by then."""
    end = time.perf_counter() + PATIENCE
    eye.look_for(reached)
    while eye.seen_at is None:
        there = reached()
        # Sleeps until something comes, as the program does: a loop that spins would keep the readers from working.
        flag = QEventLoop.ProcessEventsFlag
        QCoreApplication.processEvents(flag.AllEvents if there else flag.WaitForMoreEvents)
        if there and eye.seen_at is None:
            # The same picture as before: nothing had to be painted.
            return time.perf_counter(), time.process_time()
        if time.perf_counter() > end:
            raise RuntimeError("the window was still waiting for answers after 20 seconds")
    return eye.seen_at, eye.spent_at


def at_rest(console: Console) -> None:
    """Between two measurements: bursts that were held back, timers and caches have their time."""
    end = time.perf_counter() + 0.12
    while time.perf_counter() < end or console.work.busy:
        QCoreApplication.processEvents()
        time.sleep(0.005)


def acts(console: Console, facts: Facts) -> Iterator[tuple[str, list[tuple[Act, Reached]]]]:
    """Each interaction with its variations, done one after another."""
    window, chance = console.window, random.Random(11)
    queue = window.queue

    def answered() -> bool:
        return not console.work.busy

    def opened(ticket: Id) -> tuple[Act, Reached]:
        return partial(window.open_ticket, ticket), partial(shows, ticket)

    def shows(ticket: Id) -> bool:
        shown = window.ticket.ticket()
        return shown is not None and shown.row.id == ticket and bool(window.ticket.conversation.built)

    def searched(text: str) -> tuple[Act, Reached]:
        return partial(window.palette_card.open, text), answered

    tabs = [Tab.MINE, Tab.UNCLAIMED, Tab.NEAR, Tab.SOLVED, Tab.ALL] * (TIMES // 5)
    filters = [Filter(channels=(Channel.CHAT,)), Filter(tags=("sound",)), Filter(words=facts.common), Filter()]
    yield "open the queue", [(queue.refresh, answered)] * TIMES
    yield "switch view", [(partial(queue.show_tab, tab), answered) for tab in tabs]
    yield "narrow the list", [(partial(queue.set_filter, chosen), answered) for chosen in filters * (TIMES // 4)]
    yield "open a ticket of 50 messages", [opened(Id(ticket)) for ticket in facts.long_tickets[:TIMES]]
    (solved,) = console.desk.read(QueueSections(Tab.SOLVED, (Wanted(SectionName.SOLVED, 200),))).result()
    yield "open any ticket", [opened(row.id) for row in chance.sample(solved.rows, TIMES)]
    yield "search a common word", [searched(facts.common)] * TIMES
    yield "search a rare word", [searched(facts.rare)] * TIMES
    yield "search a phone number", [searched(facts.phone)] * TIMES
    typed = [facts.common[: end + 1] for end in range(len(facts.common))] * TIMES
    yield "search, each key", [searched(text) for text in typed[:TIMES]]


def measure(folder: Path, facts: Facts, only: str) -> list[Measured]:
    console = open_console(folder, facts)
    try:
        at_rest(console)
        eye = Eye(console.window)
        found = []
        for name, each in acts(console, facts):
            if only not in name:
                continue
            measured = Measured(name, "painted", [], aim=TWO_FRAMES)
            for turn, (act, reached) in enumerate([*each[-WARM_UP:], *each]):
                at_rest(console)
                spent, began = time.process_time(), time.perf_counter()
                act()
                seen_at, spent_at = until_painted(eye, reached)
                if turn >= WARM_UP:
                    measured.taken.append((seen_at - began) * 1000)
                    measured.computed.append((spent_at - spent) * 1000)
            console.window.palette_card.dismiss()
            found.append(measured)
        return found
    finally:
        console.close()
