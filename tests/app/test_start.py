"""A start loads what the queue needs, and nothing that it does not."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from console.app.upkeep import init_desk

CHECKOUT = Path(__file__).resolve().parents[2]

START = """
import sys
from PySide6.QtCore import QCoreApplication, QEventLoop
import console.app.cli
from console.app.desktop import Shell
from console.ui.application import Faults, make_application

shell = Shell(make_application(["third-ring"]), Faults())
opened = shell.open("")
opened.window.show()
while opened.work.busy:
    QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
print(*sys.modules, sep="\\n")
shell.leave(opened)
"""

SELDOM = (
    "console.app.demo", "console.app.first_run", "console.app.team", "console.app.tour",
    "console.importers", "console.channels", "console.sync.replica", "console.sync.connection",
    "console.ui.first_run", "console.ui.team.together", "console.ui.team.board", "console.ui.launch.place",
    "console.ui.knowledge.page", "console.ui.knowledge.editor", "console.ui.participant.page",
    "console.ui.settings.page",
    "console.ui.insights.place", "numpy", "openpyxl", "pyqtgraph",
    "alembic", "keyring", "markdown_it", "nh3", "phonenumbers", "psycopg", "rapidfuzz", "rich", "sqlcipher3",
)  # fmt: skip


def test_a_desk_on_this_computer_opens_without_what_it_does_not_need(home: Path) -> None:
    init_desk("Northlight Academy", "Ola Zielinska", "ola@desk.example", "en")
    done = subprocess.run(
        [sys.executable, "-c", START], cwd=CHECKOUT, capture_output=True, text=True, check=False, timeout=120
    )
    loaded = set(done.stdout.split())
    assert done.returncode == 0, done.stderr
    assert "console.ui.queue.panel" in loaded
    assert [name for name in SELDOM if name in loaded] == []
