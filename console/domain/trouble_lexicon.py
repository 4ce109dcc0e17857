"""What trouble a short text tells of: its words by their sense, in three languages, typed wrong or in other letters."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from console.domain.pieces import folded
from console.domain.slips import nearest
from console.domain.stop_words import STOP_WORDS
from console.domain.terms import stems
from console.domain.trouble_words import WORDS, Sense


class Trouble(StrEnum):
    """The troubles that every desk meets in a webinar. A desk names others as it likes."""

    NO_SOUND = "no_sound"
    CANNOT_JOIN = "cannot_join"
    WHITE_PAGE = "white_page"
    PASSWORD = "password"
    FREEZES = "freezes"
    FILES = "files"
    CERTIFICATE = "certificate"
    ECHO = "echo"
    LANGUAGE = "language"
    MOBILE_APP = "mobile_app"
    START_TIME = "start_time"
    RECORDING = "recording"
    CHAT = "chat"
    PAYMENT = "payment"
    SLIDES_SMALL = "slides_small"


_ = Sense
_FAILS = (_.NOT, _.BROKEN)
_SENSES: dict[Trouble, tuple[tuple[float, tuple[Sense | tuple[Sense, ...], ...]], ...]] = {
    Trouble.NO_SOUND: (
        (2.0, (_.HEAR, _.NOT)),
        (2.0, (_.SOUND, (_.NOT, _.BROKEN, _.LOUD, _.MUTE))),
        (1.8, (_.HEAR, (_.LOUD, _.BROKEN))),
        (2.2, (_.SOUND, _.FREEZE)),
        (1.7, (_.SOUND, (_.ON, _.OFF))),
        (1.6, (_.MUTE,)),
        (1.5, (_.LOUD,)),
    ),
    Trouble.CANNOT_JOIN: (
        (1.7, (_.ENTER, _FAILS)),
        (1.7, (_.NOT, _.GET, _.INTO)),
        (1.6, (_.OUT,)),
        (1.4, (_.ADMIT,)),
        (1.2, (_.ENTER, (_.OPEN, _.DO))),
        (1.2, (_.GET, _.INTO)),
        (1.2, (_.ACCOUNT, _FAILS)),
    ),
    Trouble.WHITE_PAGE: (
        (2.2, (_.LINK, (_.BLANK, _.FREEZE))),
        (2.0, (_.PICTURE, _.BLANK)),
        (1.9, (_.LINK, _FAILS)),
        (1.6, (_.CLICK, _.BLANK)),
        (1.5, (_.BLANK,)),
        (1.5, (_.CLICK, _FAILS)),
        (1.0, (_.OPEN, _FAILS)),
    ),
    Trouble.PASSWORD: ((2.6, (_.PASSWORD,)), (2.4, (_.CODE, (_.NOT, _.BROKEN, _.ENTER)))),
    Trouble.FREEZES: ((2.3, (_.PICTURE, _.FREEZE)), (2.1, (_.FREEZE,)), (1.6, (_.PICTURE, _FAILS))),
    Trouble.FILES: (
        (2.2, (_.FILE, (_.BLANK, _.FREEZE))),
        (2.1, (_.FILE, (_.NOT, _.BROKEN, _.OPEN))),
        (1.9, (_.FILE, (_.DO, _.SEE))),
        (0.9, (_.FILE,)),
    ),
    Trouble.CERTIFICATE: ((2.7, (_.CERTIFICATE,)),),
    Trouble.ECHO: ((2.9, (_.ECHO,)), (2.3, ((_.HEAR, _.SOUND), _.TWICE))),
    Trouble.LANGUAGE: (
        (2.3, (_.LANGUAGE, (_.NOT, _.BROKEN, _.OTHER, _.DO, _.TONGUE, _.ON, _.OFF))),
        (1.8, (_.LANGUAGE,)),
        (1.3, (_.TONGUE,)),
        (2.3, (_.TONGUE, (_.NOT, _.OTHER, _.BROKEN, _.DO, _.HEAR))),
    ),
    Trouble.MOBILE_APP: (
        (2.4, (_.APP, (_.NOT, _.BROKEN, _.OPEN, _.BLANK, _.FREEZE, _.OFF, _.OUT))),
        (2.0, (_.MOBILE, _.OUT)),
        (2.0, (_.MOBILE, _.BROKEN)),
        (1.8, (_.MOBILE, (_.NOT, _.DO, _.OPEN, _.BLANK))),
        (1.5, (_.APP, (_.MOBILE, _.DO))),
    ),
    Trouble.START_TIME: (
        (2.2, (_.START, (_.TIME, _.WHEN, _.ZONE))),
        (2.2, (_.TIME, (_.ZONE, _.WHEN))),
        (1.9, (_.TIME, _.OTHER)),
        (1.8, (_.START, _.YET)),
        (2.0, (_.ZONE,)),
        (1.5, (_.TIME, _FAILS)),
        (1.2, (_.START, _.NOT)),
    ),
    Trouble.RECORDING: ((2.4, (_.RECORDING,)), (1.8, (_.WATCH, _.LATER))),
    Trouble.CHAT: (
        (2.4, (_.CHAT, (_.NOT, _.BROKEN, _.WRITE, _.OPEN, _.SEE, _.FREEZE, _.BLANK, _.OFF, _.DO))),
        (1.6, (_.WRITE, _FAILS)),
    ),
    Trouble.PAYMENT: ((2.3, (_.PAYMENT, (_.NOT, _.BROKEN, _.TWICE, _.DO, _.FREEZE))), (1.7, (_.PAYMENT,))),
    Trouble.SLIDES_SMALL: (
        (2.5, ((_.SLIDES, _.LETTERS), (_.SMALL, _.READ))),
        (2.0, (_.SLIDES, (_.SEE, _.NOT, _.BROKEN))),
        (1.9, (_.LETTERS, (_.SEE, _.NOT))),
        (1.9, (_.SMALL,)),
        (1.9, (_.ZOOM, _.INTO)),
        (1.7, (_.ZOOM, (_.SLIDES, _.LETTERS, _.DO))),
        (1.6, (_.READ, _.NOT)),
    ),
}
"""Which senses near to each other tell of it (of several in a tuple, one), and how surely."""
_MENDED: frozenset[str] = frozenset({Trouble.ECHO, Trouble.FREEZES, Trouble.PASSWORD})
"""Where "gone" and "works" say that it is over."""
_NEAR = 6
"""Words that may lie between senses that belong together."""
_OWN = 3.0
"""How surely the words of the desk itself tell of a trouble."""
_SHORT, _SLIP_IN, _SECOND_SLIP_IN = 4, 5, 9
"""Letters of a word in Latin letters that is taken for Cyrillic, and in which two letters may have changed places; and
those in which one slip and two are forgiven."""
_REMEMBERED = 20_000

_CYRILLIC = re.compile(r"[а-я]")
_LATIN_TYPED = (
    *(("shch", "ш"), ("sch", "ш"), ("sh", "ш"), ("zh", "ж"), ("kh", "х"), ("ch", "ч"), ("ts", "ц"), ("4", "ч")),
    *(("ya", "я"), ("ja", "я"), ("ia", "я"), ("yu", "ю"), ("ju", "ю"), ("iu", "ю"), ("yo", "е"), ("jo", "е")),
    *(("ye", "е"), ("je", "е"), ("6", "ш")),
)
_LATIN_LETTERS = str.maketrans("abcdefghijklmnopqrstuvwxyz", "абцдефгхииклмнопкрстуввхиз")
_ALIKE = str.maketrans({"ь": None, "ъ": None, "й": "и", "ы": "и", "э": "е", "щ": "ш", "о": "а"})
_DOUBLED = re.compile(r"(.)\1")


def _plain(word: str) -> str:
    """Cyrillic without what people leave out or mix up: `пороль`, `сылка`."""
    return _DOUBLED.sub(r"\1", word.translate(_ALIKE))


def _cyrillic(word: str) -> str:
    """Latin letters as the Cyrillic ones that they may stand for."""
    for typed, letter in _LATIN_TYPED:
        word = word.replace(typed, letter)
    return _plain(word.translate(_LATIN_LETTERS))


class _Known:
    """Words of one alphabet, whole ones and beginnings."""

    def __init__(self) -> None:
        self._whole: defaultdict[str, set[Sense]] = defaultdict(set)
        self._begun: defaultdict[str, set[Sense]] = defaultdict(set)
        self._by_length: defaultdict[int, list[str]] = defaultdict(list)

    def add(self, word: str, sense: Sense, *, whole: bool) -> None:
        if not whole and word not in self._begun:
            self._by_length[len(word)].append(word)
        (self._whole if whole else self._begun)[word].add(sense)

    def senses(self, word: str) -> set[Sense]:
        found = set(self._whole.get(word, ()))
        for length in range(len(word), 1, -1):
            if word[:length] in self._begun:
                return found | self._begun[word[:length]]
        return found

    def meant(self, word: str) -> set[Sense]:
        """Of a word typed wrong: the longest beginning that lies so near, and begins with the same letter."""
        for length in sorted(self._by_length, reverse=True):
            if length < _SLIP_IN:
                break
            if length > len(word) + 1 or (length == _SLIP_IN and len(word) > length + 1):
                continue
            slips = 1 if length < _SECOND_SLIP_IN else 2
            some = [known for known in self._by_length[length] if known[0] == word[0]]
            near = {
                known
                for end in (length, length + 1, length - 1)
                if end <= len(word)
                for known in nearest(word[:end], some, slips, 2)
            }
            if near:
                return {sense for known in near for sense in self._begun[known]}
        swapped = [word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(1, len(word) - 1)]
        return {sense for other in swapped if len(word) >= _SHORT for sense in self.senses(other)}


class Told(NamedTuple):
    """What a text tells of: a trouble, "" for none that is known, and how surely."""

    trouble: str
    sure: float = 0.0


class _Read(NamedTuple):
    told: Told
    features: frozenset[str]
    amiss: bool


class Lexicon:
    """The words of troubles. `own` are a desk's: for a trouble, known or of its own, wordings in any language; one
    tells of the trouble where all its words stand in a text, in any inflection."""

    def __init__(self, own: Mapping[str, Iterable[str]] | None = None) -> None:
        self._latin, self._cyrillic = _Known(), _Known()
        for sense, listed in WORDS.items():
            for entry in listed.split():
                word = entry.rstrip(".")
                known = self._cyrillic if _CYRILLIC.search(word) else self._latin
                known.add(_plain(word) if known is self._cyrillic else word, sense, whole=entry.endswith("."))
        self._own = {
            trouble: [[_root(word) for word in folded(wording)] for wording in wordings]
            for trouble, wordings in (own or {}).items()
        }
        self.troubles = frozenset({*map(str, Trouble), *self._own})
        self._senses = lru_cache(_REMEMBERED)(self._senses_of)
        # Groups are made anew of the same texts when something late comes in.
        self._read = lru_cache(_REMEMBERED)(self._read_now)

    def senses(self, word: str) -> frozenset[Sense]:
        """Of a folded word."""
        return self._senses(word)

    def told(self, text: str) -> Told:
        """The trouble that a text tells of most surely; of equals the one that comes first in `Trouble`."""
        return self._read(text).told

    def features(self, text: str) -> frozenset[str]:
        """By what texts are compared: the senses of their words, and the stems of those that have none."""
        return self._read(text).features

    def amiss(self, text: str) -> bool:
        """Whether it says that something is not there or does not work."""
        return self._read(text).amiss

    def _read_now(self, text: str) -> _Read:
        found = folded(text)
        features: set[str] = set()
        amiss = False
        for word in found:
            senses = self._senses(word)
            amiss = amiss or not senses.isdisjoint({Sense.NOT, Sense.BROKEN})
            features.update(f"={sense}" for sense in senses - {Sense.NOT, Sense.DO})
            if not senses and word not in STOP_WORDS:
                features.update(stems(word) or (word,))
        return _Read(self._told(found), frozenset(features), amiss)

    def _told(self, found: list[str]) -> Told:
        places: defaultdict[Sense, list[int]] = defaultdict(list)
        for at, word in enumerate(found):
            for sense in self._senses(word):
                places[sense].append(at)
        _negate(places)
        best = Told("")
        for trouble, wordings in self._own.items():
            if best.sure < _OWN and any(_holds(wording, found) for wording in wordings):
                best = Told(trouble, _OWN)
        for known, rules in _SENSES.items():
            if known in _MENDED and places[Sense.FINE]:
                continue
            sure = max((sure for sure, senses in rules if _together(senses, places)), default=0.0)
            if sure > best.sure:
                best = Told(known, sure)
        return best

    def _senses_of(self, word: str) -> frozenset[Sense]:
        if _CYRILLIC.search(word):
            plain = _plain(word)
            found = self._cyrillic.senses(plain)
            return frozenset(found or (set() if word in STOP_WORDS else self._cyrillic.meant(plain)))
        found = self._latin.senses(word)
        if word in STOP_WORDS:
            return frozenset(found)
        if not found and len(word) >= _SHORT:
            found = self._cyrillic.senses(_cyrillic(word)) or self._latin.meant(word)
        return frozenset(found or (self._cyrillic.meant(_cyrillic(word)) if len(word) > _SLIP_IN else ()))


def _negate(places: dict[Sense, list[int]]) -> None:
    """ "Does not work" is not fine."""
    refused = {at + step for at in places.get(Sense.NOT, ()) for step in (1, 2)}
    places[Sense.FINE] = [at for at in places.get(Sense.FINE, ()) if at not in refused]


def _together(senses: tuple[Sense | tuple[Sense, ...], ...], places: dict[Sense, list[int]]) -> bool:
    """Whether the senses stand in words of their own that are near to each other."""
    found = [
        sorted({at for sense in ([each] if isinstance(each, Sense) else each) for at in places.get(sense, ())})
        for each in senses
    ]
    if len(found) == 1:
        return bool(found[0])
    return all(any(0 < abs(at - other) <= _NEAR for at in one for other in two) for one, two in pairwise(found))


def _root(word: str) -> str:
    return word[: max(4, len(word) - 2)]


def _holds(wording: list[str], said: list[str]) -> bool:
    return bool(wording) and all(any(word.startswith(root) for word in said) for root in wording)
