"""What stands on the tutor's screen at a moment: one card, made of what was sent, answered and asked; alike everywhere.

A card is read in one look of two seconds. A new one waits until the old one is answered or has stood for 20 seconds;
Please pause comes at once, and so does the answer to the tutor's own hand.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from hashlib import sha256

import msgspec

from console.domain import requests
from console.domain.ids import Id
from console.domain.requests import LinkKey, Opened

TURN = timedelta(seconds=20)
"""So long an unanswered card keeps others waiting; without news for so long the view shrinks to its strip."""
BACK_AFTER = timedelta(minutes=2)
MOST_PUT_OFF = 2
"""So often a card comes back that was not for now; then the answer is no."""
BETWEEN_QUESTIONS = timedelta(minutes=3)
DEAD_TIME = timedelta(milliseconds=400)
"""So long a card that replaced another at once takes no press: it was meant for the other."""
LOST_AFTER = timedelta(seconds=10)
HEADLINE_LETTERS, SENTENCE_LETTERS = 26, 60
"""Letters and digits; what stands between them does not count."""
LONGEST_QUESTION = 300
_SEAL = b"tutor\0"
_OPENING, _CLOSING = '“„«"', '”“»"'


class CardKind(StrEnum):
    """What the lead can put on the tutor's screen."""

    SAY = "say"
    PAUSE = "pause"


class Reply(StrEnum):
    """How a card ended."""

    SAID = "said"
    PAUSED = "paused"
    DECLINED = "declined"
    """Not now, more often than a card comes back."""


class Verdict(StrEnum):
    """What the tutor does with a question."""

    NOW = "now"
    AT_END = "at_end"
    WRITTEN = "written"
    """It was answered by a text."""
    SKIPPED = "skipped"


class Reason(StrEnum):
    """What a tutor who asks for help needs, or why their check is no go."""

    SOUND = "sound"
    SLIDES = "slides"
    PERSON = "person"
    TIME = "time"


HAND_REASONS = (Reason.SOUND, Reason.SLIDES, Reason.PERSON)
NO_GO_REASONS = (Reason.TIME, Reason.SOUND, Reason.SLIDES)


class Face(StrEnum):
    """What the view shows."""

    FINE = "fine"
    SAY = "say"
    QUESTION = "question"
    PAUSE = "pause"
    HOLD = "hold"
    CHECK = "check"
    HELP = "help"
    COMING = "coming"
    """Somebody has taken the tutor's hand: help is on its way."""
    LOST = "lost"


class Press(StrEnum):
    """What the tutor can press."""

    SAID = "said"
    NOT_NOW = "not_now"
    NOW = "now"
    AT_END = "at_end"
    SKIP = "skip"
    PAUSED = "paused"
    GO = "go"
    NO_GO = "no_go"
    SOUND = "sound"
    SLIDES = "slides"
    PERSON = "person"
    TIME = "time"
    HAND = "hand"
    LOWER = "lower"


class Card(msgspec.Struct, frozen=True, kw_only=True):
    """Something that was sent to the tutor. `put_off`: when it was not for now."""

    id: Id
    kind: CardKind
    headline: str
    sentence: str
    sent_at: datetime
    put_off: tuple[datetime, ...] = ()
    ended_at: datetime | None = None
    """Answered, or taken back."""


class Question(msgspec.Struct, frozen=True, kw_only=True):
    """Something that people ask the tutor, chosen by the lead. `asked_by` counts people."""

    id: Id
    words: str
    asked_by: int
    chosen_at: datetime
    later_at: datetime | None = None
    """When it was put to the end."""
    ended_at: datetime | None = None


class Hand(msgspec.Struct, frozen=True, kw_only=True):
    """The tutor asks for help."""

    id: Id
    raised_at: datetime
    reason: Reason | None = None
    reason_at: datetime | None = None
    answered_at: datetime | None = None
    lowered_at: datetime | None = None

    @property
    def ended_at(self) -> datetime | None:
        return _first(self.answered_at, self.lowered_at)

    @property
    def up(self) -> bool:
        return self.ended_at is None


class Asked(msgspec.Struct, frozen=True):
    """A check of the tutor's that waits for their answer."""

    id: Id
    at: datetime


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """All that decides what the tutor sees."""

    cards: tuple[Card, ...] = ()
    questions: tuple[Question, ...] = ()
    hands: tuple[Hand, ...] = ()
    asked: tuple[Asked, ...] = ()
    held_since: datetime | None = None
    moved_at: datetime | None = None
    """When the start was last moved."""
    questions_since: datetime | None = None
    """When the phase of questions began: what was put to the end comes again."""


class Wish(msgspec.Struct, frozen=True, kw_only=True):
    """Something wants the screen from `since` until `until` (None: as long as nobody answers). `turn` tells apart the
    times at which the same thing comes again."""

    face: Face
    id: Id
    since: datetime
    until: datetime | None = None
    turn: int = 0

    @property
    def key(self) -> tuple[Face, Id, int]:
        return self.face, self.id, self.turn

    def open_at(self, at: datetime) -> bool:
        return self.since <= at and (self.until is None or at < self.until)


