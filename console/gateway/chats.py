"""The chat of the company's pages: its script, its websocket, its files and the articles it suggests."""

from __future__ import annotations

import asyncio
import hmac
import itertools
import logging
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote

from starlette.requests import ClientDisconnect, HTTPConnection, Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import BaseRoute, Route, WebSocketRoute
from starlette.websockets import WebSocket, WebSocketDisconnect

from console.channels.chat.frames import BadFrame, Hello, Line, Outgoing, Typing, decode, encode
from console.channels.chat.identity import NotSigned, Signed, signed
from console.channels.chat.uploads import LARGEST, Uploads
from console.domain.chats import ChatSite, secret_name
from console.domain.ids import Id
from console.errors import ConsoleError
from console.gateway.chat_rooms import Rooms
from console.gateway.guard import neighbourhood_of
from console.gateway.open_chat import PICTURES, OpenChat, proof
from console.gateway.pages.contact import contact
from console.gateway.pages.limits import Limit
from console.gateway.pages.rendering import LANGUAGES, page
from console.gateway.pieces import in_pieces
from console.queries.chats import ChatFileOf
from console.queries.files import FileContent
from console.settings.places import resources
from console.sync.hub import HubDesk

_log = logging.getLogger("console.gateway")
_PARTS = frozenset({"chat.js", "along.js", "window.js", "wire.js", "words.js", "look.css"})
_HELLO_SECONDS = 10.0
_QUIET_SECONDS = 20.0
"""Something is said at least so often: a window that hears nothing for twice as long connects anew (wire.js)."""
_MOST_WAITING = 500
"""Frames for one window; whoever takes no more of them is let go, and comes back for what they lack."""
_BODY_SECONDS = 120.0
_MOST_WINDOWS = 20
"""Of one chat: a tab has one."""
_LATER_SECONDS = 5.0
GOING_AWAY, NOT_ALLOWED, TRY_AGAIN = 1001, 1008, 1013
"""Of RFC 6455 7.4.1 and the IANA registry of close codes."""


