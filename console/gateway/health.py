"""How the channels are, told to the desk when it changes, and now and then, so that silence means something."""

from __future__ import annotations

import asyncio
import logging
import socket

import msgspec

from console.channels.base import Channel
from console.commands.health import TellHealth
from console.domain.health import BEAT, Condition, Health, Work
from console.domain.ids import Id, derived
from console.domain.link import Trouble
from console.errors import ConsoleError
from console.sync.hub import HubDesk

_log = logging.getLogger("console.gateway")
_LITTLE = 1.0
"""Seconds between two words on how far something is."""


def health_id(channel: Channel) -> Id:
    """The same on every gateway: the row of a channel, whoever runs it."""
    return derived(channel.about, tuple(Work).index(channel.work))


class Board:
    """What this gateway knows of its channels, and has told."""

    def __init__(self, desk: HubDesk) -> None:
        self._desk = desk
        self._host = socket.gethostname()
        self._known: dict[Id, Health] = {}
        self._untold: set[Id] = set()
        self._gone: set[Id] = set()
        self._due = asyncio.Event()

    def tell(self, channel: Channel, condition: Condition, note: str = "", trouble: Trouble | None = None) -> None:
        key, now = health_id(channel), self._desk.now()
        before = self._known.get(key)
        same = before is not None and before.condition is condition
        health = Health(
            id=key,
            work=channel.work,
            about=channel.about,
            name=channel.name,
            condition=condition,
            since=before.since if before is not None and same else now,
            told_at=now,
            host=self._host,
            trouble=trouble,
            note=note,
        )
        self._gone.discard(key)
        if before is None or msgspec.structs.replace(before, told_at=now) != health:
            self._known[key] = health
            self._untold.add(key)
            self._due.set()

    def forget(self, channel: Channel, *, gone: bool) -> None:
        """Somebody else runs it now; `gone`: nobody does, and it is set up no more."""
        key = health_id(channel)
        self._known.pop(key, None)
        self._untold.discard(key)
        if gone:
            self._gone.add(key)
            self._due.set()

    async def run(self, stop: asyncio.Event) -> None:
        """Tells until it is stopped; a hub that does not answer is told later."""
        while not stop.is_set():
            waits = [asyncio.create_task(self._due.wait()), asyncio.create_task(stop.wait())]
            await asyncio.wait(waits, timeout=BEAT.total_seconds(), return_when=asyncio.FIRST_COMPLETED)
            for wait in waits:
                wait.cancel()
            if not self._due.is_set():
                # Nothing is new: that we are there is told.
                self._untold |= set(self._known)
            await self.say()
            # What changes many times in a moment is told once.
            await _sleep(stop, _LITTLE)

    async def say(self) -> None:
        self._due.clear()
        now = self._desk.now()
        said = {key: self._known[key] for key in self._untold}
        told = {key: msgspec.structs.replace(health, told_at=now) for key, health in said.items()}
        gone = tuple(self._gone)
        if not told and not gone:
            return
        command = TellHealth(self._desk.stamp(), tuple(told.values()), gone)
        try:
            await asyncio.wrap_future(self._desk.submit(command))
        except ConsoleError:
            _log.info("the health of the channels could not be told; it is told again")
            return
        # What was told anew meanwhile is told next.
        self._untold -= {key for key, before in said.items() if self._known.get(key) is before}
        self._gone -= set(gone)


async def _sleep(stop: asyncio.Event, seconds: float) -> None:
    try:
        await asyncio.wait_for(stop.wait(), seconds)
    except TimeoutError:
        return