class Shown(msgspec.Struct, frozen=True):
    """`id` is None for the strip. `since`: from when on it stands there. `interrupts`: it replaced another card at
    once, and takes no press for DEAD_TIME. `shrunk`: there has been no news for 20 seconds."""

    face: Face
    id: Id | None = None
    since: datetime | None = None
    interrupts: bool = False
    shrunk: bool = False

    def takes_press(self, at: datetime) -> bool:
        return not self.interrupts or self.since is None or at - self.since >= DEAD_TIME


def wishes(standing: Standing) -> tuple[Wish, ...]:
    """What wants the screen, and wanted it before, by itself."""
    found: list[Wish] = []
    for card in standing.cards:
        found += _of_card(card)
    found += _of_questions(standing)
    for hand in standing.hands:
        found += _of_hand(hand)
    found += [Wish(face=Face.CHECK, id=one.id, since=one.at) for one in standing.asked]
    for at in (standing.held_since, standing.moved_at):
        if at is not None:
            # It needs no answer: it is told for a turn, and stays in the strip.
            found.append(Wish(face=Face.HOLD, id=Id(int=0), since=at, until=at + TURN, turn=int(at.timestamp())))
    return tuple(one for one in found if one.until is None or one.since <= one.until)


def _of_card(card: Card) -> list[Wish]:
    face = Face.PAUSE if card.kind is CardKind.PAUSE else Face.SAY
    begins = [card.sent_at, *(at + BACK_AFTER for at in card.put_off[:MOST_PUT_OFF])]
    ends = [*card.put_off, None] if len(card.put_off) <= MOST_PUT_OFF else list(card.put_off)
    return [
        Wish(face=face, id=card.id, since=begin, until=_first(end, card.ended_at), turn=turn)
        for turn, (begin, end) in enumerate(zip(begins, ends, strict=False))
        if card.ended_at is None or begin <= card.ended_at
    ]


def _of_hand(hand: Hand) -> list[Wish]:
    found = [Wish(face=Face.HELP, id=hand.id, since=hand.raised_at, until=_first(hand.reason_at, hand.ended_at))]
    if hand.answered_at is not None and hand.lowered_at is None:
        found.append(Wish(face=Face.COMING, id=hand.id, since=hand.answered_at, until=hand.answered_at + TURN))
    return found


def _of_questions(standing: Standing) -> list[Wish]:
    """One question at a time, the one that most ask, and only some minutes after the last one was dealt with."""
    dealt = sorted(
        (at, one.chosen_at, one.id)
        for one in standing.questions
        for at in (one.later_at, one.ended_at)
        if at is not None
    )
    found, last = [], None
    for turn, (at, chosen, id_) in enumerate(dealt):
        since = chosen if last is None else max(chosen, last + BETWEEN_QUESTIONS)
        found.append(Wish(face=Face.QUESTION, id=id_, since=min(since, at), until=at, turn=turn))
        last = at
    ready = ready_questions(standing)
    if ready:
        first = min(_ready_at(one, standing.questions_since) for one in ready)
        pause = BETWEEN_QUESTIONS if standing.questions_since is None else timedelta(0)
        since = first if last is None else max(first, last + pause)
        found.append(Wish(face=Face.QUESTION, id=ready[0].id, since=since, turn=len(dealt)))
    return found


def ready_questions(standing: Standing) -> tuple[Question, ...]:
    """Those the tutor has to answer now, the one that most ask first."""
    ready = [
        one
        for one in standing.questions
        if one.ended_at is None and (one.later_at is None or standing.questions_since is not None)
    ]
    return tuple(sorted(ready, key=lambda one: (-one.asked_by, one.chosen_at, one.id)))


def _ready_at(one: Question, questions_since: datetime | None) -> datetime:
    return max(one.chosen_at, questions_since) if one.later_at is not None and questions_since else one.chosen_at


_RANK = {face: rank for rank, face in enumerate((Face.PAUSE, Face.HELP, Face.CHECK, Face.HOLD, Face.COMING, Face.SAY))}
_AT_ONCE = (Face.PAUSE, Face.HELP)


def shown(standing: Standing, now: datetime) -> Shown:
    """What stands on the tutor's screen."""
    return shown_of(wishes(standing), now)


