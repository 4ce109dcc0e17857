"""Runs the channels of a desk: each once among all gateways, started again when it fails, stopped in good order."""

from __future__ import annotations

import asyncio
import logging
import os
import random
import socket
from collections.abc import Callable, Sequence

from console.channels.base import Channel
from console.domain.health import Condition
from console.domain.link import Trouble
from console.errors import (
    ConsoleError,
    KeyringLocked,
    KeyringMissing,
    KeyringRefused,
    SecretMissing,
    SignInNeeded,
)
from console.gateway.health import Board
from console.gateway.turns import RENEW_SECONDS, Turns
from console.sync.hub import HubDesk

_log = logging.getLogger("console.gateway")
_LACKING = (SecretMissing, SignInNeeded, KeyringMissing, KeyringLocked, KeyringRefused)
_FIRST_WAIT, _LONGEST_WAIT = 1.0, 60.0
_STOP_SECONDS = 10.0
"""How long a channel may take to end what it was doing."""
_WELL_SECONDS = 60.0
"""A channel that ran for so long had started well: its next failure is a first one."""

OUR_FAULT = Trouble(
    "A channel of the gateway has a fault.",
    "That is a fault of Third Ring itself; it is started again by itself.",
    "If it stays so, report it with the log of the gateway.",
)

Setup = Callable[[], Sequence[Channel]]
"""The channels that are set up at the moment, the very same as before where nothing of them has changed. Called off the
loop; may raise ConsoleError."""


class Gateway:
    """One gateway. `run` is its life, on the loop it is called on; `changed` may be called from any thread."""

    def __init__(self, desk: HubDesk, setup: Setup) -> None:
        self._desk = desk
        self._setup = setup
        self._turns = Turns(desk, f"{socket.gethostname()}:{os.getpid()}:{desk.new_id().hex}")
        self._running: dict[str, _Running] = {}
        self._loop: asyncio.AbstractEventLoop | None = None
        self._set_up_again = asyncio.Event()
        self._wanted: Sequence[Channel] = ()
        self._renew_now, self._renewed = asyncio.Event(), asyncio.Event()

    def changed(self) -> None:
        """What is set up may be different now."""
        loop = self._loop
        if loop is not None and not loop.is_closed():
            loop.call_soon_threadsafe(self._set_up_again.set)

    async def run(self, stop: asyncio.Event) -> None:
        """Until `stop` is set. Raises nothing but faults of our own."""
        self._loop = asyncio.get_running_loop()
        board = Board(self._desk)
        told = asyncio.Event()
        telling = asyncio.create_task(board.run(told))
        unlisten = self._desk.listen(
            lambda changes: self.changed() if changes.touches("mailbox", "pbx", "setting", "moodle_site") else None
        )
        # Beside everything else: a channel that takes its time to end must not cost the others their leases.
        renewing = asyncio.create_task(self._keep_turns(told))
        self._set_up_again.set()
        try:
            while not stop.is_set():
                if self._set_up_again.is_set():
                    self._set_up_again.clear()
                    self._wanted = await self._ask(self._wanted)
                    await self._end_what_is_not(self._wanted, board)
                    self._renew_now.set()
                await self._run_what_is_ours(self._wanted, board)
                await _first(RENEW_SECONDS, stop, self._set_up_again, self._renewed)
                self._renewed.clear()
        finally:
            unlisten()
            await self._end(list(self._running), board, Condition.STOPPED)
            told.set()
            await asyncio.gather(telling, renewing)
            await board.say()
            try:
                await self._turns.let_go([_name(channel) for channel in self._wanted])
            except ConsoleError:
                _log.info("the leases were not given back; they end by themselves")

    async def _keep_turns(self, stop: asyncio.Event) -> None:
        while not stop.is_set():
            self._renew_now.clear()
            before = self._turns.had
            await self._turns.renew({_name(channel) for channel in self._wanted})
            if self._turns.had != before:
                self._renewed.set()
            await _first(RENEW_SECONDS, stop, self._renew_now)

    async def _ask(self, before: Sequence[Channel]) -> Sequence[Channel]:
        try:
            return await asyncio.to_thread(self._setup)
        except ConsoleError as fault:
            _log.warning("what is set up could not be read: %s", type(fault).__name__)
            # Asked again with the next renewal; what runs goes on meanwhile.
            asyncio.get_running_loop().call_later(_FIRST_WAIT, self._set_up_again.set)
            return before

    async def _end_what_is_not(self, wanted: Sequence[Channel], board: Board) -> None:
        """Channels that are set up no more, or otherwise than before."""
        now = {_name(channel): channel for channel in wanted}
        changed = [name for name, one in self._running.items() if now.get(name) is not one.channel]
        gone = {name: self._running[name].channel for name in changed if name not in now}
        await self._end(changed, board, None)
        for channel in gone.values():
            board.forget(channel, gone=True)
        for one in self._running.values():
            one.hurry()
        self._turns.rested()

    async def _run_what_is_ours(self, wanted: Sequence[Channel], board: Board) -> None:
        lost = [name for name in self._running if not self._turns.has(name)]
        channels = [self._running[name].channel for name in lost]
        await self._end(lost, board, None)
        for channel in channels:
            board.forget(channel, gone=False)
        for channel in wanted:
            name = _name(channel)
            if name not in self._running and self._turns.has(name):
                self._running[name] = _Running(channel, self._turns, board)

    async def _end(self, names: Sequence[str], board: Board, condition: Condition | None) -> None:
        ending = [self._running.pop(name) for name in names]
        await asyncio.gather(*(one.end() for one in ending))
        if condition is not None:
            for one in ending:
                board.tell(one.channel, condition)


