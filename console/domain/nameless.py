"""Names, addresses and numbers taken out of words that shall be read by others, each to be confirmed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from enum import StrEnum

import msgspec

from console.domain.terms import fold


class Told(StrEnum):
    """What a word tells about somebody."""

    NAME = "name"
    MAIL = "mail"
    NUMBER = "number"
    ADDRESS = "address"
    """Of the web, with something in it that belongs to one person."""


class Removed(msgspec.Struct, frozen=True):
    """`start` and `end` are places in the words as they were."""

    start: int
    end: int
    was: str
    tells: Told


_MAIL = re.compile(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+")
# A link that holds a long mark is one that was made for somebody; help pages and meetings have short ones.
_LINK = re.compile(r"https?://[^\s<>)\]]*(?:[?&#=][^\s<>)\]]*|[A-Za-z0-9_-]{24,}[^\s<>)\]]*)")
_NUMBER = re.compile(r"(?<![\w:])(?:#\s?\d{3,}|\+?\d(?:[ ()./-]{0,2}\d){5,})(?!\w)")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.\d{4}")
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_SHORTEST = 3
_GREETINGS = re.compile(
    r"^\s*(?:hello|hi|dear|good (?:morning|afternoon|evening)|dzień dobry|witam|cześć"
    r"|szanown[aiy]\w*(?: pani[e]?| pan(?:ie|owie)?)?|здравствуйте|добрый (?:день|вечер)|уважаем\w+)"
    r"\b[^\n]{0,60}[,!.]?[ ]*\n+",
    re.IGNORECASE,
)
_ENDINGS = re.compile(
    r"\n\s*(?:(?:kind|best|warm|many)\s+(?:regards|wishes)|regards|sincerely|thank you and"
    r"|z pozdrowieniami|pozdrawiam|z poważaniem|с уважением|всего доброго|с наилучшими)\b.*\Z",
    re.IGNORECASE | re.DOTALL,
)
BLANK = "[…]"


def found_in(text: str, names: Iterable[str]) -> tuple[Removed, ...]:
    """What tells of somebody, in the order in which it stands. `names` are those of the people it is about.

    A name is found in any case its language gives it, as far as its beginning stays: Nowak, Nowaka, Nowakowi.
    """
    found: list[Removed] = []
    for pattern, tells in ((_MAIL, Told.MAIL), (_LINK, Told.ADDRESS), (_NUMBER, Told.NUMBER)):
        for hit in pattern.finditer(text):
            if tells is Told.NUMBER and _DAY.fullmatch(hit.group()):
                continue
            _put(found, Removed(hit.start(), hit.end(), hit.group(), tells))
    begins = {_beginning(word.group()) for name in names for word in _WORD.finditer(name)} - {""}
    for word in _WORD.finditer(text):
        shown = word.group()
        # Names are written large; "Will" is one and "will" is none.
        if shown[:1].isupper() and any(_is_form(fold(shown), begin) for begin in begins):
            _put(found, Removed(word.start(), word.end(), shown, Told.NAME))
    return tuple(sorted(found, key=lambda one: one.start))


def without(text: str, removed: Sequence[Removed]) -> str:
    """The words with a blank in each of these places; names side by side leave one blank."""
    made, at = "", 0
    for one in sorted(removed, key=lambda one: one.start):
        between = text[at : one.start]
        if not (made.endswith(BLANK) and not between.strip()):
            made += between + BLANK
        at = one.end
    return made + text[at:]


def matter(text: str) -> str:
    """An answer without its greeting and without the words under which its author signs."""
    return _ENDINGS.sub("", "\n" + _GREETINGS.sub("", text.strip() + "\n")).strip()


def _put(found: list[Removed], one: Removed) -> None:
    if not any(other.start < one.end and one.start < other.end for other in found):
        found.append(one)


def _beginning(word: str) -> str:
    folded = fold(word)
    return folded if len(folded) >= _SHORTEST else ""


def _is_form(word: str, name: str) -> bool:
    """Whether a word is the name as it is inflected: all but its last letters stays, and little comes to it."""
    if word == name:
        return True
    kept = max(_SHORTEST, len(name) - 2)
    return len(name) > _SHORTEST and word[:kept] == name[:kept] and -2 <= len(word) - len(name) <= 4
