"""The way into a webinar: the page behind the personal link of an invitation, and where its tool tells who came.

What counts as opened is the press of a button, which sends a form. Programs that look at mail follow its links (GET and
HEAD), some of them in a whole browser that runs scripts: for them this is a page like any other, and nobody has come.
"""

from __future__ import annotations

import asyncio
import hmac
import logging
from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import TypeVar
from urllib.parse import quote

import msgspec
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from console.commands.base import Stamp
from console.commands.webinar_comings import HearComings
from console.commands.webinars import TellTurnout
from console.domain.contact import Contact
from console.domain.ids import Id
from console.domain.people_import import PersonRow
from console.domain.webinar_letters import registration_of
from console.domain.webinar_pushes import LARGEST_BODY, SETTING, Push, coming_of_push, meant, pushes_in
from console.errors import ConsoleError
from console.gateway.pages.contact import contact
from console.gateway.pages.forms import Forms
from console.gateway.pages.rendering import LANGUAGES, language_of, page
from console.importers.people_cells import emails_of, name_of, phones_of
from console.queries.base import Query
from console.queries.desk import Settings
from console.queries.webinars import WayInOf, WayInRow, Webinars
from console.settings.push_token import hash_of
from console.sync.hub import HubDesk

_log = logging.getLogger("console.gateway")
_DOORS = timedelta(minutes=60)
"""So long before the start the button is there: who looks at the page a week before has not come."""
_LONGEST_WEBINAR = timedelta(hours=26)
_BODY_SECONDS = 10.0
_AS_THEY_ARE = ":/%#?=@[]!$&'()*+,;~"
_AT_ONCE = 200
Answer = TypeVar("Answer")


class WebinarPages:
    """A part of the gateway's web server."""

    def __init__(self, desk: HubDesk) -> None:
        self._desk = desk
        self._forms = Forms(desk)

    def routes(self) -> Sequence[BaseRoute]:
        return [
            Route("/w/{token}", self._page, methods=["GET", "POST"]),
            Route("/api/v1/webinars/{token}", self._hear, methods=["POST"]),
        ]

    async def run(self, stop: asyncio.Event) -> None:
        """It has no work but what is asked and posted."""
        await stop.wait()

    # The page

    async def _page(self, request: Request) -> Response:
        token = request.path_params["token"]
        registration = registration_of(token, await self._forms.keys(), self._desk.now().date())
        found = await self._ask(WayInOf(registration)) if registration is not None else None
        language = _language(request, found)
        if found is None:
            return page(
                "webinar_lost.html",
                language,
                404,
                private=True,
                turn=f"/w/{token[:60]}?l=%s",
                contact=await contact(self._desk, language),
            )
        now = self._desk.now()
        opens = found.facts.starts_at - _DOORS
        way = bool(found.facts.link) and not found.cancelled and opens <= now < found.facts.ends_at + _DOORS
        if request.method == "POST" and way:
            await self._open(found)
            return self._lead(found, language, await contact(self._desk, language), token)
        return page(
            "webinar.html",
            language,
            private=True,
            turn=f"/w/{token}?l=%s",
            contact=await contact(self._desk, language),
            one=found,
            token=token,
            way=way,
            opens=opens,
            over=now >= found.facts.ends_at + _DOORS,
        )

    def _lead(self, found: WayInRow, language: str, block: Contact, token: str) -> Response:
        """A page that goes on to the room by itself. A redirect would be one of the form, and browsers let forms lead
        nowhere but here (Content-Security-Policy, form-action)."""
        led = page(
            "webinar_open.html",
            language,
            private=True,
            turn=f"/w/{token}?l=%s",
            contact=block,
            link=found.facts.link,
            one=found,
        )
        led.headers["Refresh"] = f"0; url={quote(found.facts.link, safe=_AS_THEY_ARE)}"
        return led

    async def _open(self, found: WayInRow) -> None:
        """Whatever becomes of the note, whoever pressed the button gets in."""
        if found.opened:
            return
        now = self._desk.now()
        stamp = Stamp(self._desk.new_id(), now, None)
        told = TellTurnout(stamp, found.webinar, found.participant, opened_at=now)
        try:
            await asyncio.wrap_future(self._desk.submit(told))
        except ConsoleError as fault:
            _log.warning("an opened link was not noted: %s", type(fault).__name__)

    # What the tool tells

    async def _hear(self, request: Request) -> Response:
        body = await _body(request)
        if body is None:
            return Response(status_code=413)
        try:
            settings = await self._ask(Settings())
            if not hmac.compare_digest(settings.get(SETTING) or "-", hash_of(request.path_params["token"])):
                return JSONResponse({"error": "There is no such address."}, 404)
            try:
                pushes = pushes_in(body)
            except msgspec.MsgspecError as fault:
                return JSONResponse({"error": str(fault)}, 400)
            return await self._take(pushes, settings)
        except ConsoleError as fault:
            _log.warning("a push of a webinar came while the desk does not answer: %s", type(fault).__name__)
            return JSONResponse({"error": "The desk does not answer, please try again!"}, 503)

    async def _take(self, pushes: Iterable[Push], settings: dict[str, str]) -> Response:
        now = self._desk.now()
        rows = await self._ask(Webinars(now - _LONGEST_WEBINAR, now + _DOORS * 3))
        around = [(row.id, row.facts) for row in rows if not row.cancelled]
        told: dict[Id, list[PersonRow]] = {}
        nowhere = 0
        for push in pushes:
            webinar = meant(push, around, now)
            if webinar is None:
                nowhere += 1
                continue
            told.setdefault(webinar, []).append(self._row(push, settings.get("region", "PL")))
        taken = 0
        for webinar, people in told.items():
            for start in range(0, len(people), _AT_ONCE):
                stamp = Stamp(self._desk.new_id(), now, None)
                heard = HearComings(stamp, webinar, tuple(people[start : start + _AT_ONCE]))
                outcome = await asyncio.wrap_future(self._desk.submit(heard))
                taken += len(outcome.refs)
        return JSONResponse({"taken": taken, "no_webinar": nowhere}, 200 if told else 404)

    def _row(self, push: Push, region: str) -> PersonRow:
        identities = (*emails_of(push.email).identities, *phones_of(push.phone, (region,)).identities)
        return PersonRow(
            line=0,
            participant_id=self._desk.new_id(),
            name=name_of(push.name)[:200],
            identities=identities,
            coming=coming_of_push(push, self._desk.now()),
        )

    async def _ask(self, query: Query[Answer]) -> Answer:
        return await asyncio.wrap_future(self._desk.read(query))


async def _body(request: Request) -> bytes | None:
    """None: it is larger than any push, or does not come to an end."""
    taken = bytearray()
    try:
        async with asyncio.timeout(_BODY_SECONDS):
            async for piece in request.stream():
                taken += piece
                if len(taken) > LARGEST_BODY:
                    return None
    except (TimeoutError, ClientDisconnect):
        return None
    return bytes(taken)


def _language(request: Request, found: WayInRow | None) -> str:
    asked = request.query_params.get("l", "")
    if asked in LANGUAGES:
        return asked
    return found.language if found is not None and found.language in LANGUAGES else language_of(request)
