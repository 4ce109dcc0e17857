"""What a press of a key or a drag makes of shifts: edits, as the desk takes them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta

import msgspec

from console.domain.hours import zone_of
from console.domain.ids import Id
from console.domain.shifts import Edit, Series, Shift, moved, span_of, stretched
from console.ui.shifts.week import RotaWeek

STEP = 30
"""Minutes by which keys and the mouse move."""
_USUAL = (8 * 60, 8 * 60)


def shifts_moved(shifts: Iterable[Shift], days: int, minutes: int, zone: str) -> tuple[Edit, ...]:
    return tuple(Edit(shift, moved(shift, days, minutes, zone)) for shift in shifts)


def shifts_given(shifts: Iterable[Shift], person: Id) -> tuple[Edit, ...]:
    given = ((shift, msgspec.structs.replace(shift, agent=person)) for shift in shifts if shift.agent != person)
    return tuple(Edit(shift, after) for shift, after in given)


def shifts_stretched(shifts: Iterable[Shift], start_by: int, end_by: int) -> tuple[Edit, ...]:
    found = []
    for shift in shifts:
        after = stretched(shift, start_by, end_by)
        if after is not None:
            found.append(Edit(shift, after))
    return tuple(found)


def shifts_dropped(shifts: Iterable[Shift]) -> tuple[Edit, ...]:
    return tuple(Edit(shift, None) for shift in shifts)


def shifts_pasted(
    copied: Sequence[Shift], week: RotaWeek, person: Id, on: date, new_id: Callable[[], Id], *, cut: bool
) -> tuple[Edit, ...]:
    """Shifts as they were copied, the first one on this day and with this person; of several people each keeps their
    own. What was cut moves."""
    if not copied:
        return ()
    first = min(copied, key=lambda shift: shift.starts_at)
    days = (on - first.starts_at.astimezone(zone_of(week.zone)).date()).days
    alone = len({shift.agent for shift in copied}) == 1
    found = []
    for shift in copied:
        there = msgspec.structs.replace(moved(shift, days, 0, week.zone), agent=person if alone else shift.agent)
        if cut:
            found.append(Edit(shift, there))
        else:
            found.append(Edit(None, msgspec.structs.replace(there, id=new_id(), series=None, day=None)))
    return tuple(edit for edit in found if edit.before != edit.after)


def usual_time(week: RotaWeek, person: Id, on: date) -> tuple[int, int, str]:
    """Start and length in minutes, and the station, that a new shift of somebody probably has: as their last one."""
    mine = [piece for piece in week.pieces if piece.shift.agent == person and piece.begins]
    before = [piece for piece in mine if week.day(piece.day) <= on] or mine
    if before:
        last = before[-1]
        return last.start, int(last.shift.length / timedelta(minutes=1)), last.shift.station
    return *_USUAL, ""


def new_shift(week: RotaWeek, one: Id, person: Id, on: date, start: int, length: int, station: str = "") -> Shift:
    starts_at, ends_at = span_of(on, start, length, week.zone)
    return Shift(id=one, agent=person, starts_at=starts_at, ends_at=ends_at, station=station)


def ended_before(series: Series, day: date) -> Series:
    return msgspec.structs.replace(series, until=day - timedelta(days=1))
