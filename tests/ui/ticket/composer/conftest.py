"""A composer on a real desk, in a window that has the focus; keys are pressed where the focus is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from console.commands.messages import AddMessage, NewMessage
from console.domain.ids import Id
from console.domain.messages import Kind
from console.domain.tickets import Channel
from console.queries.drafts import DraftRow, Drafts, HeldAnswers, HeldRow
from console.queries.ticket import Conversation, MessageEntry, TicketDetail, TicketView
from console.settings.places import resources
from console.ui.shared.actions import Registry
from console.ui.shared.look import Look
from console.ui.shared.notices import Notice, Notices
from console.ui.shared.words import Words
from console.ui.shared.work import Work
from console.ui.ticket.composer.panel import Composer
from console.ui.ticket.room import MOST_SHARE
from tests.making import Bench

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


class Stage:
    """The composer and what tests do to it. `seconds` is how long an answer can be taken back."""

    def __init__(self, qtbot: QtBot, look: Look, bench: Bench) -> None:
        self.qtbot, self.bench = qtbot, bench
        self.look = look
        self.seconds = 10
        self.words = Words(resources() / "i18n")
        self.work = Work(bench.desk)
        self.registry = Registry(self.words, look.icons.icon)
        self.notices = Notices()
        self.said: list[Notice] = []
        self.notices.said.connect(self.said.append)
        self.window = QWidget()
        self.composer = Composer(
            look, self.work, bench.desk, self.registry, self.notices, undo_seconds=lambda: self.seconds
        )
        column = QVBoxLayout(self.window)
        column.setContentsMargins(0, 0, 0, 0)
        column.addStretch(1)
        column.addWidget(self.composer)
        self.window.resize(640, 640)
        self.composer.grow_to(int(640 * MOST_SHARE))
        qtbot.addWidget(self.window)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitActive(self.window).__enter__()
        self.shown: Id | None = None
        self.follows = True
        """Whether the composer gets the facts of its ticket again when the desk has changed."""
        self.work.changed.connect(self._follow)

    @property
    def text(self) -> str:
        return self.composer.editor.words

    def detail(self, ticket: Id) -> TicketDetail:
        found = self.bench.desk.read(TicketView(ticket)).result(timeout=120)
        assert found is not None
        return found

    def show(self, ticket: Id | None) -> None:
        """As the window does, and again with new facts whenever the desk changes."""
        self.shown = ticket
        self.refresh()
        self.until(lambda: self.composer.texts.loaded)

    def refresh(self) -> None:
        self.composer.show_ticket(self.detail(self.shown) if self.shown is not None else None)

    def _follow(self, _: object) -> None:
        if self.follows:
            self.refresh()

    def until(self, reached: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(reached()), timeout=20_000)

    def type(self, text: str) -> None:
        for letter in text:
            self.key(Qt.Key.Key_Return if letter == "\n" else letter)

    def key(self, key: Qt.Key | str, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        if isinstance(key, str) and not key.isascii():
            # QTest knows Latin keys only; these come as a keyboard layout sends them.
            for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(
                    focus, QKeyEvent(kind, ord(key.upper()) if ord(key) < 0x10000 else 0, modifiers, key)
                )
        elif isinstance(key, str):
            QTest.keyClicks(focus, key, modifiers)
        else:
            QTest.keyClick(focus, key, modifiers)

    def alt_gr(self, letter: str, result: str) -> None:
        """A Polish letter as Windows sends it: with Ctrl and Alt held, through the shortcuts of the window first."""
        focus = QApplication.focusWidget()
        assert focus is not None
        code = ord(letter.upper())
        override = QKeyEvent(QEvent.Type.ShortcutOverride, code, CTRL | ALT, result)
        override.ignore()
        QApplication.sendEvent(focus, override)
        assert override.isAccepted(), "a shortcut of the window could take this letter"
        QApplication.sendEvent(focus, QKeyEvent(QEvent.Type.KeyPress, code, CTRL | ALT, result))

    def settled(self) -> None:
        self.until(lambda: self.composer.texts.keeper.settled)

    def at_rest(self) -> None:
        """All that was asked or ordered has been answered, and what followed from the answers as well."""
        self.until(lambda: not self.work.busy)
        self.settled()
        self.until(lambda: not self.work.busy)

    def drafts(self, ticket: Id | None = None) -> dict[Kind, DraftRow]:
        return {row.kind: row for row in self.bench.desk.read(Drafts(ticket or self.shown)).result(timeout=120)}

    def held(self) -> tuple[HeldRow, ...]:
        return self.bench.desk.read(HeldAnswers()).result(timeout=120)

    def messages(self, ticket: Id | None = None, *kinds: Kind) -> list[MessageEntry]:
        wanted = ticket or self.shown
        assert wanted is not None
        part = self.bench.desk.read(Conversation(wanted)).result(timeout=120)
        return [each for each in part.entries if isinstance(each, MessageEntry) and (not kinds or each.kind in kinds)]

    def answer_of_piotr(self, ticket: Id, text: str = "It is done") -> None:
        """A colleague was faster."""
        self.bench.pass_time(seconds=1)
        message = NewMessage(
            id=self.bench.new_id(),
            kind=Kind.OUTBOUND,
            channel=Channel.EMAIL,
            at=self.bench.clock.now(),
            text=text,
            agent_id=self.bench.piotr,
        )
        self.bench.do(AddMessage(self.bench.stamp(self.bench.piotr), ticket, message))

    def pass_time(self, seconds: float) -> None:
        """The clock of the desk goes on; the timers of the screen are told."""
        self.bench.clock.at += timedelta(seconds=seconds)
        self.composer.courier._schedule()

    def close(self) -> None:
        self.composer.flush()
        self.work.close()
        self.words.quiet()


@pytest.fixture
def stage(qtbot: QtBot, look: Look, bench: Bench) -> Iterator[Stage]:
    QGuiApplication.clipboard().clear()
    stage = Stage(qtbot, look, bench)
    yield stage
    stage.close()


@pytest.fixture
def email(stage: Stage, bench: Bench) -> Id:
    """A letter of Marta's that is open, with the cursor in the reply."""
    ticket = bench.ticket(person=bench.person("Marta Nowak", email="marta@x.example"))
    stage.show(ticket)
    stage.composer.start_reply()
    return ticket


@pytest.fixture
def chat(stage: Stage, bench: Bench) -> Id:
    ticket = bench.ticket(
        "Is anybody there", person=bench.person("Jonas Lind", email="jonas@x.example"), channel=Channel.CHAT
    )
    stage.show(ticket)
    stage.composer.start_reply()
    return ticket
