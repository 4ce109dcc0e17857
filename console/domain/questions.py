"""Questions as they are compared: the same one in other words of the same stems is the same question."""

from __future__ import annotations

from console.domain.nameless import found_in, without
from console.domain.stop_words import STOP_WORDS
from console.domain.terms import fold, stems, words

LONGEST = 200
"""Characters of a question that are kept."""


def key_of(question: str, language: str) -> str:
    """Its stems in a row, each once; "" where nothing of it means anything."""
    meant = [word for word in words(question) if fold(word) not in STOP_WORDS]
    # Latin letters are stemmed as English first and as Polish last.
    place = -1 if language == "pl" else 0
    found = {(stems(word) or (fold(word),))[place] for word in meant}
    return " ".join(sorted(found - {""}))[:LONGEST]


def asked(question: str) -> str:
    """A question as it may be read by the whole desk: in one line, without addresses and numbers."""
    shown = " ".join(question.split())[:LONGEST]
    return without(shown, found_in(shown, ()))
