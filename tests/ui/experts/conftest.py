"""A window for what was said about a question, on a real desk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from console.ui.shared.look import Look
from console.ui.shared.words import Words
from tests.making import Bench
from tests.ui.room import Room


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    bench = Bench(tmp_path)
    yield bench
    bench.close()


@pytest.fixture
def room(bench: Bench, look: Look, words: Words, qtbot: QtBot) -> Iterator[Room]:
    room = Room(bench, look, words, qtbot)
    yield room
    room.close()
