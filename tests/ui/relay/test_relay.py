"""What the speaker says is typed, corrected, handed over and read: on the screen, as the typist does it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from console.commands.relay import NameNext, SetAbbreviations, SwapTurn, WriteRelayLine
from console.commands.webinars import SaveWebinar
from console.domain.relay_words import Abbreviation
from console.domain.webinars import WebinarFacts
from console.queries.launches import LaunchNow
from console.queries.relay import RelayLines
from console.ui.relay.acts import add_relay_acts
from console.ui.relay.pane import RelayPane
from console.ui.relay.reading import ReadingPane
from tests.commands.test_launches import launch
from tests.making import NOON, Bench
from tests.ui.room import Room


def press(button: object) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)  # type: ignore[call-overload]


def read(room: Room, pane: RelayPane) -> list[str]:
    assert pane.feed.launch is not None
    return [line.words for line in room.desk.read(RelayLines(pane.feed.launch)).result()]


def open_pane(room: Room, bench: Bench) -> RelayPane:
    room.window.resize(394, 520)
    webinar = bench.new_id()
    facts = WebinarFacts(title="Pivot tables", starts_at=NOON, tutor_id=bench.piotr, language="en")
    bench.do(SaveWebinar(bench.stamp(), webinar, facts))
    made = launch(bench, webinar)
    bench.do(SetAbbreviations(bench.stamp(), made, (Abbreviation("pt", "pivot table"),)))
    panes: list[RelayPane] = []
    add_relay_acts(room.registry, lambda: panes[0], lambda: True)
    pane = room.put(RelayPane(room.look, room.work, room.desk, room.registry, room.notices, room.window))
    panes.append(pane)
    detail = room.desk.read(LaunchNow(made)).result()
    assert detail is not None
    pane.show_launch(detail, leads=True)
    room.work.changed.connect(pane.hear)
    room.until(pane.start.isVisible)
    press(pane.start)
    room.until(pane.field.isVisible)
    pane.field.setFocus()
    return pane


def type_and_correct(room: Room, bench: Bench, pane: RelayPane) -> None:
    room.type("Welcome to the room. The pt is ")
    room.until(lambda: read(room, pane) == ["Welcome to the room."])
    assert pane.field.text == "The pivot table is "
    QTest.keyClick(pane.field, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    room.type("4")
    QTest.keyClick(pane.field, Qt.Key.Key_Return)
    room.until(lambda: read(room, pane)[1:] == ["The pivot table is (slide 4)"])
    room.type("ola: hello everybody")
    QTest.keyClick(pane.field, Qt.Key.Key_Return)
    room.until(lambda: [line.speaker for line in pane.feed.lines] == ["Piotr Wrona", "Piotr Wrona", "Ola Zielińska"])

    QTest.keyClick(pane.field, Qt.Key.Key_Up)
    assert pane.field.text == "hello everybody"
    assert "Correcting" in pane.state.text()
    room.type(". And you. ")
    QTest.keyClick(pane.field, Qt.Key.Key_Return)
    room.until(lambda: read(room, pane)[2] == "hello everybody. And you.")
    room.until(lambda: "hello everybody. And you. · corrected" in pane.lines.toPlainText())
    bench.pass_time(seconds=11)
    QTest.keyClick(pane.field, Qt.Key.Key_Up)
    assert pane.field.text == ""


def hand_over(room: Room, bench: Bench, pane: RelayPane) -> None:
    made = pane.feed.launch
    assert made is not None
    bench.do(NameNext(bench.stamp(), made, bench.piotr, NOON + timedelta(hours=1)))
    room.until(lambda: "Piotr takes over at" in pane.turn.text())
    room.type("Half a sentence")
    press(pane.swap)
    assert "at the end of this sentence" in pane.state.text()
    room.type(" ends. ")
    room.until(lambda: pane.feed.state is not None and pane.feed.state.turn.typist == bench.piotr)
    assert read(room, pane)[3] == "Half a sentence ends."
    assert pane.types
    room.type("The last words")
    bench.pass_time(seconds=6)
    pane.tick()
    room.until(lambda: read(room, pane)[4:] == ["The last words"])
    room.until(lambda: not pane.field.isVisible())
    assert "You take over at" in pane.turn.text()


def test_a_typist_types_corrects_and_hands_over_and_others_read(room: Room, bench: Bench, tmp_path: Path) -> None:
    pane = open_pane(room, bench)
    type_and_correct(room, bench, pane)
    hand_over(room, bench, pane)
    made = pane.feed.launch
    assert made is not None
    along = ReadingPane(room.look, room.work, room.window)
    along.read_beside(None)
    room.until(lambda: "The last words" in along.lines.toPlainText())
    bench.do(WriteRelayLine(bench.stamp(bench.piotr), bench.new_id(), made, "And on it goes.", "Piotr Wrona"))
    room.until(lambda: "And on it goes." in along.lines.toPlainText())
    bench.do(SwapTurn(bench.stamp(), made))
    room.until(pane.field.isVisible)
    state = pane.feed.state
    assert state is not None
    pane.menu.write(state, pane.feed.lines, tmp_path / "relay.txt")
    told = (tmp_path / "relay.txt").read_text("utf-8")
    assert "Piotr Wrona: Welcome to the room.\n" in told
    assert told.endswith("Piotr Wrona: And on it goes.\n")
    along.close()
    pane.edit_forms()
    card = pane.menu.forms
    press(card.turn)
    card.field.setPlainText("ws = worksheet\nws = twice")
    assert not card.button.isEnabled()
    card.field.setPlainText("ws = worksheet")
    press(card.button)
    room.until(lambda: pane.field.forms == {"ws": "worksheet", "pt": "pivot table"})
