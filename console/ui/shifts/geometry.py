"""Where what stands in the grid of the rota: names at the left, seven days beside them, hours within each."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from console.ui.shifts.week import DAYS, Piece

INSET = 4
_LEAST = 10.0


@dataclass(frozen=True, slots=True)
class Geometry:
    width: float
    names: float
    row: float
    first: int
    last: int
    """The hours that are shown."""

    @property
    def day_width(self) -> float:
        return max(1.0, (self.width - self.names) / DAYS)

    @property
    def minute(self) -> float:
        return (self.day_width - 2 * INSET) / ((self.last - self.first) * 60)

    def day_left(self, day: int) -> float:
        return self.names + day * self.day_width

    def cell(self, person: int, day: int) -> QRectF:
        return QRectF(self.day_left(day), person * self.row, self.day_width, self.row)

    def block(self, person: int, day: int, start: float, end: float) -> QRectF:
        """Of these minutes of a day; what lies before or after the shown hours is cut."""
        first, last = self.first * 60, self.last * 60
        left = self.day_left(day) + INSET + (min(max(start, first), last) - first) * self.minute
        right = self.day_left(day) + INSET + (min(max(end, first), last) - first) * self.minute
        # What lies beyond the shown hours stands at the edge, so that it is not forgotten.
        left = min(left, self.day_left(day) + self.day_width - INSET - _LEAST)
        return QRectF(left, person * self.row + INSET, max(right - left, _LEAST), self.row - 2 * INSET)

    def piece(self, piece: Piece) -> QRectF:
        return self.block(piece.person, piece.day, piece.start, piece.end)

    def at(self, spot: QPointF, people: int) -> tuple[int, int, int] | None:
        """Person, day and minute of a spot; None beside the days."""
        if spot.x() < self.names or not 0 <= spot.y() < people * self.row:
            return None
        day = min(DAYS - 1, int((spot.x() - self.names) // self.day_width))
        return int(spot.y() // self.row), day, self.minute_at(spot.x(), day)

    def minute_at(self, x: float, day: int) -> int:
        within = (x - self.day_left(day) - INSET) / self.minute
        return round(min(max(self.first * 60 + within, self.first * 60), self.last * 60))

    def minutes_of(self, distance: float) -> int:
        """How many minutes so many pixels are within a day."""
        return round(distance / self.minute)
