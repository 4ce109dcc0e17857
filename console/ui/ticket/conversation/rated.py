"""What the participant thought of it: stars in a line across the conversation, and their words under them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from console.ui.shared.paint import RIGHT, box, text_line, text_width
from console.ui.shared.words import clock, moment
from console.ui.ticket.conversation import text
from console.ui.ticket.conversation.entry import Entry
from console.ui.ticket.conversation.model import Rated
from console.ui.ticket.conversation.prose import Prose
from console.ui.ticket.conversation.stage import Stage

MOST_STARS = 5
_BESIDE, _ABOVE, _GAP = 12, 8, 8
_STAR = 16


class RatedLine(Entry):
    def __init__(self, stage: Stage, item: Rated, parent: QWidget) -> None:
        super().__init__(stage, item, parent)
        self.rated = item
        self._title = text.rated(item.name)
        self._words: Prose | None = None
        if item.words.strip():
            self._words = self.make_prose()
            self._words.set_text(item.words.strip())
        self._stars = QRectF()
        said = f"{self._title}: {text.stars(item.stars)}"
        self.setAccessibleName(f"{said}. {item.words.strip()}" if item.words.strip() else said)

    def proses(self) -> Sequence[Prose]:
        return (self._words,) if self._words is not None else ()

    def main_prose(self) -> Prose | None:
        return self._words

    def plain_text(self) -> str:
        said = f"{self._title}: {text.stars(self.rated.stars)}"
        return f"{said}\n{self.rated.words.strip()}".strip()

    def head_tip(self) -> str:
        return f"{text.stars(self.rated.stars)}\n{moment(self.rated.at, self.stage.now())}"

    def lay_out(self, width: int) -> int:
        line = self.look.line("body")
        self._head_area = QRectF(0, 0, width, line + 2 * _ABOVE)
        y = _ABOVE + line
        if self._words is not None:
            inner = width - 2 * _BESIDE
            tall = self._words.height_for(inner)
            self._words.setGeometry(_BESIDE, y + 4, inner, tall)
            y += 4 + tall
        return y + _ABOVE

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look = QPainter(self), self.look
        box(painter, look, self.rect(), 8, "bg.surface", "border.subtle")
        line = look.line("body")
        room = QRectF(_BESIDE, _ABOVE, self.width() - 2 * _BESIDE, line)
        time = clock(self.rated.at)
        used = text_width(look, time, "small")
        text_line(painter, look, room, time, "small", "text.tertiary", RIGHT)
        side = look.px(_STAR)
        stars = MOST_STARS * (side + 2) - 2
        most = max(0.0, room.width() - used - _GAP - stars - _GAP)
        wide = min(text_width(look, self._title, "body.strong"), round(most))
        title = QRectF(room.left(), room.top(), wide + 1, line)
        text_line(painter, look, title, self._title, "body.strong", "text.primary")
        x = room.left() + wide + _GAP
        for number in range(MOST_STARS):
            given = number < self.rated.stars
            place = QRectF(x, room.center().y() - side / 2, side, side)
            icon, token = ("star-fill", "accent.fill") if given else ("star", "text.tertiary")
            look.icons.paint(painter, icon, token, place)
            x += side + 2
