"""What a typist of the relay writes, as readers get it: where sentences end, what short forms stand for, who speaks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from console.domain.clean import Clean

LONGEST_SHORT, LONGEST_LONG = 20, 120

_OPENERS, _CLOSERS = "\"'“„«‘([", "\"'”’»)]"
_AFTER = _CLOSERS + ".,;:!?…"
_END = re.compile(rf"[.!?…]+[{re.escape(_CLOSERS)}]*(?=\s)")
# They end with a full stop wherever they stand; folded, without the stop.
_SHORTENED = frozenset(
    {
        *("e.g", "i.e", "etc", "vs", "mr", "mrs", "ms", "dr", "prof", "st", "no", "fig", "approx", "ca", "al"),
        *("np", "tj", "tzn", "itd", "itp", "m.in", "tzw", "godz", "ul", "mgr", "inż", "hab", "pt", "str", "nr"),
        *("т.е", "т.к", "т.д", "т.п", "т.н", "и.о", "напр", "см", "рис", "стр", "г", "гг", "ул", "им", "тыс"),
        *("млн", "млрд", "руб", "др", "ср", "проф", "пр"),
    }
)


class Abbreviation(Clean, frozen=True):
    """`short` is typed, `long` is read."""

    short: str
    long: str


def sentences(text: str) -> tuple[tuple[str, ...], str]:
    """Those that have ended, and what has only begun. A sentence has ended when white space follows its mark: until
    then "3." may become "3.5", and "sales." a file. Whether letters come one by one or all at once makes no difference.
    """
    ended: list[str] = []
    begin = 0
    for found in _END.finditer(text):
        if _ends(text[begin : found.start()], found.group()):
            ended.append(finished(text[begin : found.end()]))
            begin = found.end()
    return tuple(one for one in ended if one), text[begin:].lstrip()


def _ends(before: str, mark: str) -> bool:
    stop = mark.rstrip(_CLOSERS)
    if set(stop) <= {".", "…"} and stop != ".":
        # Somebody pauses, and goes on.
        return False
    if stop != ".":
        return True
    word = before.rsplit(maxsplit=1)[-1].lstrip(_OPENERS) if before.strip() else ""
    if word.casefold() in _SHORTENED or (len(word) == 1 and word.isalpha() and word.isupper()):
        return False
    # The number of a list stands before its sentence.
    return not (word.isdigit() and before.strip() == word)


def finished(text: str) -> str:
    """A line as it is sent: on one line, without white space around."""
    return " ".join(text.split())


def forms(*lists: Iterable[Abbreviation]) -> dict[str, str]:
    """What each short form stands for; of two lists the later one wins."""
    return {one.short: one.long for each in lists for one in each}


def expand_last(text: str, known: Mapping[str, str]) -> str:
    """The text with its last word expanded, if that is a short form: to be asked when the word is over."""
    body = text.rstrip()
    begin = max((place + 1 for place, letter in enumerate(body) if letter.isspace()), default=0)
    return text[:begin] + _expanded(body[begin:], known) + text[len(body) :]


def expand(text: str, known: Mapping[str, str]) -> str:
    """The text with every short form in it expanded, once: what one stands for is not looked at again."""
    return "".join(part if part.isspace() else _expanded(part, known) for part in re.split(r"(\s+)", text))


def _expanded(word: str, known: Mapping[str, str]) -> str:
    """`word` has no white space; what stands around it as in (pt) or pt, stays. Within a word nothing is expanded."""
    bare = word.lstrip(_OPENERS)
    before = word[: len(word) - len(bare)]
    core = bare.rstrip(_AFTER)
    after = bare[len(core) :]
    if core in known:
        return before + known[core] + after
    # At the beginning of a sentence: only the first letter is large, and PT stays what it is.
    small = core[:1].lower() + core[1:]
    if core[:1].isupper() and small in known and not (len(core) > 1 and core.isupper()):
        long = known[small]
        return before + long[:1].upper() + long[1:] + after
    return word


def sound(given: Iterable[Abbreviation]) -> bool:
    """Whether a list can be used: each is one word, stands for something, and is there once."""
    listed = list(given)
    shorts = [one.short for one in listed]
    return len(set(shorts)) == len(shorts) and all(
        one.short == _bare(one.short)
        and 0 < len(one.short) <= LONGEST_SHORT
        and 0 < len(finished(one.long)) <= LONGEST_LONG
        for one in listed
    )


def _bare(short: str) -> str:
    return "".join(short.split()).lstrip(_OPENERS).rstrip(_AFTER)


def speaker(text: str, people: Sequence[str]) -> tuple[str, str]:
    """Who speaks from here on and what they say, where the line begins with a name and a colon: all of the name, the
    first part of it or its first letters. An empty name: nothing is said of it."""
    head, colon, rest = text.partition(":")
    asked = finished(head).casefold()
    if not colon or not asked or not rest[:1].isspace():
        return "", text
    for known in (_whole, _first, _letters):
        named = [name for name in people if known(name) == asked]
        if len(set(named)) == 1:
            return named[0], rest.strip()
    return "", text


def _whole(name: str) -> str:
    return finished(name).casefold()


def _first(name: str) -> str:
    return name.split(maxsplit=1)[0].casefold() if name.strip() else ""


def _letters(name: str) -> str:
    return "".join(part[0] for part in name.split()).casefold()
