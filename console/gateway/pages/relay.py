"""The page on which people without sound read along, its live connection, and the transcript afterwards."""

from __future__ import annotations

import asyncio
import re
import secrets
from collections.abc import Sequence
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Route, WebSocketRoute
from starlette.websockets import WebSocket

from console.domain.relay import names_shown
from console.errors import ConsoleError
from console.gateway.chats import NOT_ALLOWED, TRY_AGAIN
from console.gateway.pages.contact import contact
from console.gateway.pages.rendering import LANGUAGES, PRIVATE, language_of, page
from console.gateway.relay_rooms import RelayRooms, Room, Say
from console.settings.places import resources
from console.sync.hub import HubDesk

SIZES = (16, 20, 24, 28, 32, 40)
LOOKS = ("system", "light", "dark", "contrast")
_PARTS = frozenset({"reader.js", "page.js", "reader.css"})
_KEY = re.compile(r"[a-hj-km-np-tv-z0-9]{12}")
_LAST = 120
"""Lines of a page that is opened; the others are a link away."""
_READER = re.compile(r"[0-9a-f]{16}")


class RelayPages:
    """A part of the gateway's web server."""

    def __init__(self, desk: HubDesk) -> None:
        self._desk = desk
        self._rooms = RelayRooms(desk)

    def routes(self) -> Sequence[BaseRoute]:
        return [
            Route("/relay/parts/{part}", self._part),
            Route("/relay/{key}", self._page),
            Route("/relay/{key}/transcript.txt", self._transcript),
            WebSocketRoute("/relay/{key}/ws", self._read),
        ]

    async def run(self, stop: asyncio.Event) -> None:
        await self._rooms.run(stop)

    async def _part(self, request: Request) -> Response:
        part = request.path_params["part"]
        if part not in _PARTS:
            return Response(status_code=404)
        # The window of a chat fetches them into the pages of others.
        shared = {
            "Access-Control-Allow-Origin": "*",
            "Cache-Control": "max-age=300",
            "X-Content-Type-Options": "nosniff",
        }
        return FileResponse(resources() / "web" / "relay" / part, headers=shared)

    async def _page(self, request: Request) -> Response:
        key, asked = request.path_params["key"], request.query_params
        room = await self._room(key)
        language = _language(request)
        if room is None:
            lost = await contact(self._desk, language)
            return page("relay_lost.html", language, 404, private=True, turn=f"/relay/{key[:20]}?l=%s", contact=lost)
        # Together: a line that comes while the rest is asked for is not on the page, and is brought behind it.
        lines, seq = room.lines, room.seq
        over = room.standing.over
        if over and not room.state.shared:
            lines = []
        whole = over or asked.get("from") == "start"
        shown = lines if whole else lines[-_LAST:]
        names = names_shown([line.p for line in lines])[len(lines) - len(shown) :]
        size = int(asked["size"]) if asked.get("size") in {str(one) for one in SIZES} else 20
        look = asked["look"] if asked.get("look") in LOOKS else "system"
        reader = asked.get("r", "")
        if _READER.fullmatch(reader) and not over:
            room.see_plain(reader)
        else:
            reader = secrets.token_hex(8)
        given = {"size": str(size), "look": look, **({"from": "start"} if whole and not over else {})}

        def address(**other: str) -> str:
            return f"/relay/{key}?{urlencode({**given, 'l': language, **other})}"

        return page(
            "relay.html",
            language,
            scripts=True,
            private=True,
            turn=f"/relay/{key}?{urlencode(given)}&l=%s",
            contact=await contact(self._desk, language),
            title=room.state.title,
            spoken=room.state.language or language,
            seq=seq,
            lines=list(zip(shown, names, strict=True)),
            more=len(lines) - len(shown),
            standing=room.standing,
            shared=room.state.shared,
            size=size,
            look=look,
            sizes=SIZES,
            looks=LOOKS,
            address=address,
            again=address(r=reader),
            socket=f"/relay/{key}/ws",
        )

    async def _transcript(self, request: Request) -> Response:
        room = await self._room(request.path_params["key"])
        if room is None or not (room.standing.over and room.state.shared):
            return Response(status_code=404)
        return PlainTextResponse(text_of(room), headers={**PRIVATE, "X-Content-Type-Options": "nosniff"})

    async def _read(self, socket: WebSocket) -> None:
        """A reader says nothing: all that is asked for stands in the address."""
        say: Say | None = socket.scope["state"].get("say")
        try:
            room = await self._room(socket.path_params["key"])
        except ConsoleError:
            await socket.close(TRY_AGAIN)
            return
        if room is None or say is None:
            await socket.close(NOT_ALLOWED)
            return
        after = socket.query_params.get("after", "0")
        known = int(after) if after.isascii() and after.isdigit() and len(after) < 12 else 0
        # What is over and not shared is given to nobody any more.
        known = room.seq if room.standing.over and not room.state.shared else known
        await socket.accept()
        reader = room.join(say, known)
        try:
            # Whatever it says, text or bytes, it is no reader of ours.
            if (await socket.receive())["type"] == "websocket.receive":
                await socket.close(NOT_ALLOWED)
        finally:
            room.leave(reader)

    async def _room(self, key: str) -> Room | None:
        return await self._rooms.room(key) if _KEY.fullmatch(key) else None


def text_of(room: Room) -> str:
    """The transcript as plain text."""
    lines = [line for line in room.lines if line.w]
    names = names_shown([line.p for line in lines])
    told = [f"{line.p}: {line.w}" if named else line.w for line, named in zip(lines, names, strict=True)]
    return "\n".join([room.state.title, "", *told, ""])


def _language(request: Request) -> str:
    asked = request.query_params.get("l", "")
    return asked if asked in LANGUAGES else language_of(request)
