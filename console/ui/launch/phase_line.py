"""The phases of a launch on one line: those that are over, the one of now, those to come, each with its time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from console.ui.shared.look import Look
from console.ui.shared.paint import CENTER, text_line, text_width

_DISC = 16
_GAP, _SMALL_GAP = 10, 4


@dataclass(frozen=True, slots=True)
class PhaseMark:
    name: str
    when: str
    state: str
    """ "over", "now" or "ahead"."""
    uncertain: bool = False
    """Its time moves on while the clock is held."""


class PhaseLine(QWidget):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._marks: tuple[PhaseMark, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_marks(self, marks: Sequence[PhaseMark]) -> None:
        if tuple(marks) != self._marks:
            self._marks = tuple(marks)
            now = next((mark for mark in marks if mark.state == "now"), None)
            self.setAccessibleName(f"{now.name}, {now.when}" if now is not None else "")
            self.setToolTip(" · ".join(f"{mark.name} {mark.when}" for mark in marks))
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        look = self._look
        return QSize(len(self._marks) * (self._widest("body") + _GAP), look.px(_DISC) + 2 * look.line("body") + 6)

    def minimumSizeHint(self) -> QSize:
        # Where there is no room for all the words, only the phase of now is named.
        return QSize(self._look.px(280), self.sizeHint().height())

    def _widest(self, role: str) -> int:
        return max((text_width(self._look, mark.name, f"{role}.strong") for mark in self._marks), default=0)

    def _room_for(self, mark: PhaseMark, role: str) -> int:
        return max(text_width(self._look, words, f"{role}.strong") for words in (mark.name, mark.when)) + 4

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._marks:
            return
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        step = self.width() / len(self._marks)
        side, line = look.px(_DISC), look.line("body")
        # Smaller words before none: where even those have no room, only the phase of now is named.
        plain = "body" if self._widest("body") + _GAP <= step else "small"
        all_named = self._widest(plain) + _SMALL_GAP <= step
        middle = side / 2 + 1
        for place, mark in enumerate(self._marks):
            center = QPointF(step * (place + 0.5), middle)
            if place:
                reached = mark.state != "ahead"
                painter.setPen(QPen(look.color("accent.fill" if reached else "border.subtle"), 2))
                painter.drawLine(QPointF(center.x() - step + side / 2 + 2, middle), center - QPointF(side / 2 + 2, 0))
            self._disc(painter, center, side, mark)
            if not all_named and mark.state != "now":
                continue
            wide = step if all_named else min(self._room_for(mark, plain), self.width())
            left = min(max(0.0, center.x() - wide / 2), self.width() - wide)
            area = QRectF(left, side + 4, wide, line)
            strong = mark.state == "now"
            ink = "text.primary" if strong else "text.secondary"
            text_line(painter, look, area, mark.name, f"{plain}.strong" if strong else plain, ink, CENTER)
            ink = "warn.text" if mark.uncertain else ink
            role = f"{plain}.strong" if mark.uncertain else plain
            text_line(painter, look, area.translated(0, line), mark.when, role, ink, CENTER)

    def _disc(self, painter: QPainter, center: QPointF, side: int, mark: PhaseMark) -> None:
        look, half = self._look, side / 2
        if mark.state == "ahead":
            painter.setPen(QPen(look.color("border.strong"), 1.6))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(center, half - 1, half - 1)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("accent.fill"))
        painter.drawEllipse(center, half, half)
        painter.setBrush(look.color("bg.surface"))
        if mark.state == "now":
            painter.drawEllipse(center, half * 0.42, half * 0.42)
        else:
            tick = side * 0.62
            spot = QRectF(center.x() - tick / 2, center.y() - tick / 2, tick, tick)
            look.icons.paint(painter, "check-bold", "accent.on", spot)
