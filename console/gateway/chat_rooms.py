"""Chats that visitors are connected to: opened by their keys, and kept in step with what the desk holds of them."""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager, suppress
from typing import TypeVar

from console.channels.chat.frames import Hello, RelayTold, Standing
from console.channels.chat.uploads import LARGEST, Uploads
from console.commands.base import Command, Stamp
from console.commands.chats import TellVisitor
from console.domain.changes import Changes, Outcome
from console.domain.chats import ChatSite
from console.domain.ids import Id
from console.domain.mailboxes import MEGABYTE
from console.domain.templates import Placeholder, of_desk
from console.domain.visiting import Visiting
from console.errors import ConsoleError
from console.gateway.chat_keeping import Keeping
from console.gateway.chat_typing import Typed, Writers
from console.gateway.open_chat import OpenChat, hash_of
from console.gateway.pages.rendering import LANGUAGES
from console.queries.base import Query
from console.queries.chat_load import Answering, AnsweringChats
from console.queries.chats import ChatByKey, ChatLineRow, ChatLines, ChatRow, Chats, ChatSites, Online, WaitingChats
from console.queries.desk import AgentRow, Agents, Settings
from console.queries.relay import RelaysOnAir
from console.sync.hub import HubDesk

_log = logging.getLogger("console.gateway")
_AGAIN_SECONDS = 1.0
_ORPHAN_SECONDS = 30.0
"""After a gateway began, those that were connected to the one before have so long to come back."""
_SWEEP_SECONDS = 1.0
"""So often those who are gone are let go, and all that wait are told how many are before them."""

Answer = TypeVar("Answer")


