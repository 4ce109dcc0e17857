"""Tone help: local rules that read a reply as its reader would, and say the one thing that would help most."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from enum import StrEnum
from functools import lru_cache

import msgspec

from console.domain.people import Confidence
from console.domain.tone_words import BLAME, COMMANDS, GREETINGS, HARD, NEXT_STEPS, OPENINGS

LONGEST_SENTENCE = 30
"""Words; what is longer has to be read twice."""
_ENOUGH = 40
"""Characters before a missing greeting is spoken of: nobody is interrupted in the first sentence."""
_LONG_ENOUGH = 160
"""Characters before an answer is expected to say what comes next."""


class Rule(StrEnum):
    """In the order of use: what hurts before what tires."""

    BLAME = "blame"
    COMMAND = "command"
    HARD_WORD = "hard_word"
    SHOUTING = "shouting"
    GREETING = "greeting"
    LONG_SENTENCE = "long_sentence"
    NO_NEXT_STEP = "no_next_step"


class Hint(msgspec.Struct, frozen=True):
    """What could be better, from `start` to `end` in characters. `instead` may take its place, "" for no proposal."""

    rule: Rule
    start: int
    end: int
    words: str
    instead: str = ""


class Reader(msgspec.Struct, frozen=True):
    """Whom the reply is for. `name` is the first name, "" when it is not known."""

    language: str
    confidence: Confidence = Confidence.UNKNOWN
    first_answer: bool = False
    name: str = ""


def best_hint(text: str, reader: Reader, hidden: frozenset[Rule] = frozenset()) -> Hint | None:
    """The most useful hint of the rules that are not hidden, None when there is nothing to say."""
    for rule in Rule:
        if rule not in hidden:
            found = next(_RULES[rule](text, reader), None)
            if found is not None:
                return found
    return None


def applied(text: str, hint: Hint) -> str:
    return text[: hint.start] + hint.instead + text[hint.end :]


def _language(reader: Reader) -> str:
    return reader.language if reader.language in GREETINGS else "en"


@lru_cache(200)
def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE)


def _blame(text: str, reader: Reader) -> Iterator[Hint]:
    for found in _words(BLAME[_language(reader)]).finditer(text):
        yield Hint(Rule.BLAME, found.start(), found.end(), found.group())


def _command(text: str, reader: Reader) -> Iterator[Hint]:
    for pattern, kindly in COMMANDS[_language(reader)]:
        for found in _words(pattern).finditer(text):
            yield Hint(Rule.COMMAND, found.start(), found.end(), found.group(), _as_large(found.group(), kindly))


def _hard_word(text: str, reader: Reader) -> Iterator[Hint]:
    if reader.confidence is not Confidence.NEW:
        return
    plain = {hard.casefold(): easy for hard, easy in HARD[_language(reader)]}
    # Longer ones first: "two-factor authentication" is one hard thing, not a hard word after a number.
    hard = "|".join(re.escape(words) for words in sorted(plain, key=len, reverse=True))
    addresses = [found.span() for found in _ADDRESS.finditer(text)]
    for found in _words(hard).finditer(text):
        if not any(start <= found.start() < end for start, end in addresses):
            easy = _as_large(found.group(), plain[found.group().casefold()])
            yield Hint(Rule.HARD_WORD, found.start(), found.end(), found.group(), easy)


_ADDRESS = re.compile(r"(?:https?://|www\.|mailto:)\S+|\S+@\S+", re.IGNORECASE)
_SIGNS = re.compile(r"[!?]*(?:!!|\?\?|!\?|\?!)[!?]*")
_WORD = re.compile(r"[^\W\d_]{2,}")


def _shouting(text: str, reader: Reader) -> Iterator[Hint]:
    for found in _SIGNS.finditer(text):
        # In an address they mean something else.
        if "?" in found.group() and _ADDRESS.search(text[: found.end()][-200:].rsplit(maxsplit=1)[-1]):
            continue
        calm = "?" if "?" in found.group() else "!"
        yield Hint(Rule.SHOUTING, found.start(), found.end(), found.group(), calm)
    for start, end in _capital_runs(text):
        words = text[start:end]
        calm = words.lower()
        if not text[:start].rstrip(" *-\n") or text[:start].rstrip(" *-")[-1:] in ".!?\n":
            calm = calm[:1].upper() + calm[1:]
        yield Hint(Rule.SHOUTING, start, end, words, calm)


def _capital_runs(text: str) -> Iterator[tuple[int, int]]:
    """Three or more words in a row that are written in capitals."""
    run: list[re.Match[str]] = []
    for word in (*_WORD.finditer(text), None):
        loud = word is not None and word.group().isupper()
        near = word is not None and (not run or not text[run[-1].end() : word.start()].strip(" ,"))
        if word is not None and loud and near:
            run.append(word)
            continue
        if len(run) >= 3:
            yield run[0].start(), run[-1].end()
        run = [word] if word is not None and loud else []


def _greeting(text: str, reader: Reader) -> Iterator[Hint]:
    if not reader.first_answer or len(text.strip()) < _ENOUGH:
        return
    start = len(text) - len(text.lstrip())
    opening = text[start : start + 120].split("\n", 1)[0]
    greeted = next(
        (found for pattern in GREETINGS.values() if (found := re.match(pattern, opening, re.IGNORECASE))), None
    )
    form = OPENINGS[_language(reader)]
    named = "{name}" not in form or not reader.name or reader.name[:3].casefold() in opening.casefold()
    proposal = form.format(name=reader.name) if reader.name or "{name}" not in form else ""
    if greeted is None:
        line = f"{proposal},\n\n" if proposal else ""
        if proposal and _language(reader) == "ru":
            line = f"{proposal}!\n\n"
        yield Hint(Rule.GREETING, start, start, "", line)
    elif not named:
        yield Hint(Rule.GREETING, start, start + greeted.end(), greeted.group(), proposal)


_SENTENCE_END = re.compile(r"[.!?…]+(?=\s|$)|\n")


def _long_sentence(text: str, reader: Reader) -> Iterator[Hint]:
    start = 0
    for end in (*(found.end() for found in _SENTENCE_END.finditer(text)), len(text)):
        sentence = text[start:end]
        if len(sentence.split()) > LONGEST_SENTENCE:
            first = start + len(sentence) - len(sentence.lstrip())
            last = start + len(sentence.rstrip())
            yield Hint(Rule.LONG_SENTENCE, first, last, text[first:last])
        start = end


def _no_next_step(text: str, reader: Reader) -> Iterator[Hint]:
    if len(text.strip()) >= _LONG_ENOUGH and not any(
        re.search(pattern, text, re.IGNORECASE) for pattern in NEXT_STEPS.values()
    ):
        yield Hint(Rule.NO_NEXT_STEP, len(text), len(text), "")


def _as_large(model: str, words: str) -> str:
    """With a capital where the words it replaces had one, unless they are capitals throughout (URL)."""
    return words[:1].upper() + words[1:] if model[:1].isupper() and not model.isupper() else words


_RULES: dict[Rule, Callable[[str, Reader], Iterator[Hint]]] = {
    Rule.BLAME: _blame,
    Rule.COMMAND: _command,
    Rule.HARD_WORD: _hard_word,
    Rule.SHOUTING: _shouting,
    Rule.GREETING: _greeting,
    Rule.LONG_SENTENCE: _long_sentence,
    Rule.NO_NEXT_STEP: _no_next_step,
}
