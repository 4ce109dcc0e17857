"""What `start` measures, in a process of its own: opens the console as the command does, and tells when it was there.

Nothing of the benchmarks is loaded before that: it would count as a part of the start.
"""

from __future__ import annotations

import json
import resource
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop

from console.app import cli
from console.app.desktop import Shell
from console.app.wiring import Console
from console.ui.application import Faults, make_application

MEGABYTE = 1 << 20


def main() -> None:
    """The desk is that of THIRD_RING_HOME."""
    cli.parser()
    console = Shell(make_application(["third-ring"]), Faults()).open("")
    assert console is not None
    window = console.window
    window.resize(1440, 900)
    window.show()
    while not window.queue.rows():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    # The rows are there; this turn lays them out and paints them.
    QCoreApplication.processEvents()
    told: dict[str, float] = {"usable_at": time.monotonic(), "spent": time.process_time()}
    at_rest(console)
    told["memory_after_start_mb"] = resident()
    for ticket in window.queue.rows()[:100]:
        window.open_ticket(ticket.id)
        at_rest(console)
    told["memory_after_100_tickets_mb"] = resident()
    told["memory_peak_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / MEGABYTE
    console.close()
    print(json.dumps(told))


def at_rest(console: Console) -> None:
    """Bursts that were held back, timers and caches have their time."""
    end = time.perf_counter() + 0.12
    while time.perf_counter() < end or console.work.busy:
        QCoreApplication.processEvents()
        time.sleep(0.005)


def resident() -> float:
    """Megabytes of this process that lie in memory, as the system's task list shows them."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize() / MEGABYTE


if __name__ == "__main__":
    main()
