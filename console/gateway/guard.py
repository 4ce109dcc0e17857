"""Asked before every part of the web server: how much of it one visitor's address may have."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from typing import Any

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from console.channels.chat.pace import Bucket
from console.gateway.doors import Doors, neighbourhood

_MOST_KNOWN = 20_000
_GUESSED = frozenset({401, 403, 404, 405})
_TOO_MANY = 429


class _Visitor:
    def __init__(self, at_once: float, a_second: float) -> None:
        self.bucket = Bucket(at_once, a_second)
        self.inside = 0


class Guard:
    """Stands behind what finds out who comes through a proxy (uvicorn's ProxyHeadersMiddleware).

    A proxy that does not say for whom it asks is not counted: its visitors would pay for one another.
    """

    def __init__(self, app: ASGIApp, doors: Doors, clock: Callable[[], float] = time.monotonic) -> None:
        self._app = app
        self._doors = doors
        self._clock = clock
        self._known: OrderedDict[str, _Visitor] = OrderedDict()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        host = (scope.get("client") or ("",))[0]
        if scope["type"] not in {"http", "websocket"} or self._doors.are_of(host):
            await self._app(scope, receive, send)
            return
        who = neighbourhood(host)
        visitor = self._visitor(who)
        if visitor.inside >= self._doors.limits.of_one or not visitor.bucket.may(self._clock()):
            await _refuse(scope, send)
            return
        visitor.inside += 1
        scope.setdefault("state", {})["neighbourhood"] = who
        try:
            await self._app(scope, receive, self._watched(visitor, send))
        finally:
            visitor.inside -= 1

    def _visitor(self, who: str) -> _Visitor:
        limits = self._doors.limits
        if who not in self._known:
            self._known[who] = _Visitor(limits.at_once, limits.a_second)
        self._known.move_to_end(who)
        if len(self._known) > _MOST_KNOWN:
            idle = (one for one, visitor in self._known.items() if not visitor.inside)
            del self._known[next(idle)]
        return self._known[who]

    def _watched(self, visitor: _Visitor, send: Send) -> Send:
        async def watch(message: Message) -> None:
            if message.get("status") in _GUESSED:
                visitor.bucket.spill(self._clock(), self._doors.limits.guess - 1)
            await send(message)

        return watch


def neighbourhood_of(scope: Scope) -> str:
    """Of whom a part of the web server is asked; empty: of somebody nobody counts."""
    state: dict[str, Any] = scope.get("state") or {}
    return str(state.get("neighbourhood", ""))


async def _refuse(scope: Scope, send: Send) -> None:
    if scope["type"] == "websocket":
        await send({"type": "websocket.close", "code": 1013})
        return
    heads = [(b"retry-after", b"5"), (b"content-length", b"0"), (b"access-control-allow-origin", b"*")]
    await send({"type": "http.response.start", "status": _TOO_MANY, "headers": heads})
    await send({"type": "http.response.body", "body": b""})
