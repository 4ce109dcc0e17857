"""The console as a person starts it: a real window on a real X display, seen from outside."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
# An X server without a window shows one colour; the queue alone has dozens.
LOOK = """
import sys
from PySide6.QtGui import QGuiApplication
application = QGuiApplication(sys.argv[:1])
seen = application.primaryScreen().grabWindow(0).toImage()
colors = {seen.pixel(x, y) for x in range(0, seen.width(), 7) for y in range(0, seen.height(), 7)}
print(len(colors))
"""


@pytest.fixture
def display(program: Callable[[str], str]) -> Iterator[str]:
    """A display of its own, so that tests which run at the same time do not take the focus from each other."""
    with subprocess.Popen(
        [program("Xvfb"), "-displayfd", "1", "-screen", "0", "1440x900x24", "-nolisten", "tcp"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as server:
        assert server.stdout is not None
        yield f":{server.stdout.readline().strip()}"
        server.terminate()


def on(display: str) -> dict[str, str]:
    return {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}


def colors_seen(display: str) -> int:
    looked = subprocess.run(
        [sys.executable, "-c", LOOK], env=on(display), cwd=CHECKOUT, capture_output=True, text=True, check=True
    )
    return int(looked.stdout)


@pytest.mark.first
@pytest.mark.timeout(300)
def test_the_demo_desk_opens_on_a_display(display: str, home: Path) -> None:
    assert colors_seen(display) == 1
    console = subprocess.Popen([sys.executable, "main.py", "--demo"], env=on(display), cwd=CHECKOUT)
    try:
        end = time.monotonic() + 200
        while colors_seen(display) < 30:
            assert console.poll() is None, "the console ended by itself"
            assert time.monotonic() < end, "no window was painted"
            time.sleep(0.5)
    finally:
        console.terminate()
        console.wait(timeout=30)
    assert (home / "demo" / "desk.sqlite").exists()
