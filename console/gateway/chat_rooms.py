"""Chats that visitors are connected to: their lines onto the desk, what the desk says of them back to the windows."""

from __future__ import annotations

import asyncio
import hmac
import logging
import secrets
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager, suppress
from datetime import datetime
from hashlib import sha256
from typing import TypeVar

from console.channels.chat.frames import (
    FileTold,
    Have,
    Hello,
    Leave,
    Line,
    Outgoing,
    Rate,
    Side,
    Standing,
    Told,
    Who,
    Why,
)
from console.channels.chat.room import Arrived, Do, Keep, Room, Send
from console.channels.chat.uploads import LARGEST, Uploads
from console.commands.base import Command, Stamp
from console.commands.chats import BeginChat, EndChat, KnowVisitor, RateChat, SayInChat, TellVisitor
from console.domain.changes import Changes, Outcome, Refusal
from console.domain.chats import ChatSite
from console.domain.ids import Id, derived, named
from console.domain.mailboxes import MEGABYTE
from console.domain.templates import Placeholder, of_desk
from console.errors import ConsoleError
from console.gateway.pages.rendering import LANGUAGES
from console.queries.base import Query
from console.queries.chat_load import Answering, AnsweringChats
from console.queries.chats import (
    ChatByKey,
    ChatLineRow,
    ChatLines,
    ChatRow,
    Chats,
    ChatSites,
    Online,
    WaitingChats,
)
from console.queries.desk import Settings
from console.sync.hub import HubDesk

_log = logging.getLogger("console.gateway")
_AGAIN_SECONDS = 1.0
_TELL_SECONDS = 1.0
"""How long receipts are gathered: a line that is read every second need not be a write every second."""
_ORPHAN_SECONDS = 30.0
"""After a gateway began, those that were connected to the one before have so long to come back."""

PICTURES = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp"})
"""What is shown in the line itself, and opens in the browser; everything else is downloaded."""

Answer = TypeVar("Answer")
Say = Callable[[Outgoing], None]
"""Gives a frame to one window; never waits."""