class Rooms:
    """All chats with somebody connected. Lives on the loop of the gateway."""

    def __init__(self, desk: HubDesk, uploads: Uploads) -> None:
        self._desk = desk
        self.uploads = uploads
        self._keeping = Keeping(desk)
        self._typed = Typed(desk)
        self._writers = Writers(desk)
        self._writing: dict[Id, str] = {}
        self._open: dict[str, OpenChat] = {}
        self._by_id: dict[Id, OpenChat] = {}
        self._by_ticket: dict[Id, set[OpenChat]] = {}
        self._touched: set[Id] = set()
        self._places: dict[Id, int] = {}
        self._answering = Answering(there=True, free=True)
        self._sites: dict[str, ChatSite] = {}
        self._hours: dict[str, str] = {}
        self._sites_moved = True
        self._relays: tuple[RelayTold, ...] = ()
        self._relays_moved = True
        self._ready = asyncio.Event()
        self._news = asyncio.Event()
        self._queue_moved = self._people_moved = True
        self._loop: asyncio.AbstractEventLoop | None = None

    def stamp(self) -> Stamp:
        return self._desk.stamp()

    async def run(self, stop: asyncio.Event) -> None:
        """Until `stop`. While the desk does not answer everybody stays connected, and it is asked again."""
        self._loop = asyncio.get_running_loop()
        unlisten = self._desk.listen(self._hear)
        beside = [asyncio.create_task(self._let_go_of_orphans()), asyncio.create_task(self._tidy())]
        self._news.set()
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
            ending = [*beside, *(one.close() for one in self._open.values())]
            await asyncio.gather(*ending, return_exceptions=True)
            await self._keeping.close()
            await self._typed.close()
            self._open.clear()
            self._by_id.clear()
            self._by_ticket.clear()

    @asynccontextmanager
    async def entered(self, site: ChatSite, hello: Hello, language: str, subject: str) -> AsyncIterator[OpenChat]:
        """The chat that the key opens, or a new one; it stays open while this lasts. Raises ConsoleError.

        `subject` is whom the platform vouches for: the chat of somebody else is not gone on with, key or no key.
        """
        chat = await self._enter(site, hello, language, subject)
        try:
            yield chat
        finally:
            chat.entering -= 1

    async def _enter(self, site: ChatSite, hello: Hello, language: str, subject: str) -> OpenChat:
        row = None
        if hello.key and hello.key not in self._open:
            row = await self._ask(ChatByKey(hash_of(hello.key)))
        # Somebody else may have entered meanwhile.
        found = self._open.get(hello.key)
        if found is not None and found.site.id == site.id and found.subject in {"", subject}:
            found.entering += 1
            return found
        if found is not None or (row is not None and (row.site_id != site.id or row.subject not in {"", subject})):
            row = None
        key = hello.key if row is not None else secrets.token_urlsafe(32)
        chat = OpenChat(self, site, row.id if row else self._desk.new_id(), key, row, language, hello.page)
        chat.entering += 1
        self._open[key] = self._by_id[chat.id] = chat
        # Nobody looked after the queue while nobody was here.
        self._queue_moved = True
        if row is not None:
            try:
                lines = await self._ask(ChatLines(((chat.id, 0),)))
            except ConsoleError:
                chat.entering -= 1
                raise
            self._learn(chat, row, lines)
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
            known=chat.known,
            hours=self._hours.get(chat.language, ""),
            megabytes=LARGEST // MEGABYTE,
            relays=self._relays,
        )

    def writer(self, chat: OpenChat) -> str:
        ended = chat.row is None or chat.row.ended_at is not None
        return "" if ended or chat.ticket is None else self._writing.get(chat.ticket, "")

    def typed(self, told: Visiting, key_hash: bytes) -> None:
        self._typed.hear(told, key_hash)

    async def do(self, command: Command) -> Outcome:
        return await self._keeping.do(command)

    def _hear(self, changes: Changes) -> None:
        loop = self._loop
        if loop is not None and not loop.is_closed():
            with suppress(RuntimeError):
                loop.call_soon_threadsafe(self._changed, changes)

    def _changed(self, changes: Changes) -> None:
        touched = set(self._by_id) if changes.everything else changes.of("chat") & set(self._by_id)
        self._touched |= touched
        for ticket in changes.of("ticket"):
            self._touched |= {one.id for one in self._by_ticket.get(ticket, ())}
        self._queue_moved |= changes.touches("ticket", "agent", "chat", "setting")
        self._people_moved |= changes.touches("agent")
        self._sites_moved |= changes.touches("chat_site", "setting")
        self._relays_moved |= changes.touches("relay", "launch")
        if self._touched or self._people_moved or self._sites_moved or self._relays_moved:
            self._news.set()
        if changes.touches("presence"):
            self._show_writers(changes.of("presence"))

    async def _look(self) -> None:
        try:
            await self._refresh()
        except ConsoleError as fault:
            _log.warning("the chats could not be read, tried again: %s", type(fault).__name__)
            # What exactly was not read is not known.
            self._touched |= set(self._by_id)
            self._people_moved = self._sites_moved = self._relays_moved = True
            self._news.set()
            await asyncio.sleep(_AGAIN_SECONDS)

    async def _refresh(self) -> None:
        if self._sites_moved:
            self._sites_moved = False
            self._sites = {str(site.id): site for site in await self._ask(ChatSites()) if site.active}
            settings: dict[str, str] = await self._ask(Settings())
            self._hours = {spoken: of_desk(settings, spoken)[Placeholder.HOURS] for spoken in LANGUAGES}
            for one in self._by_id.values():
                one.site = self._sites.get(str(one.site.id), one.site)
                one.stand()
            self._ready.set()
        if self._relays_moved:
            self._relays_moved = False
            await self._look_at_relays()
        if self._people_moved:
            self._people_moved = False
            people: tuple[AgentRow, ...] = await self._ask(Agents())
            self._writers.know(people)
            self._queue_moved = True
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
                self._learn(chat, row, of_chat.get(row.id, ()))

    async def _look_at_relays(self) -> None:
        on_air = await self._ask(RelaysOnAir())
        before, self._relays = self._relays, tuple(RelayTold(one.key, one.title) for one in on_air)
        if self._relays != before:
            for chat in self._by_id.values():
                chat.stand()

    def _learn(self, chat: OpenChat, row: ChatRow, lines: Iterable[ChatLineRow]) -> None:
        # One chat may be found by the ticket it was begun with, and by the one that was merged into.
        for ticket in filter(None, (row.ticket_id, row.lives_in)):
            self._by_ticket.setdefault(ticket, set()).add(chat)
            chat.tickets.add(ticket)
        chat.learn(row, lines)

    def _let_go(self, chat: OpenChat) -> None:
        del self._open[chat.room.key], self._by_id[chat.id]
        for ticket in chat.tickets:
            self._by_ticket[ticket].discard(chat)
            if not self._by_ticket[ticket]:
                del self._by_ticket[ticket]

    async def _tidy(self) -> None:
        """What need not be done at once, and would be much to do at every word of two thousand visitors."""
        while True:
            await asyncio.sleep(_SWEEP_SECONDS)
            for one in [one for one in self._by_id.values() if one.idle]:
                self._let_go(one)
            for ticket in self._writing:
                self._show_writer(ticket)
            if self._queue_moved and self._by_id:
                with suppress(ConsoleError):
                    await self._look_at_queue()

    async def _look_at_queue(self) -> None:
        before = self._places, self._answering
        # What moves while it is read is looked at the next time.
        self._queue_moved = False
        try:
            waiting, answering = await self._ask(WaitingChats()), await self._ask(AnsweringChats())
        except ConsoleError:
            self._queue_moved = True
            raise
        self._places = {chat: place for place, chat in enumerate(waiting)}
        self._answering = answering
        moved = {chat for chat, _ in before[0].items() ^ self._places.items()}
        for chat in moved if answering == before[1] else list(self._by_id):
            if chat in self._by_id:
                self._by_id[chat].stand()

    def _show_writers(self, tickets: Iterable[Id]) -> None:
        self._writing = self._writers.everywhere()
        for ticket in tickets:
            self._show_writer(ticket)

    def _show_writer(self, ticket: Id) -> None:
        for chat in self._by_ticket.get(ticket, ()):
            chat.show_writer()

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
