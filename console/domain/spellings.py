"""Names however they are written: in Latin or Cyrillic, with or without marks, short, swapped, with a slip."""

from __future__ import annotations

import re
from enum import IntEnum
from functools import cache, lru_cache

from console.domain.latin import latin
from console.domain.nicknames import pet_names
from console.domain.slips import apart

_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*", re.UNICODE)
# What transliterations disagree about, brought to one spelling; the order matters. It is for comparing alone.
_SPELLINGS = (
    ("shch", "s"),
    ("szcz", "s"),
    ("sch", "s"),
    ("sh", "s"),
    ("sz", "s"),
    ("ch", "c"),
    ("cz", "c"),
    ("tz", "c"),
    ("ts", "c"),
    ("rz", "z"),
    ("zh", "z"),
    ("kh", "h"),
    ("ph", "f"),
    ("x", "ks"),
    ("w", "v"),
    ("j", "i"),
    ("y", "i"),
    ("iu", "u"),
    ("ia", "a"),
    ("io", "e"),
    ("ie", "e"),
    ("ii", "i"),
)
_DOUBLE = re.compile(r"(.)\1+")
_CLOSE = 5
"""Letters a word has at least, for one wrong letter in it to be a slip and not another name."""
_TITLES = frozenset({"mr", "mrs", "ms", "dr", "pan", "pani", "prof", "mgr", "inz", "g", "gn"})

_FURTHER = 2
"""Words of a name that one may have and the other not."""


class Likeness(IntEnum):
    """How much two names are alike, the least first."""

    OTHER = 0
    """Both are known, and they are of two people."""
    UNKNOWN = 1
    """Of one of them there is too little to say."""
    PART = 2
    """One word is the same, the others are not: relatives, or a changed surname."""
    INITIAL = 3
    """One has less of the name: an initial, or only the surname."""
    SLIP = 4
    """The same but for a wrong letter."""
    SAME = 5
    """The same but for spelling, order, short names, and further names that only one has."""


@lru_cache(20_000)
def spelled(word: str) -> str:
    """One word of a name in the spelling in which all of its spellings are the same."""
    text = "".join(letter for letter in latin(word.replace("ё", "е").replace("Ё", "Е")) if letter.isalpha())
    for one, other in _SPELLINGS:
        text = text.replace(one, other)
    return _DOUBLE.sub(r"\1", text)


@lru_cache(20_000)
def name_words(name: str) -> tuple[str, ...]:
    """The words of a name as `spelled`, without titles, in the order of the letters of the alphabet."""
    found = (word for word in _WORD.findall(name.replace("-", " ")))
    return tuple(sorted(spelled(word) for word in found if latin(word) not in _TITLES and spelled(word)))


@cache
def _called() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, line in enumerate(pet_names()):
        for word in line:
            found.setdefault(spelled(word), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


_NO_NAMES: frozenset[int] = frozenset()


def given_names(word: str) -> frozenset[int]:
    """The given names (numbered) that a `spelled` word may stand for."""
    return _called().get(word, _NO_NAMES)


def _word_likeness(one: str, other: str) -> Likeness:
    if one == other:
        return Likeness.SAME
    if len(one) == 1 or len(other) == 1:
        return Likeness.INITIAL if one[0] == other[0] else Likeness.OTHER
    mine, theirs = given_names(one), given_names(other)
    if mine & theirs:
        return Likeness.SAME
    if mine and theirs:
        # Two known names that differ by a letter are two people: Jan and Jana, Marcin and Martin.
        return Likeness.OTHER
    if min(len(one), len(other)) >= _CLOSE and apart(one, other, 1) <= 1 and one[-1] == other[-1]:
        return Likeness.SLIP
    return Likeness.OTHER


def likeness(one: str, other: str) -> Likeness:
    """How much two whole names are alike, whatever order their words stand in."""
    return words_likeness(name_words(one), name_words(other))


def words_likeness(one: tuple[str, ...], other: tuple[str, ...]) -> Likeness:
    """As `likeness`, of names that are words already (`name_words`)."""
    if one == other and len(one) > 1:
        return Likeness.SAME
    few, many = sorted((one, other), key=lambda words: (len([w for w in words if len(w) > 1]), len(words)))
    apart = Likeness.PART if any(len(word) > 1 for word in set(one) & set(other)) else Likeness.OTHER
    if not few or len(many) < 2:
        return Likeness.UNKNOWN if few == many or not few else apart
    left = list(many)
    worst = Likeness.SAME
    # Longer words find theirs first, so that an initial takes what is left over.
    for word in sorted(few, key=len, reverse=True):
        best = max(left, key=lambda candidate: (_word_likeness(word, candidate), len(candidate)), default="")
        found = _word_likeness(word, best) if best else Likeness.UNKNOWN
        if found is Likeness.OTHER:
            return apart
        if best:
            left.remove(best)
            worst = min(worst, found)
    whole = sum(len(word) > 1 for word in few)
    if whole >= 2:
        # A second name, a father's name: more than that is a part of something longer (names of offices).
        return worst if len(left) <= _FURTHER else min(worst, Likeness.INITIAL)
    # A surname and an initial, or one name alone.
    if whole and len(few) > 1:
        return min(worst, Likeness.INITIAL)
    return Likeness.INITIAL if whole and worst is Likeness.SAME else Likeness.UNKNOWN
