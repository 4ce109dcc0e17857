"""What is done on a thread of its own comes back to the screen, unless it was called off."""

from __future__ import annotations

import threading
from functools import partial

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from console.errors import HubAway
from console.ui.shared.aside import Aside


def after(go: threading.Event, word: str) -> str:
    assert go.wait(20)
    return word


def test_the_result_comes_back_on_the_main_thread(qtbot: QtBot) -> None:
    owner = QObject()
    aside, here = Aside(owner), threading.current_thread()
    came: list[object] = []
    aside.do(
        lambda: threading.current_thread() is here,
        lambda there: came.append((threading.current_thread(), there)),
        came.append,
    )
    assert aside.busy
    qtbot.waitUntil(lambda: bool(came))
    assert came == [(here, False)]
    assert not aside.busy


def test_what_the_world_did_goes_to_failed(qtbot: QtBot) -> None:
    owner, away = QObject(), HubAway("Away.", "Why.", "Wait.")
    failed: list[object] = []

    def job() -> None:
        raise away

    Aside(owner).do(job, failed.append, failed.append)
    qtbot.waitUntil(lambda: bool(failed))
    assert failed == [away]


def test_what_was_called_off_is_handed_to_who_clears_up(qtbot: QtBot) -> None:
    owner = QObject()
    aside, go = Aside(owner), threading.Event()
    came: list[object] = []
    left: list[object] = []
    aside.do(partial(after, go, "desk"), came.append, came.append, left.append)
    aside.call_off()
    go.set()
    qtbot.waitUntil(lambda: left == ["desk"])
    assert came == []


def test_only_the_latest_is_heard_of(qtbot: QtBot) -> None:
    owner = QObject()
    aside, go = Aside(owner), threading.Event()
    came: list[object] = []
    left: list[object] = []
    aside.do(partial(after, go, "first"), came.append, came.append, left.append)
    aside.do(lambda: "second", came.append, came.append, left.append)
    qtbot.waitUntil(lambda: came == ["second"])
    go.set()
    qtbot.waitUntil(lambda: left == ["first"])
    assert came == ["second"]
