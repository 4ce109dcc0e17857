"""Readers of relays: who is connected, and each line to all of them at once, however slow some of them are."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import TypeVar

import msgspec
from websockets.frames import Frame, Opcode

from console.commands.base import Stamp
from console.commands.relay import TellReaders
from console.domain.changes import Changes
from console.domain.ids import Id
from console.errors import ConsoleError
from console.queries.base import Query
from console.queries.relay import LineRow, RelayAt, RelayLines, RelayNews, RelayState
from console.sync.hub import HubDesk

_log = logging.getLogger("console.gateway")
_AGAIN_SECONDS = 1.0
_SWEEP_SECONDS = 0.25
"""So often those who could take no more are looked at again."""
_QUIET_SECONDS = 20.0
"""Something is said at least so often: a page that hears nothing for twice as long connects anew (reader.js)."""
_TELL_SECONDS, _TELL_AGAIN_SECONDS = 3.0, 30.0
_IDLE_SECONDS = 60.0
_PLAIN_SECONDS = 20.0
"""A page without scripts comes again every few seconds; so long it counts as read."""
_AT_ONCE = 200
"""Lines of one frame."""
_MOST_PLAIN = 5_000

Say = Callable[[bytes], bool]
"""Gives a frame to one connection; never waits. False: it takes nothing more now."""
Answer = TypeVar("Answer")


class Shown(msgspec.Struct, frozen=True):
    """A line on its way: `n` orders the lines, `s` is how far one has come who has it, `p` is who speaks."""

    n: int
    s: int
    p: str
    w: str
    at: str
    c: bool


class Lines(msgspec.Struct, frozen=True, tag_field="t", tag="lines"):
    """In the order of `s`, so that a connection may break after any of them."""

    lines: tuple[Shown, ...]


class Standing(msgspec.Struct, frozen=True, tag_field="t", tag="standing"):
    """How the relay stands. `over`: it was on air, and has ended."""

    on: bool
    over: bool


_encoder = msgspec.json.Encoder()
_STILL = Frame(Opcode.TEXT, b"").serialize(mask=False)


def frame_of(said: Lines | Standing) -> bytes:
    """As it travels (RFC 6455 5.2): from a server it is the same to everybody, and made once."""
    return Frame(Opcode.TEXT, _encoder.encode(said)).serialize(mask=False)


class Reader:
    """One connection. `seq`: everything up to it was given to it."""

    __slots__ = ("say", "seq", "standing")

    def __init__(self, say: Say, seq: int) -> None:
        self.say, self.seq = say, seq
        self.standing: Standing | None = None


class Room:
    """The relay of one launch, with its lines and those who read them."""

    def __init__(self, state: RelayState, lines: Iterable[LineRow]) -> None:
        self.state = state
        self.seq = 0
        self.readers: set[Reader] = set()
        self.plain: dict[str, float] = {}
        self.left_at = time.monotonic()
        self._lines: dict[int, Shown] = {}
        self._late: set[Reader] = set()
        self._told: tuple[int, float] = (0, 0.0)
        self._put(lines)

    @property
    def lines(self) -> list[Shown]:
        """All, as they are read."""
        return [self._lines[place] for place in sorted(self._lines)]

    @property
    def standing(self) -> Standing:
        return Standing(self.state.on_air, self.state.ended_at is not None)

    def join(self, say: Say, after: int) -> Reader:
        # Of a page that knows more than there is nothing fits: it gets everything.
        reader = Reader(say, after if 0 <= after <= self.seq else 0)
        self.readers.add(reader)
        self._bring(reader)
        return reader

    def leave(self, reader: Reader) -> None:
        self.readers.discard(reader)
        self._late.discard(reader)
        self.left_at = time.monotonic()

    def learn(self, lines: Iterable[LineRow]) -> None:
        """New lines and those that are otherwise now, to everybody who has what was before."""
        before = self.seq
        new = self._put(lines)
        if not new:
            return
        frame = frame_of(Lines(tuple(new))) if len(new) <= _AT_ONCE else b""
        for reader in self.readers:
            # Who lags behind, and who can take no more, gets it when they have the rest: nobody waits for them.
            if frame and reader.seq == before and reader.say(frame):
                reader.seq = self.seq
            elif reader.seq < self.seq:
                self._late.add(reader)

    def stand(self, state: RelayState) -> None:
        self.state = state
        now = self.standing
        frame = frame_of(now)
        for reader in self.readers:
            if reader.standing != now and reader.say(frame):
                reader.standing = now
            elif reader.standing != now:
                self._late.add(reader)

    def sweep(self) -> None:
        late, self._late = self._late, set()
        for reader in late:
            self._bring(reader)

    def keep_awake(self) -> None:
        for reader in self.readers:
            reader.say(_STILL)

    def count(self) -> int:
        gone = time.monotonic() - _PLAIN_SECONDS
        self.plain = {one: at for one, at in self.plain.items() if at > gone}
        return len(self.readers) + len(self.plain)

    def to_tell(self) -> int | None:
        """How many read, where that is to be said now."""
        now, readers = time.monotonic(), self.count()
        told, at = self._told
        wait = _TELL_SECONDS if readers != told else _TELL_AGAIN_SECONDS
        if now - at < wait or (readers == told == 0):
            return None
        self._told = readers, now
        return readers

    def see_plain(self, who: str) -> None:
        if len(self.plain) < _MOST_PLAIN or who in self.plain:
            self.plain[who] = time.monotonic()

    def _bring(self, reader: Reader) -> None:
        """All that the reader lacks, as far as the connection takes it."""
        if reader.standing != self.standing:
            if not reader.say(frame_of(self.standing)):
                self._late.add(reader)
                return
            reader.standing = self.standing
        if reader.seq == self.seq:
            return
        lacking = sorted((one for one in self._lines.values() if one.s > reader.seq), key=lambda one: one.s)
        for begin in range(0, len(lacking), _AT_ONCE):
            part = tuple(lacking[begin : begin + _AT_ONCE])
            if not reader.say(frame_of(Lines(part))):
                self._late.add(reader)
                return
            reader.seq = part[-1].s

    def _put(self, lines: Iterable[LineRow]) -> list[Shown]:
        new = []
        for line in sorted(lines, key=lambda one: one.seq):
            if line.seq <= self.seq:
                continue
            corrected = line.corrected_at is not None
            shown = Shown(line.position, line.seq, line.speaker, line.words, line.at.isoformat(), corrected)
            self._lines[line.position] = shown
            self.seq = line.seq
            new.append(shown)
        return new


class RelayRooms:
    """All relays that somebody reads. Lives on the loop of the gateway."""

    def __init__(self, desk: HubDesk) -> None:
        self._desk = desk
        self._rooms: dict[str, Room] = {}
        self._loading: dict[str, asyncio.Task[Room | None]] = {}
        self._loop: asyncio.AbstractEventLoop | None = None
        self._news = asyncio.Event()
        self._lines_moved = False
        self._moved: set[Id] = set()

    async def run(self, stop: asyncio.Event) -> None:
        """Until `stop`. While the desk does not answer readers stay connected, and it is asked again."""
        self._loop = asyncio.get_running_loop()
        unlisten = self._desk.listen(self._hear)
        beside = [asyncio.create_task(one) for one in (self._sweep(), self._stay_awake())]
        try:
            while not stop.is_set():
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._news.wait(), 1.0)
                if self._news.is_set():
                    self._news.clear()
                    await self._look()
        finally:
            unlisten()
            for task in beside:
                task.cancel()
            await asyncio.gather(*beside, return_exceptions=True)
            self._rooms.clear()

    async def room(self, key: str) -> Room | None:
        """The relay of a page; None where there is none. Raises ConsoleError."""
        found = self._rooms.get(key)
        if found is not None:
            # Whoever asks is about to read: it is not cleared away under them.
            found.left_at = time.monotonic()
            return found
        # Many come at once when a relay begins: it is read for them together.
        if key not in self._loading:
            self._loading[key] = asyncio.create_task(self._load(key))
            self._loading[key].add_done_callback(lambda _: self._loading.pop(key, None))
        return await asyncio.shield(self._loading[key])

    async def _load(self, key: str) -> Room | None:
        state = await self._ask(RelayAt(key))
        if state is None:
            return None
        lines = await self._ask(RelayLines(state.launch))
        room = Room(state, lines)
        self._rooms[key] = room
        # What came while it was read may be missing.
        self._lines_moved = True
        self._moved.add(state.launch)
        self._news.set()
        return room

    def _hear(self, changes: Changes) -> None:
        loop = self._loop
        if not changes.touches("relay", "relay_line") or loop is None or loop.is_closed():
            return
        with suppress(RuntimeError):
            loop.call_soon_threadsafe(self._changed, changes)

    def _changed(self, changes: Changes) -> None:
        if not self._rooms:
            return
        self._lines_moved |= changes.touches("relay_line")
        known = {room.state.launch for room in self._rooms.values()}
        self._moved |= known if changes.everything else known & changes.of("relay")
        self._news.set()

    async def _look(self) -> None:
        lines_moved, self._lines_moved = self._lines_moved, False
        moved, self._moved = self._moved, set()
        try:
            if lines_moved and self._rooms:
                await self._bring_lines()
            for room in [one for one in self._rooms.values() if one.state.launch in moved]:
                state = await self._ask(RelayAt(room.state.key))
                if state is not None:
                    room.stand(state)
        except ConsoleError as fault:
            _log.warning("the relay could not be read, tried again: %s", type(fault).__name__)
            self._lines_moved |= lines_moved
            self._moved |= moved
            self._news.set()
            await asyncio.sleep(_AGAIN_SECONDS)

    async def _bring_lines(self) -> None:
        by_launch = {room.state.launch: room for room in self._rooms.values()}
        found = await self._ask(RelayNews(tuple((launch, room.seq) for launch, room in by_launch.items())))
        of_launch: dict[Id, list[LineRow]] = {}
        for line in found:
            of_launch.setdefault(line.relay, []).append(line)
        for launch, lines in of_launch.items():
            by_launch[launch].learn(lines)

    async def _sweep(self) -> None:
        while True:
            await asyncio.sleep(_SWEEP_SECONDS)
            for key, room in list(self._rooms.items()):
                room.sweep()
                readers = room.to_tell()
                if readers is not None:
                    await self._tell(room, readers)
                if not room.count() and time.monotonic() - room.left_at > _IDLE_SECONDS:
                    self._rooms.pop(key, None)

    async def _tell(self, room: Room, readers: int) -> None:
        stamp = Stamp(self._desk.new_id(), self._desk.now(), None)
        try:
            await asyncio.wrap_future(self._desk.submit(TellReaders(stamp, room.state.launch, readers)))
        except ConsoleError as fault:
            _log.info("how many read was not told: %s", type(fault).__name__)

    async def _stay_awake(self) -> None:
        while True:
            await asyncio.sleep(_QUIET_SECONDS)
            for room in list(self._rooms.values()):
                room.keep_awake()

    async def _ask(self, query: Query[Answer]) -> Answer:
        return await asyncio.wrap_future(self._desk.read(query))
