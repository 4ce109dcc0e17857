"""HTML of letters as plain text that reads well: paragraphs, lists, tables by line, quotes with `>`."""

import html as entities
import re
from html.parser import HTMLParser

import nh3

MAX_NESTING = 400
MAX_LENGTH = 3_000_000
MAX_REFERENCES = 60_000

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:]*)[^<>]*>")
# These close themselves, so that a page full of unclosed ones is not deep.
_FLAT = {
    "area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta", "o:p", "option", "p",
    "param", "source", "tbody", "td", "tfoot", "th", "thead", "tr", "track", "wbr",
}  # fmt: skip
_BLOCKS = {
    "address", "article", "aside", "blockquote", "center", "dd", "details", "div", "dl", "dt", "figcaption", "figure",
    "footer", "form", "header", "hr", "li", "main", "nav", "ol", "pre", "section", "summary", "table", "tbody", "tfoot",
    "thead", "tr", "ul", "caption", "h1", "h2", "h3", "h4", "h5", "h6", "p",
}  # fmt: skip
_SPACED = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "blockquote", "pre", "table", "dl"}
_KEPT = _BLOCKS | {"a", "br", "img", "td", "th", "span", "b", "i", "em", "strong"}
_DROPPED_WITH_CONTENT = {"script", "style", "title", "head", "noscript", "template", "iframe", "object", "svg", "math"}
_QUOTE_CONTAINERS = re.compile(
    r"(?:^|\s)(?:yahoo_quoted|protonmail_quote|zmail_extra|tutanota_quote|WM_quote|moz-forward-container)(?:\s|$)"
)


def nesting(html: str) -> int:
    """The greatest depth of elements, counted by tags alone: an upper bound that is cheap on hostile letters."""
    depth = deepest = 0
    for closing, name in _TAG.findall(html):
        if name.lower() in _FLAT:
            continue
        if closing:
            depth = max(0, depth - 1)
        else:
            depth += 1
            deepest = max(deepest, depth)
    return deepest


def is_too_much(html: str) -> bool:
    """Whether `html` must not be parsed as a tree: the parser takes quadratic time for deep nesting and for many
    character references, and the widgets recurse through what it gives them."""
    return len(html) > MAX_LENGTH or html.count("&") > MAX_REFERENCES or nesting(html) > MAX_NESTING


def roughly(html: str) -> str:
    """Text of HTML that must not be parsed as a tree: tags cut out, line breaks where blocks were."""
    for name in ("script", "style", "head"):
        html = _without(html, name)

    def replacement(match: re.Match[str]) -> str:
        name = match.group(2).lower()
        return "\n" if name in _BLOCKS or name == "br" else " " if name in {"td", "th"} else ""

    text = entities.unescape(_TAG.sub(replacement, html))
    text = re.sub(r"<[!/?a-zA-Z][^<>]*>", "", text)
    text = re.sub(r"[ \t\xa0]*\n[ \t\xa0]*", "\n", text)
    return re.sub(r"\n{3,}", "\n\n", text).strip()


def _without(html: str, name: str) -> str:
    opening = re.compile(rf"<{name}\b[^<>]*>", re.IGNORECASE)
    closing = re.compile(rf"</{name}\s*>", re.IGNORECASE)
    kept: list[str] = []
    position = 0
    while (start := opening.search(html, position)) is not None:
        end = closing.search(html, start.end())
        if end is None:
            break
        kept.append(html[position : start.start()])
        position = end.end()
    kept.append(html[position:])
    return "".join(kept)


def as_text(html: str) -> str:
    """Readable text of a letter's HTML. Quoted letters keep a `>` before each line, so that they can be folded."""
    if is_too_much(html):
        return roughly(html)
    tidy = nh3.clean(
        html,
        tags=_KEPT,
        clean_content_tags=_DROPPED_WITH_CONTENT,
        attributes={"*": {"class", "id", "type"}, "a": {"href"}, "img": {"alt"}},
        url_schemes={"http", "https", "mailto"},
        link_rel=None,
    )
    reader = _Reader()
    reader.feed(tidy)
    reader.close()
    return reader.text()


class _Reader(HTMLParser):
    """Reads the even, well-formed output of the cleaner; of raw letters it could take quadratic time."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._lines: list[str] = []
        self._line: list[str] = []
        self._quotes = 0
        self._containers: list[tuple[str, bool]] = []
        self._preformatted = 0
        self._links: list[tuple[str, int]] = []
        self._gap = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "br":
            self._break()
            return
        if tag == "img":
            if given.get("alt"):
                self._write(f"[{given['alt']}]")
            return
        if tag == "a":
            self._links.append((given.get("href", ""), len(self._line)))
            return
        if tag in {"td", "th"}:
            self._write(" ")
        elif tag in _BLOCKS:
            self._begin_block(tag)
        if tag in {"blockquote", "div"}:
            quotes = tag == "blockquote" or bool(_QUOTE_CONTAINERS.search(given.get("class", "")))
            self._containers.append((tag, quotes))
            self._quotes += quotes
        elif tag == "pre":
            self._preformatted += 1
        elif tag == "li":
            self._write("* ")

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._links:
            self._end_link(*self._links.pop())
            return
        if tag in _BLOCKS:
            self._begin_block(tag)
        if tag in {"blockquote", "div"} and self._containers and self._containers[-1][0] == tag:
            self._quotes -= self._containers.pop()[1]
        elif tag == "pre":
            self._preformatted = max(0, self._preformatted - 1)

    def handle_data(self, data: str) -> None:
        data = data.replace("\r", "")
        if self._preformatted:
            for index, line in enumerate(data.split("\n")):
                if index:
                    self._break()
                self._write(line)
            return
        if data.strip(" \t\n\f") or self._line:
            self._write(re.sub(r"[ \t\n\f]+", " ", data))

    def _write(self, text: str) -> None:
        if not self._line and not self._preformatted:
            text = text.lstrip(" ")
        if text:
            self._flush_gap()
            self._line.append(text)

    def _flush_gap(self) -> None:
        if self._gap and self._lines and not self._line:
            self._lines.append(self._prefix().rstrip())
        self._gap = False

    def _prefix(self) -> str:
        return "> " * min(self._quotes, 20)

    def _break(self) -> None:
        # A block that ended leaves its gap to the next words; a written <br> is a line of its own.
        self._flush_gap()
        line = "".join(self._line)
        self._lines.append((self._prefix() + (line if self._preformatted else line.strip(" "))).rstrip(" "))
        self._line = []
        self._links = [(href, 0) for href, _ in self._links]

    def _begin_block(self, tag: str) -> None:
        if self._line:
            self._break()
        if tag in _SPACED:
            self._gap = True

    def _end_link(self, href: str, start: int) -> None:
        words = "".join(self._line[start:]).strip()
        if href.startswith(("http://", "https://")) and words and href not in words and words not in href:
            self._write(f" <{href}>" if len(href) <= 200 else "")

    def text(self) -> str:
        if self._line:
            self._break()
        text = "\n".join(self._lines).replace("\xa0", " ")
        return re.sub(r"\n{4,}", "\n\n\n", text).strip("\n")
