"""What the program said by itself: a letter as one grey line, which opens; a line of a chat as it is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from console.domain.markup import shown
from console.domain.tickets import Channel
from console.ui.shared.controls.button import Button
from console.ui.ticket.conversation import text
from console.ui.ticket.conversation.entry import HEAD_GAP, HEAD_GLYPH, Entry, flow
from console.ui.ticket.conversation.model import Told
from console.ui.ticket.conversation.prose import Prose
from console.ui.ticket.conversation.stage import Stage

_BESIDE = 24
_BELOW = 4


class AutomaticLine(Entry):
    """A letter is folded until it is pressed, or the search finds something in it; a line of a chat never is."""

    def __init__(self, stage: Stage, item: Told, parent: QWidget) -> None:
        super().__init__(stage, item, parent)
        entry = self.entry = item.entry
        self._chat = entry.channel is Channel.CHAT
        title = self._title = text.automatic(entry)
        self._fold = Button(self.look, title, "quiet", dense=True, caret=True, parent=self)
        self._fold.clicked.connect(self._toggle)
        self._fold.setToolTip(text.recipients(entry))
        self._fold.setVisible(not self._chat)
        self._words = self.make_prose(role="small", token="text.secondary")
        words, bold = shown(entry.text.strip("\n"))
        self._words.set_text(words, bold=bold)
        self._fold.setAccessibleDescription(entry.text)
        self.setAccessibleName(f"{title}. {entry.text}")

    def proses(self) -> Sequence[Prose]:
        return (self._words,)

    def main_prose(self) -> Prose | None:
        return self._words

    def controls(self) -> Sequence[QWidget]:
        return () if self._chat else (self._fold,)

    def head_tip(self) -> str:
        return self._title

    def plain_text(self) -> str:
        return self.entry.text

    def reveal(self) -> None:
        if not self._open:
            self._toggle()

    def lay_out(self, width: int) -> int:
        if self._chat:
            return self._lay_out_line(width)
        y = flow([self._fold], (width - min(width, self._fold.sizeHint().width())) // 2, 0, width)[0]
        self._words.setVisible(self._open)
        if self._open:
            inner = max(40, width - 2 * _BESIDE)
            wide = self._words.fitting_width(inner)
            tall = self._words.height_for(wide)
            self._words.setGeometry((width - wide) // 2, y + _BELOW, wide, tall)
            y += _BELOW + tall
        return y

    def _lay_out_line(self, width: int) -> int:
        side = self.look.px(HEAD_GLYPH)
        wide = self._words.fitting_width(max(40, width - 2 * _BESIDE - side - HEAD_GAP))
        tall = self._words.height_for(wide)
        left = (width - wide - side - HEAD_GAP) // 2
        self._words.setGeometry(left + side + HEAD_GAP, 0, wide, tall)
        self._head_area = QRectF(left, (self.look.line("small") - side) / 2, side, side)
        return tall

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._chat:
            self.look.icons.paint(QPainter(self), "chat-circle-text", "text.tertiary", self._head_area)

    @property
    def _open(self) -> bool:
        return self._chat or self.stage.is_open(self.item.key)

    def _toggle(self) -> None:
        self.stage.toggle(self.item.key)
        self.resized.emit()
