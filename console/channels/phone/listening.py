"""The channel to an Asterisk: its calls are told to the desk while they happen, and it does what people ask of it."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Callable, Coroutine, Iterable
from contextlib import suppress
from datetime import datetime
from typing import Any, TypeVar

from console.channels.base import Report
from console.channels.phone import faults
from console.channels.phone.calls import PbxCalls
from console.channels.phone.connection import Connection, Tape, connect
from console.channels.phone.desk_calls import DeskCalls
from console.channels.phone.doing import Doing
from console.channels.phone.lines import Lines
from console.channels.phone.opening import Login, Opened
from console.channels.phone.pausing import Pausing
from console.channels.phone.protocol import Answer, Event, Heard
from console.channels.phone.tracks import Ask, News, Told
from console.domain.call_facts import Cause, Ended, Side
from console.domain.changes import Changes
from console.domain.health import Work
from console.domain.ids import Id
from console.domain.pbx import Pbx, TaskReason
from console.errors import ConsoleError, PbxAway, PbxRefuses
from console.queries.desk import Agents
from console.queries.phone import CallsOf
from console.sync.hub import HubDesk

_Done = TypeVar("_Done")
WRITE_SECONDS = 5.0
"""What was told last is written before the channel ends, if the hub takes it in this time."""


class Listening:
    """Killed at any point, no call is told wrong: what goes on is read anew after connecting, what the PBX does not
    know any more is over, and a fact that is told twice counts once.
    """

    work = Work.PHONE

    def __init__(
        self,
        desk: HubDesk,
        pbx: Pbx,
        secret: Callable[[], str],
        *,
        trust: ssl.SSLContext | None = None,
        tape: Callable[[], Tape | None] | None = None,
    ) -> None:
        """`secret` is called on a thread and may raise ConsoleError; `tape` for each connection: what records it."""
        self._desk = desk
        self._pbx = pbx
        self._secret = secret
        self._trust = trust
        self._tape = tape
        # Kept from one connection to the next: a call goes on while the line to the PBX is down.
        self._calls = PbxCalls()
        self._told = DeskCalls(desk, pbx.id)
        self._doing = Doing(desk, pbx, self._calls, self._told, self._note)
        self._pausing = Pausing()
        self._asked: dict[str, Ask] = {}
        self._connection: Connection | None = None
        self._people_changed = asyncio.Event()

    @property
    def about(self) -> Id:
        return self._pbx.id

    @property
    def name(self) -> str:
        return self._pbx.name

    async def run(self, report: Report, stop: asyncio.Event) -> None:
        loop = asyncio.get_running_loop()

        def hear(changes: Changes) -> None:
            with suppress(RuntimeError):
                # The loop may have ended; then nobody waits for news.
                if changes.touches("phone_task"):
                    loop.call_soon_threadsafe(self._doing.look)
                if changes.touches("agent"):
                    loop.call_soon_threadsafe(self._people_changed.set)

        unlisten = self._desk.listen(hear)
        try:
            await self._connected(report, stop)
        except (PbxAway, PbxRefuses):
            await self._doing.refuse(TaskReason.NOT_CONNECTED)
            raise
        finally:
            unlisten()

    async def _connected(self, report: Report, stop: asyncio.Event) -> None:
        secret = await asyncio.to_thread(self._secret)
        connection = await _unless(stop, connect(self._pbx, self._trust))
        if connection is None:
            return
        self._connection = connection
        writing = asyncio.create_task(self._told.run())
        try:
            connection.tape = self._tape() if self._tape is not None else None
            await self._know_people()
            opened = await _unless(stop, connection.open(Login(self._pbx.user, secret), self._hear))
            if opened is not None:
                await self._found(opened)
                report.up()
                await self._attend(connection, report, stop, writing)
        finally:
            self._connection = None
            self._asked.clear()
            self._calls.interrupted()
            await connection.close(politely=stop.is_set())
            await _end([writing])
            await self._write_last()

    async def _attend(
        self, connection: Connection, report: Report, stop: asyncio.Event, writing: asyncio.Task[None]
    ) -> None:
        """Until it is stopped. Raises what any part of it raises."""
        parts: list[asyncio.Task[Any]] = [
            writing,
            asyncio.create_task(self._listen(connection)),
            asyncio.create_task(self._doing.run(connection, report)),
            asyncio.create_task(self._follow_people()),
            asyncio.create_task(stop.wait()),
        ]
        if self._pbx.pauses:
            parts.append(asyncio.create_task(self._pausing.run(connection)))
        try:
            done, _ = await asyncio.wait(parts, return_when=asyncio.FIRST_COMPLETED)
            for part in done:
                part.result()
        finally:
            await _end(part for part in parts if part is not writing)

    async def _listen(self, connection: Connection) -> None:
        while True:
            for word in await connection.receive():
                self._hear(word)

    def _hear(self, word: Heard) -> None:
        now = self._desk.now()
        match word:
            case Event(block):
                self._doing.heard(block)
                self._pausing.heard(block)
                self._note(self._calls.heard(block, now))
            case Answer(action_id=action_id, response=response) if action_id in self._asked:
                asked = self._asked.pop(action_id)
                if faults.is_no_right(word):
                    # It would show the numbers of those who withhold them.
                    raise faults.no_rights(self._pbx, (word.action,))
                self._note(self._calls.told_variable(asked.call, response.get("Value"), now))

    async def _found(self, opened: Opened) -> None:
        if opened.channels is None:
            # Without them nobody knows after a break which calls go on; the same right tells who withholds a number.
            raise faults.no_rights(self._pbx, opened.denied)
        now = self._desk.now()
        self._note(self._calls.found(opened.channels, opened.queues, opened.started, now))
        self._pausing.found(opened.queues)
        await self._end_strangers(now)

    async def _end_strangers(self, now: datetime) -> None:
        """Calls that a gateway before this one told of, and that the PBX does not know any more."""
        going_on = self._calls.ongoing()
        for call in await asyncio.wrap_future(self._desk.read(CallsOf(self._pbx.id))):
            if call not in going_on:
                self._told.note([Told(call, Ended(at=now, cause=Cause.LOST, by=Side.PBX))])

    def _note(self, news: Iterable[News]) -> None:
        told = []
        for one in news:
            if isinstance(one, Told):
                told.append(one)
            elif self._connection is not None:
                self._asked[one.action_id] = one
                fields = (("Channel", one.channel), ("Variable", one.variable))
                self._connection.send("Getvar", *fields, action_id=one.action_id)
        self._told.note(told)

    async def _write_last(self) -> None:
        with suppress(ConsoleError, TimeoutError):
            # What the hub does not take now is kept for the next connection.
            async with asyncio.timeout(WRITE_SECONDS):
                await self._told.write()

    async def _follow_people(self) -> None:
        while True:
            await self._people_changed.wait()
            await self._know_people()

    async def _know_people(self) -> None:
        self._people_changed.clear()
        people = [one for one in await asyncio.wrap_future(self._desk.read(Agents())) if one.phone]
        lines = Lines(known=frozenset(self._doing.line(one.phone) for one in people))
        if self._pbx.outside:
            lines = Lines(self._pbx.outside, lines.known)
        self._calls.know(lines)
        self._doing.know({one.id: one.name for one in people})
        self._pausing.know((one.phone, one.state) for one in people)


async def _unless(stop: asyncio.Event, doing: Coroutine[Any, Any, _Done]) -> _Done | None:
    """What comes of it; None: it was stopped before."""
    task, stopped = asyncio.create_task(doing), asyncio.create_task(stop.wait())
    await asyncio.wait((task, stopped), return_when=asyncio.FIRST_COMPLETED)
    stopped.cancel()
    if task.done():
        return task.result()
    await _end([task])
    return None


async def _end(tasks: Iterable[asyncio.Task[Any]]) -> None:
    ending = set(tasks)
    for task in ending:
        task.cancel()
    await asyncio.wait(ending)
