"""A note: yellow paper over the whole width, a lock, and the words that only the team sees it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from console.domain.markup import shown
from console.ui.shared.controls.menu import Menu
from console.ui.shared.paint import crisp
from console.ui.shared.words import translate
from console.ui.ticket.conversation import text
from console.ui.ticket.conversation.bubble import FileChip
from console.ui.ticket.conversation.entry import Entry, flow
from console.ui.ticket.conversation.model import Noted
from console.ui.ticket.conversation.prose import Prose
from console.ui.ticket.conversation.stage import Stage

_EDGE = 3
_BESIDE, _ABOVE = 12, 8
_RADIUS = 4


class Note(Entry):
    def __init__(self, stage: Stage, item: Noted, parent: QWidget) -> None:
        super().__init__(stage, item, parent)
        entry = self.entry = item.entry
        self._words = self.make_prose()
        words, bold = shown(entry.text.strip("\n"))
        self._words.set_text(words, text.mentions(words), bold)
        self._chips = [FileChip(stage, file, self) for file in entry.files]
        self.setAccessibleName(text.note_name(entry, stage.me))

    def proses(self) -> Sequence[Prose]:
        return (self._words,)

    def main_prose(self) -> Prose | None:
        return self._words

    def controls(self) -> Sequence[QWidget]:
        return self._chips

    def plain_text(self) -> str:
        return self.entry.text

    def head_tip(self) -> str:
        return self.moment_of(self.entry)

    def fill_menu(self, menu: Menu) -> None:
        super().fill_menu(menu)
        menu.addSeparator()
        menu.addAction(
            translate("conversation", "Move to a new ticket"), lambda: self.stage.split_asked.emit((self.entry.id,))
        )

    def lay_out(self, width: int) -> int:
        left = _EDGE + _BESIDE
        inner = width - left - _BESIDE
        y = _ABOVE + self.head_height() + 2
        if self._words.text:
            tall = self._words.height_for(inner)
            self._words.setGeometry(left, y, inner, tall)
            y += tall
        self._words.setVisible(bool(self._words.text))
        if self._chips:
            y = flow(self._chips, left, y + 6, inner)[0]
        return y + _ABOVE

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = self.look
        paper = crisp(painter, QRectF(self.rect()))
        shape = QPainterPath()
        shape.addRoundedRect(paper, _RADIUS, _RADIUS)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(shape, look.color("note.tint"))
        painter.setClipPath(shape)
        painter.fillRect(QRectF(0, 0, _EDGE, self.height()), look.color("note.border"))
        painter.setClipping(False)
        if look.theme.high_contrast:
            painter.setPen(look.color("text.primary"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(shape)
        left = _EDGE + _BESIDE
        area = QRectF(left, _ABOVE, self.width() - left - _BESIDE, self.head_height())
        name = text.note_from(self.entry, self.stage.me)
        self.paint_head(painter, "lock-simple", name, self.entry, area, right=False, tail=text.only_the_team())
