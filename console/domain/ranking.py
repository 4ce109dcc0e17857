"""Which of many texts answer a question best: words in any inflection, pieces of words, and the shape of the title.

A text is known by the stems of its words and by the runs of four letters in them, their ends included. Stems find
`kursie` for `kurs`; runs find what was typed wrong, and words of the same root. Both are weighed by how rare they are
(BM25: S. Robertson, H. Zaragoza, "The Probabilistic Relevance Framework", 2009), and a title that is as a whole like
the question comes before one that only shares words with it (the cosine of what both hold).
"""

from __future__ import annotations

import math
from array import array
from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterable, Sequence
from functools import lru_cache
from heapq import nlargest
from itertools import chain
from typing import Generic, NamedTuple, TypeVar

from rapidfuzz import process
from rapidfuzz.distance import OSA

from console.domain.terms import fold, stems, words

Key = TypeVar("Key", bound=Hashable)

_RUN = 4
_BEGINNING = 2
"""Letters of a beginning that finds words while they are typed; longer ones are runs."""
_STEM = "="
_RUNS_WEIGH = 2.0
"""Runs against stems."""
_TITLE_WEIGHS = 2
"""How often a word of the title counts against one of the body."""
_COUNTED = 5
"""A word said more often in a body says no more about it."""
_SATURATION, _LENGTH_MATTERS, _USUAL_LENGTH, _LONGEST = 1.5, 0.75, 80, 8
"""BM25's k1 and b; how many different words a text of usual length has, and how many such lengths are told apart."""
_LIKENESS_WEIGHS = 0.8
_RARITY_IN_TITLES = 1.4
_BESIDE = 20
"""Texts that are thought of beside: on a small shelf what most texts hold would else tell nothing."""
_READ = 12_000
"""Places that are looked at for one question, of the rarest features first: common ones tell little and cost most."""
_LOOKED_AT = 40
_NEAR = 0.2
"""Of so many of the best the titles are compared with the question, where they hold so much of what the best holds."""
_ROOT = 0.6
"""The part of a word, of at least a run, that words of the same root begin with."""
_LETTERS_OF_A_SLIP = 4
"""One letter of so many may be typed wrong."""
_COUNT_BITS = 8
_COUNT = 255


class Found(NamedTuple, Generic[Key]):
    key: Key
    mark: float


@lru_cache(60_000)
def _features(word: str) -> tuple[str, ...]:
    """Of a folded word."""
    return (*_stems(word), *_runs(f" {word} "), f" {word[:_BEGINNING]}")


@lru_cache(4_000)
def _begun(word: str) -> tuple[str, ...]:
    """Of a folded word that may go on."""
    return (*_stems(word), *_runs(f" {word}"), f" {word[:_BEGINNING]}")


def _stems(word: str) -> Iterable[str]:
    return (_STEM + stem for stem in stems(word) or (word,))


def _runs(word: str) -> Iterable[str]:
    return (word[at : at + _RUN] for at in range(max(1, len(word) - _RUN + 1)))


# Of a shelf of articles most words have been met before.
_folded = lru_cache(60_000)(fold)


def folded(text: str) -> list[str]:
    """The words of a text as a ranking takes them."""
    return [word for word in map(_folded, words(text)) if word]


def met(question: Sequence[str], said: Collection[str], *, begun: bool = False) -> list[int]:
    """Which words of a question a text answers to, by their place: in any inflection, of the same root, typed wrong."""
    known = {stem for word in said for stem in stems(word)}
    last = len(question) - 1
    return [
        at
        for at, word in enumerate(question)
        if word in said
        or not known.isdisjoint(stems(word))
        or (begun and at == last and any(other.startswith(word) for other in said))
        or (len(word) >= _RUN and _resembles(word, said))
    ]


def _resembles(word: str, said: Collection[str]) -> bool:
    root = word[: max(_RUN, math.ceil(_ROOT * len(word)))]
    if any(other.startswith(root) for other in said):
        return True
    slips = len(word) // _LETTERS_OF_A_SLIP
    return process.extractOne(word, said, scorer=OSA.distance, score_cutoff=slips) is not None


class _Shape:
    """A question as titles are compared with it."""

    def __init__(self, wanted: dict[str, float]) -> None:
        self.weights = {feature: _weight(rarity) for feature, rarity in wanted.items()}
        self.size = math.sqrt(sum(self.weights.values()))


