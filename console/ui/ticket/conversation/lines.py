"""What is no message: day lines, the line before what is new, changes of the ticket, answers about to leave."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from console.commands.answers import TakeBack
from console.domain.markup import shown
from console.ui.shared.controls.button import Button
from console.ui.shared.paint import CENTER, rule, text_line, text_width
from console.ui.shared.words import translate
from console.ui.ticket.conversation import changes, text
from console.ui.ticket.conversation.bubble import MOST_TEXT, SHARE
from console.ui.ticket.conversation.bubble_paint import paint_bubble
from console.ui.ticket.conversation.entry import Entry, flow
from console.ui.ticket.conversation.model import Changed, DayLine, Item, Leaving, NewLine
from console.ui.ticket.conversation.prose import Prose
from console.ui.ticket.conversation.stage import Stage

_BESIDE_WORD = 10


class RuleLine(Entry):
    """A word in the middle of a hairline."""

    renewable = True

    def __init__(self, stage: Stage, item: DayLine | NewLine, parent: QWidget) -> None:
        super().__init__(stage, item, parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.take(item)

    def take(self, item: Item) -> None:
        self.item = item
        self._new = isinstance(item, NewLine)
        self._word = ""
        self.tick()

    def set_current(self, current: bool) -> None:
        """It is no stop."""

    def tick(self) -> None:
        before = self._word
        if isinstance(self.item, DayLine):
            noon = datetime(self.item.day.year, self.item.day.month, self.item.day.day, 12).astimezone()
            self._word = text.day_line(noon, self.stage.now())
        else:
            self._word = translate("conversation", "New")
        if self._word != before:
            self.setAccessibleName(self._word)
            self.update()

    def lay_out(self, width: int) -> int:
        return self.look.line("body")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        role = "small.strong" if self._new else "small"
        token = "accent.text" if self._new else "text.tertiary"
        edge = "accent.fill" if self._new else "border.subtle"
        half = text_width(self.look, self._word, role) / 2 + _BESIDE_WORD
        middle, y = self.width() / 2, self.height() // 2
        rule(painter, self.look, QPointF(0, y), QPointF(middle - half, y), edge)
        rule(painter, self.look, QPointF(middle + half, y), QPointF(self.width(), y), edge)
        text_line(painter, self.look, QRectF(self.rect()), self._word, role, token, CENTER)


class ChangesLine(Entry):
    """One change as a grey line; several as "4 changes", unfolded by a press, Enter or Space."""

    def __init__(self, stage: Stage, item: Changed, parent: QWidget) -> None:
        super().__init__(stage, item, parent)
        self.run = item
        self._fold: Button | None = None
        if len(item.entries) > 1:
            self._fold = Button(self.look, "", "quiet", dense=True, caret=True, parent=self)
            self._fold.clicked.connect(self._toggle)
        self._lines = [self.make_prose(role="small", token="text.tertiary", centred=True) for _ in item.entries]
        self.tick()

    def tick(self) -> None:
        now = self.stage.now()
        for prose, entry in zip(self._lines, self.run.entries, strict=True):
            words = changes.line(entry, now)
            if words != prose.text:
                prose.set_text(words)
        told = ". ".join(prose.text for prose in self._lines)
        if self._fold is not None:
            self._fold.setText(changes.folded(len(self.run.entries)))
            self._fold.setAccessibleDescription(told)
        self.setAccessibleName(told)

    def proses(self) -> Sequence[Prose]:
        return self._lines

    def controls(self) -> Sequence[QWidget]:
        return [self._fold] if self._fold is not None else []

    def plain_text(self) -> str:
        return "\n".join(prose.text for prose in self._lines)

    def lay_out(self, width: int) -> int:
        y = 0
        shown = self._fold is None or self.stage.is_open(self.run.key)
        if self._fold is not None:
            y = flow([self._fold], (width - min(width, self._fold.sizeHint().width())) // 2, 0, width)[0]
        for prose in self._lines:
            prose.setVisible(shown)
            if shown:
                tall = prose.height_for(width)
                prose.setGeometry(0, y, width, tall)
                y += tall + 2
        return y

    def _toggle(self) -> None:
        self.stage.toggle(self.run.key)
        self.resized.emit()


class LeavingBubble(Entry):
    """An answer of somebody at this desk that has not left yet: dashed, with the way to take it back if it is ours."""

    def __init__(self, stage: Stage, item: Leaving, parent: QWidget) -> None:
        super().__init__(stage, item, parent)
        self.held = item.held
        self._words = self.make_prose()
        words, bold = shown(self.held.text.strip("\n"))
        self._words.set_text(words, bold=bold)
        self._back: Button | None = None
        if self.held.agent_id == stage.me:
            self._back = Button(self.look, translate("conversation", "Take back"), "quiet", dense=True, parent=self)
            self._back.clicked.connect(self._take_back)
        self._box = QRectF()
        self._line = QRectF()
        self.tick()

    def tick(self) -> None:
        self._when = text.leaves(self.held, self.stage.now())
        self.setAccessibleName(f"{self._when}: {self.held.text}")
        self.update()

    def proses(self) -> Sequence[Prose]:
        return (self._words,)

    def main_prose(self) -> Prose | None:
        return self._words

    def controls(self) -> Sequence[QWidget]:
        return [self._back] if self._back is not None else []

    def plain_text(self) -> str:
        return self.held.text

    def lay_out(self, width: int) -> int:
        room = min(round(width * SHARE) - 24, self.look.px(MOST_TEXT))
        inner = self._words.fitting_width(room)
        tall = self._words.height_for(inner)
        left = width - inner - 24
        self._box = QRectF(left, 0, inner + 24, tall + 16)
        self._words.setGeometry(left + 12, 8, inner, tall)
        y = tall + 16 + 4
        line = self.look.line("small")
        right = width
        if self._back is not None:
            size = self._back.sizeHint()
            self._back.setGeometry(width - size.width(), y, size.width(), size.height())
            line, right = size.height(), width - size.width() - 4
        self._line = QRectF(0, y, right, line)
        return y + line

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_bubble(painter, self.look, self._box, ours=True, fill=None, edge="border.strong", dashed=True)
        self.paint_right(painter, self._line, self._when)

    def _take_back(self) -> None:
        self.stage.work.tell(self, TakeBack(self.stage.stamp(), self.held.batch))
