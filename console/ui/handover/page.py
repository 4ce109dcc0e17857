"""The page of hand-overs: what one has to read, what one leaves, and what has happened since one was here."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from console.commands.handover import Said
from console.domain.changes import Changes
from console.domain.ids import Id
from console.queries.handover import HandOverRow
from console.queries.since import Since, SinceMyShift
from console.sync.desk import Desk
from console.ui.handover import text
from console.ui.handover.ahead import Ahead
from console.ui.handover.cards import AheadCard, ReadCard, SinceCard, TicketLine
from console.ui.handover.pages import Pages
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.card import Card
from console.ui.shared.controls.label import Label
from console.ui.shared.look import Look
from console.ui.shared.notices import Notices
from console.ui.shared.paper import Paper
from console.ui.shared.words import clock, translate
from console.ui.shared.work import Work

_WIDEST = 760
_SAVE_MS = 800
_GATHER_MS = 1500


class HandOverPage(QScrollArea):
    open_ticket = Signal(object)

    def __init__(self, look: Look, work: Work, desk: Desk, notices: Notices) -> None:
        super().__init__()
        self._look, self._work, self._desk = look, work, desk
        self.pages = Pages(work, desk, notices, self)
        self.ahead = Ahead(work, self)
        self.lines: list[TicketLine] = []
        self.watch: QPlainTextEdit | None = None
        """What to watch, of the reader's own hand-over while there is one."""
        self.finish: Button | None = None
        self.cards: list[ReadCard] = []
        self._since: Since | None = None
        self._mine: HandOverRow | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        paper = Paper(look)
        outer = QHBoxLayout(paper)
        outer.setContentsMargins(24, 16, 24, 24)
        holder = QWidget()
        holder.setMaximumWidth(look.px(_WIDEST))
        self._column = QVBoxLayout(holder)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        outer.addWidget(holder, 1)
        outer.addStretch(0)
        self.setWidget(paper)
        self.pages.changed.connect(self._renew)
        self.ahead.changed.connect(self._renew)
        work.changed.connect(self._hear)
        self.pages.begin()

    # What is shown

    def _renew(self) -> None:
        """Not under the hands of somebody who writes: what they write is kept first."""
        mine = self.pages.mine()
        same = mine is not None and self._mine is not None and mine.id == self._mine.id
        if same and (any(line.busy for line in self.lines) or (self.watch is not None and self.watch.hasFocus())):
            return
        self._fill()

    def _fill(self) -> None:
        focus = self.focusWidget()
        held = focus is not None and focus.hasFocus() and self.isAncestorOf(focus)
        self._clear()
        now, people = self._desk.now(), {one.id: one.name for one in self.pages.people.values()}
        unread = self.pages.to_read()
        if unread:
            self._heading(translate("handover", "To read before you begin"))
        for row in unread:
            card = ReadCard(self._look, row, people, now, unread=True)
            card.read.connect(lambda row=row: self.pages.read(row))
            card.opened.connect(self.open_ticket)
            self.cards.append(card)
            self._column.addWidget(card)
        self._show_mine(people)
        ahead = [row for row in self.pages.rows if row.done_at is None and row.agent != self.pages.me]
        if ahead:
            self._heading(translate("handover", "Prepared by others"))
        for row in ahead:
            self._show_read(row, people)
        if self.ahead.rows:
            self._heading(translate("handover", "Webinars in the next 24 hours"))
            self._column.addWidget(AheadCard(self._look, self.ahead.rows, now))
        if self._since is not None:
            self._heading(translate("handover", "What happened since your last shift"))
            page = SinceCard(self._look, self._since, now)
            page.opened.connect(self.open_ticket)
            self._column.addWidget(page)
        others = [row for row in reversed(self.pages.rows) if row.done_at is not None and row not in unread]
        if others:
            self._heading(translate("handover", "Handed over in the last 24 hours"))
        for row in others:
            self._show_read(row, people)
        self._column.addStretch(1)
        if held:
            # What had the focus is gone: whoever reads one after the other by keys goes on with the next.
            (self.cards[0].have_read if self.cards else self).setFocus()

    def _show_read(self, row: HandOverRow, people: dict[Id, str]) -> None:
        card = ReadCard(self._look, row, people, self._desk.now(), unread=False)
        card.opened.connect(self.open_ticket)
        self._column.addWidget(card)

    def _show_mine(self, people: dict[Id, str]) -> None:
        mine = self._mine = self.pages.mine()
        if mine is None:
            if self.pages.takes_tickets:
                self._heading(translate("handover", "What you leave"))
                about = translate(
                    "handover", "Half an hour before your shift ends a page is prepared here. Do you go earlier?"
                )
                self._column.addWidget(Label(self._look, about, "small", "text.secondary", wrap=True))
                early = Button(self._look, translate("handover", "Prepare it now"), icon="sign-out")
                early.clicked.connect(self.pages.prepare)
                self._column.addWidget(early, 0, Qt.AlignmentFlag.AlignLeft)
            return
        self._heading(text.title(clock(mine.ends_at)))
        card = Card(self._look)
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(10)
        about = translate(
            "handover",
            "Every open ticket of yours goes to somebody who is there, or to the queue. Promised calls keep their "
            "time. It happens at the end of your shift by itself if you do not come to it.",
        )
        column.addWidget(Label(self._look, about, "small", "text.secondary", wrap=True))
        name = Label(self._look, translate("handover", "What to watch"), "body.name")
        self.watch = QPlainTextEdit(mine.watch)
        self.watch.setPlaceholderText(translate("handover", "Write one or two sentences for the next shift"))
        self.watch.setAccessibleName(translate("handover", "What to watch"))
        self.watch.setTabChangesFocus(True)
        self.watch.setFixedHeight(self._look.line("body") * 4 + 12)
        self.watch.textChanged.connect(lambda: self._work.later(self, "watch", _SAVE_MS, self._save_watch))
        name.setBuddy(self.watch)
        column.addWidget(name)
        column.addWidget(self.watch)
        column.addWidget(Label(self._look, text.need_owner(len(mine.tickets)), "body.name"))
        for one in mine.tickets:
            line = TicketLine(self._look, one, mine.stay, people, self._desk.now())
            line.said.connect(self._save_line)
            line.opened.connect(self.open_ticket)
            self.lines.append(line)
            column.addWidget(line)
        self._missing = Label(self._look, "", "small", "stop.text", wrap=True)
        self._missing.hide()
        column.addWidget(self._missing)
        self.finish = Button(
            self._look, translate("handover", "Hand over {time}").format(time=clock(mine.ends_at)), "primary"
        )
        self.finish.clicked.connect(self.hand_over)
        column.addWidget(self.finish, 0, Qt.AlignmentFlag.AlignRight)
        self._column.addWidget(card)

    def begin_to_finish(self) -> None:
        """For whoever goes: their page is prepared if it is not, and they are where it is written."""
        if self.watch is not None:
            self.watch.setFocus()
        elif self.pages.known and self.pages.mine() is None and self.pages.takes_tickets:
            self.pages.prepare()

    def hand_over(self) -> None:
        mine = self._mine
        if mine is None:
            return
        self._save_watch()
        self.setFocus()

        def missing() -> None:
            self._missing.setText(translate("handover", "Say first what the next shift is to watch."))
            self._missing.show()
            if self.watch is not None:
                self.watch.setFocus()

        self.pages.finish((mine,), self._said(), missing)

    # How it is kept

    def _said(self) -> str:
        return self.watch.toPlainText().strip() if self.watch is not None else ""

    def _save_watch(self) -> None:
        self._work.never(self, "watch")
        if self._mine is not None and self._said() != self._mine.watch:
            self.pages.save(self._mine.id, watch=self._said())

    def _save_line(self, said: Said) -> None:
        if self._mine is not None:
            self.pages.save(self._mine.id, lines=(said,))

    def _ask_since(self) -> None:
        self._work.ask(self, "since", SinceMyShift(), self._take_since)

    def _take_since(self, since: Since) -> None:
        if since != self._since:
            self._since = since
            self._renew()

    def _hear(self, changes: Changes) -> None:
        if self.isVisible() and changes.touches("ticket", "notice", "attendance"):
            self._work.later(self, "since", _GATHER_MS, self._ask_since)

    def _heading(self, words: str) -> None:
        self._column.addWidget(Label(self._look, words, "heading"))

    def _clear(self) -> None:
        self.lines, self.cards, self.watch, self.finish = [], [], None, None
        while self._column.count():
            item = self._column.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask_since()
        self.ahead.ask()

    def hideEvent(self, event: QHideEvent) -> None:
        self._save_watch()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._fill()
