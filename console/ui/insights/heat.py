"""The heat map of a week: an hour is the darker, the more requests came in it; each can be pressed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from console.domain.reports import WEEK_HOURS
from console.ui.insights import text
from console.ui.insights.charts import Ink
from console.ui.shared.paint import mixed
from console.ui.shared.words import number, translate

_ROW = 24
_DAYS, _HOURS = 7, 24
_KEYS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class HeatMap(QWidget):
    pressed = Signal(int)
    """The hour of the week, from Monday 0:00."""

    def __init__(self, ink: Ink, font: Callable[[], QFont]) -> None:
        super().__init__()
        self._ink, self._font = ink, font
        self._counts: Sequence[int] = (0,) * WEEK_HOURS
        self._at = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_counts(self, counts: Sequence[int]) -> None:
        self._counts = counts
        self._at = max(range(WEEK_HOURS), key=counts.__getitem__)
        self._speak()
        self.update()

    def renew(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        row = max(_ROW, int(QFontMetricsF(self._font()).height() * 1.5))
        return QSize(420, row * (_DAYS + 1))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paint_into(self, painter: QPainter, area: QRectF) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font())
        metrics = QFontMetricsF(self._font(), painter.device())
        left, row, column = self._grid(area, metrics)
        most = max(1, *self._counts)
        for day in range(_DAYS):
            top = area.top() + day * row
            painter.setPen(self._ink("text.secondary"))
            side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(area.left(), top, left, row), side, text.weekday(day))
            for hour in range(_HOURS):
                count = self._counts[day * _HOURS + hour]
                cell = QRectF(area.left() + left + hour * column, top, column, row).adjusted(1, 1, -1, -1)
                fill = mixed(self._ink("bg.sunken"), self._ink("accent.fill"), (count / most) ** 0.7)
                painter.fillRect(cell, fill if count else self._ink("bg.sunken"))
                if count and metrics.horizontalAdvance(f"{count}") <= cell.width():
                    painter.setPen(self._ink("accent.on" if count / most > 0.45 else "text.primary"))
                    painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, f"{count}")
        painter.setPen(self._ink("text.secondary"))
        for hour in range(0, _HOURS, 3):
            under = QRectF(area.left() + left + hour * column, area.top() + _DAYS * row, column * 3, row)
            painter.drawText(under, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, f"{hour}:00")
        painter.restore()

    def _grid(self, area: QRectF, metrics: QFontMetricsF) -> tuple[float, float, float]:
        """How wide the names are, how high a row is, how wide an hour."""
        left = max(metrics.horizontalAdvance(text.weekday(day)) for day in range(_DAYS)) + 8
        return left, area.height() / (_DAYS + 1), (area.width() - left) / _HOURS

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.paint_into(painter, QRectF(self.rect()))
        if self.hasFocus():
            painter.setPen(QPen(self._ink("focus"), 2))
            painter.drawRect(self._cell(self._at).adjusted(1, 1, -1, -1))

    def _cell(self, hour: int) -> QRectF:
        left, row, column = self._grid(QRectF(self.rect()), QFontMetricsF(self._font()))
        return QRectF(left + hour % _HOURS * column, hour // _HOURS * row, column, row)

    def _hour_at(self, point: QPointF) -> int | None:
        left, row, column = self._grid(QRectF(self.rect()), QFontMetricsF(self._font()))
        day, hour = int(point.y() // row), int((point.x() - left) // column)
        return day * _HOURS + hour if 0 <= day < _DAYS and 0 <= hour < _HOURS else None

    def _said(self, hour: int) -> str:
        return translate("insights", "{day} {hour}:00: {count}").format(
            day=text.weekday(hour // _HOURS), hour=hour % _HOURS, count=number(self._counts[hour])
        )

    def _speak(self) -> None:
        self.setAccessibleDescription(self._said(self._at))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            hour = self._hour_at(QPointF(event.pos()))
            if hour is not None:
                QToolTip.showText(event.globalPos(), self._said(hour), self)
            return True
        return super().event(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        hour = self._hour_at(event.position())
        if hour is not None and event.button() is Qt.MouseButton.LeftButton:
            self._at = hour
            self.update()
            self.pressed.emit(hour)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _KEYS.get(Qt.Key(event.key()))
        if step is not None:
            day, hour = divmod(self._at, _HOURS)
            self._at = max(0, min(_DAYS - 1, day + step[0])) * _HOURS + max(0, min(_HOURS - 1, hour + step[1]))
            self._speak()
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed.emit(self._at)
        else:
            super().keyPressEvent(event)
