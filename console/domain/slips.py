"""Slips of the hand between two words: a letter left out, too many, wrong, or in the other's place.

What counts them is loaded when it is first needed: a start does without.
"""

from __future__ import annotations

from collections.abc import Collection


def apart(one: str, other: str, most: int) -> int:
    """How many slips lie between them (optimal string alignment); `most` + 1 stands for all that are more."""
    from rapidfuzz.distance import OSA

    return OSA.distance(one, other, score_cutoff=most)


def meant(word: str, known: Collection[str], most: int) -> bool:
    """Whether any of the known words lies no further away."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    return process.extractOne(word, known, scorer=OSA.distance, score_cutoff=most) is not None


def nearest(word: str, known: Collection[str], most: int, limit: int) -> list[str]:
    """Those of the known words that lie as near as any of them and no further away than `most`, some of them."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    found = process.extract(word, known, scorer=OSA.distance, score_cutoff=most, limit=limit)
    return [other for other, slips, _ in found if slips == found[0][1]]
