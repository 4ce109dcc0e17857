"""Cards of the page of hand-overs: one to write, those to read, and what has happened since."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from console.commands.handover import Said
from console.domain.handover import LONGEST
from console.domain.ids import Id
from console.queries.handover import HandOverRow, HandOverTicket
from console.queries.launches import WebinarAhead
from console.queries.since import Since, SincePart
from console.ui.handover import text
from console.ui.settings.fields import Choice
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.card import Card
from console.ui.shared.controls.glyph import Glyph
from console.ui.shared.controls.label import ElidedLabel, Label
from console.ui.shared.look import Look
from console.ui.shared.words import clock, moment, translate
from console.ui.ticket.conversation.routed import why

_NARROW = 440
_AS_PROPOSED, _QUEUE = "proposed", "queue"


def _link(look: Look, said: str) -> Button:
    """The way to a ticket; where there is little room it is cut, and the page does not grow wider than the window."""
    button = Button(look, said, "link", dense=True)
    button.setMinimumWidth(1)
    return button


class TicketLine(QWidget):
    """One ticket that is handed over: a line to write, and whose it becomes."""

    said = Signal(object)
    """A Said, when the person has written or chosen something."""
    opened = Signal(object)

    def __init__(
        self, look: Look, one: HandOverTicket, stay: tuple[Id, ...], people: Mapping[Id, str], now: datetime
    ) -> None:
        super().__init__()
        self.ticket = one
        head = _link(look, text.name(one.participant_name, one.subject))
        head.clicked.connect(lambda: self.opened.emit(one.id))
        self.words = QLineEdit(one.words)
        # A long line is read from its first word.
        self.words.setCursorPosition(0)
        self.words.setMaxLength(LONGEST)
        self.words.setPlaceholderText(one.hint or translate("handover", "A line for whoever goes on with it"))
        self.words.setAccessibleName(
            translate("handover", "A line on this ticket: {subject}").format(subject=one.subject)
        )
        choices = (
            (_AS_PROPOSED, text.proposed(one, people)),
            (_QUEUE, translate("handover", "The queue")),
            *((str(agent), people[agent]) for agent in stay if agent in people),
        )
        chosen = _AS_PROPOSED if not one.chosen else str(one.to) if one.to is not None else _QUEUE
        self.owner = Choice(choices, chosen)
        self.owner.setAccessibleName(translate("handover", "Goes to: {subject}").format(subject=one.subject))
        self.words.editingFinished.connect(self._tell)
        self.owner.activated.connect(lambda _: self._tell())
        self._kept = self._now()
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(head, 0, Qt.AlignmentFlag.AlignLeft)
        if one.proposed is not None:
            top.addWidget(ElidedLabel(look, why(one.proposed), "small", "text.secondary"), 1)
        promised = one.call_back_at
        if promised is not None:
            said = translate("handover", "call promised: {moment}").format(moment=moment(promised, now))
            top.addWidget(Label(look, said, "small.strong", "warn.text"))
        self._look = look
        self._below = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._below.setSpacing(8)
        self._below.addWidget(self.words, 3)
        self._below.addWidget(self.owner, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(top)
        column.addLayout(self._below)

    def resizeEvent(self, event: QResizeEvent) -> None:
        narrow = event.size().width() < self._look.px(_NARROW)
        beside = QBoxLayout.Direction.LeftToRight
        self._below.setDirection(QBoxLayout.Direction.TopToBottom if narrow else beside)
        super().resizeEvent(event)

    @property
    def busy(self) -> bool:
        """Whether somebody is in it now: it is not made anew under their hands."""
        return self.words.hasFocus() or self.owner.hasFocus() or self._now() != self._kept

    def _now(self) -> Said:
        current = self.owner.current
        to = None if current in {_AS_PROPOSED, _QUEUE} else Id(current)
        return Said(self.ticket.id, " ".join(self.words.text().split()), current != _AS_PROPOSED, to)

    def _tell(self) -> None:
        now = self._now()
        if now != self._kept:
            self._kept = now
            self.said.emit(now)


class ReadCard(Card):
    """What somebody has handed over, to be read in two minutes."""

    read = Signal()
    opened = Signal(object)

    def __init__(self, look: Look, row: HandOverRow, people: Mapping[Id, str], now: datetime, *, unread: bool) -> None:
        super().__init__(look)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(6)
        column.addWidget(Label(look, f"{row.name}, {clock(row.ends_at)}", "body.strong"))
        column.addWidget(Label(look, text.done(row, people), "small", "text.secondary", wrap=True))
        if row.watch:
            column.addWidget(Label(look, translate("handover", "What to watch"), "small.strong", "text.secondary"))
            column.addWidget(Label(look, row.watch, "body", wrap=True))
        for one in row.tickets:
            name = f"{text.name(one.participant_name, one.subject)} → {text.goes_to(one.to, people)}"
            head = _link(look, name)
            head.clicked.connect(lambda _=False, ticket=one.id: self.opened.emit(ticket))
            column.addWidget(head, 0, Qt.AlignmentFlag.AlignLeft)
            said = [one.words or one.hint] if one.words or one.hint else []
            if one.call_back_at is not None:
                promised = translate("handover", "call promised: {moment}")
                said.append(promised.format(moment=moment(one.call_back_at, now)))
            if said:
                column.addWidget(Label(look, " · ".join(said), "small", "text.secondary", wrap=True))
        if not row.tickets:
            column.addWidget(Label(look, translate("handover", "Nothing was open."), "small", "text.secondary"))
        foot = QHBoxLayout()
        if row.readers:
            foot.addWidget(Label(look, text.read_by(row), "small", "text.secondary"))
        foot.addStretch(1)
        if unread:
            self.have_read = Button(look, translate("handover", "I have read it"), "primary", icon="check")
            self.have_read.clicked.connect(self.read)
            foot.addWidget(self.have_read)
        column.addLayout(foot)


class AheadCard(Card):
    """Webinars the next shift will have, and how far their launches are."""

    def __init__(self, look: Look, rows: Sequence[WebinarAhead], now: datetime) -> None:
        super().__init__(look)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(6)
        for one in rows:
            line = QHBoxLayout()
            line.setSpacing(8)
            ready = one.launch is not None
            icon, token = ("rocket-launch", "text.secondary") if ready else ("warning", "warn.text")
            line.addWidget(Glyph(look, icon, token, 18), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(Label(look, text.webinar_line(one, now), "body", wrap=True), 1)
            column.addLayout(line)


class SinceCard(Card):
    """What has happened since the reader's last shift."""

    opened = Signal(object)

    def __init__(self, look: Look, page: Since, now: datetime) -> None:
        super().__init__(look)
        self._look, self._now = look, now
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 16, 12)
        self._column.setSpacing(6)
        self._column.addWidget(Label(look, text.since(page, now), "small", "text.secondary"))
        parts = text.since_parts(page)
        for icon, heading, part in parts:
            self._add(icon, heading, part)
        if not parts:
            nothing = translate("handover", "Nothing has come, and nothing was solved.")
            self._column.addWidget(Label(look, nothing, "body"))

    def _add(self, icon: str, heading: str, part: SincePart) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Glyph(self._look, icon, "text.secondary"))
        row.addWidget(Label(self._look, heading, "body.strong"), 1)
        self._column.addLayout(row)
        for one in part.rows:
            said = f"{moment(one.at, self._now)}  {text.name(one.participant_name, one.subject)}"
            line = _link(self._look, said)
            line.clicked.connect(lambda _=False, ticket=one.id: self.opened.emit(ticket))
            self._column.addWidget(line, 0, Qt.AlignmentFlag.AlignLeft)
        if part.number > len(part.rows):
            more = translate("handover", "and %n more", "", part.number - len(part.rows))
            self._column.addWidget(Label(self._look, more, "small", "text.secondary"))
