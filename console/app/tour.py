"""A short tour of the demo desk off the screen, and pictures of every screen."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from console.app.demo import demo_story, make_demo_desk
from console.app.tour_calls import TourCalls
from console.app.wiring import Console, build
from console.domain.clock import SystemClock
from console.domain.messages import CallOutcome
from console.settings import places
from console.settings.options import Options
from console.sync.hub import HubDesk
from console.ui.application import Faults, make_application

_PATIENCE = 20.0
"""Seconds that a step of the tour may take on a slow machine."""


class Guide:
    """Walks through a console that nobody sees. `grab` writes what a person would see."""

    def __init__(self, console: Console, folder: Path) -> None:
        self.console = console
        self._folder = folder
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
        path = self._folder / f"{name}.png"
        (widget or self.console.window).grab().save(str(path))
        return path


def take_tour() -> int:
    """The tour where there is no display: says what it does and where it leaves the pictures."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    folder = places.demo_home() / "tour"
    print("Taking the demo desk through a short tour off the screen instead.\n")
    (places.demo_home() / "tour.sqlite").unlink(missing_ok=True)
    console = _open(Options(language="en", theme="light"))
    guide = Guide(console, folder)
    window = console.window
    try:
        guide.until(lambda: window.queue.rows() != (), "the queue")
        rows = window.queue.rows()
        print(f"1. The queue is open: {len(rows)} tickets stand in it, the most urgent on top.")
        guide.grab("1-queue")
        marta = next((row for row in rows if row.subject.startswith("No sound in lessons")), rows[0])
        window.open_ticket(marta.id)
        guide.until(lambda: window.ticket.ticket() is not None, "the ticket")
        print(f"2. Ticket #{marta.number} is open, with the person and fitting articles beside it.")
        guide.grab("2-ticket")
        window.composer.start_reply()
        QTest.keyClicks(window.focusWidget() or window, "Please press the speaker next to the clock.")
        guide.pause(600)
        print("3. An answer was written; its draft was kept while it was typed.")
        guide.grab("3-answer")
        window.registry.do("ticket.solve")
        guide.pause(300)
        print("4. The ticket was solved,")
        guide.grab("4-solved")
        window.registry.do("view.undo")
        guide.pause(300)
        print("   and the solving was taken back.")
        window.palette_card.open("dźwięk")
        guide.pause(400)
        print("5. One search box found people, tickets and articles in three languages.")
        guide.grab("5-search")
        window.palette_card.dismiss()
        window.pages.settings.set_theme("dark")
        window.pages.settings.set_language("pl")
        print("6. The same desk, dark and in Polish.")
        guide.grab("6-dark-polish")
    finally:
        console.close()
    print(f"\nThe pictures are in {folder}.")
    return 0


def _open(options: Options, size: tuple[int, int] = (1440, 900), path: Path | None = None) -> Console:
    faults = Faults()
    faults.install()
    application = make_application(sys.argv[:1])
    path = path or places.demo_home() / "tour.sqlite"
    if not path.exists():
        make_demo_desk(path, SystemClock())
    desk = HubDesk(path, demo_story(SystemClock()).me, SystemClock())
    console = build(application, desk, options, places.demo_home() / "tour.json", faults)
    console.window.resize(*size)
    console.window.show()
    return console


def shoot(folder: Path, path: Path) -> None:
    """Pictures of every screen in both looks and all languages, at the scale this process was started with."""
    scale = os.environ.get("QT_SCALE_FACTOR", "1")
    console = _open(Options(language="en", theme="light"), path=path)
    guide = Guide(console, folder)
    window = console.window
    try:
        for language in ("en", "pl", "ru"):
            for theme in ("light", "dark"):
                window.pages.settings.set_language(language)
                window.pages.settings.set_theme(theme)
                for size in ((1440, 900), (1280, 720)) if scale == "1" else ((960, 540),):
                    window.resize(*size)
                    _shoot_all(guide, f"{size[0]}-{scale}x-{language}-{theme}")
    finally:
        console.close()


def _shoot_all(guide: Guide, suffix: str) -> None:
    window = guide.console.window
    _show_marta(guide)
    detail = window.ticket.ticket()
    calls = TourCalls(guide.console.desk, detail.row.participant_id if detail is not None else None)
    scenes: dict[str, Callable[[], object]] = {
        "main": lambda: _show_marta(guide),
        "call": calls.ring,
        "call-talk": calls.talk,
        "call-wrap-up": calls.finish,
        "note": lambda: _wrap_up(guide),
        "palette": lambda: window.palette_card.open("dźwięk"),
        "people": lambda: window.show_place("people"),
        "articles": lambda: window.show_place("articles"),
        "launch": lambda: _show_launch(guide),
        "courses": lambda: window.show_place("courses"),
        "team": lambda: window.show_place("team"),
        "insights": lambda: window.show_place("insights"),
        "settings": lambda: window.show_place("settings"),
        "keys": window.key_list.toggle,
    }
    for name, show in scenes.items():
        show()
        guide.pause(400)
        guide.grab(f"{name}-{suffix}")
        window.palette_card.dismiss()
    window.key_list.toggle()
    window.show_place("queue")


def _show_launch(guide: Guide) -> None:
    """The first of the webinars ahead, which has a launch."""
    window = guide.console.window
    window.show_place("launch")
    planned = window.pages.launches.planned
    guide.until(lambda: planned.list.current() is not None, "the webinars")
    planned.list.enter(0)
    guide.until(lambda: window.pages.launches.in_launch, "the launch")


def _wrap_up(guide: Guide) -> None:
    panel = guide.console.window.phone.panel
    panel.choose(CallOutcome.FOLLOW_UP)
    panel.ready()
    guide.until(lambda: not panel.isVisible(), "the end of the wrap-up")
    guide.console.window.composer.start_note()


def _show_marta(guide: Guide) -> None:
    window = guide.console.window
    guide.until(lambda: window.queue.rows() != (), "the queue")
    rows = window.queue.rows()
    window.open_ticket(next((row.id for row in rows if row.subject.startswith("No sound in lessons")), rows[0].id))
    guide.until(lambda: window.ticket.ticket() is not None, "the ticket")
    window.composer.start_reply()


def main() -> int:
    asked = argparse.ArgumentParser(description="Grabs every screen of the demo desk off the screen.")
    asked.add_argument("--screens", type=Path, metavar="FOLDER", required=True)
    asked.add_argument("--desk", type=Path, help=argparse.SUPPRESS)
    chosen = asked.parse_args()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if chosen.desk is not None:
        shoot(chosen.screens, chosen.desk)
        return 0
    with tempfile.TemporaryDirectory() as home:
        path = Path(home) / "desk.sqlite"
        make_demo_desk(path, SystemClock())
        for scale in ("1", "2"):
            # Qt takes its scale from the environment once: each scale needs a process of its own.
            child = {**os.environ, "QT_SCALE_FACTOR": scale, "THIRD_RING_HOME": home}
            words = [sys.executable, "-m", "console.app.tour", "--screens", str(chosen.screens), "--desk", str(path)]
            subprocess.run(words, check=True, env=child)  # noqa: S603  (this very program)
    print(f"The pictures are in {chosen.screens}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
