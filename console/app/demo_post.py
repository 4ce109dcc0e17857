"""The post of the demo desk: its letters leave no computer, they lie on a page where participants would read them."""

from __future__ import annotations

import asyncio
import email
import email.policy
import re
from collections import deque
from collections.abc import Sequence
from typing import NamedTuple, TypeVar

from markupsafe import Markup, escape
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from console.channels.base import Report
from console.channels.email.compose import compose
from console.channels.email.writing import sheet_of
from console.commands.deliveries import BeginSending, SetDelivery
from console.domain.health import Work
from console.domain.ids import Id
from console.domain.mailboxes import Mailbox
from console.domain.messages import Delivery
from console.gateway.pages.contact import contact
from console.gateway.pages.rendering import language_of, page
from console.queries.base import Query
from console.queries.deliveries import Outgoing, OutgoingLetter
from console.queries.desk import Settings
from console.queries.files import FileContent
from console.sync.hub import HubDesk

_KEPT = 50
_LOOK_SECONDS = 1.0
_ADDRESS = re.compile(r"https?://[^\s<>\"]+[^\s<>\".,;:!?)]")

Answer = TypeVar("Answer")


class Lying(NamedTuple):
    """A letter as its reader sees it."""

    to: str
    subject: str
    at: str
    text: Markup


class DemoPost:
    """A channel that hands letters over as any other does, and a part of the web server with the page of them."""

    work = Work.SENDING

    def __init__(self, desk: HubDesk, mailbox: Mailbox) -> None:
        self._desk = desk
        self._mailbox = mailbox
        self._lying: deque[Lying] = deque(maxlen=_KEPT)

    @property
    def about(self) -> Id:
        return self._mailbox.id

    @property
    def name(self) -> str:
        return self._mailbox.name

    async def run(self, report: Report, stop: asyncio.Event) -> None:
        while not stop.is_set():
            report.up()
            for letter in await self._ask(Outgoing(self._mailbox.id)):
                await self._take(letter)
            try:
                await asyncio.wait_for(stop.wait(), _LOOK_SECONDS)
            except TimeoutError:
                continue

    async def _take(self, letter: OutgoingLetter) -> None:
        began = BeginSending(self._desk.stamp(), letter.id, letter.seen)
        if not (await asyncio.wrap_future(self._desk.submit(began))).done:
            return
        contents: dict[bytes, bytes] = {}
        for file in letter.files:
            content = await self._ask(FileContent(file.sha256))
            contents[file.sha256] = content or b""
        settings = await self._ask(Settings())
        raw = compose(sheet_of(letter, self._mailbox, settings, contents)).raw
        self._lying.appendleft(_read(raw))
        left = SetDelivery(self._desk.stamp(), letter.id, Delivery.SENT)
        await asyncio.wrap_future(self._desk.submit(left))

    async def _ask(self, query: Query[Answer]) -> Answer:
        return await asyncio.wrap_future(self._desk.read(query))

    # The page

    def page(self) -> LettersPage:
        return LettersPage(self._desk, self._lying)


class LettersPage:
    """A part of the gateway's web server."""

    def __init__(self, desk: HubDesk, lying: deque[Lying]) -> None:
        self._desk, self._lying = desk, lying

    def routes(self) -> Sequence[BaseRoute]:
        return [Route("/letters", self._show)]

    async def run(self, stop: asyncio.Event) -> None:
        """It has no work but what is asked."""
        await stop.wait()

    async def _show(self, request: Request) -> Response:
        language = request.query_params.get("l", "")
        language = language if language in {"en", "pl", "ru"} else language_of(request)
        reach = await contact(self._desk, language)
        letters = tuple(self._lying)
        return page("letters.html", language, private=True, turn="/letters?l=%s", contact=reach, letters=letters)


def _read(raw: bytes) -> Lying:
    letter = email.message_from_bytes(raw, policy=email.policy.default)
    body = letter.get_body(("plain",))
    text = body.get_content() if body is not None else ""
    return Lying(str(letter["to"]), str(letter["subject"]), str(letter["date"]), _linked(text))


def _linked(text: str) -> Markup:
    """The words, with the addresses in them as links."""
    shown, end = Markup(), 0
    for found in _ADDRESS.finditer(text):
        shown += escape(text[end : found.start()])
        shown += Markup('<a href="{0}">{0}</a>').format(found.group())
        end = found.end()
    return shown + escape(text[end:])
