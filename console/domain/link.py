"""How a console stands to the team's hub: said as "as of", never as a bare yes or no."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

import msgspec


class Standing(StrEnum):
    CONNECTING = "connecting"
    FILLING = "filling"
    """Connected, and the first synchronisation goes on."""
    CONNECTED = "connected"
    AWAY = "away"
    """The hub does not answer; it is tried again by itself, and work goes on."""
    SHUT_OUT = "shut_out"
    """The hub answers and does not let this console in: a person has to do something."""


class Trouble(msgspec.Struct, frozen=True):
    """Why there is no connection, in the words of a ConsoleError."""

    title: str
    cause: str
    next_step: str


class Link(msgspec.Struct, frozen=True):
    """The connection of a console to its hub at one moment."""

    standing: Standing
    as_of: datetime | None = None
    """The hub's time up to which everything of the team is here."""
    waiting: int = 0
    """Own commands the hub has not answered yet."""
    returned: int = 0
    """Own commands the hub refused and nobody has read yet."""
    stage: str = ""
    """What the first synchronisation is bringing (sync/filling.py)."""
    done: int = 0
    total: int = 0
    trouble: Trouble | None = None
    retry_at: datetime | None = None

    @property
    def up(self) -> bool:
        return self.standing in {Standing.CONNECTED, Standing.FILLING}
