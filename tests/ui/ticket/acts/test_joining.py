"""Merging and parting, links, splitting, another person, the history."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from console.commands.messages import AddMessage
from console.domain.tickets import Place
from console.queries.ticket import Conversation, MessageEntry
from console.ui.ticket.acts.history import HistorySheet
from tests.ui.ticket.acts.conftest import CTRL, Room
from tests.ui.ticket.acts.test_choosing import ENTER, ESC, chooser, opened


def words(room: Room, ticket: object) -> list[str]:
    part = room.desk.read(Conversation(ticket)).result(timeout=10)  # type: ignore[arg-type]
    return [entry.text for entry in part.entries if isinstance(entry, MessageEntry)]


def test_merge_offers_the_same_person_first_says_what_happens_and_is_taken_back(room: Room) -> None:
    marta = room.bench.person("Marta Nowak")
    one = room.bench.ticket("No sound", "first", person=marta)
    room.bench.pass_time(minutes=1)
    two = room.bench.ticket("Still no sound", "second", person=marta)
    other = room.bench.ticket("Invoice", "third")
    room.choose(two)
    card = opened(room, "ticket.merge")
    assert card.rows.ids() == [f"ticket {one}"]
    number = {ticket: room.row(ticket).number for ticket in (one, two)}
    assert card.note.text().startswith(f"#{number[one]} lives on. The messages of #{number[two]} are shown there")
    QTest.keyClicks(card.field, "invoi")
    room.qtbot.waitUntil(lambda: card.rows.ids() == [f"ticket {other}"])
    for _ in range(5):
        QTest.keyClick(card.field, Qt.Key.Key_Backspace)
    room.qtbot.waitUntil(lambda: card.rows.ids() == [f"ticket {one}"])
    notice = room.next_said(lambda: QTest.keyClick(card.field, ENTER))
    assert notice.text == f"#{number[two]} lives on in #{number[one]}."
    assert words(room, one) == ["first", "second"]
    assert room.opened == [one]
    assert not room.can("ticket.merge")
    room.undo()
    assert words(room, one) == ["first"]
    assert room.row(two).place is Place.WAITING
    room.redo()
    assert words(room, one) == ["first", "second"]


def test_part_what_was_merged_from_either_side(room: Room) -> None:
    one, two = room.bench.ticket("One"), room.bench.ticket("Two")
    room.choose(two)
    card = opened(room, "ticket.merge")
    QTest.keyClicks(card.field, str(room.row(one).number))
    room.qtbot.waitUntil(lambda: card.rows.rowCount() == 1)
    room.next_said(lambda: QTest.keyClick(card.field, ENTER))
    room.choose(one)
    card = opened(room, "ticket.unmerge")
    assert card.rows.ids() == [f"ticket {two}"]
    notice = room.next_said(lambda: QTest.keyClick(card.field, ENTER))
    assert notice.text == f"#{room.row(two).number} stands alone again."
    assert room.row(two).merged_into is None
    room.undo()
    assert room.row(two).merged_into == one
    room.choose(two)
    room.act("ticket.unmerge")
    assert room.row(two).merged_into is None


def test_nothing_was_merged_here(room: Room) -> None:
    room.choose(room.bench.ticket())
    card = opened(room, "ticket.unmerge")
    assert card.rows.ids() == []
    assert card.nothing.text() == "Nothing was merged into this ticket."
    QTest.keyClick(card.field, ENTER)
    assert card.isVisible()
    QTest.keyClick(card.field, ESC)


def test_three_chosen_become_one_of_them(room: Room) -> None:
    tickets = [room.bench.ticket(str(number)) for number in range(3)]
    room.choose(*tickets)
    card = opened(room, "ticket.merge")
    assert card.rows.ids() == [f"ticket {ticket}" for ticket in tickets]
    QTest.keyClick(card.field, Qt.Key.Key_Down)
    room.next_said(lambda: QTest.keyClick(card.field, ENTER))
    assert [room.row(ticket).merged_into for ticket in tickets] == [tickets[1], None, tickets[1]]
    room.undo()
    assert {room.row(ticket).merged_into for ticket in tickets} == {None}


def test_link_and_unlink(room: Room) -> None:
    one, two = room.bench.ticket("One thing"), room.bench.ticket("Another thing")
    room.choose(one)
    card = opened(room, "ticket.link")
    QTest.keyClicks(card.field, "another")
    room.qtbot.waitUntil(lambda: card.rows.ids() == [f"ticket {two}"])
    room.next_said(lambda: QTest.keyClick(card.field, ENTER))
    assert [link.id for link in room.detail(one).links] == [two]
    room.undo()
    assert room.detail(one).links == ()
    room.redo()
    card = opened(room, "ticket.unlink")
    room.next_said(lambda: QTest.keyClick(card.field, ENTER))
    assert room.detail(two).links == ()
    room.undo()
    assert [link.id for link in room.detail(two).links] == [one]


def test_another_person(room: Room) -> None:
    wrong, right = room.bench.person("Marta Nowak"), room.bench.person("Marek Nowak", email="marek@example.org")
    room.choose(room.bench.ticket(person=wrong))
    card = opened(room, "ticket.participant")
    assert card.rows.ids() == []
    QTest.keyClicks(card.field, "marek@")
    room.qtbot.waitUntil(lambda: card.rows.ids() == [f"person {right}"])
    notice = room.next_said(lambda: QTest.keyClick(card.field, ENTER))
    assert notice.text == f"#{room.row().number} belongs to: Marek Nowak."
    assert room.row().participant_id == right
    room.undo()
    assert room.row().participant_name == "Marta Nowak"


def test_split_and_take_back(room: Room) -> None:
    bench = room.bench
    ticket = bench.ticket("Two things", "about sound")
    bench.pass_time(minutes=1)
    second = bench.inbound("about the invoice")
    bench.do(AddMessage(bench.stamp(), ticket, second))
    room.choose(ticket)
    notice = room.next_said(lambda: room.acts.split(ticket, [second.id]))
    assert notice.text == "1 message is a ticket of its own now."
    assert words(room, ticket) == ["about sound"]
    notice.ways[0].call()
    assert words(room, room.opened[0]) == ["about the invoice"]
    room.undo()
    assert words(room, ticket) == ["about sound", "about the invoice"]


def test_the_history_is_a_list_to_read(room: Room) -> None:
    room.choose(room.bench.ticket())
    room.say(Qt.Key.Key_C)
    room.say(Qt.Key.Key_E)
    room.registry.do("ticket.history")
    (sheet,) = room.window.findChildren(HistorySheet)
    room.qtbot.waitUntil(sheet.isVisible)
    lines = [line[1] for line in sheet.lines.lines]
    assert lines[0] == "Ola solved this ticket"
    assert lines[-1] == "Ola opened this ticket"
    QTest.keyClick(sheet.list, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text().endswith("solved this ticket")
    QTest.keyClick(sheet.list, ESC)
    assert not sheet.isVisible()


def test_one_chooser_serves_all(room: Room) -> None:
    room.choose(room.bench.ticket())
    card = opened(room, "ticket.priority")
    room.registry.do("ticket.state")
    assert chooser(room) is card
    assert card.accessibleName() == "Set state…"
