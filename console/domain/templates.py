"""Reply templates: text with {placeholders} that fill from the ticket and the person."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum

import msgspec


class Placeholder(StrEnum):
    FIRST_NAME = "first_name"
    NAME = "name"
    TICKET = "ticket"
    SUBJECT = "subject"
    AGENT = "agent"
    COHORT = "cohort"
    TUTOR = "tutor"
    DESK = "desk"


_HOLE = re.compile(r"\{([a-z_]+)\}")


class Filled(msgspec.Struct, frozen=True):
    """A filled template. `holes` are (start, end) of what is left for the agent to fill, in characters."""

    text: str
    holes: tuple[tuple[int, int], ...]


def fill(template: str, values: Mapping[str, str]) -> Filled:
    """Puts values in; an unknown or empty placeholder stays as it is, and is told as a hole."""
    parts: list[str] = []
    holes: list[tuple[int, int]] = []
    at = length = 0
    for found in _HOLE.finditer(template):
        before = template[at : found.start()]
        value = values.get(found.group(1), "")
        piece = value or found.group()
        parts += [before, piece]
        length += len(before)
        if not value:
            holes.append((length, length + len(piece)))
        length += len(piece)
        at = found.end()
    parts.append(template[at:])
    return Filled("".join(parts), tuple(holes))


def open_holes(text: str) -> tuple[tuple[int, int], ...]:
    """Where a text about to be sent still has placeholders."""
    return tuple(found.span() for found in _HOLE.finditer(text))
