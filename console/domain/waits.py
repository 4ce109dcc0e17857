"""How long something may take, as people write it: "4 h", "90 min", "2 d 4 h"."""

from __future__ import annotations

import re
from datetime import timedelta

_UNITS = {
    "d": 24 * 60,
    "day": 24 * 60,
    "days": 24 * 60,
    "dni": 24 * 60,
    "д": 24 * 60,
    "h": 60,
    "hour": 60,
    "hours": 60,
    "godz": 60,
    "ч": 60,
    "m": 1,
    "min": 1,
    "minutes": 1,
    "м": 1,
    "мин": 1,
}
_PART = re.compile(r"(\d{1,5})\s*([^\W\d]+)?\.?\s*")
LONGEST = timedelta(days=365)


class NoWait(ValueError):
    """What was written is no length of time."""


def wait_in(written: str) -> timedelta:
    """A number alone is minutes. Raises NoWait, also for nothing and for more than a year."""
    text, at, minutes = written.strip().lower(), 0, 0
    while at < len(text):
        found = _PART.match(text, at)
        unit = _UNITS.get(found[2] or "min") if found is not None else None
        if found is None or unit is None:
            raise NoWait(written)
        minutes += int(found[1]) * unit
        at = found.end()
    if not 0 < minutes <= LONGEST.total_seconds() / 60:
        raise NoWait(written)
    return timedelta(minutes=minutes)


def wait_said(wait: timedelta) -> str:
    """As `wait_in` reads it: "2 d 4 h 30 min"."""
    minutes = int(wait.total_seconds()) // 60
    parts = ((minutes // (24 * 60), "d"), (minutes // 60 % 24, "h"), (minutes % 60, "min"))
    return " ".join(f"{number} {unit}" for number, unit in parts if number)
