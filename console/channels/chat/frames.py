"""What a visitor's window and the gateway say to each other over a websocket: one JSON object in each text message.

Version 1. `t` tells the kind. A line is known by an id that whoever writes it makes, and is told with it to everybody
in the chat, its author too: that is how an author learns that it is kept. So nothing is lost and nothing twice,
whenever the connection breaks (docs/decisions/0013-chat-lines.md).
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Annotated, cast

import msgspec
from msgspec import Meta

from console.domain.clean import Clean
from console.domain.ids import Id

VERSION = 1
LARGEST = 64 * 1024
"""Bytes of one message of a visitor."""
LONGEST_LINE = 8000
AT_MOST_FILES = 10

_Name = Annotated[str, Meta(max_length=200)]
_Word = Annotated[str, Meta(max_length=16)]
_Text = Annotated[str, Meta(max_length=LONGEST_LINE)]


class BadFrame(ValueError):
    """What came is no frame of this protocol; the connection is ended, for nothing that follows can be trusted."""


class _Said(Clean, frozen=True, tag_field="t"):
    """Said by the visitor's window."""


class Hello(_Said, frozen=True, tag="hello"):
    """The first frame of every connection. `key` opens the chat of an earlier one; empty: a new one."""

    v: int
    key: Annotated[str, Meta(max_length=100)] = ""
    last: Id | None = None
    count: int = 0
    """How many lines it has, the last of them `last`."""
    language: _Word = ""
    page: Annotated[str, Meta(max_length=2000)] = ""
    identity: Annotated[str, Meta(max_length=4000)] = ""
    """Who it is, signed by the company's platform (identity.py)."""


class Who(_Said, frozen=True, tag="who"):
    """What a visitor without a signed identity says of themselves."""

    name: _Name = ""
    email: _Name = ""


class Line(_Said, frozen=True, tag="line"):
    id: Id
    text: _Text = ""
    files: Annotated[tuple[Id, ...], Meta(max_length=AT_MOST_FILES)] = ()
    """Ids that uploads were answered with."""


class Typing(_Said, frozen=True, tag="typing"):
    """`text` comes only where the visitor was told that it is seen."""

    on: bool
    text: Annotated[str, Meta(max_length=2000)] = ""


class Have(_Said, frozen=True, tag="have"):
    """Everything up to this line has arrived. `read`: and stood on a screen somebody looked at."""

    id: Id
    read: bool = False


class Rate(_Said, frozen=True, tag="rate"):
    stars: Annotated[int, Meta(ge=1, le=5)]
    text: Annotated[str, Meta(max_length=2000)] = ""


class Leave(_Said, frozen=True, tag="leave"):
    """The visitor ends the chat."""


Incoming = Hello | Who | Line | Typing | Have | Rate | Leave


class Side(StrEnum):
    VISITOR = "visitor"
    DESK = "desk"
    NOBODY = "nobody"
    """Said by the program: that somebody joined, that it is after hours."""


class FileTold(msgspec.Struct, frozen=True):
    name: str
    size: int
    url: str
    picture: bool = False


class Told(msgspec.Struct, frozen=True, tag_field="t", tag="told"):
    """A line of the chat, whoever wrote it. `seq` puts the lines in order; it may have gaps."""

    id: Id
    seq: int
    side: Side
    name: str
    at: datetime
    text: str
    files: tuple[FileTold, ...] = ()


class RelayTold(msgspec.Struct, frozen=True):
    """A relay that is on air: the words of a speaker, for a visitor who hears nothing. Its page is /relay/<key>."""

    key: str
    title: str


class Standing(msgspec.Struct, frozen=True, tag_field="t", tag="standing"):
    """How the chat stands. `place`: how many are before this visitor, with nobody answering yet."""

    open: bool
    """Whether somebody of the desk answers chats now."""
    free: bool = True
    """Whether one of them can begin with this visitor at once; otherwise they are all talking with others."""
    place: int | None = None
    name: str = ""
    """Who answers."""
    preview: bool = False
    """Whether what the visitor types is seen before it is sent; their window must say so."""
    ended: bool = False
    may_rate: bool = False
    known: bool = False
    """Whether an answer can reach the visitor after they have left."""
    hours: str = ""
    """When somebody is here, as the desk says it."""
    megabytes: int = 10
    """The largest file that is taken."""
    relays: tuple[RelayTold, ...] = ()
    """What can be read along now."""


class Welcome(msgspec.Struct, frozen=True, tag_field="t", tag="welcome"):
    """The answer to Hello; the lines after `last` follow as `told`. `key` is to be kept for the next connection."""

    v: int
    key: str
    standing: Standing


class Writing(msgspec.Struct, frozen=True, tag_field="t", tag="writing"):
    """Somebody of the desk writes, or has ceased to."""

    name: str
    on: bool


class Why(StrEnum):
    EMPTY = "empty"
    FILE_GONE = "file_gone"
    ENDED = "ended"
    NOT_TAKEN = "not_taken"


class Refused(msgspec.Struct, frozen=True, tag_field="t", tag="refused"):
    """A line was not taken, and will not be."""

    id: Id
    why: Why


Outgoing = Welcome | Told | Standing | Writing | Refused

_decoder = msgspec.json.Decoder(Incoming)
_encoder = msgspec.json.Encoder()


def decode(raw: bytes | str) -> Incoming:
    """Raises BadFrame."""
    if len(raw) > LARGEST:
        raise BadFrame("too large")
    try:
        return cast("Incoming", _decoder.decode(raw))
    except (msgspec.DecodeError, UnicodeError, RecursionError) as fault:
        raise BadFrame("not a frame") from fault


def encode(frame: Outgoing) -> str:
    return _encoder.encode(frame).decode()
