"""What goes wrong in the world and in the program: told calmly, with the next step, and no word is lost."""

from __future__ import annotations

import logging
import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit

from console.app.first_run import make_first_desk
from console.domain.clock import SystemClock
from console.domain.messages import Kind
from console.domain.tickets import Channel
from console.queries.desk import Agents, Settings
from console.settings import places
from console.settings.options import Options
from console.sync.hub import HubDesk
from console.ui.first_run.page import FirstRun
from tests.e2e.agent import Agent
from tests.e2e.conftest import Room, Witness
from tests.making import Bench

Seat = Callable[..., Agent]


def on_file(bench: Bench, sql: str) -> None:
    with closing(sqlite3.connect(bench.path)) as connection, connection:
        connection.execute(sql)


def refuse(bench: Bench, what: str) -> None:
    """The file says to this order what SQLite says where nothing may be written. Rights alone do not stop root."""
    said = "attempt to write a readonly database"
    on_file(bench, f"CREATE TRIGGER refused BEFORE {what} BEGIN SELECT RAISE(ABORT, '{said}'); END")


def test_the_list_does_not_move_under_the_hand_when_fifty_tickets_arrive(bench: Bench, room: Room, ola: Seat) -> None:
    tickets = [bench.ticket(f"Old {number}", channel=Channel.EMAIL) for number in range(30)]
    agent = ola()
    agent.goes_to(tickets[10])
    view = agent.window.queue.list
    agent.presses("J", "J")
    here, bar = agent.window.queue.current(), view.verticalScrollBar()
    scrolled = bar.value()
    height = view.visualRect(view.currentIndex()).top()
    view.set_key_rest(600_000)  # a slow machine takes longer than a hand rests
    agent.presses("K", "J")
    for number in range(50):
        bench.ticket(f"New {number}", channel=Channel.CHAT)
    agent.waits_until(agent.window.queue.pill.isVisible)
    assert agent.window.queue.current() == here
    assert view.visualRect(view.currentIndex()).top() == height
    assert bar.value() == scrolled
    agent.clicks(agent.window.queue.pill)
    agent.waits_until(lambda: sum(subject.startswith("New") for subject in agent.queue()) > 3)


def test_a_desk_that_can_only_be_read_says_so_and_the_words_stay(bench: Bench, room: Room, ola: Seat) -> None:
    """Another program holds the rights to write; they come back, and what was typed is kept then."""
    ticket = bench.ticket("No sound", person=bench.person("Marta Nowak", email="m@x.example"))
    room.expect("cannot be written|busy|could not|not be")
    agent = ola()
    agent.goes_to(ticket)
    agent.presses("R")
    refuse(bench, "INSERT ON draft")
    agent.types("Not lost")
    agent.waits_for("Not saved")
    assert agent.draft == "Not lost"
    on_file(bench, "DROP TRIGGER refused")
    agent.types("!")
    agent.waits_until(lambda: agent.drafts(ticket).get(Kind.OUTBOUND) is not None)
    agent.waits_until_kept()
    assert agent.drafts(ticket)[Kind.OUTBOUND].text == "Not lost!"


def test_an_answer_that_cannot_be_written_to_the_desk_is_not_lost(bench: Bench, room: Room, ola: Seat) -> None:
    ticket = bench.ticket("No sound", person=bench.person("Marta Nowak", email="m@x.example"))
    room.expect("cannot be written")
    agent = ola()
    agent.goes_to(ticket)
    agent.presses("R")
    agent.types("My answer")
    agent.waits_until_kept()
    refuse(bench, "INSERT ON held")
    agent.presses("Ctrl+Enter")
    agent.waits_until(lambda: agent.draft == "My answer")
    agent.waits_until(lambda: agent.said_lately("cannot be written to") or agent.sees("cannot be written to"))
    agent.waits_until_kept()
    assert agent.drafts(ticket)[Kind.OUTBOUND].text == "My answer"
    assert agent.held() == ()


