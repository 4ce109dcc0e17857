"""The ring of a ticket: how much of the answer time is left, and through which channel the person writes or calls."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from console.ui.shared.look import Look
from console.ui.shared.paint import text_line, text_width

RING = 34
_LABEL_RING = 18
_LABEL_GAP = 8


class RingState(Enum):
    NORMAL = "normal"
    NEAR = "near"
    LATE = "late"
    RINGING = "ringing"
    PAUSED = "paused"


_GLYPH_TOKENS = {
    RingState.NORMAL: "text.secondary",
    RingState.NEAR: "warn.text",
    RingState.LATE: "stop.on",
    RingState.RINGING: "warn.on",
    RingState.PAUSED: "text.secondary",
}
_DISC_TOKENS = {RingState.LATE: "stop.fill", RingState.RINGING: "warn.fill"}
_TRACK_WIDTH = 2.0
_NEAR_WIDTH = 3.2


def paint_ring(
    painter: QPainter,
    rect: QRectF | QRect,
    look: Look,
    share_left: float | None,
    state: RingState,
    glyph: str,
) -> None:
    """Into the middle of `rect`, as large as its shorter side (34 px in a comfortable row, 26 in a compact one).

    `share_left` is 0 to 1 of the answer time; None and PAUSED give the empty ring. The arc begins at the top and
    shrinks clockwise. `glyph` is the icon of the channel.
    """
    area = QRectF(rect)
    size = min(area.width(), area.height())
    area = QRectF(area.center().x() - size / 2, area.center().y() - size / 2, size, size)
    scale = look.theme.zoom / 100
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    disc = _DISC_TOKENS.get(state)
    if disc is not None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color(disc))
        painter.drawEllipse(area)
    else:
        # Track and arc share one centre line, so that the thick arc grows to both sides of the thin one.
        inset = _NEAR_WIDTH * scale / 2
        circle = area.adjusted(inset, inset, -inset, -inset)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look.color("border.subtle"), _TRACK_WIDTH * scale))
        painter.drawEllipse(circle)
        if share_left is not None and share_left > 0 and state is not RingState.PAUSED:
            near = state is RingState.NEAR
            pen = QPen(look.color("warn.fill" if near else "border.strong"))
            pen.setWidthF((_NEAR_WIDTH if near else _TRACK_WIDTH) * scale)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            # Qt counts sixteenths of a degree, against the clock from three o'clock.
            painter.drawArc(circle, 90 * 16, -round(min(1.0, share_left) * 360 * 16))
    painter.restore()
    # The small ring of a label has a relatively larger glyph, or nobody would know it.
    side = round(size * 16 / RING) if size > _LABEL_RING * scale + 2 else round(size * 10 / _LABEL_RING)
    mark = QRectF(area.center().x() - side / 2, area.center().y() - side / 2, side, side)
    look.icons.paint(painter, glyph, _GLYPH_TOKENS[state], mark)


class Ring(QWidget):
    """The ring alone. Decoration: what it says stands in words beside it."""

    def __init__(self, look: Look, glyph: str, size: int = RING, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._glyph = glyph
        self._size = size
        self._share: float | None = None
        self._state = RingState.PAUSED
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._renew)

    def show_state(self, share_left: float | None, state: RingState, glyph: str | None = None) -> None:
        self._share, self._state = share_left, state
        self._glyph = glyph or self._glyph
        self.update()

    def sizeHint(self) -> QSize:
        side = self._look.px(self._size)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_ring(painter, self.rect(), self._look, self._share, self._state, self._glyph)

    def _renew(self) -> None:
        self.updateGeometry()
        self.update()


class RingLabel(QWidget):
    """A small ring and a sentence: "Answer within 11 min"."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._parts: tuple[tuple[str, bool], ...] = ()
        self._share: float | None = None
        self._state = RingState.PAUSED
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._renew)

    def show_time(self, text: str, strong: str, share_left: float | None, state: RingState) -> None:
        """`strong` is the piece of `text` that is set semibold ("11 min"), wherever the language puts it."""
        before, found, after = text.partition(strong) if strong else (text, "", "")
        self._parts = tuple((part, bold) for part, bold in ((before, False), (found, True), (after, False)) if part)
        self._share, self._state = share_left, state
        self.setAccessibleName(text)
        self._renew()

    def sizeHint(self) -> QSize:
        words = sum(text_width(self._look, text, _label_role(bold)) for text, bold in self._parts)
        side = self._look.px(_LABEL_RING)
        return QSize(side + self._look.px(_LABEL_GAP) + words, max(side, self._look.line("body")))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = self._look.px(_LABEL_RING)
        ring = QRectF(0, (self.height() - side) / 2, side, side)
        paint_ring(painter, ring, self._look, self._share, self._state, "clock")
        x = float(side + self._look.px(_LABEL_GAP))
        for text, bold in self._parts:
            area = QRectF(x, 0, self.width() - x + 1, self.height())
            x += text_line(painter, self._look, area, text, _label_role(bold), self._token(bold))

    def _token(self, bold: bool) -> str:
        if not bold:
            return "text.secondary"
        return {RingState.NEAR: "warn.text", RingState.LATE: "stop.text"}.get(self._state, "text.primary")

    def _renew(self) -> None:
        self.updateGeometry()
        self.update()


def _label_role(bold: bool) -> str:
    return "body.strong" if bold else "body"
