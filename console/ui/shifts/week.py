"""A week of the rota as it is shown: who, which days, which hours, and where each shift stands in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from functools import cached_property

from console.domain.coverage import Cover, covered
from console.domain.hours import DAY, Hours, of_day, zone_of
from console.domain.ids import Id
from console.domain.people import Role
from console.domain.shifts import Edit, Series, Shift, ShortRest, moment, short_rests, wall_minutes, week_of, worked
from console.queries.desk import AgentRow

DAYS = 7
_PLANNED = frozenset({Role.AGENT, Role.LEAD, Role.ADMIN, Role.TUTOR})
_USUAL = (7, 20)
_OF_A_NIGHT = 3


@dataclass(frozen=True, slots=True)
class Piece:
    """The part of a shift that stands on one day; a night is two of them. Minutes are those of the wall clock."""

    shift: Shift
    person: int
    day: int
    start: int
    end: int
    begins: bool
    """Whether the shift begins on this day, and whether it ends there."""
    ends: bool


@dataclass(frozen=True)
class RotaWeek:
    monday: date
    hours: Hours = field(default_factory=Hours)
    """Of the desk; the wall clock is that of their zone."""
    people: tuple[AgentRow, ...] = ()
    shifts: tuple[Shift, ...] = ()
    series: tuple[Series, ...] = ()
    near: tuple[Shift, ...] = ()
    """Those of the days before and after as well: for rests."""

    @property
    def zone(self) -> str:
        return self.hours.zone

    @cached_property
    def span(self) -> tuple[datetime, datetime]:
        return week_of(self.monday, self.zone)

    def day(self, at: int) -> date:
        return self.monday + timedelta(days=at)

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        rows = {person.id: at for at, person in enumerate(self.people)}
        found = [piece for shift in self.shifts for piece in self._cut(shift, rows.get(shift.agent))]
        return tuple(sorted(found, key=lambda piece: (piece.person, piece.day, piece.start)))

    @cached_property
    def shown_hours(self) -> tuple[int, int]:
        """The hours of a day that are shown: those in which the desk is open or somebody works, at least seven to
        eight in the evening."""
        first, last = _USUAL
        for at in range(DAYS):
            for span in of_day(self.hours, self.day(at)):
                if (span.start, span.end) != (0, DAY):
                    first, last = min(first, span.start // 60), max(last, -(-span.end // 60))
        for piece in self.pieces:
            # One night would make all blocks of the week narrow: of it the first hours are shown.
            if piece.begins and piece.ends:
                first, last = min(first, piece.start // 60), max(last, -(-piece.end // 60))
            elif piece.begins:
                first, last = min(first, piece.start // 60), max(last, min(24, piece.start // 60 + _OF_A_NIGHT))
        return first, last

    def in_cell(self, person: int, day: int) -> tuple[Piece, ...]:
        return tuple(piece for piece in self.pieces if (piece.person, piece.day) == (person, day))

    @cached_property
    def worked(self) -> dict[Id, timedelta]:
        return worked(self.shifts, *self.span)

    @cached_property
    def rests(self) -> tuple[ShortRest, ...]:
        shown = {shift.id for shift in self.shifts}
        return tuple(rest for rest in short_rests({*self.shifts, *self.near}) if rest.shift.id in shown)

    def cover(self, day: int, station: str | None = None) -> tuple[Cover, ...]:
        """Of a day's open time; None: at whatever station."""
        since, until = moment(self.day(day), 0, self.zone), moment(self.day(day) + timedelta(days=1), 0, self.zone)
        wanted = [shift for shift in self.shifts if station is None or shift.station == station]
        pieces = covered(wanted, self.hours, since, until)
        # A desk without hours of its own misses nobody at night.
        return tuple(piece for piece in pieces if piece.people) if self.hours.always else pieces

    def find(self, one: Id) -> Shift | None:
        return next((shift for shift in self.shifts if shift.id == one), None)

    def series_of(self, shift: Shift) -> Series | None:
        return next((series for series in self.series if series.id == shift.series), None)

    def after(self, edits: Iterable[Edit]) -> RotaWeek:
        """As it will be."""
        shifts = {shift.id: shift for shift in self.shifts}
        for edit in edits:
            shifts.pop(edit.shift, None)
            if edit.after is not None and edit.after.starts_at < self.span[1] and edit.after.ends_at > self.span[0]:
                shifts[edit.shift] = edit.after
        return replace(self, shifts=tuple(sorted(shifts.values(), key=lambda one: (one.starts_at, one.id))))

    def _cut(self, shift: Shift, person: int | None) -> Iterable[Piece]:
        if person is None:
            return
        zone = zone_of(self.zone)
        first, last = shift.starts_at.astimezone(zone).date(), shift.ends_at.astimezone(zone).date()
        for at in range(max(0, (first - self.monday).days), min(DAYS - 1, (last - self.monday).days) + 1):
            begins, ends = self.day(at) == first, self.day(at) == last
            start = wall_minutes(shift.starts_at, self.zone) if begins else 0
            end = wall_minutes(shift.ends_at, self.zone) if ends else DAY
            if end > start:
                at_midnight = end == DAY and wall_minutes(shift.ends_at, self.zone) == 0
                yield Piece(shift, person, at, start, end, begins, ends or at_midnight)


def people_of_rota(agents: Sequence[AgentRow], shifts: Iterable[Shift]) -> tuple[AgentRow, ...]:
    """Who may have shifts; who has some is among them whatever their role."""
    busy = {shift.agent for shift in shifts}
    return tuple(agent for agent in agents if agent.role in _PLANNED or agent.id in busy)
