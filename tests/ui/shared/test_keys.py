"""Keys on Russian, Polish, French and unknown keyboards."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from console.ui.shared.keys import _BY_CHARACTER, _MAC_CODES, _WINDOWS_CODES, _X11_CODES, LATIN, Keys, letter_of

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def press(
    text: str, scan: int = 0, virtual: int = 0, modifiers: Qt.KeyboardModifier = NONE, again: bool = False
) -> QKeyEvent:
    code = ord(text.upper()) if text else 0
    typed = chr(ord(text.upper()) - 64) if modifiers & CTRL and text.isascii() else text
    return QKeyEvent(QEvent.Type.KeyPress, code, modifiers, scan, virtual, 0, typed, again, 1)


def test_every_letter_has_its_place_on_every_system() -> None:
    for codes in (_X11_CODES, _WINDOWS_CODES, _MAC_CODES):
        assert sorted(codes.values()) == sorted(LATIN)
    assert set(_BY_CHARACTER.values()) == set(LATIN)


@pytest.mark.parametrize(
    ("platform", "scan", "virtual"),
    [("xcb", 44, 0xFFFF), ("wayland", 44, 0), ("windows", 0x24, 0x4A), ("cocoa", 1, 0x26), ("offscreen", 0, 0)],
)
def test_j_on_a_russian_keyboard(platform: str, scan: int, virtual: int) -> None:
    assert letter_of(press("о", scan, virtual), platform) == "J"


def test_the_place_counts_more_than_the_character() -> None:
    # A phonetic Russian layout has "о" where a Latin one has O.
    assert letter_of(press("о", 32), "xcb") == "O"
    assert letter_of(press("ф", 1, 0), "cocoa") == "A"


def test_polish_letters_are_no_commands() -> None:
    # On X11 AltGr+A comes as "ą" without any modifier, with the place of A.
    for letter, scan in zip("ąćęłńóśźż", (38, 54, 26, 46, 57, 32, 39, 53, 52), strict=True):
        assert letter_of(press(letter, scan), "xcb") == ""


def test_a_french_keyboard_goes_by_its_caps() -> None:
    assert letter_of(press("a", 24), "xcb") == "A"


@pytest.mark.parametrize("text", ["", "1", "§", "ł", "日"])
def test_what_is_no_letter_of_ours(text: str) -> None:
    assert letter_of(press(text), "offscreen") == ""


class Few:
    """Two acts of a list and one of a window."""

    def __init__(self, owner: QObject) -> None:
        self.ran: list[str] = []
        self.actions = {name: QAction(name, owner) for name in ("J", "E", "Ctrl+K")}
        self.actions["E"].setAutoRepeat(False)
        for name, action in self.actions.items():
            action.triggered.connect(lambda _=False, n=name: self.ran.append(n))

    def bare(self, place: str, key: str) -> QAction | None:
        return self.actions.get(key) if place == "list" else None

    def with_modifiers(self, key: str, focus: QWidget | None) -> QAction | None:
        del focus
        return self.actions.get(key)


@pytest.fixture
def rows(qtbot: QtBot) -> QListWidget:
    rows = QListWidget()
    rows.addItems(["one", "two", "обед"])
    rows.setCurrentRow(0)
    qtbot.addWidget(rows)
    return rows


def test_a_list_acts_on_letters_of_both_scripts(rows: QListWidget) -> None:
    few = Few(rows)
    keys = Keys(few, rows, "xcb")
    keys.watch(rows, "list")
    for event in (press("j", 44), press("о", 44), press("у", 26), press("j", 44, modifiers=SHIFT)):
        QCoreApplication.sendEvent(rows, event)
    assert few.ran == ["J", "J", "E"]
    assert rows.currentRow() == 0  # "о" did not search for "обед"


def test_a_held_key_moves_but_does_not_solve(rows: QListWidget) -> None:
    few = Few(rows)
    keys = Keys(few, rows, "xcb")
    keys.watch(rows, "list")
    for event in (press("j", 44, again=True), press("e", 26, again=True)):
        QCoreApplication.sendEvent(rows, event)
    assert few.ran == ["J"]


def test_a_disabled_act_keeps_its_key(rows: QListWidget) -> None:
    few = Few(rows)
    keys = Keys(few, rows, "offscreen")
    keys.watch(rows, "list")
    few.actions["J"].setEnabled(False)
    QCoreApplication.sendEvent(rows, press("о"))
    assert (few.ran, rows.currentRow()) == ([], 0)


def test_letters_can_be_turned_off(rows: QListWidget) -> None:
    few = Few(rows)
    keys = Keys(few, rows, "offscreen")
    keys.watch(rows, "list")
    keys.letters_on = False
    QCoreApplication.sendEvent(rows, press("о"))
    assert (few.ran, rows.currentRow()) == ([], 2)  # the list searches again


def test_ctrl_with_a_russian_letter_is_the_shortcut(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    field = QLineEdit()
    QVBoxLayout(window).addWidget(field)
    few = Few(window)
    keys = Keys(few, window, "xcb")
    keys.watch(window, "")
    for event in (press("л", 45, modifiers=CTRL), press("л", 45, modifiers=CTRL | SHIFT), press("л", 45)):
        QCoreApplication.sendEvent(field, event)
    assert few.ran == ["Ctrl+K"]
    assert field.text() == "л"


def test_a_list_that_is_gone_leaves_nothing_behind(rows: QListWidget) -> None:
    other = QListWidget()
    keys = Keys(Few(rows), rows, "xcb")
    keys.watch(other, "list")
    shiboken6.delete(other)
    keys.watch(rows, "list")
    assert list(keys._places) == [rows]
