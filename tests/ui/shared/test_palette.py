"""The palette with real keys: finding, choosing, doing, late rows, and the focus afterwards."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from console.ui.shared.actions import Act, Registry
from console.ui.shared.look import Look
from console.ui.shared.palette import Palette
from console.ui.shared.palette_rows import Row, pieces
from console.ui.shared.words import Words

CTRL = Qt.KeyboardModifier.ControlModifier


class People:
    """Keeps each question, to be answered when the test likes."""

    prefix = "@"

    def __init__(self) -> None:
        self.asked: list[tuple[str, Callable[[Sequence[Row]], None]]] = []
        self.opened: list[tuple[str, bool]] = []

    def ask(self, text: str, give: Callable[[Sequence[Row]], None]) -> None:
        self.asked.append((text, give))

    def row(self, name: str, score: float = 0.5) -> Row:
        return Row(f"person {name}", name, "user", lambda new: self.opened.append((name, new)), score=score)


class Desk:
    """A window with a list, a field and a few commands."""

    def __init__(self, look: Look, words: Words) -> None:
        self.done: list[str] = []
        self.window = QWidget()
        self.window.resize(960, 540)
        self.field = QLineEdit()
        self.rows = QListWidget()
        column = QVBoxLayout(self.window)
        column.addWidget(self.rows)
        column.addWidget(self.field)
        self.allowed = True
        self.registry = Registry(words, look.icons.icon, self.window)
        self.registry.add(
            self.act("ticket.solve", "Solve", "E", words="close finish", enabled_when=lambda: self.allowed),
            self.act("ticket.give", "Give to…", "A"),
            self.act("remind", "Remind kindly", "Ctrl+Shift+R"),
            self.act("settings", "Settings"),
            Act("palette", lambda: "Commands", keys=("Ctrl+K",), in_palette=False, call=self.toggle),
        )
        self.registry.attach(self.window)
        self.people = People()
        self.palette = Palette(
            look, self.registry, self.window, context=lambda: "Marta Nowak, #4812", useful=lambda: ["remind", "nothing"]
        )
        self.palette.add_provider(self.people)

    def act(
        self, id_: str, text: str, *keys: str, words: str = "", enabled_when: Callable[[], bool] | None = None
    ) -> Act:
        return Act(
            id_,
            lambda: text,
            icon="check",
            keys=keys,
            words=lambda: words,
            enabled_when=enabled_when,
            call=lambda: self.done.append(id_),
        )

    def toggle(self) -> None:
        self.palette.toggle()

    def type(self, text: str) -> None:
        QTest.keyClicks(self.palette.field, text)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.palette.field, key, modifiers)

    @property
    def ids(self) -> list[str]:
        return self.palette.rows.ids()


@pytest.fixture
def desk(look: Look, words: Words, qtbot: QtBot) -> Desk:
    desk = Desk(look, words)
    qtbot.addWidget(desk.window)
    desk.window.show()
    desk.window.activateWindow()
    assert QTest.qWaitForWindowActive(desk.window)
    return desk


def test_ctrl_k_opens_it_from_a_text_field_and_the_focus_goes_back(desk: Desk) -> None:
    desk.field.setFocus()
    desk.field.setText("draft")
    QTest.keyClick(desk.field, Qt.Key.Key_K, CTRL)
    assert desk.palette.isVisible()
    assert QApplication.focusWidget() is desk.palette.field
    assert desk.palette.place_name.text() == "Marta Nowak, #4812"
    desk.press(Qt.Key.Key_Escape)
    assert not desk.palette.isVisible()
    assert QApplication.focusWidget() is desk.field
    assert desk.field.text() == "draft"


def test_enter_does_it_with_the_focus_back_in_place(desk: Desk) -> None:
    desk.rows.setFocus()
    focus: list[QWidget | None] = []
    desk.registry.on("ticket.solve", lambda: focus.append(QApplication.focusWidget()))
    desk.palette.open()
    desk.type("clos")
    assert desk.ids == ["ticket.solve"]
    desk.press(Qt.Key.Key_Return)
    assert desk.done == ["ticket.solve"]
    assert focus == [desk.rows]
    assert not desk.palette.isVisible()


def test_without_text_what_fits_then_what_was_used(desk: Desk) -> None:
    remembered: list[list[str]] = []
    desk.palette.remembered.connect(remembered.append)
    desk.registry.do("settings")
    desk.registry.do("ticket.give")
    desk.palette.open()
    assert desk.ids[:3] == ["remind", "ticket.give", "settings"]
    assert remembered[-1] == ["ticket.give", "settings"]
    assert "palette" not in desk.ids


def test_what_cannot_be_done_now_is_not_offered_but_its_key_is_shown(desk: Desk) -> None:
    desk.allowed = False
    desk.palette.open()
    desk.type("solve")
    assert desk.ids == []
    assert desk.palette.nothing.isVisible()
    desk.press(Qt.Key.Key_Return)
    assert desk.palette.isVisible()
    desk.palette.field.clear()
    desk.type("?solve")
    assert desk.ids == ["ticket.solve"]


def test_arrows_go_round_and_tab_completes(desk: Desk) -> None:
    desk.palette.open(">")
    first, last = desk.ids[0], desk.ids[-1]
    desk.press(Qt.Key.Key_Up)
    chosen = desk.palette.chosen()
    assert chosen is not None
    assert chosen.id == last
    desk.press(Qt.Key.Key_Down)
    chosen = desk.palette.chosen()
    assert chosen is not None
    assert chosen.id == first
    desk.press(Qt.Key.Key_Tab)
    assert desk.palette.field.text() == ">" + chosen.text
    assert desk.ids == [first]
    assert desk.palette.field.accessibleDescription().startswith(chosen.text)


def test_the_russian_layout_finds(desk: Desk) -> None:
    desk.palette.open()
    desk.palette.field.setText("куьштв")
    desk.palette.renew()
    assert desk.ids == ["remind"]


def test_late_rows_are_mixed_in_and_stale_ones_thrown_away(desk: Desk) -> None:
    desk.palette.open()
    desk.type("re")
    desk.type("m")
    (_, old), (text, give) = desk.people.asked
    assert text == "rem"
    old([desk.people.row("Stale")])
    assert "person Stale" not in desk.ids
    give([desk.people.row("Remigiusz", 0.1), desk.people.row("Rem", 9)])
    assert desk.ids == ["person Rem", "remind", "person Remigiusz"]


def test_late_rows_do_not_change_what_was_chosen(desk: Desk) -> None:
    desk.palette.open()
    desk.type("tt")
    desk.palette.field.clear()
    desk.type("e")
    desk.type("t")
    give = desk.people.asked[-1][1]
    count = len(desk.ids)
    assert count >= 1
    give([desk.people.row("One", 0.2), desk.people.row("Two", 0.1)])
    desk.press(Qt.Key.Key_Down)
    chosen = desk.palette.chosen()
    assert chosen is not None
    give([desk.people.row("First", 9), desk.people.row("One", 0.2), desk.people.row("Two", 0.1)])
    after = desk.palette.chosen()
    assert after is not None
    assert after.id == chosen.id


def test_a_prefix_asks_one_provider_and_ctrl_enter_opens_a_window(desk: Desk) -> None:
    desk.palette.open("@")
    assert desk.people.asked[-1][0] == ""
    assert desk.ids == []
    desk.type("ma")
    text, give = desk.people.asked[-1]
    assert text == "ma"
    give([desk.people.row("Marta")])
    assert desk.ids == ["person Marta"]
    desk.press(Qt.Key.Key_Return, CTRL)
    assert desk.people.opened == [("Marta", True)]
    give([desk.people.row("Late")])
    assert not desk.palette.isVisible()


def test_one_letter_asks_nobody_outside(desk: Desk) -> None:
    desk.palette.open()
    desk.type("r")
    assert desk.people.asked == []


def test_a_click_does_it_and_a_click_outside_closes(desk: Desk) -> None:
    desk.palette.open("settings")
    area = desk.palette.list.visualRect(desk.palette.rows.index(0, 0))
    QTest.mouseClick(desk.palette.list.viewport(), Qt.MouseButton.LeftButton, pos=area.center())
    assert desk.done == ["settings"]
    desk.palette.open()
    QTest.mouseClick(desk.rows.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert not desk.palette.isVisible()


@pytest.mark.parametrize("size", [(940, 480), (1440, 900), (500, 300)])
@pytest.mark.parametrize("zoom", [80, 100, 200])
def test_it_stays_inside_its_window(desk: Desk, look: Look, size: tuple[int, int], zoom: int) -> None:
    look.theme.set_zoom(zoom)
    desk.window.setMinimumSize(1, 1)
    desk.window.resize(*size)
    desk.palette.open()
    assert desk.window.rect().contains(desk.palette.geometry())
    desk.window.resize(size[0] + 100, size[1] + 50)
    assert desk.window.rect().contains(desk.palette.geometry())
    assert not desk.palette.grab().isNull()


def test_rows_speak_one_sentence(desk: Desk) -> None:
    desk.palette.open("remind")
    spoken = desk.palette.rows.data(desk.palette.rows.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Remind kindly, Ctrl Shift R"


def test_pieces_are_the_whole_text() -> None:
    assert pieces("Remind", ((0, 4),)) == [(0, 4, True), (4, 6, False)]
    assert pieces("a remind b", ((2, 4), (6, 8))) == [
        (0, 2, False),
        (2, 4, True),
        (4, 6, False),
        (6, 8, True),
        (8, 10, False),
    ]
    assert pieces("", ()) == []
