"""Contacts that are expected and that came, minute by minute; people needed beside those who are rostered."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from console.domain.staffing_rules import Row
from console.domain.tickets import Channel
from console.ui.shared.words import translate
from console.ui.staffing import text
from console.ui.staffing.axes import INKS, Axes, Ink, axes, draw_axes

_TALL = 190


class MinuteChart(QWidget):
    """`ink` and `font` are those of the screen, or of paper."""

    def __init__(self, ink: Ink, font: Callable[[], QFont]) -> None:
        super().__init__()
        self._ink, self._font = ink, font
        self.start = datetime(1970, 1, 1, tzinfo=UTC)
        self.length = 60
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def renew(self) -> None:
        """Colours or sizes are new."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(420, max(_TALL, int(QFontMetricsF(self._font()).height() * 9)))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, int(QFontMetricsF(self._font()).height() * 6))

    def on(self, whole: QRectF) -> Axes:
        raise NotImplementedError

    def paint_into(self, painter: QPainter, area: QRectF) -> None:
        raise NotImplementedError

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_into(painter, QRectF(self.rect()))


class ContactsChart(MinuteChart):
    """A line for each channel, and bars for what came of one of them; or of all."""

    def __init__(self, ink: Ink, font: Callable[[], QFont]) -> None:
        super().__init__(ink, font)
        self._expected: Mapping[Channel, Mapping[int, float]] = {}
        self._came: Mapping[Channel, Mapping[int, int]] = {}
        self._chosen: Channel | None = None
        self._now: float | None = None

    def show_contacts(
        self,
        expected: Mapping[Channel, Mapping[int, float]],
        came: Mapping[Channel, Mapping[int, int]],
        start: datetime,
        length: int,
        chosen: Channel | None = None,
    ) -> None:
        """`chosen`: whose bars are drawn; None: those of all together."""
        self._expected, self._came, self._chosen = expected, came, chosen
        self.start, self.length = start, length
        self.setAccessibleDescription(self._said())
        self.update()

    def show_now(self, now: datetime | None) -> None:
        minute = None if now is None else (now - self.start) / timedelta(minutes=1)
        if minute != self._now:
            self._now = minute
            self.update()

    def bars(self) -> dict[int, int]:
        """What came in each minute, of the chosen channel or of all."""
        found: dict[int, int] = {}
        for channel, minutes in self._came.items():
            if self._chosen in {None, channel}:
                for minute, count in minutes.items():
                    found[minute] = found.get(minute, 0) + count
        return found

    def on(self, whole: QRectF) -> Axes:
        minutes = [minute for line in self._expected.values() for minute in line] + list(self.bars())
        first, last = (min(minutes), max(minutes) + 1) if minutes else (-60, 90)
        values = [value for line in self._expected.values() for value in line.values()]
        return axes(whole, self._font(), first, last, max([1.0, *values, *self.bars().values()]))

    def paint_into(self, painter: QPainter, area: QRectF) -> None:
        on = self.on(area)
        draw_axes(painter, self._ink, self._font(), on, self.start, self.length)
        color = self._ink(INKS[self._chosen][0] if self._chosen is not None else "accent.fill")
        color.setAlphaF(0.45)
        for minute, count in self.bars().items():
            left, right = on.x(minute), on.x(minute + 1)
            painter.fillRect(
                QRectF(left, on.y(count), max(1.0, right - left - 0.5), on.area.bottom() - on.y(count)), color
            )
        for channel, line in self._expected.items():
            token, stroke = INKS[channel]
            painter.setPen(QPen(self._ink(token), 2.4 if channel is self._chosen else 1.6, stroke))
            # A value is that of a whole minute: it stands in its middle.
            painter.drawPolyline(QPolygonF([QPointF(on.x(m + 0.5), on.y(line[m])) for m in sorted(line)]))
        if self._now is not None and on.first <= self._now <= on.last:
            painter.setPen(QPen(self._ink("stop.fill"), 1.5))
            painter.drawLine(QPointF(on.x(self._now), on.area.top()), QPointF(on.x(self._now), on.area.bottom()))

    def _said(self) -> str:
        """The peak of each channel in words."""
        parts = []
        for channel, line in self._expected.items():
            if line:
                peak = max(line, key=line.__getitem__)
                words = translate("staffing", "{channel}: most at {time}, {number} a minute")
                number = text.number(line[peak])
                parts.append(words.format(channel=text.channel(channel), time=text.at(self.start, peak), number=number))
        return ". ".join(parts)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            minute = int(self.on(QRectF(self.rect())).minute(event.pos().x()) // 1)
            parts = [text.at(self.start, minute)]
            parts += [
                f"{text.channel(one)} {text.number(line.get(minute, 0.0))}" for one, line in self._expected.items()
            ]
            count = self.bars().get(minute, 0)
            if count:
                parts.append(translate("staffing", "%n came", "", count))
            QToolTip.showText(event.globalPos(), text.tip(" · ".join(parts), text.formula_forecast()), self)
            return True
        return super().event(event)


class NeedsChart(MinuteChart):
    """A column for each interval: there and needed, missing on top of it, more than needed as an outline."""

    def __init__(self, ink: Ink, font: Callable[[], QFont]) -> None:
        super().__init__(ink, font)
        self._rows: Sequence[Row] = ()
        self._interval = 5
        self._at = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_rows(self, rows: Sequence[Row], start: datetime, length: int, interval: int) -> None:
        self._rows, self._interval = rows, interval
        self.start, self.length = start, length
        self._at = min(self._at, max(0, len(rows) - 1))
        self._speak()
        self.update()

    def on(self, whole: QRectF) -> Axes:
        begins = [row.need.begins for row in self._rows] or [0]
        most = max([1, *(max(row.need.needed, row.need.rostered) for row in self._rows)])
        return axes(whole, self._font(), begins[0], begins[-1] + self._interval, max(4, most))

    def paint_into(self, painter: QPainter, area: QRectF) -> None:
        on = self.on(area)
        draw_axes(painter, self._ink, self._font(), on, self.start, self.length)
        for place, row in enumerate(self._rows):
            need = row.need
            left, right = on.x(need.begins), on.x(need.begins + self._interval)
            column = QRectF(left + 1, 0, max(1.0, right - left - 2), 0)

            def part(low: float, high: float, column: QRectF = column) -> QRectF:
                return QRectF(column.left(), on.y(high), column.width(), on.y(low) - on.y(high))

            both = min(need.needed, need.rostered)
            painter.fillRect(part(0, both), self._ink("accent.fill"))
            if need.short:
                missing = part(need.rostered, need.needed)
                painter.fillRect(missing, self._ink("warn.tint"))
                painter.setPen(QPen(self._ink("warn.fill"), 1.4))
                painter.drawRect(missing)
            elif need.rostered > need.needed:
                painter.setPen(QPen(self._ink("border.strong"), 1))
                painter.drawRect(part(need.needed, need.rostered))
            if self.hasFocus() and place == self._at:
                painter.setPen(QPen(self._ink("focus"), 2))
                painter.drawRect(QRectF(left, on.area.top(), right - left, on.area.height()))

    def said(self, place: int) -> str:
        if not self._rows:
            return ""
        need = self._rows[place].need
        when = text.between(self.start, need.begins, need.begins + self._interval)
        words = translate("staffing", "{when}: {needed} needed, {rostered} rostered, {share} answered in time")
        return words.format(when=when, needed=need.needed, rostered=need.rostered, share=text.share(need.level))

    def _speak(self) -> None:
        self.setAccessibleDescription(self.said(self._at))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = self._place(event.pos().x())
            if place is not None:
                waits = self._rows[place].need.waits
                formula = text.formula_a() if waits else text.formula_mail()
                QToolTip.showText(event.globalPos(), text.tip(self.said(place), formula), self)
            return True
        return super().event(event)

    def _place(self, x: float) -> int | None:
        if not self._rows:
            return None
        minute = self.on(QRectF(self.rect())).minute(x)
        place = int((minute - self._rows[0].need.begins) // self._interval)
        return place if 0 <= place < len(self._rows) else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._place(event.position().x())
        if place is not None:
            self._go(place)
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: self._at - 1,
            Qt.Key.Key_Right: self._at + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(self._rows) - 1,
        }
        to = steps.get(Qt.Key(event.key()))
        if to is None:
            super().keyPressEvent(event)
            return
        self._go(max(0, min(len(self._rows) - 1, to)))

    def _go(self, place: int) -> None:
        self._at = place
        self._speak()
        if self._rows:
            QToolTip.showText(self.mapToGlobal(self.rect().center()), self.said(place), self)
        self.update()
