"""From Enter at a console to thousands of readers of a relay: how soon a line is there, and what a reader costs.

Console, server, gateway and readers run on this machine, over loopback, the last two in processes of their own. On a
desk of one machine (`--machine`) console and gateway are one process, as in the program.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import timedelta
from pathlib import Path
from typing import IO

from rich.console import Console
from rich.table import Table

from console.commands.base import Stamp
from console.commands.desk import AddAgent
from console.commands.launches import PrepareLaunch
from console.commands.relay import StartRelay, WriteRelayLine
from console.commands.webinars import SaveWebinar
from console.domain.clock import SystemClock
from console.domain.ids import Id
from console.domain.launches import USUAL
from console.domain.people import Role
from console.domain.webinars import WebinarFacts
from console.gateway.doors import Limits
from console.gateway.pages.relay import RelayPages
from console.gateway.web import Web
from console.queries.relay import RelayNow
from console.store.place import HubAddress
from console.sync.desk import Desk
from console.sync.hub import HubDesk
from tests.benchmarks import gateway_aside
from tests.benchmarks.chats import CHECKOUT, enough_files
from tests.benchmarks.gateway_aside import memory
from tests.benchmarks.measure import at_share
from tests.benchmarks.team import console as open_console
from tests.benchmarks.team import make_hub
from tests.server import Server

READERS = 2_000
STALLED = 20
LINES = 60
EVERY = 0.5
AIM = 200.0
_LATE = 3.0
_LIMIT = 600.0
_WORDS = "words that somebody says in a webinar, about as many as there are in a sentence."


def main() -> int:
    parser = argparse.ArgumentParser(prog="make bench RELAY=1", description=__doc__)
    parser.add_argument("--readers", "--size", type=int, default=READERS)
    parser.add_argument("--stalled", type=int, default=STALLED, help="readers beside them who take nothing")
    parser.add_argument("--lines", type=int, default=LINES)
    parser.add_argument("--every", type=float, default=EVERY, help="seconds from one line to the next")
    parser.add_argument("--machine", action="store_true", help="a desk of one machine instead of a team's")
    parser.add_argument("--gateway", help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    enough_files()
    if chosen.gateway:
        desk = HubDesk(HubAddress(**json.loads(chosen.gateway)), None, SystemClock())
        gateway_aside.serve(web(desk))
        desk.close()
        return 0
    sys.setswitchinterval(0.001)  # as the program does (app/wiring.py)
    measure = on_one_machine if chosen.machine else in_a_team
    found = measure(chosen.readers, chosen.stalled, chosen.lines, chosen.every)
    table = Table(f"{chosen.readers:,} readers, {chosen.stalled} more who take nothing", "figure")
    for row in found:
        table.add_row(*row)
    Console(width=110).print(table)
    build = CHECKOUT / "build"
    build.mkdir(exist_ok=True)
    (build / "bench-relay.json").write_text(json.dumps(dict(found), indent=2), encoding="utf-8")
    return 0


def web(desk: HubDesk) -> Web:
    # To it they all come from one address.
    limits = Limits(of_one=10_000, at_once=10_000, a_second=1_000)
    return Web("127.0.0.1:0", (RelayPages(desk),), limits=limits)


def populate(desk: HubDesk) -> tuple[Id, Id]:
    """The typist and the launch."""
    typist, webinar, launch = (desk.new_id() for _ in range(3))
    facts = WebinarFacts(title="Pivot tables", starts_at=desk.now() + timedelta(minutes=5))
    desk.submit_all(
        [
            AddAgent(desk.stamp(), typist, "Lena Brandt", "", Role.LEAD, "en"),
            SaveWebinar(desk.stamp(), webinar, facts),
            PrepareLaunch(desk.stamp(), launch, webinar, typist, USUAL),
        ]
    )
    return typist, launch


def start(desk: HubDesk, typist: Id, launch: Id) -> str:
    desk.submit(StartRelay(Stamp(desk.new_id(), desk.now(), typist), launch)).result()
    state = desk.read(RelayNow(launch)).result()
    if state is None:
        raise RuntimeError("the relay did not begin")
    return state.key


@contextmanager
def readers_of(address: str, readers: int, stalled: int) -> Iterator[tuple[IO[str], IO[str]]]:
    words = [sys.executable, "-m", "tests.benchmarks.relay_readers", address, str(readers), str(stalled)]
    process = subprocess.Popen(words, cwd=CHECKOUT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    if process.stdin is None or process.stdout is None:
        raise RuntimeError("no pipes")
    try:
        yield process.stdin, process.stdout
    finally:
        process.kill()
        process.wait()


def play(desk: Desk, typist: Id, launch: Id, lines: int, every: float) -> list[float]:
    """Types; the milliseconds until each line stood on the typist's own desk."""
    here = []
    for number in range(lines):
        began = time.time()
        stamp = Stamp(desk.new_id(), desk.now(), typist)
        words = f"line {number} {time.time()} {_WORDS}"
        desk.submit(WriteRelayLine(stamp, desk.new_id(), launch, words)).result()
        here.append((time.time() - began) * 1000)
        time.sleep(max(0.0, began + every - time.time()))
    return here


