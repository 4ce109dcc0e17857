"""The whole console on a real desk file, and a person at it; nothing unexpected may happen behind their back."""

from __future__ import annotations

import re
import shutil
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from console.app.demo import demo_story, make_demo_desk
from console.app.wiring import build
from console.domain.clock import Clock, FixedClock
from console.domain.ids import Id
from console.settings.options import Options, load
from console.store.engine import allow_sql_on_this_thread, keep_sql_off_this_thread
from console.sync.hub import HubDesk
from console.sync.replica import ReplicaDesk
from console.ui.application import Faults
from console.ui.shared.notices import Level
from tests.e2e.agent import Agent, notices_of
from tests.making import NOON, Bench


class Witness(Faults):
    """The program's own keeper of faults, which also remembers them for the test. `expected` are fine here."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []
        self.expected: list[re.Pattern[str]] = []

    def catch(self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        told = "".join(traceback.format_exception(kind, fault, trace))
        if not any(pattern.search(told) for pattern in self.expected):
            self.seen.append(told)
        super().catch(kind, fault, trace)


@pytest.fixture
def faults() -> Iterator[Witness]:
    """Installed as the program does it. The test fails on a fault that it did not expect."""
    hooks = sys.excepthook, threading.excepthook
    witness = Witness()
    witness.install()
    yield witness
    sys.excepthook, threading.excepthook = hooks
    if witness.seen:
        pytest.fail("faults of our own:\n" + "\n".join(witness.seen), pytrace=False)


class Room:
    """Opens consoles and closes them again. `expect` names notices of weight that belong to the test."""

    def __init__(self, application: QApplication, qtbot: QtBot, faults: Faults, folder: Path) -> None:
        self._application, self._qtbot, self._faults = application, qtbot, faults
        self.options_file = folder / "options.json"
        self._expected: list[re.Pattern[str]] = []
        self._seated: list[Agent] = []
        self._others: list[HubDesk] = []
        self.unexpected: list[str] = []

    def seat(
        self,
        desk: HubDesk | ReplicaDesk,
        options: Options | None = None,
        size: tuple[int, int] = (1440, 900),
        give: Callable[[str], object] | None = None,
    ) -> Agent:
        """Opens the console as desktop.py does. Without options: as they were left."""
        options = options or (load(self.options_file) if self.options_file.exists() else _usual())
        console = build(self._application, desk, options, self.options_file, self._faults, give=give)
        agent = Agent(console, self._qtbot)
        self._seated.append(agent)
        console.window.resize(*size)
        with self._qtbot.waitActive(console.window):
            console.window.show()
            console.window.activateWindow()
        agent.waits_for_quiet()
        return agent

    def leave(self, agent: Agent) -> None:
        """Closes the console, and everything of it is gone."""
        self._seated.remove(agent)
        said = notices_of(agent.said, Level.AMBER)
        self.unexpected += [each for each in said if not any(pattern.search(each) for pattern in self._expected)]
        window = agent.window
        agent.console.close()
        window.words.quiet()
        theme = agent.console.look.theme
        shiboken6.delete(window)
        shiboken6.delete(theme)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def colleague(self, path: Path, who: Id, clock: Clock) -> HubDesk:
        """Somebody else at the same desk file, as from another program."""
        with sql_allowed():
            desk = HubDesk(path, who, clock, watch_seconds=0.05)
        self._others.append(desk)
        return desk

    def expect(self, pattern: str) -> None:
        self._expected.append(re.compile(pattern))

    def close(self) -> None:
        for agent in list(self._seated):
            self.leave(agent)
        for desk in self._others:
            desk.close()


@contextmanager
def sql_allowed() -> Iterator[None]:
    """What another program would do on a thread of its own is done on this one."""
    allow_sql_on_this_thread()
    try:
        yield
    finally:
        keep_sql_off_this_thread()


def _usual() -> Options:
    return Options(language="en", theme="light")


@pytest.fixture
def room(qapp: QApplication, qtbot: QtBot, faults: Witness, tmp_path: Path) -> Iterator[Room]:
    font, locale = qapp.font(), QLocale()
    QGuiApplication.clipboard().clear()
    made = Room(qapp, qtbot, faults, tmp_path)
    yield made
    made.close()
    allow_sql_on_this_thread()
    qapp.setStyleSheet("")
    qapp.setFont(font)
    QLocale.setDefault(locale)
    if made.unexpected:
        pytest.fail(f"said to the person without being expected: {made.unexpected}", pytrace=False)


@pytest.fixture
def bench(room: Room, tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path)
    yield made
    # A console that closes still saves what somebody was writing: its desk has to be there.
    room.close()
    made.close()


@pytest.fixture
def ola(room: Room, bench: Bench) -> Callable[..., Agent]:
    """Seats Ola at the desk of the bench, after the test has put there what it needs."""

    def seat(options: Options | None = None, size: tuple[int, int] = (1440, 900)) -> Agent:
        return room.seat(bench.desk, options, size)

    return seat


@pytest.fixture(scope="session")
def demo_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo desk, made once: it takes many seconds."""
    path = tmp_path_factory.mktemp("demo") / "desk.sqlite"
    make_demo_desk(path, FixedClock(NOON))
    return path


@pytest.fixture
def demo(room: Room, demo_file: Path, tmp_path: Path) -> Callable[..., Agent]:
    """Seats Ola at a copy of the demo desk."""
    path = tmp_path / "demo.sqlite"
    shutil.copy(demo_file, path)
    clock = FixedClock(NOON)

    def seat(options: Options | None = None, size: tuple[int, int] = (1440, 900)) -> Agent:
        return room.seat(HubDesk(path, demo_story(clock).me, clock, watch_seconds=0.05), options, size)

    return seat
