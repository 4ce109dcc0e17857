"""The person in full depth: what to know first, who may be the same, becoming one and two again, the time line."""

from __future__ import annotations

from datetime import timedelta

import msgspec

from console.commands.messages import AddMessage
from console.commands.participants import EditParticipant
from console.domain.ids import Id
from console.domain.messages import Kind
from console.domain.tickets import Channel
from console.queries.person_file import PersonFile
from console.queries.time_line import EntryKind, TimeLine
from console.ui.participant import person_page
from console.ui.participant.merge_sheet import MergeSheet
from console.ui.participant.panel import PersonPanel
from console.ui.participant.unknown import WhoIsThis
from tests.making import Bench
from tests.ui.room import Room


def history(bench: Bench) -> tuple[Id, Id, Id]:
    """Marta, who has written three times about the same, and whoever wrote from work."""
    marta = bench.person("Marta Nowak", email="marta@home.pl", phone="501 234 567")
    work = bench.person("Nowak Marta", email="m.nowak@firma.pl", phone="+48501234567")
    bench.do(EditParticipant(bench.stamp(), work, organisation="Firma ABC", note="Ask for the invoice"))
    bench.do(EditParticipant(bench.stamp(), marta, time_zone="Europe/Lisbon", best_time="after five", said_as="NO-vak"))
    ticket = bench.new_id()
    for subject in ("No sound", "Sound is gone again", "Re: sound"):
        ticket = bench.ticket(subject, f"About the {subject}", person=marta)
        bench.clock.at += timedelta(days=1)
    note = msgspec.structs.replace(bench.inbound("Uses a hearing aid"), kind=Kind.NOTE, agent_id=bench.ola)
    bench.do(AddMessage(bench.stamp(), ticket, note))
    bench.ticket("Invoice for the course", person=work, channel=Channel.CHAT)
    return marta, work, ticket


def test_two_people_are_compared_become_one_and_are_parted_again(room: Room, bench: Bench) -> None:
    marta, work, ticket = history(bench)
    panel = room.make(PersonPanel)
    panel.show_ticket(room.ticket(ticket))
    view = panel.view
    room.until(lambda: bool(view.before.said) and view.double.isVisible())
    assert view.before.said[0].startswith("Contact number 3 about this since ")
    assert "same number, same name" in view.double.accessibleName()

    view.double.action.click()
    sheet = room.window.findChild(MergeSheet)
    assert sheet is not None
    room.until(sheet.do.isEnabled)
    sheet.take("name", work)
    sheet.do.click()
    room.until(lambda: panel.person is not None and bool(panel.person.merged))
    person = panel.person
    assert person is not None
    assert (person.id, person.name, person.organisation) == (marta, "Nowak Marta", "Firma ABC")
    assert person.note == "Ask for the invoice"
    room.until(lambda: not view.double.isVisible())
    assert view.merged.isVisible()

    view.part_wanted.emit(person.merged[0])
    room.until(lambda: panel.person is not None and not panel.person.merged)
    assert panel.person is not None
    assert (panel.person.name, panel.person.note, panel.person.organisation) == ("Marta Nowak", "", "")
    room.until(view.double.isVisible)
    view.double.second.click()
    room.until(lambda: not view.double.isVisible())


def test_the_time_line_is_filtered_and_searched(room: Room, bench: Bench) -> None:
    _, _, ticket = history(bench)
    panel = room.make(PersonPanel)
    panel.show_ticket(room.ticket(ticket))
    room.until(lambda: panel.person is not None)
    panel.view.latest.see_all.click()
    entries = panel.contacts.list.rows
    room.until(lambda: entries.rowCount() == 4)
    assert entries.items()[0].kind is EntryKind.NOTE
    panel.contacts.search.edit.setText("hearing")
    room.until(lambda: entries.rowCount() == 1)
    assert [entry.words for entry in entries.items()] == ["Uses a hearing aid"]
    panel.contacts.search.edit.setText("nothing like it")
    room.until(panel.contacts.nothing.isVisible)


def test_the_menu_of_a_person_leads_to_another_to_merge_with(room: Room, bench: Bench) -> None:
    marta, work, _ = history(bench)
    panel = room.make(PersonPanel)
    panel.show_person(marta)
    room.until(lambda: panel.person is not None)
    assert panel.person is not None
    sheet = panel.menu.choose_other(panel.person)
    who = sheet.findChild(WhoIsThis)
    assert who is not None
    who.search.edit.setText("nowak marta")
    room.until(lambda: who.list.rows.rowCount() > 0)
    place = next(at for at, one in enumerate(who.list.rows.items()) if one.id == work)
    who.list.enter(place)
    pair = room.window.findChild(MergeSheet)
    assert pair is not None
    room.until(pair.do.isEnabled)
    pair.cancel.click()


def test_everything_about_a_person_goes_into_one_page(room: Room, bench: Bench) -> None:
    marta, _, _ = history(bench)
    export = bench.desk.read(PersonFile(marta)).result()
    assert export is not None
    page = person_page.page(export, bench.clock.now())
    for words in ("Marta Nowak", "marta@home.pl", "About the Re: sound", "Uses a hearing aid", "after five"):
        assert words in page
    strange = msgspec.structs.replace(export.person, name="<script>x</script>")
    assert "<script>" not in person_page.page(msgspec.structs.replace(export, person=strange), bench.clock.now())
    entries = bench.desk.read(TimeLine(marta)).result().entries
    table = person_page.table([msgspec.structs.replace(entries[0], subject='=1+1 "x"'), *entries[1:]])
    assert table.count("\r\n") == len(entries) + 1
    assert '"\'=1+1 ""x"""' in table


def test_a_lead_erases_a_person_after_a_second_look(room: Room, bench: Bench) -> None:
    _, _, ticket = history(bench)
    panel = room.make(PersonPanel)
    panel.show_ticket(room.ticket(ticket))
    room.until(lambda: panel.person is not None)
    assert panel.person is not None
    sheet = panel.menu.erase(panel.person)
    sheet.accept()
    room.until(lambda: panel.person is not None and panel.person.erased_at is not None)
    assert panel.view.name.text() == "Erased person"
