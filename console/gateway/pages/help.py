"""The help centre: public articles to search and read in three languages, with how and when to reach the desk."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import TypeVar

from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from console.domain.ids import Id
from console.gateway.pages.contact import contact
from console.gateway.pages.rendering import LANGUAGES, excerpt, language_of, page
from console.queries.base import Query
from console.queries.knowledge import ArticleFamily, Articles, ArticleView, SearchArticles
from console.settings.places import resources
from console.sync.hub import HubDesk

LONGEST_QUESTION = 500
_FOUND = 20
_SUGGESTED = 3
Answer = TypeVar("Answer")


class Help:
    """A part of the gateway's web server."""

    def __init__(self, desk: HubDesk) -> None:
        self._desk = desk

    def routes(self) -> Sequence[BaseRoute]:
        return [
            Route("/help", self._front),
            Route("/help/look.css", self._look),
            Route("/help/{language}", self._search),
            Route("/help/{language}/{article}", self._article),
            Route("/chat/{site}/articles", self._suggest),
        ]

    async def run(self, stop: asyncio.Event) -> None:
        """It has no work but what is asked."""
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
            "help.html", language, here="", asked=asked, found=found, contact=await contact(self._desk, language)
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
            here=f"/{article.id}",
            article=article,
            others=others,
            contact=await contact(self._desk, language),
        )

    async def _suggest(self, request: Request) -> Response:
        """Articles for a question that is being typed into a chat; pages of others may ask, it is public anyway."""
        asked = request.query_params.get("q", "")[:LONGEST_QUESTION]
        language = request.query_params.get("language", "")
        language = language if language in LANGUAGES else "en"
        found = await self._ask(SearchArticles(asked, language, _SUGGESTED, public=True)) if asked.strip() else ()
        told = [
            {"title": one.title, "url": f"/help/{one.language}/{one.id}", "text": excerpt(one.body)} for one in found
        ]
        return JSONResponse(told, headers={"Access-Control-Allow-Origin": "*", "X-Content-Type-Options": "nosniff"})

    async def _lost(self, language: str) -> Response:
        return page("lost.html", language, 404, here="", contact=await contact(self._desk, language))

    async def _ask(self, query: Query[Answer]) -> Answer:
        return await asyncio.wrap_future(self._desk.read(query))
