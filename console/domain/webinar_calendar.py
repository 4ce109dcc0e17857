"""A webinar as a calendar file (RFC 5545): its UID stays what it is, its SEQUENCE counts what has changed of it."""

from __future__ import annotations

from datetime import datetime, timedelta

from icalendar import Alarm, Calendar, Event, vCalAddress

from console.domain.ids import Id
from console.domain.webinars import WebinarFacts

_PRODUCT = "-//Third Ring//Webinars//EN"
_ALARM = timedelta(minutes=-10)
MEDIA_TYPE = "text/calendar"


def calendar_file(
    webinar: Id,
    facts: WebinarFacts,
    now: datetime,
    *,
    sequence: int,
    cancelled: bool = False,
    link: str = "",
    organiser: str = "",
    organiser_email: str = "",
) -> bytes:
    """`link` is the way in of whoever gets it; empty: the room's own. With a later `sequence` a calendar puts what it
    has in its new place, or takes it out where it is `cancelled`."""
    made = Calendar()
    made.add("prodid", _PRODUCT)
    made.add("version", "2.0")
    made.add("method", "CANCEL" if cancelled else "PUBLISH")
    event = Event()
    event.add("uid", f"webinar-{webinar}@third-ring")
    event.add("sequence", sequence)
    event.add("dtstamp", now)
    event.add("dtstart", facts.starts_at)
    event.add("dtend", facts.ends_at)
    event.add("summary", facts.title)
    event.add("status", "CANCELLED" if cancelled else "CONFIRMED")
    event.add("transp", "OPAQUE")
    way = link or facts.link
    if way:
        event.add("url", way)
        event.add("location", way)
        event.add("description", way)
    if organiser_email:
        address = vCalAddress(f"mailto:{organiser_email}")
        if organiser:
            address.params["CN"] = organiser
        event.add("organizer", address)
    if not cancelled:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", facts.title)
        alarm.add("trigger", _ALARM)
        event.add_component(alarm)
    made.add_component(event)
    return bytes(made.to_ical())


def file_name(facts: WebinarFacts) -> str:
    plain = "".join(letter if letter.isalnum() or letter in " -_" else " " for letter in facts.title)
    return f"{' '.join(plain.split())[:60].strip() or 'webinar'}.ics"
