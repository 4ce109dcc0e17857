"""The form of a person: only what was changed is sent, and a slip in an address is told."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from console.commands.base import Command
from console.commands.participants import AddCohort, AddIdentity, EditParticipant, RemoveIdentity
from console.domain.ids import Id
from console.domain.people import IdentityKind
from console.ui.participant.form import PersonForm, kind_of
from console.ui.shared.controls.icon_button import IconButton
from tests.making import Bench
from tests.ui.room import Room


def opened(room: Room, bench: Bench, person: Id) -> tuple[PersonForm, list[tuple[Command, ...]]]:
    detail = room.person(person)
    room.window.show()
    form = PersonForm(room.look, room.work, bench.stamp, detail, bench.new_id(), "", room.window)
    made: list[tuple[Command, ...]] = []
    form.made.connect(lambda _, commands: made.append(commands))
    form.open()
    room.quiet()
    return form, made


def test_nothing_changed_sends_nothing(room: Room, bench: Bench) -> None:
    form, made = opened(room, bench, bench.person("Marta Nowak", email="m@x.example"))
    form.save.click()
    assert made == [()]


def test_only_what_was_changed_is_sent(room: Room, bench: Bench) -> None:
    cohort, person = bench.new_id(), bench.person("Marta Nowak", email="m@x.example")
    bench.do(AddCohort(bench.stamp(), cohort, "B2 Excel basics"))
    form, made = opened(room, bench, person)

    form.organisation.setText("Zielony Lek")
    form.cohort.setCurrentText("B2 Excel basics")
    form.address.setText("22 000 01 12")
    QTest.keyClick(form.address, Qt.Key.Key_Return)
    assert form.isVisible()
    form.findChildren(IconButton)[0].click()
    form.save.click()

    edit, removed, added = made[0]
    assert isinstance(edit, EditParticipant)
    assert (edit.organisation, edit.cohort_id) == ("Zielony Lek", cohort)
    for command in made[0]:
        assert bench.do(command).done
    detail = room.person(person)
    assert (detail.name, detail.organisation) == ("Marta Nowak", "Zielony Lek")
    assert detail.cohort is not None
    assert [(one.kind, one.value) for one in detail.identities] == [(IdentityKind.PHONE, "+48220000112")]
    assert isinstance(removed, RemoveIdentity)
    assert isinstance(added, AddIdentity)


def test_an_address_with_a_slip_is_told_and_not_taken(room: Room, bench: Bench) -> None:
    form, made = opened(room, bench, bench.person("Marta Nowak"))
    form.address.setText("marta@x")
    form.save.click()

    assert form.trouble.isVisible()
    assert form.isVisible()
    assert made == []
    form.reject()


def test_an_address_left_in_the_line_is_kept_by_saving(room: Room, bench: Bench) -> None:
    form, made = opened(room, bench, bench.person("Marta Nowak"))
    form.address.setText("marta@x.example")
    form.save.click()

    (added,) = made[0]
    assert isinstance(added, AddIdentity)
    assert added.identity.kind is IdentityKind.EMAIL


def test_what_was_typed_is_recognised() -> None:
    assert kind_of("a@b.example") is IdentityKind.EMAIL
    assert kind_of("+48 22 000 01 12") is IdentityKind.PHONE
    assert kind_of("Marta N.") is None
    assert kind_of("a@b") is None
