"""What tests of the screens share: a Look, words, and notices that must be expected; taken away again afterwards."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from console.settings.places import resources
from console.ui.shared.look import Look, make_look
from console.ui.shared.notices import Notice, Notices
from console.ui.shared.words import Words
from tests.making import Bench
from tests.ui.room import Room


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    """Light, 100 %, Inter. Switch with look.theme.set_mode("dark") and set_zoom(200)."""
    before = qapp.font()
    made = make_look(qapp, "light")
    yield made
    # Theme, fonts, icons and the look are one family of objects: the theme goes and takes the others along.
    shiboken6.delete(made.theme)
    qapp.setStyleSheet("")
    qapp.setFont(before)


@pytest.fixture
def words(qapp: QApplication) -> Iterator[Words]:
    """English; switch with words.use("pl")."""
    before = QLocale()
    made = Words(resources() / "i18n")
    yield made
    made.quiet()
    QLocale.setDefault(before)


class Unexpected:
    """Hears every notice of those it watches and keeps what the test did not say it expects."""

    def __init__(self) -> None:
        self.sentences: list[str] = []
        self._expected: list[re.Pattern[str]] = []

    def watch(self, notices: Notices) -> None:
        notices.said.connect(self._hear)

    def expect(self, pattern: str = "") -> None:
        """A regular expression for the sentence of a notice; without one every notice is expected."""
        self._expected.append(re.compile(pattern))

    def _hear(self, notice: Notice) -> None:
        if not any(pattern.search(notice.sentence()) for pattern in self._expected):
            self.sentences.append(notice.sentence())


@pytest.fixture
def notices_quiet() -> Iterator[Unexpected]:
    """Fails the test when a notice is said that it did not `expect`; `watch` the Notices of a whole window with it."""
    unexpected = Unexpected()
    yield unexpected
    if unexpected.sentences:
        pytest.fail(f"said to the person without being expected: {unexpected.sentences}", pytrace=False)


@pytest.fixture
def notices(qapp: QApplication, notices_quiet: Unexpected) -> Notices:
    made = Notices()
    notices_quiet.watch(made)
    return made


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    """A screen does not know what kind of hub is behind its desk: a file is made sooner."""
    bench = Bench(tmp_path)
    yield bench
    bench.close()


@pytest.fixture
def room(bench: Bench, look: Look, words: Words, qtbot: QtBot) -> Iterator[Room]:
    """One screen, in a window of its own on a real desk."""
    room = Room(bench, look, words, qtbot)
    yield room
    room.close()
