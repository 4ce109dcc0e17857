"""What to know before one answers a person: at most three lines, chosen by the rules below, in their order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from enum import StrEnum

import msgspec

from console.domain.ids import Id
from console.domain.stop_words import STOP_WORDS
from console.domain.subjects import ANSWER
from console.domain.terms import STEM, fold, stems, words
from console.domain.tickets import Category

MOST = 3
"""Nobody reads a fourth line while somebody waits."""

SOON = timedelta(hours=2)
BEGUN = timedelta(minutes=30)
"""So long after its beginning somebody can still be helped into a webinar."""
RATED_LATELY = timedelta(days=60)
BAD = 2
"""Stars of five, at most, that say that an answer was no good."""
SAME_MATTER = timedelta(days=14)
SAME_CATEGORY = timedelta(days=3)
"""Requests of one category with other words in their subjects are one matter only this close together."""
TOO_OFTEN = 3


class Topic(StrEnum):
    """What a line is about; the first that hold are shown."""

    WEBINAR = "webinar"
    PROMISE = "promise"
    RATED_BAD = "rated_bad"
    AGAIN = "again"
    OVERDUE = "overdue"
    UNREACHED = "unreached"
    OTHERS_OPEN = "others_open"
    FIRST_CONTACT = "first_contact"


class Webinar(msgspec.Struct, frozen=True):
    title: str
    at: datetime
    joined: bool


class Rating(msgspec.Struct, frozen=True):
    stars: int
    at: datetime
    words: str


class Promise(msgspec.Struct, frozen=True):
    """A call that was promised, or is owed because nobody took theirs."""

    ticket: Id
    due: datetime


class Late(msgspec.Struct, frozen=True):
    """Work that was to be handed in."""

    title: str
    due: datetime


class Matter(msgspec.Struct, frozen=True):
    """A request of theirs, by what it is about."""

    ticket: Id
    begun: datetime
    subject: str
    category: Category | None
    is_open: bool


class Situation(msgspec.Struct, frozen=True):
    """All that the rules look at. `ticket` is the one to be answered, None where only the person is looked at."""

    now: datetime
    ticket: Id | None = None
    matters: tuple[Matter, ...] = ()
    promises: tuple[Promise, ...] = ()
    ratings: tuple[Rating, ...] = ()
    webinars: tuple[Webinar, ...] = ()
    late: tuple[Late, ...] = ()
    unreached: tuple[str, ...] = ()
    """Addresses of theirs to which nothing gets through."""


class Line(msgspec.Struct, frozen=True):
    """One thing to know. `words` is a title or an address, `at` when it is due or was, `number` how many there are."""

    topic: Topic
    words: str = ""
    at: datetime | None = None
    number: int = 0
    ticket: Id | None = None
    """Where it can be read."""


def before_answering(situation: Situation) -> tuple[Line, ...]:
    found = [line for rule in _RULES if (line := rule(situation)) is not None]
    return tuple(found[:MOST])


def same_matter(one: Matter, other: Matter) -> bool:
    """Whether two requests are about the same: half of the words of the shorter subject are in the other one, or they
    are of one category and came shortly one after the other."""
    apart = abs(one.begun - other.begun)
    if one.category is not None and one.category is other.category and apart <= SAME_CATEGORY:
        return True
    mine, theirs = _about(one.subject), _about(other.subject)
    few = min(len(mine), len(theirs))
    return few > 0 and 2 * len(mine & theirs) >= few + (few == 1)


def _about(subject: str) -> frozenset[str]:
    """One stem for each word that says something: of two languages the shorter one, which both spellings share."""
    told = [fold(word) for word in words(ANSWER.sub("", subject)) if fold(word) not in STOP_WORDS]
    return frozenset(min(stems(word) or (word,), key=len).removeprefix(STEM) for word in told if len(word) > 1)


def _webinar(now: Situation) -> Line | None:
    coming = [one for one in now.webinars if not one.joined and -BEGUN <= one.at - now.now <= SOON]
    first = min(coming, key=lambda one: one.at, default=None)
    return Line(Topic.WEBINAR, first.title, first.at) if first is not None else None


def _promise(now: Situation) -> Line | None:
    first = min(now.promises, key=lambda one: one.due, default=None)
    return Line(Topic.PROMISE, at=first.due, ticket=first.ticket) if first is not None else None


def _rated(now: Situation) -> Line | None:
    last = max(now.ratings, key=lambda one: one.at, default=None)
    if last is None or last.stars > BAD or now.now - last.at > RATED_LATELY:
        return None
    return Line(Topic.RATED_BAD, last.words, last.at, last.stars)


def _again(now: Situation) -> Line | None:
    """The third contact about the same: what was told before has not helped."""
    lately = [one for one in now.matters if now.now - one.begun <= SAME_MATTER]
    this = next((one for one in lately if one.ticket == now.ticket), None)
    begins = [this] if this is not None else lately
    for one in begins:
        alike = [other for other in lately if other.ticket == one.ticket or same_matter(one, other)]
        if len(alike) >= TOO_OFTEN:
            first = min(alike, key=lambda each: each.begun)
            return Line(Topic.AGAIN, one.subject, first.begun, len(alike), first.ticket)
    return None


def _overdue(now: Situation) -> Line | None:
    late = [one for one in now.late if one.due < now.now]
    first = min(late, key=lambda one: one.due, default=None)
    return Line(Topic.OVERDUE, first.title, first.due, len(late)) if first is not None else None


def _unreached(now: Situation) -> Line | None:
    return Line(Topic.UNREACHED, now.unreached[0], number=len(now.unreached)) if now.unreached else None


def _others(now: Situation) -> Line | None:
    others = [one for one in now.matters if one.is_open and one.ticket != now.ticket]
    if not others or now.ticket is None:
        return None
    first = min(others, key=lambda one: one.begun)
    return Line(Topic.OTHERS_OPEN, first.subject, first.begun, len(others), first.ticket)


def _first(now: Situation) -> Line | None:
    only = len(now.matters) == 1 and now.matters[0].ticket == now.ticket
    return Line(Topic.FIRST_CONTACT) if only else None


_RULES: Sequence[Callable[[Situation], Line | None]] = (
    _webinar,
    _promise,
    _rated,
    _again,
    _overdue,
    _unreached,
    _others,
    _first,
)
