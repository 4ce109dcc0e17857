"""A gateway's web server with chats on a desk, and visitors that reach it over real websockets."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Protocol, TypeVar

import msgspec
import websockets
from websockets.asyncio.client import ClientConnection, connect

from console.channels.chat.frames import Hello, Incoming, Line, Refused, Standing, Told, Welcome, Writing
from console.commands.answers import Answer, HoldAnswers, SendHeld
from console.commands.chats import SaveChatSite
from console.domain.chats import ChatSite
from console.domain.ids import Id
from console.domain.tickets import Channel
from console.gateway.chats import ChatServer
from console.gateway.open_chat import hash_of
from console.gateway.web import Web
from console.queries.base import Query
from console.queries.chats import ChatByKey, ChatRow
from console.queries.ticket import TicketView
from console.sync.hub import HubDesk
from tests.channels.chat.window import Window
from tests.making import Bench

PAGE = "https://learn.example"
PATIENCE = 60.0
T = TypeVar("T")
_frame: msgspec.json.Decoder[Welcome | Told | Standing | Writing | Refused] = msgspec.json.Decoder(
    Welcome | Told | Standing | Writing | Refused
)


class Door(Protocol):
    """Where visitors come to."""

    @property
    def socket(self) -> str: ...

    def new_id(self) -> Id: ...


class Gateway:
    """Runs for as long as a test; its port is known once it is up."""

    def __init__(self, bench: Bench, desk: HubDesk | None = None) -> None:
        """`desk` is its own, where it shares none with the people of the bench."""
        self.bench = bench
        self._desk = desk or bench.desk
        self.site = ChatSite(id=bench.new_id(), name="Platform", origins=(PAGE,), language="en")
        bench.do(SaveChatSite(bench.stamp(), self.site))
        self.secrets: dict[str, str] = {}
        self.address = ""
        self._up = asyncio.Event()
        self._stop = asyncio.Event()

    def up(self, note: str = "") -> None:
        self.address = note
        self._up.set()

    def holds(self) -> bool:
        return True

    async def start(self) -> None:
        self._stop.clear()
        self._up.clear()
        listen = self.address or "127.0.0.1:0"
        self._running = asyncio.create_task(
            Web(listen, (ChatServer(self._desk, self.secrets.get),)).run(self, self._stop)
        )
        await self._up.wait()

    async def stop(self) -> None:
        self._stop.set()
        await self._running

    async def save(self, site: ChatSite) -> None:
        self.site = site
        await asyncio.to_thread(self.bench.do, SaveChatSite(self.bench.stamp(), site))

    async def chat(self, visitor: Visitor) -> ChatRow:
        found = await self.ask(ChatByKey(hash_of(visitor.window.key)))
        assert found is not None
        return found

    async def begun(self, visitor: Visitor) -> bool:
        return await self.ask(ChatByKey(hash_of(visitor.window.key))) is not None

    async def answer(self, visitor: Visitor, text: str) -> Id:
        """As the console sends it."""
        bench, ticket = self.bench, (await self.chat(visitor)).ticket_id
        assert ticket is not None
        view = await self.ask(TicketView(ticket))
        assert view is not None
        stamp = bench.stamp()
        message = bench.new_id()
        seen = view.row.public_count
        one = Answer(message_id=message, ticket=ticket, channel=Channel.CHAT, text=text, based_on=seen)
        for command in (HoldAnswers(stamp, (one,), stamp.at), SendHeld(bench.stamp(), stamp.id)):
            assert (await asyncio.to_thread(bench.do, command)).done
        return message

    def new_id(self) -> Id:
        return self.bench.new_id()

    @property
    def socket(self) -> str:
        return f"ws://{self.address}/chat/{self.site.id}/ws"

    async def ask(self, query: Query[T]) -> T:
        return await asyncio.wrap_future(self.bench.desk.read(query))


class Visitor:
    """A window, with a real connection while there is one."""

    def __init__(self, gateway: Door, *, origin: str = PAGE, identity: str = "") -> None:
        self.window = Window()
        self.standing: Standing | None = None
        self.writing: list[tuple[str, bool]] = []
        """Who wrote, and ceased to, as it was told."""
        self._gateway = gateway
        self._origin, self._identity = origin, identity
        self._socket: ClientConnection | None = None
        self._reading: asyncio.Task[None] | None = None

    async def connect(self) -> None:
        self._socket = await connect(self._gateway.socket, origin=websockets.Origin(self._origin))
        hello = msgspec.structs.replace(self.window.hello(), identity=self._identity, page=f"{PAGE}/lesson")
        await self.send(hello)
        self._reading = asyncio.create_task(self._read())

    async def send(self, frame: Incoming | Hello) -> None:
        assert self._socket is not None
        await self._socket.send(msgspec.json.encode(frame).decode())

    async def write(self, text: str, files: tuple[Id, ...] = ()) -> Id:
        line = Line(id=self._gateway.new_id(), text=text, files=files)
        for frame in self.window.write(line):
            await self.send(frame)
        return line.id

    async def leave(self) -> None:
        if self._socket is not None:
            await self._socket.close()
        if self._reading is not None:
            await self._reading

    @property
    def texts(self) -> list[str]:
        return [line.text for line in self.window.shown]

    async def _read(self) -> None:
        assert self._socket is not None
        with suppress(websockets.ConnectionClosed):
            async for words in self._socket:
                if not words:
                    continue
                frame = _frame.decode(words)
                if isinstance(frame, Welcome):
                    self.standing = frame.standing
                if isinstance(frame, Standing):
                    self.standing = frame
                if isinstance(frame, Writing):
                    self.writing.append((frame.name, frame.on))
                for answer in self.window.hear(frame):
                    await self.send(answer)


async def until(right: Callable[[], bool] | Callable[[], Awaitable[bool]]) -> None:
    async with asyncio.timeout(PATIENCE):
        while True:
            found = right()
            if (await found) if not isinstance(found, bool) else found:
                return
            await asyncio.sleep(0.01)
