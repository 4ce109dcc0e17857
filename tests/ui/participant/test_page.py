"""The people page: recent ones first, found as one types, moved through by keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from console.ui.participant.form import PersonForm
from console.ui.participant.page import PeoplePage
from console.ui.participant.page_acts import add_people_acts
from tests.making import Bench
from tests.ui.room import Room


def test_who_was_in_touch_last_stands_first_and_is_shown(room: Room, bench: Bench) -> None:
    marta, jonas = bench.person("Marta Nowak"), bench.person("Jonas Lind")
    nobody_yet = bench.person("Ewa Maj")
    bench.ticket(person=jonas)
    bench.pass_time(minutes=5)
    bench.ticket(person=marta)
    room.window.resize(1240, 760)
    page = room.make(PeoplePage)

    room.until(lambda: page.list.rows.rowCount() == 3)
    assert [found.id for found in page.list.rows.items()] == [marta, jonas, nobody_yet]
    room.until(lambda: page.detail.view.name.text() == "Marta Nowak")


def test_typing_finds_by_name_number_and_address_best_first(room: Room, bench: Bench) -> None:
    omar = bench.person("Omar Farouk")
    marta = bench.person("Marta Nowak", email="nowak@x.example", phone="+48220000112")
    room.window.resize(1240, 760)
    page = room.make(PeoplePage)
    page.search.edit.setFocus()

    room.type("mar")
    room.until(lambda: page.list.rows.rowCount() > 0 and page.caption.text().endswith("found"))
    found = [person.id for person in page.list.rows.items()]
    assert found[0] == marta
    assert omar not in found[:1]

    for typed in ("nowak@x", "22 000 01 12"):
        page.search.edit.setText(typed)
        room.until(lambda: [person.id for person in page.list.rows.items()] == [marta])


def test_arrows_in_the_field_move_and_show(room: Room, bench: Bench) -> None:
    bench.person("Jonas Lind")
    bench.person("Marta Nowak")
    room.window.resize(1240, 760)
    page = room.make(PeoplePage)
    room.until(lambda: page.list.rows.rowCount() == 2)
    page.search.edit.setFocus()
    room.until(lambda: page.detail.view.name.text() == "Marta Nowak")

    QTest.keyClick(page.search.edit, Qt.Key.Key_Down)
    room.until(lambda: page.detail.view.name.text() == "Jonas Lind")
    QTest.keyClick(page.search.edit, Qt.Key.Key_Return)
    assert page.list.hasFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Escape)
    assert page.search.edit.hasFocus()


def test_a_person_asked_for_is_shown_although_another_search_stands_there(room: Room, bench: Bench) -> None:
    marta, jonas = bench.person("Marta Nowak"), bench.person("Jonas Lind")
    room.window.resize(1240, 760)
    page = room.make(PeoplePage)
    page.search.edit.setText("Marta")
    room.until(lambda: [found.id for found in page.list.rows.items()] == [marta])

    page.show_person(jonas)

    room.until(lambda: page.detail.view.name.text() == "Jonas Lind")
    room.until(lambda: page.list.rows.rowCount() == 2)
    current = page.list.current()
    assert current is not None
    assert current.id == jonas


def test_nobody_found_offers_a_new_person_with_the_words(room: Room, bench: Bench) -> None:
    room.window.resize(1240, 760)
    page = room.make(PeoplePage)
    add_people_acts(room.registry, lambda: page)
    page.search.edit.setText("Ewa Maj")
    room.quiet()
    assert page._nobody is not None
    assert page._nobody.action is not None
    page._nobody.action.click()
    form = next(one for one in QApplication.topLevelWidgets() if isinstance(one, PersonForm) and one.isVisible())
    assert form.name.text() == "Ewa Maj"
    form.save.click()

    room.until(lambda: page.detail.view.name.text() == "Ewa Maj")
    room.until(lambda: page.list.rows.rowCount() == 1)


def test_all_contacts_stand_on_the_page(room: Room, bench: Bench) -> None:
    marta = bench.person("Marta Nowak")
    for number in range(7):
        bench.ticket(f"Matter {number}", person=marta)
        bench.pass_time(minutes=1)
    room.window.resize(1240, 760)
    page = room.make(PeoplePage)

    contacts = page.detail.view.whole.list
    room.until(lambda: contacts.rows.rowCount() == 7)
    assert contacts.isVisible()


def test_keys_in_a_long_list_of_contacts_scroll_the_page(room: Room, bench: Bench) -> None:
    marta = bench.person("Marta Nowak")
    for number in range(40):
        bench.ticket(f"Matter {number}", person=marta)
    room.window.resize(940, 480)
    page = room.make(PeoplePage)
    contacts = page.detail.view.whole.list
    room.until(lambda: contacts.rows.rowCount() == 40)
    contacts.setFocus(Qt.FocusReason.TabFocusReason)

    QTest.keyClick(contacts, Qt.Key.Key_End)

    row = contacts.visualRect(contacts.currentIndex())
    seen = contacts.viewport().mapTo(page.detail.view.viewport(), row.center())
    assert page.detail.view.viewport().rect().contains(seen)
