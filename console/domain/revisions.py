"""How two texts differ, line by line and word by word, and how what two people wrote comes together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from enum import StrEnum

import msgspec

_WORDS = re.compile(r"\s+|[^\W_]+|[\W_]", re.UNICODE)
_ALIKE = 0.45
"""Lines less alike than this are shown one after the other: marks on every word would hide both."""


class Mark(StrEnum):
    SAME = "same"
    OUT = "out"
    IN = "in"


class Piece(msgspec.Struct, frozen=True):
    text: str
    mark: Mark = Mark.SAME


Line = tuple[Piece, ...]
"""A line of a difference; one of which every piece has a mark is a whole line that came or went."""


def differences(before: str, after: str, around: int | None = 2) -> tuple[Line | None, ...]:
    """Lines with what changed in them. None stands for lines left out, further than `around` from any change."""
    old, new = before.split("\n"), after.split("\n")
    lines: list[Line] = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            lines += [(Piece(line),) for line in old[a:b]]
        else:
            lines += _changed(old[a:b], new[c:d])
    return tuple(lines) if around is None else _near_changes(lines, around)


def _changed(old: Sequence[str], new: Sequence[str]) -> list[Line]:
    lines: list[Line] = []
    both = min(len(old), len(new))
    for before, after in zip(old[:both], new[:both], strict=True):
        lines += _of_words(before, after)
    lines += [(Piece(line, Mark.OUT),) for line in old[both:]]
    lines += [(Piece(line, Mark.IN),) for line in new[both:]]
    return lines


def _of_words(before: str, after: str) -> list[Line]:
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if matcher.ratio() < _ALIKE:
        return [(Piece(text, mark),) for text, mark in ((before, Mark.OUT), (after, Mark.IN)) if text]
    pieces: list[Piece] = []
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            pieces.append(Piece("".join(old[a:b])))
            continue
        if b > a:
            pieces.append(Piece("".join(old[a:b]), Mark.OUT))
        if d > c:
            pieces.append(Piece("".join(new[c:d]), Mark.IN))
    return [tuple(pieces)]


def _near_changes(lines: list[Line], around: int) -> tuple[Line | None, ...]:
    changed = [place for place, line in enumerate(lines) if any(piece.mark is not Mark.SAME for piece in line)]
    near = {place for middle in changed for place in range(middle - around, middle + around + 1)}
    shown: list[Line | None] = []
    for place, line in enumerate(lines):
        if place in near:
            shown.append(line)
        elif (shown and shown[-1] is not None) or (not shown and changed):
            shown.append(None)
    return tuple(shown)


def together(common: str, mine: str, theirs: str) -> str | None:
    """Both changes of one text; None where they touch the same lines, and a person has to choose."""
    base = common.split("\n")
    changes: list[tuple[int, int, list[str]]] = []
    for words in (mine, theirs):
        lines = words.split("\n")
        for tag, a, b, c, d in SequenceMatcher(None, base, lines, autojunk=False).get_opcodes():
            if tag != "equal" and (a, b, lines[c:d]) not in changes:
                changes.append((a, b, lines[c:d]))
    changes.sort(key=lambda change: (change[0], change[1]))
    made, at, last = [], 0, -1
    for first, end, lines in changes:
        # Changes that meet are taken for one matter: what follows may depend on what stands before.
        if first <= last:
            return None
        made += base[at:first] + lines
        at, last = end, max(end, first)
    return "\n".join(made + base[at:])
