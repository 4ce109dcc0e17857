"""The small list over the window: late answers, rows made of what is typed, several marks, its place, its voice."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from console.ui.shared.chooser import Chooser, Question
from console.ui.shared.look import Look
from console.ui.shared.palette_rows import Row
from console.ui.shared.words import Words


class Place:
    def __init__(self, look: Look) -> None:
        self.done: list[str] = []
        self.window = QWidget()
        self.window.resize(960, 540)
        self.button = QPushButton("Give to…")
        column = QVBoxLayout(self.window)
        column.addStretch(1)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignRight)
        self.chooser = Chooser(look, self.window)

    def row(self, name: str, hint: str = "") -> Row:
        return Row(name.lower(), name, "user", lambda _: self.done.append(name), hint)

    def type(self, text: str) -> None:
        QTest.keyClicks(self.chooser.field, text)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.chooser.field, key, modifiers)

    @property
    def ids(self) -> list[str]:
        return self.chooser.rows.ids()


@pytest.fixture
def place(look: Look, words: Words, qtbot: QtBot) -> Place:
    del words
    place = Place(look)
    qtbot.addWidget(place.window)
    place.window.show()
    qtbot.waitActive(place.window)
    place.button.setFocus()
    return place


def test_answers_to_an_older_text_are_thrown_away(place: Place) -> None:
    asked: list[tuple[str, Callable[[Sequence[Row]], None]]] = []
    place.chooser.ask(Question("Merge into…", find=lambda text, give: asked.append((text, give))))
    place.type("ab")
    assert [text for text, _ in asked] == ["", "a", "ab"]
    asked[1][1]([place.row("Stale")])
    assert place.ids == []
    asked[2][1]([place.row("Fresh")])
    assert place.ids == ["fresh"]
    place.press(Qt.Key.Key_Escape)
    asked[2][1]([place.row("Too late")])
    assert place.ids == ["fresh"]


def test_late_rows_do_not_change_what_enter_takes(place: Place) -> None:
    asked: list[Callable[[Sequence[Row]], None]] = []
    rows = (place.row("One"), place.row("Two"))
    place.chooser.ask(Question("Choose", rows=rows, find=lambda _, give: asked.append(give)))
    place.press(Qt.Key.Key_Down)
    asked[0]([place.row("Three"), place.row("Two")])
    assert place.ids == ["one", "two", "three"]
    place.press(Qt.Key.Key_Return)
    assert place.done == ["Two"]
    assert QApplication.focusWidget() is place.button


def test_typing_finds_in_names_and_hints_and_on_the_other_layout(place: Place) -> None:
    place.chooser.ask(Question("Choose", rows=(place.row("Sam Brown", "available"), place.row("Łucja", "on a break"))))
    place.type("luc")
    assert place.ids == ["łucja"]
    place.chooser.field.setText("ыфь")
    place.chooser.renew()
    assert place.ids == ["sam brown"]
    place.chooser.field.setText("break")
    place.chooser.renew()
    assert place.ids == ["łucja"]


def test_a_row_made_of_the_text_stands_last(place: Place) -> None:
    place.chooser.ask(Question("Tags…", rows=(place.row("Sound"),), free=lambda text: place.row(f"New {text}")))
    assert place.ids == ["sound"]
    place.type("so")
    assert place.ids == ["sound", "new so"]


def test_several_are_marked_and_ctrl_enter_is_the_end(place: Place) -> None:
    ended: list[str] = []
    place.chooser.ask(
        Question("Tags…", rows=(place.row("One"), place.row("Two")), several=True, finish=lambda: ended.append("end"))
    )
    place.press(Qt.Key.Key_Return)
    place.press(Qt.Key.Key_Down)
    place.press(Qt.Key.Key_Return)
    assert place.done == ["One", "Two"]
    assert ended == []
    place.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert ended == ["end"]
    assert not place.chooser.isVisible()


def test_it_says_what_choosing_does(place: Place) -> None:
    place.chooser.ask(
        Question("Merge", rows=(place.row("One"),), note=lambda row: f"{row.text} lives on." if row else "")
    )
    assert place.chooser.note.text() == "One lives on."
    assert place.chooser.field.accessibleDescription() == "One. One lives on."


@pytest.mark.parametrize("zoom", [80, 100, 200])
@pytest.mark.parametrize("count", [0, 3, 40])
def test_it_stays_in_the_window_beside_the_button(place: Place, look: Look, zoom: int, count: int) -> None:
    look.theme.set_zoom(zoom)
    place.chooser.ask(Question("Choose", rows=tuple(place.row(f"Row {number}") for number in range(count))))
    card = place.chooser.geometry()
    assert place.window.rect().contains(card)
    if zoom <= 100 and count < 40:
        assert not card.intersects(place.button.geometry())
    assert not place.chooser.grab().isNull()
