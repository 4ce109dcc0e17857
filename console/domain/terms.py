"""Search terms: words folded and stemmed the same way for every database, in English, Polish and Russian."""

from __future__ import annotations

import re
import threading
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

import Stemmer

_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)?", re.UNICODE)
_SIGNS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ё": "е", "’": None, "'": None})
_CYRILLIC = re.compile(r"[а-яё]", re.IGNORECASE)
_LONGEST = 40
"""Longer runs of letters are encoded data, not words; they would only swell the index."""

_REMEMBERED = 20_000

_stemmers = threading.local()


def fold(word: str) -> str:
    """Lower case without marks: `Łódź` → `lodz`, `Ёлка` → `елка`. й keeps its mark: it is a letter of its own."""
    lowered = word.casefold().translate(_SIGNS)
    if lowered.isascii():
        return lowered
    parts = []
    for letter in lowered:
        if letter == "й":
            parts.append(letter)
            continue
        parts.append("".join(c for c in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(c)))
    # A sign such as ½ comes apart into digits and a stroke, which would be two words to an index.
    return "".join(letter for letter in unicodedata.normalize("NFC", "".join(parts)) if letter.isalnum())


def _stemmer(language: str) -> Stemmer.Stemmer:
    # A PyStemmer object is not safe to share between threads; one for each is cheap.
    stemmer: Stemmer.Stemmer | None = getattr(_stemmers, language, None)
    if stemmer is None:
        stemmer = Stemmer.Stemmer(language, 20000)
        setattr(_stemmers, language, stemmer)
    return stemmer


@lru_cache(_REMEMBERED)
def stems(word: str) -> tuple[str, ...]:
    """The folded stems of one word: Russian for Cyrillic, Polish and English for Latin letters."""
    lowered = word.casefold()
    if lowered.isdigit():
        return ()
    if _CYRILLIC.search(lowered):
        return (fold(_stemmer("russian").stemWord(lowered.replace("ё", "е"))),)
    english = fold(_stemmer("english").stemWord(lowered))
    polish = fold(_stemmer("polish").stemWord(lowered))
    return (english,) if english == polish else (english, polish)


# The same words come again and again: indexing a letter takes a fraction of the time with their terms remembered.
@lru_cache(_REMEMBERED)
def _terms(word: str) -> tuple[str, ...]:
    return fold(word), *(STEM + stem for stem in stems(word))


def words(text: str) -> list[str]:
    return [word for word in _WORD.findall(text) if len(word) <= _LONGEST]


_MOST = 300_000
"""Bytes (UTF-8) of the terms of one text: some tens of thousands of different words, more than a book has. What a
machine writes may hold more, and PostgreSQL takes no more than a megabyte for all texts of a row."""


def index_terms(texts: Iterable[str]) -> set[str]:
    """Every term under which texts are found: folded words (for prefixes) and stems (marked `=`); the first of many."""
    terms: set[str] = set()
    seen: set[str] = set()
    room = _MOST
    for text in texts:
        for found in _WORD.finditer(text):
            word = found.group()
            if word in seen or len(word) > _LONGEST:
                continue
            seen.add(word)
            for term in _terms(word):
                if term not in terms:
                    terms.add(term)
                    room -= len(term) if term.isascii() else len(term.encode())
            if room < 0:
                return terms
    return terms


STEM = "x0"
"""Before a stem in the index, so that a stem is never mistaken for the beginning of a word."""


def number_terms(number: str) -> set[str]:
    """The digits of a phone number and its tails of 5 digits and more, so that any ending finds it."""
    digits = "".join(letter for letter in number if letter.isdigit())
    return {digits[start:] for start in range(max(1, len(digits) - 4))} if len(digits) >= 5 else {digits} - {""}
