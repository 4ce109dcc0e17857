"""A room for the parts of the frame."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from console.ui.shared.look import Look
from console.ui.shared.words import Words
from tests.making import Bench
from tests.ui.room import Room


@pytest.fixture
def room(bench: Bench, look: Look, words: Words, qtbot: QtBot) -> Iterator[Room]:
    room = Room(bench, look, words, qtbot)
    room.window.resize(900, 600)
    yield room
    room.close()
