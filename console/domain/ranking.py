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

from console.domain.slips import meant
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
_READ = 16_000
"""Places that are looked at for one question, of the rarest features first: common ones tell little and cost most."""
_LOOKED_AT = 40
_NEAR = 0.2
"""Of so many of the best the titles are compared with the question, where they hold so much of what the best holds."""
_ROOT = 0.6
"""The part of a word, of at least a run, that words of the same root begin with."""
_LETTERS_OF_A_SLIP = 4
"""One letter of so many may be typed wrong."""
_COUNT_BITS, _COUNT = 3, 7
_TITLED = _COUNT + 1
_MARK_BITS, _MARK = 8, 255


class Found(NamedTuple, Generic[Key]):
    key: Key
    mark: float


def _features_of(word: str) -> tuple[str, ...]:
    """Of a folded word."""
    return (*_stems(word), *_runs(f" {word} "), f" {word[:_BEGINNING]}")


_features = lru_cache(4_000)(_features_of)


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
    return meant(word, said, slips)


class _Shape:
    """A question as titles are compared with it."""

    def __init__(self, wanted: dict[str, float]) -> None:
        self.weights = {feature: _weight(rarity) for feature, rarity in wanted.items()}
        self.size = math.sqrt(sum(self.weights.values()))


class Ranking(Generic[Key]):
    """Texts kept in memory by their words, some hundred bytes for each text and each word.

    Where stems and runs are is worked out from the words that hold them when a question first asks for them.
    """

    def __init__(self) -> None:
        self._places: dict[str, array[int]] = {}
        """Where a word is: the number of a text, whether in its title (a bit), and how often in its body."""
        self._words: defaultdict[str, list[str]] = defaultdict(list)
        """Which words hold a feature."""
        self._marks: dict[str, array[int]] = {}
        """Where a feature is: the number of a text, and how much it counts there. Of those that were asked for."""
        self._held: dict[str, int] = {}
        """In how many texts a feature may be, if its words are spread by chance. Of those that were asked for."""
        self._titles: list[tuple[str, ...]] = []
        self._lengths: array[float] = array("f")
        """How much the length of a text takes from what is said in it."""
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
        self._forget()
        number = len(self._keys)
        titled, said = folded(title), Counter(folded(body))
        self._numbers[key] = number
        self._keys.append(key)
        self._titles.append(tuple(titled))
        length = min(len(said) / _USUAL_LENGTH, _LONGEST)
        self._lengths.append(_SATURATION * (1 - _LENGTH_MATTERS + _LENGTH_MATTERS * length))
        place = number << _COUNT_BITS + 1
        for word in {*titled, *folded(also)}:
            self._place(word, place | _TITLED | min(said.pop(word, 0), _COUNT))
        for word, times in said.items():
            self._place(word, place | (times if times < _COUNT else _COUNT))

    def _place(self, word: str, place: int) -> None:
        places = self._places.get(word)
        if places is None:
            places = self._places[word] = array("I")
            for feature in set(_features_of(word)):
                self._words[feature].append(word)
        places.append(place)

    def drop(self, key: Key) -> None:
        number = self._numbers.pop(key, None)
        if number is not None:
            self._forget()
            self._dropped.append(number)
            self._keys[number] = None
            self._titles[number] = ()

    def _forget(self) -> None:
        """What was worked out may be otherwise now."""
        for known in (self._marks, self._held, self._sizes):
            known.clear()

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
        known = [self._rarity(stem) for stem in _stems(word) if stem in self._words]
        return min(known, default=0.0)

    def _wanted(self, question: Sequence[str], *, begun: bool) -> dict[str, float]:
        if not question:
            return {}
        last = _begun if begun else _features
        held = chain.from_iterable([*map(_features, question[:-1]), last(question[-1])])
        return {feature: self._rarity(feature) for feature in held if feature in self._words}

    def _near(self, wanted: dict[str, float], limit: int) -> list[tuple[int, float]]:
        """The texts that hold most of what is wanted, and how much of what the first holds."""
        found = [0.0] * len(self._keys)
        read = 0
        for feature, rarity in sorted(wanted.items(), key=lambda each: -each[1]):
            read += self._held[feature]
            if read > _READ and read > self._held[feature]:
                break
            weight = rarity if feature[0] == _STEM else rarity * _RUNS_WEIGH
            for mark in self._marks.get(feature) or self._marks_of(feature):
                found[mark >> _MARK_BITS] += weight * (mark & _MARK)
        for number in self._dropped:
            found[number] = 0.0
        most = max(found, default=0.0)
        if not most:
            return []
        least = most * _NEAR
        held = [number for number, mark in enumerate(found) if mark > least]
        return [(number, found[number] / most) for number in nlargest(limit, held, key=found.__getitem__)]

    def _marks_of(self, feature: str) -> array[int]:
        said: dict[int, int] = {}
        titled: set[int] = set()
        for word in self._words[feature]:
            for place in self._places[word]:
                number = place >> _COUNT_BITS + 1
                said[number] = said.get(number, 0) + (place & _COUNT)
                if place & _TITLED:
                    titled.add(number)
        marks = self._marks[feature] = array("I")
        for number, times in said.items():
            counted = min(times, _COUNTED) + _TITLE_WEIGHS * (number in titled)
            mark = round(100 * counted * (_SATURATION + 1) / (counted + self._lengths[number]))
            marks.append(number << _MARK_BITS | mark)
        return marks

    def _likeness(self, number: int, shape: _Shape) -> float:
        weights = shape.weights
        title = set(chain.from_iterable(map(_features, self._titles[number])))
        shared = sum([weights[feature] for feature in title if feature in weights])
        if not shared:
            return 0.0
        size = self._sizes.get(number)
        if size is None:
            size = self._sizes[number] = math.sqrt(sum([_weight(self._rarity(feature)) for feature in title]))
        return shared / size / shape.size

    def _rarity(self, feature: str) -> float:
        held = self._held.get(feature)
        if held is None:
            every = len(self._keys)
            without = math.prod([1 - len(self._places[word]) / every for word in self._words[feature]])
            held = self._held[feature] = round(every * (1 - without))
        return _rarity(len(self._numbers) + _BESIDE, held)


@lru_cache(20_000)
def _rarity(texts: int, holding: int) -> float:
    # What was dropped counts as holding until the ranking is made anew, so there may be more of these.
    return math.log(1 + (max(texts - holding, 0) + 0.5) / (holding + 0.5))


def _weight(rarity: float) -> float:
    return math.pow(rarity, _RARITY_IN_TITLES)
