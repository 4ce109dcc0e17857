"""What a word is known by: its stems, and the runs of letters in it, with how much each of them tells."""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import lru_cache

from console.domain.terms import fold, stems, words

RUN = 4
_BEGINNING = 2
"""Letters of a beginning that finds words while they are typed; longer ones are runs."""
_STEM = "="
_RUNS_WEIGH, _USUAL_RUNS = 2.0, 5
"""Runs against a stem, in a word that has so many. Those of a long word count less each, or it would drown the others,
and more together, because a long word says more."""
_REMEMBERED = 4_000

# Of a shelf of articles most words have been met before.
_folded = lru_cache(60_000)(fold)


def folded(text: str) -> list[str]:
    """The words of a text as a ranking takes them."""
    return [word for word in map(_folded, words(text)) if word]


def pieces_of(word: str) -> dict[str, float]:
    """Of a folded word: each piece, and how much it counts."""
    return _pieces(word, f" {word} ")


pieces = lru_cache(_REMEMBERED)(pieces_of)


@lru_cache(_REMEMBERED)
def begun_pieces(word: str) -> dict[str, float]:
    """Of a folded word that may go on."""
    return _pieces(word, f" {word}")


def word_stems(word: str) -> Iterable[str]:
    return (_STEM + stem for stem in stems(word) or (word,))


def is_stem(piece: str) -> bool:
    return piece[0] == _STEM


def _pieces(word: str, bounded: str) -> dict[str, float]:
    runs = {bounded[at : at + RUN] for at in range(max(1, len(bounded) - RUN + 1))}
    each = _RUNS_WEIGH * math.sqrt(_USUAL_RUNS / len(runs))
    return {f" {word[:_BEGINNING]}": 1.0, **dict.fromkeys(runs, each), **dict.fromkeys(word_stems(word), 1.0)}
