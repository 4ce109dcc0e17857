"""Beside the board: what the shift that ends has ready, what is missing, and the one button that hands it over."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from console.domain.ids import Id
from console.queries.handover import HandOverRow
from console.sync.desk import Desk
from console.ui.handover import text
from console.ui.handover.ahead import Ahead
from console.ui.handover.pages import Pages
from console.ui.shared.actions import Registry
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.flow import Flow
from console.ui.shared.controls.glyph import Glyph
from console.ui.shared.controls.label import Label
from console.ui.shared.look import Look
from console.ui.shared.notices import Notices
from console.ui.shared.words import clock, translate
from console.ui.shared.work import Work

_NAMED = 3
_WATCH = 160


class HandOverPanel(QWidget):
    page_wanted = Signal()
    """Where it is written and read."""

    def __init__(self, look: Look, work: Work, desk: Desk, registry: Registry, notices: Notices) -> None:
        super().__init__()
        self._look, self._desk, self._registry = look, desk, registry
        self.pages = Pages(work, desk, notices, self)
        self.ahead = Ahead(work, self)
        self._title = Label(look, "", "heading")
        self._ready = Label(look, "", "small", "text.secondary")
        self._who = Label(look, "", "small", "text.secondary", wrap=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(10)
        self.preview = Button(look, "", icon="eye")
        self.finish = Button(look, "", "primary")
        self.preview.clicked.connect(self.page_wanted)
        self.finish.clicked.connect(self._hand_over)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._ready)
        buttons = Flow()
        buttons.add(self.preview)
        buttons.add(self.finish)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self._who)
        column.addLayout(self._list)
        column.addSpacing(4)
        column.addWidget(buttons)
        self.pages.changed.connect(self.show_turn)
        self.ahead.changed.connect(self.show_turn)
        self.show_turn()
        self.pages.begin()

    def show_turn(self) -> None:
        rows = self.pages.turn()
        while self._list.count():
            item = self._list.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        self.preview.setText(translate("handover", "Preview"))
        if not rows:
            self._title.setText(translate("handover", "Handover"))
            self._ready.setText("")
            self._who.setText(translate("handover", "Half an hour before a shift ends its hand-over is here."))
            self.finish.hide()
            return
        end = clock(rows[0].ends_at)
        items = self._items(rows)
        self._title.setText(text.title(end))
        self._ready.setText(text.ready(sum(is_done for is_done, _, _ in items), len(items)))
        self._who.setText(text.between(rows))
        for is_done, name, below in items:
            self._list.addWidget(_Item(self._look, name, below, is_done=is_done))
        to_finish = self.pages.to_finish(rows)
        if to_finish:
            # Those who went before may be done already: the hour is of those whose tickets go.
            self.finish.setText(translate("handover", "Hand over {time}").format(time=clock(to_finish[0].ends_at)))
        self.finish.setVisible(bool(to_finish))

    def _items(self, rows: tuple[HandOverRow, ...]) -> list[tuple[bool, str, str]]:
        """Whether it is ready, what it is, and what stands below."""
        people = {one.id: one.name for one in self.pages.people.values()}
        now = self._desk.now()
        tickets = [one for row in rows for one in row.tickets]
        calls = [one for one in tickets if one.call_back_at is not None]
        # What is done is with somebody, or in the queue, and needs nothing more.
        open_rows = [row for row in rows if row.done_at is None]
        items = []
        if calls:
            said = [text.call_line(one, people, now) for one in calls[:_NAMED]]
            items.append((True, text.calls(len(calls)), "\n".join([*said, *(["…"] if len(calls) > _NAMED else [])])))
        webinars = self.ahead.rows
        if webinars:
            said = [text.webinar_line(one, now) for one in webinars[:_NAMED]]
            below = "\n".join([*said, *(["…"] if len(webinars) > _NAMED else [])])
            items.append((all(one.launch is not None for one in webinars), text.webinars(len(webinars)), below))
        need = [one for row in open_rows for one in row.tickets] if open_rows else tickets
        items.append((not open_rows, text.need_owner(len(need)), text.shares(need, people)))
        watch = [row.watch for row in rows if row.watch]
        below = " · ".join(watch)[:_WATCH] or translate("handover", "Write one or two sentences")
        items.append((len(watch) == len(rows), translate("handover", "What to watch"), below))
        readers = {one.id for row in rows for one in row.readers}
        have = {one for one in readers if all(_has_read(row, one) for row in rows)}
        if readers:
            counted = translate("handover", "{number} of {of}").format(number=len(have), of=len(readers))
            items.append((have == readers, translate("handover", "The next shift has read it"), counted))
        return items

    def _hand_over(self) -> None:
        rows = self.pages.to_finish(self.pages.turn())
        if rows:
            # What is missing is written on the page.
            self.pages.finish(rows, "", self.page_wanted.emit)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.ahead.ask()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.show_turn()


def _has_read(row: HandOverRow, reader: Id) -> bool:
    return all(one.read_at is not None for one in row.readers if one.id == reader)


class _Item(QWidget):
    def __init__(self, look: Look, name: str, below: str, *, is_done: bool) -> None:
        super().__init__()
        icon, token = ("check-square-fill", "accent.fill") if is_done else ("square", "text.secondary")
        mark = Glyph(look, icon, token, 18)
        state = translate("handover", "ready") if is_done else translate("handover", "not yet")
        self.setAccessibleName(f"{name}, {state}. {below}")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(look, name, "body.strong", wrap=True))
        words.addWidget(Label(look, below, "small", "text.secondary", wrap=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
