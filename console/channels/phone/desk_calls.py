"""What is told of calls, written to the desk: what comes in one breath is one command, and nothing gets lost."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import cast

from console.channels.phone.tracks import Told
from console.commands.base import Refused
from console.commands.calls import TellCall
from console.domain.call_facts import AnyFact, Arrived, Direction, Ended, Fact, Joined
from console.domain.ids import Id, named
from console.errors import ConsoleError
from console.sync.hub import HubDesk

_log = logging.getLogger("console.phone")
BREATH_SECONDS = 0.02
"""A PBX tells of one moment in several events; so long the first of them waits for the others."""
AGAIN_SECONDS = 1.0
AT_ONCE = 20
"""Calls; whoever else writes to the hub waits for as long."""


class DeskCalls:
    """The calls of one phone system. For one loop; `note` never waits."""

    def __init__(self, desk: HubDesk, pbx: Id) -> None:
        self._desk = desk
        self._pbx = pbx
        self._due: dict[str, list[Fact]] = {}
        self._some = asyncio.Event()
        self._writing = asyncio.Lock()
        self._inside: set[str] = set()
        self._names: dict[Id, str] = {}

    def id_of(self, call: str) -> Id:
        return named(self._pbx, call)

    def source_of(self, call: Id) -> str | None:
        """What the phone system calls a call that goes on."""
        return self._names.get(call)

    def note(self, news: Iterable[Told]) -> None:
        for one in news:
            if not self._is_ours(one):
                continue
            self._due.setdefault(one.call, []).append(one.fact)
            if isinstance(one.fact, Ended | Joined):
                self._names.pop(self.id_of(one.call), None)
            elif isinstance(one.fact, Arrived):
                self._names[self.id_of(one.call)] = one.call
        if self._due:
            self._some.set()

    def _is_ours(self, told: Told) -> bool:
        """Talks between colleagues are nobody's business; what becomes a part of a call from outside is told there."""
        if isinstance(told.fact, Arrived) and told.fact.direction is Direction.INTERNAL:
            self._inside.add(told.call)
        inside = told.call in self._inside
        if isinstance(told.fact, Ended | Joined):
            self._inside.discard(told.call)
        return not inside

    async def run(self) -> None:
        """Writes for as long as it is let."""
        while True:
            await self._some.wait()
            await asyncio.sleep(BREATH_SECONDS)
            await self.write_when_it_can()

    async def write_when_it_can(self) -> None:
        """As `write`, again and again while the hub does not take it."""
        while True:
            try:
                return await self.write()
            except ConsoleError as fault:
                _log.warning("calls could not be written; it is tried again: %s", type(fault).__name__)
            await asyncio.sleep(AGAIN_SECONDS)

    async def write(self) -> None:
        """Everything that was noted before. Raises ConsoleError; what was not written stays due."""
        # One after the other: whoever waits here knows that what another one has begun to write is written.
        async with self._writing:
            while self._due:
                some = dict(islice(self._due.items(), AT_ONCE))
                for call in some:
                    del self._due[call]
                try:
                    await self._tell(some)
                except BaseException:
                    for call, facts in some.items():
                        self._due[call] = [*facts, *self._due.get(call, ())]
                    self._some.set()
                    raise
            self._some.clear()

    async def _tell(self, some: Mapping[str, Sequence[Fact]]) -> None:
        commands = [
            TellCall(self._desk.stamp(), self.id_of(call), self._pbx, call, cast("tuple[AnyFact, ...]", tuple(facts)))
            for call, facts in some.items()
        ]
        try:
            # All calls in one: a PBX at work tells more than a disk can take one by one.
            await asyncio.wrap_future(self._desk.submit_together(commands))
        except Refused:
            for command in commands:
                outcome = await asyncio.wrap_future(self._desk.submit(command))
                if outcome.refusal is not None:
                    _log.warning("a call was refused: %s %s", command.call_id, outcome.refusal)
