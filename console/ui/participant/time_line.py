"""The time line of a person: everything on all channels, newest first, by kind, searched, saved to a file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QFrame,
    QHBoxLayout,
    QListView,
    QStyle,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from console.domain.ids import Id
from console.errors import ConsoleError
from console.queries.time_line import Entry, EntryKind, TimeLine, TimeLineCounts, TimeLinePage, WholeTimeLine
from console.ui.participant import know_text
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.icon_button import IconButton
from console.ui.shared.controls.label import Label
from console.ui.shared.controls.search import SearchField
from console.ui.shared.controls.tabs import Tab, TabStrip
from console.ui.shared.keyed_rows import Index, KeyedRows
from console.ui.shared.look import Look
from console.ui.shared.paint import focus_frame, text_line, text_width
from console.ui.shared.words import translate
from console.ui.shared.work import Work

_EDGE = 6
_PAGE = 100
_EVERY = "all"
_SEARCH_MS = 150


class _Painter(QAbstractItemDelegate):
    def __init__(self, look: Look, rows: KeyedRows[Entry], now: Callable[[], datetime], parent: QObject) -> None:
        super().__init__(parent)
        self._look, self._rows, self._now = look, rows, now
        self._days = 0

    def measure(self) -> None:
        now = self._now()
        shown = (know_text.entry_day(entry, now) for entry in self._rows.items())
        self._days = max([self._look.px(60), *(text_width(self._look, words, "body") for words in shown)])

    def row_height(self) -> int:
        return max(self._look.px(26), self._look.line("body") + 6)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self.row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry = self._rows.at(index.row())
        if entry is None:
            return
        look, area = self._look, QRectF(option.rect)
        painter.save()
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected) and focused
        if option.state & QStyle.StateFlag.State_MouseOver or chosen:
            painter.fillRect(area, look.color("bg.selected" if chosen else "bg.hover"))
        elif entry.kind is EntryKind.NOTE:
            painter.fillRect(area, look.color("note.tint"))
        side = look.px(15)
        icon = QRectF(area.left() + _EDGE, area.center().y() - side / 2, side, side)
        look.icons.paint(painter, know_text.ENTRY_ICONS[entry.kind], "text.secondary", icon)
        when = QRectF(icon.right() + 9, area.top(), self._days, area.height())
        text_line(painter, look, when, know_text.entry_day(entry, self._now()), "body", "text.secondary")
        left = when.right() + 11
        if entry.ours:
            arrow = QRectF(left, area.center().y() - side / 2, side, side)
            look.icons.paint(painter, "arrow-bend-up-left", "text.tertiary", arrow)
            left = arrow.right() + 6
        words = QRectF(left, area.top(), area.right() - left - _EDGE, area.height())
        text_line(painter, look, words, know_text.entry(entry), "body", "text.primary")
        if focused:
            focus_frame(painter, look, area, 4)
        painter.restore()


class EntryList(QListView):
    opened = Signal(object)
    end_reached = Signal()

    def __init__(self, look: Look, now: Callable[[], datetime]) -> None:
        super().__init__()
        self.rows: KeyedRows[Entry] = KeyedRows(
            lambda entry: know_text.entry_sentence(entry, now()),
            know_text.entry,
            lambda entry: know_text.entry_sentence(entry, now()),
            self,
        )
        self._painter = _Painter(look, self.rows, now, self)
        self.setModel(self.rows)
        self.setItemDelegate(self._painter)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(lambda index: self._open(index.row()))
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        look.changed.connect(self._measure)

    def show_entries(self, entries: dict[str, Entry]) -> None:
        self.rows.arrange(entries)
        if self.hasFocus() and not self.currentIndex().isValid() and entries:
            self.setCurrentIndex(self.rows.index(0))
        self._measure()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex().row())
            return
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(0))

    def _open(self, place: int) -> None:
        entry = self.rows.at(place)
        if entry is not None and entry.ticket is not None:
            self.opened.emit(entry.ticket)

    def _scrolled(self, value: int) -> None:
        bar = self.verticalScrollBar()
        if value > bar.maximum() - 3 * bar.pageStep():
            self.end_reached.emit()

    def _measure(self) -> None:
        self._painter.measure()
        self.scheduleDelayedItemsLayout()
        self.viewport().update()


class TimeLineView(QWidget):
    """Left by Escape and by the arrow (`left`); an entry that belongs to a ticket opens it."""

    opened = Signal(object)
    left = Signal()
    save_wanted = Signal(object)
    """A TimeLine: what is shown now, to be saved whole."""

    def __init__(self, look: Look, work: Work, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._work = work
        self._person: Id | None = None
        self._entries: dict[str, Entry] = {}
        self._more = self._asked = False
        self.back = IconButton(look, "arrow-left", "-", keys="Esc")
        self.title = Label(look, "", "heading")
        self.save = IconButton(look, "export", "-")
        self.tabs = TabStrip(look, "", "-", margin=0)
        self.search = SearchField(look, "-", "", "-")
        self.list = EntryList(look, now)
        self.nothing = Label(look, "", "body", "text.secondary", wrap=True)
        self.older = Label(look, "", "small", "text.tertiary", wrap=True)
        self.again = Button(look, "", "link", dense=True)
        self._lay_out()
        self.back.clicked.connect(self.left)
        self.save.clicked.connect(self._save)
        self.tabs.chosen.connect(lambda _: self._begin())
        self.search.changed.connect(lambda _: self._work.later(self, "typed", _SEARCH_MS, self._begin))
        self.search.lead(lambda step: self.list.setFocus(), self.list.setFocus)
        self.search.left.connect(self.left)
        self.list.opened.connect(self.opened)
        self.list.end_reached.connect(self._go_on)
        self.again.clicked.connect(self._begin)
        self.setFocusProxy(self.list)
        self.retranslate()

    def show_person(self, person: Id, name: str) -> None:
        """Asks anew, and stays where one is when it is the same person as before."""
        other = person != self._person
        self._person = person
        self.title.setText(name)
        if other:
            self._entries = {}
            self.list.show_entries({})
            self.search.edit.clear()
            self._show_tabs({})
        self._work.ask(self, "counts", TimeLineCounts(person), self._show_tabs)
        self._begin()

    def retranslate(self) -> None:
        self.back.set_name(translate("participant", "Back to the person"), "Esc")
        self.save.set_name(translate("participant", "Save what is shown to a file…"))
        self.tabs.setAccessibleName(translate("participant", "Kinds of entries"))
        self.search.set_words(
            translate("participant", "Search in the time line"), translate("participant", "Words that were said")
        )
        self.search.clear.set_name(translate("participant", "Clear the search"))
        self.list.setAccessibleName(translate("participant", "Time line"))
        self.nothing.setText(translate("participant", "Nothing here."))
        self.again.setText(translate("participant", "Try again"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(5, 0, _EDGE, 0)
        head.setSpacing(6)
        head.addWidget(self.back)
        head.addWidget(self.title, 1)
        head.addWidget(self.save)
        foot = QHBoxLayout()
        foot.setContentsMargins(_EDGE, 4, _EDGE, 6)
        foot.addWidget(self.older, 1)
        foot.addWidget(self.again)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        for part in (self.tabs, self.search):
            row = QHBoxLayout()
            row.setContentsMargins(_EDGE, 0, _EDGE, 0)
            row.addWidget(part)
            column.addLayout(row)
        column.addWidget(self.nothing)
        column.addWidget(self.list, 1)
        column.addLayout(foot)
        self.nothing.setContentsMargins(_EDGE, 8, _EDGE, 0)
        self.nothing.hide()
        self.older.hide()
        self.again.hide()

    def _wanted(self) -> TimeLine | None:
        if self._person is None:
            return None
        chosen = self.tabs.current
        kinds = () if chosen in {_EVERY, ""} else (EntryKind(chosen),)
        return TimeLine(self._person, kinds, self.search.text.strip(), limit=_PAGE)

    def _begin(self) -> None:
        """The newest of what is here at once; then the same with what only the hub has."""
        wanted = self._wanted()
        if wanted is None:
            return
        self._asked = True
        self._work.ask(self, "entries", wanted, self._show_first)

    def _show_first(self, page: TimeLinePage) -> None:
        self._show(page, first=True)
        wanted = self._wanted()
        if wanted is not None:
            self._asked = True
            whole = WholeTimeLine(wanted)
            self._work.ask(self, "whole", whole, lambda page: self._show(page, first=True), self._only_here)

    def _go_on(self) -> None:
        wanted = self._wanted()
        if not self._more or self._asked or wanted is None or not self._entries:
            return
        self._asked = True
        last = min(entry.at for entry in self._entries.values())
        following = TimeLine(wanted.participant, wanted.kinds, wanted.words, last, _PAGE)
        self._work.ask(
            self, "whole", WholeTimeLine(following), lambda page: self._show(page, first=False), self._only_here
        )

    def _show(self, page: TimeLinePage, *, first: bool) -> None:
        self._asked, self._more = False, page.more
        shown = {entry.key: entry for entry in page.entries}
        self._entries = shown if first else {**self._entries, **shown}
        self.list.show_entries(self._entries)
        self.nothing.setVisible(not self._entries)
        self.older.hide()
        self.again.hide()

    def _only_here(self, error: Exception) -> None:
        self._asked = False
        if isinstance(error, ConsoleError):
            self.older.setText(translate("participant", "Older entries come when the team's desk can be reached."))
            self.older.show()
            self.again.show()

    def _show_tabs(self, counts: dict[EntryKind, int]) -> None:
        used = [kind for kind in EntryKind if counts.get(kind)]
        everything = Tab(_EVERY, translate("participant", "All"), sum(counts.values()))
        self.tabs.set_tabs([everything, *(Tab(kind.value, know_text.entry_kind(kind), counts[kind]) for kind in used)])
        self.tabs.setVisible(len(used) > 1)

    def _save(self) -> None:
        wanted = self._wanted()
        if wanted is not None:
            self.save_wanted.emit(wanted)
