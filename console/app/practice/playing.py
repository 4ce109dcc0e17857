"""A practice that runs: its desk in a folder of its own, a clock that goes faster, the director on a thread."""

from __future__ import annotations

import shutil
import tempfile
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import shiboken6
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from console.app.practice.desk import Stage, make_practice_desk
from console.app.practice.director import Director
from console.app.wiring import Console
from console.domain.clock import PacedClock
from console.importers.scenario import Scenario, read_scenario
from console.importers.scenario_course import Course, course_of
from console.settings.options import Options
from console.settings.places import resources
from console.sync.hub import HubDesk
from console.ui.application import dress
from console.ui.frame.desks import BACK, PRACTICE
from console.ui.practice.setting import SettingStage
from console.ui.practice.strip import PracticeStrip

_EVERY_SECONDS = 0.2
_STOP_SECONDS = 30.0


class Prepared(msgspec.Struct, frozen=True):
    """A desk that was made, in a folder that nothing else is in."""

    folder: Path
    clock: PacedClock
    scenario: Scenario
    course: Course
    stage: Stage
    language: str

    @property
    def place(self) -> Path:
        return self.folder / "desk.sqlite"


def usual_scenario() -> Path:
    return resources() / "practice" / "launch.json"


def prepare(language: str, scenario: Scenario | None = None) -> Prepared:
    """Raises InputUnreadable where the scenario of the program cannot be played. Takes some seconds."""
    scenario = scenario or read_scenario(usual_scenario())
    course = course_of(scenario)
    folder = Path(tempfile.mkdtemp(prefix="third-ring-practice-"))
    # It stands still before somebody is there to see it.
    clock = PacedClock(datetime.now(UTC), time.monotonic, 0.0)
    try:
        stage = make_practice_desk(folder / "desk.sqlite", clock, scenario, course.guests, language)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return Prepared(folder, clock, scenario, course, stage, language)


def set_the_stage(application: QApplication, options: Options) -> Practice | None:
    """A practice in the look and the language of these options; None after a fault of our own, which was told."""
    look, words = dress(application, options)
    try:
        page: SettingStage[Prepared] = SettingStage(look)
        language = words.language
        prepared = page.wait(lambda: prepare(language))
        shiboken6.delete(page)
    finally:
        words.quiet()
        shiboken6.delete(look.theme)
    return Practice(prepared) if prepared is not None else None


class Practice(QObject):
    """Its desk is `desk`, for the window; nothing happens before `start`. Nothing of it is left after `forget`."""

    came = Signal(object)
    """A `Scene`, whenever it is another one."""

    def __init__(self, prepared: Prepared) -> None:
        super().__init__()
        self._prepared = prepared
        self.stage = prepared.stage
        self.desk = HubDesk(prepared.place, prepared.stage.me, prepared.clock)
        # What is chosen in a practice is forgotten with it.
        self.options_file = prepared.folder / "options.json"
        self._ending, self._helping = threading.Event(), threading.Event()
        self._quiet: Callable[[], None] = lambda: None
        self._thread = threading.Thread(target=self._run, name="practice", daemon=True)

    def put_into(self, console: Console) -> None:
        """Shows what is next over its window, opens the launch there, and begins."""
        window = console.window
        minutes = sum(one.seconds for one in self._prepared.scenario.pace) / 60
        self.strip = PracticeStrip(console.look, minutes)
        self.strip.help_wanted.connect(self.help)
        self.strip.left.connect(lambda: window.desks.go(BACK))
        self.strip.again_wanted.connect(lambda: window.desks.go(PRACTICE))
        self.came.connect(self.strip.show_scene)
        window.put_on_top(self.strip)
        window.show_place("launch")
        window.pages.launches.show_launch(self.stage.launch)
        console.gateway, console.afterwards = self, self.forget
        self.start()

    def start(self) -> None:
        self._thread.start()

    def help(self) -> None:
        """Has what is next done for the person."""
        self._helping.set()

    def stop(self) -> None:
        """Has it end, and returns at once. The desk of the window may be closed from now on."""
        self._ending.set()
        self._quiet()

    def wait(self) -> None:
        if self._thread.is_alive():
            self._thread.join(_STOP_SECONDS)

    def forget(self) -> None:
        """Once its desk is closed: nothing of it stays on this computer."""
        self.stop()
        self.wait()
        shutil.rmtree(self._prepared.folder, ignore_errors=True)

    def _run(self) -> None:
        prepared = self._prepared
        desk = HubDesk(prepared.place, None, prepared.clock)
        self._quiet = desk.stand_beside(self.desk)
        director = Director(
            *(desk, prepared.stage, prepared.scenario, prepared.course, prepared.language), pace=prepared.clock.go_at
        )
        last = None
        try:
            while not self._ending.wait(_EVERY_SECONDS):
                if self._helping.is_set():
                    self._helping.clear()
                    director.help()
                scene = director.step()
                if scene is not None and scene != last:
                    last = scene
                    self.came.emit(scene)
        finally:
            self._quiet()
            desk.close()