class ChatServer:
    """The part of the web server by which visitors reach the desk."""

    def __init__(self, desk: HubDesk, secret: Callable[[str], str | None]) -> None:
        """`secret` finds what the keyring has under a name."""
        self._desk = desk
        self._secret = secret
        self._uploads = Uploads(time.monotonic, desk.new_id)
        self._rooms: Rooms | None = None
        self._numbers = itertools.count(1)
        # Of one address, which may be that of a school; every chat becomes a ticket.
        self._begins = Limit(30, 600)

    def routes(self) -> Sequence[BaseRoute]:
        return [
            Route("/chat/{part}", self._part),
            WebSocketRoute("/chat/{site}/ws", self._talk),
            Route("/chat/{site}/files", self._file, methods=["POST", "OPTIONS"]),
            Route("/chat/{site}/files/{chat}/{digest}/{proof}", self._download),
            Route("/chat/{site}/try", self._try),
        ]

    async def run(self, stop: asyncio.Event) -> None:
        self._rooms = Rooms(self._desk, self._uploads)
        try:
            await self._rooms.run(stop)
        finally:
            self._rooms = None

    async def _part(self, request: Request) -> Response:
        part = request.path_params["part"]
        if part not in _PARTS:
            return Response(status_code=404)
        # Modules are fetched from the pages of others.
        shared = {
            "Access-Control-Allow-Origin": "*",
            "Cache-Control": "max-age=300",
            "X-Content-Type-Options": "nosniff",
        }
        return FileResponse(_folder() / part, headers=shared)

    async def _download(self, request: Request) -> Response:
        """A file of a line, to whoever was told its address; that opens this one file and nothing else."""
        given = request.path_params
        try:
            chat, digest = Id(given["chat"]), bytes.fromhex(given["digest"])
        except ValueError:
            return Response(status_code=404)
        found = await asyncio.wrap_future(self._desk.read(ChatFileOf(chat, digest)))
        if found is None or not hmac.compare_digest(proof(found[0], digest), given["proof"]):
            return Response(status_code=404)
        file = found[1]
        content = await asyncio.wrap_future(self._desk.read(FileContent(digest)))
        if content is None:
            return Response(status_code=404)
        shown = "inline" if file.media_type in PICTURES else "attachment"
        heads = {
            "Content-Disposition": f"{shown}; filename*=UTF-8''{quote(file.name)}",
            "Content-Security-Policy": "default-src 'none'; sandbox",
            "X-Content-Type-Options": "nosniff",
            "Cache-Control": "private, max-age=86400",
        }
        return in_pieces(content, file.media_type, heads)

    async def _try(self, request: Request) -> Response:
        """A page of ours with the chat in it: how it looks and works, before it is put into the company's pages."""
        site = await self._rooms.site(request.path_params["site"]) if self._rooms is not None else None
        if site is None:
            return Response(status_code=404)
        # Whether a server for TLS stands before us is not known here; the page it goes into knows.
        home = f"//{request.url.netloc}/chat/chat.js"
        reach = await contact(self._desk, site.language)
        return page("chat.html", site.language, scripts=True, contact=reach, site=site, script=home)

    async def _talk(self, socket: WebSocket) -> None:
        rooms = self._rooms
        site = await rooms.site(socket.path_params["site"]) if rooms is not None else None
        if rooms is None or site is None or not is_of(socket, site):
            # Before it is accepted: whoever asks learns nothing of which sites there are.
            await socket.close(NOT_ALLOWED)
            return
        await socket.accept()
        with suppress(WebSocketDisconnect, TimeoutError):
            try:
                async with asyncio.timeout(_HELLO_SECONDS):
                    hello = decode(await socket.receive_text())
                if not isinstance(hello, Hello):
                    raise BadFrame("begins without a greeting")
            except (BadFrame, KeyError):
                await socket.close(NOT_ALLOWED)
                return
            language = hello.language if hello.language in LANGUAGES else site.language
            try:
                known = await self._recognised(site, hello.identity)
                subject = known.subject if known is not None else ""
                async with rooms.entered(site, hello, language, subject) as chat:
                    if chat.windows >= _MOST_WINDOWS:
                        await socket.close(TRY_AGAIN)
                        return
                    if known is not None and not known.over:
                        chat.know(known.name, known.email, known.subject, verified=True)
                    await _Window(socket, chat, next(self._numbers), hello, self._begins).run()
            except ConsoleError as fault:
                _log.warning("a chat was not opened: %s", type(fault).__name__)
                await socket.close(TRY_AGAIN)

    async def _file(self, request: Request) -> Response:
        rooms, origin = self._rooms, request.headers.get("origin", "")
        site = await rooms.site(request.path_params["site"]) if rooms is not None else None
        if rooms is None or site is None or not is_of(request, site):
            return Response(status_code=404)
        if request.method == "OPTIONS":
            status, content = 204, None
        else:
            chat = rooms.open(request.headers.get("chat-key", ""))
            status, content = (
                await self._take(request, chat) if chat is not None and chat.site.id == site.id else (403, None)
            )
        allowed = {
            "Access-Control-Allow-Origin": origin,
            "Vary": "Origin",
            "Access-Control-Allow-Headers": "Chat-Key, Content-Type",
        }
        return JSONResponse(content, status, allowed) if content else Response(status_code=status, headers=allowed)

    async def _take(self, request: Request, chat: OpenChat) -> tuple[int, dict[str, str] | None]:
        """The status of the answer, and what stands in it."""
        size = request.headers.get("content-length", "")
        if not size.isascii() or not size.isdigit() or not self._uploads.room_for(chat.room.key, int(size)):
            return 413, None
        with self._uploads.reserved(chat.room.key, int(size)):
            content = await _body(request, int(size))
        if content is None:
            return 400, None
        file_id = self._uploads.put(chat.room.key, request.query_params.get("name", ""), content)
        return (415, None) if file_id is None else (200, {"id": str(file_id)})

    async def _recognised(self, site: ChatSite, identity: str) -> Signed | None:
        """Whom the platform has signed."""
        if not identity or not site.signed:
            return None
        try:
            # A keyring may take its time, and ask somebody to unlock it.
            secret = await asyncio.to_thread(self._secret, secret_name(site.id))
            if secret is None:
                _log.warning("the secret of %s is not on this computer", site.id)
                return None
            return signed(identity, secret, self._desk.now())
        except NotSigned as why:
            _log.warning("a visitor of %s was not recognised: %s", site.id, why)
        except ConsoleError as fault:
            _log.warning("the secret of %s cannot be had: %s", site.id, type(fault).__name__)
        return None


