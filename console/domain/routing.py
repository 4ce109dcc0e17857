"""Routing: which person a ticket goes to by itself, by skill, language, load and shift, and why."""

from __future__ import annotations

from datetime import timedelta

import msgspec

from console.domain.clean import Clean
from console.domain.load import USUAL, Weights
from console.domain.tickets import Category, Channel

SETTING = "routing"
"""The setting of the desk it stands in, as JSON."""


class Need(Clean, frozen=True):
    """Tickets of a category are for those who have a skill."""

    category: Category
    skill: str


class Routing(Clean, frozen=True, kw_only=True):
    """How a desk deals out what nobody has taken."""

    channels: tuple[Channel, ...] = ()
    """Tickets of these are dealt out; of all others people take what they like."""
    weights: Weights = USUAL
    needs: tuple[Need, ...] = ()
    return_after: timedelta | None = None
    """So much of the desk's hours and of its owner's shift may pass until what was given to somebody, and what they
    have not touched, goes back to the queue; None: it stays."""
    absent_after: timedelta | None = None
    """So long an answer of a participant waits for an owner who is not there; None: until they are."""
    edition: int = 0


def routing_in(said: str | None) -> Routing:
    """What stands in the setting. Raises msgspec.ValidationError for what only a newer console understands."""
    return msgspec.json.decode(said, type=Routing) if said else Routing()
