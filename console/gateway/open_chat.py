"""One chat with windows connected to it: what is heard goes onto the desk, what is said there to the windows."""

from __future__ import annotations

import asyncio
import hmac
import logging
import time
from collections import deque
from collections.abc import Callable, Iterable
from hashlib import sha256
from typing import Protocol

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
    Typing,
    Who,
    Why,
    Writing,
)
from console.channels.chat.pace import Bucket
from console.channels.chat.room import Arrived, Do, Keep, Room, Send
from console.channels.chat.uploads import Uploads
from console.commands.base import Command, Stamp
from console.commands.chats import BeginChat, EndChat, KnowVisitor, RateChat, SayInChat, TellVisitor
from console.domain.changes import Outcome, Refusal
from console.domain.chats import ChatSite
from console.domain.ids import Id, derived, named
from console.domain.visiting import LONGEST, Visiting
from console.queries.chats import ChatLineRow, ChatRow

_log = logging.getLogger("console.gateway")
_TELL_SECONDS = 1.0
"""How long receipts are gathered: a line that is read every second need not be a write every second."""
_WRITES_AGAIN_SECONDS = 4.0
"""So often a window is told again that somebody still writes; it forgets it after eight (resources/web/chat)."""

PICTURES = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp"})
"""What is shown in the line itself, and opens in the browser; everything else is downloaded."""

Say = Callable[[Outgoing], None]
"""Gives a frame to one window; never waits."""


class Desk(Protocol):
    """What one chat needs of the gateway around it."""

    uploads: Uploads

    def stamp(self) -> Stamp: ...

    def standing(self, chat: OpenChat) -> Standing: ...

    def writer(self, chat: OpenChat) -> str:
        """The name of whoever writes an answer to this visitor now."""
        ...

    def seen(self, chat: OpenChat) -> None:
        """It is on the desk from now on: it is to be read there."""
        ...

    def typed(self, told: Visiting, key_hash: bytes) -> None: ...

    async def do(self, command: Command) -> Outcome: ...


