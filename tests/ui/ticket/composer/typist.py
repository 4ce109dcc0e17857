"""Consoles that type until they are killed, each saying what the save mark has acknowledged.

Reads lines "desk agent ticket seed"; for each it forks a console, so that only the first one pays for the imports.
"""

from __future__ import annotations

import os
import random
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from console.domain.clock import FixedClock
from console.domain.ids import Id
from console.queries.ticket import TicketView
from console.settings.places import resources
from console.sync.hub import HubDesk
from console.ui.shared.actions import Registry
from console.ui.shared.look import make_look
from console.ui.shared.notices import Notices
from console.ui.shared.words import Words
from console.ui.shared.work import Work
from console.ui.ticket.composer.panel import Composer
from tests.making import NOON

LETTERS = "abc ąęж😀\n"


def main(path: str, me: str, ticket: str, seed: str) -> None:
    chance = random.Random(seed)
    application = QApplication([])
    look = make_look(application, "light")
    desk = HubDesk(Path(path), Id(me), FixedClock(NOON))
    work = Work(desk)
    registry = Registry(Words(resources() / "i18n"), look.icons.icon)
    composer = Composer(look, work, desk, registry, Notices(), undo_seconds=lambda: 10)
    composer.texts.keeper.saved.connect(lambda writing, _: say(f"saved {writing.text.encode().hex()}"))
    composer.show()
    composer.show_ticket(desk.read(TicketView(Id(ticket))).result())

    def begin() -> None:
        if not composer.texts.loaded:
            QTimer.singleShot(5, begin)
            return
        say(f"opened {composer.editor.words.encode().hex()}")
        keys.start(5)

    def press() -> None:
        # In bursts, as people type: the save after a pause is met as often as the one within a burst.
        keys.setInterval(400 if chance.random() < 0.04 else chance.randint(3, 25))
        letter = chance.choice(LETTERS)
        if letter.isascii() and letter != "\n":
            QTest.keyClicks(composer.editor, letter)
        else:
            composer.editor.insert(letter)

    keys = QTimer()
    keys.timeout.connect(press)
    begin()
    application.exec()


def say(line: str) -> None:
    # Past Python's own buffers: what is not with the system when the kill comes was never said.
    os.write(1, f"{line}\n".encode())


def serve() -> None:
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            main(*line.split())
        say(f"pid {child}")
        os.waitpid(child, 0)
        say("ended")


if __name__ == "__main__":
    serve()
