"""How the channels of the gateway are: what is up, since when, and what is wrong in plain words."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum

import msgspec

from console.domain.ids import Id
from console.domain.link import Trouble

BEAT = timedelta(seconds=30)
"""How often a gateway says that it is there, when nothing else changes."""
SILENT_AFTER = timedelta(seconds=90)
"""A gateway that has said nothing for so long is gone, whatever it said last."""


class Work(StrEnum):
    """The kinds of channels."""

    RECEIVING = "receiving"
    SENDING = "sending"
    TIMERS = "timers"
    PHONE = "phone"
    WEB = "web"
    """What others call over HTTP: phone systems that push."""
    MOODLE = "moodle"
    """Rounds to a Moodle, for people and their progress."""


class Condition(StrEnum):
    STARTING = "starting"
    UP = "up"
    TROUBLE = "trouble"
    """It failed and is tried again by itself."""
    STOPPED = "stopped"
    """It was stopped in good order."""


class Health(msgspec.Struct, frozen=True):
    """One channel at one moment. `about` is what it works for: a mailbox; the desk itself for timers."""

    id: Id
    work: Work
    about: Id
    name: str
    condition: Condition
    since: datetime
    told_at: datetime
    host: str = ""
    """The computer on which it runs."""
    trouble: Trouble | None = None
    note: str = ""
    """How far it is, where that takes long: "1200/45000"."""

    def silent(self, now: datetime) -> bool:
        return self.condition is not Condition.STOPPED and now - self.told_at > SILENT_AFTER
