"""Visitors of many chats in one process, who say so many lines a second together; told what to do line by line."""

from __future__ import annotations

import asyncio
import itertools
import json
import os
import random
import sys
import time
from datetime import UTC, datetime

import msgspec
import websockets
from websockets.asyncio.client import ClientConnection, connect

from console.channels.chat.frames import Have, Hello, Line, Refused, Standing, Told, Welcome, Writing
from console.domain.ids import Id, uuid7
from tests.benchmarks.chats import MARK, enough_files

_AT_ONCE = 50
_frame: msgspec.json.Decoder[Welcome | Told | Standing | Writing | Refused] = msgspec.json.Decoder(
    Welcome | Told | Standing | Writing | Refused
)
_NUMBERS = itertools.count(1)
_HAVE_SECONDS = 0.2
"""As the window does (resources/web/chat/window.js)."""


class Visitor:
    def __init__(self, address: str, page: str) -> None:
        self._address, self._page = address, page
        self._socket: ClientConnection | None = None
        self._sent: dict[Id, float] = {}
        self.took: list[float] = []
        self.said = asyncio.Event()

    async def come(self) -> None:
        self._socket = await connect(self._address, origin=websockets.Origin(self._page), compression=None)
        await self._say(Hello(v=1, page=f"{self._page}/lesson", language="en"))
        self._reading = asyncio.create_task(self._read())

    async def write(self, text: str) -> None:
        now = time.time()
        line = Line(id=uuid7(datetime.now(UTC), os.urandom(10)), text=text or f"{MARK}{next(_NUMBERS)} {now}")
        self._sent[line.id] = now
        await self._say(line)

    async def _say(self, frame: Hello | Line | Have) -> None:
        assert self._socket is not None
        await self._socket.send(msgspec.json.encode(frame).decode())

    async def _read(self) -> None:
        assert self._socket is not None
        async for words in self._socket:
            frame = _frame.decode(words) if words else None
            if isinstance(frame, Told):
                if frame.id in self._sent:
                    self.took.append((time.time() - self._sent.pop(frame.id)) * 1000)
                    self.said.set()
                asyncio.get_running_loop().call_later(_HAVE_SECONDS, self._have, frame.id)

    def _have(self, line: Id) -> None:
        self._saying = asyncio.create_task(self._say(Have(line, read=True)))


async def main(address: str, page: str, number: int, rate: float, seconds: float) -> None:
    visitors = [Visitor(address, page) for _ in range(number)]
    gate = asyncio.Semaphore(_AT_ONCE)

    async def come(visitor: Visitor) -> None:
        async with gate:
            await visitor.come()

    await asyncio.gather(*map(come, visitors))
    print("connected", flush=True)
    await asyncio.to_thread(sys.stdin.readline)

    async def begin(visitor: Visitor, at: int) -> None:
        async with gate:
            await visitor.write(f"Question {at}")
            await visitor.said.wait()

    await asyncio.gather(*(begin(visitor, at) for at, visitor in enumerate(visitors)))
    for visitor in visitors:
        visitor.took.clear()
    print("ready", flush=True)
    await asyncio.to_thread(sys.stdin.readline)
    began, sent = time.monotonic(), 0
    # At times that do not keep step with anything.
    at = 0.0
    while at < seconds:
        await asyncio.sleep(max(0.0, began + at - time.monotonic()))
        await random.choice(visitors).write("")
        sent += 1
        at += random.expovariate(rate)
    print(sent, flush=True)
    await asyncio.to_thread(sys.stdin.readline)
    print(json.dumps([each for visitor in visitors for each in visitor.took]), flush=True)


if __name__ == "__main__":
    enough_files()
    asyncio.run(main(sys.argv[1], sys.argv[2], int(sys.argv[3]), float(sys.argv[4]), float(sys.argv[5])))