def figures(took: list[float], here: list[float], readers: int, each: float) -> list[tuple[str, str]]:
    expected = readers * len(here)
    shares = " / ".join(f"{at_share(took, share):.0f}" for share in (0.5, 0.95, 0.99, 1)) if took else "none"
    return [
        ("from Enter to a reader, p50 / p95 / p99 / max ms", f"{shares} (aim {AIM:g})"),
        ("  of so many, and not seen", f"{expected:,}, {expected - len(took):,}"),
        ("  on the typist's own desk, p50 / max ms", f"{at_share(here, 0.5):.0f} / {at_share(here, 1):.0f}"),
        ("gateway: kB for each reader", f"{each:.0f}"),
    ]


def measured(
    desk: Desk, typist: Id, launch: Id, address: str, gateway: int, readers: int, stalled: int, lines: int, every: float
) -> list[tuple[str, str]]:
    before = memory(gateway)
    with readers_of(address, readers, stalled) as (into, out):
        if out.readline().strip() != "ready":
            raise RuntimeError("the readers did not come")
        each = (memory(gateway) - before) / (readers + stalled) * 1024
        time.sleep(_LATE)
        here = play(desk, typist, launch, lines, every)
        time.sleep(_LATE)
        into.write("end\n")
        into.flush()
        took: list[float] = json.loads(out.readline())
    return figures(took, here, readers, each)


def in_a_team(readers: int, stalled: int, lines: int, every: float) -> list[tuple[str, str]]:
    server, folder = Server(), Path(tempfile.mkdtemp())
    try:
        address = server.clone("relay", make_hub)
        keeper = HubDesk(address, None, SystemClock())
        typist, launch = populate(keeper)
        key = start(keeper, typist, launch)
        keeper.close()
        words = [sys.executable, "-m", "tests.benchmarks.relay", "--gateway", json.dumps(asdict(address))]
        with gateway_aside.running(words) as (gateway, at):
            desk = open_console(folder / "console", address)
            try:
                there = f"ws://{at}/relay/{key}/ws"
                return measured(desk, typist, launch, there, gateway, readers, stalled, lines, every)
            finally:
                desk.close()
    finally:
        server.close()
        shutil.rmtree(folder, ignore_errors=True)


def on_one_machine(readers: int, stalled: int, lines: int, every: float) -> list[tuple[str, str]]:
    folder = Path(tempfile.mkdtemp())
    place = folder / "desk.sqlite"
    make_hub(place)
    window, beside = HubDesk(place, None, SystemClock()), HubDesk(place, None, SystemClock())
    part = beside.stand_beside(window)
    try:
        typist, launch = populate(window)
        key = start(window, typist, launch)
        with gateway_aside.in_a_thread(web(beside)) as at:
            there = f"ws://{at}/relay/{key}/ws"
            return measured(window, typist, launch, there, os.getpid(), readers, stalled, lines, every)
    finally:
        part()
        beside.close()
        window.close()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
