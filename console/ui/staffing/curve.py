"""The curve of a webinar by hand: points that are drawn with the mouse or moved with the keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter, QPen, QPolygonF

from console.domain.forecast import Point
from console.ui.shared.words import translate
from console.ui.staffing import text
from console.ui.staffing.axes import Axes, Ink, axes, draw_axes
from console.ui.staffing.charts import MinuteChart

_NEAR = 14
_LEAST = 2
_ROOM = 30
"""Minutes beside the last point, into which it can be drawn."""


class CurveEditor(MinuteChart):
    """Left and Right go from point to point, Up and Down change one, Shift with Left and Right moves it in time;
    Insert puts one behind it, Delete takes it away. A double click puts one where it was."""

    changed = Signal()

    def __init__(self, ink: Ink, font: Callable[[], QFont]) -> None:
        super().__init__(ink, font)
        self.points: list[Point] = []
        self._at = 0
        self._held = False
        self._shown: tuple[int, int, float] = (-60, 90, 10.0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_points(self, points: Sequence[Point], length: int) -> None:
        self.points, self.length = sorted(points), length
        self._at = min(self._at, max(0, len(self.points) - 1))
        self._fit()
        self._speak()
        self.update()

    def _fit(self) -> None:
        """The axes, which stay while a point is drawn: they would run away from under the pointer."""
        minutes = [minute for minute, _ in self.points] or [0]
        top = max([1.0, *(high for _, high in self.points)])
        self._shown = (min(minutes) - _ROOM, max(minutes) + _ROOM, top * 1.15)

    def on(self, whole: QRectF) -> Axes:
        return axes(whole, self._font(), *self._shown)

    def paint_into(self, painter: QPainter, area: QRectF) -> None:
        on = self.on(area)
        draw_axes(painter, self._ink, self._font(), on, None, self.length)
        line = QPolygonF([QPointF(on.x(minute), on.y(high)) for minute, high in self.points])
        painter.setPen(QPen(self._ink("accent.fill"), 2))
        painter.drawPolyline(line)
        for place, (minute, high) in enumerate(self.points):
            chosen = place == self._at
            painter.setPen(QPen(self._ink("focus" if chosen and self.hasFocus() else "accent.fill"), 2))
            painter.setBrush(self._ink("accent.fill" if chosen else "bg.surface"))
            painter.drawEllipse(QPointF(on.x(minute), on.y(high)), 5.5, 5.5)
            painter.setBrush(Qt.BrushStyle.NoBrush)

    def move_point(self, place: int, minute: int, high: float) -> None:
        """Between its neighbours, and not below nothing; not all of it may be nothing."""
        least = self.points[place - 1][0] + 1 if place else -24 * 60
        most = self.points[place + 1][0] - 1 if place + 1 < len(self.points) else 24 * 60
        before = self.points[place]
        self.points[place] = (max(least, min(most, minute)), round(max(0.0, high), 2))
        if not any(high for _, high in self.points):
            self.points[place] = before
        if self.points[place] != before:
            self._speak()
            self.update()
            self.changed.emit()

    def add_point(self, minute: int, high: float) -> None:
        if any(at == minute for at, _ in self.points):
            return
        self.points = sorted([*self.points, (minute, round(max(0.0, high), 2))])
        self._at = next(place for place, (at, _) in enumerate(self.points) if at == minute)
        self._speak()
        self.update()
        self.changed.emit()

    def drop_point(self, place: int) -> None:
        rest = [point for number, point in enumerate(self.points) if number != place]
        if len(rest) < _LEAST or not any(high for _, high in rest):
            return
        self.points = rest
        self._at = min(place, len(rest) - 1)
        self._speak()
        self.update()
        self.changed.emit()

    def _speak(self) -> None:
        if self.points:
            minute, high = self.points[self._at]
            words = translate("staffing", "Point {place} of {count}: minute {minute}, {height}")
            self.setAccessibleDescription(
                words.format(place=self._at + 1, count=len(self.points), minute=minute, height=text.number(high))
            )

    def _near(self, at: QPointF) -> int | None:
        on = self.on(QRectF(self.rect()))
        away = [
            (abs(on.x(minute) - at.x()) + abs(on.y(high) - at.y()), place)
            for place, (minute, high) in enumerate(self.points)
        ]
        distance, place = min(away, default=(_NEAR + 1.0, 0))
        return place if distance <= _NEAR else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._near(event.position())
        if place is not None and event.button() is Qt.MouseButton.LeftButton:
            self._at, self._held = place, True
            self._speak()
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held:
            on = self.on(QRectF(self.rect()))
            self.move_point(self._at, round(on.minute(event.position().x())), on.value(event.position().y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._held:
            self._held = False
            self._fit()
            self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._near(event.position()) is None:
            on = self.on(QRectF(self.rect()))
            self.add_point(round(on.minute(event.position().x())), on.value(event.position().y()))
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.points or not self._do(Qt.Key(event.key()), event):
            super().keyPressEvent(event)

    def _do(self, key: Qt.Key, event: QKeyEvent) -> bool:
        minute, high = self.points[self._at]
        step = max(0.05, self._shown[2] / 40)
        side = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(key, 0)
        if side and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.move_point(self._at, minute + side, high)
        elif side:
            self._at = max(0, min(len(self.points) - 1, self._at + side))
            self._speak()
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.move_point(self._at, minute, high + (step if key is Qt.Key.Key_Up else -step))
        elif key is Qt.Key.Key_Insert:
            self._insert()
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.drop_point(self._at)
        else:
            return False
        self._fit()
        self.update()
        return True

    def _insert(self) -> None:
        """Halfway to the next point, or a quarter of an hour behind the last."""
        minute, high = self.points[self._at]
        if self._at + 1 < len(self.points):
            after, then = self.points[self._at + 1]
            self.add_point((minute + after) // 2, (high + then) / 2)
        else:
            self.add_point(minute + _ROOM // 2, high)
