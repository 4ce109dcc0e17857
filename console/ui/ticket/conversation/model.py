"""From entries to the items of the thread: days apart, chat lines together, changes in runs, the first new message."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta

import msgspec

from console.domain.chats import Mark
from console.domain.ids import Id
from console.domain.messages import Kind
from console.domain.tickets import Channel
from console.queries.drafts import HeldRow
from console.queries.ticket import Entry, MessageEntry, SystemEntry

TOGETHER = timedelta(minutes=2)
"""Chat lines of one person that follow each other within this time share one head."""

_GAP = 10
_TIGHT_GAP = 3

_REPLY_MARKS = re.compile(
    r"^\s*(?:(?:re|aw|odp|fw|fwd|pd|ha|отв|ответ|пер)(?:\[\d+\])?\s*:|\[[^\]]*#?\d+\]|\[?[a-z]{0,3}[#-]\d+\]?)\s*",
    re.IGNORECASE,
)
_NUMBER_AT_END = re.compile(r"\s*[\[(][a-z]{0,6}\s?[#-]?\d+[\])]\s*$", re.IGNORECASE)


class DayLine(msgspec.Struct, frozen=True):
    day: date

    @property
    def key(self) -> str:
        return f"day {self.day}"


class NewLine(msgspec.Struct, frozen=True):
    """Stands before the first message that is new to the reader."""

    @property
    def key(self) -> str:
        return "new"


class Said(msgspec.Struct, frozen=True):
    """A message of the participant or an answer. `head` False: it follows the line before without name and time.

    `subject` is set only when it is another than before. `mark`: how far a line of ours has come in a chat.
    """

    entry: MessageEntry
    head: bool = True
    subject: str = ""
    mark: Mark | None = None

    @property
    def key(self) -> str:
        return str(self.entry.id)


class Noted(msgspec.Struct, frozen=True):
    entry: MessageEntry

    @property
    def key(self) -> str:
        return str(self.entry.id)


class Called(msgspec.Struct, frozen=True):
    entry: MessageEntry

    @property
    def key(self) -> str:
        return str(self.entry.id)


class Told(msgspec.Struct, frozen=True):
    """A letter that the program wrote by itself."""

    entry: MessageEntry

    @property
    def key(self) -> str:
        return str(self.entry.id)


class Changed(msgspec.Struct, frozen=True):
    """Changes with nothing said between them."""

    entries: tuple[SystemEntry, ...]

    @property
    def key(self) -> str:
        return f"changes {self.entries[0].id}"


class Leaving(msgspec.Struct, frozen=True):
    """An answer that may still be taken back."""

    held: HeldRow

    @property
    def key(self) -> str:
        return str(self.held.message_id)


class Rated(msgspec.Struct, frozen=True):
    """What the participant thought of it, 1 to 5 stars."""

    name: str
    stars: int
    words: str
    at: datetime

    @property
    def key(self) -> str:
        return f"rated {self.at}"


class Writing(msgspec.Struct, frozen=True):
    """The participant is writing; `words` are those so far, where they were told that we see them."""

    name: str
    words: str = ""

    @property
    def key(self) -> str:
        return "writing"


Item = DayLine | NewLine | Said | Noted | Called | Told | Changed | Leaving | Rated | Writing
_OF_A_KIND: Mapping[Kind, type[Noted] | type[Called] | type[Told]] = {
    Kind.NOTE: Noted,
    Kind.CALL: Called,
    Kind.AUTOMATIC: Told,
}
NOBODY_MARKED: Mapping[Id, Mark] = {}


def items(
    entries: Sequence[Entry],
    subject: str,
    first_unread: Id | None = None,
    held: Sequence[HeldRow] = (),
    *,
    marks: Mapping[Id, Mark] = NOBODY_MARKED,
    beside: Sequence[Rated | Writing] = (),
) -> list[Item]:
    """`entries` oldest first; `subject` is the ticket's, which the first letter need not say again. `marks` are those
    of our lines in chats; what is `beside` the messages stands in its place."""
    made: list[Item] = []
    day: date | None = None
    told = plain_subject(subject)
    run: list[SystemEntry] = []
    for entry in _worth_telling(entries):
        if isinstance(entry, SystemEntry) and (rating := _rating(entry)) is not None:
            _end_run(made, run)
            made.append(rating)
            continue
        if isinstance(entry, SystemEntry):
            if run and run[-1].at.astimezone().date() != entry.at.astimezone().date():
                _end_run(made, run)
            if not run and entry.at.astimezone().date() != day:
                day = entry.at.astimezone().date()
                made.append(DayLine(day))
            run.append(entry)
            continue
        _end_run(made, run)
        if entry.at.astimezone().date() != day:
            day = entry.at.astimezone().date()
            made.append(DayLine(day))
        if entry.id == first_unread:
            made.append(NewLine())
        if (kind := _OF_A_KIND.get(entry.kind)) is not None:
            made.append(kind(entry))
        else:
            named = plain_subject(entry.subject)
            changed = bool(named) and named != told
            told = named or told
            mark = marks.get(entry.id)
            made.append(Said(entry, not _follows(made, entry), entry.subject if changed else "", mark))
    _end_run(made, run)
    _put_ratings(made, beside)
    made.extend(Leaving(row) for row in held)
    made.extend(one for one in beside if isinstance(one, Writing))
    return made


def _put_ratings(made: list[Item], beside: Sequence[Rated | Writing]) -> None:
    for one in beside:
        if isinstance(one, Rated):
            made.insert(_place_at(made, one.at), one)


def _rating(entry: SystemEntry) -> Rated | None:
    """A change that says what the participant gave on the page of the request: the stars, then their words."""
    stars, _, words = (entry.after or "").partition(" ")
    if entry.field != "rating" or not stars.isdigit():
        return None
    return Rated(entry.actor, int(stars), words, entry.at)


def _place_at(made: Sequence[Item], at: datetime) -> int:
    """Behind the last that is older."""
    for number in range(len(made), 0, -1):
        then = at_of(made[number - 1])
        if then is not None and then <= at:
            return number
    return 0


def _end_run(made: list[Item], run: list[SystemEntry]) -> None:
    if run:
        made.append(Changed(tuple(run)))
        run.clear()


def _worth_telling(entries: Sequence[Entry]) -> Iterator[Entry]:
    """Leaves out what the line beside it says already: opened by a letter, Open because it was taken or answered."""
    # Changes of one command bear one time and no order among themselves.
    taken = {e.at for e in entries if isinstance(e, MessageEntry) or e.field == "owner_id"}
    before: Entry | None = None
    for entry in entries:
        if isinstance(entry, SystemEntry):
            if entry.field == "opened" and entry.actor_id is None:
                continue
            if entry.field.startswith("message:") and isinstance(before, SystemEntry) and _same_move(before, entry):
                continue
            if entry.field == "state" and (entry.before, entry.after) == ("new", "open") and entry.at in taken:
                continue
        before = entry
        yield entry


def _same_move(before: SystemEntry, entry: SystemEntry) -> bool:
    return before.field.startswith("message:") and (before.at, before.after) == (entry.at, entry.after)


def _follows(made: Sequence[Item], entry: MessageEntry) -> bool:
    last = made[-1] if made else None
    return (
        entry.channel is Channel.CHAT
        and isinstance(last, Said)
        and last.entry.channel is Channel.CHAT
        and last.entry.kind is entry.kind
        and (last.entry.agent_id, last.entry.participant_id, last.entry.author)
        == (entry.agent_id, entry.participant_id, entry.author)
        and entry.at - last.entry.at <= TOGETHER
    )


def plain_subject(subject: str) -> str:
    """Without "Re:", "Fwd:", "Odp:", "Отв:" and ticket numbers, in small letters: what it is about."""
    rest = _NUMBER_AT_END.sub("", subject)
    while True:
        shorter = _REPLY_MARKS.sub("", rest, count=1)
        if shorter == rest:
            return " ".join(rest.split()).casefold()
        rest = shorter


def gap_above(item: Item) -> int:
    """Pixels between an item and the one before it."""
    return _TIGHT_GAP if isinstance(item, Said) and not item.head else _GAP


def at_of(item: Item) -> datetime | None:
    if isinstance(item, (Said, Noted, Called, Told)):
        return item.entry.at
    if isinstance(item, Changed):
        return item.entries[-1].at
    if isinstance(item, Rated):
        return item.at
    return item.held.held_at if isinstance(item, Leaving) else None


def text_of(item: Item) -> str:
    """What of an item is searched and copied."""
    if isinstance(item, (Said, Noted, Called, Told)):
        return item.entry.text
    if isinstance(item, (Rated, Writing)):
        return item.words
    return item.held.text if isinstance(item, Leaving) else ""


def is_word(item: Item) -> bool:
    """Whether somebody said it: what arrow keys stop at and the pill counts."""
    return isinstance(item, (Said, Noted, Called, Leaving, Rated))
