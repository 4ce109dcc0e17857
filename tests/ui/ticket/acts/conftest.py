"""A window with a list, a field and the acts on tickets, on a real desk; keys are pressed as a person does."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from console.domain.ids import Id
from console.queries.queue import TicketRow, TicketRows
from console.queries.ticket import TicketDetail, TicketView
from console.ui.shared.actions import LIST, Registry
from console.ui.shared.look import Look
from console.ui.shared.notices import Notice, Notices
from console.ui.shared.words import Words
from console.ui.shared.work import Work
from console.ui.ticket.acts.ticket_acts import TicketActs
from tests.making import Bench

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Room:
    """`chosen` are the tickets the acts are for. What is said is kept in `said`, oldest first."""

    def __init__(self, bench: Bench, look: Look, words: Words, qtbot: QtBot) -> None:
        self.bench = bench
        self.desk = bench.desk
        self.qtbot = qtbot
        self.chosen: list[Id] = []
        self.said: list[Notice] = []
        self.done: list[tuple[tuple[Id, ...], str]] = []
        self.opened: list[Id] = []
        self.undo_seconds = 10
        self.window = QWidget()
        self.window.resize(1100, 700)
        self.list = QListWidget()
        self.list.addItems(["one", "two", "three"])
        self.field = QLineEdit()
        column = QVBoxLayout(self.window)
        column.addWidget(self.list)
        column.addWidget(self.field)
        self.work = Work(bench.desk, self.window)
        self.notices = Notices(self.window)
        self.notices.said.connect(self.said.append)
        self.registry = Registry(words, look.icons.icon, self.window)
        self.acts = TicketActs(
            look,
            self.work,
            bench.desk,
            self.registry,
            self.notices,
            self.window,
            lambda: tuple(self.rows()),
            lambda: self.undo_seconds,
        )
        self.acts.done.connect(lambda ids, kind: self.done.append((ids, kind)))
        self.acts.open_ticket.connect(self.opened.append)
        self.registry.attach(self.window)
        self.registry.attach(self.list, LIST)
        qtbot.addWidget(self.window)
        self.window.show()
        qtbot.waitActive(self.window)
        self.list.setFocus()
        qtbot.waitUntil(lambda: self.acts.team.me is not None)

    def rows(self) -> list[TicketRow]:
        return list(self.desk.read(TicketRows(tuple(self.chosen))).result(timeout=10))

    def row(self, ticket: Id | None = None) -> TicketRow:
        (row,) = self.desk.read(TicketRows((ticket or self.chosen[0],))).result(timeout=10)
        return row

    def detail(self, ticket: Id | None = None) -> TicketDetail:
        found = self.desk.read(TicketView(ticket or self.chosen[0])).result(timeout=10)
        assert found is not None
        return found

    def choose(self, *tickets: Id) -> None:
        self.chosen = list(tickets)
        self.acts.refresh()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        self.bench.pass_time(seconds=1)
        self.acts.refresh()
        QTest.keyClick(QApplication.focusWidget() or self.list, key, modifiers)

    def type(self, text: str) -> None:
        QTest.keyClicks(QApplication.focusWidget() or self.list, text)

    def next_said(self, do: Callable[[], object]) -> Notice:
        """What is said because of `do`."""
        before = len(self.said)
        do()
        self.qtbot.waitUntil(lambda: len(self.said) > before, timeout=60_000)
        return self.said[-1]

    def say(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> Notice:
        return self.next_said(lambda: self.press(key, modifiers))

    def act(self, id_: str) -> Notice:
        self.bench.pass_time(seconds=1)
        return self.next_said(lambda: self.registry.do(id_))

    def can(self, id_: str) -> bool:
        self.registry.refresh(id_)
        return self.registry.find(id_).isEnabled()

    def undo(self) -> Notice:
        return self.say(Qt.Key.Key_Z, CTRL)

    def redo(self) -> Notice:
        return self.say(Qt.Key.Key_Z, CTRL | SHIFT)

    def close(self) -> None:
        self.work.close()


@pytest.fixture
def room(bench: Bench, look: Look, words: Words, qtbot: QtBot) -> Iterator[Room]:
    room = Room(bench, look, words, qtbot)
    yield room
    room.close()
