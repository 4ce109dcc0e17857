"""A lead in the real window: moves a pile with the pointer and with keys, takes it back, and opens a ticket."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from console.commands.desk import AddAgent, SetAgentState
from console.commands.levels import SavePromises
from console.commands.tickets import Give
from console.domain.ids import NOBODY, Id
from console.domain.people import AgentState, Role
from console.domain.sla import Level, Promises
from console.queries.queue import TicketRows
from console.queries.ticket import TagsOf
from console.settings.options import Options
from console.ui.shared.actions import Registry
from console.ui.shared.controls.label import Label
from console.ui.shared.look import Look
from console.ui.shared.notices import Notice
from console.ui.shared.words import Words
from console.ui.shared.work import Work
from console.ui.team.carrying import packed
from console.ui.ticket.facts import Fact
from console.ui.window import Window
from tests.making import Bench
from tests.ui.team.conftest import program


@pytest.fixture
def window(bench: Bench, look: Look, words: Words, qtbot: QtBot) -> Iterator[Window]:
    work = Work(bench.desk)
    window = Window(look, words, bench.desk, work, Registry(words, look.icons.icon), Options(), lambda: None, "here")
    window.resize(1440, 900)
    window.show()
    assert QTest.qWaitForWindowActive(window)
    yield window
    window.close()
    work.close()
    shiboken6.delete(window)


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, modifiers)


def hints(window: Window) -> set[str]:
    return {label.text() for label in window.status_bar.findChildren(Label) if label.isVisible()}


def test_a_lead_moves_a_pile_by_hand_and_by_keys(window: Window, bench: Bench, qtbot: QtBot) -> None:
    sam = bench.new_id()
    bench.do(AddAgent(program(bench), sam, "Sam Kowal", "sam@desk.example", Role.AGENT, "en"))
    for agent in (bench.ola, bench.piotr, sam):
        bench.do(SetAgentState(program(bench), agent, AgentState.AVAILABLE))
    level = Level(first=timedelta(hours=4), next=timedelta(hours=8), resolution=timedelta(hours=24))
    bench.do(SavePromises(program(bench), Promises(levels=(level,))))
    pile = [bench.ticket(f"Matter {number}") for number in range(4)]
    said: list[Notice] = []
    window.notices.said.connect(said.append)

    def owners() -> list[Id | None]:
        return [row.owner_id for row in bench.desk.read(TicketRows(tuple(pile))).result()]

    def stand_in(key: Id) -> list[Id]:
        lane = board.lanes.lanes.get(str(key))
        return [row.id for row in lane.cards.rows.items()] if lane is not None else []

    press(Qt.Key.Key_6, Qt.KeyboardModifier.ControlModifier)
    board = window.pages.team.board
    qtbot.waitUntil(lambda: stand_in(NOBODY) == pile and str(sam) in board.lanes.lanes, timeout=60_000)
    assert {"give to someone", "move", "take it back", "all commands"} <= hints(window)
    lane, mime = board.lanes.lanes[str(sam)], packed(pile[:2])
    move, left, none = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(lane, QDragEnterEvent(QPoint(20, 80), move, mime, left, none))
    QApplication.sendEvent(lane, QDropEvent(QPoint(20, 80).toPointF(), move, mime, left, none))
    qtbot.waitUntil(lambda: owners() == [sam, sam, None, None], timeout=60_000)
    qtbot.waitUntil(lambda: any(notice.text == "Given to Sam: 2 tickets." for notice in said), timeout=60_000)
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: owners() == [None] * 4 and stand_in(NOBODY) == pile, timeout=60_000)
    # The same without a pointer: two marked, A, two letters, Enter.
    board.lanes.focus_first()
    board.lanes.choose(str(NOBODY), 1)
    press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    press(Qt.Key.Key_A)
    chooser = window.acts.choosing._chooser
    qtbot.waitUntil(chooser.isVisible, timeout=60_000)
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, "Sa")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: owners() == [None, sam, sam, None], timeout=60_000)
    qtbot.waitUntil(lambda: stand_in(sam) == pile[1:3], timeout=60_000)
    # To a team: those who carry its tag; nobody has them until one takes them.
    board.lanes.choose(str(sam), 0)
    window.acts.choosing.give_to_team("night", board.chosen_rows())
    qtbot.waitUntil(lambda: owners() == [None, None, sam, None], timeout=60_000)
    assert bench.desk.read(TagsOf((pile[1],))).result() == {pile[1]: ("night",)}
    # What a colleague gives is told quietly; Enter opens what is chosen.
    bench.do(Give(bench.stamp(bench.piotr), (pile[3],), bench.ola))
    qtbot.waitUntil(lambda: any(notice.lead == "From Piotr Wrona:" for notice in said), timeout=60_000)
    board.lanes.choose(str(sam), 0)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.places.currentWidget() is window.columns, timeout=60_000)
    assert "reply" in hints(window)
    qtbot.waitUntil(lambda: window.ticket.ticket() is not None, timeout=60_000)
    detail = window.ticket.ticket()
    assert detail is not None and detail.row.id == pile[2]  # noqa: PT018
    assert any("Solve by: Tomorrow" in fact.accessibleName() for fact in window.ticket.findChildren(Fact))
    look_at_the_day(window, len(pile), qtbot)


def look_at_the_day(window: Window, requests: int, qtbot: QtBot) -> None:
    """What it came to, and what lies behind it."""
    press(Qt.Key.Key_7, Qt.KeyboardModifier.ControlModifier)
    report = window.pages.insights.report
    qtbot.waitUntil(lambda: report.report is not None and report.report.now.opened == requests, timeout=60_000)
    QTest.mouseClick(report.tiles["opened"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: report.behind.list.rows.rowCount() == requests, timeout=60_000)
    report.behind.dismiss()
