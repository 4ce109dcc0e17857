"""One connection to an Asterisk over TCP or TLS: what it says as words, answers to what is asked, and its silence."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Callable
from contextlib import suppress

from console.channels.phone import faults
from console.channels.phone.opening import AskAgain, Login, Opened, Opening, Refusal, Refused
from console.channels.phone.protocol import Answer, Heard, Protocol
from console.domain.pbx import Pbx

CONNECT_SECONDS = 10.0
OPEN_SECONDS = 60.0
"""An Asterisk that starts with many queues takes its time."""
QUIET_SECONDS = 10.0
"""After so long without a word the PBX is asked whether it is there."""
ANSWER_SECONDS = 5.0
_PIECE = 64 * 1024

Tape = Callable[[bytes], None]
"""Given every byte the PBX says, as it comes."""


class Connection:
    """Made by `connect`. `receive` is to be called again and again by one task; all else may be called beside it."""

    def __init__(self, pbx: Pbx, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._pbx = pbx
        self._reader = reader
        self._writer = writer
        self.tape: Tape | None = None
        self._protocol = Protocol("third-ring")
        self._waiting: dict[str, asyncio.Future[Answer]] = {}
        self._asked_whether_there = False

    @property
    def version(self) -> str:
        return self._protocol.version

    async def open(self, login: Login, hear: Callable[[Heard], None]) -> Opened:
        """Logs in and asks for the state. What is heard besides goes to `hear`, in its order.

        Raises PbxAway or PbxRefuses.
        """
        opening = Opening(self._protocol, login)
        try:
            async with asyncio.timeout(OPEN_SECONDS):
                return await self._opened(opening, hear)
        except TimeoutError:
            raise faults.silent(self._pbx) from None

    async def _opened(self, opening: Opening, hear: Callable[[Heard], None]) -> Opened:
        loop = asyncio.get_running_loop()
        again_at: float | None = None
        while True:
            wait = ANSWER_SECONDS * 2 if again_at is None else max(again_at - loop.time(), 0)
            for word in await self._read(wait):
                match opening.hear(word):
                    case Opened() as opened:
                        return opened
                    case Refused() as refused:
                        raise faults.refused(self._pbx, refused)
                    case AskAgain(seconds):
                        again_at = loop.time() + seconds
                    case None:
                        hear(word)
            if self._protocol.strange:
                raise faults.refused(self._pbx, Refused(Refusal.NOT_ASTERISK))
            if again_at is not None and loop.time() >= again_at:
                again_at = None
                opening.again()
            self._writer.write(opening.outgoing())

    async def _read(self, seconds: float) -> list[Heard]:
        """What came, or nothing when nothing came in so many seconds."""
        try:
            async with asyncio.timeout(seconds):
                data = await self._reader.read(_PIECE)
        except TimeoutError:
            return []
        except OSError as fault:
            raise faults.away(self._pbx, fault) from fault
        if not data:
            raise faults.hung_up(self._pbx)
        if self.tape is not None:
            self.tape(data)
        return self._protocol.take(data)

    async def receive(self) -> list[Heard]:
        """What the PBX says next; answers to what was asked are given to whoever asked. Raises PbxAway."""
        # A PBX that says much would leave the others of this loop no turn: what is there already is read at once.
        await asyncio.sleep(0)
        words = await self._read(ANSWER_SECONDS if self._asked_whether_there else QUIET_SECONDS)
        if not words:
            if self._asked_whether_there:
                raise faults.silent(self._pbx)
            self._asked_whether_there = True
            self.send("Ping")
            return []
        self._asked_whether_there = False
        heard = []
        for word in words:
            waiting = self._waiting.pop(word.action_id, None) if isinstance(word, Answer) else None
            if waiting is None:
                heard.append(word)
            elif not waiting.done() and isinstance(word, Answer):
                waiting.set_result(word)
        return heard

    def send(self, action: str, *fields: tuple[str, str], action_id: str = "") -> str:
        """Its ActionID. Raises ValueError for what cannot be a field."""
        action_id, sent = self._protocol.ask(action, *fields, action_id=action_id)
        self._writer.write(sent)
        return action_id

    async def ask(self, action: str, *fields: tuple[str, str], action_id: str = "") -> Answer:
        """Raises PbxAway when no answer comes in time, ValueError as `send`."""
        action_id = self.send(action, *fields, action_id=action_id)
        answer: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
        self._waiting[action_id] = answer
        try:
            async with asyncio.timeout(ANSWER_SECONDS):
                return await answer
        except TimeoutError:
            raise faults.silent(self._pbx) from None
        finally:
            self._waiting.pop(action_id, None)

    async def close(self, *, politely: bool) -> None:
        if politely and not self._writer.is_closing():
            self.send("Logoff")
        self._writer.close()
        with suppress(OSError, TimeoutError):
            async with asyncio.timeout(ANSWER_SECONDS):
                await self._writer.wait_closed()


async def connect(pbx: Pbx, trust: ssl.SSLContext | None = None) -> Connection:
    """`trust` decides which certificates prove a PBX; None: those of the system. Raises PbxAway."""
    context = (trust or ssl.create_default_context()) if pbx.tls else None
    try:
        async with asyncio.timeout(CONNECT_SECONDS):
            reader, writer = await asyncio.open_connection(pbx.host, pbx.port, ssl=context)
    except OSError as fault:
        # TimeoutError is one as well.
        raise faults.away(pbx, fault) from fault
    return Connection(pbx, reader, writer)
