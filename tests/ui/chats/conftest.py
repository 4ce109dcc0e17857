"""A console, a gateway on a thread of its own, and visitors who reach it over real websockets."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path
from typing import Any, TypeVar

import pytest
import shiboken6
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from console.channels.chat.frames import Who
from console.commands.desk import SetAgentState
from console.domain.ids import Id
from console.domain.people import AgentState
from console.queries.base import Query
from console.settings.options import Options
from console.sync.hub import HubDesk
from console.ui.shared.actions import Registry
from console.ui.shared.look import Look
from console.ui.shared.words import Words
from console.ui.shared.work import Work
from console.ui.window import Window
from tests.gateway.chatting import Gateway, Visitor
from tests.making import Bench
from tests.ui.calls.conftest import Sounds

T = TypeVar("T")


class Street:
    """Where visitors come from: everything of theirs runs on a loop of its own, while the window goes on."""

    def __init__(self, bench: Bench, window: Window, chime: Sounds, qtbot: QtBot) -> None:
        self.bench, self.window, self.chats, self.chime, self.qtbot = bench, window, window.live_chats, chime, qtbot
        self.desk = HubDesk(bench.place, None, bench.clock, watch_seconds=0.05)
        self._part = self.desk.stand_beside(bench.desk)
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="street", daemon=True)
        self._thread.start()
        self.gateway = Gateway(bench, self.desk)
        self._visitors: list[Visitor] = []
        self.run(self.gateway.start())

    def run(self, what: Coroutine[Any, Any, T]) -> T:
        future = asyncio.run_coroutine_threadsafe(what, self._loop)
        self.until(future.done)
        return future.result()

    def until(self, reached: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(reached, timeout=60_000)

    def ask(self, query: Query[T]) -> T:
        return self.bench.desk.read(query).result(timeout=60)

    def visitor(self, name: str, email: str = "") -> Visitor:
        visitor = Visitor(self.gateway)
        self._visitors.append(visitor)
        self.run(visitor.connect())
        if name:
            self.run(visitor.send(Who(name, email)))
        return visitor

    def says(self, visitor: Visitor, words: str) -> Id:
        """As its ticket, once the desk has it."""
        self.run(visitor.write(words))
        self.until(lambda: not visitor.window.unconfirmed)
        ticket = self.run(self.gateway.chat(visitor)).ticket_id
        assert ticket is not None
        return ticket

    def hears(self, visitor: Visitor, *words: str) -> None:
        self.until(lambda: visitor.texts == list(words))

    def close(self) -> None:
        for visitor in self._visitors:
            self.run(visitor.leave())
        self.run(self.gateway.stop())
        self._part()
        self.desk.close()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(60)
        self._loop.close()


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    bench = Bench(tmp_path)
    bench.do(SetAgentState(bench.stamp(), bench.ola, AgentState.AVAILABLE))
    yield bench
    bench.close()


@pytest.fixture
def chime() -> Sounds:
    return Sounds()


@pytest.fixture
def window(bench: Bench, look: Look, words: Words, qtbot: QtBot, chime: Sounds) -> Iterator[Window]:
    work = Work(bench.desk)
    registry = Registry(words, look.icons.icon)
    window = Window(look, words, bench.desk, work, registry, Options(), lambda: None, "here", chime=chime)
    window.resize(1440, 900)
    window.show()
    assert QTest.qWaitForWindowActive(window)
    yield window
    window.close()
    work.close()
    # At once: the language of the next test would reach a window whose look is gone.
    shiboken6.delete(window)
    QApplication.processEvents()


@pytest.fixture
def street(bench: Bench, window: Window, chime: Sounds, qtbot: QtBot) -> Iterator[Street]:
    street = Street(bench, window, chime, qtbot)
    street.until(lambda: street.chats.watch.me is not None and bool(street.chats.watch.loads))
    yield street
    street.close()
