"""A webinar is planned and launched on the screen: its board, a hold, the go, and its end."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QDateTime, Qt
from PySide6.QtTest import QTest

from console.commands.launches import AnswerCheck
from console.commands.webinars import Register, TellTurnout
from console.domain.ids import Id
from console.domain.launch_clock import Stop
from console.domain.launch_log import LineKind
from console.domain.launches import Answer, Phase
from console.ui.launch.place import LaunchPlace
from tests.making import Bench
from tests.ui.room import Room

MINUTE = timedelta(minutes=1)


def press(button: object) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)  # type: ignore[call-overload]


def plan(room: Room, place: LaunchPlace, title: str, begins: datetime) -> None:
    """Through the form, as somebody would who has just found it."""
    room.until(lambda: place.planned.empty is not None)
    assert place.planned.empty is not None
    place.planned.empty.acted.emit()
    (sheet,) = place.planned._sheets.values()
    assert not sheet.save.isEnabled()
    room.type(title)
    sheet.form.starts.setDateTime(QDateTime.fromSecsSinceEpoch(int(begins.timestamp())))
    sheet.form.link.setText("room.example")
    assert "https" in sheet.missing.text()
    sheet.form.link.setText("https://room.example/pivot")
    press(sheet.save)
    room.until(lambda: place.planned.list.rows.rowCount() == 1)


def see_who_is_in(room: Room, bench: Bench, place: LaunchPlace, webinar: Id, marta: Id, jonas: Id) -> None:
    bench.do(TellTurnout(bench.stamp(), webinar, marta, opened_at=bench.clock.now()))
    bench.do(TellTurnout(bench.stamp(), webinar, jonas, joined_at=bench.clock.now()))
    bench.ticket("The room stays white", person=marta)
    bench.ticket("About an invoice")
    room.until(lambda: place.launch.middle.waiting.rows.rowCount() == 1)
    shown = {name: tile.shown.number for name, tile in place.launch.middle.tiles.tiles.items()}
    assert (shown["room"], shown["outside"], shown["waiting"]) == ("1", "1", "1")


def test_a_webinar_is_planned_held_and_started(room: Room, bench: Bench) -> None:
    room.window.resize(1440, 860)
    begins = bench.clock.now() + timedelta(hours=1)
    place = room.put(LaunchPlace(room.look, room.work, room.desk, room.registry, room.notices, room.window))
    plan(room, place, "Pivot tables in 60 minutes", begins)
    row = place.planned.list.current()
    assert row is not None
    marta, jonas = bench.person("Marta Nowak"), bench.person("Jonas Lind")
    bench.do(Register(bench.stamp(), row.id, (marta, jonas)))
    room.until(lambda: place.planned.guests.rows.rowCount() == 2)
    press(place.planned.launch)
    room.until(lambda: place.in_launch and place.launch.detail is not None)
    page = place.launch
    room.until(lambda: page.leads)
    assert page.board.rows.rowCount() == 9
    assert not page.strip.go.isEnabled()
    bench.clock.at = begins - 20 * MINUTE
    press(page.ask)
    room.until(lambda: all(one.answer is Answer.ASKED for one in page.board.rows.items()))
    for check in page.board.rows.items():
        bench.do(AnswerCheck(bench.stamp(), check.id, Answer.GO))
    room.until(page.strip.go.isEnabled)
    see_who_is_in(room, bench, place, row.id, marta, jonas)
    bench.clock.at = begins - 5 * MINUTE
    press(page.strip.hold)
    room.type("The recording is off")
    QTest.keyClick(page.line.field, Qt.Key.Key_Return)
    room.until(lambda: page.detail is not None and page.detail.clock.held_since is not None)
    bench.clock.at = begins - 3 * MINUTE
    room.until(lambda: "The recording is off" in page.strip.why.text())
    assert page.strip.face.words.startswith("T−00:05:00")
    press(page.strip.go)
    room.until(lambda: page.detail is not None and page.detail.reading(bench.clock.now()).stop is None)
    press(page.strip.go)
    room.until(lambda: page.detail is not None and page.detail.clock.go_at is not None)
    bench.clock.at = begins + 10 * MINUTE
    room.until(lambda: page.strip.face.words.startswith("T+00:07:59") or page.strip.face.words.startswith("T+00:08"))
    assert page.detail is not None
    assert page.detail.phase(bench.clock.now()) is Phase.LIVE
    for phase in (Phase.QUESTIONS, Phase.WRAP_UP):
        room.until(page.strip.begin.isVisible)
        press(page.strip.begin)
        room.until(lambda phase=phase: page.detail is not None and page.detail.phase(bench.clock.now()) is phase)  # type: ignore[misc]
    room.until(page.strip.go.isEnabled)
    press(page.strip.go)
    room.until(lambda: page.detail is not None and page.detail.clock.ended_at is not None)
    kinds = [line.kind for line in page.log.rows.items()]
    assert {LineKind.HELD, LineKind.RESUMED, LineKind.GO_FOR_START, LineKind.ENDED} <= set(kinds)
    assert page.detail.reading(bench.clock.now()).stop is not Stop.POLL
    press(page.strip.back)
    room.until(lambda: not place.in_launch)
