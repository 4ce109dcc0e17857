"""The phone on the settings page: connecting a phone system, trying it, one's own phone, and how it rings."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from console.channels.phone.trying import LetIn
from console.commands.phone import SavePbx
from console.domain.pbx import Pbx, PbxKind, secret_name
from console.errors import PbxRefuses
from console.queries.desk import Agents
from console.queries.phone import PbxList
from console.settings.options import Options
from console.settings.push_token import hash_of
from console.settings.secrets import Secrets
from console.ui.settings.phone.mine import MyPhone
from console.ui.settings.phone.section import PhoneSection
from console.ui.settings.phone.sheet import PbxSheet
from console.ui.shared.look import Look
from console.ui.shared.words import Words
from tests.making import Bench
from tests.ui.room import Room


class Switchboard:
    """A phone system that lets one user in."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str, str]] = []

    def asterisk(self, pbx: Pbx, secret: str) -> LetIn:
        self.asked.append((pbx.host, pbx.user, secret))
        if secret != "right":
            raise PbxRefuses("The phone system does not let the desk in.", "The secret is wrong.", "Type it again.")
        return LetIn("22.1.0", 2, 1, ("Originate",))


class Speakers:
    def __init__(self) -> None:
        self.played: list[tuple[str, float]] = []

    def devices(self) -> tuple[str, ...]:
        return ("Headphones",)

    def play(self, device: str, volume: float) -> bool:
        self.played.append((device, volume))
        return True

    def stop(self) -> None: ...


class Phones:
    """The section, and all it is made with."""

    def __init__(self, room: Room, bench: Bench) -> None:
        self.room, self.bench = room, bench
        self.board, self.speakers, self.options = Switchboard(), Speakers(), Options()
        self.kept = 0
        self.secrets = Secrets(never_on=threading.current_thread())
        self.section = PhoneSection(
            room.look,
            room.work,
            room.desk,
            room.notices,
            self.secrets,
            room.window,
            self.board,
            self.options,
            self._keep,
            self.speakers,
        )
        room.put(self.section)
        room.quiet()

    def _keep(self) -> None:
        self.kept += 1

    @property
    def sheet(self) -> PbxSheet:
        assert self.section.sheet is not None
        return self.section.sheet

    def systems(self) -> tuple[Pbx, ...]:
        return self.bench.desk.read(PbxList()).result()


@pytest.fixture
def phones(bench: Bench, look: Look, words: Words, qtbot: QtBot) -> Iterator[Phones]:
    room = Room(bench, look, words, qtbot)
    room.window.resize(800, 900)
    yield Phones(room, bench)
    room.close()


def test_an_asterisk_is_tried_and_kept(phones: Phones) -> None:
    phones.section.open_entry(None)
    form = phones.sheet.form
    assert not phones.sheet.save.isEnabled()
    form.name.setText("Office")
    form.host.setText("pbx.office.example")
    form.user.setText("third-ring")
    form.password.setText("wrong")
    QTest.mouseClick(form.trial.button, Qt.MouseButton.LeftButton)
    phones.room.until(form.trial.button.isEnabled)
    assert "does not let the desk in" in form.trial.result.accessibleName()
    form.password.setText("right")
    assert form.trial.result.isHidden()
    QTest.mouseClick(form.trial.button, Qt.MouseButton.LeftButton)
    phones.room.until(form.trial.button.isEnabled)
    assert phones.board.asked[-1] == ("pbx.office.example", "third-ring", "right")
    phones.secrets.hold(secret_name(form.draft().id), "right")
    form.password.clear()
    QTest.mouseClick(phones.sheet.save, Qt.MouseButton.LeftButton)
    phones.room.until(lambda: phones.section.sheet is None)
    (kept,) = phones.systems()
    assert (kept.name, kept.kind, kept.host, kept.port) == ("Office", PbxKind.ASTERISK, "pbx.office.example", 5038)
    phones.room.until(lambda: len(phones.section.entries) == 1)


def test_the_address_of_a_push_is_shown_once(phones: Phones) -> None:
    phones.section.open_entry(None)
    form = phones.sheet.form
    form.kind.choose(PbxKind.PUSH.value)
    form.name.setText("Cloud")
    form.refused.setText("+48221234567, +48227654321")
    form.routes.setPlainText("48* = +48221110000\n\nnonsense\n* = +44201110000")
    address = form.address.text()
    assert address.startswith("http://127.0.0.1:8740/api/v1/cti/")
    QTest.mouseClick(form.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == address
    QTest.mouseClick(phones.sheet.save, Qt.MouseButton.LeftButton)
    phones.room.until(lambda: phones.section.sheet is None)
    (kept,) = phones.systems()
    assert kept.token == hash_of(address.rpartition("/")[2])
    assert kept.refused == ("+48221234567", "+48227654321")
    assert kept.caller_ids == (("48*", "+48221110000"), ("*", "+44201110000"))
    phones.section.open_entry(kept)
    again = phones.sheet.form
    assert again.address.text() == ""
    assert again.anew.isVisible()
    again.make_address()
    assert again.draft().token != kept.token


def test_a_phone_system_that_was_removed_can_be_taken_back(phones: Phones, bench: Bench) -> None:
    pbx = Pbx(id=bench.new_id(), name="Office", kind=PbxKind.ASTERISK, host="pbx.example", user="desk")
    bench.do(SavePbx(bench.stamp(), pbx))
    phones.room.until(lambda: len(phones.section.entries) == 1)
    phones.section.open_entry(pbx)
    QTest.mouseClick(phones.sheet.remove, Qt.MouseButton.LeftButton)
    phones.room.until(lambda: phones.systems() == ())
    phones.room.until(lambda: bool(phones.room.said))
    undo = phones.room.said[-1].undo
    assert undo is not None
    undo.call()
    phones.room.until(lambda: phones.systems() == (pbx,))


def test_ones_own_phone_is_kept_as_it_is_typed(phones: Phones, bench: Bench) -> None:
    phones.section.mine.phone.setFocus()
    QTest.keyClicks(phones.section.mine.phone, "PJSIP/ola")
    QTest.keyClick(phones.section.mine.phone, Qt.Key.Key_Return)

    def phone() -> str:
        return next(one.phone for one in bench.desk.read(Agents()).result() if one.id == bench.ola)

    phones.room.until(lambda: phone() == "PJSIP/ola")


def test_how_loud_and_where_it_rings_is_heard_at_once(phones: Phones) -> None:
    mine = phones.section.mine
    phones.room.until(lambda: mine.device.findData("Headphones") >= 0)
    mine.loud.choose("100")
    mine.device.choose("Headphones")
    mine.device.activated.emit(mine.device.currentIndex())
    assert (phones.options.ring_volume, phones.options.ring_device) == (100, "Headphones")
    assert phones.kept == 2
    phones.room.until(lambda: phones.speakers.played == [("Headphones", 1.0)])


def test_where_no_device_is_known_none_is_shown_in_another_language_either(phones: Phones) -> None:
    room = phones.room
    mine = MyPhone(room.look, room.work, room.desk, Options(), lambda: None, None)
    room.put(mine)
    QApplication.sendEvent(mine, QEvent(QEvent.Type.LanguageChange))
    room.quiet()
    assert mine.phone.isVisible()
    assert not mine.device.isVisible()
