"""What only the hub has is found there, and comes when it is opened."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from console.commands.tickets import SetState
from console.domain.link import Standing
from console.domain.tickets import State
from console.errors import HubAway
from console.queries.search import SearchOlder, SearchTickets
from console.queries.ticket import TicketView
from console.store.place import HubAddress
from console.sync.clock import HubClock
from console.sync.connection import HubConnection
from console.sync.filling import RECENT
from console.sync.hub import HubDesk
from console.sync.replica import ReplicaDesk
from tests.making import OLA, Bench, new_replica
from tests.server import Server


@pytest.fixture
def bench(tmp_path: Path, server: Server) -> Iterator[Bench]:
    bench = Bench(tmp_path, server)
    yield bench
    bench.close()


@pytest.fixture
def desk(bench: Bench, tmp_path: Path) -> Iterator[ReplicaDesk]:
    place = bench.place
    assert isinstance(place, HubAddress)
    old = bench.ticket("Kettle descaling", "The kettle is full of scale")
    bench.do(SetState(bench.stamp(), (old,), State.SOLVED))
    # The hub's time goes by the real clock, far after that of the bench: this one is new.
    bench.ticket("Kettle noise", "The kettle hums")
    desk = ReplicaDesk(new_replica(tmp_path / "ola"), None, lambda: HubConnection(place), OLA, HubClock())
    whole = threading.Event()
    stop = desk.listen(lambda _: whole.set() if desk.link.standing is Standing.CONNECTED else None)
    if desk.link.standing is not Standing.CONNECTED:
        assert whole.wait(timeout=30)
    stop()
    yield desk
    desk.close()


def test_older_tickets_are_found_on_the_hub_and_opened_from_there(desk: ReplicaDesk, bench: Bench) -> None:
    assert desk.now() - bench.clock.now() > RECENT + timedelta(days=1)
    here = desk.read(SearchTickets("kettle")).result(timeout=120)
    assert [row.subject for row in here] == ["Kettle noise"]
    (older,) = desk.read(SearchOlder("kettle")).result(timeout=120)
    assert older.subject == "Kettle descaling"
    opened = desk.read(TicketView(older.id)).result(timeout=120)
    assert opened is not None
    assert opened.row.subject == "Kettle descaling"
    # Now it is here, and no longer apart.
    assert desk.read(SearchOlder("kettle")).result(timeout=120) == ()
    assert len(desk.read(SearchTickets("kettle")).result(timeout=120)) == 2


def test_without_the_hub_nothing_older_is_made_up(bench: Bench, tmp_path: Path) -> None:
    def connect() -> HubConnection:
        raise HubAway("The team's desk cannot be reached.", "The wire is cut.", "Mend it.")

    desk = ReplicaDesk(new_replica(tmp_path / "alone"), None, connect, OLA, HubClock())
    try:
        with pytest.raises(HubAway):
            desk.read(SearchOlder("kettle")).result(timeout=120)
    finally:
        desk.close()


def test_a_desk_that_holds_everything_has_nothing_older(bench: Bench) -> None:
    bench.ticket("Kettle descaling")
    here: HubDesk = bench.desk
    assert here.read(SearchOlder("kettle")).result(timeout=120) == ()
