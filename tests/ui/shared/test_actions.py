"""The registry of commands: allowed keys, menus, tooltips, remapping, languages."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget, QMenu, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from console.ui.shared.actions import LIST, MENUS, Act, Registry
from console.ui.shared.keys import KeyFault, fault_of, key_caps, key_text, parts
from console.ui.shared.words import Words, translate


@pytest.fixture
def registry(words: Words) -> Registry:
    return Registry(words)


def test_an_act_is_one_action_that_runs_its_call(registry: Registry) -> None:
    ran: list[str] = []
    registry.add(Act("ticket.solve", lambda: "Solve", keys=("E",), menu="ticket", call=lambda: ran.append("solved")))
    registry.done.connect(ran.append)
    registry.on("ticket.solve", lambda: ran.append("heard"))
    registry.find("ticket.solve").trigger()
    assert sorted(ran) == ["heard", "solved", "ticket.solve"]
    assert registry.tooltip("ticket.solve") == "Solve (E)"
    assert registry.text("ticket.solve") == "Solve"
    with pytest.raises(KeyError):
        registry.find("ticket.burn")


@pytest.mark.parametrize(
    ("key", "fault"),
    [
        ("Ctrl+Alt+S", KeyFault.ALT_GR),
        ("Ctrl+Alt+Shift+S", KeyFault.ALT_GR),
        ("Alt+F", KeyFault.ALT_LETTER),
        ("Alt+Shift+F", KeyFault.ALT_LETTER),
        *((sign, KeyFault.MOVES) for sign in "/?[]\\~#"),
        *((f"Ctrl+{sign}", KeyFault.MOVES) for sign in "/?[]\\~#"),
        ("Meta+K", KeyFault.SYSTEM),
        ("", KeyFault.UNKNOWN),
        ("Hyper+Q", KeyFault.UNKNOWN),
        ("Ctrl+K, Ctrl+S", KeyFault.UNKNOWN),
    ],
)
def test_keys_that_are_not_allowed(registry: Registry, key: str, fault: KeyFault) -> None:
    assert fault_of(key) is fault
    assert fault.text()
    with pytest.raises(ValueError, match="not allowed"):
        registry.add(Act("x", lambda: "X", keys=(key,)))
    assert registry.acts() == []


@pytest.mark.parametrize(
    "key",
    ["Ctrl+K", "Ctrl+Shift+R", "Ctrl+=", "Ctrl+-", "Ctrl+,", "Alt+1", "F6", "Shift+F6", "J", "Enter", "1", "Ctrl++"],
)
def test_keys_that_are_allowed(key: str) -> None:
    assert fault_of(key) is None


def test_parts_and_caps() -> None:
    assert parts("Ctrl++") == (frozenset({"Ctrl"}), "+")
    assert key_caps("Ctrl+Shift+R", "linux") == ["Ctrl", "Shift", "R"]
    assert key_caps("Ctrl+Shift+Enter", "darwin") == ["⇧", "⌘", "↵"]
    assert key_text("Ctrl+=", "win32") == "Ctrl+="


def test_no_two_acts_share_a_key_where_both_could_be_meant(registry: Registry) -> None:
    registry.add(Act("a", lambda: "A", keys=("Ctrl+Enter",), place="composer"), Act("b", lambda: "B", keys=("R",)))
    registry.add(Act("c", lambda: "C", keys=("Ctrl+Enter",), place="relay"))
    for act in (
        Act("a", lambda: "again"),
        Act("d", lambda: "D", keys=("Ctrl+Enter",)),
        Act("e", lambda: "E", keys=("R",), place=LIST),
        Act("f", lambda: "F", menu="nowhere"),
    ):
        with pytest.raises(ValueError, match=act.id):
            registry.add(act)
    assert [act.id for act in registry.acts()] == ["a", "b", "c"]


def test_enabled_when_is_asked_again(registry: Registry) -> None:
    chosen: list[int] = []
    registry.add(Act("ticket.solve", lambda: "Solve", enabled_when=lambda: bool(chosen)))
    assert not registry.do("ticket.solve")
    chosen.append(7)
    assert not registry.find("ticket.solve").isEnabled()
    registry.refresh()
    assert registry.find("ticket.solve").isEnabled()
    assert registry.do("ticket.solve")


def test_menus_hold_every_act_that_belongs_to_one(registry: Registry, qtbot: QtBot) -> None:
    registry.add(
        Act("ticket.solve", lambda: "Solve & close", keys=("E",), menu="ticket", section=1),
        Act("ticket.claim", lambda: "Claim", keys=("C",), menu="ticket"),
        Act("go.queue", lambda: "Queue", keys=("Ctrl+1",), menu="go"),
        Act("secret", lambda: "Not in a menu"),
    )
    host = QWidget()
    qtbot.addWidget(host)
    bar = registry.menu_bar(host)
    assert [action.text() for action in bar.actions()] == ["Ticket", "Go"]
    whole = registry.menu(host)
    assert [action.text() for action in whole.actions()] == ["Ticket", "Go"]
    ticket = whole.actions()[0].menu()
    assert isinstance(ticket, QMenu)
    texts = [action.text() for action in ticket.actions()]
    assert texts == ["Claim\tC", "", "Solve && close\tE"]
    short = registry.menu_of(host, ["ticket.claim", "-", "secret"])
    assert [action.text() for action in short.actions()] == ["Claim\tC", "", "Not in a menu"]


def test_a_button_follows_its_act(registry: Registry, qtbot: QtBot) -> None:
    ran: list[str] = []
    ready: list[int] = []
    registry.add(
        Act(
            "ticket.solve", lambda: "Solve", keys=("E",), enabled_when=lambda: bool(ready), call=lambda: ran.append("x")
        )
    )
    registry.refresh()
    button = QPushButton()
    qtbot.addWidget(button)
    registry.bind(button, "ticket.solve")
    assert not button.isEnabled()
    assert (button.toolTip(), button.accessibleName(), button.accessibleDescription()) == ("Solve (E)", "Solve", "E")
    ready.append(1)
    registry.refresh("ticket.solve")
    button.click()
    assert ran == ["x"]
    registry.remap({"ticket.solve": ["Ctrl+Shift+S"]})
    assert button.toolTip() == "Solve (Ctrl+Shift+S)"


def test_keys_can_be_changed_and_exchanged(registry: Registry) -> None:
    registry.add(
        Act("a", lambda: "A", keys=("Ctrl+1",)),
        Act("b", lambda: "B", keys=("Ctrl+2",)),
        Act("c", lambda: "C", keys=("E",)),
    )
    refused = registry.remap({"a": ["Ctrl+2"], "b": ["Ctrl+1"], "c": ["Ctrl+Alt+S"], "of an older version": ["Ctrl+9"]})
    assert refused == {"c": KeyFault.ALT_GR}
    assert registry.keys_of("a") == ("Ctrl+2",)
    assert registry.find("b").shortcut().toString() == "Ctrl+1"
    assert registry.keys_of("c") == ("E",)
    assert registry.remap({"a": ["Ctrl+2"]}) == {"a": KeyFault.TAKEN}
    assert registry.keys_of("a") == ("Ctrl+1",)
    assert registry.remap({"a": []}) == {}
    assert registry.find("a").shortcuts() == []
    assert [line.id for line in registry.key_sheet()] == ["b", "c"]


def test_the_key_sheet_is_in_the_order_of_the_menus(registry: Registry) -> None:
    for menu in reversed(list(MENUS)):
        registry.add(Act(menu, lambda: "X", keys=(f"Ctrl+{len(registry.acts())}",), menu=menu))
    assert [line.id for line in registry.key_sheet()] == list(MENUS)


def test_everything_changes_its_language_at_once(registry: Registry, words: Words, qtbot: QtBot) -> None:
    registry.add(Act("go.today", lambda: translate("day", "Today"), keys=("Ctrl+1",), menu="go"))
    host = QPushButton()
    qtbot.addWidget(host)
    registry.bind(host, "go.today")
    bar = registry.menu_bar(host)
    words.use("pl")
    assert registry.find("go.today").text() == "Dziś"
    assert bar.actions()[0].text() == "Przejdź"
    assert host.toolTip() == "Dziś (Ctrl+1)"


@pytest.fixture
def window(registry: Registry, qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.setLayout(QVBoxLayout())
    for name, widget in (("rows", QListWidget()), ("field", QLineEdit())):
        widget.setObjectName(name)
        layout = window.layout()
        assert layout is not None
        layout.addWidget(widget)
    registry.attach(window)
    rows = window.findChild(QListWidget)
    assert rows is not None
    registry.attach(rows, LIST)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    return window


def test_letters_act_in_lists_and_type_in_fields(registry: Registry, window: QWidget, qtbot: QtBot) -> None:
    ran: list[str] = []
    registry.add(
        Act("ticket.solve", lambda: "Solve", keys=("E",), call=lambda: ran.append("solve")),
        Act("palette", lambda: "Commands", keys=("Ctrl+K",), call=lambda: ran.append("palette")),
    )
    registry.attach(window)
    rows, field = window.findChild(QListWidget), window.findChild(QLineEdit)
    assert rows is not None
    assert field is not None
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_E)
    QTest.keyClick(rows, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert ran == ["solve", "palette"]
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_E)
    QTest.keyClick(field, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert ran == ["solve", "palette", "palette"]
    assert field.text() == "e"
    registry.keys.letters_on = False
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_E)
    assert ran == ["solve", "palette", "palette"]


def test_the_whole_menu_knows_acts_that_came_after_it(registry: Registry, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    menu = registry.menu(window)
    before = [action.text() for action in menu.actions()]
    assert "Call" not in before
    registry.add(Act("late.call", lambda: "Answer the call", menu="call"))
    menu.aboutToShow.emit()
    after = [action.text() for action in menu.actions()]
    assert set(after) == {*before, "Call"}
    assert len(after) == len(set(after))
