"""What the entries of the thread lie on: it makes them, and keeps those that went out of view for others to come."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip, QWidget

from console.ui.ticket.conversation.automatic import AutomaticLine
from console.ui.ticket.conversation.bubble import Bubble
from console.ui.ticket.conversation.call import CallLine
from console.ui.ticket.conversation.entry import Entry
from console.ui.ticket.conversation.lines import ChangesLine, LeavingBubble, RuleLine
from console.ui.ticket.conversation.model import (
    Called,
    Changed,
    DayLine,
    Item,
    Leaving,
    NewLine,
    Noted,
    Rated,
    Said,
    Told,
    Writing,
)
from console.ui.ticket.conversation.note import Note
from console.ui.ticket.conversation.rated import RatedLine
from console.ui.ticket.conversation.stage import Stage
from console.ui.ticket.conversation.writing import WritingBubble

_SPARE = 16
"""How many entries of a kind are kept."""
_MADE: dict[type[Item], Callable[..., Entry]] = {
    Said: Bubble,
    Noted: Note,
    Told: AutomaticLine,
    Changed: ChangesLine,
    Leaving: LeavingBubble,
    Rated: RatedLine,
    Writing: WritingBubble,
}


class Sheet(QWidget):
    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self._stage = stage
        self._spare: dict[type[Entry], list[Entry]] = {}

    def entry(self, item: Item, person: str) -> tuple[Entry, bool]:
        """An entry that shows the item, and whether it is a new widget; `person` is the participant's name."""
        spare = self._spare.get(Bubble if isinstance(item, Said) else RuleLine)
        if spare and isinstance(item, (Said, DayLine, NewLine)):
            entry = spare.pop()
            entry.take(item)
            return entry, False
        return self._made(item, person), True

    def free(self, entry: Entry, *, keep: bool = True) -> bool:
        """Takes an entry back that is not needed any more; whether it stays as it is, to be used again."""
        spare = self._spare.setdefault(type(entry), [])
        kept = keep and entry.renewable and len(spare) < _SPARE
        if kept:
            spare.append(entry)
        else:
            entry.hide()
            entry.deleteLater()
        return kept

    def event(self, event: QEvent) -> bool:
        # The tool tips of all entries: each of them would otherwise have to look at every event it gets.
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._tell(event)
            return True
        return super().event(event)

    def _tell(self, event: QHelpEvent) -> None:
        found = self.childAt(event.pos())
        while found is not None and not isinstance(found, Entry):
            found = found.parentWidget() if found is not self else None
        words = found.tip_at(found.mapFrom(self, event.pos())) if found is not None else ""
        if words:
            QToolTip.showText(event.globalPos(), words, found)
        else:
            QToolTip.hideText()

    def _made(self, item: Item, person: str) -> Entry:
        if isinstance(item, Called):
            return CallLine(self._stage, item, person, self)
        return _MADE.get(type(item), RuleLine)(self._stage, item, self)
