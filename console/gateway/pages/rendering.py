"""How a page is made: from its template, in the visitor's language, with nothing in it that could act."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import jinja2
import nh3
from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse

from console.domain import markup_html
from console.domain.ids import Id
from console.settings.places import resources

LANGUAGES = ("en", "pl", "ru")
_PICTURE = re.compile(r"\]\(picture:([0-9a-f]{16})\)")
HEADERS = {
    # Nothing runs on these pages; what somebody wrote into an article or a letter least of all.
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
}
PRIVATE = {
    # Its address opens it: no other page, no search engine and no cache gets to know it.
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex, nofollow, noarchive",
    "Cache-Control": "no-store",
}


@cache
def words(language: str) -> Mapping[str, str]:
    found: dict[str, str] = json.loads((_folder() / "words" / f"{language}.json").read_text("utf-8"))
    return found


def language_of(request: Request, otherwise: str = "en") -> str:
    """The first of our languages among those the browser asks for (RFC 9110 12.5.4); weights only order them."""
    asked: list[tuple[float, str]] = []
    for place, part in enumerate(request.headers.get("accept-language", "")[:500].split(",")):
        name, _, weight = part.partition(";q=")
        try:
            worth = float(weight) if weight else 1.0
        except ValueError:
            worth = 0.0
        asked.append((worth - place / 1000, name.strip().lower()[:2]))
    return next((name for worth, name in sorted(asked, reverse=True) if worth > 0 and name in LANGUAGES), otherwise)


def page(
    name: str,
    language: str,
    /,
    status: int = 200,
    *,
    scripts: bool = False,
    private: bool = False,
    turn: str = "/help/%s",
    **given: Any,
) -> HTMLResponse:
    """`scripts`: those of ours may run, for the chat. `private`: it is for one person, and nobody keeps it.

    `turn` is where the same page is in another language, which stands in place of `%s`.
    """
    said = words(language)
    shown = (
        _templates().get_template(name).render(words=said, language=language, languages=LANGUAGES, turn=turn, **given)
    )
    heads = {**HEADERS, **(PRIVATE if private else {})}
    if scripts:
        heads["Content-Security-Policy"] += "; script-src 'self'; connect-src 'self'"
    return HTMLResponse(shown, status, headers=heads)


def markdown(text: str, family: Id | None = None) -> Markup:
    """An article as HTML: what Markdown means and nothing else, pictures only those of the family of its articles."""
    made = _markdown().render(_PICTURE.sub(rf"](/help/pictures/{family}/\1)", text) if family is not None else text)
    # Safe already; this keeps a fault in the one from being a hole in the page.
    tidy = nh3.clean(made, url_schemes={"http", "https", "mailto", "tel"}, link_rel="noopener nofollow")
    return Markup(tidy)  # noqa: S704


def excerpt(text: str, letters: int = 160) -> str:
    """The beginning of an article without its marks."""
    tokens = _markdown().parse(text)
    bare = " ".join(" ".join(_plainly(token) for token in tokens if token.type == "inline").split())
    return bare if len(bare) <= letters else bare[:letters].rpartition(" ")[0] + " …"


def _plainly(inline: Token) -> str:
    said = {"text", "code_inline"}
    breaks = {"softbreak", "hardbreak"}
    children = inline.children or ()
    return "".join(one.content if one.type in said else " " if one.type in breaks else "" for one in children)


@cache
def _markdown() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}).enable("table")


@cache
def _templates() -> jinja2.Environment:
    made = jinja2.Environment(
        loader=jinja2.FileSystemLoader(_folder()),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["markdown"] = markdown
    made.filters["excerpt"] = excerpt
    made.filters["day"] = _day
    made.filters["moment"] = moment
    made.filters["answer"] = answer
    made.filters["lines"] = lines
    return made


def moment(at: datetime, language: str) -> str:
    """Day and time where the gateway is, with the name of the zone: whoever reads may be elsewhere."""
    here = at.astimezone()
    month = words(language)["months"].split()[here.month - 1]
    return f"{here.day} {month} {here.year}, {here:%H:%M} {here.tzname()}"


def answer(text: str) -> Markup:
    """Words of the desk, in light Markdown."""
    tidy = nh3.clean(markup_html.html(text), url_schemes={"http", "https", "mailto"}, link_rel="noopener nofollow")
    return Markup(tidy)  # noqa: S704


def lines(text: str) -> Markup:
    """Words of a participant as they wrote them; web addresses can be pressed."""
    shown = markup_html.linked(text).replace("\n", "<br>")
    return Markup(nh3.clean(shown, url_schemes={"http", "https"}, link_rel="noopener nofollow"))  # noqa: S704


def _day(at: datetime) -> str:
    return at.strftime("%Y-%m-%d")


def _folder() -> Path:
    return resources() / "web" / "pages"
