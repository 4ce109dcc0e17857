"""A short tour of the demo desk off the screen, and pictures of every screen."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from console.app.demo import make_demo_desk
from console.app.wiring import Console, build
from console.domain.clock import SystemClock
from console.settings import places
from console.settings.options import Options
from console.sync.desk import HubDesk
from console.ui.application import Faults, make_application

_PATIENCE = 20.0
"""Seconds that a step of the tour may take on a slow machine."""


class Guide:
    """Walks through a console that nobody sees. `grab` writes what a person would see."""

    def __init__(self, console: Console, folder: Path) -> None:
        self.console = console
        self._folder = folder
        self._number = 0
        folder.mkdir(parents=True, exist_ok=True)

    def until(self, reached: Callable[[], bool], what: str) -> None:
        """Lets the program work until something is so; RuntimeError names what never was."""
        end = time.monotonic() + _PATIENCE
        while not reached():
            if time.monotonic() > end:
                raise RuntimeError(f"the tour waited in vain for {what}")
            self.pause(20)
        self.rest()

    def rest(self) -> None:
        """Lets everything that was asked be answered and painted."""
        quiet = 0
        end = time.monotonic() + _PATIENCE
        while quiet < 5 and time.monotonic() < end:
            self.pause(20)
            quiet = 0 if self.console.work.busy else quiet + 1

    def pause(self, ms: int) -> None:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, ms)
        QTest.qWait(ms)

    def grab(self, name: str, widget: QWidget | None = None) -> Path:
        self.rest()
        self._number += 1
        path = self._folder / f"{self._number:02}-{name}.png"
        (widget or self.console.window).grab().save(str(path))
        return path


def take_tour() -> int:
    """The tour where there is no display: says what it does and where it leaves the pictures."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    folder = places.demo_home() / "tour"
    print("Taking the demo desk through a short tour off the screen instead.\n")
    console = _open(Options(language="en", theme="light"))
    guide = Guide(console, folder)
    window = console.window
    try:
        guide.until(lambda: window.queue.rows() != (), "the queue")
        rows = window.queue.rows()
        print(f"1. The queue is open: {len(rows)} tickets stand in it, the most urgent on top.")
        guide.grab("queue")
        marta = next((row for row in rows if row.subject.startswith("No sound in lessons")), rows[0])
        window.open_ticket(marta.id)
        guide.until(lambda: window.ticket.ticket() is not None, "the ticket")
        print(f"2. Ticket #{marta.number} is open, with the person and fitting articles beside it.")
        guide.grab("ticket")
        window.composer.start_reply()
        QTest.keyClicks(window.focusWidget() or window, "Please press the speaker next to the clock.")
        guide.pause(600)
        print("3. An answer was written; its draft was kept while it was typed.")
        guide.grab("answer")
        window.registry.do("ticket.solve")
        guide.pause(300)
        print("4. The ticket was solved,")
        guide.grab("solved")
        window.registry.do("view.undo")
        guide.pause(300)
        print("   and the solving was taken back.")
        window.palette_card.open("dźwięk")
        guide.pause(400)
        print("5. One search box found people, tickets and articles in three languages.")
        guide.grab("search")
        window.palette_card.dismiss()
        window.settings_page.set_theme("dark")
        window.settings_page.set_language("pl")
        print("6. The same desk, dark and in Polish.")
        guide.grab("dark-polish")
    finally:
        console.close()
    print(f"\nThe pictures are in {folder}.")
    return 0


def _open(options: Options, size: tuple[int, int] = (1440, 900)) -> Console:
    faults = Faults()
    faults.install()
    application = make_application(sys.argv[:1])
    path = places.demo_home() / "tour.sqlite"
    me = make_demo_desk(path, SystemClock())
    console = build(application, HubDesk(path, me, SystemClock()), options, places.demo_home() / "tour.json", faults)
    console.window.resize(*size)
    console.window.show()
    return console
