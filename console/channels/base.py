"""What the gateway asks of a channel: a name, work that ends only when told to or by failing, a word on how it is."""

from __future__ import annotations

import asyncio
from typing import Protocol

from console.domain.health import Work
from console.domain.ids import Id


class Report(Protocol):
    """How a channel says how it is; what fails it says by raising."""

    def up(self, note: str = "") -> None:
        """It works. `note` is told beside: how far a long step has come."""
        ...

    def holds(self) -> bool:
        """Whether the lease is still ours. Asked before what cannot be taken back: somebody else may be at it."""
        ...


class Channel(Protocol):
    @property
    def work(self) -> Work: ...

    @property
    def about(self) -> Id:
        """What it works for, as in `Health`."""
        ...

    @property
    def name(self) -> str:
        """As people call it, in the list of channels."""
        ...

    async def run(self, report: Report, stop: asyncio.Event) -> None:
        """Works until `stop` is set, then ends what was begun and returns.

        Raises ConsoleError for what the world did to it, anything else for a fault of ours; it is started again.
        """
        ...
