"""What goes wrong in the world and in the program: told calmly, with the next step, and no word is lost."""

from __future__ import annotations

import logging
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from console.app.first_run import make_first_desk
from console.domain.clock import SystemClock
from console.domain.messages import Kind
from console.domain.tickets import Channel
from console.queries.desk import Agents, Settings
from console.settings import places
from console.settings.options import Options
from console.sync.desk import HubDesk
from console.ui.first_run.page import FirstRun
from tests.e2e.agent import Agent
from tests.e2e.conftest import Room, Witness
from tests.making import Bench

Seat = Callable[..., Agent]


def test_the_list_does_not_move_under_the_hand_when_fifty_tickets_arrive(bench: Bench, room: Room, ola: Seat) -> None:
    tickets = [bench.ticket(f"Old {number}", channel=Channel.EMAIL) for number in range(30)]
    agent = ola()
    agent.goes_to(tickets[10])
    view = agent.window.queue.list
    agent.presses("J", "J")
    here, bar = agent.window.queue.current(), view.verticalScrollBar()
    height = view.visualRect(view.currentIndex()).top()
    assert view.hand
    for number in range(50):
        bench.ticket(f"New {number}", channel=Channel.CHAT)
    agent.waits_until(lambda: agent.window.queue.pill.isVisible())
    assert agent.window.queue.current() == here
    assert view.visualRect(view.currentIndex()).top() == height
    assert bar.value() >= 0
    agent.clicks(agent.window.queue.pill)
    agent.waits_until(lambda: sum(subject.startswith("New") for subject in agent.queue()) > 3)
    assert agent.window.queue.current() == here


def test_a_desk_that_can_only_be_read_says_so_and_the_words_stay(bench: Bench, room: Room, ola: Seat) -> None:
    """Another program holds the rights to write; they come back, and what was typed is kept then."""
    ticket = bench.ticket("No sound", person=bench.person("Marta Nowak", email="m@x.example"))
    room.expect("cannot be written|busy|could not|not be")
    agent = ola()
    agent.goes_to(ticket)
    agent.presses("R")
    with sqlite3.connect(bench.path) as connection:
        connection.execute(
            "CREATE TRIGGER no_drafts BEFORE INSERT ON draft BEGIN SELECT RAISE(ABORT, 'attempt to write a readonly database'); END"
        )
    agent.types("Not lost")
    agent.waits_for("Not saved")
    assert agent.draft == "Not lost"
    with sqlite3.connect(bench.path) as connection:
        connection.execute("DROP TRIGGER no_drafts")
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
    with sqlite3.connect(bench.path) as connection:
        connection.execute(
            "CREATE TRIGGER no_answers BEFORE INSERT ON held BEGIN SELECT RAISE(ABORT, 'attempt to write a readonly database'); END"
        )
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
    with sqlite3.connect(bench.path) as connection:
        connection.execute(
            "CREATE TRIGGER no_acts BEFORE UPDATE ON ticket BEGIN SELECT RAISE(ABORT, 'attempt to write a readonly database'); END"
        )
    agent.presses("E")
    agent.waits_for("The desk cannot be written to.")
    assert agent.sees("Give the rights to the desk's file and folder back")


def test_the_file_of_the_desk_vanishes_and_what_is_written_can_still_be_read(
    bench: Bench, room: Room, ola: Seat
) -> None:
    room.expect(".")
    ticket = bench.ticket("No sound", "I hear nothing", person=bench.person("Marta Nowak", email="m@x.example"))
    agent = ola()
    agent.goes_to(ticket)
    agent.presses("R")
    agent.types("Half a sentence")
    agent.waits_until_kept()
    aside = bench.path.with_name("aside")
    aside.mkdir()
    for part in bench.path.parent.glob("desk.sqlite*"):
        os.rename(part, aside / part.name)
    agent.types(" more")
    agent.waits_for_quiet()
    assert agent.draft == "Half a sentence more"
    assert agent.sees("I hear nothing")


def test_a_fault_of_our_own_is_told_once_calmly_and_logged_without_words(
    bench: Bench,
    room: Room,
    ola: Seat,
    faults: Witness,
    expect_log: Callable[[str], None],
    caplog: pytest.LogCaptureFixture,
) -> None:
    """The fault is real: code that runs in the event loop divides by what somebody wrote."""
    import re

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


def test_the_first_page_makes_a_desk_with_the_keyboard_alone(qapp: QApplication, qtbot: QtBot, home: Path) -> None:
    def fill() -> None:
        page = QApplication.activeModalWidget()
        assert isinstance(page, FirstRun)
        qtbot.waitActive(page).__enter__()
        for words in ("Szkoła Żółw", "Ola Zielińska", "ola@desk.example"):
            for character in words:
                qtbot.keyClicks(page.focusWidget(), character) if character.isascii() else page.focusWidget().insert(
                    character
                )
            qtbot.keyClick(page.focusWidget(), "\t")
        page._make.click()

    QTimer.singleShot(0, fill)
    assert make_first_desk(qapp, Options(language="en")) == "made"
    desk = HubDesk(places.desk_file(), None, SystemClock())
    try:
        assert desk.read(Settings()).result()["name"] == "Szkoła Żółw"
        assert [agent.name for agent in desk.read(Agents()).result()] == ["Ola Zielińska"]
    finally:
        desk.close()