def test_an_act_that_cannot_be_done_says_what_to_do_next(bench: Bench, room: Room, ola: Seat) -> None:
    ticket = bench.ticket("No sound", person=bench.person("Marta Nowak", email="m@x.example"))
    room.expect("The desk cannot be written to. .* Give the rights")
    agent = ola()
    agent.goes_to(ticket)
    refuse(bench, "UPDATE ON ticket")
    agent.presses("E")
    agent.waits_for("The desk cannot be written to.")
    assert agent.sees("Give the rights to the desk's file and folder back")


def test_the_file_of_the_desk_vanishes_and_comes_back_and_no_word_is_lost(bench: Bench, room: Room, ola: Seat) -> None:
    """Left open by this program, the file would take everything that is written, out of sight for ever."""
    room.expect("not where it was. .* Put it back")
    ticket = bench.ticket("No sound", "I hear nothing", person=bench.person("Marta Nowak", email="m@x.example"))
    agent = ola()
    agent.goes_to(ticket)
    agent.presses("R")
    agent.types("Half a sen")
    agent.waits_until_kept()
    aside = bench.path.with_name("aside")
    aside.mkdir()
    for part in bench.path.parent.glob("desk.sqlite*"):
        part.rename(aside / part.name)
    agent.types("tence")
    agent.waits_for("Not saved")
    assert agent.draft == "Half a sentence"
    assert agent.sees("I hear nothing")
    agent.window.queue.focus_list()
    agent.presses("E")
    agent.waits_for("The desk's file is not where it was.")
    assert agent.sees("Put it back and go on")
    for part in aside.iterdir():
        part.rename(bench.path.parent / part.name)
    agent.presses("R")
    agent.types("!")
    agent.waits_until(lambda: agent.drafts(ticket)[Kind.OUTBOUND].text == "Half a sentence!")


def test_a_fault_of_our_own_is_told_once_calmly_and_logged_without_words(
    bench: Bench,
    room: Room,
    ola: Seat,
    faults: Witness,
    expect_log: Callable[[str], None],
    caplog: pytest.LogCaptureFixture,
) -> None:
    """The fault is real: code that runs in the event loop divides by what somebody wrote."""
    faults.expected.append(re.compile("secret words"))
    expect_log(r"^fault at ")
    room.expect("did not work as it should")
    ticket = bench.ticket("No sound", person=bench.person("Marta Nowak", email="m@x.example"))
    agent = ola()
    agent.goes_to(ticket)
    agent.presses("R")
    agent.types("Half a sen")

    def breaks() -> None:
        raise ValueError("secret words")

    with caplog.at_level(logging.WARNING):
        for _ in range(2):
            QTimer.singleShot(0, agent.window, breaks)
            agent.waits_until(lambda: agent.said)
            QApplication.processEvents()
    agent.waits_for("Something here did not work as it should.")
    assert len(agent.said) == 1
    assert "secret words" not in caplog.text
    assert not agent.sees("secret words")
    agent.types("tence")
    assert agent.draft == "Half a sentence"


def test_the_first_page_makes_a_desk_with_the_keyboard_alone(qapp: QApplication, home: Path) -> None:
    def fill() -> None:
        page = QApplication.activeModalWidget()
        assert isinstance(page, FirstRun)
        page.activateWindow()
        for words in ("Szkola", "Ola Zielinska", "ola@desk.example"):
            field = page.focusWidget()
            assert isinstance(field, QLineEdit)
            QTest.keyClicks(field, words)
            QTest.keyClick(field, Qt.Key.Key_Tab)
        button = page.focusWidget()
        assert isinstance(button, QAbstractButton)
        QTest.keyClick(button, Qt.Key.Key_Return)

    QTimer.singleShot(0, fill)
    assert make_first_desk(qapp, Options(language="en")) == "made"
    desk = HubDesk(places.desk_file(), None, SystemClock())
    try:
        assert desk.read(Settings()).result()["name"] == "Szkola"
        assert [agent.name for agent in desk.read(Agents()).result()] == ["Ola Zielinska"]
    finally:
        desk.close()
