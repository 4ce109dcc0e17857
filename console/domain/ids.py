"""Identifiers: time-ordered UUIDs (version 7, RFC 9562) made from a clock and randomness that the caller brings."""

from __future__ import annotations

from datetime import UTC, datetime
from hashlib import sha256
from uuid import UUID

Id = UUID

NOBODY = UUID(int=0)
"""Stands where a database key needs a value and no person is meant (a counter of unclaimed tickets)."""


def uuid7(at: datetime, entropy: bytes) -> Id:
    """A UUIDv7 for the aware time `at` and ten bytes of randomness (RFC 9562, 5.7). Sorts by time."""
    milliseconds = int(at.timestamp() * 1000)
    value = (milliseconds & (1 << 48) - 1) << 80 | int.from_bytes(entropy[:10], "big")
    value &= ~(0xF << 76)
    value |= 0x7 << 76
    value &= ~(0x3 << 62)
    value |= 0x2 << 62
    return UUID(int=value)


def made_at(one: Id) -> datetime:
    """The time in a UUIDv7."""
    return datetime.fromtimestamp((one.int >> 80) / 1000, UTC)


def derived(base: Id, position: int) -> Id:
    """The id of the `position`-th row that follows from `base`: the same wherever a command is run again."""
    digest = sha256(base.bytes + position.to_bytes(4, "big")).digest()
    # The time part of the base is kept, so that derived rows sort beside it.
    value = int.from_bytes(base.bytes[:6] + digest[:10], "big")
    return UUID(int=(value & ~(0xF << 76 | 0x3 << 62)) | 0x8 << 76 | 0x2 << 62)


def named(base: Id, name: str) -> Id:
    """The id of what is called `name` within `base`: the same for whoever hears of it (RFC 9562, version 8)."""
    value = int.from_bytes(sha256(base.bytes + name.encode()).digest()[:16], "big")
    return UUID(int=(value & ~(0xF << 76 | 0x3 << 62)) | 0x8 << 76 | 0x2 << 62)
