"""Hand-overs make themselves before a shift ends, and happen at its end where nobody has done it."""

from __future__ import annotations

import asyncio
import logging
from datetime import datetime, timedelta

from console.commands.base import Command
from console.commands.handover import HandOverLeft, PrepareHandOver
from console.queries.handover import HandOversLeft, HandOversToPrepare
from console.sync.hub import HubDesk

_log = logging.getLogger("console.gateway")
SOME_SECONDS = timedelta(seconds=10)
"""Shifts end on the minute, and are known long before."""


class HandingOver:
    """Within the clock of the desk (gateway/timers.py)."""

    def __init__(self, desk: HubDesk) -> None:
        self._desk = desk
        self._looked_at: datetime | None = None

    async def look(self) -> None:
        """Raises ConsoleError."""
        desk = self._desk
        if self._looked_at is not None and desk.now() - self._looked_at < SOME_SECONDS:
            return
        self._looked_at = desk.now()
        for one in await asyncio.wrap_future(desk.read(HandOversToPrepare())):
            await self._do(PrepareHandOver(desk.stamp(), one.id, one.agent, one.ends_at, one.shift))
        left = await asyncio.wrap_future(desk.read(HandOversLeft()))
        # One by one: what is taken back is what one person has left.
        for handover in left:
            await self._do(HandOverLeft(desk.stamp(), (handover,)))

    async def _do(self, command: Command) -> None:
        outcome = await asyncio.wrap_future(self._desk.submit(command))
        if outcome.refusal is not None:
            _log.warning("%s was refused: %s", type(command).__name__, outcome.refusal)
