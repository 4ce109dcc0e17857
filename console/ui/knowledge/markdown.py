"""Articles are Markdown. Here it becomes words with weights for a card, and harmless rich text for the reader."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from html import escape
from typing import TYPE_CHECKING, Any

from console.domain.articles import pictures_in

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.renderer import RendererHTML
    from markdown_it.token import Token

SCHEMES = ("http", "https", "mailto")
"""Where a link may lead. Anything else could read a file or start a program."""


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of flowing text in one weight."""

    text: str
    bold: bool = False


@cache
def _reader() -> MarkdownIt:
    from markdown_it import MarkdownIt

    # "html" off: a tag somebody typed is shown as it stands and does nothing.
    reader = MarkdownIt("commonmark", {"html": False, "breaks": True}).enable(["table", "strikethrough"])
    reader.add_render_rule("image", _picture)
    reader.add_render_rule("link_open", _link)
    reader.add_render_rule("heading_open", _heading)
    reader.add_render_rule("heading_close", _heading_end)
    return reader


def _picture(renderer: RendererHTML, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    # Nothing is loaded from anywhere: a picture is one of the desk's own, or its description.
    address = str(tokens[index].attrGet("src") or "")
    words = escape(tokens[index].content)
    return f'<img src="{address}" alt="{words}">' if pictures_in(address) == (address[8:],) else words


def _link(renderer: RendererHTML, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    address = str(tokens[index].attrGet("href") or "")
    return f'<a href="{escape(address)}">' if allowed(address) else "<a>"


def _heading(renderer: RendererHTML, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    # Qt makes its own headings larger by steps that no style sheet can take back.
    return '<p class="heading">'


def _heading_end(renderer: RendererHTML, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    return "</p>"


def allowed(address: str) -> bool:
    return address.partition(":")[0].lower() in SCHEMES and ":" in address


def html(body: str) -> str:
    """The body as the small HTML that Qt's text documents know. Nothing in it loads or runs anything."""
    return str(_reader().render(body)).strip()


@lru_cache(64)
def runs(body: str) -> tuple[Run, ...]:
    """The body as one flowing paragraph: steps keep their numbers, headings and lines run on."""
    pieces: list[Run] = []
    for piece in _pieces(_reader().parse(body)):
        if pieces and pieces[-1].bold == piece.bold:
            pieces[-1] = Run(pieces[-1].text + piece.text, piece.bold)
        else:
            pieces.append(piece)
    while pieces and not pieces[-1].text.strip():
        pieces.pop()
    if pieces:
        pieces[-1] = Run(pieces[-1].text.rstrip(), pieces[-1].bold)
    return tuple(pieces)


def flat(body: str) -> str:
    return "".join(run.text for run in runs(body))


def _pieces(tokens: Sequence[Token]) -> Iterator[Run]:
    lists: list[int | None] = []
    for token in tokens:
        if token.type == "ordered_list_open":
            lists.append(int(token.attrGet("start") or 1))
        elif token.type == "bullet_list_open":
            lists.append(None)
        elif token.type in {"ordered_list_close", "bullet_list_close"}:
            lists.pop()
        elif token.type == "list_item_open":
            number = lists[-1]
            yield Run(f"{number}. " if number is not None else "• ")
            if number is not None:
                lists[-1] = number + 1
        elif token.type == "inline":
            yield from _inline(token.children or [])
            yield Run(" ")
        elif token.type in {"fence", "code_block"}:
            yield Run(f"{token.content.strip()} ")


def _inline(tokens: Sequence[Token]) -> Iterator[Run]:
    bold = 0
    for token in tokens:
        if token.type == "strong_open":
            bold += 1
        elif token.type == "strong_close":
            bold -= 1
        elif token.type in {"softbreak", "hardbreak"}:
            yield Run(" ", bold > 0)
        elif token.content:
            yield Run(token.content, bold > 0)
