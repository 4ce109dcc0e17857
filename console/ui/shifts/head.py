"""Over the grid of the rota: the days, holidays, and how many people are there hour by hour, gaps in amber."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRectF
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from console.domain.coverage import Cover, stations
from console.domain.shifts import wall_minutes
from console.ui.shared.look import Look
from console.ui.shared.paint import box, rule, text_line
from console.ui.shared.words import translate
from console.ui.shifts import text
from console.ui.shifts.geometry import Geometry
from console.ui.shifts.names import NAMES
from console.ui.shifts.week import DAYS, RotaWeek

_HEAD, _COVER = 40, 24
EVERYBODY: str | None = None


class DayHeads(QWidget):
    """Its parts stand over the columns of the grid, whose width it follows."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.week = RotaWeek(date(2026, 1, 5))
        self._today = date(2026, 1, 5)
        self._rows: list[tuple[str | None, list[tuple[Cover, ...]]]] = []
        self._left = 0
        self._grid_width = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._measure)
        self._measure()

    def show_week(self, week: RotaWeek, today: date) -> None:
        self.week, self._today = week, today
        named = stations(week.shifts)
        wanted: list[str | None] = [EVERYBODY, *(named if len(named) > 1 else ())]
        self._rows = [(station, [week.cover(day, station) for day in range(DAYS)]) for station in wanted]
        self._measure()
        self.setAccessibleName(translate("shifts", "Who is there, day by day"))
        self.setAccessibleDescription(self.gaps_line())

    def follow(self, width: int, left: int) -> None:
        """The grid is so wide, and scrolled so far to the right."""
        self._grid_width, self._left = width, left
        self.update()

    def gaps_line(self) -> str:
        """All hours in which nobody is there while the desk is open, in words; empty: there are none."""
        if not self._rows:
            return ""
        said = [
            f"{text.day_head(self.week.day(day))}: {found}"
            for day in range(DAYS)
            if (found := text.gaps(self._rows[0][1][day], self.week.zone))
        ]
        return "; ".join(said)

    def _measure(self) -> None:
        look = self._look
        self.setFixedHeight(look.px(_HEAD) + max(1, len(self._rows)) * look.px(_COVER) + 2)
        self.update()

    def _geometry(self) -> Geometry:
        first, last = self.week.shown_hours
        return Geometry(max(self._grid_width, 1), self._look.px(NAMES), self._look.px(_COVER), first, last)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._said_at(QPointF(event.pos())), self)
            return True
        return super().event(event)

    def _said_at(self, spot: QPointF) -> str:
        geometry = self._geometry()
        x = spot.x() + self._left
        row = int((spot.y() - self._look.px(_HEAD)) // geometry.row)
        if x < geometry.names or not 0 <= row < len(self._rows):
            return ""
        day = min(DAYS - 1, int((x - geometry.names) // geometry.day_width))
        station, days = self._rows[row]
        head = " · ".join(filter(None, (text.day_head(self.week.day(day)), station or "")))
        return f"{head}: {text.cover_line(days[day], self.week.zone)}"

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, geometry = self._look, self._geometry()
        painter.fillRect(self.rect(), look.color("bg.surface"))
        painter.translate(-self._left, 0)
        head = float(look.px(_HEAD))
        for day in range(DAYS):
            on = self.week.day(day)
            left = geometry.day_left(day)
            area = QRectF(left, 0, geometry.day_width, self.height())
            if on == self._today:
                painter.fillRect(area, look.color("bg.selected"))
            rule(painter, look, QPointF(left, 0), QPointF(left, self.height()), "border.subtle")
            self._paint_day(painter, on, QRectF(left + 8, 4, geometry.day_width - 12, head - 6))
        for at, (station, days) in enumerate(self._rows):
            top = head + at * geometry.row
            for day in range(DAYS):
                self._paint_cover(painter, geometry, day, top, days[day], whole=station is None)
            painter.fillRect(QRectF(self._left, top, geometry.names, geometry.row), look.color("bg.surface"))
            words = station if station is not None else translate("shifts", "People there")
            area = QRectF(self._left + 12, top, geometry.names - 18, geometry.row)
            ink = "text.primary" if station is None else "text.secondary"
            text_line(painter, look, area, words, "small.strong" if station is None else "small", ink)
        painter.fillRect(QRectF(self._left, 0, geometry.names, head), look.color("bg.surface"))
        low = self.height() - 1
        rule(painter, look, QPointF(self._left, low), QPointF(self._left + self.width(), low), "border.strong")

    def _paint_day(self, painter: QPainter, on: date, area: QRectF) -> None:
        look = self._look
        line = float(look.line("body.strong"))
        today = on == self._today
        named = next((day.name for day in (*self.week.hours.days, *self.week.hours.holidays) if day.on == on), "")
        below = named or (translate("shifts", "today") if today else "")
        top = area.top() + (area.height() - line * (2 if below else 1)) / 2
        ink = "accent.text" if today else "text.primary"
        width = area.width()
        text_line(painter, look, QRectF(area.left(), top, width, line), text.day_head(on), "body.strong", ink)
        if below:
            text_line(painter, look, QRectF(area.left(), top + line, width, line), below, "small", "text.secondary")

    def _paint_cover(
        self, painter: QPainter, geometry: Geometry, day: int, top: float, pieces: Sequence[Cover], *, whole: bool
    ) -> None:
        look = self._look
        for piece in pieces:
            start = wall_minutes(piece.start, self.week.zone)
            end = wall_minutes(piece.end, self.week.zone) or 24 * 60
            area = geometry.block(0, day, start, end)
            area = QRectF(area.left(), top + 3, max(2.0, area.width() - 1), geometry.row - 6)
            if piece.people:
                box(painter, look, area, 2, "bg.sunken")
                number, ink = str(piece.people), "text.primary"
            elif whole:
                box(painter, look, area, 2, "warn.tint", "warn.fill")
                number, ink = "0", "warn.text"
            else:
                # Nobody at one station is no gap while somebody is there.
                box(painter, look, area, 2, None, "border.subtle")
                number, ink = "0", "text.tertiary"
            if area.width() >= look.px(12):
                inside = area.adjusted(3, 0, -1, 0)
                text_line(painter, look, inside, number, "small.strong", ink)
