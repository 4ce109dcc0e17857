"""Places in a text: Python counts characters, Qt counts UTF-16 units, where an emoji takes two."""

from __future__ import annotations


def units(text: str, index: int) -> int:
    """The place of a character as Qt counts."""
    if text.isascii():
        return index
    return index + sum(1 for letter in text[:index] if ord(letter) > 0xFFFF)


def index(text: str, place: int) -> int:
    """The character at a place that Qt tells; a place inside a pair is that of its character."""
    if text.isascii():
        return place
    counted = 0
    for at, letter in enumerate(text):
        counted += 2 if ord(letter) > 0xFFFF else 1
        if counted > place:
            return at
    return len(text)
