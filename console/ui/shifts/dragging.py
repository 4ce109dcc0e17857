"""A shift under the mouse: moved, drawn longer or shorter, or made new; what it would be, step by step."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import msgspec
from PySide6.QtCore import QPointF

from console.domain.shifts import Shift, moved, stretched
from console.ui.shifts.geometry import Geometry
from console.ui.shifts.planning import STEP, new_shift
from console.ui.shifts.week import DAYS, RotaWeek

EDGE = 7.0
"""So near to the end of a block, it is the end that is drawn."""


class Grip(Enum):
    WHOLE = "whole"
    START = "start"
    END = "end"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Drag:
    grip: Grip
    shift: Shift
    """As it was; of a new one as it began."""
    person: int
    day: int
    minute: int
    """Where it was gripped."""
    from_x: float

    def would_be(self, spot: QPointF, week: RotaWeek, geometry: Geometry) -> Shift | None:
        """The shift if it were let go here; None: it stays as it was."""
        there = geometry.at(QPointF(max(spot.x(), geometry.names), spot.y()), len(week.people))
        if self.grip is Grip.NEW:
            return self._drawn(spot, week, geometry)
        if self.grip is not Grip.WHOLE:
            by = _step(geometry.minutes_of(spot.x() - self.from_x))
            start, end = (by, 0) if self.grip is Grip.START else (0, by)
            after = stretched(self.shift, start, end)
            return after if after != self.shift else None
        if there is None:
            return None
        person, day, minute = there
        by = _step(minute - self.minute)
        after = moved(self.shift, day - self.day, by, week.zone)
        after = msgspec.structs.replace(after, agent=week.people[person].id)
        return after if after != self.shift else None

    def _drawn(self, spot: QPointF, week: RotaWeek, geometry: Geometry) -> Shift | None:
        day = min(DAYS - 1, max(0, self.day))
        end = geometry.minute_at(spot.x(), day)
        start, end = sorted((_step(self.minute), _step(end)))
        if end - start < STEP:
            return None
        person = week.people[self.person].id
        return new_shift(week, self.shift.id, person, week.day(day), start, end - start, self.shift.station)


def _step(minutes: int) -> int:
    return round(minutes / STEP) * STEP
