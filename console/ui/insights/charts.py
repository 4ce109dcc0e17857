"""Charts of a report, drawn in the colours they are given: bars over time, a line, bars by name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import ceil

import pyqtgraph as pg
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QWheelEvent
from PySide6.QtWidgets import QFrame

Ink = Callable[[str], QColor]
"""The colour of a token: of the look on the screen, of the light theme on paper."""

# The program takes its windows down itself: what pyqtgraph does at the end touches what is gone by then.
pg.setConfigOptions(exitCleanup=False)

_BAR = 0.72
_TALL = 220
_ROW = 34
_LEAST_ROWS = 3
_NAME_LETTERS = 26
_TICKS = 9


class _Axis(pg.AxisItem):  # type: ignore[misc]
    """Drawn each time: a recorded drawing has the letters of the screen, and paper has other ones."""

    def paint(self, painter: QPainter, option: object, widget: object) -> None:
        specs = self.generateDrawSpecs(painter)
        if specs is not None:
            self.drawPicture(painter, *specs)


class Chart(pg.PlotWidget):  # type: ignore[misc]
    """Nothing in it can be moved or zoomed; a bar can be pressed, which tells its number."""

    pressed = Signal(int)

    def __init__(self, ink: Ink, font: Callable[[], QFont]) -> None:
        super().__init__(axisItems={side: _Axis(side) for side in ("left", "bottom")})
        self._ink, self._font = ink, font
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseEnabled(x=False, y=False)
        self.setMenuEnabled(False)
        self.hideButtons()
        self.setAntialiasing(True)
        self.getPlotItem().getViewBox().setDefaultPadding(0.02)
        self.scene().sigMouseClicked.connect(self._press)
        self._dress()

    def _dress(self) -> None:
        self.setBackground(self._ink("bg.surface"))
        font = self._font()
        # The number at the highest line stands half above it.
        self.getPlotItem().layout.setContentsMargins(2, QFontMetricsF(font).height() / 2 + 2, 8, 2)
        for side in ("left", "bottom"):
            axis = self.getAxis(side)
            axis.setTickFont(font)
            axis.setTextPen(self._ink("text.secondary"))
            axis.setPen(QPen(Qt.PenStyle.NoPen))
            axis.setStyle(tickLength=0, tickTextOffset=6)

    def renew(self) -> None:
        """Colours or sizes are new."""
        self._dress()
        self.draw()
        self.updateGeometry()

    def draw(self) -> None:
        raise NotImplementedError

    def bar_at(self, x: float, y: float) -> int | None:
        """Which bar stands there, in the units of the axes."""
        raise NotImplementedError

    def paint_into(self, painter: QPainter, area: QRectF) -> None:
        """As lines and letters, not as a picture: for paper."""
        self.render(painter, area, self.viewport().rect(), Qt.AspectRatioMode.IgnoreAspectRatio)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # The page scrolls, whatever lies under the pointer.
        event.ignore()

    def _press(self, event: object) -> None:
        position = event.scenePos()  # type: ignore[attr-defined]
        box = self.getPlotItem().getViewBox()
        if not self.getPlotItem().sceneBoundingRect().contains(position):
            return
        point = box.mapSceneToView(position)
        number = self.bar_at(point.x(), point.y())
        if number is not None:
            self.pressed.emit(number)

    def _line(self, token: str, width: float = 2, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
        pen: QPen = pg.mkPen(self._ink(token), width=width, style=style)
        return pen


class CourseChart(Chart):
    """Bars for each step, and as a line what was before; or one line alone."""

    def __init__(self, ink: Ink, font: Callable[[], QFont]) -> None:
        super().__init__(ink, font)
        self._names: Sequence[str] = ()
        self._bars: Sequence[int] = ()
        self._before: Sequence[int] = ()
        self._area: Sequence[int] = ()

    def show_course(
        self, names: Sequence[str], bars: Sequence[int], before: Sequence[int] = (), line: Sequence[int] = ()
    ) -> None:
        self._names, self._bars, self._before, self._area = names, bars, before[: len(names)], line
        self.draw()

    def draw(self) -> None:
        self.clear()
        places = list(range(len(self._names)))
        if self._bars:
            item = pg.BarGraphItem(
                x=places, height=list(self._bars), width=_BAR, brush=self._ink("accent.fill"), pen=pg.mkPen(None)
            )
            self.addItem(item)
        if self._before:
            dashed = self._line("warn.fill", 2, Qt.PenStyle.DashLine)
            self.plot(places[: len(self._before)], list(self._before), pen=dashed)
        if self._area:
            fill = self._ink("accent.tint")
            self.plot(places, list(self._area), pen=self._line("accent.fill"), fillLevel=0, brush=fill)
        top = max([1, *self._bars, *self._before, *self._area])
        self._lines(top)
        self.setXRange(-0.6, max(0.6, len(places) - 0.4), padding=0)
        every = max(1, ceil(len(places) / _TICKS))
        self.getAxis("bottom").setTicks([[(place, self._names[place]) for place in places[::every]]])

    def _lines(self, top: int) -> None:
        """Whole numbers at the side, a hairline for each; no more of them than are read at a glance."""
        step = max(1, _round_step(top / 4))
        values = list(range(0, top + step, step))
        self.setYRange(0, values[-1] * 1.02, padding=0)
        self.getAxis("left").setTicks([[(value, f"{value}") for value in values]])
        for value in values:
            line = pg.InfiniteLine(pos=value, angle=0, pen=self._line("border.subtle", 1))
            line.setZValue(-10)
            self.addItem(line)

    def bar_at(self, x: float, y: float) -> int | None:
        number = round(x)
        return number if self._bars and 0 <= number < len(self._names) else None

    def sizeHint(self) -> QSize:
        return QSize(320, _TALL)


class NamesChart(Chart):
    """Lying bars with a name each: this period, and under it the one before."""

    def __init__(self, ink: Ink, font: Callable[[], QFont]) -> None:
        super().__init__(ink, font)
        self._rows: Sequence[tuple[str, int, int]] = ()

    def show_names(self, rows: Sequence[tuple[str, int, int]]) -> None:
        """(name, now, before), the first at the top."""
        self._rows = rows
        self.draw()
        self.updateGeometry()

    def draw(self) -> None:
        self.clear()
        count = len(self._rows)
        places = [count - 1 - place for place in range(count)]
        now, before = [row[1] for row in self._rows], [row[2] for row in self._rows]
        top = max([1, *now, *before])
        none = pg.mkPen(None)
        for shift, values, token in ((0.17, now, "accent.fill"), (-0.19, before, "text.disabled")):
            self.addItem(
                pg.BarGraphItem(
                    x0=[0] * count,
                    y=[place + shift for place in places],
                    width=values,
                    height=0.3,
                    brush=self._ink(token),
                    pen=none,
                )
            )
        font = self._font()
        for place, value in zip(places, now, strict=True):
            label = pg.TextItem(f"{value}", color=self._ink("text.primary"), anchor=(0, 0.5))
            label.setFont(font)
            label.setPos(value, place + 0.17)
            self.addItem(label)
        axis = self.getAxis("left")
        names = [_short(row[0]) for row in self._rows]
        axis.setTicks([[(place, name) for place, name in zip(places, names, strict=True)]])
        metrics = QFontMetricsF(font)
        axis.setWidth(max([24.0, *(metrics.horizontalAdvance(name) for name in names)]) + 14)
        self.getAxis("bottom").setTicks([[]])
        self.getAxis("bottom").setHeight(2)
        self.setXRange(0, top * 1.16, padding=0)
        self.setYRange(-0.6, count - 0.4, padding=0)

    def bar_at(self, x: float, y: float) -> int | None:
        number = len(self._rows) - 1 - round(y)
        return number if 0 <= number < len(self._rows) else None

    def sizeHint(self) -> QSize:
        row = max(_ROW, ceil(QFontMetricsF(self._font()).height() * 1.9))
        return QSize(320, row * max(_LEAST_ROWS, len(self._rows)) + 12)


def _short(name: str) -> str:
    return name if len(name) <= _NAME_LETTERS else f"{name[: _NAME_LETTERS - 1].rstrip()}…"


def _round_step(about: float) -> int:
    """1, 2, 5, 10, 20, 50 … not less than this."""
    size = 1
    while size * 10 < about:
        size *= 10
    return next(step * size for step in (1, 2, 5, 10) if step * size >= about)
