"""How the palette finds: words anywhere, typing errors, the wrong keyboard layout, letters without tails. Pure."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from console.domain.slips import apart

_LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"
_RUSSIAN = "йцукенгшщзхъфывапролджэячсмитьбюё"
_TO_LATIN = str.maketrans(_RUSSIAN + _RUSSIAN.upper(), _LATIN + _LATIN.upper())
_TO_RUSSIAN = str.maketrans(_LATIN + _LATIN.upper(), _RUSSIAN + _RUSSIAN.upper())
# These have no decomposition in Unicode.
_FLAT = {"ł": "l", "đ": "d", "ø": "o", "ß": "s", "æ": "a", "œ": "o", "ı": "i", "’": "'"}
_WORD = re.compile(r"[^\W_]+")

# What each kind of hit counts for; one weak hit must not outweigh a good one in another row.
_WHOLE, _START, _INSIDE, _ERROR, _SKIPPED = 1.0, 0.9, 0.55, 0.4, 0.3
_HIDDEN = 0.6
"""A hit in words that are not shown."""
_OTHER_LAYOUT = 0.85


@dataclass(frozen=True, slots=True)
class Match:
    score: float
    """Greater is better; 0 for an empty query."""
    marks: tuple[tuple[int, int], ...] = ()
    """Start and end of what was found in the text shown, in order, apart from each other."""


def fold(text: str) -> str:
    """Lower case without tails and accents, character for character: places in it are places in the text."""
    return text.lower() if text.isascii() else "".join(_fold_character(character) for character in text)


@lru_cache(maxsize=4096)
def _fold_character(character: str) -> str:
    lower = character.lower()[:1] or character
    flat = _FLAT.get(lower)
    if flat is not None:
        return flat
    return unicodedata.normalize("NFKD", lower)[:1] or lower


@dataclass(frozen=True, slots=True)
class _Read:
    folded: str
    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]


@lru_cache(maxsize=8192)
def _read(text: str) -> _Read:
    # Kept: the same few hundred texts are compared with every key that is typed.
    folded = fold(text)
    found = list(_WORD.finditer(folded))
    return _Read(folded, tuple(each.group() for each in found), tuple(each.span() for each in found))


def readings(query: str) -> list[tuple[str, float]]:
    """The query as typed, and as it would be had the keyboard been switched, with what each counts for."""
    found = [(query, 1.0)]
    if any("а" <= character <= "я" or character == "ё" for character in query.lower()):
        found.append((query.translate(_TO_LATIN), _OTHER_LAYOUT))
    if any(character in _LATIN for character in query.lower()):
        found.append((query.translate(_TO_RUSSIAN), _OTHER_LAYOUT))
    return found


def match(query: str, text: str, hidden: str = "") -> Match | None:
    """Whether every word of the query is found in `text` or in `hidden`, further words that are not shown."""
    best: Match | None = None
    for reading, weight in readings(query):
        found = _match_words(_read(reading), _read(text), _read(hidden))
        if found is not None and (best is None or found.score * weight > best.score):
            best = Match(found.score * weight, found.marks)
    return best


def _match_words(query: _Read, text: _Read, hidden: _Read) -> Match | None:
    if not query.words:
        # Only signs, or nothing: what holds the same signs, or everything.
        signs = query.folded.strip()
        at = text.folded.find(signs)
        if at < 0:
            return None
        return Match(0.0 if not signs else _INSIDE, ((at, at + len(signs)),) if signs else ())
    total = 0.0
    marks: list[tuple[int, int]] = []
    for word in query.words:
        score, mark = _best_in_text(word, text)
        beside = max((_HIDDEN * _compare(word, other)[0] for other in hidden.words), default=0.0)
        if beside > score:
            score, mark = beside, None
        if score == 0:
            return None
        total += score
        if mark is not None:
            marks.append(mark)
    score = total / len(query.words)
    # The whole of a short name is better than the beginning of a long one.
    covered = sum(end - start for start, end in marks) / max(1, len(text.folded))
    first = 0.2 if marks and min(marks)[0] == text.spans[0][0] else 0.0
    in_order = 0.05 if marks == sorted(marks) else 0.0
    return Match(score + first + in_order + 0.15 * min(1.0, covered), _joined(marks))


def _best_in_text(word: str, text: _Read) -> tuple[float, tuple[int, int] | None]:
    best: tuple[float, tuple[int, int] | None] = (0.0, None)
    for other, (start, _) in zip(text.words, text.spans, strict=True):
        score, (first, last) = _compare(word, other)
        if score > best[0]:
            best = (score, (start + first, start + last))
    return best


def _compare(word: str, other: str) -> tuple[float, tuple[int, int]]:
    """What `word` as typed counts for against one word, and which part of that word it is."""
    if word == other:
        return _WHOLE, (0, len(other))
    if other.startswith(word):
        return _START, (0, len(word))
    at = other.find(word)
    if at > 0 and len(word) > 1:
        return _INSIDE, (at, at + len(word))
    return _compare_loosely(word, other) if word[0] == other[0] else (0.0, (0, 0))


def _compare_loosely(word: str, other: str) -> tuple[float, tuple[int, int]]:
    errors = 0 if len(word) < 4 else 1 if len(word) < 8 else 2
    if errors and len(other) >= len(word) - errors:
        # Against as much of the other as was typed, so that it finds while one is still typing.
        for length in (len(word), len(word) + 1, len(word) - 1):
            piece = other[:length]
            if apart(word, piece, errors) <= errors:
                return _ERROR, (0, len(piece))
    if len(word) >= 3 and len(word) * 2 >= len(other) and _skips(word, other):
        return _SKIPPED, (0, len(other))
    return 0.0, (0, 0)


def _skips(word: str, other: str) -> bool:
    """Whether `word` is `other` with letters left out: "rmnd" for "remind"."""
    rest = iter(other)
    return all(letter in rest for letter in word)


def _joined(marks: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    joined: list[tuple[int, int]] = []
    for start, end in sorted(marks):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        elif end > start:
            joined.append((start, end))
    return tuple(joined)
