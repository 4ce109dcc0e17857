"""What is kept of formatted text that is pasted: the words, the lines and the links."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_BLOCKS = frozenset({"p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote"})
_UNSEEN = frozenset({"script", "style", "head", "title", "template"})
_SPACE = re.compile(r"[ \t\r\n\f]+")


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = [""]
        self._unseen = 0
        self._kept = 0
        self._address = ""
        self._link_at: tuple[int, int] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag == "br":
            self.lines.append("")
        elif tag == "pre":
            self._kept += 1
        elif tag in _BLOCKS:
            self._break()
            if tag == "li":
                self.lines[-1] += "- "
        elif tag == "a":
            self._address = dict(attrs).get("href") or ""
            self._link_at = len(self.lines) - 1, len(self.lines[-1])
        elif tag == "td" and self.lines[-1].strip():
            self.lines[-1] += "\t"

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        elif tag == "pre":
            self._kept = max(0, self._kept - 1)
        elif tag == "p":
            self._break()
            self.lines.append("")
        elif tag in _BLOCKS:
            self._break()
        elif tag == "a":
            self._end_link()

    def handle_data(self, data: str) -> None:
        if self._unseen:
            return
        if self._kept:
            first, *rest = data.split("\n")
            self.lines[-1] += first
            self.lines += rest
            return
        words = _SPACE.sub(" ", data)
        if not self.lines[-1] or self.lines[-1].endswith((" ", "\t")):
            words = words.lstrip(" ")
        self.lines[-1] += words

    def _break(self) -> None:
        if self.lines[-1].strip():
            self.lines.append("")

    def _end_link(self) -> None:
        if self._link_at is None:
            return
        line, column = self._link_at
        self._link_at = None
        if line != len(self.lines) - 1 or not self._address.startswith(("http://", "https://", "mailto:")):
            return
        words = self.lines[-1][column:]
        bare = words.strip()
        if not bare:
            return
        address = self._address.replace("(", "%28").replace(")", "%29").replace(" ", "%20")
        if bare.rstrip("/") in {address.rstrip("/"), address.removeprefix("mailto:")}:
            linked = bare
        else:
            linked = f"[{bare.replace('[', '(').replace(']', ')')}]({address})"
        self.lines[-1] = self.lines[-1][:column] + words.replace(bare, linked, 1)


def text_of_html(html: str) -> str:
    """Plain text with links as light Markdown; no more than one empty line between paragraphs."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    text = "\n".join(line.rstrip() for line in reader.lines)
    return re.sub(r"\n{3,}", "\n\n", text).strip("\n")
