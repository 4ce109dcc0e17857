"""A window for one screen, on a real desk: for tests that press keys and look at what reaches the desk."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import shiboken6
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from console.domain.ids import Id
from console.queries.participant import Person, PersonDetail
from console.queries.ticket import TicketDetail, TicketView
from console.sync.hub import HubDesk
from console.ui.shared.actions import Registry
from console.ui.shared.look import Look
from console.ui.shared.notices import Notice, Notices
from console.ui.shared.words import Words
from console.ui.shared.work import Work
from tests.making import Bench

Screen = TypeVar("Screen", bound=QWidget)


class Room:
    """`put` shows a screen in a window of its own. What is said is kept in `said`."""

    def __init__(self, bench: Bench, look: Look, words: Words, qtbot: QtBot) -> None:
        self.bench, self.desk, self.look, self.words, self.qtbot = bench, bench.desk, look, words, qtbot
        self.window = QWidget()
        self.window.resize(404, 480)
        self.column = QVBoxLayout(self.window)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.work = Work(bench.desk, self.window)
        self.notices = Notices(self.window)
        self.said: list[Notice] = []
        self.notices.said.connect(self.said.append)
        self.registry = Registry(words, look.icons.icon, self.window)

    def make(self, screen: Callable[[Look, Work, HubDesk, Registry, Notices], Screen]) -> Screen:
        return self.put(screen(self.look, self.work, self.desk, self.registry, self.notices))

    def put(self, screen: Screen) -> Screen:
        self.column.addWidget(screen)
        self.window.show()
        assert QTest.qWaitForWindowActive(self.window)
        return screen

    def person(self, participant: Id) -> PersonDetail:
        found = self.desk.read(Person(participant, 50)).result(timeout=10)
        assert found is not None
        return found

    def ticket(self, ticket: Id) -> TicketDetail:
        found = self.desk.read(TicketView(ticket)).result(timeout=10)
        assert found is not None
        return found

    def until(self, reached: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(reached, timeout=60_000)

    def quiet(self) -> None:
        """Everything that was asked or told has been answered."""
        self.until(lambda: not self.work.busy)
        QTest.qWait(0)

    def close(self) -> None:
        self.window.close()
        self.work.close()
        # At once: the language of the next test would reach a window whose look is gone.
        shiboken6.delete(self.window)

    def type(self, words: str) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, words)