class Ranking(Generic[Key]):
    """Texts kept in memory by what they hold: some kilobytes for each."""

    def __init__(self) -> None:
        self._places: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
        """Where a feature is: the number of a text, and in the last byte how much it counts there."""
        self._titles: list[tuple[str, ...]] = []
        self._keys: list[Key | None] = []
        self._numbers: dict[Key, int] = {}
        self._dropped: list[int] = []
        self._sizes: dict[int, float] = {}
        """How much all that a title holds weighs, of those that were looked at since the last change."""

    def __len__(self) -> int:
        return len(self._numbers)

    def __contains__(self, key: Key) -> bool:
        return key in self._numbers

    @property
    def worn(self) -> bool:
        """So much was taken out that it is better made anew."""
        return len(self._keys) > 2 * len(self._numbers) + 1000

    def put(self, key: Key, title: str, body: str = "", also: str = "") -> None:
        """Takes a text in, in place of what was known under its key. The words of `also` count as those of a title."""
        self.drop(key)
        self._sizes.clear()
        number = len(self._keys)
        titled = tuple(dict.fromkeys(chain.from_iterable(map(_features, folded(title)))))
        self._numbers[key] = number
        self._keys.append(key)
        self._titles.append(titled)
        said = folded(body)
        counted = Counter(chain.from_iterable(map(_features, said)))
        places = _counts(number, len(set(said)))
        for feature in {*titled, *chain.from_iterable(map(_features, folded(also)))}:
            self._places[feature].append(places[_TITLE_WEIGHS + min(counted.pop(feature, 0), _COUNTED)])
        for feature, times in counted.items():
            self._places[feature].append(places[times if times < _COUNTED else _COUNTED])

    def drop(self, key: Key) -> None:
        number = self._numbers.pop(key, None)
        if number is not None:
            self._sizes.clear()
            self._dropped.append(number)
            self._keys[number] = None
            self._titles[number] = ()

    def best(self, question: Sequence[str], limit: int, *, begun: bool = False) -> list[Found[Key]]:
        """The texts that answer folded words best, best first; `begun`: the last one may go on.

        A mark is 1 for the text that holds most of the question, and up to 0.8 more for a title like it.
        """
        wanted = self._wanted(question, begun=begun)
        shape = _Shape(wanted)
        found = [
            Found(key, mark + _LIKENESS_WEIGHS * self._likeness(number, shape))
            for number, mark in self._near(wanted, max(_LOOKED_AT, limit))
            if (key := self._keys[number]) is not None
        ]
        return sorted(found, key=lambda each: -each.mark)[:limit]

    def alike(self, question: Sequence[str], limit: int) -> list[Found[Key]]:
        """The texts whose titles are most like the question; a mark is 1 for one that is the same."""
        wanted = self._wanted(question, begun=False)
        shape = _Shape(wanted)
        found = [
            Found(key, self._likeness(number, shape))
            for number, _ in self._near(wanted, max(_LOOKED_AT, limit))
            if (key := self._keys[number]) is not None
        ]
        return sorted(found, key=lambda each: -each.mark)[:limit]

    def rarity(self, word: str) -> float:
        """How much a folded word tells: 0 of one that no text holds in any inflection."""
        known = [self._rarity(stem) for stem in _stems(word) if stem in self._places]
        return min(known, default=0.0)

    def _wanted(self, question: Sequence[str], *, begun: bool) -> dict[str, float]:
        if not question:
            return {}
        last = _begun if begun else _features
        held = chain.from_iterable([*map(_features, question[:-1]), last(question[-1])])
        return {feature: self._rarity(feature) for feature in held if feature in self._places}

    def _near(self, wanted: dict[str, float], limit: int) -> list[tuple[int, float]]:
        """The texts that hold most of what is wanted, and how much of what the first holds."""
        marks = [0.0] * len(self._keys)
        read = 0
        for feature, rarity in sorted(wanted.items(), key=lambda each: -each[1]):
            places = self._places[feature]
            read += len(places)
            if read > _READ and read > len(places):
                break
            weight = rarity if feature[0] == _STEM else rarity * _RUNS_WEIGH
            for place in places:
                marks[place >> _COUNT_BITS] += weight * (place & _COUNT)
        for number in self._dropped:
            marks[number] = 0.0
        most = max(marks, default=0.0)
        if not most:
            return []
        least = most * _NEAR
        held = [number for number, mark in enumerate(marks) if mark > least]
        return [(number, marks[number] / most) for number in nlargest(limit, held, key=marks.__getitem__)]

    def _likeness(self, number: int, shape: _Shape) -> float:
        weights = shape.weights
        title = self._titles[number]
        shared = sum([weights[feature] for feature in title if feature in weights])
        if not shared:
            return 0.0
        size = self._sizes.get(number)
        if size is None:
            size = self._sizes[number] = math.sqrt(sum([_weight(self._rarity(feature)) for feature in title]))
        return shared / size / shape.size

    def _rarity(self, feature: str) -> float:
        return _rarity(len(self._numbers) + _BESIDE, len(self._places[feature]))


@lru_cache(20_000)
def _rarity(texts: int, holding: int) -> float:
    # What was dropped counts as holding until the ranking is made anew, so there may be more of these.
    return math.log(1 + (max(texts - holding, 0) + 0.5) / (holding + 0.5))


def _weight(rarity: float) -> float:
    return math.pow(rarity, _RARITY_IN_TITLES)


def _counts(number: int, length: int) -> list[int]:
    """For a feature said 0, 1, 2 … times in a text of `length` different words: the place to be kept of it."""
    relative = min(length / _USUAL_LENGTH, _LONGEST)
    given = _SATURATION * (1 - _LENGTH_MATTERS + _LENGTH_MATTERS * relative)
    return [
        (number << _COUNT_BITS) | round(100 * times * (_SATURATION + 1) / (times + given))
        for times in range(_TITLE_WEIGHS + _COUNTED + 1)
    ]