def shown_of(all_wishes: Sequence[Wish], now: datetime) -> Shown:
    """Goes through all that happened up to now; what is to come changes nothing of it."""
    lately = _since_nothing_stood(all_wishes, now)
    moments = sorted({at for one in lately for at in (one.since, one.until) if at is not None and at <= now})
    current: Wish | None = None
    over = (one.until for one in all_wishes if one.since <= now and one.until is not None and one.until <= now)
    ended = max(over, default=datetime.min.replace(tzinfo=now.tzinfo))
    began = ended
    interrupts = False
    had: set[tuple[Face, Id, int]] = set()
    while moments:
        at = moments.pop(0)
        there = [one for one in lately if one.open_at(at)]
        before = current
        stood = current is not None and current in there
        best = _best(there, current if stood else None, had, full=at - began >= TURN)
        if best is not before:
            interrupts = stood and best is not None
            if before is not None and stood and at - began < TURN:
                # Taken away before it could be read: it comes again like a new one.
                had.discard(before.key)
            current, began = best, at
            if best is not None:
                had.add(best.key)
        waits = current is not None and any(one.key not in had for one in there)
        turn_ends = began + TURN
        if waits and at < turn_ends <= now and turn_ends not in moments:
            moments = sorted((*moments, turn_ends))
    if current is None:
        return Shown(Face.FINE, None, ended, shrunk=now - ended >= TURN)
    return Shown(current.face, current.id, began, interrupts and current.face in _AT_ONCE)


def _since_nothing_stood(all_wishes: Iterable[Wish], now: datetime) -> list[Wish]:
    """Those of the time in which one card followed the other up to now: what was before changes nothing."""
    found: list[Wish] = []
    until: datetime | None = None
    for one in sorted((one for one in all_wishes if one.since <= now), key=lambda one: one.since):
        if found and until is not None and until <= one.since:
            found = []
        if not found:
            until = one.until
        elif until is not None:
            until = max(until, one.until) if one.until is not None else None
        found.append(one)
    return found


def _best(there: Iterable[Wish], current: Wish | None, had: set[tuple[Face, Id, int]], *, full: bool) -> Wish | None:
    ordered = sorted(there, key=lambda one: (_RANK.get(one.face, len(_RANK)), one.since, one.id))
    for face in _AT_ONCE:
        urgent = [one for one in ordered if one.face is face]
        if urgent:
            return current if current in urgent else urgent[0]
    new = [one for one in ordered if one.key not in had]
    if current is not None:
        return new[0] if new and full else current
    return next(iter(new or ordered), None)


def _first(*moments: datetime | None) -> datetime | None:
    return min((at for at in moments if at is not None), default=None)


def presses(seen: Shown, standing: Standing, *, refusing: bool = False) -> tuple[Press, ...]:
    """The buttons of what is shown, the first one stands out. `refusing`: No-go was pressed, and now the reason is."""
    match seen.face:
        case Face.SAY:
            return Press.SAID, Press.NOT_NOW
        case Face.QUESTION:
            return Press.NOW, Press.AT_END if standing.questions_since is None else Press.SKIP
        case Face.PAUSE:
            return (Press.PAUSED,)
        case Face.CHECK:
            return tuple(Press(one) for one in NO_GO_REASONS) if refusing else (Press.GO, Press.NO_GO)
        case Face.HELP:
            return tuple(Press(one) for one in HAND_REASONS)
        case _:
            return ()


def letters(text: str) -> int:
    return sum(one.isalnum() for one in text)


def fitted(text: str, most: int) -> str:
    """The text on one line with at most so many letters: whole words, and an ellipsis where some had to go."""
    words = text.split()
    whole = " ".join(words)
    if letters(whole) <= most:
        return whole
    kept: list[str] = []
    for word in words:
        if letters(" ".join((*kept, word))) > most:
            break
        kept.append(word)
    if not kept:
        # One word longer than a line: what is read of it says more than nothing.
        room, cut = most, ""
        for one in whole:
            room -= one.isalnum()
            if room < 0:
                break
            cut += one
        kept = [cut]
    return " ".join(kept).rstrip(",;:–—-") + "…"


def stressed(sentence: str) -> tuple[str, str, str]:
    """A sentence in three parts: the middle one is what is to be said, or else the last of several sentences."""
    begins = [place for place, one in enumerate(sentence) if one in _OPENING]
    ends = [place for place, one in enumerate(sentence) if one in _CLOSING]
    if begins and ends and begins[0] < ends[-1]:
        return sentence[: begins[0]], sentence[begins[0] : ends[-1] + 1], sentence[ends[-1] + 1 :]
    head, dot, tail = sentence.rstrip().rpartition(". ")
    return (head + dot, tail, "") if dot else (sentence, "", "")


def token(key: LinkKey, launch: Id, tutor: Id, at: datetime) -> str:
    """Opens the tutor's page of a launch (docs/decisions/0015-signed-links.md). It is this tutor's: when another takes
    over, it opens nothing."""
    return requests.token(key, launch, _mark(tutor), at, seal=_SEAL)


def opened(text: str, keys: tuple[LinkKey, ...], at: datetime) -> Opened | None:
    """As of a request's page; `ticket` is the id of the launch."""
    return requests.opened(text, keys, at.date(), seal=_SEAL)


def is_of(found: Opened, tutor: Id | None) -> bool:
    return tutor is not None and found.generation == _mark(tutor)


def _mark(tutor: Id) -> int:
    return int.from_bytes(sha256(tutor.bytes).digest()[:2])


def page_address(home: str, token: str) -> str:
    return f"{home.rstrip('/')}/t/{token}"


def newest(hands: Sequence[Hand]) -> Hand | None:
    return max(hands, key=lambda one: (one.raised_at, one.id), default=None)
