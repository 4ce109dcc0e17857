"""The settings of mailboxes in a window of their own, on a real desk, with real servers behind them."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from console.channels.email.oauth import PROVIDERS, Provider
from console.channels.email.trying import RealServers
from console.commands.mailboxes import SaveMailbox
from console.domain.ids import Id
from console.domain.mailboxes import Login, Mailbox, Security, Server
from console.settings.secrets import Secrets
from console.ui.settings.mailboxes.section import MailboxesSection
from console.ui.shared.look import Look
from console.ui.shared.words import Words
from tests.making import Bench
from tests.ring import Ring, a_ring
from tests.ui.room import Room

Shows = Callable[..., MailboxesSection]


@pytest.fixture
def ring() -> Iterator[Ring]:
    made = Ring()
    with a_ring(made):
        yield made


@pytest.fixture
def room(bench: Bench, look: Look, words: Words, qtbot: QtBot, ring: Ring) -> Iterator[Room]:
    room = Room(bench, look, words, qtbot)
    room.window.resize(1000, 800)
    yield room
    room.close()


@pytest.fixture
def opened() -> list[Id]:
    """The tickets that were to be shown."""
    return []


@pytest.fixture
def shows(room: Room, opened: list[Id]) -> Shows:
    def show(providers: dict[Login, Provider] | None = None) -> MailboxesSection:
        section = MailboxesSection(
            room.look,
            room.work,
            room.desk,
            room.notices,
            Secrets(never_on=threading.current_thread()),
            room.window,
            RealServers(),
            opened.append,
            {**PROVIDERS, **(providers or {})},
        )
        room.put(section)
        room.quiet()
        return section

    return show


def a_mailbox(bench: Bench, name: str = "Help desk", address: str = "help@academy.example", **more: object) -> Mailbox:
    mailbox = Mailbox(
        id=bench.new_id(),
        name=name,
        address=address,
        receiving=Server("127.0.0.1", 143, Security.PLAIN, "help"),
        sending=Server("127.0.0.1", 25, Security.PLAIN, "help"),
        **more,  # type: ignore[arg-type]
    )
    assert bench.do(SaveMailbox(bench.stamp(), mailbox)).refusal is None
    return mailbox
