"""The chats of the company's pages in the settings: made, tried, signed, removed."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtGui import QGuiApplication

from console.commands.chats import SaveChatSite
from console.domain.chats import ChatSite, secret_name
from console.queries.chat_load import ChatLoad
from console.queries.chats import ChatSites
from console.settings.options import Options
from console.settings.secrets import Secrets
from console.ui.settings.chats.form import ChatForm
from console.ui.settings.chats.section import ChatsSection
from tests.making import Bench
from tests.ui.calls.conftest import Sounds
from tests.ui.room import Room


@pytest.fixture
def secrets() -> Secrets:
    return Secrets(never_on=threading.current_thread())


@pytest.fixture
def options() -> Options:
    return Options()


@pytest.fixture
def chime() -> Sounds:
    return Sounds()


@pytest.fixture
def section(room: Room, secrets: Secrets, options: Options, chime: Sounds) -> ChatsSection:
    given = (room.look, room.work, room.desk, room.notices)
    section = ChatsSection(*given, secrets, room.window, options, lambda: None, chime)
    room.put(section)
    room.quiet()
    return section


def form_of(section: ChatsSection) -> ChatForm:
    assert section.sheet is not None
    return section.sheet.form


def kept(bench: Bench) -> tuple[ChatSite, ...]:
    return bench.desk.read(ChatSites()).result(timeout=120)


def test_a_chat_is_made(section: ChatsSection, room: Room, bench: Bench) -> None:
    section.new.click()
    form = form_of(section)
    assert section.sheet is not None
    assert not section.sheet.save.isEnabled()
    form.name.setText("Learning platform")
    form.pages.setPlainText("https://Learn.example/\nhttps://www.example:8443\n")
    form.language.choose("pl")
    form.copy.click()
    section.sheet.save.click()
    room.until(lambda: len(section.entries) == 1)
    (site,) = kept(bench)
    assert (site.name, site.language) == ("Learning platform", "pl")
    assert site.origins == ("https://learn.example", "https://www.example:8443")
    line = QGuiApplication.clipboard().text()
    assert line == f'<script async src="http://127.0.0.1:8740/chat/chat.js" data-site="{site.id}"></script>'


@pytest.mark.parametrize("page", ["learn.example", "https://learn.example/lessons", "ftp://x", "https://"])
def test_what_is_no_address_of_pages_is_said(section: ChatsSection, page: str) -> None:
    section.new.click()
    form = form_of(section)
    form.name.setText("Platform")
    form.pages.setPlainText(page)
    assert page.rstrip("/") in form.missing


def test_a_secret_goes_into_the_keyring_and_is_shown_once(
    section: ChatsSection, room: Room, bench: Bench, secrets: Secrets
) -> None:
    section.new.click()
    form = form_of(section)
    form.name.setText("Platform")
    form.signed.setChecked(True)
    form.make.click()
    secret = form.shown.text()
    assert len(secret) >= 32
    assert section.sheet is not None
    section.sheet.save.click()
    room.until(lambda: len(section.entries) == 1)
    (site,) = kept(bench)
    assert site.signed
    found: list[str | None] = []
    asking = threading.Thread(target=lambda: found.append(secrets.get(secret_name(site.id))))
    asking.start()
    asking.join()
    assert found == [secret]
    section.open_entry(site)
    assert form_of(section).shown.text() == ""


def test_it_is_removed_and_taken_back(section: ChatsSection, room: Room, bench: Bench) -> None:
    site = ChatSite(id=bench.new_id(), name="Platform", origins=("https://learn.example",))
    bench.do(SaveChatSite(bench.stamp(), site))
    room.until(lambda: section.entries == (site,))
    section.open_entry(site)
    assert section.sheet is not None
    section.sheet.remove.click()
    room.until(lambda: section.entries == ())
    assert room.notices.undo_latest()
    room.until(lambda: section.entries == (site,))


def test_in_another_language_what_was_written_stays(section: ChatsSection, room: Room) -> None:
    section.new.click()
    form_of(section).name.setText("Platform")
    room.words.use("pl")
    assert form_of(section).name.text() == "Platform"


def test_how_many_chats_a_person_has_is_set_for_all_and_for_one(
    section: ChatsSection, room: Room, bench: Bench
) -> None:
    limits = section.limits
    room.until(lambda: bench.piotr in limits.choices)
    limits.usual.setValue(4)
    limits.save_usual()
    choice = limits.choices[bench.piotr]
    choice.choose("1")
    choice.activated.emit(choice.currentIndex())

    def known() -> bool:
        loads = {row.agent_id: row.limit for row in bench.desk.read(ChatLoad()).result(timeout=60)}
        return loads == {bench.ola: 4, bench.piotr: 1}

    room.until(known)


def test_a_waiting_chat_is_as_loud_as_one_likes(section: ChatsSection, options: Options, chime: Sounds) -> None:
    section.here.loud.choose("20")
    assert options.chat_volume == 20
    section.here.hear.click()
    assert chime.played == [("", 0.2)]
