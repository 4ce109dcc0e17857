"""A recorded phone system that plays: to whoever connects it is an Asterisk in which the recorded calls happen."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path

from console.app.phone_replay import pieces
from console.channels.phone.blocks import BANNER, Block, Blocks
from console.channels.phone.protocol import written

PORT = 5138
"""Beside that of a real one."""
VERSION = b"11.0.0"
_ID = re.compile(r"\b\d{9,10}(\.\d+)\b")
_ENDED = "16"
_LISTED = ("Channel", "Uniqueid", "Linkedid", "Context", "Exten", "CallerIDNum", "CallerIDName", "ChannelStateDesc")
_MEMBERS = (("PJSIP/1001", "Ola Zielińska"), ("PJSIP/1002", "Piotr Banach"))
_SAYS_NO = "This is a recording; it goes on as it was recorded"

Fields = tuple[tuple[str, str], ...]


class Session:
    """The events of one recording, each with the seconds since the first of them. Answers and lists are left out."""

    def __init__(self, recording: Path) -> None:
        """Raises InputUnreadable."""
        self.name = recording.stem
        blocks, heard = Blocks(), list[tuple[datetime, Block]]()
        for data, at in pieces(recording):
            heard += [(at, block) for block in blocks.take(data)]
        # What was asked has another ActionID now, and everybody may ask for it anew.
        events = [(at, block) for at, block in heard if block.event and not _is_answer(block)]
        begins = events[0][0] if events else None
        self.events = [((at - begins).total_seconds(), block.fields) for at, block in events if begins is not None]


def _is_answer(block: Block) -> bool:
    return bool(block.action_id) or block.event == "FullyBooted"


class Player:
    """Plays to all who are connected. For one loop; `port` is known behind `open`."""

    def __init__(self, *, speed: float = 1.0, clock: Callable[[], float]) -> None:
        """`clock` gives seconds since 1970, from which the ids of calls are made."""
        self.speed = speed
        self._clock = clock
        self._epoch = int(clock())
        self._clients: set[_Client] = set()
        self._channels: dict[str, dict[str, str]] = {}
        self._cut: set[str] = set()
        self._outgoing: Session | None = None
        self._playing: set[asyncio.Task[None]] = set()
        self._somebody = asyncio.Event()
        self.paused: dict[str, bool] = dict.fromkeys((interface for interface, _ in _MEMBERS), False)
        self.started = datetime.fromtimestamp(clock()).astimezone()
        self.port = 0
        self.deaf = False
        """Hears what it is told and says nothing any more, as a PBX that hangs."""

    @asynccontextmanager
    async def open(self, port: int, outgoing: Session | None = None) -> AsyncIterator[None]:
        """Listens on this computer alone. `outgoing` is played when somebody asks for a call."""
        self._outgoing = outgoing
        server = await asyncio.start_server(self._meet, "127.0.0.1", port)
        self.port = server.sockets[0].getsockname()[1]
        try:
            yield
        finally:
            server.close()
            for task in [*self._playing, *(client.task for client in self._clients)]:
                task.cancel()
            await asyncio.gather(*self._playing, *(one.task for one in self._clients), return_exceptions=True)

    async def somebody(self) -> None:
        """Until somebody has logged in."""
        await self._somebody.wait()

    async def quiet(self) -> None:
        """Until nothing is played any more that somebody has asked for."""
        await asyncio.gather(*self._playing)

    def forget(self) -> None:
        """No call of before is there any more."""
        self._channels.clear()

    async def break_lines(self) -> None:
        """The line breaks for everybody, in the middle of whatever is played; until somebody is there again."""
        self._somebody.clear()
        for client in self._clients:
            client.close()
        await self._somebody.wait()

    async def play(self, session: Session) -> None:
        """As it was recorded."""
        await self.show(session).go()

    def show(self, session: Session, *, asked: Block | None = None) -> Show:
        """A recording under ids that no call had before. `asked`: what somebody asked for, if it is a call of ours."""
        self._epoch += 1
        return Show(self, session, self._epoch, asked)

    def say(self, fields: Fields) -> None:
        """One event, to all."""
        if self._is_cut(fields):
            return
        self._remember(Block(fields))
        for client in self._clients:
            client.send(*fields)

    def _is_cut(self, fields: Fields) -> bool:
        """Whether it is of a call that somebody has ended before its recorded end."""
        return any(value in self._cut for key, value in fields if key.casefold().endswith("linkedid"))

    def _remember(self, event: Block) -> None:
        uid = event.get("Uniqueid")
        if event.event == "Hangup":
            self._channels.pop(uid, None)
        elif event.event == "Newchannel" or uid in self._channels:
            known = self._channels.setdefault(uid, {})
            known.update((name, event.get(name)) for name in _LISTED if event.has(name))
            if event.event == "BridgeEnter":
                known["BridgeId"] = event.get("BridgeUniqueid")
            elif event.event == "BridgeLeave":
                known.pop("BridgeId", None)

    async def _meet(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None  # noqa: S101
        client = _Client(self, reader, writer, task)
        try:
            await client.serve()
        except (OSError, asyncio.CancelledError):
            pass
        finally:
            self._clients.discard(client)
            client.close()

    def join(self, client: _Client) -> None:
        self._clients.add(client)
        self._somebody.set()

    def channels(self) -> Sequence[Fields]:
        return [tuple(known.items()) for known in self._channels.values()]

    def hang_up(self, channel: str) -> bool:
        """Ends the call of a channel; False: there is no such channel."""
        found = next((one for one in self._channels.values() if one.get("Channel") == channel), None)
        if found is None:
            return False
        linked = found["Linkedid"]
        own = {name: found[name] for name in ("Channel", "Uniqueid", "Linkedid")}
        self.say((("Event", "HangupRequest"), *own.items()))
        for one in [one for one in self._channels.values() if one["Linkedid"] == linked]:
            ids = tuple((name, one[name]) for name in ("Channel", "Uniqueid", "Linkedid"))
            self.say((("Event", "Hangup"), *ids, ("Cause", _ENDED)))
        self._cut.add(linked)
        return True

    def originate(self, asked: Block) -> bool:
        """Plays a call of ours with the number and the id that are asked for."""
        session = self._outgoing
        if session is None:
            return False
        playing = asyncio.create_task(self.show(session, asked=asked).go())
        self._playing.add(playing)
        playing.add_done_callback(self._playing.discard)
        return True


class Show:
    """One recording while it is played; it may be stopped at any second of it, and go on from there."""

    def __init__(self, player: Player, session: Session, epoch: int, asked: Block | None) -> None:
        self._player = player
        self._ids = rf"{epoch}\1"
        self._left = list(session.events)
        first = next((Block(fields) for _, fields in session.events if Block(fields).event == "Newchannel"), Block(()))
        self.call = _ID.sub(self._ids, first.get("Linkedid"))
        """What its first call is called while it is played."""
        self._at = 0.0
        self._changed = _in_place_of(session, self._ids, asked) if asked is not None else {}

    async def go(self, until: float = float("inf")) -> None:
        """On to this second of the recording, or to its end."""
        began, passed = asyncio.get_running_loop().time(), self._at
        while self._left and self._left[0][0] <= until:
            self._at, fields = self._left.pop(0)
            due = began + (self._at - passed) / self._player.speed
            await asyncio.sleep(max(due - asyncio.get_running_loop().time(), 0))
            now = [(key, _ID.sub(self._ids, value)) for key, value in fields]
            self._player.say(tuple((key, self._changed.get(value, value)) for key, value in now))


def _in_place_of(session: Session, ids: str, asked: Block) -> dict[str, str]:
    """The id and the number that are asked for, in place of those of the recording."""
    events = [Block(fields) for _, fields in session.events]
    own = next((one.get("Uniqueid") for one in events if one.event == "Newchannel"), "")
    far = next((one.get("DestCallerIDNum") for one in events if one.event == "DialBegin" and one.has("Channel")), "")
    return {_ID.sub(ids, own): asked.get("ChannelId"), far: asked.get("Exten")}


class _Client:
    def __init__(
        self, player: Player, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, task: asyncio.Task[None]
    ) -> None:
        self._player = player
        self._reader = reader
        self._writer = writer
        self.task = task

    def send(self, *fields: tuple[str, str]) -> None:
        if not self._writer.is_closing() and not self._player.deaf:
            self._writer.write(written(*fields))

    def close(self) -> None:
        self._writer.close()

    async def serve(self) -> None:
        self._writer.write(BANNER + VERSION + b"\r\n")
        blocks = Blocks()
        while data := await self._reader.read(64 * 1024):
            for block in blocks.take(data):
                self._answer(block)
                if block.get("Action").casefold() == "logoff":
                    return
            await self._writer.drain()

    def _answer(self, asked: Block) -> None:
        match asked.get("Action").casefold():
            case "challenge":
                self._well(asked, ("Challenge", "100000000"))
            case "login":
                self._well(asked, ("Message", "Authentication accepted"))
                self.send(("Event", "FullyBooted"), ("Status", "Fully Booted"))
                self._player.join(self)
            case "logoff":
                self.send(("Response", "Goodbye"), ("ActionID", asked.action_id))
            case "ping" | "filter" | "events":
                self._well(asked)
            case "queuepause":
                self._pause(asked)
            case _:
                if not self._tell(asked):
                    self._do(asked)

    def _tell(self, asked: Block) -> bool:
        """Answers what is asked about the PBX; False: it was something else."""
        match asked.get("Action").casefold():
            case "corestatus":
                day, time = self._player.started.strftime("%Y-%m-%d %H:%M:%S").split()
                self._well(asked, ("CoreStartupDate", day), ("CoreStartupTime", time))
            case "coreshowchannels":
                about = ("Event", "CoreShowChannel")
                listed = [(about, *one, ("Duration", "00:00:05")) for one in self._player.channels()]
                self._list(asked, listed, "CoreShowChannelsComplete")
            case "queuestatus":
                self._list(asked, [self._member(*one) for one in _MEMBERS], "QueueStatusComplete")
            case "getvar":
                self._well(asked, ("Variable", asked.get("Variable")), ("Value", "allowed_not_screened"))
            case _:
                return False
        return True

    def _do(self, asked: Block) -> None:
        match asked.get("Action").casefold():
            case "hangup":
                done, why = self._player.hang_up(asked.get("Channel")), "No such channel"
            case "originate":
                done, why = self._player.originate(asked), _SAYS_NO
            case "redirect" | "blindtransfer" | "atxfer":
                done, why = False, _SAYS_NO
            case _:
                done, why = False, "Invalid/unknown command"
        if done:
            self._well(asked)
        else:
            self.send(("Response", "Error"), ("ActionID", asked.action_id), ("Message", why))

    def _well(self, asked: Block, *fields: tuple[str, str]) -> None:
        self.send(("Response", "Success"), ("ActionID", asked.action_id), *fields)

    def _list(self, asked: Block, listed: Sequence[Fields], end: str) -> None:
        self._well(asked, ("EventList", "start"))
        for fields in listed:
            self.send(*fields, ("ActionID", asked.action_id))
        self.send(("Event", end), ("ActionID", asked.action_id), ("EventList", "Complete"))

    def _member(self, interface: str, name: str) -> Fields:
        paused = "1" if self._player.paused.get(interface) else "0"
        return (
            ("Event", "QueueMember"), ("Queue", "support"), ("Name", name), ("Location", interface),
            ("StateInterface", interface), ("Status", "1"), ("Paused", paused),
        )  # fmt: skip

    def _pause(self, asked: Block) -> None:
        interface, paused = asked.get("Interface"), asked.get("Paused").casefold() in {"true", "1", "yes"}
        self._player.paused[interface] = paused
        self._well(asked)
        self._player.say(
            (
                ("Event", "QueueMemberPause"), ("Queue", "support"), ("Interface", interface),
                ("Paused", "1" if paused else "0"), ("PausedReason", asked.get("Reason")),
            )
        )  # fmt: skip
