"""Where somebody stands to a webinar in time: before it, in it or after it people ask for different things."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum

FAR = timedelta(days=1)
"""What is further away has nothing to do with it."""
_DOORS = timedelta(minutes=15)


class Around(StrEnum):
    BEFORE = "before"
    DURING = "during"
    """From when the doors open."""
    AFTER = "after"


def around(at: datetime, webinars: Iterable[tuple[datetime, int]]) -> Around | None:
    """By the beginnings and lengths (minutes) of somebody's webinars: by the one that is on, else by the nearest."""
    nearest, found = FAR, None
    for begins, length in webinars:
        ends = begins + timedelta(minutes=length)
        if begins - _DOORS <= at <= ends:
            return Around.DURING
        away = begins - at if at < begins else at - ends
        if away <= nearest:
            nearest, found = away, Around.BEFORE if at < begins else Around.AFTER
    return found
