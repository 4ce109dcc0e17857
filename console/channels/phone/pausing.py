"""Queues skip the phones of people who are not available: what an Asterisk is told when their state changes."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterable

from console.channels.phone import actions
from console.channels.phone.blocks import Block
from console.channels.phone.connection import Connection
from console.domain.people import AgentState
from console.domain.phones import same_phone

_log = logging.getLogger("console.phone")
_MEMBERS = frozenset({"QueueMember", "QueueMemberAdded", "QueueMemberStatus", "QueueMemberPause"})


class Pausing:
    """The members of the queues of one PBX. `heard` is to be given every event.

    The state of a person is what counts. What they do at the phone itself is left alone until their state changes,
    until they come into a queue, or until the PBX was away.
    """

    def __init__(self) -> None:
        self._people: tuple[tuple[str, AgentState], ...] = ()
        self._members: dict[str, dict[str, bool]] = {}
        self._watched: dict[str, str] = {}
        """The phone behind each member, where that is told apart: of Local/1001@from-queue/n."""
        self._wanted: dict[str, bool] = {}
        self._news = asyncio.Event()

    def know(self, people: Iterable[tuple[str, AgentState]]) -> None:
        """The phones of people and their states."""
        self._people = tuple(people)
        self._news.set()

    def found(self, queues: Iterable[Block]) -> None:
        """What the PBX tells of its queues after connecting."""
        self._members.clear()
        self._wanted.clear()
        for block in queues:
            self.heard(block)
        self._news.set()

    def heard(self, event: Block) -> None:
        interface = event.get("Interface") or event.get("Location")
        if event.event in _MEMBERS and interface:
            queues = self._members.setdefault(interface, {})
            if event.get("Queue") not in queues:
                # New in a queue, and not as they were told to be elsewhere.
                self._wanted.pop(interface, None)
                self._news.set()
            queues[event.get("Queue")] = event.get("Paused") == "1"
            self._watched[interface] = event.get("StateInterface")
        elif event.event == "QueueMemberRemoved":
            self._members.get(interface, {}).pop(event.get("Queue"), None)

    async def run(self, connection: Connection) -> None:
        """Raises PbxAway."""
        while True:
            await self._news.wait()
            self._news.clear()
            for interface, (paused, why) in self._due().items():
                self._wanted[interface] = paused
                name, fields = actions.pause(interface, paused=paused, reason=why)
                answer = await connection.ask(name, *fields)
                if not answer.well:
                    _log.warning("a phone was not paused or let go: %s", answer.action_id)

    def _due(self) -> dict[str, tuple[bool, str]]:
        due = {}
        for interface, queues in self._members.items():
            # Two people may share a phone, one in the morning and one in the evening: it rings while one is there.
            states = [state for phone, state in self._people if self._is_of(interface, phone)]
            paused = AgentState.AVAILABLE not in states
            if not queues or not states or self._wanted.get(interface) is paused:
                continue
            if interface in self._wanted or set(queues.values()) != {paused}:
                due[interface] = paused, states[0].value if paused else ""
            else:
                self._wanted[interface] = paused
        return due

    def _is_of(self, interface: str, phone: str) -> bool:
        return any(same_phone(line, phone) for line in (_line(interface), _line(self._watched.get(interface, ""))))


def _line(interface: str) -> str:
    """`1001` of `Local/1001@from-queue/n` and of `hint:1001@ext-local`; a phone by itself as it is."""
    for prefix in ("Local/", "hint:"):
        if interface.startswith(prefix):
            return interface.removeprefix(prefix).partition("@")[0]
    return interface
