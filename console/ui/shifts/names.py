"""The names at the left of the rota, with the hours of each person's week and where their clock is another one."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from console.queries.desk import AgentRow
from console.ui.shared.controls.avatar import paint_avatar
from console.ui.shared.look import Look
from console.ui.shared.paint import text_line
from console.ui.shifts import text
from console.ui.shifts.week import RotaWeek

NAMES = 190
"""How wide they are at 100 %."""


def paint_name(painter: QPainter, look: Look, week: RotaWeek, person: AgentRow, area: QRectF) -> None:
    side = float(look.px(28))
    middle = area.top() + (area.height() - side) / 2
    paint_avatar(painter, QRectF(12, middle, side, side), look, str(person.id), person.name)
    left = 12 + side + 10
    width, line = area.width() - left - 8, float(look.line("body"))
    hours = week.worked.get(person.id, timedelta())
    zone = text.zone_apart(person.zone, week.zone, week.span[0])
    below = " · ".join(filter(None, (text.hours_worked(hours) if hours else "", zone)))
    top = area.top() + (area.height() - line * (2 if below else 1)) / 2
    text_line(painter, look, QRectF(left, top, width, line), person.name, "body", "text.primary")
    if below:
        text_line(painter, look, QRectF(left, top + line, width, line), below, "small", "text.secondary")
