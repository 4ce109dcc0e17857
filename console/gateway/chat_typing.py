"""Who types: visitors for the desk, and people of the desk for visitors. Nothing of it is kept."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterable
from pathlib import Path

from console.domain.ids import Id
from console.domain.visiting import RENEW_SECONDS, Visiting, encode
from console.queries.desk import AgentRow
from console.sync.hub import HubDesk
from console.sync.sealing import sealed
from console.sync.unkept import VISITING

_GATHERED_SECONDS = 0.25
"""So often the desk is told: quicker than anybody reads, and slower than anybody types."""


class Typed:
    """What visitors type, as the desk is told it. Lives on the loop of the gateway."""

    def __init__(self, desk: HubDesk) -> None:
        self._desk = desk
        self._news: dict[Id, tuple[Visiting, bytes]] = {}
        self._said: dict[Id, tuple[Visiting, float]] = {}
        self._saying: asyncio.Task[None] | None = None

    def hear(self, told: Visiting, key_hash: bytes) -> None:
        self._news[told.chat] = (told, key_hash)
        if self._saying is None:
            self._saying = asyncio.create_task(self._say())

    async def close(self) -> None:
        if self._saying is not None:
            self._saying.cancel()
            await asyncio.gather(self._saying, return_exceptions=True)

    async def _say(self) -> None:
        try:
            while self._news:
                await asyncio.sleep(_GATHERED_SECONDS)
                news, self._news = self._news, {}
                payloads = [self._payload(told, key) for told, key in news.values() if self._is_new(told)]
                if payloads:
                    self._desk.say(VISITING, payloads)
        finally:
            self._saying = None

    def _is_new(self, told: Visiting) -> bool:
        now = time.monotonic()
        before = self._said.get(told.chat)
        if not told.typing:
            return self._said.pop(told.chat, None) is not None
        if before is not None and before[0] == told and now - before[1] < RENEW_SECONDS:
            return False
        self._said[told.chat] = (told, now)
        return True

    def _payload(self, told: Visiting, key_hash: bytes) -> str:
        # Within one process nobody else listens.
        return encode(told if isinstance(self._desk.place, Path) else sealed(told, key_hash))


class Writers:
    """Who of the desk writes an answer, as its reader is told. Of notes nobody outside learns anything."""

    def __init__(self, desk: HubDesk) -> None:
        self._desk = desk
        self._names: dict[Id, str] = {}

    def know(self, people: Iterable[AgentRow]) -> None:
        self._names = {one.id: one.name for one in people}

    def everywhere(self) -> dict[Id, str]:
        """The name of one who writes, by ticket."""
        return {
            ticket: self._names[one.agent]
            for ticket, there in self._desk.present().items()
            for one in reversed(there)
            if one.typing and one.public and one.agent in self._names
        }
