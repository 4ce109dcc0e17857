"""What one cell of a webinar's report says: a moment, a length of time, whether somebody came, a name."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo

from console.importers.people_columns import plain_heading
from console.importers.webinar_words import MONTHS, NOT_A_NAME, ZONES

_NUMBERS = re.compile(r"(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})")
_NAMED = re.compile(r"(?:(\d{1,2})\.?\s+)?([^\W\d_]{3,12})\.?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})\b")
_CLOCK = re.compile(r"(?<!\d)(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,]\d+)?\s*([ap])?\.?m?\.?", re.IGNORECASE)
_OFFSET = re.compile(r"(?:UTC|GMT)?\s*([+-])(\d{1,2}):?(\d{2})?\s*\)?\s*$", re.IGNORECASE)
_ZONE = re.compile(r"\b([A-Z]{3,4}|Z)\)?\s*$")
_PARTS = re.compile(r"(\d+(?:[.,]\d+)?)\s*([a-zа-я]*)", re.IGNORECASE)
_HOURS, _MINUTES, _SECONDS = ("h", "g", "ч"), ("m", "м"), ("s", "с")
_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]\s*$")


def half_days(cell: str) -> bool:
    """Whether it counts hours to twelve, as those do who write the month first."""
    found = _CLOCK.search(cell)
    return found is not None and bool(found.group(4))


def moment_of(text: str, zone: tzinfo, on: date, *, month_first: bool = False) -> datetime | None:
    """The moment, in UTC. A cell that names its zone is in that one, a bare time of the clock is on the day `on`."""
    words = text.strip().replace("\u202f", " ").replace("\u00a0", " ")
    found = _CLOCK.search(words)
    day, rest = _day(words, month_first=month_first)
    if (found is None and rest is None) or (rest is not None and day is None):
        return None
    hour, minute, second = (int(part or 0) for part in found.group(1, 2, 3)) if found is not None else (0, 0, 0)
    half = (found.group(4) or "").lower() if found is not None else ""
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    there = day or on
    try:
        at = datetime(there.year, there.month, there.day, hour, minute, second, tzinfo=_zone(words, found, zone))
    except ValueError:
        return None
    return at.astimezone(UTC) if 2000 <= at.year <= 2100 else None


def _day(words: str, *, month_first: bool) -> tuple[date | None, object]:
    numbers = _NUMBERS.search(words)
    if numbers is not None:
        first, second, third = numbers.groups()
        if len(first) == 4:
            year, month, day = int(first), int(second), int(third)
        else:
            day, month = (int(second), int(first)) if month_first else (int(first), int(second))
            year = int(third) + (2000 if len(third) <= 2 else 0)
        return _date(year, month, day), numbers
    named = _NAMED.search(words)
    if named is not None:
        month = MONTHS.get(plain_heading(named.group(2)), 0)
        return _date(int(named.group(4)), month, int(named.group(1) or named.group(3) or 0)), named
    return None, None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _zone(words: str, clock: re.Match[str] | None, zone: tzinfo) -> tzinfo:
    rest = words[clock.end() :] if clock is not None else ""
    offset = _OFFSET.search(rest)
    if offset is not None:
        ahead = timedelta(hours=int(offset.group(2)), minutes=int(offset.group(3) or 0))
        return timezone(ahead if offset.group(1) == "+" else -ahead)
    named = _ZONE.search(rest.strip())
    if named is not None and named.group(1) in ZONES:
        return timezone(timedelta(hours=ZONES[named.group(1)]))
    return zone


def minutes_of(text: str) -> int | None:
    """ "87", "1h 27m 51s", "1:27:51", "87 min", "1 godz. 27 min", "1 ч 27 мин", "PT1H27M"; None: it is no time."""
    words = text.strip().casefold()
    if ":" in words:
        parts = words.split(":")
        if not all(part.strip().isdigit() for part in parts) or len(parts) > 3:
            return None
        numbers = [int(part) for part in parts]
        seconds = numbers[0] * 3600 + numbers[1] * 60 + (numbers[2] if len(numbers) == 3 else 0)
        return round(seconds / 60)
    whole = 0.0
    found = _PARTS.findall(words.removeprefix("pt"))
    for number, unit in found:
        value = float(number.replace(",", "."))
        if not unit or unit.startswith(_MINUTES):
            whole += value
        elif unit.startswith(_HOURS):
            whole += value * 60
        elif unit.startswith(_SECONDS):
            whole += value / 60
        else:
            return None
    return round(whole) if found else None


def name_in(text: str, *, original: bool) -> str:
    """Without what tools write behind a name. `original`: in brackets stands how they are called in truth."""
    words = text.strip()
    found = _BRACKETS.search(words)
    if found is None or not words[: found.start()].strip():
        return words
    inside = found.group(1).strip()
    if plain_heading(inside) in NOT_A_NAME or not inside:
        return words[: found.start()].strip()
    return inside if original else words
