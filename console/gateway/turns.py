"""Whose turn it is: leases of the hub, renewed in time, and known to be lost before anybody else can have them."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Collection

from console.errors import ConsoleError
from console.sync.hub import HubDesk

LEASE_SECONDS = 8.0
"""A gateway that dies is missed after this: a standby has its channels within ten seconds."""
RENEW_SECONDS = 2.0
REST_SECONDS = 20.0
"""For so long a channel that cannot run here is left to another gateway; then it is tried here again."""
_MARGIN = 1.5
"""We stop this much before the hub would give the lease to another: clocks do not run alike, answers take time."""


class Turns:
    """What this gateway may run. `clock` counts seconds and never goes back."""

    def __init__(self, desk: HubDesk, holder: str, clock: Callable[[], float] = time.monotonic) -> None:
        self._desk = desk
        self._holder = holder
        self._clock = clock
        self._until: dict[str, float] = {}
        self._resting: dict[str, float] = {}

    @property
    def had(self) -> frozenset[str]:
        """What was ours when it was last asked."""
        return frozenset(self._until)

    def rest(self, name: str) -> None:
        """Leaves it to others for a while."""
        self._resting[name] = self._clock() + REST_SECONDS

    def rested(self) -> None:
        """What hindered may be mended: all may be ours again."""
        self._resting.clear()

    def has(self, name: str) -> bool:
        return self._clock() < self._until.get(name, 0.0)

    async def renew(self, wanted: Collection[str]) -> ConsoleError | None:
        """Asks for all of them once more, and lets go of the others; the fault, where the hub did not answer."""
        # Counted from before the question: the answer may have been long on its way.
        until = self._clock() + LEASE_SECONDS - _MARGIN
        wanted = {name for name in wanted if self._clock() >= self._resting.get(name, 0.0)}
        try:
            had = await asyncio.wrap_future(self._desk.lease(wanted, self._holder, LEASE_SECONDS))
            await self.let_go([name for name in self._until if name not in wanted])
        except ConsoleError as fault:
            return fault
        self._until = dict.fromkeys(had, until)
        return None

    async def let_go(self, names: Collection[str]) -> None:
        """So that another need not wait. Raises ConsoleError."""
        for name in names:
            self._until.pop(name, None)
        if names:
            await asyncio.wrap_future(self._desk.release(names, self._holder))
