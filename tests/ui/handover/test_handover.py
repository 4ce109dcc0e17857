"""The hand-over on the screen: written and confirmed on its page, counted beside the board, read by the next."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from console.commands.desk import SetAgentState
from console.commands.handover import FinishHandOver, PrepareHandOver
from console.commands.launches import PrepareLaunch
from console.commands.shifts import PlanShifts
from console.commands.webinars import SaveWebinar
from console.domain.launches import USUAL
from console.domain.people import AgentState
from console.domain.shifts import Edit, Shift
from console.domain.webinars import WebinarFacts
from console.queries.handover import HandOverRow, HandOvers
from console.ui.handover.page import HandOverPage
from console.ui.handover.panel import HandOverPanel
from console.ui.handover.telling import HandOverNotices
from console.ui.shared.controls.label import Label
from console.ui.shared.look import Look
from console.ui.shared.words import Words
from tests.making import Bench
from tests.ui.room import Room


@pytest.fixture
def room(tmp_path: Path, look: Look, words: Words, qtbot: QtBot) -> Iterator[Room]:
    bench = Bench(tmp_path)
    now = bench.clock.now()
    early = Shift(
        id=bench.new_id(), agent=bench.ola, starts_at=now - timedelta(hours=7), ends_at=now + timedelta(hours=1)
    )
    late = Shift(id=bench.new_id(), agent=bench.piotr, starts_at=early.ends_at, ends_at=now + timedelta(hours=9))
    bench.do(PlanShifts(bench.stamp(), (Edit(None, early), Edit(None, late))))
    bench.do(SetAgentState(bench.stamp(), bench.ola, AgentState.AVAILABLE))
    for subject in ("No sound in lessons", "Invoice for the company"):
        bench.ticket(subject, owner=bench.ola)
    bench.clock.at = early.ends_at - timedelta(minutes=25)
    bench.do(PrepareHandOver(bench.stamp(), early.id, bench.ola, early.ends_at, early.id))
    room = Room(bench, look, words, qtbot)
    room.window.resize(900, 800)
    yield room
    room.close()
    bench.close()


def row(room: Room) -> HandOverRow:
    return room.desk.read(HandOvers()).result()[0]


def test_a_hand_over_is_written_confirmed_and_taken_back(room: Room) -> None:
    webinars = room.bench.new_id(), room.bench.new_id()
    for one, hours in zip(webinars, (5, 30), strict=True):
        starts_at = room.bench.clock.now() + timedelta(hours=hours)
        room.bench.do(SaveWebinar(room.bench.stamp(), one, WebinarFacts(title="Pivot tables", starts_at=starts_at)))
    telling = HandOverNotices(room.work, room.desk, room.notices, lambda: None, room.window)
    panel = room.make(HandOverPanel)
    page = room.put(HandOverPage(room.look, room.work, room.desk, room.notices))
    room.until(lambda: len(page.lines) == 2 and panel.finish.isVisible() and len(room.said) == 1)
    assert telling.pages.mine() is not None
    # The next shift has one of the two webinars; it is told that its launch is not prepared, then that it is.
    room.until(lambda: [one.launch for one in panel.ahead.rows] == [one.launch for one in page.ahead.rows] == [None])
    room.bench.do(PrepareLaunch(room.bench.stamp(), room.bench.new_id(), webinars[0], room.bench.ola, USUAL))
    room.until(lambda: [one.waiting for one in panel.ahead.rows] == [len(USUAL.stations)])
    said = f"launch prepared, {len(USUAL.stations)} checks wait"
    room.until(lambda: all(any(said in label.text() for label in on.findChildren(Label)) for on in (panel, page)))
    assert page.finish is not None
    page.finish.click()
    # What to watch is asked for first, where it is written.
    room.until(lambda: page.watch is not None and page.watch.hasFocus())
    assert row(room).done_at is None

    room.type("The invoices of today")
    line = page.lines[1]
    line.words.setFocus()
    room.type("Waits for a copy")
    line.owner.setFocus()
    room.until(lambda: any(one.words == "Waits for a copy" for one in row(room).tickets))
    page.hand_over()
    room.until(lambda: row(room).done_at is not None)
    done = row(room)
    assert done.watch == "The invoices of today"
    assert {one.to for one in done.tickets} == {room.bench.piotr}
    assert room.notices.undo_latest()
    room.until(lambda: row(room).done_at is None)
    room.quiet()


def test_what_others_left_is_read_first(room: Room) -> None:
    bench = room.bench
    bench.do(FinishHandOver(bench.stamp(), (row(room).id,), "The invoices"))
    one = bench.new_id()
    bench.do(PrepareHandOver(bench.stamp(bench.piotr), one, bench.piotr, bench.clock.now()))
    bench.do(SetAgentState(bench.stamp(), bench.ola, AgentState.AVAILABLE))
    bench.do(FinishHandOver(bench.stamp(bench.piotr), (one,), "Nothing"))
    page = room.put(HandOverPage(room.look, room.work, room.desk, room.notices))
    room.until(lambda: page.pages.known)
    assert [each.agent for each in page.pages.to_read()] in ([], [bench.piotr])
    room.quiet()
