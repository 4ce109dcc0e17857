"""Real faults on real parts: servers that die, wires that are cut, programs that are killed, disks that are full."""

from __future__ import annotations

import random
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from console.commands.messages import AddNote
from console.commands.tickets import OpenTicket
from console.domain.ids import Id
from console.domain.link import Standing
from console.domain.messages import Kind
from console.domain.tickets import Channel
from console.queries.ticket import Conversation, MessageEntry
from console.sync.hub import HubDesk
from console.sync.replica import ReplicaDesk
from tests.conftest import CHECKOUT
from tests.making import Bench
from tests.server import Server
from tests.sync.conftest import Team, in_step, until
from tests.sync.proxy import Proxy

KILLS = 8
# Writes notes one after another on a replica, and says each one only when the desk has acknowledged it.
CHILD = """
import sys, time
from pathlib import Path
from uuid import UUID
from console.commands.messages import AddNote
from console.errors import ConsoleError
from console.store.place import HubAddress
from console.sync.clock import HubClock
from console.sync.connection import HubConnection
from console.sync.replica import ReplicaDesk

folder, host, port, database, user, me, ticket = sys.argv[1:]
address = HubAddress(host, database, user, int(port))
desk = ReplicaDesk(Path(folder), None, lambda: HubConnection(address), UUID(me), HubClock())
while not desk.link.up:
    time.sleep(0.01)
print("ready", flush=True)
for number in range(10_000):
    note = desk.new_id()
    try:
        outcome = desk.submit(AddNote(desk.stamp(), UUID(ticket), note, f"note {number}")).result()
    except ConsoleError as fault:
        print("fault", type(fault).__name__, flush=True)
        break
    if outcome.done:
        print(note.hex, flush=True)
desk.close()
"""


@pytest.fixture
def own_server() -> Iterator[Server]:
    """One that may be stopped without taking another test's hub away."""
    server = Server()
    yield server
    server.close()


def write(desk: ReplicaDesk, ticket: Id, number: int) -> Id:
    note = desk.new_id()
    assert desk.submit(AddNote(desk.stamp(), ticket, note, f"note {number}")).result().done
    return note


def notes(desk: HubDesk | ReplicaDesk, ticket: Id) -> list[Id]:
    shown = desk.read(Conversation(ticket, 5000)).result().entries
    return [entry.id for entry in shown if isinstance(entry, MessageEntry) and entry.kind is Kind.NOTE]


def opened(desk: ReplicaDesk) -> Id:
    ticket = desk.new_id()
    desk.submit(OpenTicket(desk.stamp(), ticket, "Shared", Channel.EMAIL, "en", contact="Somebody")).result()
    return ticket


@pytest.mark.parametrize("at_once", [False, True])
def test_a_server_that_stops_in_the_middle_of_work(
    own_server: Server, tmp_path: Path, expect_log: Callable[[str], None], at_once: bool
) -> None:
    expect_log("the feed could not be read")
    bench = Bench(tmp_path, own_server)
    team = Team(bench, tmp_path / "consoles")
    desks = [team.console(bench.ola), team.console(bench.piotr)]
    ticket = opened(desks[0])
    in_step(*desks)
    said: list[Id] = []
    for stop in range(3):
        said += [write(desk, ticket, number) for number in range(5) for desk in desks]
        own_server.stop(at_once=at_once)
        said += [write(desk, ticket, number) for number in range(5) for desk in desks]
        own_server.start()
        if stop:
            for desk in desks:
                desk.retry_now()
    for desk in desks:
        until(lambda desk=desk: desk.retry_now() or desk.link.standing is Standing.CONNECTED)  # type: ignore[misc]
    in_step(*desks)
    for desk in desks:
        assert sorted(notes(desk, ticket)) == sorted(said)
    team.close()
    bench.close()


def test_a_wire_that_is_cut_at_any_byte(team: Team, proxy: Proxy) -> None:
    ola = team.console(team.bench.ola, port=proxy.port)
    piotr = team.console(team.bench.piotr, port=proxy.port)
    ticket = opened(ola)
    in_step(ola, piotr)
    # From now on each connection lives for some thousand bytes: less, or a little more than greeting and one command.
    proxy.cut_within = 60_000
    proxy.cut()
    said: list[Id] = []
    for number in range(40):
        said += [write(desk, ticket, number) for desk in (ola, piotr)]
        for desk in (ola, piotr):
            desk.retry_now()
        time.sleep(0.02)
    until(lambda: proxy.cuts >= 10)
    proxy.cut_within = None
    proxy.cut()
    for desk in (ola, piotr):
        until(lambda desk=desk: desk.retry_now() or desk.link.standing is Standing.CONNECTED)  # type: ignore[misc]
    in_step(ola, piotr)
    for desk in (ola, piotr):
        assert sorted(notes(desk, ticket)) == sorted(said)
        assert desk.returned().result() == []


def child(team: Team, ticket: Id, room: int | None = None) -> subprocess.Popen[str]:
    address = team.address
    place = str(team.folder / "child")
    where = (place, address.host, str(address.port), address.database, address.user, str(team.bench.piotr), str(ticket))

    def limit() -> None:
        assert room is not None
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))

    process = subprocess.Popen(
        [sys.executable, "-c", CHILD, *where],
        cwd=CHECKOUT,
        stdout=subprocess.PIPE,
        text=True,
        preexec_fn=limit if room else None,  # noqa: PLW1509  (no threads hold locks here)
    )
    assert process.stdout is not None
    assert process.stdout.readline().strip() == "ready"
    return process


def arrived(team: Team, ticket: Id) -> list[Id]:
    """Opens the child's console once more, so that what waits there is sent; all notes on the hub."""
    desk = team.console(team.bench.piotr, folder="child")
    in_step(desk)
    here = notes(desk, ticket)
    desk.close()
    there = notes(team.bench.desk, ticket)
    assert sorted(here) == sorted(there)
    return there


def test_a_console_that_is_killed_has_lost_nothing_it_acknowledged(team: Team) -> None:
    ticket = team.bench.ticket()
    chance = random.Random(11)
    acknowledged: list[str] = []
    for _ in range(KILLS):
        process = child(team, ticket)
        assert process.stdout is not None
        before = [process.stdout.readline() for _ in range(chance.randint(0, 6))]
        time.sleep(chance.uniform(0.0, 0.05))
        process.kill()
        said = "".join(before) + process.communicate()[0]
        acknowledged += [line.strip() for line in said.splitlines(keepends=True) if line.endswith("\n")]
    there = arrived(team, ticket)
    assert {Id(note) for note in acknowledged} <= set(there)
    assert len(there) == len(set(there))
    assert len(acknowledged) >= KILLS


def test_a_full_disk_stops_nothing_that_was_acknowledged(team: Team) -> None:
    ticket = team.bench.ticket()
    process = child(team, ticket)
    process.kill()
    process.communicate()
    # From here on no file may grow: first the log of the replica has no room, then the outbox.
    process = child(team, ticket, room=2_300_000)
    said, _ = process.communicate(timeout=120)
    lines = said.split("\n")
    assert any(line.startswith("fault") for line in lines), "the disk was never full"
    acknowledged = [Id(line) for line in lines if len(line) == 32]
    assert acknowledged
    assert set(acknowledged) <= set(arrived(team, ticket))
