"""A gateway's web server with a relay on a desk, and readers that reach it over real websockets."""

from __future__ import annotations

import asyncio
from contextlib import suppress

import msgspec
import websockets
from websockets.asyncio.client import ClientConnection, connect

from console.commands.relay import StartRelay, WriteRelayLine
from console.domain.changes import Outcome
from console.domain.ids import Id
from console.gateway.chats import ChatServer
from console.gateway.pages.relay import RelayPages
from console.gateway.relay_rooms import Lines, Standing
from console.gateway.web import Web
from console.queries.relay import RelayNow, RelayState
from tests.commands.test_launches import launch, webinar
from tests.making import Bench

_frame: msgspec.json.Decoder[Lines | Standing] = msgspec.json.Decoder(Lines | Standing)


class Gateway:
    """Runs for as long as a test; its port is known once it is up."""

    def __init__(self, bench: Bench) -> None:
        self.bench = bench
        self.launch = launch(bench, webinar(bench))
        bench.do(StartRelay(bench.stamp(), self.launch))
        self.key = self.state().key
        self.address = ""
        self._up, self._stop = asyncio.Event(), asyncio.Event()

    def state(self) -> RelayState:
        found = self.bench.desk.read(RelayNow(self.launch)).result()
        assert found is not None
        return found

    def up(self, note: str = "") -> None:
        self.address = note
        self._up.set()

    def holds(self) -> bool:
        return True

    async def start(self) -> None:
        self._stop.clear()
        self._up.clear()
        parts = (RelayPages(self.bench.desk), ChatServer(self.bench.desk, lambda _: None))
        self._running = asyncio.create_task(Web(self.address or "127.0.0.1:0", parts).run(self, self._stop))
        await self._up.wait()

    async def stop(self) -> None:
        self._stop.set()
        await self._running

    async def write(self, words: str, line: Id | None = None) -> Id:
        one = line or self.bench.new_id()
        done: Outcome = await asyncio.to_thread(
            self.bench.do, WriteRelayLine(self.bench.stamp(), one, self.launch, words, "Jonas Lind")
        )
        assert done.done
        return one


class Page:
    """A reader's page, as resources/web/relay/reader.js is one."""

    def __init__(self, gateway: Gateway) -> None:
        self._gateway = gateway
        self.seq = 0
        self.shown: dict[int, str] = {}
        self.got: list[int] = []
        """The number of every line that came, to see whether one comes twice."""
        self.standing: Standing | None = None
        self.socket: ClientConnection | None = None
        self._reading: asyncio.Task[None] | None = None

    @property
    def words(self) -> list[str]:
        return [self.shown[place] for place in sorted(self.shown)]

    async def connect(self) -> None:
        address = f"ws://{self._gateway.address}/relay/{self._gateway.key}/ws?after={self.seq}"
        self.socket = await connect(address)
        self._reading = asyncio.create_task(self._read(self.socket))

    async def drop(self) -> None:
        """As a lift does: no farewell, and what was on its way is lost."""
        assert self.socket is not None
        assert self._reading is not None
        self._reading.cancel()
        await asyncio.gather(self._reading, return_exceptions=True)
        self.socket.transport.abort()

    async def _read(self, socket: ClientConnection) -> None:
        with suppress(websockets.ConnectionClosed):
            async for told in socket:
                frame = _frame.decode(told) if told else None
                if isinstance(frame, Standing):
                    self.standing = frame
                if isinstance(frame, Lines):
                    for line in frame.lines:
                        self.got.append(line.s)
                        self.shown[line.n] = line.w
                        self.seq = max(self.seq, line.s)
