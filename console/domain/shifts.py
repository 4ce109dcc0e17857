"""Shifts of the desk's people: series by the wall clock, who is at work when, overlaps, rest, hours of a week."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

import msgspec

from console.domain.clean import Clean
from console.domain.hours import DAY, zone_of
from console.domain.ids import Id, named

SHORTEST, LONGEST = timedelta(minutes=15), timedelta(hours=24)
_TIME = re.compile(r"(?P<hour>\d{1,2})(?:[:.]?(?P<minute>[0-5]\d))?")
REST = timedelta(hours=11)
"""Between two shifts (Directive 2003/88/EC, article 3); less is told, and left to the lead to decide."""
AHEAD = timedelta(weeks=13)
"""So far ahead the shifts of a series are written down; later ones are reckoned when somebody looks at them."""
_AGAIN = timedelta(weeks=1)
"""They are written down further when so much of what lay ahead has passed."""


class SwapState(StrEnum):
    ASKED = "asked"
    TAKEN = "taken"
    """Somebody would do it; a lead has the last word."""
    APPROVED = "approved"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"
    """The shift has begun, and nobody had decided."""


OPEN_SWAPS = (SwapState.ASKED, SwapState.TAKEN)


class Shift(Clean, frozen=True, kw_only=True):
    """One shift of one person. `day` is the day of the series it stands for, wherever it was moved to."""

    id: Id
    agent: Id
    starts_at: datetime
    ends_at: datetime
    station: str = ""
    note: str = ""
    series: Id | None = None
    day: date | None = None

    @property
    def length(self) -> timedelta:
        return self.ends_at - self.starts_at

    def holds(self, at: datetime) -> bool:
        return self.starts_at <= at < self.ends_at

    def meets(self, other: Shift) -> bool:
        """Whether the same person would be in two places at once."""
        return self.agent == other.agent and self.starts_at < other.ends_at and other.starts_at < self.ends_at


class Series(Clean, frozen=True, kw_only=True):
    """A shift that comes again: on these days of the week, at this time by the wall clock of a zone.

    `start` and `length` are minutes: a night of 22:00 to 6:00 is (1320, 480), and is so in the night in which clocks
    are put forward as well, although it has seven hours then.
    """

    id: Id
    agent: Id
    weekdays: tuple[int, ...]
    """0 is Monday."""
    start: int
    length: int
    zone: str
    since: date
    until: date | None = None
    """The last day."""
    every: int = 1
    """Weeks from one to the next, counted from the week of `since`."""
    station: str = ""
    note: str = ""
    skipped: tuple[date, ...] = ()
    """Days on which it is not; where it was only moved, the moved one stands for it."""

    @property
    def possible(self) -> bool:
        return (
            bool(self.weekdays)
            and all(0 <= day <= 6 for day in self.weekdays)
            and 0 <= self.start < DAY
            and 0 < self.length <= DAY
            and self.every >= 1
            and (self.until is None or self.until >= self.since)
        )


class Edit(Clean, frozen=True):
    """What becomes of one shift: made (`before` None), changed, or taken away (`after` None).

    `before` is what the planner saw: where a colleague has changed it meanwhile, it stays as the colleague left it.
    """

    before: Shift | None
    after: Shift | None

    @property
    def shift(self) -> Id:
        known = self.after or self.before
        if known is None:
            raise ValueError("an edit is about a shift")
        return known.id


def reversed_edits(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """What takes them all back."""
    return tuple(Edit(edit.after, edit.before) for edit in edits)


def moment(on: date, minutes: int, zone: str) -> datetime:
    """The UTC time of so many minutes after midnight by the wall clock; they may lead into the days after or before.

    A time that the clocks leave out is as far behind the change as it says; of one they repeat it is the first.
    """
    days, rest = divmod(minutes, DAY)
    wall = datetime.combine(on + timedelta(days=days), time(rest // 60, rest % 60), zone_of(zone))
    return wall.astimezone(UTC)


def span_of(on: date, start: int, length: int, zone: str) -> tuple[datetime, datetime]:
    """From when to when a shift of these wall clock times lasts."""
    starts_at, ends_at = moment(on, start, zone), moment(on, start + length, zone)
    # Half an hour that the clocks leave out, or repeat, would end before it begins.
    return (starts_at, ends_at) if ends_at > starts_at else (starts_at, starts_at + timedelta(minutes=length))


def occurrence(series: Series, on: date) -> Shift:
    """The shift of a series on a day, under the same id wherever it is reckoned."""
    starts_at, ends_at = span_of(on, series.start, series.length, series.zone)
    return Shift(
        id=named(series.id, on.isoformat()),
        agent=series.agent,
        starts_at=starts_at,
        ends_at=ends_at,
        station=series.station,
        note=series.note,
        series=series.id,
        day=on,
    )


def days_of(series: Series, first: date, last: date) -> Iterator[date]:
    """The days of a series within these, both included."""
    on = max(first, series.since)
    last = last if series.until is None else min(last, series.until)
    begun = series.since - timedelta(days=series.since.weekday())
    while on <= last:
        in_its_week = ((on - begun).days // 7) % series.every == 0
        if in_its_week and on.weekday() in series.weekdays and on not in series.skipped:
            yield on
        on += timedelta(days=1)


def expanded(series: Series, since: datetime, until: datetime) -> Iterator[Shift]:
    """The shifts of a series that lie within this time, wholly or in part, in order."""
    zone = zone_of(series.zone)
    first, last = since.astimezone(zone).date(), until.astimezone(zone).date()
    # A night of the day before may reach into the first one.
    for on in days_of(series, first - timedelta(days=1), last):
        shift = occurrence(series, on)
        if shift.starts_at < until and shift.ends_at > since:
            yield shift


def to_lay_out(laid: date | None, until: date | None, at: datetime) -> bool:
    """Whether shifts of a series are to be written down that are so until `laid`."""
    enough = (at + AHEAD - _AGAIN).date()
    return laid is None or laid < (enough if until is None else min(enough, until))


def on_shift(shifts: Iterable[Shift], at: datetime) -> dict[Id, Shift]:
    """Who is on shift at a moment, and on which."""
    return {shift.agent: shift for shift in shifts if shift.holds(at)}


def ends_next(shifts: Iterable[Shift], agent: Id, at: datetime) -> datetime | None:
    """When the shift of a person ends who is on one; shifts that follow without a break are one."""
    mine = sorted((shift for shift in shifts if shift.agent == agent), key=lambda shift: shift.starts_at)
    end: datetime | None = None
    for shift in mine:
        if shift.holds(at) or (end is not None and shift.starts_at == end):
            end = shift.ends_at
    return end


def overlaps(shifts: Iterable[Shift]) -> tuple[tuple[Shift, Shift], ...]:
    """Pairs in which a person would be in two places at once, the earlier one first."""
    found = []
    running: dict[Id, list[Shift]] = {}
    for shift in sorted(shifts, key=lambda shift: (shift.starts_at, shift.ends_at, shift.id)):
        still = [before for before in running.get(shift.agent, ()) if before.ends_at > shift.starts_at]
        found += [(before, shift) for before in still]
        running[shift.agent] = [*still, shift]
    return tuple(found)


class ShortRest(msgspec.Struct, frozen=True):
    """Somebody begins `shift` so soon after another one."""

    shift: Shift
    rest: timedelta


def short_rests(shifts: Iterable[Shift], least: timedelta = REST) -> tuple[ShortRest, ...]:
    """Shifts before which there is too little rest. One that follows without a break belongs to the one before."""
    ended: dict[Id, datetime] = {}
    found = []
    for shift in sorted(shifts, key=lambda shift: (shift.starts_at, shift.ends_at, shift.id)):
        before = ended.get(shift.agent)
        if before is not None and before < shift.starts_at and shift.starts_at - before < least:
            found.append(ShortRest(shift, shift.starts_at - before))
        ended[shift.agent] = max(shift.ends_at, before or shift.ends_at)
    return tuple(found)


def worked(shifts: Iterable[Shift], since: datetime, until: datetime) -> dict[Id, timedelta]:
    """How long each person is on shift between two moments."""
    found: dict[Id, timedelta] = {}
    for shift in shifts:
        length = min(shift.ends_at, until) - max(shift.starts_at, since)
        if length > timedelta():
            found[shift.agent] = found.get(shift.agent, timedelta()) + length
    return found


def copied(
    shifts: Sequence[Shift], by_days: int, zone: str, there: Sequence[Shift], new_ids: Iterator[Id]
) -> list[Edit]:
    """The same shifts so many days later, by the wall clock of `zone`.

    Left out are those that come again by themselves, and those whose place is taken by one that is `there`.
    """
    found: list[Shift] = []
    for shift in sorted(shifts, key=lambda shift: (shift.starts_at, shift.id)):
        if shift.series is not None:
            continue
        moved = shifted(shift, by_days, zone)
        if not any(moved.meets(other) for other in (*there, *found)):
            found.append(msgspec.structs.replace(moved, id=next(new_ids)))
    return [Edit(None, shift) for shift in found]


def shifted(shift: Shift, by_days: int, zone: str) -> Shift:
    """So many days later, at the same time by the wall clock."""
    local = zone_of(zone)
    starts, ends = shift.starts_at.astimezone(local), shift.ends_at.astimezone(local)
    length = (ends.date() - starts.date()).days * DAY + _minutes(ends) - _minutes(starts)
    if length <= 0:
        # In the night in which an hour comes twice, its end may stand before its beginning.
        length = shift.length // timedelta(minutes=1)
    starts_at, ends_at = span_of(starts.date() + timedelta(days=by_days), _minutes(starts), length, zone)
    return msgspec.structs.replace(shift, starts_at=starts_at, ends_at=ends_at)


def _minutes(wall: datetime) -> int:
    return wall.hour * 60 + wall.minute


def moved(shift: Shift, by_days: int, by_minutes: int, zone: str) -> Shift:
    """So many days and minutes later by the wall clock; it lasts as long as before."""
    there = shifted(shift, by_days, zone)
    if not by_minutes:
        return there
    step = timedelta(minutes=by_minutes)
    return msgspec.structs.replace(there, starts_at=there.starts_at + step, ends_at=there.ends_at + step)


def stretched(shift: Shift, start_by: int, end_by: int) -> Shift | None:
    """Its beginning and end so many minutes later; None where too little or too much would be left of it."""
    longer = msgspec.structs.replace(
        shift,
        starts_at=shift.starts_at + timedelta(minutes=start_by),
        ends_at=shift.ends_at + timedelta(minutes=end_by),
    )
    return longer if SHORTEST <= longer.length <= LONGEST else None


def week_of(on: date, zone: str) -> tuple[datetime, datetime]:
    """From when to when the week lasts in which a day lies, Monday to Sunday by the wall clock."""
    monday = on - timedelta(days=on.weekday())
    return moment(monday, 0, zone), moment(monday + timedelta(days=7), 0, zone)


def time_in(written: str) -> int | None:
    """Minutes after midnight of "8", "8:30", "16.00" or "1630"; 24:00 is the end of the day. None: it is no time."""
    match = _TIME.fullmatch(written.strip())
    if match is None:
        return None
    minutes = int(match["hour"]) * 60 + int(match["minute"] or 0)
    return minutes if minutes <= DAY else None


def time_said(minutes: int) -> str:
    return f"{minutes // 60 % 24}:{minutes % 60:02}"


def wall_minutes(at: datetime, zone: str) -> int:
    """Minutes after midnight by the wall clock."""
    return _minutes(at.astimezone(zone_of(zone)))
