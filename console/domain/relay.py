"""The relay: the speaker's words typed live. Turns of its typists, lines and their correction, marks, who reads."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from hashlib import sha256

import msgspec

from console.domain.ids import Id

CORRECTED_WITHIN = timedelta(seconds=10)
"""So long after it was sent its writer may correct a line; readers are told."""
BOTH_TYPE = timedelta(seconds=5)
"""After a hand-over both may type: one ends the sentence, the other begins the next."""
TURN = timedelta(minutes=12)
LONGEST_LINE = 1000
READERS_HOLD = timedelta(seconds=75)
"""How many read is told again well within this time; what is older says nothing about now."""
TESTED_WITHIN = timedelta(hours=12)
_BEHIND_OF = 5
_KEY_LETTERS = "abcdefghjkmnpqrstvwxyz0123456789"  # 32 of them, none that is taken for another (i, l, o, u)
_KEY_LENGTH = 12

ABBREVIATIONS_SETTING = "relay.abbreviations"
"""The setting of the desk with the short forms of all its webinars, as JSON."""


class Mark(StrEnum):
    """What is not said and must be read, in the order of the keys Alt+1 to Alt+4."""

    QUESTION = "question"
    SLIDE = "slide"
    PAUSE = "pause"
    UNCLEAR = "unclear"


_MARKS = {
    "en": {
        Mark.QUESTION: "(question)",
        Mark.SLIDE: "(slide …)",
        Mark.PAUSE: "(pause)",
        Mark.UNCLEAR: "(unclear)",
    },
    "pl": {
        Mark.QUESTION: "(pytanie)",
        Mark.SLIDE: "(slajd …)",
        Mark.PAUSE: "(przerwa)",
        Mark.UNCLEAR: "(niewyraźnie)",
    },
    "ru": {
        Mark.QUESTION: "(вопрос)",
        Mark.SLIDE: "(слайд …)",
        Mark.PAUSE: "(пауза)",
        Mark.UNCLEAR: "(неразборчиво)",
    },
}


def mark_words(mark: Mark, language: str) -> str:
    """In the language of the webinar; "…" is where a number is to be typed."""
    return _MARKS.get(language, _MARKS["en"])[mark]


class Turn(msgspec.Struct, frozen=True, kw_only=True):
    """Who types, who is next and when that is planned, and who handed over last."""

    typist: Id | None = None
    next: Id | None = None
    next_at: datetime | None = None
    handed_by: Id | None = None
    handed_at: datetime | None = None

    def may_type(self, who: Id, now: datetime) -> bool:
        return who == self.typist or (who == self.handed_by and self.both_type(now))

    def both_type(self, now: datetime) -> bool:
        """Whether whoever handed over may still end their sentence."""
        return self.handed_at is not None and now - self.handed_at < BOTH_TYPE

    def due(self, now: datetime) -> bool:
        """Whether the next one was to take over by now."""
        return self.next is not None and self.next_at is not None and now >= self.next_at


def taken(turn: Turn, who: Id, now: datetime) -> Turn:
    """`who` types from now on. Who was named to come next and has come names whom they relieved."""
    if who == turn.typist:
        return turn
    following = turn.typist if who == turn.next else turn.next
    again = now + TURN if following is not None else None
    kept = turn.next_at if who != turn.next else again
    return Turn(typist=who, next=following, next_at=kept, handed_by=turn.typist, handed_at=now)


def swapped(turn: Turn, now: datetime) -> Turn | None:
    """The two change places; None where nobody is named to come next."""
    return None if turn.next is None else taken(turn, turn.next, now)


def named_next(turn: Turn, who: Id | None, at: datetime | None, now: datetime) -> Turn | None:
    """None: whoever types cannot relieve themselves."""
    if who is not None and who == turn.typist:
        return None
    when = None if who is None else at or now + TURN
    return msgspec.structs.replace(turn, next=who, next_at=when)


def correctable(by: Id | None, at: datetime, who: Id, now: datetime) -> bool:
    """Whether a line that was written then may be corrected now. Later readers may have acted by what they read."""
    return by == who and now - at <= CORRECTED_WITHIN


def behind(took: Sequence[timedelta]) -> timedelta | None:
    """How far readers are behind the typist's fingers: how long the last lines took from their first letter until they
    were sent, on average. None where nothing was written."""
    last = [one for one in took if one >= timedelta()][-_BEHIND_OF:]
    return sum(last, timedelta()) / len(last) if last else None


def key_of(one: Id) -> str:
    """The letters by which a reader's page is opened: 60 bits that follow from an id nobody outside knows, short enough
    to be read from a slide."""
    bits = int.from_bytes(sha256(b"relay\0" + one.bytes).digest()[:8], "big")
    return "".join(_KEY_LETTERS[bits >> 5 * place & 31] for place in range(_KEY_LENGTH))


def page_address(home: str, key: str) -> str:
    """`home` as in the setting ADDRESS_SETTING (domain/requests.py)."""
    return f"{home.rstrip('/')}/relay/{key}"


def names_shown(speakers: Sequence[str]) -> tuple[bool, ...]:
    """Before which lines the name stands: where another one begins to speak."""
    before = ("", *speakers)
    return tuple(bool(name) and name != before[place] for place, name in enumerate(speakers))
