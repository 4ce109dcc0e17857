"""The window as it is opened, with all its panes around one ticket."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from console.domain.tickets import Channel
from console.settings.options import Options
from console.ui.shared.actions import Registry
from console.ui.shared.look import Look
from console.ui.shared.words import Words
from console.ui.shared.work import Work
from console.ui.window import Window
from tests.making import Bench


@pytest.fixture
def window(bench: Bench, look: Look, words: Words, qtbot: QtBot) -> Iterator[Window]:
    work = Work(bench.desk)
    registry = Registry(words, look.icons.icon)
    window = Window(look, words, bench.desk, work, registry, Options(), lambda: None, "here")
    window.resize(1440, 900)
    window.show()
    qtbot.waitExposed(window)
    yield window
    window.close()
    work.close()
    # At once: the language of the next test would reach a window whose look is gone.
    shiboken6.delete(window)


def test_the_answer_grows_with_its_lines_to_the_share_of_the_conversation(
    window: Window, bench: Bench, look: Look, qtbot: QtBot
) -> None:
    ticket = bench.ticket("No sound", "There is none", channel=Channel.EMAIL)
    window.open_ticket(ticket)
    composer, room = window.composer, window.ticket.room
    qtbot.waitUntil(lambda: composer.isVisible() and composer.isEnabled(), timeout=8000)
    line = look.line("composer")
    composer.insert_text("\n".join(f"line {n}" for n in range(8)))
    qtbot.waitUntil(lambda: composer.editor.height() > 4 * line, timeout=60_000)
    composer.insert_text("\n".join(f"line {n}" for n in range(60)))
    qtbot.waitUntil(lambda: composer.editor.verticalScrollBar().maximum() > 0, timeout=60_000)
    assert composer.height() <= room.height_now <= room.height() * 0.45 + 1
    window.resize(1440, 640)
    qtbot.waitUntil(lambda: room.height_now <= room.height() * 0.45 + 1, timeout=60_000)
    assert composer.height() <= room.height_now
