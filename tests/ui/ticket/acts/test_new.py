"""New tickets by hand: a call, a letter, a walk-in; known people, new ones, and nobody with a name."""

from __future__ import annotations

from msgspec import structs
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from console.commands.participants import AddParticipant
from console.domain.ids import Id
from console.domain.messages import CallOutcome, Kind
from console.domain.tickets import Category, Channel, Place, Priority, State
from console.queries.participant import FindPeople, Person
from console.queries.ticket import Conversation, MessageEntry
from console.ui.shared.words import Words
from console.ui.ticket.acts.new import text
from console.ui.ticket.acts.new.sheet import NewTicketSheet
from console.ui.ticket.acts.new.writing import Way
from console.ui.ticket.acts.text import whose
from tests.ui.ticket.acts.conftest import CTRL, Room
from tests.ui.ticket.acts.test_choosing import ENTER, ESC, chooser


def opened(room: Room) -> NewTicketSheet:
    room.press(Qt.Key.Key_N, CTRL)
    sheet = room.acts.new.sheet
    assert sheet.isVisible()
    return sheet


def choose(room: Room, sheet: NewTicketSheet, typed: str, id_: str) -> None:
    QTest.mouseClick(sheet.who.button, Qt.MouseButton.LeftButton)
    card = chooser(room)
    QTest.keyClicks(card.field, typed)
    room.qtbot.waitUntil(lambda: id_ in card.rows.ids())
    while (row := card.chosen()) is not None and row.id != id_:
        QTest.keyClick(card.field, Qt.Key.Key_Down)
    QTest.keyClick(card.field, ENTER)


def first(room: Room, ticket: Id) -> MessageEntry:
    part = room.desk.read(Conversation(ticket)).result(timeout=10)
    (entry,) = [entry for entry in part.entries if isinstance(entry, MessageEntry)]
    return entry


def test_a_call_of_somebody_known(room: Room) -> None:
    marta = room.bench.person("Marta Nowak", phone="+48 22 123 45 67", language="pl")
    sheet = opened(room)
    assert not sheet.button.isEnabled()
    assert sheet.said.text() == "Choose the person and write a subject."
    choose(room, sheet, "123 45 67", f"person {marta}")
    assert sheet.who.button.text() == "Marta Nowak"
    QTest.keyClicks(sheet.subject, "No sound in the lesson")
    QTest.keyClicks(sheet.words, "She hears nothing.")
    sheet.minutes.setValue(7)
    sheet.outcome.setCurrentIndex(sheet.outcome.findData(CallOutcome.CALL_BACK))
    sheet.category.setCurrentIndex(sheet.category.findData(Category.TECHNICAL))
    sheet.priority.setCurrentIndex(sheet.priority.findData(Priority.HIGH))
    notice = room.next_said(lambda: QTest.keyClick(sheet.words, ENTER, CTRL))
    (ticket,) = room.opened
    row = room.row(ticket)
    assert notice.text == f"Opened #{row.number}: No sound in the lesson"
    assert (row.participant_id, row.owner_id, row.channel) == (marta, room.bench.ola, Channel.PHONE)
    assert (row.category, row.priority, row.language) == (Category.TECHNICAL, Priority.HIGH, "pl")
    assert (row.state, row.place) == (State.OPEN, Place.WAITING)
    said = first(room, ticket)
    assert (said.kind, said.text) == (Kind.CALL, "She hears nothing.")
    assert said.call is not None
    assert (said.call.outgoing, said.call.number, said.call.talk_seconds) == (False, "+48 22 123 45 67", 420)
    assert said.call.outcome is CallOutcome.CALL_BACK
    assert said.call.answered_by == "Ola Zielińska"


def test_a_ticket_that_has_no_number_yet_is_told_without_one(room: Room) -> None:
    assert text.opened(-3, "No sound") == "Opened: No sound"
    row = structs.replace(room.row(room.bench.ticket()), number=-3, subject="No sound", participant_name="")
    assert whose(row) == "No sound"


