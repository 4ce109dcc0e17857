"""Who else is at a ticket right now, as a row shows it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Doing(StrEnum):
    READS = "reads"
    WRITES = "writes"
    TALKS = "talks"


@dataclass(frozen=True, slots=True)
class Presence:
    """`name` is the full name of a colleague, "" for the person at this console."""

    name: str
    doing: Doing
