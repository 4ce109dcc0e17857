"""Controls: sizes that hold their words, names for those who do not see, keys for those without a mouse."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QBitmap, QImage, QPainter, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from console.ui.shared.controls.avatar import Avatar, initials, pair_of
from console.ui.shared.controls.button import Button, SplitButton
from console.ui.shared.controls.icon_button import IconButton
from console.ui.shared.controls.label import ElidedLabel, Label
from console.ui.shared.controls.pill import Chip, Pill
from console.ui.shared.controls.pressable import FocusRing
from console.ui.shared.controls.search import SearchField
from console.ui.shared.controls.section import SectionHeader
from console.ui.shared.controls.segmented import Segmented
from console.ui.shared.floating import FloatingCard
from console.ui.shared.look import Look

SCALES = [1.0, 1.25, 1.5, 1.75, 2.0]
WORDS = ["Send", "Przypomnij życzliwie", "Сообщить, чего не хватает", "[Ŕéɱîñð ķîñðļý ~~~~~~~~~~ ļôñĝéŕ]"]


def painted(widget: QWidget, scale: float = 1.0) -> QImage:
    image = QImage(round(widget.width() * scale), round(widget.height() * scale), QImage.Format.Format_ARGB32)
    image.setDevicePixelRatio(scale)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    widget.render(painter, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
    painter.end()
    return image


def inked_width(image: QImage) -> int:
    """From the first to the last column that is not clear, in device pixels."""
    mask = image.createAlphaMask()
    mask.setDevicePixelRatio(1)
    return QRegion(QBitmap.fromImage(mask)).boundingRect().width()


MAKERS: dict[str, Callable[[Look, str], QWidget]] = {
    "quiet button": lambda look, text: Button(look, text, "quiet"),
    "link": lambda look, text: Button(look, text, "link"),
    "dense with icon and keys": lambda look, text: Button(look, text, "quiet", icon="check", keys="Ctrl+↵", dense=True),
    "menu button": lambda look, text: Button(look, text, "quiet", icon="chat-circle-text", caret=True),
    "label": Label,
}


@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize("maker", MAKERS)
def test_nothing_is_cut_at_the_size_a_control_asks_for(look: Look, maker: str, words: str) -> None:
    widget = MAKERS[maker](look, words)
    for scale in SCALES:
        widget.resize(widget.sizeHint())
        asked = inked_width(painted(widget, scale))
        widget.resize(widget.sizeHint().width() + 60, widget.sizeHint().height())
        with_room = inked_width(painted(widget, scale))
        assert asked >= with_room - 2 > 0, scale


def test_words_without_room_end_in_dots_and_leave_the_edges_free(look: Look) -> None:
    button = Button(look, "Отправлено автоматически: Re: Нет звука", "quiet", dense=True, caret=True)
    size = button.sizeHint()
    for width in (size.width() // 2, size.width() * 3 // 4, size.width() - 12):
        button.resize(width, size.height())
        image = painted(button)
        edges = [image.pixelColor(x, y).alpha() for x in (0, 1, width - 2, width - 1) for y in range(image.height())]
        assert not any(edges)
        assert inked_width(image) > width - 40


@pytest.mark.parametrize("zoom", [80, 130, 200])
def test_controls_grow_with_the_text(look: Look, zoom: int) -> None:
    button, pill, icon = Button(look, "Solve"), Pill(look, "Online"), IconButton(look, "bell", "Notices")
    heights = [widget.sizeHint().height() for widget in (button, pill, icon)]
    look.theme.set_zoom(zoom)
    for widget, height in zip((button, pill, icon), heights, strict=True):
        assert widget.sizeHint().height() == pytest.approx(height * zoom / 100, abs=3)


def test_heights_are_those_of_the_drawings(look: Look) -> None:
    assert Button(look, "Default").sizeHint().height() == 32
    assert Button(look, "Default", dense=True).sizeHint().height() == 26
    assert Button(look, "Answer", "go", height=48).sizeHint().height() == 48
    assert IconButton(look, "bell", "Notices").sizeHint().width() == 32
    assert Pill(look, "soon", "warn").sizeHint().height() == 22


@pytest.mark.parametrize("kind", ["default", "primary", "go", "stop"])
def test_a_button_shows_what_happens_to_it(look: Look, qtbot: QtBot, kind: str) -> None:
    button = Button(look, "Send", kind)  # type: ignore[arg-type]
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    looks = {"rest": bytes(painted(button).constBits())}
    button.setDown(True)
    looks["pressed"] = bytes(painted(button).constBits())
    button.setDown(False)
    button.setEnabled(False)
    looks["disabled"] = bytes(painted(button).constBits())
    assert len(set(looks.values())) == 3


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_button_is_pressed_by_keys(look: Look, qtbot: QtBot, key: Qt.Key) -> None:
    button = Button(look, "Send")
    qtbot.addWidget(button)
    button.show()
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, key)


def test_an_ampersand_in_a_name_can_be_shown(look: Look) -> None:
    single, escaped = Button(look, "R&D"), Button(look, "R&&D")
    assert escaped.sizeHint().width() > single.sizeHint().width()


@pytest.mark.parametrize("name", ["", "  "])
def test_an_icon_without_a_name_is_refused(look: Look, name: str) -> None:
    with pytest.raises(ValueError, match="name"):
        IconButton(look, "bell", name)


def test_the_ring_comes_with_the_tab_key_and_not_with_the_mouse(look: Look, qtbot: QtBot) -> None:
    window = QWidget()
    row = QHBoxLayout(window)
    button, field = Button(look, "Send"), QLineEdit()
    row.addWidget(field)
    row.addWidget(button)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(field.hasFocus)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert button.hasFocus()
    assert not window.findChildren(FocusRing)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert button.hasFocus()
    ring = window.findChild(FocusRing)
    assert ring is not None
    assert ring.geometry() == button.geometry().adjusted(-4, -4, 4, 4)
    window.resize(window.width() + 50, window.height() + 20)
    qtbot.waitUntil(lambda: ring.geometry() == button.geometry().adjusted(-4, -4, 4, 4))
    field.setFocus()
    qtbot.waitUntil(lambda: not window.findChildren(FocusRing))


def test_tab_goes_past_a_date_and_round_in_a_card(qtbot: QtBot, look: Look) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    card = FloatingCard(look, window)
    before, date, after = QLineEdit(), QDateEdit(), QLineEdit()
    column = QVBoxLayout(card)
    for field in (before, date, after):
        column.addWidget(field)
    window.show()
    card.open()
    window.activateWindow()
    date.setFocus()
    qtbot.waitUntil(date.hasFocus)
    date.setCurrentSection(QDateEdit.Section.YearSection)
    date.setDisplayFormat("yyyy")
    QTest.keyClick(date, Qt.Key.Key_Tab)
    assert after.hasFocus()
    QTest.keyClick(after, Qt.Key.Key_Tab)
    assert before.hasFocus()


def test_wrapped_text_gets_higher_as_it_gets_narrower(look: Look) -> None:
    label = Label(look, "Your text is safe. Read the new answer first, then decide what to do with yours.", wrap=True)
    line = look.line("body")
    assert label.heightForWidth(2000) == line
    assert label.heightForWidth(200) >= 3 * line
    assert label.minimumSizeHint().width() < 200


def test_a_label_never_takes_a_name_for_markup(look: Look) -> None:
    plain, marked = Label(look, "bold"), Label(look, "<b>bold</b>")
    assert marked.textFormat() == Qt.TextFormat.PlainText
    assert marked.sizeHint().width() > plain.sizeHint().width()


def test_a_cut_label_says_the_whole_text_in_its_tool_tip(look: Look, qtbot: QtBot) -> None:
    label = ElidedLabel(look, "Certificate shows my old surname")
    qtbot.addWidget(label)
    label.resize(label.sizeHint())
    label.show()
    assert label.toolTip() == ""
    label.resize(80, label.height())
    assert label.toolTip() == "Certificate shows my old surname"
    assert label.minimumSizeHint().width() < 80


def test_segments_are_chosen_by_arrows(look: Look, qtbot: QtBot) -> None:
    switch = Segmented(look, "Kind", (("reply", "Reply"), ("note", "Note")))
    qtbot.addWidget(switch)
    switch.show()
    switch.activateWindow()
    switch.setFocus()
    first = switch.focusProxy()
    assert first is not None
    qtbot.waitUntil(first.hasFocus)
    assert switch.current == "reply"
    with qtbot.waitSignal(switch.chosen) as told:
        QTest.keyClick(first, Qt.Key.Key_Right)
    assert told.args == ["note"]
    assert switch.current == "note"
    with qtbot.assertNotEmitted(switch.chosen):
        switch.choose("note")


def test_escape_clears_a_search_and_then_leaves_it(look: Look, qtbot: QtBot) -> None:
    field = SearchField(look, "Search", "Search or command", "Clear the search", ("Ctrl", "K"))
    qtbot.addWidget(field)
    field.show()
    assert field.caps.isVisible()
    QTest.keyClicks(field.edit, "marta")
    assert field.clear.isVisible()
    assert not field.caps.isVisible()
    with qtbot.waitSignal(field.changed) as told, qtbot.assertNotEmitted(field.left):
        QTest.keyClick(field.edit, Qt.Key.Key_Escape)
    assert told.args == [""]
    with qtbot.waitSignal(field.left):
        QTest.keyClick(field.edit, Qt.Key.Key_Escape)


def test_a_chip_can_be_taken_away_by_key_and_by_mouse(look: Look, qtbot: QtBot) -> None:
    chip = Chip(look, "invoice", removable=True)
    qtbot.addWidget(chip)
    chip.resize(chip.sizeHint())
    chip.show()
    with qtbot.waitSignal(chip.removed):
        QTest.keyClick(chip, Qt.Key.Key_Delete)
    with qtbot.waitSignal(chip.removed), qtbot.assertNotEmitted(chip.clicked):
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 12, chip.height() // 2))
    with qtbot.waitSignal(chip.clicked), qtbot.assertNotEmitted(chip.removed):
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(12, chip.height() // 2))


def test_a_section_folds_by_arrows(look: Look, qtbot: QtBot) -> None:
    head = SectionHeader(look, "Snoozed", 3)
    qtbot.addWidget(head)
    assert not head.folded
    QTest.keyClick(head, Qt.Key.Key_Left)
    assert head.folded
    QTest.keyClick(head, Qt.Key.Key_Right)
    assert not head.folded
    assert head.accessibleName() == "Snoozed, 3"


def test_the_split_button_has_two_names(look: Look, qtbot: QtBot) -> None:
    split = SplitButton(look, "Send", "More ways to send", icon="paper-plane-tilt")
    qtbot.addWidget(split)
    assert split.more.accessibleName() == "More ways to send"
    assert split.more.sizeHint().width() == split.more.sizeHint().height() == 32
    with qtbot.waitSignal(split.pressed_main):
        split.main.click()


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Marta Nowak", "MN"),
        ("Anna Maria Nowak-Lis", "AN"),
        ("Ольга Зайцева", "ОЗ"),
        ("łukasz", "Ł"),
        ("+44 20 7946 0138", ""),
        ("", ""),
    ],
)
def test_initials(name: str, letters: str) -> None:
    assert initials(name) == letters


def test_a_person_keeps_the_same_colours_in_every_process() -> None:
    # Known values: a salted hash would give others after the next start.
    assert [pair_of(person) for person in ("a", "b", "marta")] == [4, 6, 4]
    assert {pair_of(str(number)) for number in range(100)} == set(range(1, 7))


def test_an_avatar_without_letters_shows_a_figure(look: Look, qtbot: QtBot) -> None:
    avatar = Avatar(look, "7", "+44 20 7946 0138")
    qtbot.addWidget(avatar)
    avatar.resize(avatar.sizeHint())
    middle = painted(avatar).copy(12, 8, 16, 24)
    assert inked_width(middle) > 0
