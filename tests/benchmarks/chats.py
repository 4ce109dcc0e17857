"""Thousands of open chats on one gateway: how soon a line of a visitor stands in a console's row, and what it costs.

Gateway, visitors, console and server run on this machine, each in a process of its own, over loopback. On a desk of one
machine (`--machine`) gateway and console are one process, as in the program.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from dataclasses import asdict
from pathlib import Path
from typing import IO

import psycopg
from rich.console import Console
from rich.table import Table

from console.commands.base import Stamp
from console.commands.chats import SaveChatSite
from console.commands.desk import AddAgent, SetAgentState
from console.commands.tickets import Claim
from console.domain.changes import Changes
from console.domain.chats import ChatSite
from console.domain.clock import SystemClock
from console.domain.ids import Id
from console.domain.people import AgentState, Role
from console.gateway.chats import ChatServer
from console.gateway.doors import Limits
from console.gateway.web import Web
from console.queries.chats import WaitingChatRows
from console.queries.queue import TicketRow, TicketRows
from console.store.place import HubAddress, HubPlace
from console.store.postgres import connect_arguments
from console.sync.hub import HubDesk
from console.sync.replica import ReplicaDesk
from tests.benchmarks.measure import at_share
from tests.benchmarks.team import console as open_console
from tests.benchmarks.team import make_hub
from tests.server import Server

CHECKOUT = Path(__file__).resolve().parents[2]
CHATS = 2_000
RATE = 100.0
SECONDS = 30.0
AIM = 300.0
PEOPLE = 20
"""Among whom nine of ten chats are shared; the others wait."""
MARK = "line "
_PAGE = "https://learn.example"
_LIMIT = 600.0
_CALM = 5.0
_LATE = 5.0
"""So long after the last line was sent a line still counts as late, and not as lost."""


def main() -> int:
    parser = argparse.ArgumentParser(prog="make bench CHATS=1", description=__doc__)
    parser.add_argument("--open", "--size", dest="chats", type=int, default=CHATS, help="open chats")
    parser.add_argument("--rate", type=float, default=RATE, help="lines of visitors a second")
    parser.add_argument("--seconds", type=float, default=SECONDS)
    parser.add_argument("--machine", action="store_true", help="a desk of one machine instead of a team's")
    parser.add_argument("--gateway", help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    enough_files()
    if chosen.gateway:
        serve(HubAddress(**json.loads(chosen.gateway)))
        return 0
    sys.setswitchinterval(0.001)  # as the program does (app/wiring.py)
    measure = on_one_machine if chosen.machine else in_a_team
    found = measure(chosen.chats, chosen.rate, chosen.seconds)
    table = Table(f"{chosen.chats:,} chats, {chosen.rate:g} lines a second", "figure")
    for row in found:
        table.add_row(*row)
    Console(width=110).print(table)
    build = CHECKOUT / "build"
    build.mkdir(exist_ok=True)
    (build / "bench-chats.json").write_text(json.dumps(dict(found), indent=2), encoding="utf-8")
    return 0


def enough_files() -> None:
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))


class Up:
    """What a gateway reports to."""

    def __init__(self) -> None:
        self.address: Future[str] = Future()

    def up(self, note: str = "") -> None:
        self.address.set_result(note)

    def holds(self) -> bool:
        return True


async def run_gateway(desk: HubDesk, up: Up, stop: asyncio.Event) -> None:
    # To it they all come from one address.
    limits = Limits(of_one=10_000, at_once=10_000, a_second=1_000)
    await Web("127.0.0.1:0", (ChatServer(desk, lambda _: None),), limits=limits).run(up, stop)


def serve(place: HubAddress) -> None:
    """A gateway until a line is given."""
    desk = HubDesk(place, None, SystemClock())

    async def live() -> None:
        up, stop = Up(), asyncio.Event()
        running = asyncio.create_task(run_gateway(desk, up, stop))
        address: str = await asyncio.wrap_future(up.address)
        print(address, flush=True)
        await asyncio.to_thread(sys.stdin.readline)
        stop.set()
        await running

    asyncio.run(live())
    desk.close()


class Rows:
    """A console's rows: each change is followed by the question that the queue asks for the rows it shows."""

    def __init__(self, desk: HubDesk | ReplicaDesk) -> None:
        self._desk = desk
        self._guard = threading.Lock()
        self.took: dict[str, float] = {}
        desk.listen(self._hear)

    def _hear(self, changes: Changes) -> None:
        tickets = changes.of("ticket")
        if tickets:
            self._desk.read(TicketRows(tuple(tickets))).add_done_callback(self._see)

    def _see(self, read: Future[tuple[TicketRow, ...]]) -> None:
        now = time.time()
        with self._guard:
            for row in read.result():
                if row.preview.startswith(MARK):
                    self.took.setdefault(row.preview, (now - float(row.preview.split()[2])) * 1000)


