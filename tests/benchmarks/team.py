"""A team on one hub: how soon others see a change, how much the hub takes, how long a new console waits.

Everything runs on this machine, server and all consoles: with many of them its processors are the limit, so the
figures beside "consoles" are an upper bound of what a network of computers would show.
"""

from __future__ import annotations

import argparse
import json
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import psycopg
from rich.console import Console
from rich.table import Table

from console.commands.desk import AddAgent
from console.commands.tickets import OpenTicket, SetPriority
from console.domain.changes import Changes
from console.domain.clock import SystemClock
from console.domain.ids import Id
from console.domain.link import Standing
from console.domain.people import Role
from console.domain.tickets import Channel, Priority
from console.store.place import HubAddress, HubPlace
from console.store.postgres import connect_arguments, hub_writer
from console.sync.acting import on_hub
from console.sync.clock import HubClock
from console.sync.connection import HubConnection
from console.sync.filling import Stage
from console.sync.hub import HubDesk
from console.sync.replica import ReplicaDesk
from tests.benchmarks.measure import at_share
from tests.server import Server
from tests.sync.proxy import Proxy

CHECKOUT = Path(__file__).resolve().parents[2]
CHANGES = 40
EVERY = 0.15
"""Seconds between two changes: a team of fifty at work makes about as many."""
WORKERS = 2
CONSOLES = (1, 10, 50)
TICKETS = 50_000
LIMIT = 180.0
_SILENCE = 2.0
"""Seconds without a change after which no more is expected."""
_WIDTH = 120
ME = Id(int=0x0190_0000_0000_7000_8000_0000_0000_0001)


