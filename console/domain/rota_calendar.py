"""Shifts as a calendar that other programs read (RFC 5545), and as lines of text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from icalendar import Calendar, Event

from console.domain.ids import Id
from console.domain.shifts import Shift

_PRODUCT = "-//Third Ring//Rota//EN"


def calendar(shifts: Sequence[Shift], names: Mapping[Id, str], desk: str, now: datetime) -> bytes:
    """The file. Times are in UTC, so that a calendar shows them in whatever zone it stands; brought again, a shift
    that was moved moves there as well, because it keeps its UID."""
    made = Calendar()
    made.add("prodid", _PRODUCT)
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", desk)
    for shift in shifts:
        event = Event()
        event.add("uid", f"{shift.id}@third-ring")
        event.add("dtstamp", now)
        event.add("dtstart", shift.starts_at)
        event.add("dtend", shift.ends_at)
        event.add("summary", " · ".join(filter(None, (names.get(shift.agent, ""), shift.station))) or desk)
        if shift.note:
            event.add("description", shift.note)
        if shift.station:
            event.add("categories", [shift.station])
        made.add_component(event)
    return bytes(made.to_ical())
