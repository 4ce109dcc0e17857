"""A call in the thread: one outlined line with who, on which ring and how long, and the notes below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from console.domain.messages import CallOutcome
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.menu import Menu
from console.ui.shared.paint import box, text_line, text_width
from console.ui.shared.words import clock, translate
from console.ui.ticket.conversation import text
from console.ui.ticket.conversation.entry import Entry
from console.ui.ticket.conversation.model import Called
from console.ui.ticket.conversation.prose import Prose
from console.ui.ticket.conversation.stage import Stage

_BESIDE, _ABOVE = 14, 9
_GLYPH = 15
_TEXT_LEFT = 39
_TIME_GAP = 12


class CallLine(Entry):
    def __init__(self, stage: Stage, item: Called, person: str, parent: QWidget) -> None:
        """`person` is the participant's name: the message itself is often signed by who answered."""
        super().__init__(stage, item, parent)
        entry = self.entry = item.entry
        call = self.call = entry.call
        name = person or entry.author
        self._title = text.call_title(call, name) if call is not None else name
        self._facts = text.call_facts(call) if call is not None else ""
        self._missed = call is not None and call.outcome is CallOutcome.MISSED
        self._notes = self.make_prose(role="body", token="text.secondary")
        self._notes.set_text(entry.text.strip("\n"))
        self._facts_prose = self.make_prose(role="body", token="text.secondary")
        self._facts_prose.set_text(self._facts)
        self._number = call.number if call is not None else ""
        self.back: Button | None = None
        if self._missed and self._number:
            self.back = Button(stage.look, text.call_back(), icon="phone-outgoing", dense=True, parent=self)
            self.back.setToolTip(text.call_number(self._number))
            self.back.clicked.connect(lambda: stage.ways.call_number(self._number))
        parts = (self._title, self._facts, clock(entry.at), entry.text)
        self.setAccessibleName(", ".join(part for part in parts if part))

    def proses(self) -> Sequence[Prose]:
        return (self._facts_prose, self._notes)

    def main_prose(self) -> Prose | None:
        return self._notes

    def plain_text(self) -> str:
        return "\n".join(part for part in (f"{self._title} {self._facts}".strip(), self.entry.text) if part)

    def head_tip(self) -> str:
        number = self.call.number if self.call is not None else ""
        return "\n".join(part for part in (self.moment_of(self.entry), number) if part)

    def fill_menu(self, menu: Menu) -> None:
        super().fill_menu(menu)
        if self._number:
            menu.addAction(text.call_number(self._number), lambda: self.stage.ways.call_number(self._number))
        menu.addSeparator()
        menu.addAction(
            translate("conversation", "Move to a new ticket"), lambda: self.stage.split_asked.emit((self.entry.id,))
        )

    def lay_out(self, width: int) -> int:
        look = self.look
        left = self._left()
        line = look.line("body")
        inner = width - left - _BESIDE
        title = text_width(look, self._title, "body.strong")
        room = inner - text_width(look, clock(self.entry.at), "small") - _TIME_GAP
        self._head_area = QRectF(left, _ABOVE, inner, line)
        y = _ABOVE + line
        beside = self._facts_prose.natural_width()
        self._facts_prose.setVisible(bool(self._facts))
        if title + 8 + beside <= room:
            self._facts_prose.setGeometry(left + title + 8, _ABOVE, beside, self._facts_prose.height_for(beside))
        elif self._facts:
            # Too long for one line: nothing of it may be cut, it goes below.
            tall = self._facts_prose.height_for(inner)
            self._facts_prose.setGeometry(left, y, inner, tall)
            y += tall
        self._notes.setVisible(bool(self._notes.text))
        if self._notes.text:
            tall = self._notes.height_for(inner)
            self._notes.setGeometry(left, y, inner, tall)
            y += tall
        if self.back is not None:
            size = self.back.sizeHint()
            self.back.setGeometry(left, y + 6, min(size.width(), inner), size.height())
            y += size.height() + 6
        return y + _ABOVE

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = self.look
        box(painter, look, self.rect(), 8, None, "border.subtle")
        line = look.line("body")
        side = look.px(_GLYPH)
        glyph = text.call_glyph(self.call) if self.call is not None else "phone"
        token = "stop.text" if self._missed else "text.secondary"
        look.icons.paint(painter, glyph, token, QRectF(_BESIDE, _ABOVE + (line - side) / 2, side, side))
        time = QRectF(self._left(), _ABOVE, self.width() - self._left() - _BESIDE, line)
        self.paint_right(painter, time, clock(self.entry.at))
        time_width = text_width(look, clock(self.entry.at), "small")
        area = QRectF(self._left(), _ABOVE, time.width() - time_width - _TIME_GAP, line)
        text_line(painter, look, area, self._title, "body.strong", "text.primary")

    def _left(self) -> int:
        return _TEXT_LEFT - _GLYPH + self.look.px(_GLYPH)
