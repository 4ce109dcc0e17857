"""How much a person has in hand: what a call, a chat and a letter weigh, and how much they may have at once.

Weights are counted in halves, so that sums are exact: 6 of them are the three points of a call.
"""

from __future__ import annotations

import msgspec

from console.domain.clean import Clean

HALVES = 2
FEWEST, MOST = 1, 100
"""Halves that a capacity may have."""


class Weights(Clean, frozen=True, kw_only=True, omit_defaults=True):
    """What one of each weighs, and how much a person has room for where nothing else is set for them, in halves."""

    call: int = 6
    chat: int = 2
    letter: int = 1
    capacity: int = 12


USUAL = Weights()


class Work(msgspec.Struct, frozen=True):
    """What a person has in hand.

    `chats` are those that go on, also while their visitor is away for some hours; `letters` all other tickets of
    theirs that wait for an answer.
    """

    calls: int = 0
    chats: int = 0
    letters: int = 0


def load(work: Work, weights: Weights = USUAL) -> int:
    """In halves."""
    return work.calls * weights.call + work.chats * weights.chat + work.letters * weights.letter


def points(halves: int) -> float:
    """As people read it: 5 halves are 2.5."""
    return halves / HALVES


def share(halves: int, capacity: int) -> float:
    """How much of their capacity is taken, above 1 where it is more than that. Who has no room at all is full."""
    return halves / capacity if capacity > 0 else 1.0
