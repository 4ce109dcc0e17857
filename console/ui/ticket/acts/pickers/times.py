"""Until when a ticket may sleep: the usual moments, reckoned in the time zone of this computer."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from enum import Enum

from PySide6.QtCore import QLocale

from console.ui.shared.words import clock, moment, translate

AFTERNOON = time(14)
EVENING = time(18)
MORNING = time(9)
_SOON = timedelta(minutes=30)
"""A moment that is nearer than this is no snooze worth offering."""


class Usual(Enum):
    HOUR = "hour"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    TOMORROW = "tomorrow"
    MONDAY = "monday"
    WEEK = "week"


def usual(now: datetime) -> list[tuple[Usual, datetime]]:
    """The soonest first; what is past or nearly so is left out, and no moment stands there twice."""
    here = now.astimezone()
    today = here.date()
    to_monday = (7 - today.weekday()) % 7 or 7
    wanted = [
        (Usual.HOUR, now + timedelta(hours=1)),
        (Usual.AFTERNOON, at(today, AFTERNOON)),
        (Usual.EVENING, at(today, EVENING)),
        (Usual.TOMORROW, at(today + timedelta(days=1), MORNING)),
        (Usual.MONDAY, at(today + timedelta(days=to_monday), MORNING)),
        (Usual.WEEK, at(today + timedelta(days=7), MORNING)),
    ]
    found: list[tuple[Usual, datetime]] = []
    for name, when in wanted:
        if when >= now + _SOON and when not in [other for _, other in found]:
            found.append((name, when))
    return found


def at(day: date, hour: time) -> datetime:
    """A time of the clock on the wall here, in UTC: nine o'clock stays nine when the clocks are changed."""
    return datetime.combine(day, hour).astimezone(UTC)


def name(choice: Usual) -> str:
    says = {
        Usual.HOUR: lambda: translate("acts", "In 1 hour"),
        Usual.AFTERNOON: lambda: translate("acts", "This afternoon"),
        Usual.EVENING: lambda: translate("acts", "This evening"),
        Usual.TOMORROW: lambda: translate("acts", "Tomorrow morning"),
        Usual.MONDAY: lambda: translate("acts", "On Monday"),
        Usual.WEEK: lambda: translate("acts", "In a week"),
    }
    return says[choice]()


def shown(choice: Usual, when: datetime, now: datetime) -> str:
    """The clock beside the name: "14:00", "Mon 9:00", "29 Nov 9:00"."""
    if choice in (Usual.HOUR, Usual.AFTERNOON, Usual.EVENING, Usual.TOMORROW):
        return clock(when)
    there = when.astimezone()
    weekday = QLocale().standaloneDayName(there.isoweekday(), QLocale.FormatType.ShortFormat)
    return f"{weekday} {clock(when)}" if choice is Usual.MONDAY else moment(when, now)
