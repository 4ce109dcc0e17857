"""A practice of a launch: what is next for the person who directs it, and how far it is."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum

import msgspec


class Hint(StrEnum):
    """What the person who practises could do next."""

    LOOK = "look"
    """Nothing: it goes by itself for a while."""
    CREW_CALL = "crew_call"
    ASK = "ask"
    """Ask the stations whether they are go."""
    SOUND_CHECK = "sound_check"
    NO_GO = "no_go"
    """A station said no-go: wait for it, hold, or accept it with a reason."""
    DOORS = "doors"
    ANSWERS = "answers"
    """The start waits for answers that are not there."""
    GO = "go"
    HELD = "held"
    ROOM = "room"
    """It is live: watch who cannot get in."""
    CALL_IN = "call_in"
    """More ask than the crew can answer: a reserve can be called in."""
    SURGE = "surge"
    """Many tell of the same trouble, and there is no incident yet."""
    BROADCAST = "broadcast"
    """There is an incident, and nobody who told of it was written to."""
    TUTOR = "tutor"
    """The tutor does not know of it."""
    SOLVE = "solve"
    """It is over, and the incident is still open."""
    QUESTIONS = "questions"
    WRAP_UP = "wrap_up"
    END = "end"
    OVER = "over"


class Scene(msgspec.Struct, frozen=True):
    """How a practice stands. `share` of it is over, 0 to 1; `can_help`: what is next can be done for the person."""

    hint: Hint
    t: timedelta
    share: float
    can_help: bool = False
    number: int = 0
    """Of people or checks, where the hint names one."""