def main() -> int:
    parser = argparse.ArgumentParser(prog="make bench TEAM=1", description=__doc__)
    parser.add_argument("--consoles", default=",".join(map(str, CONSOLES)), help="how many watch, one after another")
    parser.add_argument(
        "--tickets", "--size", type=int, default=TICKETS, help="unsolved tickets of the first synchronisation"
    )
    parser.add_argument("--watch", nargs=2, metavar=("FOLDER", "NUMBER"), help=argparse.SUPPRESS)
    parser.add_argument("--hub", help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.watch:
        watch(Path(chosen.watch[0]), int(chosen.watch[1]), HubAddress(**json.loads(chosen.hub)))
        return 0
    measure([int(number) for number in chosen.consoles.split(",")], chosen.tickets)
    return 0


def measure(consoles: Sequence[int] = CONSOLES, tickets: int = TICKETS) -> None:
    sys.setswitchinterval(0.001)  # as the program does (app/wiring.py)
    found: list[tuple[str, str]] = []
    server = Server()
    try:
        for number in consoles:
            found += seen_by(server, number)
        found += delayed(server)
        found += sustained(server)
        found += first_synchronisation(server, tickets)
    finally:
        server.close()
    table = Table("a team's hub", "figure")
    for row in found:
        table.add_row(*row)
    Console(width=_WIDTH).print(table)
    build = CHECKOUT / "build"
    build.mkdir(exist_ok=True)
    (build / "bench-team.json").write_text(json.dumps(dict(found), indent=2), encoding="utf-8")


def make_hub(address: HubPlace) -> None:
    HubDesk.create(address)
    desk = HubDesk(address, None, SystemClock())
    desk.submit(AddAgent(desk.stamp(), ME, "Ola Nowak", "ola@desk.example", Role.LEAD, "en")).result()
    desk.close()


def console(folder: Path, address: HubAddress) -> ReplicaDesk:
    desk = ReplicaDesk(folder, None, lambda: HubConnection(address), ME, HubClock())
    end = time.monotonic() + LIMIT
    while desk.link.standing is not Standing.CONNECTED and time.monotonic() < end:
        time.sleep(0.01)
    return desk


def a_ticket(desk: ReplicaDesk) -> Id:
    ticket = desk.new_id()
    desk.submit(OpenTicket(desk.stamp(), ticket, "Shared", Channel.EMAIL, "en", contact="Somebody")).result()
    while desk.link.waiting:
        time.sleep(0.01)
    return ticket


def act(desk: ReplicaDesk, ticket: Id) -> tuple[dict[str, float], list[float]]:
    """Changes a ticket again and again: when each change was asked for, and how long it took to be done here."""
    asked, feedback = {}, []
    for number in range(CHANGES):
        command = SetPriority(desk.stamp(), (ticket,), tuple(Priority)[number % len(Priority)])
        began = time.monotonic()
        desk.submit(command).result()
        feedback.append((time.monotonic() - began) * 1000)
        asked[command.stamp.id.hex] = began
        time.sleep(EVERY)
    return asked, feedback


def seen_by(server: Server, number: int) -> list[tuple[str, str]]:
    address = server.clone("team", make_hub)
    folder = Path(tempfile.mkdtemp())
    workers = []
    shares = [number // WORKERS + (place < number % WORKERS) for place in range(WORKERS)]
    for place, share in enumerate(share for share in shares if share):
        words = ["--watch", str(folder / f"watcher-{place}"), str(share), "--hub", json.dumps(as_json(address))]
        workers.append(
            subprocess.Popen(
                [sys.executable, "-m", "tests.benchmarks.team", *words],
                cwd=CHECKOUT,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
            )
        )
    try:
        for worker in workers:
            assert worker.stdout is not None
            assert worker.stdout.readline().strip() == "ready"
        desk = console(folder / "actor", address)
        asked, feedback = act(desk, a_ticket(desk))
        took: list[float] = []
        for worker in workers:
            told, _ = worker.communicate("end\n", timeout=LIMIT)
            for line in told.splitlines():
                command, at = line.split()
                if command in asked:
                    took.append((float(at) - asked[command]) * 1000)
        desk.close()
    finally:
        for worker in workers:
            worker.kill()
        shutil.rmtree(folder)
    lost = CHANGES * number - len(took)
    return [
        (f"seen by {number} others, p50 / p99 / max ms", f"{shares_of(took)} (aim p99 100 at 50)"),
        (f"  of {CHANGES * number} changes not seen", str(lost)),
        ("  done here meanwhile, p50 / p99 / max ms", f"{shares_of(feedback)} (aim 16)"),
    ]


def watch(folder: Path, number: int, address: HubAddress) -> None:
    """Opens consoles, notes when each hears of a command, and tells it all at the end."""
    heard: list[str] = []
    guard = threading.Lock()
    desks = []

    def hear(changes: Changes) -> None:
        now = time.monotonic()
        with guard:
            heard.extend(f"{command.hex} {now}" for command in changes.commands)

    for place in range(number):
        desk = console(folder / str(place), address)
        desk.listen(hear)
        desks.append(desk)
    print("ready", flush=True)
    sys.stdin.readline()
    before = -1
    # What comes late is late, and not lost.
    while before != len(heard):
        before = len(heard)
        time.sleep(_SILENCE)
    with guard:
        print("\n".join(heard), flush=True)
    # All at once: each still has its part of the changes to take in, and they would wait for one another.
    with ThreadPoolExecutor(len(desks)) as closing:
        list(closing.map(ReplicaDesk.close, desks))


def delayed(server: Server) -> list[tuple[str, str]]:
    """The same with fifty milliseconds in each direction, and what crosses the wire for a change."""
    address = server.clone("team", make_hub)
    folder = Path(tempfile.mkdtemp())
    near, far = Proxy(server.port), Proxy(server.port, delay=0.05)
    told: dict[str, float] = {}

    def hear(changes: Changes) -> None:
        for command in changes.commands:
            told.setdefault(command.hex, time.monotonic())

    actor = console(folder / "actor", replace(address, host="127.0.0.1", port=far.port))
    other = console(folder / "other", replace(address, host="127.0.0.1", port=near.port))
    other.listen(hear)
    ticket = a_ticket(actor)
    time.sleep(1.0)
    before = near.passed
    asked, feedback = act(actor, ticket)
    time.sleep(3.0)
    crossed = (near.passed - before) / CHANGES
    took = [(told[command] - began) * 1000 for command, began in asked.items() if command in told]
    for desk in (actor, other):
        desk.close()
    for proxy in (near, far):
        proxy.close()
    shutil.rmtree(folder)
    return [
        ("100 ms away: done here, p50 / p99 / max ms", f"{shares_of(feedback)} (aim 16)"),
        ("100 ms away: seen by another, p50 / p99 / max ms", shares_of(took)),
        ("bytes to a console for a change, both directions", f"{crossed:,.0f}"),
    ]


def sustained(server: Server, seconds: float = 8.0) -> list[tuple[str, str]]:
    """Commands that eight writers get done, beside the bare commits of one row that the feed cannot do without."""
    address = server.clone("team", make_hub)
    desk = HubDesk(address, ME, SystemClock())
    tickets = [desk.new_id() for _ in range(8)]
    for ticket in tickets:
        command = OpenTicket(desk.stamp(), ticket, "Busy", Channel.EMAIL, "en", contact="Somebody")
        desk.submit(command).result()
    done = [0] * 8
    end = time.monotonic() + seconds

    def work(place: int) -> None:
        engine = hub_writer(address)
        while time.monotonic() < end:
            priority = tuple(Priority)[done[place] % len(Priority)]
            on_hub(engine, SetPriority(desk.stamp(), (tickets[place],), priority))
            done[place] += 1
        engine.dispose()

    threads = [threading.Thread(target=work, args=(place,)) for place in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    desk.close()
    bare = bare_commits(address, seconds / 2)
    rate = sum(done) / seconds
    return [
        ("commands a second, eight writers", f"{rate:,.0f}"),
        ("  bare updates of the feed's clock a second, eight writers", f"{bare:,.0f} ({bare / rate:.1f} times)"),
    ]


def bare_commits(address: HubAddress, seconds: float) -> float:
    done = [0] * 8
    end = time.monotonic() + seconds

    def work(place: int) -> None:
        with psycopg.connect(**connect_arguments(address), autocommit=True) as connection:
            while time.monotonic() < end:
                connection.execute("UPDATE feed_clock SET seq = seq")
                done[place] += 1

    threads = [threading.Thread(target=work, args=(place,)) for place in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(done) / seconds


def first_synchronisation(server: Server, tickets: int) -> list[tuple[str, str]]:
    address = server.clone("team", make_hub)
    fill_hub(address, tickets)
    folder = Path(tempfile.mkdtemp())
    began = time.monotonic()
    desk = ReplicaDesk(folder / "new", None, lambda: HubConnection(address), ME, HubClock())
    usable = whole = 0.0
    feedback: list[float] = []
    ticket: Id | None = None
    order = list(Stage)
    while not whole and time.monotonic() - began < LIMIT:
        stage = desk.link.stage
        if stage and not usable and order.index(Stage(stage)) > order.index(Stage.QUEUE):
            usable = time.monotonic() - began
            ticket = desk.new_id()
            desk.submit(OpenTicket(desk.stamp(), ticket, "Meanwhile", Channel.EMAIL, "en", contact="Me")).result()
        if stage == Stage.WHOLE:
            whole = time.monotonic() - began
        if ticket is not None and len(feedback) < 200:
            asked = time.monotonic()
            desk.submit(SetPriority(desk.stamp(), (ticket,), tuple(Priority)[len(feedback) % 4])).result()
            feedback.append((time.monotonic() - asked) * 1000)
        time.sleep(0.02)
    size = (folder / "new" / "replica.sqlite").stat().st_size / 1e6
    desk.close()
    shutil.rmtree(folder)
    return [
        (f"first synchronisation of {tickets:,} unsolved: queue usable, s", f"{usable:.1f} (aim 2)"),
        ("  complete, s", f"{whole:.1f} ({size:,.0f} MB)" if whole else f"not within {LIMIT:.0f}"),
        ("  done here meanwhile, p50 / p99 / max ms", f"{shares_of(feedback)} (aim 16)"),
    ]


def fill_hub(address: HubAddress, tickets: int) -> None:
    """Plain rows, made by the server itself: a person, a ticket, a letter and its entry in the index for each."""
    ident = "('0190{kind}00-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid"
    person, ticket, letter = (ident.format(kind=kind) for kind in ("11", "22", "33"))
    series = f"FROM generate_series(1, {tickets}) AS n"
    at = "now() - n * interval '1 minute'"
    nobody = "'00000000-0000-0000-0000-000000000000'::uuid"
    people = "id, name, language, organisation, confidence, good_to_know, note, created_at, updated_at"
    heads = (
        "id, number, version, subject, state, priority, channel, language, participant_id, created_at, touched_at, "
        "waiting_since, place, owner_key, order_at, wait_at, participant_name, cohort_name, confidence, preview, "
        "channels, public_count, failed"
    )
    row = (
        f"{ticket}, 100000 + n, 1, 'Subject ' || n, 'new', 'normal', 'email', 'en', {person}, {at}, {at}, {at}, "
        f"'waiting', {nobody}, {at}, {at}, 'Person ' || n, '', 0, 'A question about the course', 1, 1, 0"
    )
    letters = (
        "id, ticket_id, kind, channel, at, participant_id, author, subject, text, folded, sent_to, cc, disposition"
    )
    words = "repeat('A question of some length about the course. ', 8)"
    said = f"'inbound', 'email', {at}, {person}, 'P ' || n, 'Subject', {words}, '', '[]', '[]', ''"
    entry = f"'ticket', {letter}, {ticket}, to_tsvector('simple', 'question some length about course ' || n)"
    steps = (
        f"INSERT INTO participant ({people}) SELECT {person}, 'P ' || n, 'en', '', 0, '', '', {at}, {at} {series}",
        f"INSERT INTO ticket ({heads}) SELECT {row} {series}",
        f"INSERT INTO message ({letters}) SELECT {letter}, {ticket}, {said} {series}",
        f"INSERT INTO search_doc (area, row_id, shown_id, vector) SELECT {entry} {series}",
        "ANALYZE",
    )
    with psycopg.connect(**connect_arguments(address), autocommit=True) as connection:
        for step in steps:
            connection.execute(step.encode())


def as_json(address: HubAddress) -> dict[str, Any]:
    names = ("host", "database", "user", "port")
    return {name: getattr(address, name) for name in names}


def shares_of(taken: list[float]) -> str:
    if not taken:
        return "none"
    return f"{statistics.median(taken):.1f} / {at_share(taken, 0.99):.1f} / {max(taken):.1f}"


if __name__ == "__main__":
    sys.exit(main())
