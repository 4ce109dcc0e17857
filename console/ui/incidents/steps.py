"""The steps of an incident, joined to one bar: those that are over ticked, the one of now filled."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from console.domain.incidents import Step
from console.ui.incidents import text
from console.ui.shared.controls.pressable import Pressable
from console.ui.shared.look import Look
from console.ui.shared.paint import text_line, text_width

_HEIGHT = 24
_PADDING = 10
_TICK = 13
_ROUND = 5.0
_LEAST = 56
"""Where there is no room the words end in dots."""
_ORDER = tuple(Step)


class _StepButton(Pressable):
    RADIUS = 5.0

    def __init__(self, look: Look, step: Step) -> None:
        super().__init__(look)
        self.step = step
        self.narrow = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._now = Step.SEEN
        self.speak()

    def speak(self) -> None:
        self.setText(text.step(self.step))
        self.show_step(self._now)
        self.renew()

    def show_step(self, now: Step) -> None:
        self._now = now
        self.setAccessibleName(text.step_sentence(self.step, now))
        self.setToolTip(f"{text.step(self.step)}: {text.step_tip(self.step)}")
        self.renew()

    def sizeHint(self) -> QSize:
        # As wide as its ticked and its semibold self, so that nothing moves from step to step.
        look = self.look
        wide = text_width(look, self.text(), "body.strong")
        tick = look.px(_TICK) + 6 if self.step is not _ORDER[-1] else 0
        return QSize(wide + tick + 2 * look.px(_PADDING), max(look.px(_HEIGHT), look.metrics("body").height() + 4))

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(self.look.px(_LEAST), hint.height()) if self.narrow else hint

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self.look, QPainter(self)
        place, now = _ORDER.index(self.step), _ORDER.index(self._now)
        here, over = place == now, place < now
        if here or self.hovered:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillPath(self._shape(), look.color("accent.tint" if here else "bg.hover"))
        role = "body.strong" if here else "body"
        ink = "text.disabled" if not self.isEnabled() else "accent.text" if here else "text.secondary"
        words = text_width(look, self.text(), role)
        side = look.px(_TICK) if over else 0
        left = max(4.0, (self.width() - words - (side + 6 if over else 0)) / 2)
        if over:
            look.icons.paint(painter, "check", ink, QRectF(left, (self.height() - side) / 2, side, side))
            left += side + 6
        room = min(words + 1, self.width() - left - 2)
        text_line(painter, look, QRectF(left, 0, room, self.height()), self.text(), role, ink)
        if place:
            painter.fillRect(QRectF(0, 0, 1, self.height()), look.color("border.subtle"))

    def _shape(self) -> QPainterPath:
        # Round where the bar is round, straight where a neighbour stands.
        area = QRectF(self.rect())
        path = QPainterPath()
        path.addRoundedRect(area, _ROUND, _ROUND)
        place = _ORDER.index(self.step)
        if place:
            path.addRect(QRectF(area.left(), area.top(), area.width() / 2, area.height()))
        if place < len(_ORDER) - 1:
            path.addRect(QRectF(area.center().x(), area.top(), area.width() / 2, area.height()))
        path.setFillRule(path.fillRule().WindingFill)
        return path


class StepBar(QWidget):
    wanted = Signal(object)
    """The Step that was pressed."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.buttons = {step: _StepButton(look, step) for step in _ORDER}
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        for step, button in self.buttons.items():
            row.addWidget(button)
            button.clicked.connect(lambda _=False, step=step: self.wanted.emit(step))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)
        self.speak()

    def show_step(self, now: Step) -> None:
        for button in self.buttons.values():
            button.show_step(now)

    def set_narrow(self, narrow: bool) -> None:
        """Whether words may be cut."""
        for button in self.buttons.values():
            if button.narrow is not narrow:
                button.narrow = narrow
                button.updateGeometry()

    def speak(self) -> None:
        self.setAccessibleName(text.steps())
        for button in self.buttons.values():
            button.speak()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._look.color("border.strong" if self._look.theme.high_contrast else "border.subtle"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _ROUND, _ROUND)
