"""The help centre: public articles to search and read in three languages, with how and when to reach the desk."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence
from typing import TypeVar
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from console.commands.base import Stamp
from console.commands.knowledge import CountUse
from console.domain.ids import Id
from console.gateway.chats import is_of
from console.gateway.guard import neighbourhood_of
from console.gateway.pages.contact import contact, somebody_is_here
from console.gateway.pages.forms import Forms, NotTaken, taken
from console.gateway.pages.limits import Limit
from console.gateway.pages.rendering import LANGUAGES, excerpt, language_of, page, words
from console.gateway.pieces import in_pieces
from console.queries.base import Query
from console.queries.chats import ChatSites
from console.queries.knowledge import ArticleFamily, Articles, ArticlesReady, ArticleView, SearchArticles
from console.queries.writing import PublicPicture
from console.settings.places import resources
from console.sync.hub import HubDesk

LONGEST_QUESTION = 500
_FOUND = 20
_BEGINS = re.compile(r"[0-9a-f]{16}")
PICTURE_HEADERS = {
    # What is called by its content never changes under its name.
    "Cache-Control": "public, max-age=86400",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "X-Content-Type-Options": "nosniff",
}
_SUGGESTED = 3
_NEXT_SECONDS = 0.1
_SMALL_BODY = 16 * 1024
Answer = TypeVar("Answer")


class Help:
    """A part of the gateway's web server."""

    def __init__(self, desk: HubDesk) -> None:
        self._desk = desk
        self._forms = Forms(desk)
        self._helping = Limit(60, 3600)
        self._once = Limit(1, 3600)

    def routes(self) -> Sequence[BaseRoute]:
        return [
            Route("/help", self._front),
            Route("/help/look.css", self._look),
            Route("/help/pictures/{family}/{begins}", self._picture),
            Route("/help/{language}", self._search),
            Route("/help/{language}/{article}", self._article),
            Route("/help/{language}/{article}/helped", self._helped, methods=["POST"]),
            Route("/chat/{site}/articles", self._suggest),
            Route("/chat/{site}/articles/{article}/helped", self._suggestion_helped, methods=["POST"]),
        ]

    async def run(self, stop: asyncio.Event) -> None:
        """Brings the articles that are searched, a few hundred at a time; otherwise it does what is asked."""
        while not stop.is_set() and not await self._ask(ArticlesReady()):
            await asyncio.sleep(_NEXT_SECONDS)
        await stop.wait()

    async def _front(self, request: Request) -> Response:
        return RedirectResponse(f"/help/{language_of(request)}", 303, {"Vary": "Accept-Language"})

    async def _look(self, _: Request) -> Response:
        return FileResponse(resources() / "web" / "pages" / "look.css", headers={"Cache-Control": "max-age=300"})

    async def _search(self, request: Request) -> Response:
        language = request.path_params["language"]
        if language not in LANGUAGES:
            return await self._lost(language_of(request))
        asked = request.query_params.get("q", "").strip()[:LONGEST_QUESTION]
        if asked:
            found = await self._ask(SearchArticles(asked, language, _FOUND, public=True))
        else:
            found = await self._ask(Articles(language, public=True))
        return page(
            "help.html",
            language,
            turn="/help/%s" + (f"?q={quote(asked)}" if asked else ""),
            asked=asked,
            found=found,
            here=await somebody_is_here(self._desk),
            contact=await contact(self._desk, language),
        )

    async def _article(self, request: Request) -> Response:
        language = request.path_params["language"]
        try:
            article = await self._ask(ArticleView(Id(request.path_params["article"])))
        except ValueError:
            article = None
        if language not in LANGUAGES or article is None or not article.public:
            # What is not for everybody is not there: nobody finds out by guessing.
            return await self._lost(language if language in LANGUAGES else language_of(request))
        family = await self._ask(ArticleFamily(article.family))
        others = [one for one in family if one.public and one.id != article.id and one.language in LANGUAGES]
        return page(
            "article.html",
            language,
            article=article,
            others=others,
            form=await self._forms.seal(f"helped {article.id}"),
            said=request.query_params.get("helped", ""),
            contact=await contact(self._desk, language),
        )

    async def _helped(self, request: Request) -> Response:
        """Somebody says whether an article helped. It is counted, and nothing is kept of who it was."""
        language, article = request.path_params["language"], request.path_params["article"]
        try:
            form = await taken(request, _SMALL_BODY)
            one = await self._forms.check(f"helped {article}", form)
            asker = neighbourhood_of(request.scope)
            if asker and not self._helping.take(asker):
                raise NotTaken(429)
        except NotTaken as fault:
            spoken = language if language in LANGUAGES else language_of(request)
            wrong = words(spoken)["e_often" if fault.status == 429 else "e_old"]
            reach = await contact(self._desk, spoken)
            return page("trouble.html", spoken, fault.status, contact=reach, wrong=wrong)
        helped = form.get("helped") == "yes"
        # The form's id is that of the command: sent twice it is counted once.
        await self._count(one, article, helped=helped)
        return RedirectResponse(f"/help/{language}/{article}?helped={'yes' if helped else 'no'}", 303)

    async def _suggestion_helped(self, request: Request) -> Response:
        """A visitor of a chat says whether an article that was offered there helped."""
        sites = {str(site.id): site for site in await self._ask(ChatSites()) if site.active}
        site = sites.get(request.path_params["site"])
        origin = request.headers.get("origin", "")
        if site is None or not is_of(request, site):
            return Response(status_code=404)
        said = b""
        async for piece in request.stream():
            said += piece
            if len(said) > len(b"yes"):
                break
        heads = {"Access-Control-Allow-Origin": origin, "Vary": "Origin"}
        article = request.path_params["article"]
        if said not in {b"yes", b"no"}:
            return Response(status_code=400, headers=heads)
        asker = neighbourhood_of(request.scope)
        if asker and not (self._helping.take(asker) and self._once.take(f"{asker} {article}")):
            return Response(status_code=429, headers=heads)
        await self._count(self._desk.new_id(), article, helped=said == b"yes")
        return Response(status_code=204, headers=heads)

    async def _count(self, command: Id, article: str, *, helped: bool) -> None:
        try:
            known = await self._ask(ArticleView(Id(article)))
        except ValueError:
            return
        if known is not None and known.public:
            stamp = Stamp(command, self._desk.now(), None)
            counted = CountUse(stamp, known.id, helped=helped, failed=not helped)
            await asyncio.wrap_future(self._desk.submit(counted))

    async def _picture(self, request: Request) -> Response:
        """A picture of a public article, by its family and how its sha256 begins."""
        begins = request.path_params["begins"]
        try:
            family = Id(request.path_params["family"])
        except ValueError:
            return await self._lost(language_of(request))
        found = await self._ask(PublicPicture(family, begins)) if _BEGINS.fullmatch(begins) else None
        if found is None:
            return await self._lost(language_of(request))
        media_type, content = found
        return in_pieces(content, media_type, PICTURE_HEADERS)

    async def _suggest(self, request: Request) -> Response:
        """Articles for a question that is being typed into a chat; pages of others may ask, it is public anyway."""
        asked = request.query_params.get("q", "")[:LONGEST_QUESTION]
        language = request.query_params.get("language", "")
        language = language if language in LANGUAGES else "en"
        found = await self._ask(SearchArticles(asked, language, _SUGGESTED, public=True)) if asked.strip() else ()
        told = [
            {"id": str(one.id), "title": one.title, "url": f"/help/{one.language}/{one.id}", "text": excerpt(one.body)}
            for one in found
        ]
        return JSONResponse(told, headers={"Access-Control-Allow-Origin": "*", "X-Content-Type-Options": "nosniff"})

    async def _lost(self, language: str) -> Response:
        return page("lost.html", language, 404, contact=await contact(self._desk, language))

    async def _ask(self, query: Query[Answer]) -> Answer:
        return await asyncio.wrap_future(self._desk.read(query))
