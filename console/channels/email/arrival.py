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
# What a letter brings along; the other headers may be of the servers on its way.
_WRITTEN_BY_SENDER = frozenset(
    {"message-id", "date", "from", "sender", "reply-to", "to", "cc", "subject", "in-reply-to", "references"}
    | {"mime-version", "content-type", "content-transfer-encoding", "content-disposition", "auto-submitted"}
)


class Result(StrEnum):
    """What became of a letter."""

    OPENED = "opened"
    JOINED = "joined"
    SET_ASIDE = "set_aside"
    ALREADY_THERE = "already_there"
    DROPPED = "dropped"


class Incoming(msgspec.Struct, frozen=True):
    """A letter with its original bytes; `at` is when it was written as far as that can be true (`written_at`).

    `id` is the same for every delivery of one letter. `arrived`: when the last server got it, which its sender has no
    say in; `at` where no server told.
    """

    id: Id
    raw: bytes
    letter: Letter
    at: datetime
    arrived: datetime


class Taken(msgspec.Struct, frozen=True):
    """Where a letter went. `ticket` is its number; a letter that was set aside may be in none."""

    result: Result
    ticket: int | None = None


def written_at(head: bytes) -> datetime | None:
    """When a letter says it was written, else when the last server says it got it. `head`: its headers at least."""
    return _written(mime.header_block(head[:_HEAD]))


def _written(block: mime.Part) -> datetime | None:
    return _moment(block.header("date")) or _received(block)


def _received(block: mime.Part) -> datetime | None:
    """What the last server wrote: each puts its line on top."""
    received = block.header("received")
    return _moment(received.rpartition(b";")[2] if received is not None else None)


def _moment(value: bytes | None) -> datetime | None:
    found = headers.date(value)
    return found if found is not None and found >= _EARLIEST else None


def incoming(raw: bytes, letter: Letter, now: datetime) -> Incoming:
    block = mime.header_block(raw)
    at = min(_written(block) or now, now)
    return Incoming(_id_of(block, letter), raw, letter, at, min(_received(block) or at, now))


def _id_of(block: mime.Part, letter: Letter) -> Id:
    """Servers add lines of their own and change line ends, no more.

    A Message-ID alone is no proof: what has the same one and says something else is a letter of its own. Made of the
    bytes as they came, so that a later version of this program, which may read them better, knows the letter again.
    """
    mark = sha256()
    for name, value in block.raw_headers:
        if name in _WRITTEN_BY_SENDER:
            mark.update(name.encode("utf-8", "replace") + b":" + b" ".join(value.split()) + b"\n")
    mark.update(b"\n" + block.body.replace(b"\r\n", b"\n").rstrip())
    sent = letter.date
    return uuid7(sent if sent is not None and sent >= _EARLIEST else _EARLIEST, mark.digest())
