"""Pills that say a state in a tint, and chips that can be pressed or taken away."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from console.ui.shared.controls.badge import paint_dot
from console.ui.shared.controls.pressable import Pressable
from console.ui.shared.look import Look
from console.ui.shared.paint import box, text_line, text_width

Tone = Literal["neutral", "accent", "go", "warn", "stop"]

_GROUND = {
    "neutral": "bg.sunken",
    "accent": "accent.tint",
    "go": "go.tint",
    "warn": "warn.tint",
    "stop": "stop.tint",
}
_INK = {
    "neutral": "text.secondary",
    "accent": "accent.text",
    "go": "go.text",
    "warn": "warn.text",
    "stop": "stop.text",
}
_HEIGHT = 22
_PADDING = 9
_ICON = 14
_GAP = 5
_CHIP_HEIGHT = 26


def pill_width(look: Look, text: str, icon: str | None = None, dot: bool = False) -> int:
    mark = look.px(_ICON) + look.px(_GAP) if icon else look.px(8) + look.px(_GAP) if dot else 0
    return 2 * look.px(_PADDING) + mark + text_width(look, text, "small")


def pill_height(look: Look) -> int:
    return max(look.px(_HEIGHT), look.metrics("small").height() + 4)


def paint_pill(
    painter: QPainter,
    look: Look,
    rect: QRectF,
    text: str,
    tone: Tone = "neutral",
    icon: str | None = None,
    dot: bool = False,
) -> None:
    """For rows that paint themselves; `rect` as large as pill_width and pill_height say, or narrower."""
    ink = _INK[tone]
    box(painter, look, rect, rect.height() / 2, _GROUND[tone])
    x = rect.left() + look.px(_PADDING)
    if icon:
        side = look.px(_ICON)
        look.icons.paint(painter, icon, ink, QRectF(x, rect.center().y() - side / 2, side, side))
        x += side + look.px(_GAP)
    elif dot:
        paint_dot(painter, look, x + look.px(4), rect.center().y(), ink)
        x += look.px(8) + look.px(_GAP)
    words = QRectF(x, rect.top(), rect.right() - look.px(_PADDING) - x + 1, rect.height())
    text_line(painter, look, words, text, "small", ink)


class Pill(QLabel):
    """Says a state: "Marta is online". Not pressed; a screen reader reads it as text."""

    def __init__(
        self,
        look: Look,
        text: str,
        tone: Tone = "neutral",
        *,
        icon: str | None = None,
        dot: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._tone: Tone = tone
        self._icon = icon
        self._dot = dot
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._renew)

    def show_state(self, text: str, tone: Tone, *, icon: str | None = None, dot: bool = False) -> None:
        self._tone, self._icon, self._dot = tone, icon, dot
        self.setText(text)
        self._renew()

    def sizeHint(self) -> QSize:
        return QSize(pill_width(self._look, self.text(), self._icon, self._dot), pill_height(self._look))

    def minimumSizeHint(self) -> QSize:
        # May be cut in a narrow panel, but stays recognisable.
        least = pill_width(self._look, "nnn…", self._icon, self._dot)
        return QSize(min(least, self.sizeHint().width()), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = QRectF(self.rect())
        paint_pill(painter, self._look, area, self.text(), self._tone, self._icon, self._dot)

    def _renew(self) -> None:
        self.updateGeometry()
        self.update()


class Chip(Pressable):
    """A small framed thing with a name: agent state, tag, attachment, recipient.

    `removable` adds a cross: pressing it, or Delete and Backspace while the chip has the focus, emits `removed`.
    `tail` stands grey after the text ("214 KB"); `strong` sets the text semibold.
    """

    removed = Signal()

    def __init__(
        self,
        look: Look,
        text: str,
        *,
        icon: str | None = None,
        icon_token: str = "text.secondary",
        tail: str = "",
        strong: bool = False,
        removable: bool = False,
        caret: bool = False,
        height: int = _CHIP_HEIGHT,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, text, parent)
        self._icon = icon
        self._icon_token = icon_token
        self._tail = tail
        self._strong = strong
        self._removable = removable
        self._caret = caret
        self._height = height
        self._name()

    def show_state(self, text: str, icon: str | None, icon_token: str = "text.secondary", tail: str = "") -> None:
        self._icon, self._icon_token, self._tail = icon, icon_token, tail
        self.setText(text)
        self._name()
        self.renew()

    def sizeHint(self) -> QSize:
        height = max(self.look.px(self._height), self.look.metrics("small").height() + 8)
        return QSize(2 * self._padding() + self._content_width(), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill = "bg.sunken" if self.isDown() else "bg.hover" if self.hovered else "bg.surface"
        chosen = self.isCheckable() and self.isChecked()
        box(
            painter,
            self.look,
            self.rect(),
            self.RADIUS,
            "accent.tint" if chosen else fill,
            "accent.fill" if chosen else "border.subtle",
        )
        x, height = float(self._padding()), self.height()
        ink = "text.disabled" if not self.isEnabled() else "text.primary" if self._strong else "text.secondary"
        if self._icon:
            side = self._side()
            self.look.icons.paint(painter, self._icon, self._icon_token, QRectF(x, (height - side) / 2, side, side))
            x += side + self._gap()
        width = text_width(self.look, self.text(), self._role())
        text_line(painter, self.look, QRectF(x, 0, width + 1, height), self.text(), self._role(), ink)
        x += width
        if self._tail:
            width = text_width(self.look, self._tail, self._tail_role())
            area = QRectF(x + self.look.px(6), 0, width + 1, height)
            text_line(painter, self.look, area, self._tail, self._tail_role(), "text.tertiary")
            x += width + self.look.px(6)
        if self._caret:
            side = self.look.px(14)
            self.look.icons.paint(
                painter, "caret-down", ink, QRectF(x + self.look.px(6), (height - side) / 2, side, side)
            )
        if self._removable:
            self.look.icons.paint(painter, "x", "text.secondary", self._cross())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._removable and self.isDown() and event.position().x() >= self._cross().left() - 4:
            self.setDown(False)
            self.removed.emit()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._removable and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
            return
        super().keyPressEvent(event)

    def _name(self) -> None:
        self.setAccessibleName(f"{self.text()}, {self._tail}" if self._tail else self.text())

    def _content_width(self) -> int:
        width = text_width(self.look, self.text(), self._role())
        if self._icon:
            width += self._side() + self._gap()
        if self._tail:
            width += self.look.px(6) + text_width(self.look, self._tail, self._tail_role())
        if self._caret:
            width += self.look.px(6) + self.look.px(14)
        if self._removable:
            width += self.look.px(6) + self.look.px(12)
        return width

    def _cross(self) -> QRectF:
        side = self.look.px(12)
        corner = QPointF(self.width() - self._padding() - side, (self.height() - side) / 2)
        return QRectF(corner, QSize(side, side).toSizeF())

    def _role(self) -> str:
        tall = self._height > _CHIP_HEIGHT
        return ("body" if tall else "small") + (".strong" if self._strong else "")

    def _tail_role(self) -> str:
        return "body" if self._height > _CHIP_HEIGHT else "small"

    def _side(self) -> int:
        return self.look.px(16 if self._height > _CHIP_HEIGHT else 15)

    def _gap(self) -> int:
        return self.look.px(8 if self._height > _CHIP_HEIGHT else 5)

    def _padding(self) -> int:
        return self.look.px(11 if self._height > _CHIP_HEIGHT else 10)
