"""The participant is writing: dashed, with three dots, and the words so far where they know that we see them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from console.ui.shared.paint import text_line, text_width
from console.ui.ticket.conversation import text
from console.ui.ticket.conversation.bubble import MOST_TEXT, SHARE
from console.ui.ticket.conversation.bubble_paint import paint_bubble
from console.ui.ticket.conversation.entry import Entry
from console.ui.ticket.conversation.model import Writing
from console.ui.ticket.conversation.prose import Prose
from console.ui.ticket.conversation.stage import Stage

_BESIDE, _ABOVE, _GAP = 12, 7, 8
_DOTS = 18
_LETTERS = 400
"""So much of what is being typed is shown, its end: a text that somebody pastes must not push all else away."""


class WritingBubble(Entry):
    def __init__(self, stage: Stage, item: Writing, parent: QWidget) -> None:
        super().__init__(stage, item, parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._writing = item
        self._said = text.is_writing(item.name)
        self._words: Prose | None = None
        shown = item.words.strip()
        if shown:
            self._words = self.make_prose(token="text.secondary")
            self._words.set_text(shown if len(shown) <= _LETTERS else f"…{shown[-_LETTERS:].lstrip()}")
        self._box = QRectF()
        self.setAccessibleName(f"{self._said}: {shown}" if shown else self._said)

    def set_current(self, current: bool) -> None:
        """It is no stop: with the next key it may be another."""

    def proses(self) -> Sequence[Prose]:
        return (self._words,) if self._words is not None else ()

    def plain_text(self) -> str:
        return self._writing.words

    def lay_out(self, width: int) -> int:
        look = self.look
        left = _BESIDE + look.px(_DOTS) + _GAP
        if self._words is None:
            inner, tall = text_width(look, self._said, "small"), look.line("message")
            inner = min(inner, width - left - _BESIDE)
        else:
            room = min(round(width * SHARE) - left - _BESIDE, look.px(MOST_TEXT))
            inner = self._words.fitting_width(room)
            tall = self._words.height_for(inner)
            self._words.setGeometry(left, _ABOVE, inner, tall)
        self._box = QRectF(0, 0, left + inner + _BESIDE, tall + 2 * _ABOVE)
        return round(self._box.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look = QPainter(self), self.look
        paint_bubble(painter, look, self._box, ours=False, fill=None, edge="border.strong", dashed=True)
        side = look.px(_DOTS)
        first = look.line("message")
        dots = QRectF(_BESIDE, _ABOVE + (first - side) / 2, side, side)
        look.icons.paint(painter, "dots-three", "text.secondary", dots)
        if self._words is None:
            area = QRectF(dots.right() + _GAP, _ABOVE, self._box.right() - _BESIDE - dots.right() - _GAP + 1, first)
            text_line(painter, look, area, self._said, "small", "text.secondary")
