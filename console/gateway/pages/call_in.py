"""The page on which somebody who is called in says whether they come, behind a signed link: one press, no log-in."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from typing import TypeVar

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from console.commands.base import Stamp
from console.commands.roster import AnswerCall
from console.domain.call_in import called, desk_word, opened
from console.domain.ids import named
from console.domain.requests import Opened
from console.errors import ConsoleError
from console.gateway.pages.contact import contact
from console.gateway.pages.forms import Forms, NotTaken, taken
from console.gateway.pages.limits import Limit
from console.gateway.pages.rendering import LANGUAGES, PRIVATE, language_of, page, words
from console.queries.base import Query
from console.queries.roster import CallAt, CallPage
from console.sync.hub import HubDesk

_log = logging.getLogger("console.gateway")
_LARGEST_BODY = 16 * 1024
_ASKS = frozenset({"GET", "HEAD"})
Answer = TypeVar("Answer")


class CallInPages:
    """A part of the gateway's web server."""

    def __init__(self, desk: HubDesk) -> None:
        self._desk = desk
        self._forms = Forms(desk)
        self._answering = Limit(30, 3600)

    def routes(self) -> Sequence[BaseRoute]:
        return [Route("/come/{token}", self._page, methods=["GET", "POST"])]

    async def run(self, stop: asyncio.Event) -> None:
        await stop.wait()

    async def _page(self, request: Request) -> Response:
        token = request.path_params["token"]
        told = opened(token, await self._forms.keys(), self._desk.now().date())
        found = await self._ask(CallAt(told.ticket)) if told is not None else None
        language = _language(request, found)
        if told is None or found is None:
            # The same for a link that never was and for one that is over: nobody learns which.
            return page(
                "call_in_lost.html",
                language,
                404,
                private=True,
                turn=f"/come/{token[:60]}?l=%s",
                contact=await contact(self._desk, language),
            )
        if request.method in _ASKS:
            return await self._show(found, told, token, language)
        wrong = await self._taken(request, found, told, language)
        if wrong is not None:
            return await self._show(found, told, token, language, *wrong)
        # What became of it stands on the page itself: also where somebody else had answered before, or it was over.
        return RedirectResponse(f"/come/{token}?l={language}", 303, PRIVATE)

    async def _taken(self, request: Request, found: CallPage, told: Opened, language: str) -> tuple[int, str] | None:
        """Takes the answer. The status and the words where it cannot be taken now."""
        said = words(language)
        form: FormData | None = None
        try:
            form = await taken(request, _LARGEST_BODY)
            once = await self._forms.check(_purpose(found, told), form)
            if not self._answering.take(str(found.id)):
                return 429, said["e_often"]
            act = str(form.get("act", ""))
            if act not in {"yes", "no"}:
                return 400, said["e_old"]
            stamp = Stamp(named(once, act), self._desk.now(), None)
            command = AnswerCall(stamp, found.id, act == "yes", told.generation)
            outcome = await asyncio.wrap_future(self._desk.submit(command))
            if outcome.refusal is not None:
                _log.info("an answer to a call came too late: %s", outcome.refusal)
        except NotTaken as fault:
            return fault.status, said["e_many" if fault.status == 413 else "e_old"]
        except ConsoleError as fault:
            _log.warning("an answer to a call was not taken: %s", type(fault).__name__)
            return 503, said["e_away"]
        finally:
            if form is not None:
                await form.close()
        return None

    async def _show(
        self, found: CallPage, told: Opened, token: str, language: str, status: int = 200, wrong: str = ""
    ) -> Response:
        stands = called(found.state, found.calls, told.generation, ended=found.ended)
        return page(
            "call_in.html",
            language,
            status,
            private=True,
            turn=f"/come/{token}?l=%s",
            contact=await contact(self._desk, language),
            one=found,
            desk=desk_word(found.desk, language),
            stands=str(stands),
            token=token,
            form=await self._forms.seal(_purpose(found, told)),
            wrong=wrong,
        )

    async def _ask(self, query: Query[Answer]) -> Answer:
        return await asyncio.wrap_future(self._desk.read(query))


def _purpose(found: CallPage, told: Opened) -> str:
    return f"come {found.id} {told.generation}"


def _language(request: Request, found: CallPage | None) -> str:
    asked = request.query_params.get("l", "")
    if asked in LANGUAGES:
        return asked
    return found.language if found is not None and found.language in LANGUAGES else language_of(request)
