"""What grows: names that come up more often than in the period before, by more than chance brings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from math import sqrt
from typing import NamedTuple

from console.domain.stop_words import STOP_WORDS
from console.domain.terms import fold, stems, words

LEAST = 3
"""Fewer than so many are no pattern."""
CERTAIN = 1.3
"""How many times the spread that chance has (the root of both counts together) it must have grown by."""
_SHORTEST = 4
_WORDS = 14
"""Of a subject; what is longer is a letter."""
_DENIALS = frozenset({"no", "not", "nie", "brak", "без", "нет", "не"})
"""Too common to say anything alone, and what turns the next word round."""
_MOST_NAMES = 200_000
"""Different names that are counted at once; the rare ones are let go when there are more."""


class Grown(NamedTuple):
    name: str
    now: int
    before: int


def grown(now: Mapping[str, int], before: Mapping[str, int], limit: int) -> list[Grown]:
    """What grows most first. Both counts are of periods of the same length."""
    found = [Grown(name, many, before.get(name, 0)) for name, many in now.items() if many >= LEAST]
    weighed = [(_weight(one), one) for one in found]
    return [one for weight, one in sorted(weighed, key=lambda w: (-w[0], w[1].name)) if weight >= CERTAIN][:limit]


def _weight(one: Grown) -> float:
    return (one.now - one.before) / sqrt(one.now + one.before)


def terms_of(subject: str) -> dict[str, str]:
    """The words of a subject that say what it is about, by their stems: each stem once, with the word as it stands.

    Two that follow each other are a term as well: "no sound" says more than "sound".
    """
    found: dict[str, str] = {}
    last: tuple[str, str] | None = None
    for word in words(subject)[:_WORDS]:
        stem, folded = next(iter(stems(word)), ""), fold(word)
        says = bool(stem) and folded not in STOP_WORDS
        if says and last is not None:
            found[f"{last[0]} {stem}"] = f"{last[1]} {word}"
        if says and len(word) >= _SHORTEST:
            found.setdefault(stem, word)
        last = (stem, word) if says or folded in _DENIALS else None
    return found


class Names:
    """Counts names and keeps how each is mostly written, in bounded memory."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self._written: dict[str, Counter[str]] = {}

    def add(self, told: Mapping[str, str]) -> None:
        for name, written in told.items():
            self.counts[name] += 1
            self._written.setdefault(name, Counter())[written] += 1
        if len(self.counts) > _MOST_NAMES:
            for name in [name for name, many in self.counts.items() if many == 1]:
                del self.counts[name], self._written[name]

    def written(self, name: str) -> str:
        known = self._written.get(name)
        return known.most_common(1)[0][0] if known else name


def without_parts(found: Iterable[Grown]) -> list[Grown]:
    """Of a term and the pair it nearly always stands in, the pair alone."""
    chosen = list(found)
    pairs = [one for one in chosen if " " in one.name]
    return [
        one
        for one in chosen
        if " " in one.name or not any(one.name in pair.name.split() and pair.now >= 0.7 * one.now for pair in pairs)
    ]
