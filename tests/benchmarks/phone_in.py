"""From an event of a phone system to the call on the desk: of one call, and of a PBX that says a thousand a second."""

from __future__ import annotations

import asyncio
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import IO

from console.channels.phone.listening import Listening
from console.commands.phone import SavePbx, SetPhone
from console.domain.changes import Changes
from console.domain.clock import SystemClock
from console.domain.ids import Id, named
from console.domain.pbx import Pbx, PbxKind
from console.gateway.service import Gateway
from console.sync.hub import HubDesk
from tests.benchmarks.measure import Measured, show
from tests.making import OLA, PIOTR, Bench

RATES = ((20.0, 0.0), (50.0, 950.0))
"""Events of calls a second, and what the PBX says besides: with 50 of calls there are twenty calls at a time."""
SECONDS = 30.0
AIM = 100.0
_LONGEST_CALL = 60.0


class Arrivals:
    """When each call began in the PBX, and when it stood on the desk."""

    def __init__(self, pbx: Id) -> None:
        self._pbx = pbx
        self.began: dict[Id, float] = {}
        self.there: dict[Id, float] = {}
        self.commits = 0

    def read(self, lines: IO[str]) -> None:
        for line in lines:
            call, at = line.split()
            self.began[named(self._pbx, call)] = float(at)

    def hear(self, changes: Changes) -> None:
        now = time.time()
        for ref in changes.refs:
            if ref.kind == "phone_call":
                self.there.setdefault(ref.id, now)
                self.commits += 1


def measure(rate: float, besides: float) -> tuple[Measured, str]:
    folder = Path(tempfile.mkdtemp())
    bench = Bench(folder)
    bench.close()
    busy = subprocess.Popen(
        [sys.executable, "-m", "tests.benchmarks.busy_pbx", str(rate), str(besides), str(SECONDS)],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert busy.stdout is not None
    desk = HubDesk(bench.path, None, SystemClock())
    try:
        port = int(busy.stdout.readline())
        pbx = Pbx(id=desk.new_id(), name="Busy", kind=PbxKind.ASTERISK, host="127.0.0.1", port=port, user="console")
        desk.submit(SavePbx(desk.stamp(), pbx)).result()
        for agent, phone in ((OLA, "1001"), (PIOTR, "1002")):
            desk.submit(SetPhone(desk.stamp(), agent, phone)).result()
        arrivals = Arrivals(pbx.id)
        desk.listen(arrivals.hear)
        reader = threading.Thread(target=arrivals.read, args=(busy.stdout,))
        reader.start()
        computed, elapsed = asyncio.run(_live(desk, pbx, busy))
        reader.join()
    finally:
        busy.kill()
        busy.wait()
        desk.close()
        shutil.rmtree(folder, ignore_errors=True)
    taken = [(arrivals.there[call] - at) * 1000 for call, at in arrivals.began.items() if call in arrivals.there]
    lost = len(arrivals.began) - len(taken)
    share = computed / elapsed
    said = (
        f"{rate + besides:g} events a second: {len(taken)} calls, {lost} lost, {arrivals.commits} commits, "
        f"{share:.0%} of a processor"
    )
    return Measured(
        f"a call, from its first event to the desk, at {rate + besides:g} events/s", "gateway", taken, aim=AIM
    ), said


async def _live(desk: HubDesk, pbx: Pbx, busy: subprocess.Popen[str]) -> tuple[float, float]:
    """Processor time and time while new calls came."""
    stop = asyncio.Event()
    channel = Listening(desk, pbx, lambda: "")
    running = asyncio.create_task(Gateway(desk, lambda: (channel,)).run(stop))
    # The first seconds have fewer calls going on than the others.
    await asyncio.sleep(SECONDS / 2)
    began, computed = time.monotonic(), time.process_time()
    await asyncio.sleep(SECONDS / 2)
    took = time.process_time() - computed, time.monotonic() - began
    await asyncio.to_thread(busy.wait, _LONGEST_CALL)
    await asyncio.sleep(1)
    stop.set()
    await running
    return took


if __name__ == "__main__":
    found = [measure(*rate) for rate in RATES]
    show([measured for measured, _ in found], "phone")
    print(*(said for _, said in found), sep="\n")