def test_a_call_that_solved_it_and_one_nobody_answered(room: Room) -> None:
    person = room.bench.person("Jonas Lind")
    for outcome, out, state in (
        (CallOutcome.SOLVED, "in", State.SOLVED),
        (CallOutcome.NO_ANSWER, "out", State.OPEN),
    ):
        sheet = opened(room)
        choose(room, sheet, "jonas", f"person {person}")
        sheet.direction.choose(out)
        sheet.outcome.setCurrentIndex(sheet.outcome.findData(outcome))
        assert sheet.minutes.isEnabled() is (outcome is CallOutcome.SOLVED)
        QTest.keyClicks(sheet.subject, "About the certificate")
        room.next_said(sheet.button.click)
        ticket = room.opened[-1]
        assert room.row(ticket).state is state
        call = first(room, ticket).call
        assert call is not None
        assert (call.outgoing, call.outcome) == (out == "out", outcome)
        assert bool(call.answered_by) is (outcome is CallOutcome.SOLVED)


def test_a_letter_of_a_new_person(room: Room) -> None:
    sheet = opened(room)
    sheet.way.choose(Way.LETTER)
    assert sheet.words_label.text() == "What the letter says"
    choose(room, sheet, "anna@example.org", "new person")
    assert sheet.who.email.text() == "anna@example.org"
    QTest.keyClicks(sheet.who.name, "Anna Lis")
    sheet.who.language.setCurrentIndex(sheet.who.language.findData("ru"))
    QTest.keyClicks(sheet.subject, "Certificate on paper")
    QTest.keyClicks(sheet.words, "Please send it by post.")
    room.next_said(sheet.button.click)
    row = room.row(room.opened[-1])
    assert (row.channel, row.participant_name, row.language) == (Channel.EMAIL, "Anna Lis", "ru")
    assert row.waiting_since is not None
    assert row.participant_id is not None
    person = room.desk.read(Person(row.participant_id)).result(timeout=10)
    assert person is not None
    assert [identity.shown for identity in person.identities] == ["anna@example.org"]
    assert first(room, row.id).kind is Kind.INBOUND


def test_a_walk_in_and_a_number_without_a_name(room: Room) -> None:
    sheet = opened(room)
    sheet.way.choose(Way.WALK_IN)
    assert not sheet.minutes.isVisible()
    choose(room, sheet, "+48 501 502 503", "new person")
    assert sheet.who.phone.text() == "+48 501 502 503"
    QTest.keyClicks(sheet.subject, "Lost headset")
    room.next_said(sheet.button.click)
    row = room.row(room.opened[-1])
    assert (row.channel, row.participant_id, row.participant_name) == (Channel.IN_PERSON, None, "+48 501 502 503")
    assert room.desk.read(FindPeople("501 502 503")).result(timeout=10) == ()


def test_what_was_filled_in_stays_until_it_is_emptied(room: Room) -> None:
    sheet = opened(room)
    QTest.keyClicks(sheet.subject, "Half a subject")
    QTest.keyClick(sheet.subject, ESC)
    assert not sheet.isVisible()
    QTest.mouseClick(room.list.viewport(), Qt.MouseButton.LeftButton)
    sheet = opened(room)
    assert sheet.subject.text() == "Half a subject"
    QTest.mouseClick(room.list.viewport(), Qt.MouseButton.LeftButton)
    assert sheet.isVisible()
    sheet.empty.click()
    assert sheet.subject.text() == ""
    assert not sheet.empty.isEnabled()


def test_escape_in_the_list_of_people_leaves_the_sheet(room: Room) -> None:
    sheet = opened(room)
    QTest.mouseClick(sheet.who.button, Qt.MouseButton.LeftButton)
    QTest.keyClick(chooser(room).field, ESC)
    assert sheet.isVisible()
    assert not chooser(room).isVisible()


def test_another_language_while_it_is_filled_in(room: Room, words: Words) -> None:
    sheet = opened(room)
    QTest.keyClicks(sheet.subject, "Temat")
    sheet.priority.setCurrentIndex(sheet.priority.findData(Priority.URGENT))
    words.use("pl")
    room.qtbot.waitUntil(lambda: sheet.button.text() == "Otwórz zgłoszenie")
    assert (sheet.subject.text(), sheet.priority.currentText()) == ("Temat", "Pilny")
    assert sheet.title.text() == "Nowe zgłoszenie"


def test_a_second_ticket_for_a_person_added_elsewhere_meanwhile(room: Room) -> None:
    """The list of people is asked for each letter: somebody added a moment ago is found."""
    sheet = opened(room)
    person = room.bench.new_id()
    room.bench.do(AddParticipant(room.bench.stamp(room.bench.piotr), person, "Nowy Uczeń", "pl"))
    choose(room, sheet, "nowy", f"person {person}")
    assert sheet.who.button.text() == "Nowy Uczeń"
