"""Deals out what is new as soon as it is told of, and brings back to the queue what lies with nobody who is there."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from console.commands.base import Command
from console.commands.routing import ReturnToQueue, Route
from console.domain.changes import Changes
from console.queries.routing import ToReturn, ToRoute
from console.sync.hub import HubDesk

_log = logging.getLogger("console.gateway")
AT_LEAST_SECONDS = 0.25
"""Between two looks: hundreds of changes a minute are looked at together."""
SOME_SECONDS = timedelta(seconds=10)
"""What goes back to the queue is counted in minutes."""
_MATTERS = ("ticket", "agent", "attendance", "setting", "seat", "launch", "registration")


class Dealing:
    """Within the clock of the desk (gateway/timers.py); where a desk deals out nothing it asks one short question."""

    def __init__(self, desk: HubDesk) -> None:
        self._desk = desk
        self._returned_at: datetime | None = None
        self._news = asyncio.Event()

    async def look(self) -> None:
        """Brings back what is due, and deals out what waits. Raises ConsoleError."""
        now = self._desk.now()
        if self._returned_at is None or now - self._returned_at >= SOME_SECONDS:
            self._returned_at = now
            back = await asyncio.wrap_future(self._desk.read(ToReturn()))
            if back:
                await self._do(ReturnToQueue(self._desk.stamp(), back))
        await self._deal()

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Meanwhile `until` deals out what comes without waiting for the next look."""
        loop = asyncio.get_running_loop()

        def hear(changes: Changes) -> None:
            if changes.touches(*_MATTERS):
                loop.call_soon_threadsafe(self._news.set)

        stop = self._desk.listen(hear)
        try:
            yield
        finally:
            stop()

    async def until(self, stop: asyncio.Event, seconds: float) -> None:
        """Waits so long, or until `stop`. Raises ConsoleError."""
        loop = asyncio.get_running_loop()
        end = loop.time() + seconds
        while not stop.is_set() and (left := end - loop.time()) > 0:
            told = await self._told(stop, left)
            if told and not stop.is_set():
                self._news.clear()
                await self._deal()
                await _waits(stop, AT_LEAST_SECONDS)

    async def _told(self, stop: asyncio.Event, seconds: float) -> bool:
        waits = {asyncio.ensure_future(event.wait()) for event in (stop, self._news)}
        done, rest = await asyncio.wait(waits, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
        for one in rest:
            one.cancel()
        await asyncio.gather(*rest, return_exceptions=True)
        return bool(done)

    async def _deal(self) -> None:
        tickets = await asyncio.wrap_future(self._desk.read(ToRoute()))
        # One by one: what somebody takes back is one ticket, and others may write in between.
        for ticket in tickets:
            await self._do(Route(self._desk.stamp(), (ticket,)))

    async def _do(self, command: Command) -> None:
        outcome = await asyncio.wrap_future(self._desk.submit(command))
        if outcome.refusal is not None:
            _log.warning("%s was refused: %s", type(command).__name__, outcome.refusal)


async def _waits(stop: asyncio.Event, seconds: float) -> None:
    try:
        await asyncio.wait_for(stop.wait(), seconds)
    except TimeoutError:
        return