class OpenChat:
    """One chat with windows connected to it. What is heard is kept in the order in which it was heard."""

    def __init__(self, rooms: Rooms, site: ChatSite, chat: Id, key: str, row: ChatRow | None, language: str, page: str):
        self.id = chat
        self.site = site
        self.row = row
        self.seq = 0
        self._rooms = rooms
        self.language, self._page = language, page
        self._begun = row is not None
        self._who: KnowVisitor | None = None
        self.room = Room(key, rooms.standing(self))
        self.entering = 0
        """Who is here or about to be: somebody may be looked up before they join."""
        self._busy = 0
        self._windows: dict[int, Say] = {}
        self._heard: asyncio.Queue[Line | Command] = asyncio.Queue()
        self._have = self._read = 0
        self._told: tuple[bool, int, int] = (False, 0, 0)
        self._news = asyncio.Event()
        self._tasks = [asyncio.create_task(self._keep()), asyncio.create_task(self._tell())]

    @property
    def empty(self) -> bool:
        return not self._windows

    @property
    def idle(self) -> bool:
        """Whether nobody is here, and nothing of it is on its way to the desk."""
        waiting = self.room.coming or self._news.is_set() or not self._heard.empty()
        return not (self.entering or self._windows or self._busy or waiting)

    def join(self, window: int, hello: Hello, say: Say) -> None:
        self._windows[window] = say
        self.do(self.room.join(window, hello))
        self._news.set()

    def leave(self, window: int) -> None:
        self._windows.pop(window, None)
        self.room.leave(window)
        self._news.set()

    def hear(self, window: int, frame: Line | Have | Rate | Leave | Who) -> None:
        match frame:
            case Line():
                self.do(self.room.hear(window, frame))
            case Have():
                self.do(self.room.have(frame))
            case Rate():
                self._heard.put_nowait(RateChat(self._rooms.stamp(), self.id, frame.stars, frame.text))
            case Leave():
                self._heard.put_nowait(EndChat(self._rooms.stamp(), self.id))
            case Who():
                self.know(frame.name, frame.email, verified=False)

    def know(self, name: str, email: str, *, verified: bool) -> None:
        known = KnowVisitor(self._rooms.stamp(), self.id, name, email, verified)
        if self._begun:
            self._heard.put_nowait(known)
        elif self._who is None or verified or not self._who.verified:
            # Nothing of a visitor who says nothing is kept.
            self._who = known

    def learn(self, row: ChatRow, lines: Iterable[ChatLineRow]) -> None:
        self.row = row
        told = [self._rooms.told(self, line) for line in lines]
        self.seq = max([self.seq, *(line.seq for line in told)])
        self.do(self.room.learn(told))
        self.stand()

    def stand(self) -> None:
        self.do(self.room.stand(self._rooms.standing(self)))

    def do(self, given: Iterable[Do]) -> None:
        for one in given:
            match one:
                case Send():
                    say = self._windows.get(one.to)
                    if say is not None:
                        say(one.frame)
                case Keep():
                    self._heard.put_nowait(one.line)
                case Arrived():
                    self._arrived(one)

    async def close(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _arrived(self, one: Arrived) -> None:
        seq = next((line.seq for line in self.room.lines if line.id == one.line), 0)
        self._have = max(self._have, seq)
        self._read = max(self._read, seq if one.read else 0)
        self._news.set()

    async def _keep(self) -> None:
        while True:
            heard = await self._heard.get()
            self._busy += 1
            try:
                if isinstance(heard, Line):
                    await self._keep_line(heard)
                elif self._begun:
                    await self._rooms.do(heard)
            except Exception:  # noqa: BLE001
                # One line at fault must not silence everything that is said after it.
                _log.exception("a fault of ours in a chat")
                if isinstance(heard, Line):
                    self.do(self.room.not_kept(heard.id, Why.NOT_TAKEN))
            finally:
                self._busy -= 1

    async def _keep_line(self, line: Line) -> None:
        if not self._begun:
            begin = BeginChat(
                self._rooms.stamp(), self.id, self.site.id, hash_of(self.room.key), self.language, self._page
            )
            await self._rooms.do(begin)
            if self._who is not None:
                await self._rooms.do(self._who)
            self._begun = True
            self._rooms.seen(self)
        files = self._rooms.uploads.take(self.room.key, line.files)
        if files is None:
            self.do(self.room.not_kept(line.id, Why.FILE_GONE))
            return
        # The same ids whenever it is said again: whatever was lost between, it is said once.
        command_id = named(self.id, str(line.id))
        stamp = Stamp(command_id, self._rooms.now(), None)
        outcome = await self._rooms.do(SayInChat(stamp, self.id, line.id, derived(command_id, 0), line.text, files))
        if not outcome.done:
            why = Why.ENDED if outcome.refusal is Refusal.NOT_POSSIBLE else Why.NOT_TAKEN
            self.do(self.room.not_kept(line.id, why))
        self._rooms.uploads.forget(line.files)

    async def _tell(self) -> None:
        """How far everything has come to the visitor; gathered, because receipts come with every line."""
        while True:
            await self._news.wait()
            self._news.clear()
            now = (not self.empty, self._have, self._read)
            if self._begun and now != self._told:
                self._busy += 1
                try:
                    online, have, read = now
                    await self._rooms.do(TellVisitor(self._rooms.stamp(), self.id, online, have, read))
                    self._told = now
                except Exception:  # noqa: BLE001
                    _log.exception("a fault of ours in a chat")
                finally:
                    self._busy -= 1
            await asyncio.sleep(_TELL_SECONDS)


class Rooms:
    """All chats with somebody connected. Lives on the loop of the gateway."""

    def __init__(self, desk: HubDesk, uploads: Uploads) -> None:
        self._desk = desk
        self.uploads = uploads
        self._open: dict[str, OpenChat] = {}
        self._by_id: dict[Id, OpenChat] = {}
        self._touched: set[Id] = set()
        self._places: dict[Id, int] = {}
        self._answering = Answering(there=True, free=True)
        self._sites: dict[str, ChatSite] = {}
        self._hours: dict[str, str] = {}
        self._sites_moved = True
        self._ready = asyncio.Event()
        self._news = asyncio.Event()
        self._queue_moved = True
        self._loop: asyncio.AbstractEventLoop | None = None

    def now(self) -> datetime:
        return self._desk.now()

    def stamp(self) -> Stamp:
        return self._desk.stamp()

    async def run(self, stop: asyncio.Event) -> None:
        """Until `stop`. While the desk does not answer everybody stays connected, and it is asked again."""
        self._loop = asyncio.get_running_loop()
        unlisten = self._desk.listen(self._hear)
        orphans = asyncio.create_task(self._let_go_of_orphans())
        self._news.set()
        try:
            while not stop.is_set():
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._news.wait(), 1.0)
                if self._news.is_set():
                    self._news.clear()
                    await self._look()
                await self._sweep()
        finally:
            unlisten()
            orphans.cancel()
            await asyncio.gather(orphans, *(one.close() for one in self._open.values()), return_exceptions=True)
            self._open.clear()
            self._by_id.clear()

    @asynccontextmanager
    async def entered(self, site: ChatSite, hello: Hello, language: str) -> AsyncIterator[OpenChat]:
        """The chat that the key opens, or a new one; it stays open while this lasts. Raises ConsoleError."""
        chat = await self._enter(site, hello, language)
        try:
            yield chat
        finally:
            chat.entering -= 1

    async def _enter(self, site: ChatSite, hello: Hello, language: str) -> OpenChat:
        row = None
        if hello.key and hello.key not in self._open:
            row = await self._ask(ChatByKey(hash_of(hello.key)))
        # Somebody else may have entered meanwhile.
        found = self._open.get(hello.key)
        if found is not None and found.site.id == site.id:
            found.entering += 1
            return found
        if row is not None and row.site_id != site.id:
            row = None
        key = hello.key if row is not None else secrets.token_urlsafe(32)
        chat = OpenChat(self, site, row.id if row else self._desk.new_id(), key, row, language, hello.page)
        chat.entering += 1
        self._open[key] = self._by_id[chat.id] = chat
        # Nobody looked after the queue while nobody was here.
        self._queue_moved = True
        self._news.set()
        if row is not None:
            try:
                lines = await self._ask(ChatLines(((chat.id, 0),)))
            except ConsoleError:
                chat.entering -= 1
                raise
            chat.learn(row, lines)
        return chat

    def open(self, key: str) -> OpenChat | None:
        """The chat with this key, if somebody is connected to it."""
        return self._open.get(key)

    async def site(self, named: str) -> ChatSite | None:
        """The active site of that id."""
        await self._ready.wait()
        return self._sites.get(named)

    def seen(self, chat: OpenChat) -> None:
        self._touched.add(chat.id)
        self._news.set()

    def standing(self, chat: OpenChat) -> Standing:
        row = chat.row
        place = self._places.get(chat.id) if row is not None and row.waits else None
        return Standing(
            open=self._answering.there,
            free=self._answering.free,
            place=place,
            name=row.owner if row is not None else "",
            preview=chat.site.preview,
            ended=row is not None and row.ended_at is not None,
            may_rate=row is not None and row.ended_at is not None and row.stars is None and row.ticket_id is not None,
            known=row is not None and bool(row.email),
            hours=self._hours.get(chat.language, ""),
            megabytes=LARGEST // MEGABYTE,
        )

    def told(self, chat: OpenChat, line: ChatLineRow) -> Told:
        side = Side.VISITOR if line.inbound else Side.NOBODY if line.automatic else Side.DESK
        key = hash_of(chat.room.key)
        files = tuple(
            FileTold(
                file.name,
                file.size,
                f"{chat.site.id}/files/{chat.id}/{file.sha256.hex()}/{proof(key, file.sha256)}",
                picture=file.media_type in PICTURES,
            )
            for file in line.files
        )
        name = line.author if side is Side.DESK else ""
        return Told(line.message_id, line.seq, side, name, line.at, line.text, files)

    async def do(self, command: Command) -> Outcome:
        """Until the desk has answered, however long that takes: what somebody has said is not let go."""
        while True:
            try:
                return await asyncio.wrap_future(self._desk.submit(command))
            except ConsoleError as fault:
                _log.warning("a chat could not be kept, tried again: %s", type(fault).__name__)
                await asyncio.sleep(_AGAIN_SECONDS)

    def _hear(self, changes: Changes) -> None:
        loop = self._loop
        if loop is not None and not loop.is_closed():
            with suppress(RuntimeError):
                loop.call_soon_threadsafe(self._changed, changes)

    def _changed(self, changes: Changes) -> None:
        touched = set(self._by_id) if changes.everything else changes.of("chat") & set(self._by_id)
        self._touched |= touched
        tickets = changes.of("ticket")
        if tickets:
            self._touched |= {one.id for one in self._by_id.values() if one.row and one.row.ticket_id in tickets}
        self._queue_moved |= changes.touches("ticket", "agent", "chat")
        self._sites_moved |= changes.touches("chat_site", "setting")
        if self._touched or self._queue_moved or self._sites_moved:
            self._news.set()

    async def _look(self) -> None:
        try:
            await self._refresh()
        except ConsoleError as fault:
            _log.warning("the chats could not be read, tried again: %s", type(fault).__name__)
            # What exactly was not read is not known.
            self._touched |= set(self._by_id)
            self._queue_moved = self._sites_moved = True
            self._news.set()
            await asyncio.sleep(_AGAIN_SECONDS)

    async def _refresh(self) -> None:
        if self._sites_moved:
            self._sites_moved = False
            self._sites = {str(site.id): site for site in await self._ask(ChatSites()) if site.active}
            settings: dict[str, str] = await self._ask(Settings())
            self._hours = {spoken: of_desk(settings, spoken)[Placeholder.HOURS] for spoken in LANGUAGES}
            self._ready.set()
        if self._queue_moved and self._by_id:
            self._queue_moved = False
            waiting = await self._ask(WaitingChats())
            self._places = {chat: place for place, chat in enumerate(waiting)}
            self._answering = await self._ask(AnsweringChats())
            for one in list(self._by_id.values()):
                one.stand()
        touched, self._touched = self._touched & set(self._by_id), set()
        if not touched:
            return
        rows = await self._ask(Chats(tuple(sorted(touched))))
        after = tuple((row.id, self._by_id[row.id].seq) for row in rows if row.id in self._by_id)
        lines = await self._ask(ChatLines(after))
        of_chat: dict[Id, list[ChatLineRow]] = {}
        for line in lines:
            of_chat.setdefault(line.chat_id, []).append(line)
        for row in rows:
            chat = self._by_id.get(row.id)
            if chat is not None:
                chat.learn(row, of_chat.get(row.id, ()))

    async def _sweep(self) -> None:
        for key, one in list(self._open.items()):
            if one.idle:
                del self._open[key], self._by_id[one.id]
                await one.close()

    async def _let_go_of_orphans(self) -> None:
        await asyncio.sleep(_ORPHAN_SECONDS)
        while True:
            try:
                orphans = await self._ask(Online())
            except ConsoleError:
                await asyncio.sleep(_AGAIN_SECONDS)
                continue
            break
        for chat in orphans:
            if chat not in self._by_id:
                await self.do(TellVisitor(self.stamp(), chat, online=False))

    async def _ask(self, query: Query[Answer]) -> Answer:
        return await asyncio.wrap_future(self._desk.read(query))


def proof(key_hash: bytes, digest: bytes) -> str:
    """Stands in the address of a file of a chat: nobody else can make it, and it opens nothing but this file."""
    return hmac.new(key_hash, digest, "sha256").hexdigest()[:32]


def hash_of(key: str) -> bytes:
    # A key has 256 bits of chance: nothing of it can be guessed from a plain hash.
    return sha256(key.encode()).digest()
