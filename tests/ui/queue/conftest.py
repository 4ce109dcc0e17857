"""A queue panel on a real desk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from console.domain.ids import Id
from console.ui.queue.panel import QueuePanel
from console.ui.shared.actions import Registry
from console.ui.shared.look import Look
from console.ui.shared.notices import Notices
from console.ui.shared.words import Words
from console.ui.shared.work import Work
from tests.making import Bench


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path)
    yield made
    made.close()


class Desk:
    """The panel, what it is made of, and what it has said so far."""

    def __init__(self, bench: Bench, look: Look, words: Words, notices: Notices, qtbot: QtBot) -> None:
        self.bench = bench
        self.words = words
        self.qtbot = qtbot
        self.work = Work(bench.desk)
        self.registry = Registry(words, look.icons.icon)
        self.panel = QueuePanel(look, self.work, bench.desk, self.registry, notices)
        self.opened: list[Id] = []
        self.panel.opened.connect(self.opened.append)
        self.panel.resize(332, 800)

    def show(self, rows: int | None = None) -> QueuePanel:
        self.panel.show()
        self.qtbot.waitExposed(self.panel)
        if rows is not None:
            self.until(rows)
        return self.panel

    def until(self, rows: int) -> None:
        self.qtbot.waitUntil(lambda: len(self.panel.rows()) == rows, timeout=8000)

    def until_shown(self, *subjects: str) -> None:
        self.qtbot.waitUntil(lambda: self.subjects() == list(subjects), timeout=8000)

    def subjects(self) -> list[str]:
        return [row.subject for row in self.panel.rows()]


@pytest.fixture
def desk(bench: Bench, look: Look, words: Words, notices: Notices, qtbot: QtBot) -> Iterator[Desk]:
    made = Desk(bench, look, words, notices, qtbot)
    yield made
    made.work.close()
    made.panel.close()
    shiboken6.delete(made.panel)
