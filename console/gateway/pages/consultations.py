"""The page on which somebody who is asked answers, behind a signed link: the question, its context, and one form."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from hashlib import sha256
from typing import TypeVar

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from console.commands.base import Stamp
from console.commands.consultations import AnswerFromOutside
from console.domain.changes import Refusal
from console.domain.consultations import LONGEST_WORDS, Part, Standing, Via, opened
from console.domain.ids import Id, named
from console.errors import ConsoleError
from console.gateway.pages.contact import contact
from console.gateway.pages.forms import Forms, NotTaken, taken
from console.gateway.pages.limits import Limit
from console.gateway.pages.rendering import LANGUAGES, PRIVATE, language_of, page, words
from console.queries.base import Query
from console.queries.consultations import ConsultationAt, ConsultationPage
from console.sync.hub import HubDesk

_log = logging.getLogger("console.gateway")
_LARGEST_BODY = 256 * 1024
_ASKS = frozenset({"GET", "HEAD"})
_PARTS = {"answer": Part.ANSWER, "back": Part.ASKED_BACK}
Answer = TypeVar("Answer")


class _Wrong(Exception):
    """What somebody sent cannot be taken; `word` says why."""

    def __init__(self, status: int, word: str) -> None:
        super().__init__(word)
        self.status, self.word = status, word


class ConsultationPages:
    """A part of the gateway's web server."""

    def __init__(self, desk: HubDesk) -> None:
        self._desk = desk
        self._forms = Forms(desk)
        self._writing = Limit(20, 3600)

    def routes(self) -> Sequence[BaseRoute]:
        return [Route("/q/{token}", self._page, methods=["GET", "POST"])]

    async def run(self, stop: asyncio.Event) -> None:
        await stop.wait()

    async def _page(self, request: Request) -> Response:
        found = await self._opened(request)
        if found is None:
            language = _language(request)
            # The same for a link that never was and for one that is over: nobody learns which.
            return page(
                "consultation_lost.html",
                language,
                404,
                private=True,
                turn=f"/q/{request.path_params['token'][:60]}?l=%s",
                contact=await contact(self._desk, language),
            )
        token, language = request.path_params["token"], _language(request, found)
        if request.method in _ASKS:
            return await self._show(found, token, language, done=request.query_params.get("done", ""))
        form: FormData | None = None
        again: Id | None = None
        try:
            form = await taken(request, _LARGEST_BODY)
            again = await self._forms.check(f"q {found.id}", form)
            if not self._writing.take(str(found.id)):
                raise _Wrong(429, "e_often")
            done = await self._answer(found, form, again)
        except (NotTaken, _Wrong, ConsoleError) as fault:
            text = str(form.get("text", "")) if form is not None else ""
            status, wrong = _told(fault, language)
            return await self._show(found, token, language, status, wrong=wrong, text=text, again=again)
        finally:
            if form is not None:
                await form.close()
        return RedirectResponse(f"/q/{token}?l={language}&done={done}", 303, PRIVATE)

    async def _answer(self, found: ConsultationPage, form: FormData, one: Id) -> str:
        """Sent twice it is taken once; other words in the same form are other words."""
        act, text = str(form.get("act", "")), str(form.get("text", "")).strip()[:LONGEST_WORDS]
        if act not in _PARTS:
            raise _Wrong(400, "e_old")
        if not text:
            raise _Wrong(422, "q_empty")
        line = named(one, sha256(f"{act}\0{text}".encode(errors="replace")).hexdigest())
        stamp = Stamp(named(line, "page"), self._desk.now(), None)
        command = AnswerFromOutside(stamp, found.id, line, _PARTS[act], text, Via.PAGE)
        outcome = await asyncio.wrap_future(self._desk.submit(command))
        if outcome.refusal is not None and outcome.refusal is not Refusal.EXISTS:
            raise _Wrong(409, "e_away")
        return act

    async def _show(
        self,
        found: ConsultationPage,
        token: str,
        language: str,
        status: int = 200,
        *,
        done: str = "",
        wrong: str = "",
        text: str = "",
        again: Id | None = None,
    ) -> Response:
        said = words(language)
        return page(
            "consultation.html",
            language,
            status,
            private=True,
            turn=f"/q/{token}?l=%s",
            contact=await contact(self._desk, language),
            one=found,
            theirs={Part.ANSWER, Part.ASKED_BACK},
            waits=found.standing is Standing.WAITING,
            over=found.standing is Standing.WITHDRAWN,
            token=token,
            form=await self._forms.seal(f"q {found.id}", again),
            done=said[f"q_done_{done}"] if done in _PARTS else "",
            wrong=wrong,
            text=text,
        )

    async def _opened(self, request: Request) -> ConsultationPage | None:
        told = opened(request.path_params["token"], await self._forms.keys(), self._desk.now().date())
        return await self._ask(ConsultationAt(told.ticket)) if told is not None else None

    async def _ask(self, query: Query[Answer]) -> Answer:
        return await asyncio.wrap_future(self._desk.read(query))


def _told(fault: Exception, language: str) -> tuple[int, str]:
    """The status of the answer, and what is said."""
    said = words(language)
    if isinstance(fault, _Wrong):
        return fault.status, said[fault.word]
    if isinstance(fault, NotTaken):
        return fault.status, said["e_many" if fault.status in {400, 413} else "e_old"]
    _log.warning("what was sent on a page was not taken: %s", type(fault).__name__)
    return 503, said["e_away"]


def _language(request: Request, found: ConsultationPage | None = None) -> str:
    asked = request.query_params.get("l", "")
    if asked in LANGUAGES:
        return asked
    return found.language if found is not None and found.language in LANGUAGES else language_of(request)
