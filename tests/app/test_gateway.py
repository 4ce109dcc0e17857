"""The gateway as a program of its own: it needs no window, takes over what died, and ends when it is told to."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID

from console.app.inside import Inside
from console.app.upkeep import init_desk, open_desk
from console.channels.base import Report
from console.domain.clock import SystemClock
from console.domain.health import Condition, Health, Work
from console.queries.health import Channels
from console.settings.secrets import Secrets
from console.sync.hub import HubDesk

CHECKOUT = Path(__file__).resolve().parents[2]
# As where no window is installed: whatever asked for it would end with a fault.
WITHOUT_WINDOW = (
    "import sys; sys.modules['PySide6'] = None; sys.modules['qtawesome'] = None; "
    "from console.app.cli import main; sys.exit(main(['gateway']))"
)


@contextmanager
def gateway() -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [sys.executable, "-W", "error", "-c", WITHOUT_WINDOW],
        cwd=CHECKOUT,
        env=os.environ,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        assert "runs" in process.stdout.readline()
        yield process
    finally:
        process.kill()
        process.communicate()


def timers(desk: HubDesk) -> Health | None:
    return next((one for one in desk.read(Channels()).result() if one.work is Work.TIMERS), None)


def wait_for(desk: HubDesk, condition: Condition, seconds: float = 120) -> Health:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        health = timers(desk)
        if health is not None and health.condition is condition:
            return health
        time.sleep(0.05)
    raise AssertionError(f"never {condition}")


def test_it_runs_without_a_window_and_ends_in_good_order(home: Path) -> None:
    init_desk("Northlight Academy", "Ola Zielinska", "ola@desk.example", "en")
    desk = open_desk()
    with gateway() as process:
        wait_for(desk, Condition.UP)
        process.send_signal(signal.SIGTERM)
        said, trouble = process.communicate(timeout=30)
        assert process.returncode == 0, trouble
        assert "stopped" in said
        assert trouble == ""
    assert timers(desk) is not None
    wait_for(desk, Condition.STOPPED)
    desk.close()


def test_a_standby_takes_over_when_the_first_is_killed(home: Path) -> None:
    init_desk("Northlight Academy", "Ola Zielinska", "ola@desk.example", "en")
    desk = open_desk()
    with gateway() as process:
        first = wait_for(desk, Condition.UP)
        standby = Inside(home / "desk.sqlite", SystemClock(), Secrets)
        standby.start()
        time.sleep(1)
        process.kill()
        process.wait()
        end = time.monotonic() + 60
        while time.monotonic() < end:
            health = timers(desk)
            if health is not None and health.since > first.since:
                break
            time.sleep(0.1)
        else:
            raise AssertionError("nobody took over")
        standby.close()
        wait_for(desk, Condition.STOPPED)
    desk.close()


def test_stopping_it_beside_a_window_keeps_nobody_waiting(home: Path) -> None:
    """A channel may be handing a letter over, which takes its time; it is not cut off by it."""
    init_desk("Northlight Academy", "Ola Zielinska", "ola@desk.example", "en")
    desk = open_desk()
    slow = _Slow()
    inside = Inside(home / "desk.sqlite", SystemClock(), Secrets, desk, lambda _: lambda: (slow,))
    inside.start()
    assert slow.began.wait(60)
    inside.stop()
    desk.close()
    assert not slow.ended.is_set()
    slow.go_on.set()
    inside.wait()
    assert slow.ended.is_set()


class _Slow:
    """A channel that has something in its hands."""

    work = Work.SENDING
    about = UUID(int=7)
    name = "slow"

    def __init__(self) -> None:
        self.began, self.go_on, self.ended = threading.Event(), threading.Event(), threading.Event()

    async def run(self, report: Report, stop: asyncio.Event) -> None:
        self.began.set()
        await asyncio.to_thread(self.go_on.wait, 60)
        self.ended.set()
