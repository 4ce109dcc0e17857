"""A ticket panel on a real desk, shown in a window of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QUrl
from pytestqt.qtbot import QtBot

from console.commands.messages import AddMessage, NewMessage
from console.domain.ids import Id
from console.domain.messages import Delivery, Kind
from console.domain.tickets import Channel
from console.queries.ticket import TicketDetail
from console.ui.shared.actions import Registry
from console.ui.shared.look import Look
from console.ui.shared.notices import Notices
from console.ui.shared.words import Words
from console.ui.shared.work import Work
from console.ui.ticket.conversation.bubble import Bubble
from console.ui.ticket.conversation.entry import Entry
from console.ui.ticket.panel import TicketPanel
from tests.making import Bench

WAIT = 8000


class Opened:
    """The panel and what it is made of. `opened_outside` are addresses that were given to the system."""

    def __init__(self, bench: Bench, look: Look, words: Words, notices: Notices, qtbot: QtBot) -> None:
        self.bench, self.look, self.words, self.qtbot, self.notices = bench, look, words, qtbot, notices
        self.person = bench.person("Marta Nowak", email="marta@example.com")
        self.work = Work(bench.desk)
        self.registry = Registry(words, look.icons.icon)
        self.opened_outside: list[QUrl] = []
        self.panel = TicketPanel(look, self.work, bench.desk, self.registry, notices, opener=self._open)
        self.shown: list[TicketDetail | None] = []
        self.panel.shown.connect(self.shown.append)
        self.panel.resize(640, 700)

    def _open(self, url: QUrl) -> bool:
        self.opened_outside.append(url)
        return True

    def ticket(self, text: str = "There is no sound", **more: object) -> Id:
        return self.bench.ticket("No sound", text, person=self.person, **more)  # type: ignore[arg-type]

    def say(
        self, ticket: Id, text: str, kind: Kind = Kind.INBOUND, delivery: Delivery | None = None, **more: object
    ) -> Id:
        command = self._said(ticket, text, kind, delivery, more)
        assert self.bench.do(command).done
        return command.message.id

    def _said(
        self, ticket: Id, text: str, kind: Kind, delivery: Delivery | None, more: dict[str, object]
    ) -> AddMessage:
        self.bench.pass_time(minutes=more.pop("minutes", 5))  # type: ignore[arg-type]
        given: dict[str, object] = {"channel": Channel.EMAIL, "id": self.bench.new_id(), "at": self.bench.clock.now()}
        if kind is Kind.INBOUND:
            given["participant_id"] = self.person
        else:
            given["agent_id"] = self.bench.ola
        reason = str(more.pop("reason", ""))
        new = NewMessage(kind=kind, text=text, **(given | more))  # type: ignore[arg-type]
        return AddMessage(self.bench.stamp(), ticket, new, delivery=delivery, reason=reason)

    def thread_of(self, ticket: Id, count: int) -> list[Id]:
        """So many messages in turn, of different lengths."""
        kinds = (Kind.INBOUND, Kind.OUTBOUND)
        said = [
            self._said(ticket, f"message {n} " + "with some words of it " * (n % 9), kinds[n % 2], None, {})
            for n in range(count)
        ]
        self.bench.desk.submit_all(said)
        return [command.message.id for command in said]

    def open(self, ticket: Id) -> TicketPanel:
        self.panel.show()
        self.qtbot.waitExposed(self.panel)
        self.panel.show_ticket(ticket)
        self.until(lambda: self.panel.ticket() is not None)
        self.settle()
        return self.panel

    def until(self, done: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(done, timeout=WAIT)

    def settle(self) -> None:
        """Until nothing is built or asked any more."""
        thread = self.panel.conversation
        self.until(lambda: not thread.busy)

    def entry(self, message: Id) -> Entry:
        entry = self.panel.conversation.entry_of(str(message))
        assert entry is not None
        return entry

    def bubble(self, message: Id) -> Bubble:
        entry = self.entry(message)
        assert isinstance(entry, Bubble)
        return entry

    def has(self, message: Id) -> bool:
        return any(item.key == str(message) for item in self.panel.conversation.items)

    def later(self, **units: float) -> None:
        self.bench.clock.at += timedelta(**units)


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path)
    yield made
    made.close()


@pytest.fixture
def opened(bench: Bench, look: Look, words: Words, notices: Notices, qtbot: QtBot) -> Iterator[Opened]:
    made = Opened(bench, look, words, notices, qtbot)
    yield made
    made.work.close()
    made.panel.close()
    shiboken6.delete(made.panel)
