"""The tutor's view as a page on a phone, behind a signed link: it asks once a second what to show."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import msgspec
from starlette.requests import ClientDisconnect, Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import BaseRoute, Route

from console.commands.base import Command, Stamp
from console.commands.tutor import SeenByTutor
from console.commands.tutor_press import pressed
from console.domain.changes import Changes
from console.domain.ids import Id, named
from console.domain.tutor_cards import Face, Press, is_of, opened
from console.errors import ConsoleError
from console.gateway.pages.contact import contact
from console.gateway.pages.forms import Forms
from console.gateway.pages.limits import Limit
from console.gateway.pages.rendering import LANGUAGES, PRIVATE, language_of, page, words
from console.gateway.pages.tutor_text import reason, told
from console.queries.tutor import TutorScreen, TutorView
from console.settings.places import resources
from console.sync.hub import HubDesk

_log = logging.getLogger("console.gateway")
_PARTS = frozenset({"tutor.js", "tutor.css"})
_LARGEST_BODY = 2048
_FIGURES_SECONDS = 3.0
"""So old the figures may be; a card is there at once."""
_AFTERWARDS = timedelta(days=1)
"""So long after the end of its launch the page says that it is over; then it opens nothing."""
_ANSWERS = {**PRIVATE, "X-Content-Type-Options": "nosniff"}


class Pressing(msgspec.Struct, frozen=True):
    """What the page sends. `one` is of this press alone: sent again it is not done again."""

    one: Id
    press: str
    face: Face
    id: str = ""


class _Known(msgspec.Struct, frozen=True):
    screen: TutorScreen | None
    news: int
    at: float


class TutorPages:
    """A part of the gateway's web server."""

    def __init__(self, desk: HubDesk) -> None:
        self._desk = desk
        self._forms = Forms(desk)
        self._pressing = Limit(240, 600)
        self._known: dict[Id, _Known] = {}
        self._news = 0

    def routes(self) -> Sequence[BaseRoute]:
        return [
            Route("/t/parts/{part}", self._part),
            Route("/t/{token}", self._page),
            Route("/t/{token}/now", self._now),
            Route("/t/{token}/press", self._press, methods=["POST"]),
        ]

    async def run(self, stop: asyncio.Event) -> None:
        unlisten = self._desk.listen(self._hear)
        try:
            await stop.wait()
        finally:
            unlisten()

    def _hear(self, changes: Changes) -> None:
        # On a thread of the desk: a number that grows is all that is told.
        if changes.touches("launch", "webinar", "agent"):
            self._news += 1

    async def _part(self, request: Request) -> Response:
        part = request.path_params["part"]
        if part not in _PARTS:
            return Response(status_code=404)
        return FileResponse(resources() / "web" / "tutor" / part, headers={"Cache-Control": "max-age=300"})

    async def _page(self, request: Request) -> Response:
        screen = await self._screen(request)
        language = _language(request, screen)
        here = f"/t/{request.path_params['token'][:60]}"
        about = await contact(self._desk, language)
        if screen is None:
            return page("tutor_lost.html", language, 404, private=True, turn=f"{here}?l=%s", contact=about)
        return page(
            "tutor.html",
            language,
            scripts=True,
            private=True,
            turn=f"{here}?l=%s",
            contact=about,
            title=screen.title,
            here=here,
        )

    async def _now(self, request: Request) -> Response:
        try:
            screen = await self._screen(request)
        except ConsoleError:
            return JSONResponse({}, 503, _ANSWERS)
        if screen is None:
            return JSONResponse({}, 404, _ANSWERS)
        return JSONResponse(told(screen, words(_language(request, screen)), self._desk.now()), headers=_ANSWERS)

    async def _press(self, request: Request) -> Response:
        # A form of another page could send neither this type nor from this origin without asking first.
        if request.headers.get("content-type", "") != "application/json":
            return JSONResponse({}, 415, _ANSWERS)
        try:
            sent = msgspec.json.decode(await _body(request), type=Pressing)
            about = Id(sent.id) if sent.id else None
        except (msgspec.MsgspecError, ValueError, ClientDisconnect):
            return JSONResponse({}, 400, _ANSWERS)
        try:
            screen = await self._screen(request)
            if screen is None:
                return JSONResponse({}, 404, _ANSWERS)
            if not self._pressing.take(str(screen.launch)):
                return JSONResponse({}, 429, _ANSWERS)
            return await self._do(screen, sent, about, words(_language(request, screen)))
        except ConsoleError as fault:
            _log.warning("what a tutor pressed was not taken: %s", type(fault).__name__)
            return JSONResponse({}, 503, _ANSWERS)

    async def _do(self, screen: TutorScreen, sent: Pressing, about: Id | None, said: Any) -> Response:
        stamp = Stamp(named(screen.launch, f"tutor {sent.one}"), self._desk.now(), None)
        command: Command | None = None
        if sent.press == "seen":
            if about is not None and screen.card(about) is not None:
                command = SeenByTutor(stamp, about)
        else:
            try:
                press = Press(sent.press)
            except ValueError:
                return JSONResponse({}, 400, _ANSWERS)
            ours = _of(screen, about)
            note = reason(press, said) if sent.face is Face.CHECK else ""
            command = pressed(stamp, press, sent.face, ours, note) if ours is not None else None
        if command is None:
            return JSONResponse({}, 400, _ANSWERS)
        outcome = await asyncio.wrap_future(self._desk.submit(command))
        # Whatever became of it: what stands there now is what counts.
        self._known.pop(screen.launch, None)
        known = await self._read(screen.launch)
        status = 200 if outcome.done else 409
        return JSONResponse(told(known or screen, said, self._desk.now()), status, _ANSWERS)

    async def _screen(self, request: Request) -> TutorScreen | None:
        """Of the launch whose tutor has this link, until a day after its end. Raises ConsoleError."""
        found = opened(request.path_params["token"], await self._forms.keys(), self._desk.now())
        if found is None:
            return None
        screen = await self._read(found.ticket)
        if screen is None or not is_of(found, screen.tutor_id):
            return None
        ended = screen.clock.ended_at
        # Whoever finds the link in a message of old has no business there.
        return screen if ended is None or self._desk.now() - ended < _AFTERWARDS else None

    async def _read(self, launch: Id) -> TutorScreen | None:
        now, known = asyncio.get_running_loop().time(), self._known.get(launch)
        if known is not None and known.news == self._news and now - known.at < _FIGURES_SECONDS:
            return known.screen
        news = self._news
        screen = await asyncio.wrap_future(self._desk.read(TutorView(launch)))
        if len(self._known) > 100:
            self._known.clear()
        self._known[launch] = _Known(screen, news, now)
        return screen


def _of(screen: TutorScreen, about: Id | None) -> Id | None:
    """What is pressed belongs to this launch, or it is nothing; a hand that goes up is about the launch."""
    if about is None:
        return screen.launch
    standing = screen.standing
    parts: tuple[tuple[Any, ...], ...] = (standing.cards, standing.questions, standing.hands, standing.asked)
    return about if any(one.id == about for part in parts for one in part) else None


async def _body(request: Request) -> bytes:
    """Raises ValueError for more than a press can hold."""
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > _LARGEST_BODY:
            raise ValueError("too large")
    return bytes(body)


def _language(request: Request, screen: TutorScreen | None) -> str:
    asked = request.query_params.get("l", "")
    if asked in LANGUAGES:
        return asked
    if screen is not None and screen.language in LANGUAGES:
        return screen.language
    return language_of(request)
