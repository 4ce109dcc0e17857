"""The contact block of a page: how and when to reach the desk, and the page about just that."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from console.domain import contact as block
from console.gateway.pages.rendering import LANGUAGES, language_of, page
from console.queries.chat_load import AnsweringChats
from console.queries.desk import Settings
from console.sync.desk import Desk
from console.sync.hub import HubDesk

_ROBOTS = "User-agent: *\nDisallow: /r/\nDisallow: /s/\nDisallow: /w/\nDisallow: /chat/\nDisallow: /api/\n"


async def contact(desk: Desk, language: str) -> block.Contact:
    """Raises ConsoleError."""
    settings: dict[str, str] = await asyncio.wrap_future(desk.read(Settings()))
    return block.contact(settings, language)


async def somebody_is_here(desk: Desk) -> bool:
    return (await asyncio.wrap_future(desk.read(AnsweringChats()))).there


class ContactPage:
    """A part of the gateway's web server."""

    def __init__(self, desk: HubDesk) -> None:
        self._desk = desk

    def routes(self) -> Sequence[BaseRoute]:
        return [
            Route("/", self._home),
            Route("/robots.txt", self._robots),
            Route("/contact", self._front),
            Route("/contact/{language}", self._show),
        ]

    async def run(self, stop: asyncio.Event) -> None:
        """It has no work but what is asked."""
        await stop.wait()

    async def _home(self, request: Request) -> Response:
        return RedirectResponse(f"/help/{language_of(request)}", 303, {"Vary": "Accept-Language"})

    async def _robots(self, _: Request) -> Response:
        return PlainTextResponse(_ROBOTS)

    async def _front(self, request: Request) -> Response:
        return RedirectResponse(f"/contact/{language_of(request)}", 303, {"Vary": "Accept-Language"})

    async def _show(self, request: Request) -> Response:
        language = request.path_params["language"]
        if language not in LANGUAGES:
            spoken = language_of(request)
            return page("lost.html", spoken, 404, contact=await contact(self._desk, spoken))
        return page(
            "contact.html",
            language,
            turn="/contact/%s",
            contact=await contact(self._desk, language),
            here=await somebody_is_here(self._desk),
        )
