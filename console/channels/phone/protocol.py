"""The Asterisk Manager Interface without a socket: bytes in, events and answers out; actions become bytes."""

from __future__ import annotations

import hashlib

import msgspec

from console.channels.phone.blocks import Block, Blocks

LONGEST_LINE = 1022
"""Bytes; Asterisk refuses a longer line."""
MOST_LISTED = 20_000
MOST_OPEN = 1_000
"""Actions whose answer may be missing at one time; the oldest is forgotten."""


class Banner(msgspec.Struct, frozen=True):
    """The first word of the PBX. Without it there is no connection, even if TCP has one."""

    version: str


class Event(msgspec.Struct, frozen=True):
    block: Block


class Answer(msgspec.Struct, frozen=True):
    """The answer to an action of ours. `listed` are the events of a list, without the one that ends it."""

    action_id: str
    action: str
    response: Block
    listed: tuple[Block, ...] = ()

    @property
    def well(self) -> bool:
        return self.response.get("Response").casefold() in {"success", "pong", "goodbye", "follows"}

    @property
    def why(self) -> str:
        """What the PBX says about it."""
        return self.response.get("Message")


Heard = Banner | Event | Answer


class _Open:
    def __init__(self, action: str) -> None:
        self.action = action
        self.response: Block | None = None
        self.listed: list[Block] = []


class Protocol:
    """One connection. What is asked gets an ActionID of its own, by which its answer is known again."""

    def __init__(self, prefix: str) -> None:
        """`prefix` begins each ActionID; no two connections to the same PBX may have the same one."""
        self._prefix = prefix
        self._blocks = Blocks()
        self._asked = 0
        self._open: dict[str, _Open] = {}
        self._greeted = False

    @property
    def version(self) -> str:
        return self._blocks.version

    @property
    def strange(self) -> bool:
        """Somebody speaks there who is no Asterisk."""
        return self._blocks.strange

    @property
    def waiting(self) -> int:
        """How many actions wait for their answer."""
        return len(self._open)

    def ask(self, action: str, *fields: tuple[str, str], action_id: str = "") -> tuple[str, bytes]:
        """The ActionID of an action, and what to send. Raises ValueError for what would end the line or break it."""
        if not action_id:
            self._asked += 1
            action_id = f"{self._prefix}-{self._asked}"
        sent = written(("Action", action), ("ActionID", action_id), *fields)
        while len(self._open) >= MOST_OPEN:
            del self._open[next(iter(self._open))]
        self._open[action_id] = _Open(action)
        return action_id, sent

    def take(self, data: bytes) -> list[Heard]:
        blocks = self._blocks.take(data)
        heard: list[Heard] = []
        if self._blocks.version and not self._greeted:
            self._greeted = True
            heard.append(Banner(self._blocks.version))
        heard.extend(word for block in blocks if (word := self._hear(block)) is not None)
        return heard

    def _hear(self, block: Block) -> Heard | None:
        asked = self._open.get(block.action_id)
        if asked is None:
            return Event(block) if block.event else None
        if not block.event:
            if block.get("EventList").casefold() == "start":
                asked.response = block
                return None
            return self._done(block.action_id, block)
        if asked.response is None:
            # Not of a list: OriginateResponse, or a UserEvent that carries our ActionID to everybody.
            return Event(block)
        if block.get("EventList").casefold() in {"complete", "cancelled"}:
            return self._done(block.action_id, asked.response)
        if len(asked.listed) < MOST_LISTED:
            asked.listed.append(block)
        return None

    def _done(self, action_id: str, response: Block) -> Answer:
        asked = self._open.pop(action_id)
        return Answer(action_id, asked.action, response, tuple(asked.listed))


def written(*fields: tuple[str, str]) -> bytes:
    lines = []
    for key, value in fields:
        line = f"{key}: {value}".encode()
        if any(sign in key + value for sign in "\r\n\0") or ":" in key:
            raise ValueError(f"a field of an action must be one line: {key!r}")
        if len(line) > LONGEST_LINE:
            raise ValueError(f"a field of an action is too long: {key!r}")
        lines.append(line + b"\r\n")
    return b"".join(lines) + b"\r\n"


def proof(challenge: str, secret: str) -> str:
    """The `Key` of a login by MD5: the secret itself does not travel."""
    return hashlib.md5((challenge + secret).encode(), usedforsecurity=False).hexdigest()
