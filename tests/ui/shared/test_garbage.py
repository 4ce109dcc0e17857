"""The collector of cycles runs on the main thread alone."""

from __future__ import annotations

import gc
import threading

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from console.ui.shared.garbage import Garbage


class Knot:
    """A cycle that tells on which thread it was taken apart."""

    ended: list[str]

    def __init__(self, ended: list[str]) -> None:
        self.ended = ended
        self.me = self

    def __del__(self) -> None:
        self.ended.append(threading.current_thread().name)


def test_cycles_are_taken_apart_on_the_main_thread(qtbot: QtBot) -> None:
    ended: list[str] = []
    parent = QObject()
    garbage = Garbage(parent, every_ms=10)

    def work() -> None:
        for _ in range(50):
            Knot(ended)
            # Enough objects to make Python collect by itself, were it allowed to.
            [[] for _ in range(2000)]

    worker = threading.Thread(target=work, name="reader")
    worker.start()
    worker.join()
    assert ended == []
    [[] for _ in range(5000)]
    keep: list[list[int]] = [[] for _ in range(5000)]  # what is alive counts towards the next collection
    qtbot.waitUntil(lambda: len(ended) == 50, timeout=60_000)
    assert set(ended) == {threading.main_thread().name}
    assert len(keep) == 5000
    garbage.end()


def test_it_leaves_collecting_as_it_was(qtbot: QtBot) -> None:
    before = gc.isenabled()
    gc.enable()
    parent = QObject()
    garbage = Garbage(parent)
    assert not gc.isenabled()
    garbage.end()
    assert gc.isenabled()
    if not before:
        gc.disable()
