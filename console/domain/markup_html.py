"""Light Markdown as HTML: what the composer shows in bold, as a list or as a link, for letters and pages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

from console.domain.markup import Span, Style, spans

_ADDRESS = re.compile(r"https?://[^\s<>\"]*[^\s<>\".,;:!?)\]'*]")
_TAGS = {Style.BOLD: "strong", Style.ITALIC: "em"}


def html(text: str) -> str:
    """Paragraphs and lists. Every character of the text is shown as it stands, whatever it would mean in HTML."""
    blocks: list[str] = []
    lines: list[str] = []
    points: list[str] = []

    def end_lines() -> None:
        if lines:
            blocks.append(f"<p>{'<br>'.join(lines)}</p>")
            lines.clear()

    def end_points() -> None:
        if points:
            blocks.append("<ul>" + "".join(f"<li>{point}</li>" for point in points) + "</ul>")
            points.clear()

    for line in text.split("\n"):
        found = spans(line)
        bullet = next((span for span in found if span.style is Style.BULLET), None)
        if bullet is not None:
            end_lines()
            points.append(_flowing(line, [span for span in found if span.start >= bullet.end], bullet.end, len(line)))
            continue
        end_points()
        if line.strip():
            lines.append(_flowing(line, found, 0, len(line)))
        else:
            end_lines()
    end_points()
    end_lines()
    return "\n".join(blocks)


def linked(text: str) -> str:
    """Plain words as HTML: web addresses can be pressed, nothing else means anything."""
    pieces: list[str] = []
    at = 0
    for found in _ADDRESS.finditer(text):
        address = escape(found.group())
        pieces += [escape(text[at : found.start()]), f'<a href="{address}">{address}</a>']
        at = found.end()
    return "".join([*pieces, escape(text[at:])])


def _flowing(line: str, found: Sequence[Span], start: int, end: int) -> str:
    """The characters from `start` to `end`; `found` may lie elsewhere too."""
    pieces: list[str] = []
    at = start
    for span in found:
        # What crosses the end of a span around it cannot be said in HTML: its marks are shown.
        if span.start < at or span.end > end or span.style is Style.BULLET:
            continue
        inner = [other for other in found if span.inner_start <= other.start and other.end <= span.inner_end]
        pieces.append(linked(line[at : span.start]))
        if span.style is Style.LINK:
            words = escape(line[span.inner_start : span.inner_end])
            pieces.append(f'<a href="{escape(span.address)}">{words}</a>')
        else:
            tag = _TAGS[span.style]
            pieces.append(f"<{tag}>{_flowing(line, inner, span.inner_start, span.inner_end)}</{tag}>")
        at = span.end
    pieces.append(linked(line[at:end]))
    return "".join(pieces)
