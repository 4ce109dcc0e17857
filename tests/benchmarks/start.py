"""A cold start in a process of its own: from the command to a queue that can be used, and the memory it takes."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import time
from pathlib import Path

from tests.benchmarks.desk import Facts
from tests.benchmarks.measure import Measured

SECOND = 1000.0
TIMES = 7
MEGABYTE = 1 << 20
MOST_MEMORY = 250.0

CHECKOUT = Path(__file__).resolve().parents[2]


def measure(folder: Path) -> tuple[Measured, dict[str, float]]:
    """The starts, and the memory of the last one in megabytes (250 are the aim)."""
    starts = Measured("cold start to a usable queue", "painted", [], aim=SECOND)
    told: dict[str, float] = {}
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    # A person's computer keeps compiled modules; where that is switched off every start compiles them all.
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    for turn in range(TIMES + 1):
        began = time.monotonic()
        done = subprocess.run(
            [sys.executable, "-m", "tests.benchmarks.start", str(folder)],
            cwd=CHECKOUT,
            env=env,
            capture_output=True,
            text=True,
            check=True,
        )
        told = json.loads(done.stdout.splitlines()[-1])
        # The first start of all fills the system's cache of files; "cold" here is a program that does not run yet.
        if turn:
            starts.taken.append((told.pop("usable_at") - began) * 1000)
    return starts, told


def main() -> None:
    """The child: opens the console as the command line does, tells when the queue was there, and what it weighs."""
    from console.app.cli import main as _  # noqa: F401, PLC0415 - what the command loads is a part of its start
    from tests.benchmarks.desk import facts_of  # noqa: PLC0415
    from tests.benchmarks.window import Eye, at_rest, open_console, until_painted  # noqa: PLC0415

    folder = Path(sys.argv[1])
    facts: Facts | None = facts_of(folder)
    assert facts is not None
    console = open_console(folder, facts)
    until_painted(Eye(console.window), lambda: bool(console.window.queue.rows()))
    usable_at = time.monotonic()
    at_rest(console)
    told = {"usable_at": usable_at, "memory_after_start_mb": resident()}
    for ticket in console.window.queue.rows()[:100]:
        console.window.open_ticket(ticket.id)
        at_rest(console)
    told["memory_after_100_tickets_mb"] = resident()
    told["memory_peak_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / MEGABYTE
    console.close()
    print(json.dumps(told))


def resident() -> float:
    """Megabytes of this process that lie in memory, as the system's task list shows them."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize() / MEGABYTE


if __name__ == "__main__":
    main()
