"""A practice in its window: the strip says what is next and does it, and nothing stays when it is left."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from console.app.practice.playing import Practice, prepare, usual_scenario
from console.app.wiring import build
from console.domain.launches import Phase
from console.domain.practice import Hint, Scene
from console.importers.scenario import read_scenario
from console.queries.launches import LaunchDetail, LaunchNow
from console.settings.options import Options
from console.store.engine import allow_sql_on_this_thread
from console.ui.application import Faults
from console.ui.frame.desks import BACK, DEMO, PRACTICE, DeskChoice


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    allow_sql_on_this_thread()
    qapp.setStyleSheet("")


def test_what_is_next_stands_over_the_window_and_is_done_by_one_press(dressed: QApplication, qtbot: QtBot) -> None:
    prepared = prepare("en", read_scenario(usual_scenario()).smaller(24))
    practice = Practice(prepared)
    desks = (DeskChoice(DEMO, ""),)
    options = Options(language="en", theme="light")
    console = build(dressed, practice.desk, options, practice.options_file, Faults(), desks=desks)
    scenes: list[Scene] = []
    practice.came.connect(scenes.append)
    console.window.show()
    practice.put_into(console)

    def launch() -> LaunchDetail:
        found = practice.desk.read(LaunchNow(practice.stage.launch)).result()
        assert found is not None
        return found

    def seen() -> list[str]:
        return [one.text() for one in practice.strip.findChildren(QAbstractButton) if one.isVisible()]

    qtbot.waitUntil(lambda: bool(scenes) and scenes[-1].hint is Hint.CREW_CALL)
    assert practice.strip.strip.accessibleName().startswith("Practice, 10 minutes left. You lead this launch.")
    assert seen() == ["Do it for me", "Leave the practice"] or seen() == ["Leave the practice", "Do it for me"]
    assert console.window.pages.launches.in_launch
    before = practice.desk.now()
    practice.strip.strip.action.click()
    qtbot.waitUntil(lambda: scenes[-1].hint is Hint.ASK)
    ((phase, _),) = launch().begun
    assert phase is Phase.CREW_CALL
    assert launch().log[0].by == "You"
    QTest.qWait(100)
    passed = (practice.desk.now() - before).total_seconds()
    assert passed > 3.0, "an hour goes by in minutes"
    practice.strip.strip.second.click()
    assert console.window.desks.following == BACK
    console.window.desks.go(PRACTICE)
    assert console.window.desks.following == PRACTICE
    console.close()
    assert not prepared.folder.exists()
