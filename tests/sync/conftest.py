"""Consoles of a team for tests: real replicas on a real PostgreSQL."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from console.domain.ids import Id
from console.domain.link import Standing
from console.store.place import HubAddress
from console.sync.clock import HubClock
from console.sync.connection import HubConnection
from console.sync.replica import ReplicaDesk
from tests.making import Bench, new_replica
from tests.server import Server
from tests.sync.proxy import Proxy


def until(what: Callable[[], object], seconds: float = 120.0) -> None:
    """Waits for something that must come; how long it takes is measured elsewhere."""
    end = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < end, "it did not come"
        time.sleep(0.01)


class Team:
    """A hub, and consoles on it."""

    def __init__(self, bench: Bench, folder: Path) -> None:
        assert isinstance(bench.place, HubAddress)
        self.bench, self.folder = bench, folder
        self.address: HubAddress = bench.place
        self._open: list[ReplicaDesk] = []

    def console(
        self,
        me: Id,
        *,
        port: int | None = None,
        wait: bool = True,
        clock: HubClock | None = None,
        folder: str = "",
        key: bytes | None = None,
    ) -> ReplicaDesk:
        """Opens a person's console, on the same files each time. `port` leads over a proxy."""
        address = self.address if port is None else replace(self.address, host="127.0.0.1", port=port)
        place = self.folder / (folder or str(me))
        if key is None:
            new_replica(place)
        desk = ReplicaDesk(place, key, lambda: HubConnection(address), me, clock or HubClock())
        self._open.append(desk)
        if wait:
            until(lambda: desk.link.standing is Standing.CONNECTED)
        return desk

    def close(self) -> None:
        for desk in self._open:
            desk.close()
        self._open.clear()


def in_step(*desks: ReplicaDesk) -> None:
    """Waits until nothing is on its way from or to any of them."""
    for desk in desks:
        until(lambda desk=desk: desk.link.standing is Standing.CONNECTED and not desk.link.waiting)  # type: ignore[misc]
    at = max(desk.now() for desk in desks)
    for desk in desks:
        desk.retry_now()
        until(lambda desk=desk: desk.link.as_of is not None and desk.link.as_of > at)  # type: ignore[misc]


@pytest.fixture
def team(tmp_path: Path, server: Server) -> Iterator[Team]:
    bench = Bench(tmp_path, server)
    team = Team(bench, tmp_path / "consoles")
    yield team
    team.close()
    bench.close()


@pytest.fixture
def proxy(server: Server) -> Iterator[Proxy]:
    """The network on the way to the hub."""
    proxy = Proxy(server.port)
    yield proxy
    proxy.close()
