"""Which of many texts answer a question best: words in any inflection, pieces of words, and the shape of the title.

A text is known by the stems of its words and by the runs of four letters in them (domain/pieces.py). Stems find
`kursie` for `kurs`; runs find what was typed wrong, and words of the same root. Both are weighed by how rare they are
(BM25: S. Robertson, H. Zaragoza, "The Probabilistic Relevance Framework", 2009), and a title that is as a whole like
the question comes before one that only shares words with it (the cosine of what both hold). A word that no text holds
is asked for as the known words that are one slip of the hand away as well.
"""

from __future__ import annotations

import math
from array import array
from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Sequence
from functools import lru_cache
from heapq import nlargest
from typing import Generic, NamedTuple, TypeVar

from console.domain.pieces import RUN, begun_pieces, folded, is_stem, pieces, pieces_of, word_stems
from console.domain.slips import meant, nearest
from console.domain.terms import stems

Key = TypeVar("Key", bound=Hashable)

_TITLE_WEIGHS, _BEGINNING_WEIGHS = 3, 2
"""How often a word of the title counts against one of the body; one of the first words of a text without a title."""
_FIRST_WORDS = 8
"""So many stand in for a title: what a text is about is said where it begins."""
_SATURATION, _LENGTH_MATTERS = 1.3, 0.75
"""BM25's k1 and b."""
_LIKENESS_WEIGHS = 0.8
_RARITY_IN_TITLES = 1.4
_BESIDE = 20
"""Texts that are thought of beside: on a small shelf what most texts hold would else tell nothing."""
_READ = 20_000
"""Places that are looked at for one question, of the rarest features first: common ones tell little and cost most."""
_LOOKED_AT = 40
_NEAR = 0.2
"""Of so many of the best the titles are compared with the question, where they hold so much of what the best holds."""
_ROOT = 0.6
"""The part of a word, of at least a run, that words of the same root begin with."""
_LETTERS_OF_A_SLIP = 4
"""One letter of so many may be typed wrong."""
_SLIP_IN, _SECOND_SLIP_IN = 4, 8
"""Letters of a word that no text holds in which one slip is looked for, and a second one."""
_MEANT_STEMS, _MEANT_RUNS = 1.5, 0.7
"""How much the stems and runs of a word count that was meant, where another one was typed."""
_MEANT = 3
"""As many known words may be as near."""
_COUNT_BITS, _COUNT = 5, 31
_TITLED = _COUNT + 1
_TITLES_KNOWN = 4_000


class Found(NamedTuple, Generic[Key]):
    key: Key
    mark: float


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
        or (len(word) >= RUN and _resembles(word, said))
    ]


def _resembles(word: str, said: Collection[str]) -> bool:
    root = word[: max(RUN, math.ceil(_ROOT * len(word)))]
    if any(other.startswith(root) for other in said):
        return True
    slips = len(word) // _LETTERS_OF_A_SLIP
    return meant(word, said, slips)


class _Wanted:
    """What is looked for: pieces of words, with how much each counts in a text and in a title."""

    def __init__(self, counted: dict[str, float], rarities: dict[str, float]) -> None:
        self.rarities = rarities
        self.weights = {piece: rarity * counted[piece] for piece, rarity in rarities.items()}
        self.in_titles = {piece: _weight(rarity) for piece, rarity in rarities.items()}
        self.size = math.sqrt(sum(self.in_titles.values()))


class _Marks(NamedTuple):
    """Where a piece is: the numbers of texts, and how much it counts in each, in hundredths."""

    numbers: array[int]
    marks: array[int]


