"""A ticket of nobody known: the panel asks who it is, and the answer reaches the ticket."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from console.commands.tickets import OpenTicket
from console.domain.ids import Id
from console.domain.people import IdentityKind
from console.domain.tickets import Channel
from console.ui.participant.form import PersonForm
from console.ui.participant.panel import PersonPanel
from tests.making import Bench
from tests.ui.room import Room


def call_from(bench: Bench, number: str) -> Id:
    ticket = bench.new_id()
    bench.do(
        OpenTicket(
            bench.stamp(),
            ticket,
            "Missed call",
            Channel.PHONE,
            "en",
            participant_id=None,
            contact=number,
            owner_id=None,
            first=bench.inbound("Missed call", Channel.PHONE),
        )
    )
    return ticket


def asked(room: Room, ticket: Id) -> PersonPanel:
    panel = room.make(PersonPanel)
    panel.show_ticket(room.ticket(ticket))
    room.quiet()
    assert panel.unknown.isVisible()
    return panel


def form() -> PersonForm:
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, PersonForm) and one.isVisible())


def test_the_number_finds_who_it_may_be(room: Room, bench: Bench) -> None:
    person = bench.person("Marta Nowak", phone="22 000 01 12")
    panel = asked(room, call_from(bench, "+48 22 000 01 12"))

    assert panel.unknown.known.text() == "+48 22 000 01 12"
    assert panel.unknown.caption.text() == "Perhaps"
    assert [found.id for found in panel.unknown.list.rows.items()] == [person]
    assert panel.unknown.list.current() is None


def test_typing_finds_and_enter_gives_the_ticket_to_that_person(room: Room, bench: Bench) -> None:
    bench.person("Jonas Lind")
    person = bench.person("Marta Nowak", email="marta@x.example")
    ticket = call_from(bench, "+48 22 000 01 12")
    panel = asked(room, ticket)

    panel.unknown.search.edit.setFocus()
    room.type("mart")
    room.until(lambda: [found.id for found in panel.unknown.list.rows.items()] == [person])
    QTest.keyClick(panel.unknown.search.edit, Qt.Key.Key_Return)

    room.until(lambda: room.ticket(ticket).row.participant_id == person)
    room.until(lambda: panel.view.isVisible() and panel.view.name.text() == "Marta Nowak")
    room.until(lambda: len(room.said) == 1)
    (notice,) = room.said
    assert notice.sentence() == "Marta Nowak. This ticket belongs to them now."


def test_the_number_is_remembered_when_asked_to_and_the_choice_is_taken_back(room: Room, bench: Bench) -> None:
    person = bench.person("Marta Nowak")
    ticket = call_from(bench, "+48 22 000 01 12")
    panel = asked(room, ticket)
    panel.unknown.search.edit.setFocus()
    room.type("Marta")
    room.until(lambda: panel.unknown.list.rows.rowCount() == 1)
    QTest.keyClick(panel.unknown.search.edit, Qt.Key.Key_Return)
    room.until(lambda: len(room.said) == 1)

    (way,) = room.said[0].ways
    assert way.text == "Remember +48 22 000 01 12"
    way.call()
    room.until(lambda: [one.shown for one in room.person(person).identities] == ["+48 22 000 01 12"])

    assert room.said[0].undo is not None
    room.said[0].undo.call()
    room.until(lambda: room.ticket(ticket).row.participant_id is None)


def test_a_new_person_begins_with_the_number_that_called(room: Room, bench: Bench) -> None:
    ticket = call_from(bench, "+48 22 000 01 12")
    panel = asked(room, ticket)

    panel.unknown.new.click()
    sheet = form()
    assert not sheet.save.isEnabled()
    QTest.keyClicks(sheet.name, "Ewa Maj")
    sheet.save.click()

    room.until(lambda: room.ticket(ticket).row.participant_id is not None)
    person = room.ticket(ticket).row.participant_id
    assert person is not None
    detail = room.person(person)
    assert detail.name == "Ewa Maj"
    assert [(one.kind, one.value) for one in detail.identities] == [(IdentityKind.PHONE, "+48220000112")]


def test_nobody_found_says_so_and_keeps_the_words_for_the_new_person(room: Room, bench: Bench) -> None:
    panel = asked(room, call_from(bench, "+48 22 000 01 12"))
    assert panel.unknown.caption.text() == "Nobody is known by this yet."

    panel.unknown.search.edit.setFocus()
    room.type("Ewa Maj")
    room.quiet()
    assert panel.unknown.caption.text() == "Nobody found. Fewer letters find more."
    panel.unknown.new.click()
    assert form().name.text() == "Ewa Maj"
    form().reject()


def test_words_being_typed_survive_a_change_of_the_ticket(room: Room, bench: Bench) -> None:
    ticket = call_from(bench, "+48 22 000 01 12")
    panel = asked(room, ticket)
    panel.unknown.search.edit.setFocus()
    room.type("mar")

    panel.show_ticket(room.ticket(ticket))

    assert panel.unknown.search.text == "mar"


def test_a_ticket_with_somebody_shows_them_and_no_question(room: Room, bench: Bench) -> None:
    panel = asked(room, call_from(bench, "+48 22 000 01 12"))
    person = bench.person("Marta Nowak")

    panel.show_ticket(room.ticket(bench.ticket(person=person)))
    room.until(panel.view.isVisible)
    panel.show_ticket(None)

    assert panel.nobody.isVisible()
