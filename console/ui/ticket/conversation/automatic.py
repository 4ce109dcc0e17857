"""A letter that the program wrote by itself: one grey line, which opens."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from console.domain.markup import shown
from console.ui.shared.controls.button import Button
from console.ui.ticket.conversation import text
from console.ui.ticket.conversation.entry import Entry, flow
from console.ui.ticket.conversation.model import Told
from console.ui.ticket.conversation.prose import Prose
from console.ui.ticket.conversation.stage import Stage

_BESIDE = 24
_BELOW = 4


class AutomaticLine(Entry):
    """Folded until it is pressed, or the search finds something in it."""

    def __init__(self, stage: Stage, item: Told, parent: QWidget) -> None:
        super().__init__(stage, item, parent)
        entry = self.entry = item.entry
        title = text.automatic(entry)
        self._fold = Button(self.look, title, "quiet", dense=True, caret=True, parent=self)
        self._fold.clicked.connect(self._toggle)
        self._fold.setToolTip(text.recipients(entry))
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
        return (self._fold,)

    def plain_text(self) -> str:
        return self.entry.text

    def reveal(self) -> None:
        if not self._open:
            self._toggle()

    def lay_out(self, width: int) -> int:
        y = flow([self._fold], (width - min(width, self._fold.sizeHint().width())) // 2, 0, width)[0]
        self._words.setVisible(self._open)
        if self._open:
            inner = max(40, width - 2 * _BESIDE)
            wide = self._words.fitting_width(inner)
            tall = self._words.height_for(wide)
            self._words.setGeometry((width - wide) // 2, y + _BELOW, wide, tall)
            y += _BELOW + tall
        return y

    @property
    def _open(self) -> bool:
        return self.stage.is_open(self.item.key)

    def _toggle(self) -> None:
        self.stage.toggle(self.item.key)
        self.resized.emit()
