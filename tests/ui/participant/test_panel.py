"""The person beside the ticket: what is shown of them, and what is changed there reaches the desk."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from console.commands.messages import AddMessage
from console.commands.participants import AddCohort, AddIdentity, EditParticipant, NewIdentity
from console.commands.tickets import SetState
from console.domain.ids import Id
from console.domain.people import Confidence, IdentityKind
from console.domain.tickets import Channel, State
from console.ui.participant.facts import ValueButton
from console.ui.participant.panel import PersonPanel
from tests.making import Bench
from tests.ui.room import Room


def marta(bench: Bench) -> Id:
    cohort, person = bench.new_id(), bench.person("Marta Nowak", email="marta@x.example", phone="+48 22 000 01 12")
    bench.do(AddCohort(bench.stamp(), cohort, "B2 Excel basics", tutor_id=bench.piotr))
    bench.do(
        EditParticipant(
            bench.stamp(),
            person,
            language="pl",
            cohort_id=cohort,
            prefers=Channel.PHONE,
            confidence=Confidence.NEW,
            good_to_know="Hearing aid. Offer the text relay.",
            organisation="Zielony Lek",
        )
    )
    return person


def shown(room: Room, person: Id) -> PersonPanel:
    panel = room.make(PersonPanel)
    panel.show_person(person)
    room.until(lambda: panel.person is not None and panel.person.id == person)
    return panel


def values(panel: PersonPanel, kind: IdentityKind) -> list[ValueButton]:
    stacked = panel.view.identities[kind]
    return [one for one in stacked.findChildren(ValueButton) if one.isVisibleTo(stacked)]


def test_everything_known_about_a_person_is_shown(room: Room, bench: Bench) -> None:
    view = shown(room, marta(bench)).view

    assert view.name.text() == "Marta Nowak"
    assert view.summary.text() == "Polish · prefers the phone"
    assert view.group.words.text() == "B2 Excel basics · tutor Piotr Wrona"
    assert view.level.text() == "New to computers"
    assert "Ola Zielińska, Today" in view.level.toolTip()
    assert view.good_to_know.words.text() == "Hearing aid. Offer the text relay."
    assert view.organisation.words.text() == "Zielony Lek"


def test_facts_nobody_has_given_take_no_room(room: Room, bench: Bench) -> None:
    panel = shown(room, bench.person("Somebody"))
    view = panel.view

    assert not view.group.isVisible()
    assert not view.good_to_know.isVisible()
    assert not view.organisation.isVisible()
    assert not view.latest.isVisible()
    assert view.level.text() == "Not known yet"
    assert not view.call.isEnabled()
    assert not view.write.isEnabled()
    assert view.note.isVisible()


def test_a_level_is_chosen_by_people_and_kept_with_who_said_it(room: Room, bench: Bench) -> None:
    person = marta(bench)
    panel = shown(room, person)

    panel.view.level.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(panel.view.level, Qt.Key.Key_Space)
    menu = panel.view.findChild(type(panel.view._levels))
    assert menu is panel.view._levels
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["New to computers"]
    next(action for action in menu.actions() if action.text() == "Confident").trigger()
    menu.close()

    room.until(lambda: room.person(person).confidence is Confidence.CONFIDENT)
    room.until(lambda: panel.view.level.text() == "Confident")
    assert room.person(person).confidence_by == "Ola Zielińska"


def test_a_note_is_saved_at_a_pause(room: Room, bench: Bench) -> None:
    person = marta(bench)
    panel = shown(room, person)

    panel.view.note.setFocus()
    QTest.keyClicks(panel.view.note, "Speaks slowly")

    room.until(lambda: room.person(person).note == "Speaks slowly")


def test_a_note_is_saved_for_the_person_it_was_written_about(room: Room, bench: Bench) -> None:
    first, second = marta(bench), bench.person("Jonas Lind")
    panel = shown(room, first)

    panel.view.note.setFocus()
    QTest.keyClicks(panel.view.note, "About Marta")
    panel.show_person(second)
    room.until(lambda: panel.person is not None and panel.person.id == second)
    room.quiet()

    assert room.person(first).note == "About Marta"
    assert room.person(second).note == ""
    assert panel.view.note.toPlainText() == ""


def test_a_note_is_saved_when_the_window_closes(room: Room, bench: Bench) -> None:
    person = marta(bench)
    panel = shown(room, person)
    panel.view.note.setFocus()
    QTest.keyClicks(panel.view.note, "Last words")

    room.window.close()
    room.quiet()

    assert room.person(person).note == "Last words"


def test_what_a_colleague_changes_appears_but_not_under_the_hand(room: Room, bench: Bench) -> None:
    person = marta(bench)
    panel = shown(room, person)
    panel.view.note.setFocus()
    QTest.keyClicks(panel.view.note, "mine")
    room.until(lambda: room.person(person).note == "mine")

    bench.do(EditParticipant(bench.stamp(bench.piotr), person, name="Marta Nowak-Lis", note="theirs"))

    room.until(lambda: panel.view.name.text() == "Marta Nowak-Lis")
    assert panel.view.note.toPlainText() == "mine"


def test_many_addresses_stand_under_each_other_with_what_is_odd_about_them(room: Room, bench: Bench) -> None:
    person = marta(bench)
    for number in range(6):
        bench.do(AddIdentity(bench.stamp(), person, NewIdentity(IdentityKind.EMAIL, f"marta{number}@x.example")))
    other = bench.person("Adam Nowak", phone="+48 22 000 01 12")
    panel = shown(room, person)

    assert len(values(panel, IdentityKind.EMAIL)) == 7
    phone = values(panel, IdentityKind.PHONE)[0]
    assert phone.accessibleName() == "+48 22 000 01 12, 2 people use this number"
    assert other != person


def test_with_several_addresses_writing_asks_which(room: Room, bench: Bench) -> None:
    person = marta(bench)
    panel = shown(room, person)
    wanted: list[str] = []
    panel.compose.connect(wanted.append)

    QTest.mouseClick(panel.view.write, Qt.MouseButton.LeftButton)
    assert wanted == ["marta@x.example"]

    bench.do(AddIdentity(bench.stamp(), person, NewIdentity(IdentityKind.EMAIL, "work@x.example")))
    room.until(lambda: len(values(panel, IdentityKind.EMAIL)) == 2)
    QTest.mouseClick(panel.view.write, Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    said = [action.text() for action in menu.actions() if action.text()]
    menu.close()
    assert said == [
        "Write to marta@x.example",
        "Copy marta@x.example",
        "Write to work@x.example",
        "Copy work@x.example",
    ]


def three_contacts(bench: Bench, person: Id) -> tuple[Id, Id]:
    old = bench.ticket("Name on the certificate", person=person, owner=bench.piotr)
    bench.do(SetState(bench.stamp(), (old,), State.SOLVED))
    bench.pass_time(days=3)
    now = bench.ticket("No sound", person=person, channel=Channel.CHAT)
    bench.pass_time(minutes=2)
    message = msgspec.structs.replace(bench.inbound("and no picture", Channel.PHONE), at=bench.clock.now())
    bench.do(AddMessage(bench.stamp(), now, message))
    return old, now


def test_the_latest_contacts_leave_out_the_ticket_on_the_table(room: Room, bench: Bench) -> None:
    person = marta(bench)
    old, now = three_contacts(bench, person)
    panel = room.make(PersonPanel)
    panel.show_ticket(room.ticket(now))
    room.until(lambda: panel.person is not None)

    rows = panel.view.latest.list.rows
    assert [contact.ticket for contact in rows.items()] == [old]
    said = str(rows.data(rows.index(0), Qt.ItemDataRole.AccessibleTextRole))
    assert said.endswith("Name on the certificate, solved · Piotr")
    assert panel.view.latest.count.text() == "3"


def test_all_contacts_open_in_the_panel_are_filtered_and_left_with_escape(room: Room, bench: Bench) -> None:
    person = marta(bench)
    old, now = three_contacts(bench, person)
    panel = room.make(PersonPanel)
    opened: list[Id] = []
    panel.open_ticket.connect(opened.append)
    panel.show_ticket(room.ticket(now))
    room.until(lambda: panel.person is not None)

    panel.view.latest.see_all.click()
    everything = panel.contacts.list
    room.until(lambda: everything.rows.rowCount() == 3)
    assert everything.isVisible()
    assert [entry.ticket for entry in everything.rows.items()] == [now, now, old]

    room.until(panel.contacts.tabs.isVisible)
    panel.contacts.tabs.choose("letter")
    room.until(lambda: everything.rows.rowCount() == 1)
    assert [entry.ticket for entry in everything.rows.items()] == [old]
    everything.setFocus()
    QTest.keyClick(everything, Qt.Key.Key_Return)
    assert opened == [old]

    QTest.keyClick(everything, Qt.Key.Key_Escape)
    assert panel.view.isVisible()
    assert not everything.isVisible()


def test_in_a_low_window_contacts_are_one_line_that_opens_them(room: Room, bench: Bench) -> None:
    person = marta(bench)
    three_contacts(bench, person)
    panel = shown(room, person)

    panel.set_short(True)
    assert not panel.view.latest.list.isVisible()
    assert panel.view.latest.line.accessibleName() == "All contacts, 3, today by phone"

    panel.view.latest.line.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(panel.view.latest.line, Qt.Key.Key_Return)
    room.quiet()
    assert panel.contacts.list.isVisible()

    panel.set_short(False)
    QTest.keyClick(panel.contacts.list, Qt.Key.Key_Escape)
    assert panel.view.latest.list.isVisible()


def test_a_long_note_is_short_until_it_is_pressed(room: Room, bench: Bench) -> None:
    person = marta(bench)
    bench.do(EditParticipant(bench.stamp(), person, note="Speaks slowly and likes to be called by her name. " * 8))
    panel = shown(room, person)
    note = panel.view.note
    line = room.look.line("body")

    assert note.height() == 3 * line
    assert note.shortened
    assert note.toolTip().startswith("Speaks slowly")
    panel.set_short(True)
    assert note.height() == 2 * line
    note.setFocus()
    assert note.height() > 3 * line
    assert not note.shortened
    QTest.keyClick(note, Qt.Key.Key_Escape)
    assert note.height() == 2 * line
    assert room.person(person).note.startswith("Speaks slowly")


def test_a_new_contact_appears_by_itself(room: Room, bench: Bench) -> None:
    person = marta(bench)
    panel = shown(room, person)

    bench.ticket("Certificate", person=person)

    room.until(lambda: panel.view.latest.list.rows.rowCount() == 1)


def test_a_very_long_name_is_cut_and_told_whole(room: Room, bench: Bench) -> None:
    name = "Wilhelmina Aleksandra Konstantynopolitańczykowianeczka-Brzęczyszczykiewicz de la Fuente"
    panel = shown(room, bench.person(name))

    assert panel.view.name.toolTip() == name
    assert panel.view.more.geometry().right() <= panel.view.viewport().width()
    assert panel.view.horizontalScrollBar().maximum() == 0


def test_words_follow_the_language_at_once(room: Room, bench: Bench) -> None:
    panel = shown(room, marta(bench))
    before = panel.view.facts._rows["level"][0].text()

    room.words.use("ru")
    room.until(lambda: panel.view.facts._rows["level"][0].text() != before)
    assert panel.view.summary.text() != "Polish · prefers the phone"
