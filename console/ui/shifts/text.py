"""What the rota says: times, people, shifts, gaps and rests."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from PySide6.QtCore import QDate, QLocale

from console.domain.coverage import Cover
from console.domain.hours import zone_of
from console.domain.ids import Id
from console.domain.shifts import Shift, ShortRest, SwapState
from console.queries.shifts import SwapRow
from console.ui.shared.words import calendar_day, translate


def clock_in(at: datetime, zone: str) -> str:
    """ "8:00" by the wall clock of a zone."""
    wall = at.astimezone(zone_of(zone))
    return f"{wall.hour}:{wall.minute:02}"


def times(shift: Shift, zone: str) -> str:
    """ "8:00–16:00"."""
    return f"{clock_in(shift.starts_at, zone)}–{clock_in(shift.ends_at, zone)}"


def short_times(start: int, end: int) -> str:
    """ "8–16", "8:30–16" for minutes of a day."""
    return f"{_short(start)}–{_short(end)}"


def _short(minutes: int) -> str:
    hour, rest = divmod(minutes, 60)
    return f"{hour}:{rest:02}" if rest else str(hour)


def weekday(on: date, *, long: bool = False) -> str:
    return QLocale().toString(QDate(on.year, on.month, on.day), "dddd" if long else "ddd")


def day_head(on: date) -> str:
    """ "Mon 23"."""
    return f"{weekday(on)} {on.day}"


def week_title(monday: date) -> str:
    """ "23 – 29 November 2026"."""
    sunday = monday + timedelta(days=6)
    locale = QLocale()
    last = locale.toString(QDate(sunday.year, sunday.month, sunday.day), "d MMMM yyyy")
    if monday.month == sunday.month:
        return f"{monday.day} – {last}"
    first = locale.toString(QDate(monday.year, monday.month, monday.day), "d MMMM")
    return f"{first} – {last}"


def week_number(monday: date) -> str:
    return translate("shifts", "week {number}").format(number=monday.isocalendar().week)


def day_of(shift: Shift, zone: str, today: date) -> str:
    """ "Tue 24 Nov"."""
    on = shift.starts_at.astimezone(zone_of(zone)).date()
    return f"{weekday(on)} {calendar_day(on, today)}"


def shift_line(shift: Shift, zone: str, today: date) -> str:
    """ "Tue 24 Nov, 8:00–16:00 · Phone"."""
    said = f"{day_of(shift, zone, today)}, {times(shift, zone)}"
    return f"{said} · {shift.station}" if shift.station else said


def block_name(shift: Shift, name: str, zone: str, own_zone: str, today: date, *, again: bool, asked: bool) -> str:
    """All that is known of a shift, for its tooltip and for who does not see it."""
    said = [f"{name}, {shift_line(shift, zone, today)}"]
    if own_zone and own_zone != zone:
        there = translate("shifts", "{times} by their clock").format(times=times(shift, own_zone))
        said.append(there)
    if again:
        said.append(translate("shifts", "comes again every week"))
    if asked:
        said.append(translate("shifts", "somebody else is asked to take it"))
    if shift.note:
        said.append(shift.note)
    return ". ".join(said)


def hours_worked(length: timedelta) -> str:
    """ "38 h", "38.5 h"."""
    hours = length.total_seconds() / 3600
    shown = QLocale().toString(hours, "f", 0 if hours == int(hours) else 1)
    return translate("shifts", "{hours} h").format(hours=shown)


def zone_name(zone: str) -> str:
    """ "Warsaw" of "Europe/Warsaw"."""
    return zone.rsplit("/", 1)[-1].replace("_", " ")


def zone_apart(zone: str, desk: str, at: datetime) -> str:
    """ "London, 1 h behind"; empty where the clocks show the same."""
    if not zone or zone == desk:
        return ""
    there = at.astimezone(zone_of(zone)).utcoffset() or timedelta()
    here = at.astimezone(zone_of(desk)).utcoffset() or timedelta()
    if there == here:
        return ""
    apart = abs(there - here)
    hours, minutes = divmod(int(apart.total_seconds()) // 60, 60)
    length = f"{hours}:{minutes:02}" if minutes else str(hours)
    if there < here:
        return translate("shifts", "{place}, {hours} h behind").format(place=zone_name(zone), hours=length)
    return translate("shifts", "{place}, {hours} h ahead").format(place=zone_name(zone), hours=length)


def rest_line(rest: ShortRest, name: str, zone: str, today: date) -> str:
    hours = hours_worked(rest.rest)
    said = translate("shifts", "{name} rests only {hours} before {day}")
    return said.format(name=name, hours=hours, day=day_of(rest.shift, zone, today))


def gaps(pieces: Sequence[Cover], zone: str) -> str:
    """ "12:00–14:00, 18:00–20:00"."""
    spans = (f"{clock_in(piece.start, zone)}–{clock_in(piece.end, zone)}" for piece in pieces if not piece.people)
    return ", ".join(spans)


def cover_line(pieces: Sequence[Cover], zone: str) -> str:
    """A day's coverage in words: "9:00–12:00 two, nobody 18:00–20:00"."""
    if not pieces:
        return translate("shifts", "The desk is closed.")
    said = [
        f"{clock_in(piece.start, zone)}–{clock_in(piece.end, zone)}: "
        + (translate("shifts", "%n people", "", piece.people) if piece.people else translate("shifts", "nobody"))
        for piece in pieces
    ]
    return ", ".join(said)


def swap_line(row: SwapRow, me: Id, zone: str, today: date) -> str:
    """What is asked and how it stands, as a sentence."""
    what = shift_line(row.shift, zone, today)
    given = shift_line(row.instead, zone, today) if row.instead is not None else ""
    if row.state is SwapState.TAKEN:
        if given:
            said = translate("shifts", "{taker} would take {shift} from {asker}, for {other}")
        else:
            said = translate("shifts", "{taker} would take {shift} from {asker}")
        return said.format(taker=row.to_name, shift=what, asker=row.asked_name, other=given)
    if row.asked_by == me:
        if row.to is None:
            return translate("shifts", "You ask everybody to take {shift}").format(shift=what)
        return translate("shifts", "You ask {name} to take {shift}").format(name=row.to_name, shift=what)
    if row.to == me:
        return translate("shifts", "{asker} asks you to take {shift}").format(asker=row.asked_name, shift=what)
    if row.to is not None:
        said = translate("shifts", "{asker} asks {name} to take {shift}")
        return said.format(asker=row.asked_name, name=row.to_name, shift=what)
    return translate("shifts", "{asker} looks for somebody to take {shift}").format(asker=row.asked_name, shift=what)


def as_text(shifts: Sequence[Shift], names: dict[Id, str], zone: str, today: date) -> str:
    """A line for each shift, by days: to be pasted into a letter."""
    lines: list[str] = []
    before = None
    for shift in shifts:
        on = shift.starts_at.astimezone(zone_of(zone)).date()
        if on != before:
            if lines:
                lines.append("")
            lines.append(f"{weekday(on, long=True)}, {calendar_day(on, today)}")
            before = on
        station = f", {shift.station}" if shift.station else ""
        note = f" ({shift.note})" if shift.note else ""
        lines.append(f"{times(shift, zone)}  {names.get(shift.agent, '?')}{station}{note}")
    return "\n".join(lines)
