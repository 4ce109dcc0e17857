"""What visitors say, on its way onto the desk: whatever waits is done together, in one transaction."""

from __future__ import annotations

import asyncio
import logging
import time
from collections import deque
from typing import NamedTuple

from console.commands.base import Command, Refused
from console.domain.changes import Outcome
from console.errors import ConsoleError
from console.sync.hub import HubDesk

_log = logging.getLogger("console.gateway")
_AGAIN_SECONDS = 1.0
_GATHERED_SECONDS = 0.05
"""While many talk, transactions begin no more often: a line costs a third of what it costs alone when ten are done
together, here and at every console that brings them. Nobody sees the difference; one who talks alone waits for nothing.
"""
_MOST = 50
"""Commands of one transaction: those behind it wait for it."""


class _Waits(NamedTuple):
    command: Command
    answer: asyncio.Future[Outcome]


class Keeping:
    """Lives on the loop of the gateway. The more is said, the more of it is done at once."""

    def __init__(self, desk: HubDesk) -> None:
        self._desk = desk
        self._waiting: deque[_Waits] = deque()
        self._working: asyncio.Task[None] | None = None

    async def do(self, command: Command) -> Outcome:
        """Until the desk has answered, however long that takes: what somebody has said is not let go.

        Raises what is a fault of ours. Who has several waits for each before the next, where their order matters.
        """
        waits = _Waits(command, asyncio.get_running_loop().create_future())
        self._waiting.append(waits)
        if self._working is None:
            self._working = asyncio.create_task(self._work())
        return await waits.answer

    async def close(self) -> None:
        if self._working is not None:
            self._working.cancel()
            await asyncio.gather(self._working, return_exceptions=True)

    async def _work(self) -> None:
        try:
            while self._waiting:
                some = [self._waiting.popleft() for _ in range(min(_MOST, len(self._waiting)))]
                began = time.monotonic()
                # Nobody waits any more for an answer that was called off, but it was said.
                await self._keep(some)
                if len(some) > 1:
                    await asyncio.sleep(max(0.0, began + _GATHERED_SECONDS - time.monotonic()))
        finally:
            self._working = None

    async def _keep(self, some: list[_Waits]) -> None:
        if len(some) > 1:
            outcomes = await self._together(some)
            if outcomes is not None:
                for one, outcome in zip(some, outcomes, strict=True):
                    _answer(one, outcome)
                return
        for one in some:
            await self._alone(one)

    async def _together(self, some: list[_Waits]) -> list[Outcome] | None:
        """None: something speaks against one of them, and none is done."""
        while True:
            try:
                return await asyncio.wrap_future(self._desk.submit_together([one.command for one in some]))
            except Refused:
                return None
            except ConsoleError as fault:
                await _wait_after(fault)
            except Exception:  # noqa: BLE001
                # Whose fault it is shows when each is done alone.
                return None

    async def _alone(self, one: _Waits) -> None:
        while True:
            try:
                outcome = await asyncio.wrap_future(self._desk.submit(one.command))
            except ConsoleError as fault:
                await _wait_after(fault)
            except Exception as bug:  # noqa: BLE001
                # Told to whoever gave it.
                if not one.answer.done():
                    one.answer.set_exception(bug)
                return
            else:
                _answer(one, outcome)
                return


def _answer(one: _Waits, outcome: Outcome) -> None:
    if not one.answer.done():
        one.answer.set_result(outcome)


async def _wait_after(fault: ConsoleError) -> None:
    _log.warning("a chat could not be kept, tried again: %s", type(fault).__name__)
    await asyncio.sleep(_AGAIN_SECONDS)
