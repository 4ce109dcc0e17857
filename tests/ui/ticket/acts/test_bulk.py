"""One reply to many: whom it reaches, what each gets, the count, the question above a hundred, taking it back."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from console.commands.answers import SendHeld
from console.commands.desk import SaveTemplate
from console.commands.messages import AddMessage
from console.commands.tickets import SetState
from console.domain.ids import Id
from console.domain.tickets import Channel, State
from console.queries.drafts import HeldAnswers, HeldRow
from console.queries.ticket import Conversation, MessageEntry
from console.ui.ticket.acts.bulk.sheet import BulkSheet
from tests.ui.ticket.acts.conftest import CTRL, Room
from tests.ui.ticket.acts.test_choosing import ENTER, ESC, chooser

PEOPLE = (
    ("Marta Nowak", "marta@example.org", "pl", Channel.EMAIL),
    ("Irina Volkova", "irina@example.org", "ru", Channel.CHAT),
    ("Jonas Lind", "jonas@example.org", "en", Channel.EMAIL),
    ("Zofia Wilk", "zofia@example.org", "pl", Channel.PHONE),
)


def people(room: Room) -> list[Id]:
    made = []
    for name, email, language, channel in PEOPLE:
        person = room.bench.person(name, email=email, language=language)
        made.append(room.bench.ticket(f"Matter of {name}", person=person, channel=channel))
    return made


def opened(room: Room, *tickets: Id) -> BulkSheet:
    room.choose(*tickets)
    room.bench.pass_time(seconds=1)
    assert room.registry.do("ticket.bulk_reply")
    sheet = room.acts.bulk.sheet
    room.qtbot.waitUntil(sheet.isVisible)
    return sheet


def held(room: Room) -> tuple[HeldRow, ...]:
    return room.desk.read(HeldAnswers()).result(timeout=10)


def test_each_through_their_own_channel_with_their_own_name_and_back(room: Room) -> None:
    tickets = people(room)
    sheet = opened(room, *tickets)
    assert sheet.about.text() == "4 people · Polish 2, English 1, Russian 1"
    assert sheet.button.main.text() == "Send to 4 people"
    assert not sheet.button.main.isEnabled()
    QTest.keyClicks(sheet.editor, "Hello {first_name}, the sound is back.")
    assert sheet.preview.toPlainText() == "Hello Marta, the sound is back."
    QTest.mouseClick(sheet.forth, Qt.MouseButton.LeftButton)
    assert sheet.whom.text() == "Irina Volkova"
    assert sheet.preview.toPlainText() == "Hello Irina, the sound is back."
    QTest.mouseClick(sheet.back, Qt.MouseButton.LeftButton)
    QTest.mouseClick(sheet.back, Qt.MouseButton.LeftButton)
    assert (sheet.whom.text(), sheet.place_label.text()) == ("Zofia Wilk", "4 of 4")
    notice = room.next_said(lambda: QTest.keyClick(sheet.editor, ENTER, CTRL))
    assert notice.text == "Leaves in 10 s: 4 answers."
    assert not sheet.isVisible()
    on_the_way = {row.ticket: row for row in held(room)}
    assert [on_the_way[ticket].channel for ticket in tickets] == [
        Channel.EMAIL,
        Channel.CHAT,
        Channel.EMAIL,
        Channel.EMAIL,
    ]
    assert on_the_way[tickets[2]].text == "Hello Jonas, the sound is back."
    assert {row.leaves_at - row.held_at for row in on_the_way.values()} == {timedelta(seconds=10)}
    assert len({row.batch for row in on_the_way.values()}) == 1
    assert room.undo().text == "Nothing was sent: 4 answers taken back. Your text is here."
    assert held(room) == ()
    assert sheet.isVisible()
    assert sheet.editor.toPlainText() == "Hello {first_name}, the sound is back."
    assert not room.can("view.redo")


def test_what_has_left_cannot_be_taken_back(room: Room) -> None:
    tickets = people(room)
    sheet = opened(room, *tickets)
    QTest.keyClicks(sheet.editor, "Hello.")
    notice = room.next_said(sheet.button.main.click)
    room.bench.pass_time(seconds=11)
    room.bench.do(SendHeld(room.bench.stamp()))
    assert not room.can("view.undo")
    assert notice.undo is not None
    count = len(room.said)
    notice.undo.call()
    room.qtbot.wait(50)
    assert len(room.said) == count
    part = room.desk.read(Conversation(tickets[0])).result(timeout=10)
    assert [entry.text for entry in part.entries if isinstance(entry, MessageEntry)][-1] == "Hello."


def test_people_once_and_those_without_a_channel_named(room: Room) -> None:
    tickets = people(room)
    again = room.bench.ticket("Same person again", person=room.row(tickets[0]).participant_id)
    silent = room.bench.ticket(person=room.bench.person("Ewa Maj", phone="+48 22 123 45 67"), channel=Channel.PHONE)
    sheet = opened(room, *tickets, again, silent)
    assert sheet.button.main.text() == "Send to 4 people"
    assert sheet.left_out.text() == (
        "No written channel: Ewa Maj. Better call.\n1 further ticket is of a person who gets it already."
    )
    assert [letter.row.id for letter in sheet.post.letters] == [*tickets[1:], again]


def test_nobody_can_be_written_to(room: Room) -> None:
    silent = [
        room.bench.ticket(person=room.bench.person(name, phone="+48 22 123 45 67"), channel=Channel.PHONE)
        for name in ("Ewa Maj", "Jan Maj")
    ]
    sheet = opened(room, *silent)
    assert sheet.about.text() == "Nobody can be reached in writing."
    QTest.keyClicks(sheet.editor, "Hello")
    assert not sheet.button.main.isEnabled()
    QTest.keyClick(sheet.editor, ENTER, CTRL)
    assert held(room) == ()


def test_a_template_in_every_language_and_a_field_that_stays_open(room: Room) -> None:
    bench = room.bench
    for language, words in (("en", "Hello {first_name}, ask {tutor}."), ("pl", "Dzień dobry, {agent}")):
        bench.do(SaveTemplate(bench.stamp(), bench.new_id(), "sound", f"Sound {language}", language, words))
    tickets = people(room)
    sheet = opened(room, *tickets)
    QTest.mouseClick(sheet.template, Qt.MouseButton.LeftButton)
    card = chooser(room)
    assert card.rows.ids() != []
    QTest.keyClick(card.field, ENTER)
    assert sheet.texts == {"pl": "Dzień dobry, {agent}", "en": "Hello {first_name}, ask {tutor}.", "ru": ""}
    assert sheet.said.text() == "No text yet in: Russian. They get the text of another language."
    made = {letter.to.name: words.text for letter, words in sheet.letters}
    assert made["Jonas Lind"] == "Hello Jonas, ask {tutor}."
    assert made["Irina Volkova"] == made["Marta Nowak"] == "Dzień dobry, Ola Zielińska"
    sheet.button.main.click()
    assert held(room) == ()
    assert sheet.said.text().startswith("For 1 person a field is not filled.")
    assert sheet.whom.text() == "Jonas Lind"
    room.next_said(sheet.button.main.click)
    assert len(held(room)) == 4


def test_what_was_written_is_there_again_after_escape(room: Room) -> None:
    tickets = people(room)
    sheet = opened(room, *tickets)
    QTest.keyClicks(sheet.editor, "Half a sentence")
    QTest.keyClick(sheet.editor, ESC)
    assert not sheet.isVisible()
    sheet = opened(room, *tickets[:2])
    assert sheet.editor.toPlainText() == "Half a sentence"


def test_who_has_written_since_is_left_out(room: Room) -> None:
    tickets = people(room)
    sheet = opened(room, *tickets)
    QTest.keyClicks(sheet.editor, "Hello.")
    room.bench.do(AddMessage(room.bench.stamp(), tickets[0], room.bench.inbound("One more thing")))
    notice = room.next_said(sheet.button.main.click)
    assert notice.text.startswith("Leaves in 10 s: 3 answers. 1 person was left out")
    assert tickets[0] not in {row.ticket for row in held(room)}


def test_solved_with_it_where_that_is_possible(room: Room) -> None:
    tickets = people(room)
    room.bench.do(SetState(room.bench.stamp(), (tickets[0],), State.CLOSED))
    sheet = opened(room, *tickets)
    QTest.keyClicks(sheet.editor, "Done.")
    menu = sheet.button.menu
    assert menu is not None
    menu.actions()[2].trigger()
    assert sheet.button.main.text() == "Send to 4 people and solve"
    room.next_said(sheet.button.main.click)
    assert {row.ticket: row.then for row in held(room)} == {
        tickets[0]: None,
        **dict.fromkeys(tickets[1:], State.SOLVED),
    }


def test_above_a_hundred_one_question_in_another_place(room: Room) -> None:
    """With the limit at three: making a hundred people would only be slow."""
    assert room.acts.bulk.sheet.ask_above == 100
    room.acts.bulk.sheet.ask_above = 3
    sheet = opened(room, *people(room))
    QTest.keyClicks(sheet.editor, "Hello.")
    sheet.button.main.click()
    assert held(room) == ()
    assert sheet.strip.isVisible()
    assert not sheet.button.main.isEnabled()
    room.next_said(sheet.strip.action.click)
    assert len(held(room)) == 4


def test_one_ticket_is_no_bulk(room: Room) -> None:
    room.choose(room.bench.ticket())
    assert not room.can("ticket.bulk_reply")


def test_the_time_to_take_it_back_is_the_one_that_was_chosen(room: Room) -> None:
    tickets = people(room)
    for seconds in (25, 0):
        room.undo_seconds = seconds
        sheet = opened(room, *tickets)
        QTest.keyClicks(sheet.editor, "Hello")
        said = room.next_said(sheet.button.main.click)
        assert said.text == ("Leaves in 25 s: 4 answers." if seconds else "4 answers are on their way.")
        assert (said.undo is not None) == bool(seconds)
        waits = {row.leaves_at - row.held_at for row in held(room)}
        assert timedelta(seconds=seconds) in waits
