"""The thread: a long list of entries of which only those near the view exist as widgets."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget
from shiboken6 import isValid

from console.ui.shared.controls.button import Button
from console.ui.shared.words import translate
from console.ui.ticket.conversation import text
from console.ui.ticket.conversation.entry import Entry
from console.ui.ticket.conversation.model import DayLine, Item, NewLine, is_word, text_of
from console.ui.ticket.conversation.place import ABOVE, BELOW, Places
from console.ui.ticket.conversation.prose import Prose
from console.ui.ticket.conversation.sheet import Sheet
from console.ui.ticket.conversation.stage import Stage

SIDE = 20
SCREENS = 2
"""How many heights of the view entries are built for, above and below it."""
_AT_ONCE = 2
# Each pass learns true heights, which may bring more into view; a few always suffice, and an end is sure.
_PASSES = 8
_NEAR_END = 4
_UNREAD_CONTEXT = 12


class Thread(QScrollArea):
    earlier_wanted = Signal()
    """The reader has come near the oldest entry that is there."""

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stage = stage
        self._look = stage.look
        self.person = ""
        """The participant's name, for calls."""
        self._places = Places(stage.look)
        self._built: dict[str, Entry] = {}
        self._hold: tuple[str, int] | None = None
        self._moving = False
        self._known: set[str] = set()
        self._current = ""
        self._pattern: re.Pattern[str] | None = None
        self._hit: tuple[str, int] | None = None
        self._width = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalScrollBar().setSingleStep(stage.look.line("message"))
        self._sheet = Sheet(stage)
        self.setWidget(self._sheet)
        self.viewport().setAutoFillBackground(False)
        # Said after it was put in, which switches it on.
        self._sheet.setAutoFillBackground(False)
        self._pill = Button(self._look, "", "primary", icon="arrow-down", dense=True, parent=self)
        self._pill.hide()
        self._pill.clicked.connect(self.to_end)
        stage.ways.told.connect(self.tick)
        self._afresh = QTimer(self, singleShot=True, interval=0)
        self._afresh.timeout.connect(self._lay_out_changed)
        self._changed: set[str] = set()
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        stage.step.connect(self._step)
        stage.selecting.connect(self._end_selections)
        self._look.changed.connect(self._dress)
        self._name()

    # What is shown

    @property
    def items(self) -> Sequence[Item]:
        return self._places.items

    @property
    def built(self) -> dict[str, Entry]:
        """Those that exist as widgets now, by key."""
        return self._built

    @property
    def busy(self) -> bool:
        """Whether something is still to be built, or to be put in its place."""
        return self._afresh.isActive() or bool(self._missing(SCREENS))

    @property
    def new_below(self) -> int:
        places = self._places
        following = range(places.after(self._low()), len(places.items))
        return sum(1 for n in following if places.keys[n] not in self._known and is_word(places.items[n]))

    def open(self, items: Sequence[Item], person: str) -> None:
        """A ticket is shown from the beginning: at its first new message, else at its end."""
        freed = self._free_all()
        self.person = person
        self._places.forget()
        self._known = {item.key for item in items}
        self._current = ""
        self._hit = None
        self._hold = ("new", _UNREAD_CONTEXT) if any(isinstance(item, NewLine) for item in items) else None
        self._take(items)
        for entry in freed:
            if self._built.get(entry.item.key) is not entry:
                entry.hide()

    def refresh(self, items: Sequence[Item]) -> None:
        """The same ticket, as it is now: what is seen stays where it is."""
        if list(items) == self._places.items:
            return
        by_key = {item.key: item for item in items}
        focused = self._focused_key()
        for key, entry in list(self._built.items()):
            if by_key.get(key) != entry.item:
                self._drop(key)
                self._places.forget(key)
        self._take(items)
        if focused and focused not in self._built and focused in self._places.number:
            self._build([self._places.number[focused]])
            self._arrange()
        if focused in self._built and not self._has_focus(self._built[focused]):
            self._built[focused].setFocus(Qt.FocusReason.OtherFocusReason)
        # Asked again: the answer to an earlier question may have been overtaken by this one.
        self._look_up()

    def clear(self) -> None:
        self.open((), "")

    def to_end(self) -> None:
        self._hold = None
        self._arrange()
        self._fill()

    def at_end(self) -> bool:
        bar = self.verticalScrollBar()
        return bar.value() >= bar.maximum() - _NEAR_END

    def tick(self) -> None:
        for entry in self._built.values():
            entry.tick()

    def focus_current(self) -> None:
        entry = self._built.get(self._current)
        if entry is not None:
            entry.setFocus(Qt.FocusReason.TabFocusReason)

    def entry_of(self, key: str) -> Entry | None:
        """The widget of an item, built if it is far away; None for an unknown key."""
        place = self._places.number.get(key)
        if place is None:
            return None
        if key not in self._built:
            self._build([place])
            self._arrange()
        return self._built[key]

    def go_to(self, key: str) -> None:
        """Shows an entry and gives it the focus."""
        entry = self.entry_of(key)
        if entry is not None:
            self._set_current(key)
            entry.setFocus(Qt.FocusReason.TabFocusReason)
            self._reveal(key, QRectF(0, 0, 1, min(entry.height(), self.viewport().height() - 2 * ABOVE)))

    # Searching

    def search(self, pattern: re.Pattern[str] | None, current: tuple[str, int] | None = None) -> list[tuple[str, int]]:
        """Every place that matches, oldest first, as (key, number within the entry); `current` stands out."""
        self._pattern = pattern
        self._hit = current
        for entry in self._built.values():
            self._mark(entry)
        if pattern is None:
            return []
        return [
            (item.key, number)
            for item in self._places.items
            for number, _ in enumerate(pattern.finditer(_searched(item)))
        ]

    def show_hit(self, key: str, number: int) -> None:
        before, self._hit = self._hit, (key, number)
        if before is not None and before[0] in self._built:
            self._mark(self._built[before[0]])
        entry = self.entry_of(key)
        prose = entry.main_prose() if entry is not None else None
        if entry is None or prose is None:
            return
        entry.reveal()
        self._lay_out_changed()
        self._mark(entry)
        line = prose.hit_rect(number)
        self._reveal(key, QRectF(0, prose.y() + line.y(), 1, line.height()))
        self._set_current(key)

    # Where things stand

    def _take(self, items: Sequence[Item]) -> None:
        self._places.take(items)
        if self._current not in self._places.number:
            self._current = ""
        self._arrange()
        self._fill()

    def _arrange(self) -> None:
        """Puts everything in its place and keeps what the reader looks at where it is."""
        width = self._entry_width()
        places = self._places
        places.arrange(width)
        self._moving = True
        self._sheet.resize(self.viewport().width(), max(places.height, 1))
        for key, entry in self._built.items():
            number = places.number[key]
            entry.setGeometry(SIDE, places.tops[number], width, places.bottoms[number] - places.tops[number])
        self._restore()
        self._moving = False
        self._show_pill()

    def _restore(self) -> None:
        bar = self.verticalScrollBar()
        if self._hold is None:
            bar.setValue(bar.maximum())
        elif self._hold[0] in self._places.number:
            bar.setValue(self._places.top(self._hold[0]) - self._hold[1])

    def _grasp(self) -> None:
        """Remembers what is looked at now, so that it can be kept in its place."""
        top = self.verticalScrollBar().value()
        number = self._places.first_below(top)
        if self.at_end() or number is None:
            self._hold = None
        else:
            self._hold = (self._places.keys[number], self._places.tops[number] - top)

    def _scrolled(self) -> None:
        if self._moving:
            return
        self._grasp()
        self._fill()
        self._look_up()

    def _look_up(self) -> None:
        if self.verticalScrollBar().value() < self.viewport().height():
            self.earlier_wanted.emit()

    def _entry_width(self) -> int:
        # Of the whole, not of the view: the scroll bar stands in the margin, and coming it moves nothing.
        return max(40, self.width() - 2 * SIDE)

    # Building and dropping

    def _low(self) -> int:
        """Where on the sheet the view ends."""
        return self.verticalScrollBar().value() + self.viewport().height()

    def _in_sight(self, screens: int) -> range:
        """The numbers of what is in view, and so many heights of the view above and below it."""
        top, tall = self.verticalScrollBar().value(), self.viewport().height()
        return self._places.between(top - screens * tall, top + tall + screens * tall)

    def _missing(self, screens: int) -> list[int]:
        return [n for n in self._in_sight(screens) if self._places.keys[n] not in self._built]

    def _fill(self) -> None:
        """Builds what is seen at once, from the newest up, and the rest in the next moments."""
        for _ in range(_PASSES):
            missing = self._missing(0)
            if not missing:
                break
            self._build(list(reversed(missing)))
            self._arrange()
        kept = self._in_sight(SCREENS + 1)
        for key in [key for key in self._built if self._places.number[key] not in kept]:
            if not self._is_in_use(self._built[key]):
                self._drop(key)
        self._choose_current()
        self._learn()
        self._soon()

    def _build_more(self) -> None:
        missing = self._missing(SCREENS)
        if not missing:
            return
        seen = self._in_sight(0)
        middle = (seen.start + seen.stop) // 2
        missing.sort(key=lambda n: abs(n - middle))
        self._build(missing[:_AT_ONCE])
        self._arrange()
        self._soon()

    def _soon(self) -> None:
        if self._missing(SCREENS):
            self.stage.work.after_paint(self, "more", self._build_more)

    def _build(self, numbers: Sequence[int]) -> None:
        width = self._entry_width()
        for number in numbers:
            item = self._places.items[number]
            entry, new = self._sheet.entry(item, self.person)
            if new:
                entry.resized.connect(self._entry_resized)
            self._built[item.key] = entry
            entry.set_current(item.key == self._current)
            self._mark(entry)
            self._places.measured(item.key, entry.lay_out(width))
            entry.show()

    def _drop(self, key: str) -> None:
        entry = self._built.pop(key)
        entry.hide()
        self._sheet.free(entry)

    def _free_all(self) -> list[Entry]:
        """Those that are kept still stand in the view: most of them are in use again in the same moment."""
        freed = [entry for entry in self._built.values() if self._sheet.free(entry, keep=not self._is_in_use(entry))]
        self._built.clear()
        return freed

    def _drop_all(self) -> None:
        for entry in self._free_all():
            entry.hide()

    def _is_in_use(self, entry: Entry) -> bool:
        return bool(entry.selected_text()) or self._has_focus(entry)

    def _has_focus(self, entry: Entry) -> bool:
        # Asked of the window: while another one is in front, the focus waits here to come back.
        focus = self.window().focusWidget()
        return focus is not None and (entry is focus or entry.isAncestorOf(focus))

    def _focused_key(self) -> str:
        return next((key for key, entry in self._built.items() if self._has_focus(entry)), "")

    def _entry_resized(self) -> None:
        entry = self.sender()
        if isinstance(entry, Entry):
            self._changed.add(entry.item.key)
            self._afresh.start()

    def _lay_out_changed(self) -> None:
        width = self._entry_width()
        for key in self._changed:
            if key in self._built:
                self._places.measured(key, self._built[key].lay_out(width))
                self._built[key].update()
        self._changed.clear()
        self._arrange()
        self._fill()

    def _lay_out_all(self) -> None:
        self._places.forget()
        width = self._entry_width()
        for key, entry in self._built.items():
            self._places.measured(key, entry.lay_out(width))
            entry.update()
        self._arrange()
        self._fill()

    # Events

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._entry_width() != self._width:
            self._width = self._entry_width()
            self._lay_out_all()
        else:
            self._arrange()
            self._fill()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_pill"):
            self._drop_all()
            self._places.forget()
            self._name()
            self._arrange()
            self._fill()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_End:
            self.to_end()
        elif event.key() == Qt.Key.Key_Home:
            self.verticalScrollBar().setValue(0)
        else:
            super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 80)

    def _dress(self) -> None:
        for entry in self._built.values():
            entry.dress()
        self.verticalScrollBar().setSingleStep(self._look.line("message"))
        self._lay_out_all()

    # The keyboard

    def _choose_current(self) -> None:
        if self._current in self._built:
            return
        for number in range(self._places.after(self._low()) - 1, -1, -1):
            key = self._places.keys[number]
            if key in self._built and not isinstance(self._places.items[number], (DayLine, NewLine)):
                self._set_current(key)
                return

    def _set_current(self, key: str) -> None:
        if self._current in self._built:
            self._built[self._current].set_current(False)
        self._current = key
        if key in self._built:
            self._built[key].set_current(True)

    def _step(self, entry: Entry, by: int) -> None:
        place = self._places.number.get(entry.item.key)
        if place is None or self._built.get(entry.item.key) is not entry:
            return
        bar = self.verticalScrollBar()
        beyond = self._places.bottoms[place] - self._low() if by > 0 else bar.value() - self._places.tops[place]
        if beyond > 0:
            # A letter longer than the view is read to its end before the next one comes.
            bar.setValue(bar.value() + by * min(beyond + ABOVE, self.viewport().height() * 3 // 4))
            return
        place += by
        items = self._places.items
        while 0 <= place < len(items) and isinstance(items[place], (DayLine, NewLine)):
            place += by
        if not 0 <= place < len(items):
            bar.setValue(bar.maximum() if by > 0 else 0)
            return
        self.go_to(items[place].key)

    def _reveal(self, key: str, area: QRectF) -> None:
        """Scrolls as little as it takes to see `area` of an entry."""
        bar = self.verticalScrollBar()
        top = self._places.top(key) + round(area.top())
        bottom = top + round(area.height())
        if top - ABOVE < bar.value():
            bar.setValue(top - ABOVE)
        elif bottom + BELOW > bar.value() + self.viewport().height():
            bar.setValue(bottom + BELOW - self.viewport().height())

    # The rest

    def _mark(self, entry: Entry) -> None:
        prose = entry.main_prose()
        if prose is None:
            return
        if self._pattern is None:
            prose.highlight(())
            return
        hits = [(hit.start(), len(hit.group())) for hit in self._pattern.finditer(prose.text)]
        here = self._hit is not None and self._hit[0] == entry.item.key
        prose.highlight(hits, self._hit[1] if here and self._hit is not None else -1)

    def _end_selections(self, kept: object) -> None:
        for entry in self._built.values():
            for prose in entry.proses():
                if prose is not kept:
                    prose.clear_selection()
            if isinstance(kept, Prose) and entry.isAncestorOf(kept):
                self._set_current(entry.item.key)

    def _learn(self) -> None:
        """What has been in view is not new any more."""
        self._known.update(self._places.keys[: self._places.after(self._low())])
        self._show_pill()

    def _show_pill(self) -> None:
        number = self.new_below
        if number:
            self._pill.setText(text.new_below(number))
            self._pill.setAccessibleName(text.new_below(number))
            size = self._pill.sizeHint()
            self._pill.setGeometry(
                (self.width() - size.width()) // 2, self.height() - size.height() - 10, size.width(), size.height()
            )
            self._pill.raise_()
        if isValid(self._pill):
            self._pill.setVisible(number > 0)

    def _name(self) -> None:
        self.setAccessibleName(translate("conversation", "Conversation"))


def _searched(item: Item) -> str:
    return text_of(item).strip("\n").replace("\r\n", "\n").replace("\r", "\n")
