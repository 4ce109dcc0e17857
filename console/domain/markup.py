"""Light Markdown as people write it in answers: bold, italic, links and lists, found and switched on and off."""

from __future__ import annotations

import re
from enum import StrEnum

import msgspec

BOLD = "**"
ITALIC = "*"
BULLET = "- "

_LINK = re.compile(r"\[([^\[\]\n]+)\]\(((?:https?://|mailto:)[^\s()]+)\)")
_BOLD = re.compile(r"\*\*(?=[^\s*])(.+?)(?<=[^\s*])\*\*(?!\*)")
_ITALIC = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*]+?)(?<=[^\s*])\*(?![\w*])")
_LETTER = re.compile(r"\w")
_BULLET = re.compile(r"^(\s*)[-•] +(?=\S)")


class Style(StrEnum):
    BOLD = "bold"
    ITALIC = "italic"
    LINK = "link"
    BULLET = "bullet"


class Span(msgspec.Struct, frozen=True):
    """A formatted piece of a line: from `start` to `end`, its words from `inner_start` to `inner_end`."""

    style: Style
    start: int
    end: int
    inner_start: int
    inner_end: int
    address: str = ""


class Edit(msgspec.Struct, frozen=True):
    """Put `text` in place of what stands from `start` to `end`, then select from `anchor` to `cursor`."""

    start: int
    end: int
    text: str
    anchor: int
    cursor: int


def spans(line: str) -> tuple[Span, ...]:
    """What is formatted in one line, in the order of its beginning."""
    found = [Span(Style.LINK, m.start(), m.end(), m.start(1), m.end(1), m.group(2)) for m in _LINK.finditer(line)]
    # Stars in the address of a link are no formatting.
    addresses = [(span.inner_end, span.end) for span in found]
    for style, pattern in ((Style.BOLD, _BOLD), (Style.ITALIC, _ITALIC)):
        found += [
            Span(style, m.start(), m.end(), m.start(1), m.end(1))
            for m in pattern.finditer(line)
            if not any(start < m.end() and m.start() < end for start, end in addresses)
        ]
    bullet = _BULLET.match(line)
    if bullet:
        found.append(Span(Style.BULLET, bullet.end(1), bullet.end(), bullet.end(), bullet.end()))
    return tuple(sorted(found, key=lambda span: (span.start, -span.end)))


def toggled(text: str, start: int, end: int, mark: str) -> Edit:
    """Makes the selected words bold or italic, or plain again; without a selection the marks wait for words."""
    inside = _inside(text, start, end, mark)
    if inside is not None:
        words = text[inside.inner_start : inside.inner_end]
        cut = len(mark)
        return Edit(inside.start, inside.end, words, max(inside.start, start - cut), max(inside.start, end - cut))
    if start == end:
        return Edit(start, end, mark + mark, start + len(mark), start + len(mark))
    if mark == ITALIC:
        # A star inside a word is a star (2*3*4), so half a word cannot be set in italics: take the whole.
        while start > 0 and _LETTER.match(text[start - 1]):
            start -= 1
        while end < len(text) and _LETTER.match(text[end]):
            end += 1
    lines = []
    for line in text[start:end].split("\n"):
        bare = line.strip()
        lines.append(line.replace(bare, f"{mark}{bare}{mark}", 1) if bare else line)
    new = "\n".join(lines)
    return Edit(start, end, new, start, start + len(new))


def _inside(text: str, start: int, end: int, mark: str) -> Span | None:
    """The span of this mark that holds the selection, marks included or not, in positions of the whole text."""
    wanted = Style.BOLD if mark == BOLD else Style.ITALIC
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", start)
    line = text[line_start : line_end if line_end >= 0 else len(text)]
    for span in spans(line):
        if span.style is wanted and span.start <= start - line_start and end - line_start <= span.end:
            return Span(
                wanted,
                span.start + line_start,
                span.end + line_start,
                span.inner_start + line_start,
                span.inner_end + line_start,
            )
    return None


def listed(text: str, start: int, end: int) -> Edit:
    """Makes a list of the lines of the selection, or plain lines again when all of them are in one."""
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    last = len(text) if last < 0 else last
    lines = text[first:last].split("\n")
    filled = [line for line in lines if line.strip()]
    if filled and all(_BULLET.match(line) or line.strip() == BULLET.strip() for line in filled):
        new = "\n".join(
            _BULLET.sub(r"\1", line) if _BULLET.match(line) else line.replace("-", "", 1).strip() for line in lines
        )
    else:
        new = "\n".join(BULLET + line if line.strip() or len(lines) == 1 else line for line in lines)
    cursor = first + len(new)
    return Edit(first, last, new, first if len(lines) > 1 else cursor, cursor)


def next_bullet(line: str) -> str | None:
    """What begins the line after this one when Enter is pressed in a list: the bullet, "" to end it, None outside."""
    bullet = _BULLET.match(line)
    if bullet:
        return bullet.group()
    return "" if line.strip() in {"-", "•"} else None


def linked(text: str, start: int, end: int, address: str) -> Edit:
    """Makes a link of the selected words; without words the address is written itself."""
    words = text[start:end].strip()
    if not words or words == address:
        return Edit(start, end, address, start + len(address), start + len(address))
    new = f"[{words}]({address})"
    return Edit(start, end, new, start + len(new), start + len(new))


def plain(text: str) -> str:
    """The words without the marks; a link becomes its words and its address."""
    return shown(text)[0]


def shown(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The words without the marks, and (start, length) of those that are bold."""

    def named(link: re.Match[str]) -> str:
        words, address = link.groups()
        return address if words == address else f"{words} ({address})"

    lines: list[str] = []
    bold: list[tuple[int, int]] = []
    length = 0
    for line in text.split("\n"):
        # Odd pieces are what stood between two marks.
        pieces = [_ITALIC.sub(r"\1", piece) for piece in _BOLD.split(_LINK.sub(named, line))]
        at = length
        for number, piece in enumerate(pieces):
            if number % 2:
                bold.append((at, len(piece)))
            at += len(piece)
        lines.append("".join(pieces))
        length = at + 1
    return "\n".join(lines), tuple(bold)