class Visitors:
    """The process of all visitors."""

    def __init__(self, address: str, site: Id, chats: int, rate: float, seconds: float) -> None:
        self.chats = chats
        words = [f"ws://{address}/chat/{site}/ws", _PAGE, str(chats), str(rate), str(seconds)]
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.benchmarks.chat_visitors", *words],
            cwd=CHECKOUT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdout is not None
        assert self._process.stdin is not None
        self._out: IO[str] = self._process.stdout
        self._into: IO[str] = self._process.stdin

    def connected(self) -> None:
        assert self._out.readline().strip() == "connected"

    def ready(self) -> None:
        self._say("begin")
        assert self._out.readline().strip() == "ready"

    def go(self) -> int:
        """How many lines were sent."""
        self._say("go")
        return int(self._out.readline())

    def end(self) -> list[float]:
        """The milliseconds until each was heard back."""
        time.sleep(_LATE)
        self._say("end")
        found: list[float] = json.loads(self._out.readline())
        return found

    def close(self) -> None:
        self._process.kill()
        self._process.wait()

    def _say(self, word: str) -> None:
        self._into.write(f"{word}\n")
        self._into.flush()


def populate(desk: HubDesk) -> tuple[ChatSite, list[Id]]:
    site = ChatSite(id=desk.new_id(), name="Platform", origins=(_PAGE,), language="en")
    people = [desk.new_id() for _ in range(PEOPLE)]
    commands = [AddAgent(desk.stamp(), one, f"Agent {at}", "", Role.AGENT, "en") for at, one in enumerate(people)]
    desk.submit_all([SaveChatSite(desk.stamp(), site), *commands])
    desk.submit_all([SetAgentState(desk.stamp(), one, AgentState.AVAILABLE) for one in people])
    return site, people


def share_out(desk: HubDesk, people: Sequence[Id]) -> None:
    waiting = [row.ticket_id for row in desk.read(WaitingChatRows()).result()]
    shared = waiting[: len(waiting) * 9 // 10]
    for at, person in enumerate(people):
        stamp = Stamp(desk.new_id(), desk.now(), person)
        desk.submit(Claim(stamp, tuple(shared[at :: len(people)]))).result()


class Cost:
    """What some processes take, as the system counts it."""

    def __init__(self, *processes: int) -> None:
        self._processes = processes
        self._began, self._computed = time.monotonic(), self._seconds()

    def share(self) -> float:
        """Of one processor, since this was made."""
        return (self._seconds() - self._computed) / (time.monotonic() - self._began)

    def _seconds(self) -> float:
        return sum(_computed(process) for process in self._processes)


def _computed(process: int) -> float:
    words = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(words[11]) + int(words[12])) / os.sysconf("SC_CLK_TCK")


def _memory(process: int) -> float:
    """In megabytes."""
    words = Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()
    return int(words[1]) * resource.getpagesize() / 1024 / 1024


def _sessions(address: HubAddress) -> list[int]:
    """The processes of the server that work for this desk."""
    with psycopg.connect(**connect_arguments(address), autocommit=True) as asked:
        found = asked.execute(
            "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
        ).fetchall()
    return [pid for (pid,) in found]


