"""A letter that arrives, when it was written, which one it is, and what became of it."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import StrEnum
from hashlib import sha256

import msgspec

from console.channels.email import headers, mime
from console.channels.email.letter import Letter
from console.domain.ids import Id, uuid7

# Clocks of other computers go wrong; nothing was written before there was mail.
_EARLIEST = datetime(1971, 1, 1, tzinfo=UTC)
_HEAD = 1 << 16


class Result(StrEnum):
    """What became of a letter."""

    OPENED = "opened"
    JOINED = "joined"
    SET_ASIDE = "set_aside"
    ALREADY_THERE = "already_there"
    DROPPED = "dropped"


class Incoming(msgspec.Struct, frozen=True):
    """A letter with its original bytes; `at` is when it was written as far as that can be true (`written_at`)."""

    raw: bytes
    letter: Letter
    at: datetime


class Taken(msgspec.Struct, frozen=True):
    """Where a letter went. `ticket` is its number; a letter that was set aside may be in none."""

    result: Result
    ticket: int | None = None


def written_at(head: bytes) -> datetime | None:
    """When a letter says it was written, else when the last server says it got it. `head`: its headers at least."""
    block = mime.header_block(head[:_HEAD])
    received = block.header("received")
    for value in (block.header("date"), received.rpartition(b";")[2] if received is not None else None):
        found = headers.date(value)
        if found is not None and found >= _EARLIEST:
            return found
    return None


def incoming(raw: bytes, letter: Letter, now: datetime) -> Incoming:
    return Incoming(raw, letter, min(written_at(raw) or now, now))


def letter_id(arrived: Incoming) -> Id:
    """The same for every delivery of one letter: servers add their own lines, the words and files stay.

    A Message-ID alone is no proof: what has the same one and says something else is a letter of its own.
    """
    letter = arrived.letter
    mark = sha256()
    if letter.message_id is None and not (letter.date and letter.sender):
        mark.update(arrived.raw)
    else:
        sender = letter.sender.email if letter.sender else ""
        date = letter.date.isoformat() if letter.message_id is None and letter.date else ""
        for part in (letter.message_id or "", date, sender, letter.subject, letter.text):
            mark.update(part.encode("utf-8", "surrogatepass") + b"\0")
        for file in letter.attachments:
            mark.update(file.sha256.encode())
    when = letter.date if letter.date and letter.date >= _EARLIEST else _EARLIEST
    return uuid7(when, mark.digest())