class OpenChat:
    """What is heard is kept in the order in which it was heard."""

    def __init__(self, desk: Desk, site: ChatSite, chat: Id, key: str, row: ChatRow | None, language: str, page: str):
        self.id = chat
        self.site = site
        self.row = row
        self.seq = 0
        self.language = language
        self.key_hash = hash_of(key)
        self._desk = desk
        self._page = page
        self.tickets: set[Id] = set()
        """Those it is found by."""
        self._begun = row is not None
        self._who: KnowVisitor | None = None
        self.room = Room(key, desk.standing(self))
        self.lines, self.strokes = Bucket(), Bucket(at_once=40, per_second=5)
        """How fast this visitor may write, and type where that is shown, in all their windows together."""
        self.entering = 0
        """Who is here or about to be: somebody may be looked up before they join."""
        self._windows: dict[int, Say] = {}
        self._heard: deque[Line | Command] = deque()
        self._keeping: asyncio.Task[None] | None = None
        self._telling: asyncio.Task[None] | None = None
        self._have = self._read = 0
        self._told: tuple[bool, int, int] = (False, 0, 0)
        self._types = False
        self._writer, self._writer_told = "", 0.0

    @property
    def empty(self) -> bool:
        return not self._windows

    @property
    def idle(self) -> bool:
        """Whether nobody is here, and nothing of it is on its way to the desk."""
        return not (self.entering or self._windows or self.room.coming or self._keeping or self._telling)

    @property
    def subject(self) -> str:
        """Of whom the platform vouches for; empty: anybody with the key may go on in it."""
        return self.row.subject if self.row is not None else self._who.subject if self._who is not None else ""

    @property
    def known(self) -> bool:
        """Whether an answer can reach the visitor after they have left."""
        return bool(self.row.email if self.row is not None else self._who is not None and self._who.email)

    @property
    def windows(self) -> int:
        return len(self._windows)

    @property
    def begun(self) -> bool:
        """Whether it is on the desk, or on its way there."""
        return self._begun or bool(self.room.coming)

    @property
    def ticket(self) -> Id | None:
        """Where it lives on the desk."""
        return self.row.lives_in if self.row is not None else None

    def join(self, window: int, hello: Hello, say: Say) -> None:
        self._windows[window] = say
        self.do(self.room.join(window, hello))
        if self._writer:
            say(Writing(self._writer, on=True))
        self._tell_soon()

    def leave(self, window: int) -> None:
        self._windows.pop(window, None)
        self.room.leave(window)
        if self.empty:
            self._typed(on=False, text="")
        self._tell_soon()

    def hear(self, window: int, frame: Line | Have | Rate | Leave | Who | Typing) -> None:
        match frame:
            case Line():
                self._typed(on=False, text="")
                self.do(self.room.hear(window, frame))
            case Have():
                self.do(self.room.have(frame))
            case Typing():
                self._typed(on=frame.on, text=frame.text)
            case Rate():
                self._keep_soon(RateChat(self._desk.stamp(), self.id, frame.stars, frame.text))
            case Leave():
                self._keep_soon(EndChat(self._desk.stamp(), self.id))
            case Who():
                self.know(frame.name, frame.email, verified=False)

    def know(self, name: str, email: str, subject: str = "", *, verified: bool) -> None:
        known = KnowVisitor(self._desk.stamp(), self.id, name, email, verified, subject)
        if self._begun:
            self._keep_soon(known)
        elif self._who is None or verified or not self._who.verified:
            # Nothing of a visitor who says nothing is kept.
            self._who = known
            self.stand()

    def learn(self, row: ChatRow, lines: Iterable[ChatLineRow]) -> None:
        self.row = row
        told = [self._line(line) for line in lines]
        self.seq = max([self.seq, *(line.seq for line in told)])
        self.do(self.room.learn(told))
        self.stand()

    def stand(self) -> None:
        self.do(self.room.stand(self._desk.standing(self)))
        self.show_writer()

    def show_writer(self) -> None:
        """Tells the windows when somebody of the desk begins to write or ceases, and again while they do."""
        name, now = self._desk.writer(self), time.monotonic()
        if name == self._writer and (not name or now - self._writer_told < _WRITES_AGAIN_SECONDS):
            return
        frame = Writing(name or self._writer, on=bool(name))
        self._writer, self._writer_told = name, now
        for say in self._windows.values():
            say(frame)

    def do(self, given: Iterable[Do]) -> None:
        for one in given:
            match one:
                case Send():
                    say = self._windows.get(one.to)
                    if say is not None:
                        say(one.frame)
                case Keep():
                    self._keep_soon(one.line)
                case Arrived():
                    self._arrived(one)

    async def close(self) -> None:
        tasks = [task for task in (self._keeping, self._telling) if task is not None]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _typed(self, *, on: bool, text: str) -> None:
        ticket = self.ticket
        if ticket is None or not (on or self._types):
            return
        self._types = on
        shown = text[-LONGEST:] if on and self.site.preview else ""
        self._desk.typed(Visiting(self.id, ticket, on, shown), self.key_hash)

    def _arrived(self, one: Arrived) -> None:
        place = self.room.place(one.line)
        # That their own lines have come back to them is of no interest to anybody.
        news = self.room.ours_between(self._have, place) or (one.read and self.room.ours_between(self._read, place))
        self._have = max(self._have, place)
        self._read = max(self._read, place if one.read else 0)
        if news:
            self._tell_soon()

    def _keep_soon(self, heard: Line | Command) -> None:
        self._heard.append(heard)
        if self._keeping is None:
            self._keeping = asyncio.create_task(self._keep())

    async def _keep(self) -> None:
        try:
            while self._heard:
                heard = self._heard.popleft()
                try:
                    if isinstance(heard, Line):
                        await self._keep_line(heard)
                    elif self._begun:
                        await self._desk.do(heard)
                except Exception:  # noqa: BLE001
                    # One line at fault must not silence everything that is said after it.
                    _log.exception("a fault of ours in a chat")
                    if isinstance(heard, Line):
                        self.do(self.room.not_kept(heard.id, Why.NOT_TAKEN))
        finally:
            self._keeping = None

    async def _keep_line(self, line: Line) -> None:
        stamp = self._desk.stamp()
        if not self._begun:
            begin = BeginChat(stamp, self.id, self.site.id, self.key_hash, self.language, self._page)
            await self._desk.do(begin)
            if self._who is not None:
                await self._desk.do(self._who)
            self._begun, self._told = True, (True, 0, 0)
            self._tell_soon()
            self._desk.seen(self)
        files = self._desk.uploads.take(self.room.key, line.files)
        if files is None:
            self.do(self.room.not_kept(line.id, Why.FILE_GONE))
            return
        # The same ids whenever it is said again: whatever was lost between, it is said once.
        command_id = named(self.id, str(line.id))
        said = Stamp(command_id, self._desk.stamp().at, None)
        outcome = await self._desk.do(SayInChat(said, self.id, line.id, derived(command_id, 0), line.text, files))
        if not outcome.done:
            why = Why.ENDED if outcome.refusal is Refusal.NOT_POSSIBLE else Why.NOT_TAKEN
            self.do(self.room.not_kept(line.id, why))
        self._desk.uploads.forget(line.files)

    def _tell_soon(self) -> None:
        if self._telling is None and self._begun:
            self._telling = asyncio.create_task(self._tell())

    async def _tell(self) -> None:
        """How far everything has come to the visitor; gathered, because receipts come with every line."""
        try:
            while (now := (not self.empty, self._have, self._read)) != self._told:
                await self._desk.do(TellVisitor(self._desk.stamp(), self.id, *now))
                self._told = now
                await asyncio.sleep(_TELL_SECONDS)
        except Exception:  # noqa: BLE001
            # The next receipt tells it again.
            _log.exception("a fault of ours in a chat")
        finally:
            self._telling = None

    def _line(self, line: ChatLineRow) -> Told:
        side = Side.VISITOR if line.inbound else Side.NOBODY if line.automatic else Side.DESK
        files = tuple(
            FileTold(
                file.name,
                file.size,
                f"{self.site.id}/files/{self.id}/{file.sha256.hex()}/{proof(self.key_hash, file.sha256)}",
                picture=file.media_type in PICTURES,
            )
            for file in line.files
        )
        name = line.author if side is Side.DESK else ""
        return Told(line.message_id, line.seq, side, name, line.at, line.text, files)


def proof(key_hash: bytes, digest: bytes) -> str:
    """Stands in the address of a file of a chat: nobody else can make it, and it opens nothing but this file."""
    return hmac.new(key_hash, digest, "sha256").hexdigest()[:32]


def hash_of(key: str) -> bytes:
    # A key has 256 bits of chance: nothing of it can be guessed from a plain hash.
    return sha256(key.encode()).digest()