class _Window:
    """One connection of a visitor."""

    def __init__(self, socket: WebSocket, chat: OpenChat, number: int, hello: Hello, begins: Limit) -> None:
        self._socket = socket
        self._chat = chat
        self._number = number
        self._hello = hello
        self._begins = begins
        self._frames: asyncio.Queue[str] = asyncio.Queue(_MOST_WAITING)
        self._slow = asyncio.Event()

    async def run(self) -> None:
        self._chat.join(self._number, self._hello, self._say)
        tasks = [asyncio.create_task(work) for work in (self._write(), self._read(), self._slow.wait())]
        try:
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        finally:
            self._chat.leave(self._number)
            for task in tasks:
                task.cancel()
            ended = await asyncio.gather(*tasks, return_exceptions=True)
        for one in ended:
            if isinstance(one, Exception) and not isinstance(one, WebSocketDisconnect | RuntimeError | BadFrame):
                raise one
        with suppress(RuntimeError, WebSocketDisconnect):
            await self._socket.close(NOT_ALLOWED if any(isinstance(one, BadFrame) for one in ended) else GOING_AWAY)

    def _say(self, frame: Outgoing) -> None:
        try:
            self._frames.put_nowait(encode(frame))
        except asyncio.QueueFull:
            self._slow.set()

    async def _write(self) -> None:
        while True:
            try:
                async with asyncio.timeout(_QUIET_SECONDS):
                    words = await self._frames.get()
            except TimeoutError:
                words = ""
            await self._socket.send_text(words)

    async def _read(self) -> None:
        chat = self._chat
        while True:
            try:
                frame = decode(await self._socket.receive_text())
            except KeyError as fault:
                raise BadFrame("no text") from fault
            if isinstance(frame, Hello):
                raise BadFrame("greets twice")
            if isinstance(frame, Line) and not chat.begun:
                await self._may_begin()
            chat.hear(self._number, frame)
            # Letters that are shown while they are typed must not use up what lines may have.
            bucket = chat.strokes if isinstance(frame, Typing) else chat.lines
            await asyncio.sleep(bucket.take(time.monotonic()))

    async def _may_begin(self) -> None:
        """Waits where too many chats begin; the line stays with the visitor so long, and is not lost."""
        who = neighbourhood_of(self._socket.scope)
        while who and not self._begins.take(who):
            await asyncio.sleep(_LATER_SECONDS)


def is_of(asked: HTTPConnection, site: ChatSite) -> bool:
    """Whether it is asked from a page of the site, or from ours: browsers tell it, and no script can lie about it."""
    origin = asked.headers.get("origin", "").rstrip("/").casefold()
    ours = origin.partition("://")[2] == asked.headers.get("host", "").casefold() != ""
    return ours or origin in {one.rstrip("/").casefold() for one in site.origins}


def _folder() -> Path:
    return resources() / "web" / "chat"


async def _body(request: Request, size: int) -> bytes | None:
    """None: it is larger than it said, or does not come to an end."""
    taken = bytearray()
    try:
        async with asyncio.timeout(_BODY_SECONDS):
            async for piece in request.stream():
                taken += piece
                if len(taken) > min(size, LARGEST):
                    return None
    except (TimeoutError, ClientDisconnect):
        return None
    return bytes(taken) if len(taken) == size else None
