"""The page of a request behind its signed link, the survey about it, and new links for those who lost theirs."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from hashlib import sha256
from typing import TypeVar
from urllib.parse import quote

from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from console.channels.chat.uploads import LARGEST, media_type_of, plain_name
from console.commands.base import Command, Stamp
from console.commands.messages import NewFile
from console.commands.requests import RateRequest, SayHelped, SendLinks, SettleOnPage, WriteOnPage
from console.domain.changes import Outcome, Refusal
from console.domain.ids import Id, named
from console.domain.people import first_name
from console.domain.requests import STARS, Standing, opened, stars_words
from console.errors import ConsoleError
from console.gateway.guard import neighbourhood_of
from console.gateway.pages.contact import contact
from console.gateway.pages.forms import Forms, NotTaken, taken
from console.gateway.pages.limits import Limit
from console.gateway.pages.rendering import LANGUAGES, PRIVATE, language_of, page, words
from console.gateway.pieces import in_pieces
from console.queries.base import Query
from console.queries.files import FileContent
from console.queries.requests import RequestAt, RequestView
from console.sync.hub import HubDesk

_log = logging.getLogger("console.gateway")
_SMALL_BODY = 64 * 1024
_ASKS = frozenset({"GET", "HEAD"})
"""Programs that check letters ask with either whether a link leads anywhere."""
_SHOWN = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp"})
"""Kinds of files that a browser shows and nothing acts in; all others are only saved."""
_DONE = frozenset({"answer", "close", "reopen", "rate", "link", "helped"})
Answer = TypeVar("Answer")


class _Wrong(Exception):
    """What somebody sent cannot be taken; `word` says why, with its places filled."""

    def __init__(self, status: int, word: str, **places: str) -> None:
        super().__init__(word)
        self.status, self.word, self.places = status, word, places


class RequestPages:
    """A part of the gateway's web server."""

    def __init__(self, desk: HubDesk) -> None:
        self._desk = desk
        self._forms = Forms(desk)
        self._writing = Limit(12, 600)
        self._asking = Limit(20, 3600)
        self._lost = Limit(3, 3600)
        self._sending: set[asyncio.Task[None]] = set()

    def routes(self) -> Sequence[BaseRoute]:
        return [
            Route("/r/new", self._new_link, methods=["GET", "POST"]),
            Route("/r/{token}", self._request, methods=["GET", "POST"]),
            Route("/r/{token}/files/{message}/{digest}", self._file),
            Route("/s/{token}", self._survey, methods=["GET", "POST"]),
        ]

    async def run(self, stop: asyncio.Event) -> None:
        """Sees that there is a key: consoles sign with it as soon as it is there. Raises ConsoleError."""
        await self._forms.keys()
        await stop.wait()
        await asyncio.gather(*self._sending)

    # The page of a request

    async def _request(self, request: Request) -> Response:
        found = await self._opened(request)
        if found is None:
            return await self._link_lost(request)
        token, language = request.path_params["token"], _language(request, found)
        if request.method in _ASKS:
            return await self._show(found, token, language, done=request.query_params.get("done", ""))
        form: FormData | None = None
        again: Id | None = None
        try:
            form = await taken(request)
            again = await self._forms.check(f"r {found.ticket}", form)
            if not self._writing.take(str(found.ticket)):
                raise _Wrong(429, "e_often")
            done = await self._act(found, form, again)
        except (NotTaken, _Wrong, ConsoleError) as fault:
            text = str(form.get("text", "")) if form is not None else ""
            status, wrong = _told(fault, language)
            return await self._show(found, token, language, status, wrong=wrong, text=text, again=again)
        finally:
            if form is not None:
                await form.close()
        return _onward(f"/r/{token}?l={language}&done={done}")

    async def _act(self, found: RequestView, form: FormData, one: Id) -> str:
        """What was done. Sent twice it is done once; other words in the same form are other words."""
        act = str(form.get("act", ""))
        if act == "answer":
            text, files = str(form.get("text", "")).strip(), await _files(form)
            if not text and not files:
                raise _Wrong(422, "e_empty")
            content = sha256("\0".join([text, *(file.name for file in files)]).encode(errors="replace"))
            for file in files:
                content.update(file.content)
            message = named(one, content.hexdigest())
            stamp = Stamp(named(one, f"{act} {message}"), self._desk.now(), None)
            await self._do(WriteOnPage(stamp, found.ticket, message, text, files))
            return act
        if act not in {"close", "reopen", "helped"}:
            raise _Wrong(400, "e_old")
        stamp = Stamp(named(one, act), self._desk.now(), None)
        if act == "helped":
            await self._do(SayHelped(stamp, found.ticket))
            return act
        await self._do(SettleOnPage(stamp, found.ticket, solved=act == "close"))
        return act

    async def _show(
        self,
        found: RequestView,
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
        standing = said[f"s_{found.standing}"]
        if found.standing is Standing.WORKING and found.owner:
            standing = said["s_working_who"].format(name=first_name(found.owner))
        return page(
            "request.html",
            language,
            status,
            private=True,
            turn=f"/r/{token}?l=%s",
            contact=await contact(self._desk, language),
            request=found,
            token=token,
            standing=standing,
            form=await self._forms.seal(f"r {found.ticket}", again),
            done=said[f"done_{done}"] if done in _DONE else "",
            wrong=wrong,
            text=text,
        )

    async def _file(self, request: Request) -> Response:
        found = await self._opened(request)
        if found is None:
            return await self._link_lost(request)
        given = request.path_params
        file = next(
            (
                file
                for said in found.said
                for file in said.files
                if str(said.id) == given["message"] and file.sha256.hex() == given["digest"]
            ),
            None,
        )
        content = await self._ask(FileContent(file.sha256)) if file is not None else None
        if file is None or content is None:
            return await self._link_lost(request)
        shown = "inline" if file.media_type in _SHOWN else "attachment"
        heads = {
            **PRIVATE,
            "Content-Disposition": f"{shown}; filename*=UTF-8''{quote(file.name, safe='')}",
            "Content-Security-Policy": "default-src 'none'; sandbox",
            "X-Content-Type-Options": "nosniff",
        }
        kind = file.media_type if file.media_type in _SHOWN else "application/octet-stream"
        return in_pieces(content, kind, heads)

    # The survey

    async def _survey(self, request: Request) -> Response:
        found = await self._opened(request)
        if found is None or not found.may_rate:
            return await self._link_lost(request)
        token, language = request.path_params["token"], _language(request, found)
        if request.method in _ASKS:
            # Programs that look at letters follow every link in them: what is asked for is only shown as chosen.
            chosen = _stars(request.query_params.get("stars", "")) or found.stars
            done = request.query_params.get("done", "")
            return await self._show_survey(found, token, language, chosen=chosen, remark=found.remark, done=done)
        chosen, remark = None, ""
        try:
            form = await taken(request, _SMALL_BODY)
            one = await self._forms.check(f"s {found.ticket}", form)
            chosen, remark = _stars(str(form.get("stars", ""))), str(form.get("remark", ""))
            if chosen is None:
                raise _Wrong(422, "e_stars")
            if not self._writing.take(str(found.ticket)):
                raise _Wrong(429, "e_often")
            stamp = Stamp(named(one, f"{chosen} {remark}"), self._desk.now(), None)
            await self._do(RateRequest(stamp, found.ticket, chosen, remark))
        except (NotTaken, _Wrong, ConsoleError) as fault:
            status, wrong = _told(fault, language)
            return await self._show_survey(found, token, language, status, chosen=chosen, remark=remark, wrong=wrong)
        return _onward(f"/s/{token}?l={language}&done=rate")

    async def _show_survey(
        self,
        found: RequestView,
        token: str,
        language: str,
        status: int = 200,
        *,
        chosen: int | None,
        remark: str,
        done: str = "",
        wrong: str = "",
    ) -> Response:
        return page(
            "survey.html",
            language,
            status,
            private=True,
            turn=f"/s/{token}?l=%s" + (f"&stars={chosen}" if chosen else ""),
            contact=await contact(self._desk, language),
            request=found,
            token=token,
            choices=stars_words(language),
            chosen=chosen,
            remark=remark,
            form=await self._forms.seal(f"s {found.ticket}"),
            done=words(language)["done_rate"] if done == "rate" else "",
            wrong=wrong,
        )

    # Lost links

    async def _new_link(self, request: Request) -> Response:
        language = _language(request)
        if request.method in _ASKS:
            return await self._link_lost(request, 200)
        try:
            form = await taken(request, _SMALL_BODY)
            one = await self._forms.check("new", form)
            email = str(form.get("email", "")).strip()[:200]
            asker = neighbourhood_of(request.scope)
            if asker and not self._asking.take(asker):
                raise _Wrong(429, "e_often")
        except (NotTaken, _Wrong, ConsoleError) as fault:
            status, wrong = _told(fault, language)
            return await self._link_lost(request, status, wrong=wrong)
        if self._lost.take(email.casefold()):
            # Afterwards: how long it takes must not tell whether the address is known.
            task = asyncio.create_task(self._send_links(SendLinks(Stamp(one, self._desk.now(), None), email, one)))
            self._sending.add(task)
            task.add_done_callback(self._sending.discard)
        return _onward(f"/r/new?l={language}&done=link")

    async def _send_links(self, command: SendLinks) -> None:
        try:
            await self._do(command)
        except (ConsoleError, _Wrong) as fault:
            _log.warning("new links were not sent: %s", type(fault).__name__)

    async def _link_lost(self, request: Request, status: int = 404, *, wrong: str = "") -> Response:
        """The same for a link that never was, one that is over and one that was withdrawn: nobody learns which."""
        language = _language(request)
        done = request.query_params.get("done", "") == "link" and not wrong
        return page(
            "link_lost.html",
            language,
            status,
            private=True,
            turn="/r/new?l=%s",
            contact=await contact(self._desk, language),
            form=await self._forms.seal("new"),
            done=words(language)["done_link"] if done else "",
            wrong=wrong,
        )

    # What all of them need

    async def _opened(self, request: Request) -> RequestView | None:
        told = opened(request.path_params["token"], await self._forms.keys(), self._desk.now().date())
        return await self._ask(RequestAt(told.ticket, told.generation)) if told is not None else None

    async def _do(self, command: Command) -> Outcome:
        outcome = await asyncio.wrap_future(self._desk.submit(command))
        if outcome.refusal is Refusal.NOT_POSSIBLE or outcome.refusal is Refusal.GONE:
            raise _Wrong(409, "e_away")
        return outcome

    async def _ask(self, query: Query[Answer]) -> Answer:
        return await asyncio.wrap_future(self._desk.read(query))


async def _files(form: FormData) -> tuple[NewFile, ...]:
    found = []
    for given in form.getlist("files"):
        if not isinstance(given, UploadFile) or not given.filename:
            continue
        name = plain_name(given.filename)
        content = await given.read() if (given.size or 0) <= LARGEST else b""
        kind = media_type_of(name, content) if content else None
        if kind is None:
            raise _Wrong(422, "e_file", file=name)
        found.append(NewFile(name, kind, content))
    return tuple(found)


def _stars(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and int(text) in STARS else None


def _told(fault: Exception, language: str) -> tuple[int, str]:
    """The status of the answer, and what is said."""
    said = words(language)
    if isinstance(fault, _Wrong):
        return fault.status, said[fault.word].format(**fault.places)
    if isinstance(fault, NotTaken):
        return fault.status, said["e_many" if fault.status in {400, 413} else "e_old"]
    _log.warning("what was sent on a page was not taken: %s", type(fault).__name__)
    return 503, said["e_away"]


def _language(request: Request, found: RequestView | None = None) -> str:
    asked = request.query_params.get("l", "")
    if asked in LANGUAGES:
        return asked
    return found.language if found is not None and found.language in LANGUAGES else language_of(request)


def _onward(address: str) -> Response:
    return RedirectResponse(address, 303, PRIVATE)
