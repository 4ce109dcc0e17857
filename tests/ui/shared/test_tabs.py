"""Tabs: arrows, counts, and a menu for what does not fit."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from console.ui.shared.controls.pressable import Pressable
from console.ui.shared.controls.tabs import Tab, TabStrip
from console.ui.shared.look import Look

TABS = [Tab("all", "All", 23), Tab("mine", "Mine", 5), Tab("free", "Unclaimed", 9), Tab("near", "Near limit", 2)]


@pytest.fixture
def strip(look: Look, qtbot: QtBot) -> TabStrip:
    made = TabStrip(look, "Views", "More views")
    made.set_tabs(TABS)
    qtbot.addWidget(made)
    made.resize(500, made.sizeHint().height())
    made.show()
    return made


def shown(strip: TabStrip) -> list[str]:
    buttons = [child for child in strip.findChildren(Pressable) if child.isVisible()]
    return [button.accessibleName() for button in sorted(buttons, key=lambda button: button.x())]


def test_all_fit_where_there_is_room(strip: TabStrip) -> None:
    assert shown(strip) == ["All, 23", "Mine, 5", "Unclaimed, 9", "Near limit, 2"]
    assert strip.current == "all"


@pytest.mark.parametrize(
    ("key", "start", "end"),
    [
        (Qt.Key.Key_Right, "all", "mine"),
        (Qt.Key.Key_Left, "all", "all"),
        (Qt.Key.Key_End, "all", "near"),
        (Qt.Key.Key_Home, "near", "all"),
        (Qt.Key.Key_Right, "near", "near"),
    ],
)
def test_arrows_move_the_choice(strip: TabStrip, qtbot: QtBot, key: Qt.Key, start: str, end: str) -> None:
    strip.choose(start)
    QTest.keyClick(strip, key)
    assert strip.current == end


def test_a_press_tells_once(strip: TabStrip, qtbot: QtBot) -> None:
    told: list[str] = []
    strip.chosen.connect(told.append)
    button = next(child for child in strip.findChildren(Pressable) if child.accessibleName() == "Mine, 5")
    for _ in range(2):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert told == ["mine"]
    assert button.isChecked()


def test_what_does_not_fit_is_behind_the_last_button(strip: TabStrip, qtbot: QtBot) -> None:
    strip.resize(190, strip.height())
    assert shown(strip) == ["All, 23", "Mine, 5", "More views"]
    more = next(child for child in strip.findChildren(Pressable) if child.accessibleName() == "More views")
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == ["Unclaimed  9", "Near limit  2"]
    menu.actions()[1].trigger()
    menu.close()
    assert strip.current == "near"
    assert "Near limit, 2" in shown(strip)


def test_new_counts_keep_the_buttons_and_the_choice(strip: TabStrip) -> None:
    strip.choose("mine")
    before = set(map(id, strip.findChildren(Pressable)))
    strip.set_tabs([Tab(tab.id, tab.text, 40) for tab in TABS])
    assert strip.current == "mine"
    assert set(map(id, strip.findChildren(Pressable))) == before
    assert shown(strip)[0] == "All, 40"


def test_the_first_is_chosen_when_the_chosen_one_goes(strip: TabStrip) -> None:
    strip.choose("near")
    strip.set_tabs(TABS[:2])
    assert strip.current == "all"


def test_no_tab_touches_its_neighbour_in_a_long_language(look: Look, strip: TabStrip) -> None:
    look.theme.set_zoom(150)
    strip.set_tabs([Tab("all", "Wszystkie", 23), Tab("mine", "Moje", 5), Tab("free", "Nieprzydzielone", 1200)])
    strip.resize(strip.sizeHint())
    buttons = sorted((child for child in strip.findChildren(Pressable) if child.isVisible()), key=lambda it: it.x())
    assert all(left.geometry().right() < right.x() for left, right in pairwise(buttons))
    assert buttons[-1].geometry().right() <= strip.width()