class _Running:
    """A channel at work, started again when it fails."""

    def __init__(self, channel: Channel, turns: Turns, board: Board) -> None:
        self.channel = channel
        self._turns = turns
        self._board = board
        self._stop = asyncio.Event()
        self._hurry = asyncio.Event()
        self._failed = False
        self._task = asyncio.create_task(self._keep_running(), name=_name(channel))

    def up(self, note: str = "") -> None:
        self._failed = False
        self._board.tell(self.channel, Condition.UP, note)

    def hurry(self) -> None:
        """What was wrong may have been mended: it is tried without waiting any longer."""
        self._hurry.set()

    def holds(self) -> bool:
        return self._turns.has(_name(self.channel)) and not self._stop.is_set()

    async def end(self) -> None:
        self._stop.set()
        done, _ = await asyncio.wait([self._task], timeout=_STOP_SECONDS)
        if not done:
            _log.warning("a channel did not end in time: %s", self.channel.work)
            self._task.cancel()
            await asyncio.wait([self._task], timeout=_STOP_SECONDS)

    async def _keep_running(self) -> None:
        wait = _FIRST_WAIT
        while not self._stop.is_set():
            if not self._failed:
                # Tried again, it is in trouble still until it works.
                self._board.tell(self.channel, Condition.STARTING)
            began = asyncio.get_running_loop().time()
            trouble: Trouble | None = None
            try:
                await self.channel.run(self, self._stop)
            except ConsoleError as fault:
                _log.warning("%s %s: %s", self.channel.work, self.channel.about, type(fault).__name__)
                trouble = Trouble(fault.title, fault.cause, fault.next_step)
                if isinstance(fault, _LACKING):
                    # What this computer lacks another may have.
                    self._turns.rest(_name(self.channel))
            except Exception:  # noqa: BLE001
                # One channel at fault must not end the others; what it was stands in the log, whole.
                _log.exception("a fault of ours in %s %s", self.channel.work, self.channel.about)
                trouble = OUR_FAULT
            if self._stop.is_set():
                return
            if asyncio.get_running_loop().time() - began > _WELL_SECONDS:
                wait = _FIRST_WAIT
            self._failed = True
            self._board.tell(self.channel, Condition.TROUBLE, trouble=trouble)
            # Not all at once: a server that comes back is met by every channel of every gateway.
            self._hurry.clear()
            await _first(wait * random.uniform(0.7, 1.3), self._stop, self._hurry)  # noqa: S311
            wait = _FIRST_WAIT if self._hurry.is_set() else min(wait * 2, _LONGEST_WAIT)


def _name(channel: Channel) -> str:
    """Of its lease: the same on every gateway."""
    return f"{channel.work}:{channel.about}"


async def _first(seconds: float, *events: asyncio.Event) -> None:
    """Until one of the events, or the time has passed."""
    waits = [asyncio.create_task(event.wait()) for event in events]
    try:
        await asyncio.wait(waits, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for wait in waits:
            wait.cancel()
