"""People in each interval: planned as an outline, used as a column, needed as a line over both."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, QPointF, QRectF
from PySide6.QtGui import QFont, QHelpEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QToolTip

from console.domain.after_action import Stretch
from console.ui.shared.words import translate
from console.ui.staffing import text as staffing
from console.ui.staffing.axes import Axes, Ink, axes, draw_axes
from console.ui.staffing.charts import MinuteChart


class PeopleChart(MinuteChart):
    def __init__(self, ink: Ink, font: Callable[[], QFont]) -> None:
        super().__init__(ink, font)
        self._rows: Sequence[Stretch] = ()
        self._interval = 5

    def show_people(self, rows: Sequence[Stretch], start: datetime, length: int, interval: int) -> None:
        self._rows, self._interval = rows, interval
        self.start, self.length = start, length
        self.setAccessibleDescription(". ".join(self.said(row) for row in rows if row.came))
        self.update()

    def on(self, whole: QRectF) -> Axes:
        begins = [row.begins for row in self._rows] or [0]
        most = max([4, *(max(row.planned, row.needed, row.used) for row in self._rows)])
        return axes(whole, self._font(), begins[0], begins[-1] + self._interval, most)

    def paint_into(self, painter: QPainter, area: QRectF) -> None:
        on = self.on(area)
        draw_axes(painter, self._ink, self._font(), on, self.start, self.length)
        needed = QPolygonF()
        for row in self._rows:
            left, right = on.x(row.begins), on.x(row.begins + self._interval)
            wide = max(1.0, right - left - 2)
            painter.fillRect(QRectF(left + 1, on.y(row.used), wide, on.y(0) - on.y(row.used)), self._ink("accent.fill"))
            painter.setPen(QPen(self._ink("border.strong"), 1))
            if row.planned:
                painter.drawRect(QRectF(left + 1, on.y(row.planned), wide, on.y(0) - on.y(row.planned)))
            needed.append(QPointF(left, on.y(row.needed)))
            needed.append(QPointF(right, on.y(row.needed)))
        painter.setPen(QPen(self._ink("warn.fill"), 2))
        painter.drawPolyline(needed)

    def said(self, row: Stretch) -> str:
        when = staffing.between(self.start, row.begins, row.begins + self._interval)
        words = translate("after_action", "{when}: {used} used, {needed} needed, {planned} planned")
        return words.format(when=when, used=row.used, needed=row.needed, planned=row.planned)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            minute = self.on(QRectF(self.rect())).minute(event.pos().x())
            row = next((one for one in self._rows if one.begins <= minute < one.begins + self._interval), None)
            if row is not None:
                QToolTip.showText(event.globalPos(), staffing.tip(self.said(row), staffing.formula_a()), self)
            return True
        return super().event(event)
