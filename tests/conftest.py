"""What every test gets: a home of its own, and a guard that nothing is left behind unasked."""

from __future__ import annotations

import gc
import logging
import os
import random
import re
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, cast

import hypothesis
import pytest
from pytestqt.qtbot import QtBot

from tests import mail_servers
from tests.mail_servers import MailServer
from tests.making import Bench
from tests.server import Server
from tools.system_packages import TEST_PROGRAMS, Need, how_to_get

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

# Before anything of Qt is imported, which reads it once. A value that is already set wins, to watch a test on a screen.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

CHECKOUT = Path(__file__).resolve().parents[1]
IN_CI = os.environ.get("CI") == "true"

# A run is the same every time, so that a red one can be repeated; the search for new examples is `make test-long`.
hypothesis.settings.register_profile("quick", max_examples=30, deadline=None, derandomize=True, database=None)
hypothesis.settings.register_profile("long", max_examples=2_000, deadline=None, print_blob=True)
hypothesis.settings.load_profile("quick")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--shuffle", metavar="SEED", help="run the tests in the random order that this number gives")


def pytest_configure(config: pytest.Config) -> None:
    # As in the program (console/ui/shared/garbage.py): a widget in a cycle must not end on the thread of a desk.
    gc.disable()
    # Five seconds is what pytest-qt waits for anything: on a machine that does four things at once that says nothing.
    for wait in (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitSignals, QtBot.waitActive, QtBot.waitExposed):
        cast("dict[str, object]", wait.__kwdefaults__)["timeout"] = 60_000
    config.addinivalue_line("markers", "first: starts before the others because it takes longest")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if seed := config.getoption("--shuffle"):
        random.Random(seed).shuffle(items)
    first = [item for item in items if item.get_closest_marker("first")]
    others = [item for item in items if not item.get_closest_marker("first")]
    items[:] = _spread(first, others, int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1")))


def _spread(first: list[pytest.Item], others: list[pytest.Item], processes: int) -> list[pytest.Item]:
    """Each process begins with one stretch of the list: some of the long ones stand at the head of each."""
    ordered: list[pytest.Item] = []
    left = len(first) + len(others)
    for process in range(processes):
        share = left // (processes - process)
        left -= share
        heads = first[process::processes]
        ordered += [*heads, *others[: max(0, share - len(heads))]]
        del others[: max(0, share - len(heads))]
    return ordered + others


def pytest_collection_finish() -> None:
    # Modules and tests live to the end: no collection need look at them again.
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the program keeps everything during this test; not made yet, as on a machine that never ran it."""
    place = tmp_path / "home"
    monkeypatch.setenv("THIRD_RING_HOME", str(place))
    return place


@pytest.fixture(autouse=True)
def no_keyring_of_before() -> Iterator[None]:
    """The library looks for a keyring once in a process: a test must not get the one that another has named."""
    yield
    core = sys.modules.get("keyring.core")
    if core is not None:
        core.__dict__["_keyring_backend"] = None


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of large test material that lies beside the checkout; tests that need it are skipped without it."""
    place = CHECKOUT.parent / "shared" / "data"
    if not place.is_dir():
        pytest.skip("the folder shared/data is not beside the checkout")
    return place


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A PostgreSQL, started when the first test asks for it."""
    server = Server()
    yield server
    server.close()


@pytest.fixture(scope="session")
def mail_server() -> Iterator[MailServer]:
    """A server of mailboxes, for whoever takes a user of their own. Whoever stops it makes another one."""
    server = mail_servers.mail_server()
    yield server
    server.close()


@pytest.fixture(params=["file", "server"], scope="module")
def hub(request: pytest.FixtureRequest) -> Server | None:
    """A test with it is run twice: with a hub in a file (None), and with a hub on a PostgreSQL."""
    return cast("Server", request.getfixturevalue("server")) if request.param == "server" else None


@pytest.fixture
def bench(tmp_path: Path, hub: Server | None) -> Iterator[Bench]:
    """A desk with two people, on each kind of hub."""
    bench = Bench(tmp_path, hub)
    yield bench
    bench.close()


@pytest.fixture(scope="session")
def program(request: pytest.FixtureRequest) -> Callable[[str], str]:
    """The path of a program of the system; without it the test is skipped, and the run ends with how to get it."""

    def find(name: str) -> str:
        need = named(name)
        path = need.program()
        if path is not None:
            return path
        said = f"{name} is missing, needed by {need.purpose}; to get it: {how_to_get([need])}"
        if IN_CI:
            pytest.fail(said)
        pytest.skip(said)

    return find


def named(program: str) -> Need:
    return next(need for need in TEST_PROGRAMS if need.name == program)


class Unasked(logging.Handler):
    """Keeps the log records that speak of trouble, except those the test said it expects."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []
        self.expected: list[re.Pattern[str]] = []

    def emit(self, record: logging.LogRecord) -> None:
        if not any(pattern.search(record.getMessage()) for pattern in self.expected):
            self.records.append(record)


@pytest.fixture(autouse=True)
def quiet_log() -> Iterator[Unasked]:
    handler = Unasked()
    root = logging.getLogger()
    root.addHandler(handler)
    yield handler
    root.removeHandler(handler)
    if handler.records:
        said = "\n".join(f"{record.levelname} {record.name}: {record.getMessage()}" for record in handler.records)
        pytest.fail(f"logged without being expected (see the fixture expect_log):\n{said}", pytrace=False)


@pytest.fixture
def expect_log(quiet_log: Unasked) -> Callable[[str], None]:
    """Call it with a regular expression: records of trouble that match are part of this test."""

    def expect(pattern: str) -> None:
        quiet_log.expected.append(re.compile(pattern))

    return expect


@pytest.fixture(autouse=True)
def nothing_left(quiet_log: Unasked) -> Iterator[None]:
    """No thread that would keep the program from ending, and no window, outlives the test that made it."""
    threads = set(threading.enumerate())
    windows = {id(window) for window in open_windows()}
    yield
    _collect()
    for thread in set(threading.enumerate()) - threads:
        if not thread.daemon:
            thread.join(timeout=5)
    new = [thread for thread in set(threading.enumerate()) - threads if not thread.daemon and thread.is_alive()]
    alive = [thread.name for thread in new if not _grown(thread.name, {before.name for before in threads})]
    left = [window for window in open_windows() if id(window) not in windows]
    if left:
        # What nobody refers to any more is only waiting for the collector.
        gc.collect()
        left = [window for window in open_windows() if id(window) not in windows]
    names = [f"{type(window).__name__} {window.objectName()}".strip() for window in left]
    for window in left:
        window.close()
        window.deleteLater()
    assert not alive, f"threads left running: {alive}"
    assert not names, f"windows left open: {names}"


def _grown(name: str, before: set[str]) -> bool:
    """Whether a pool that was there before this test (that of a module's desk) has only grown by a thread."""
    pool, _, number = name.rpartition("_")
    return number.isdigit() and name not in before and f"{pool}_0" in before


def _collect() -> None:
    if "PySide6.QtWidgets" in sys.modules:
        from console.ui.shared.garbage import collect_due  # noqa: PLC0415  (tests without a screen need no Qt)

        collect_due()
    else:
        gc.collect(1)


def open_windows() -> list[QWidget]:
    """The visible top-level widgets, without bringing in Qt for tests that do not use it."""
    qt = sys.modules.get("PySide6.QtWidgets")
    if qt is None or qt.QApplication.instance() is None:
        return []
    return [widget for widget in qt.QApplication.topLevelWidgets() if widget.isVisible()]
