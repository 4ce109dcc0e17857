"""The thread: what is looked at stays where it is, few widgets exist, the keyboard goes everywhere."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from console.commands.tickets import MarkSeen
from console.domain.ids import Id
from console.domain.messages import Kind
from console.domain.tickets import Channel
from console.ui.ticket.conversation.entry import Entry
from console.ui.ticket.conversation.model import NewLine
from tests.ui.ticket.conftest import Opened


def seen(opened: Opened, ticket: Id) -> Id:
    opened.bench.do(MarkSeen(opened.bench.stamp(), (ticket,)))
    return ticket


def place(opened: Opened, entry: Entry) -> int:
    return entry.mapTo(opened.panel.conversation.viewport(), QPoint(0, 0)).y()


def test_opens_at_the_end_when_nothing_is_new(opened: Opened) -> None:
    ticket = opened.ticket()
    messages = opened.thread_of(ticket, 40)
    opened.open(seen(opened, ticket))
    assert opened.panel.conversation.at_end()
    last = opened.entry(messages[-1])
    assert last.isVisible()
    assert place(opened, last) + last.height() <= opened.panel.conversation.viewport().height()


def test_opens_at_the_first_new_message_with_a_line_before_it(opened: Opened) -> None:
    ticket = opened.ticket()
    opened.thread_of(ticket, 20)
    seen(opened, ticket)
    first = opened.say(ticket, "This is new")
    opened.thread_of(ticket, 20)
    opened.open(ticket)
    items = opened.panel.conversation.items
    line = next(number for number, item in enumerate(items) if isinstance(item, NewLine))
    assert items[line + 1].key == str(first)
    assert 0 <= place(opened, opened.entry(first)) < 80


def test_a_long_ticket_builds_few_widgets(opened: Opened) -> None:
    ticket = opened.ticket()
    opened.thread_of(ticket, 200)
    panel = opened.open(seen(opened, ticket))
    panel.open_find()  # loads all that is earlier
    opened.until(lambda: sum(1 for item in panel.conversation.items if hasattr(item, "entry")) == 201)
    opened.settle()
    view = panel.conversation.viewport().height()
    low = panel.conversation.verticalScrollBar().value()
    built = panel.conversation.built.values()
    assert len(built) < 70
    assert all(low - 4 * view < entry.y() < low + 5 * view for entry in built)
    panel.conversation.verticalScrollBar().setValue(0)
    opened.settle()
    assert len(panel.conversation.built) < 70


def test_scrolled_back_a_new_message_moves_nothing_and_is_counted_below(opened: Opened) -> None:
    ticket = opened.ticket()
    messages = opened.thread_of(ticket, 40)
    panel = opened.open(seen(opened, ticket))
    panel.conversation.verticalScrollBar().setValue(panel.conversation.verticalScrollBar().maximum() // 2)
    opened.settle()
    looked_at = next(e for e in panel.conversation.built.values() if place(opened, e) >= 0 and e.plain_text())
    prose = looked_at.main_prose()
    assert prose is not None
    looked_at.setFocus()
    prose.select_all()
    before = place(opened, looked_at)
    new = [opened.say(ticket, text) for text in ("one more", "and one more", "and a third")]
    opened.until(lambda: opened.has(new[-1]))
    opened.settle()
    assert panel.conversation.built[looked_at.item.key] is looked_at
    assert place(opened, looked_at) == before
    assert looked_at.hasFocus()
    assert prose.selected_text() == prose.text
    assert panel.conversation.new_below == 3
    assert panel.conversation._pill.text() == "3 new below"
    panel.conversation._pill.click()
    opened.settle()
    assert panel.conversation.new_below == 0
    assert panel.conversation._pill.isHidden()
    assert not opened.has(messages[0]) or panel.conversation.at_end()


def test_at_the_end_a_new_message_comes_into_view(opened: Opened) -> None:
    ticket = opened.ticket()
    opened.thread_of(ticket, 30)
    panel = opened.open(seen(opened, ticket))
    new = opened.say(ticket, "Here I am")
    opened.until(lambda: opened.has(new))
    opened.settle()
    assert panel.conversation.at_end()
    assert str(new) in panel.conversation.built


def test_earlier_parts_come_when_the_top_is_near_and_move_nothing(opened: Opened) -> None:
    ticket = opened.ticket()
    messages = opened.thread_of(ticket, 100)
    panel = opened.open(seen(opened, ticket))
    assert not opened.has(messages[5])
    bar = panel.conversation.verticalScrollBar()
    bar.setValue(10)
    opened.settle()
    top = next(e for e in panel.conversation.built.values() if place(opened, e) >= 0 and e.plain_text())
    before = place(opened, top)
    opened.until(lambda: opened.has(messages[5]))
    opened.settle()
    assert place(opened, top) == before


def test_another_width_keeps_the_message_that_is_read(opened: Opened) -> None:
    ticket = opened.ticket()
    opened.thread_of(ticket, 50)
    panel = opened.open(seen(opened, ticket))
    panel.conversation.verticalScrollBar().setValue(panel.conversation.verticalScrollBar().maximum() // 2)
    opened.settle()
    number = panel.conversation._places.first_below(panel.conversation.verticalScrollBar().value())
    assert number is not None
    key = panel.conversation.items[number].key
    panel.resize(460, 700)
    opened.settle()
    after = panel.conversation._places.first_below(panel.conversation.verticalScrollBar().value())
    assert after is not None
    assert panel.conversation.items[after].key == key


def test_arrow_keys_go_from_entry_to_entry_and_stop_at_the_ends(opened: Opened) -> None:
    ticket = opened.ticket("first")
    messages = opened.thread_of(ticket, 30)
    panel = opened.open(seen(opened, ticket))
    opened.until(panel.isActiveWindow)
    panel.focus_thread()
    assert opened.entry(messages[-1]).hasFocus()
    for expected in reversed(messages[:-1]):
        for _ in range(3):  # a long one is read to its end first
            focus = QApplication.focusWidget()
            assert focus is not None
            QTest.keyClick(focus, Qt.Key.Key_Up)
            if opened.entry(expected).hasFocus():
                break
        assert opened.entry(expected).hasFocus()
        assert opened.entry(expected).visibleRegion().boundingRect().height() > 0
    for _ in range(4):
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Up)
    assert isinstance(QApplication.focusWidget(), Entry)


def test_only_the_current_entry_is_a_stop_of_the_tab_key(opened: Opened) -> None:
    ticket = opened.ticket()
    messages = opened.thread_of(ticket, 12)
    panel = opened.open(seen(opened, ticket))
    stops = [e for e in panel.conversation.built.values() if e.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [opened.entry(messages[-1])]


def test_copy_gives_the_selection_or_the_whole_message(opened: Opened) -> None:
    ticket = opened.ticket()
    message = opened.say(ticket, "Bluetooth takes the sound away")
    panel = opened.open(ticket)
    entry = opened.entry(message)
    entry.setFocus()
    QTest.keyClick(entry, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Bluetooth takes the sound away"
    prose = entry.main_prose()
    assert prose is not None
    QTest.mouseDClick(prose, Qt.MouseButton.LeftButton, pos=QPoint(5, 9))
    QTest.keyClick(entry, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Bluetooth"
    assert panel.conversation.built


def test_a_selection_ends_when_another_message_is_selected_in(opened: Opened) -> None:
    ticket = opened.ticket()
    first, second = opened.say(ticket, "first words"), opened.say(ticket, "second words")
    opened.open(ticket)
    one, two = opened.entry(first).main_prose(), opened.entry(second).main_prose()
    assert one is not None
    assert two is not None
    QTest.mouseDClick(one, Qt.MouseButton.LeftButton, pos=QPoint(5, 9))
    QTest.mouseClick(one, Qt.MouseButton.LeftButton, pos=QPoint(5, 9))
    one.select_all()
    QTest.mouseClick(two, Qt.MouseButton.LeftButton, pos=QPoint(5, 9))
    assert one.selected_text() == ""


def test_entries_are_named_for_a_screen_reader(opened: Opened) -> None:
    ticket = opened.ticket()
    letter = opened.say(ticket, "Is anybody there?")
    line = opened.say(ticket, "Yes, I am here.", Kind.OUTBOUND, channel=Channel.CHAT)
    note = opened.say(ticket, "She uses a hearing aid", Kind.NOTE)
    opened.open(ticket)
    assert opened.entry(letter).accessibleName().startswith("Marta Nowak, email, ")
    assert opened.entry(letter).accessibleName().endswith(": Is anybody there?")
    assert opened.entry(line).accessibleName().startswith("You, chat, ")
    assert opened.entry(note).accessibleName() == "Note from you, only the team sees this: She uses a hearing aid"


def test_difficult_texts_stay_inside_the_thread(opened: Opened) -> None:
    ticket = opened.ticket()
    texts = (
        "a" * 3000,
        "https://example.com/" + "x" * 600,
        "שלום, אין לי קול בשיעור",
        "مرحبا، لا يوجد صوت",
        "🙂👩‍👩‍👧‍👦🇵🇱 emoji https://kurs.example.com/🙂 end",
        "",
        "   \n\n\n   ",
        "tab\tand\0zero\r\nline\u2028separator",
        "\n".join(f"> {number}" for number in range(400)),
    )
    messages = [opened.say(ticket, text, kind) for text in texts for kind in (Kind.INBOUND, Kind.OUTBOUND)]
    messages.append(opened.say(ticket, "note " * 500, Kind.NOTE))
    panel = opened.open(ticket)
    for message in messages:
        entry = opened.entry(message)
        assert entry.width() == panel.conversation.width() - 40
        for prose in entry.proses():
            assert prose.geometry().right() <= entry.width()
            assert prose.geometry().left() >= 0
            assert prose.document.idealWidth() <= prose.width() + 1
    panel.grab()


def test_a_quote_unfolds_and_stays_unfolded_when_it_comes_back_into_view(opened: Opened) -> None:
    ticket = opened.ticket()
    letter = opened.say(ticket, "See below.", folded="\n".join(f"> line {n}" for n in range(18)))
    opened.thread_of(ticket, 60)
    panel = opened.open(seen(opened, ticket))
    panel.open_find()
    opened.until(lambda: opened.has(letter))
    panel.conversation.go_to(str(letter))
    opened.settle()
    bubble = opened.bubble(letter)
    assert bubble._fold is not None
    assert bubble._fold.text() == "Show quoted text (18 lines)"
    before = bubble.height()
    bubble._fold.click()
    opened.settle()
    assert bubble._fold.text() == "Hide quoted text"
    assert bubble.height() > before + 200
    panel.find_bar.field.edit.setFocus()
    panel.conversation.to_end()
    opened.settle()
    assert str(letter) not in panel.conversation.built
    assert opened.bubble(letter)._quoted is not None


def test_dark_zoom_and_language_switch_in_place(opened: Opened) -> None:
    ticket = opened.ticket()
    message = opened.say(ticket, "Hello")
    panel = opened.open(ticket)
    before = opened.entry(message).height()
    opened.look.theme.set_mode("dark")
    opened.look.theme.set_zoom(200)
    opened.settle()
    assert opened.entry(message).height() > before * 1.5
    opened.words.use("ru")
    QApplication.processEvents()
    opened.settle()
    assert "Marta Nowak" in opened.entry(message).accessibleName()
    panel.grab()