def in_a_team(chats: int, rate: float, seconds: float) -> list[tuple[str, str]]:
    server = Server()
    folder = Path(tempfile.mkdtemp())
    try:
        address = server.clone("chats", make_hub)
        keeper = HubDesk(address, None, SystemClock())
        site, people = populate(keeper)
        words = [sys.executable, "-m", "tests.benchmarks.chats", "--gateway", json.dumps(asdict(address))]
        gateway = subprocess.Popen(words, cwd=CHECKOUT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        desk = open_console(folder / "console", address)
        try:
            assert gateway.stdout is not None
            at = gateway.stdout.readline().strip()
            visitors = Visitors(at, site.id, chats, rate, seconds)
            return _play(keeper, people, desk, visitors, gateway.pid, address)
        finally:
            desk.close()
            gateway.communicate("end\n", timeout=_LIMIT)
    finally:
        server.close()
        shutil.rmtree(folder, ignore_errors=True)


def on_one_machine(chats: int, rate: float, seconds: float) -> list[tuple[str, str]]:
    folder = Path(tempfile.mkdtemp())
    place: HubPlace = folder / "desk.sqlite"
    make_hub(place)
    window, beside = HubDesk(place, None, SystemClock()), HubDesk(place, None, SystemClock())
    part = beside.stand_beside(window)
    site, people = populate(window)
    try:
        with _in_a_thread(beside) as at:
            return _play(window, people, window, Visitors(at, site.id, chats, rate, seconds), os.getpid())
    finally:
        part()
        beside.close()
        window.close()
        shutil.rmtree(folder, ignore_errors=True)


@contextlib.contextmanager
def _in_a_thread(desk: HubDesk) -> Iterator[str]:
    up = Up()
    ends: Future[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = Future()

    async def live() -> None:
        stop = asyncio.Event()
        ends.set_result((asyncio.get_running_loop(), stop))
        await run_gateway(desk, up, stop)

    thread = threading.Thread(target=lambda: asyncio.run(live()))
    thread.start()
    try:
        yield up.address.result(_LIMIT)
    finally:
        loop, stop = ends.result()
        loop.call_soon_threadsafe(stop.set)
        thread.join()


def _play(
    keeper: HubDesk,
    people: Sequence[Id],
    desk: HubDesk | ReplicaDesk,
    visitors: Visitors,
    gateway: int,
    server: HubAddress | None = None,
) -> list[tuple[str, str]]:
    try:
        memory = [_memory(gateway)]
        visitors.connected()
        memory.append(_memory(gateway))
        began = time.monotonic()
        visitors.ready()
        took_to_begin = time.monotonic() - began
        memory.append(_memory(gateway))
        share_out(keeper, people)
        if keeper is not desk:
            keeper.close()
        rows = Rows(desk)
        time.sleep(_CALM)
        costs = {"gateway": Cost(gateway), "console": Cost(os.getpid())}
        if server is not None:
            costs["server"] = Cost(*_sessions(server))
        sent = visitors.go()
        shares = {name: cost.share() for name, cost in costs.items()}
        heard = visitors.end()
    finally:
        visitors.close()
    took = list(rows.took.values())
    each = (memory[2] - memory[0]) / visitors.chats * 1024
    return [
        ("from a visitor to a console's row, p50 / p99 / max ms", f"{shares_of(took)} (aim p99 {AIM:g})"),
        ("  of so many lines, and not seen", f"{sent}, {sent - len(took)}"),
        ("  heard back by the visitor, p50 / p99 / max ms", shares_of(heard)),
        ("all have asked their first question, s", f"{took_to_begin:.0f}"),
        ("gateway: MB empty / connected / begun", " / ".join(f"{megabytes:.0f}" for megabytes in memory)),
        ("  kB for each chat", f"{each:.0f}"),
        ("processor", ", ".join(f"{name} {share:.0%}" for name, share in shares.items())),
    ]


def shares_of(taken: Sequence[float]) -> str:
    return " / ".join(f"{at_share(taken, share):.0f}" for share in (0.5, 0.99, 1)) if taken else "none"


if __name__ == "__main__":
    sys.exit(main())
