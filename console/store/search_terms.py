"""What is asked of a full-text index, in words that belong to no database."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Area(StrEnum):
    TICKET = "ticket"
    PARTICIPANT = "participant"


class Way(NamedTuple):
    """A term that a text holds, or (`begins`) that one of its terms begins with."""

    term: str
    begins: bool = False


Question = tuple[tuple[Way, ...], ...]
"""A text is found when it holds one of the ways of every word."""