class Ranking(Generic[Key]):
    """Texts kept in memory by their words, some hundred bytes for each text and each word.

    Where pieces are is worked out from the words that hold them when a question first asks for them.
    """

    def __init__(self) -> None:
        self._places: dict[str, array[int]] = {}
        """Where a word is: the number of a text, whether in its title (a bit), and how often in its body."""
        self._words: defaultdict[str, list[str]] = defaultdict(list)
        """Which words hold a piece."""
        self._titles: list[tuple[str, ...]] = []
        self._title_weighs: array[int] = array("B")
        self._lengths: array[int] = array("I")
        self._said = 0
        """How many words all texts have together."""
        self._keys: list[Key | None] = []
        self._numbers: dict[Key, int] = {}
        self._dropped: list[int] = []
        # The rest is of what was asked for since the last change.
        self._marks: dict[str, _Marks] = {}
        self._held: dict[str, int] = {}
        """In how many texts a piece may be, if its words are spread by chance."""
        self._shapes: dict[int, tuple[frozenset[str], float]] = {}
        """The pieces of a title, and how much they weigh together."""
        self._damped: list[float] = []
        """How much its length takes from what is said in a text."""
        self._meant: dict[str, dict[str, float]] = {}
        """What a word that no text holds may stand for."""

    def __len__(self) -> int:
        return len(self._numbers)

    def __contains__(self, key: Key) -> bool:
        return key in self._numbers

    @property
    def worn(self) -> bool:
        """So much was taken out that it is better made anew."""
        return len(self._keys) > 2 * len(self._numbers) + 1000

    def put(self, key: Key, title: str, body: str = "", also: str = "") -> None:
        """Takes a text in, in place of what was known under its key. The words of `also` count as those of a title.

        Where the title has no letters the first words of the body stand in for it.
        """
        self.drop(key)
        self._forget()
        number = len(self._keys)
        titled, words = folded(title), folded(body)
        named = any(not word.isdigit() for word in titled)
        self._numbers[key] = number
        self._keys.append(key)
        self._titles.append(tuple(titled))
        self._title_weighs.append(_TITLE_WEIGHS if named else _BEGINNING_WEIGHS)
        self._lengths.append(len(titled) + len(words))
        self._said += self._lengths[number]
        said = Counter(words)
        place = number << _COUNT_BITS + 1
        for word in {*titled, *folded(also), *(() if named else words[:_FIRST_WORDS])}:
            self._place(word, place | _TITLED | min(said.pop(word, 0), _COUNT))
        for word, times in said.items():
            self._place(word, place | (times if times < _COUNT else _COUNT))

    def _place(self, word: str, place: int) -> None:
        places = self._places.get(word)
        if places is None:
            places = self._places[word] = array("I")
            for piece in pieces_of(word):
                self._words[piece].append(word)
        places.append(place)

    def drop(self, key: Key) -> None:
        number = self._numbers.pop(key, None)
        if number is not None:
            self._forget()
            self._dropped.append(number)
            self._said -= self._lengths[number]
            self._keys[number] = None
            self._titles[number] = ()

    def _forget(self) -> None:
        """What was worked out may be otherwise now."""
        for known in (self._marks, self._held, self._shapes, self._meant):
            known.clear()
        self._damped = []

    def best(self, question: Sequence[str], limit: int, *, begun: bool = False) -> list[Found[Key]]:
        """The texts that answer folded words best, best first; `begun`: the last one may go on.

        A mark is 1 for the text that holds most of the question, and up to 0.8 more for a title like it.
        """
        wanted = self._wanted(question, begun=begun)
        found = [
            Found(key, mark + _LIKENESS_WEIGHS * self._likeness(number, wanted))
            for number, mark in self._near(wanted, max(_LOOKED_AT, limit))
            if (key := self._keys[number]) is not None
        ]
        return sorted(found, key=lambda each: -each.mark)[:limit]

    def alike(self, question: Sequence[str], limit: int) -> list[Found[Key]]:
        """The texts whose titles are most like the question; a mark is 1 for one that is the same."""
        wanted = self._wanted(question, begun=False)
        found = [
            Found(key, self._likeness(number, wanted))
            for number, _ in self._near(wanted, max(_LOOKED_AT, limit))
            if (key := self._keys[number]) is not None
        ]
        return sorted(found, key=lambda each: -each.mark)[:limit]

    def rarity(self, word: str) -> float:
        """How much a folded word tells: 0 of one that no text holds in any inflection."""
        known = [self._rarity(stem) for stem in word_stems(word) if stem in self._words]
        return min(known, default=0.0)

    def _wanted(self, question: Sequence[str], *, begun: bool) -> _Wanted:
        counted: dict[str, float] = {}
        last = len(question) - 1
        for at, word in enumerate(question):
            # A word that is known as it stands is rather whole; as a beginning it is looked for all the same.
            goes_on = begun and at == last and word not in self._places
            for known in (begun_pieces(word) if goes_on else pieces(word), self._meant_by(word, begun=goes_on)):
                for piece, counts in known.items():
                    counted[piece] = max(counts, counted.get(piece, 0.0))
        return _Wanted(counted, {piece: self._rarity(piece) for piece in counted if piece in self._words})

    def _meant_by(self, word: str, *, begun: bool) -> dict[str, float]:
        """The pieces of the words that one who typed a word nobody uses may have meant."""
        if len(word) < _SLIP_IN or word.isdigit() or any(stem in self._words for stem in word_stems(word)):
            return {}
        known = self._meant.get(word)
        if known is None:
            # A slip leaves some run of a word whole, or the two letters it begins with.
            similar = dict.fromkeys(other for piece in pieces(word) for other in self._words.get(piece, ()))
            slips = 1 if len(word) < _SECOND_SLIP_IN else 2
            known = self._meant[word] = {
                piece: counts * (_MEANT_STEMS if is_stem(piece) else _MEANT_RUNS)
                for other in nearest(word, [*similar], slips, _MEANT)
                for piece, counts in pieces(other).items()
            }
        return {} if begun and any(other.startswith(word) for other in self._beginning_like(word)) else known

    def _beginning_like(self, word: str) -> Collection[str]:
        return self._words.get(f" {word}"[:RUN], ())

    def _near(self, wanted: _Wanted, limit: int) -> list[tuple[int, float]]:
        """The texts that hold most of what is wanted, and how much of what the first holds."""
        found = [0.0] * len(self._keys)
        read = 0
        for piece, _ in sorted(wanted.rarities.items(), key=lambda each: -each[1]):
            read += self._held[piece]
            if read > _READ and read > self._held[piece]:
                break
            weight = wanted.weights[piece]
            for number, mark in zip(*(self._marks.get(piece) or self._marks_of(piece)), strict=True):
                found[number] += weight * mark
        for number in self._dropped:
            found[number] = 0.0
        most = max(found, default=0.0)
        if not most:
            return []
        least = most * _NEAR
        held = [number for number, mark in enumerate(found) if mark > least]
        return [(number, found[number] / most) for number in nlargest(limit, held, key=found.__getitem__)]

    def _marks_of(self, piece: str) -> _Marks:
        said: dict[int, int] = {}
        titled: set[int] = set()
        for word in self._words[piece]:
            for place in self._places[word]:
                number = place >> _COUNT_BITS + 1
                said[number] = said.get(number, 0) + (place & _COUNT)
                if place & _TITLED:
                    titled.add(number)
        for number in titled:
            said[number] += self._title_weighs[number]
        damped = self._damped or self._damp()
        most = 100 * (_SATURATION + 1)
        marks = array("B", [int(most * times / (times + damped[number]) + 0.5) for number, times in said.items()])
        known = self._marks[piece] = _Marks(array("I", said), marks)
        return known

    def _damp(self) -> list[float]:
        usual = max(1.0, self._said / max(1, len(self._numbers)))
        fixed, by_length = _SATURATION * (1 - _LENGTH_MATTERS), _SATURATION * _LENGTH_MATTERS / usual
        self._damped = [fixed + by_length * length for length in self._lengths]
        return self._damped

    def _likeness(self, number: int, wanted: _Wanted) -> float:
        shape = self._shapes.get(number)
        if shape is None:
            if len(self._shapes) >= _TITLES_KNOWN:
                self._shapes.clear()
            held = frozenset(piece for word in self._titles[number] for piece in pieces(word))
            size = math.sqrt(sum([_weight(self._rarity(piece)) for piece in held]))
            shape = self._shapes[number] = held, size
        shared = sum([wanted.in_titles[piece] for piece in shape[0] & wanted.in_titles.keys()])
        return shared / shape[1] / wanted.size if shared else 0.0

    def _rarity(self, piece: str) -> float:
        held = self._held.get(piece)
        if held is None:
            every = len(self._keys)
            without = math.prod([1 - len(self._places[word]) / every for word in self._words[piece]])
            held = self._held[piece] = round(every * (1 - without))
        return _rarity(len(self._numbers) + _BESIDE, held)


@lru_cache(20_000)
def _rarity(texts: int, holding: int) -> float:
    # What was dropped counts as holding until the ranking is made anew, so there may be more of these.
    return math.log(1 + (max(texts - holding, 0) + 0.5) / (holding + 0.5))


def _weight(rarity: float) -> float:
    return math.pow(rarity, _RARITY_IN_TITLES)
