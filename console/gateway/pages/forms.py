"""Forms of the pages: each shows that it came from us and for what, is taken once, and only so large."""

from __future__ import annotations

import asyncio
import hmac
import os
from collections.abc import Mapping
from contextlib import suppress
from typing import NamedTuple

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException
from starlette.requests import ClientDisconnect, Request
from starlette.types import Message

from console.commands.base import Stamp
from console.commands.requests import NewLinkKey
from console.domain.ids import Id
from console.domain.requests import SECRET_BYTES, LinkKey, form_seal
from console.queries.requests import LinkKeys
from console.sync.hub import HubDesk

GOOD_SECONDS = 12 * 3600
"""So long a page may stand open before its form is sent."""
LARGEST_BODY = 26 * 1024 * 1024
MOST_FILES = 5
_MOST_FIELDS = 20
_LONGEST_FIELD = 256 * 1024
_BODY_SECONDS = 120.0
_MOST_DRAINED = 8 * LARGEST_BODY


class Seal(NamedTuple):
    """What stands hidden in a form. `id` is that of what comes of it, so that sending it twice does it once."""

    id: Id
    until: int
    seal: str


class NotTaken(Exception):
    """A form is not ours, too old, too large or broken; `status` is what HTTP calls it."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


class Forms:
    """Makes the seals of forms, and looks whether one that comes back is ours."""

    def __init__(self, desk: HubDesk) -> None:
        self._desk = desk

    async def keys(self) -> tuple[LinkKey, ...]:
        """What links are opened with and forms are sealed with, the newest first; the first one is made here.

        Read each time: a key that is withdrawn must open nothing from that moment on. Raises ConsoleError.
        """
        found = await asyncio.wrap_future(self._desk.read(LinkKeys()))
        if not found:
            stamp = Stamp(self._desk.new_id(), self._desk.now(), None)
            await asyncio.wrap_future(self._desk.submit(NewLinkKey(stamp, os.urandom(SECRET_BYTES), first=True)))
            found = await asyncio.wrap_future(self._desk.read(LinkKeys()))
        return found

    async def seal(self, purpose: str, again: Id | None = None) -> Seal:
        """`again` is the id of a form that is shown once more."""
        one = again or self._desk.new_id()
        until = int(self._desk.now().timestamp()) + GOOD_SECONDS
        return Seal(one, until, form_seal((await self.keys())[0], f"{purpose}\0{one}", until))

    async def check(self, purpose: str, form: Mapping[str, object]) -> Id:
        """The id in a form that we made for this purpose. Raises NotTaken."""
        try:
            one, until = Id(str(form.get("id", ""))), int(str(form.get("until", "")))
        except ValueError as fault:
            raise NotTaken(403) from fault
        told = str(form.get("seal", "")).encode(errors="replace")
        keys = await self.keys()
        ours = any(hmac.compare_digest(form_seal(key, f"{purpose}\0{one}", until).encode(), told) for key in keys)
        if not ours or until < self._desk.now().timestamp():
            raise NotTaken(403)
        return one


async def taken(request: Request, largest: int = LARGEST_BODY) -> FormData:
    """What was sent. Raises NotTaken."""
    if not _from_our_page(request):
        raise NotTaken(403)
    length = request.headers.get("content-length", "")
    if not length.isascii() or (length and not length.isdigit()):
        raise NotTaken(400)
    if length and int(length) > largest:
        await _drain(request, int(length))
        raise NotTaken(413)
    bounded = _Bounded(request, largest)
    try:
        async with asyncio.timeout(_BODY_SECONDS):
            form = Request(request.scope, bounded.receive)
            return await form.form(max_files=MOST_FILES, max_fields=_MOST_FIELDS, max_part_size=_LONGEST_FIELD)
    except (TimeoutError, ClientDisconnect) as fault:
        raise NotTaken(408) from fault
    except (HTTPException, MultiPartException) as fault:
        raise NotTaken(413 if bounded.over else 400) from fault


async def _drain(request: Request, length: int) -> None:
    """A browser that is still sending shows no answer, only that the connection broke."""
    if length > _MOST_DRAINED:
        return
    with suppress(TimeoutError, ClientDisconnect):
        async with asyncio.timeout(_BODY_SECONDS):
            async for _ in request.stream():
                pass


def _from_our_page(request: Request) -> bool:
    """Browsers tell which page sends a form, and no script can lie about it (Fetch Metadata; RFC 6454)."""
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        return site == "same-origin"
    # A page that names no referrer names no origin either; then the seal in the form decides alone.
    origin = request.headers.get("origin", "null").casefold()
    return origin == "null" or origin.partition("://")[2] == request.headers.get("host", "").casefold()


class _Bounded:
    """The body of a request up to a size, whatever it says of its length."""

    def __init__(self, request: Request, largest: int) -> None:
        self._request = request
        self._left = largest
        self.over = False

    async def receive(self) -> Message:
        message = await self._request.receive()
        self._left -= len(message.get("body", b""))
        if self._left < 0:
            self.over = True
            # By this one alone the parser is told to let go of what it holds.
            raise MultiPartException("too large")
        return message
