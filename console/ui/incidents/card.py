"""The card of an incident: what it is, how many people, whose it is, until when they hear more, and the message."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from console.domain.broadcast import Audience
from console.domain.incidents import Step
from console.queries.broadcasts import BroadcastRow
from console.queries.incidents import IncidentRow
from console.ui.incidents import text
from console.ui.incidents.carrying import carried
from console.ui.incidents.fact import Fact
from console.ui.incidents.message import AUDIENCES, MessagePanel
from console.ui.incidents.steps import StepBar
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.card import Card
from console.ui.shared.controls.glyph import Glyph
from console.ui.shared.controls.hairline import Hairline
from console.ui.shared.controls.icon_button import IconButton
from console.ui.shared.controls.label import ElidedLabel, Label
from console.ui.shared.look import Look
from console.ui.shared.paint import box
from console.ui.shared.words import translate
from console.ui.shared.work import Work

_LEAST, _NARROW, _CAUSE = 300, 560, 320
"""Below this width, at 100 %, the facts stand under the title and under the steps."""
NEAR = timedelta(minutes=1)


class IncidentCard(Card):
    wanted = Signal(str)
    """What was pressed: owner, update, cause, article, calls, more."""
    step_wanted = Signal(object)
    dropped = Signal(object)
    """The Load that was let go over it."""

    def __init__(self, look: Look, work: Work, row: IncidentRow) -> None:
        super().__init__(look, edge="warn.fill")
        self.row = row
        self._over = False
        self.message = MessagePanel(look, work)
        self.title = ElidedLabel(look, "", "heading")
        self.people = Label(look, "", "body", "text.secondary")
        self.owner, self.update_, self.cause, self.article = (Fact(look) for _ in range(4))
        self.calls = Button(look, "", "link")
        self.told = ElidedLabel(look, "", "body", "text.secondary")
        self.steps = StepBar(look)
        self.more = IconButton(look, "dots-three", translate("incidents", "More for this incident"), dense=True)
        self.fold = IconButton(look, "caret-up", translate("incidents", "Hide the message"), dense=True)
        self._open = True
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect()
        self.show_row(row)

    def show_row(self, row: IncidentRow) -> None:
        self.row = row
        self.title.setText(text.trouble(row.trouble, row.title))
        self.people.setText(text.people(row.people))
        self.setAccessibleName(f"{self.title.text()}, {self.people.text()}")
        self.steps.show_step(row.step)
        solved = row.step is Step.SOLVED
        self.owner.say(text.owner(row.owner))
        self.cause.say(text.cause(row.cause), tip=translate("incidents", "Write the cause in a sentence"))
        self.article.say(text.article(row.article_title))
        self.calls.setText(text.to_call(row.to_call))
        self.calls.setVisible(row.to_call > 0)
        self.update_.setVisible(not solved)
        self.fold.setVisible(not solved)
        self._show_message(self._open and not solved)

    def show_sent(self, sent: BroadcastRow | None) -> None:
        """What became of the message that was sent last."""
        self.told.setText(text.sent(sent) if sent is not None else "")
        self._below.setVisible(bool(sent) or self.calls.isVisibleTo(self._below) or bool(self.row.to_call))

    def show_rights(self, *, leads: bool) -> None:
        """Agents write to those who have it; to everybody else only the lead does."""
        only = translate("incidents", "Only the lead of the launch writes to them")
        for one in AUDIENCES:
            chip = self.message.chips[one]
            chip.setEnabled(leads or one is Audience.AFFECTED)
            chip.setToolTip("" if chip.isEnabled() else only)

    def tick(self, now: datetime) -> None:
        """Shows how long it is until the next update, several times a second."""
        promised = self.row.next_update_at
        if promised is None:
            self.update_.say(translate("incidents", "no update promised"))
            return
        near = promised - now <= NEAR
        words = translate("incidents", "next update in")
        self.update_.say(words, text.left(promised, now), "warn.text" if near else "text.secondary")

    def open_message(self) -> None:
        """Where one writes to all."""
        self._open = True
        self._show_message(self.row.step is not Step.SOLVED)
        self.message.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def fold_message(self) -> None:
        """Makes room for another incident, where nobody is writing here."""
        if not self.message.isAncestorOf(self.focusWidget() or self):
            self._open = False
            self._show_message(False)

    def _show_message(self, shown: bool) -> None:
        self._line.setVisible(shown)
        self._lower.setVisible(shown)
        said = translate("incidents", "Hide the message") if shown else translate("incidents", "Write to all")
        self.fold.set_icon("caret-up" if shown else "caret-down")
        self.fold.set_name(said)

    def _turn(self) -> None:
        self._open = not self._open
        self._show_message(self._open)

    # How it stands

    def _connect(self) -> None:
        self.steps.wanted.connect(self.step_wanted)
        for name, fact in (
            ("owner", self.owner),
            ("update", self.update_),
            ("cause", self.cause),
            ("article", self.article),
            ("calls", self.calls),
            ("more", self.more),
        ):
            fact.clicked.connect(lambda _=False, name=name: self.wanted.emit(name))
        self.fold.clicked.connect(self._turn)

    def _lay_out(self) -> None:
        look = self._look
        names = _line(10, Glyph(look, "warning-fill", "warn.fill", 20), self.title, self.people)
        names.addStretch(1)
        self._first = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._first.setSpacing(8)
        self._first.addLayout(names, 1)
        whose = _line(6, self.owner, self._dot(), self.update_)
        whose.addStretch(1)
        self._first.addLayout(whose)
        steps = _line(8, self.steps)
        steps.addStretch(1)
        self._second = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._second.setSpacing(8)
        self._second.addLayout(steps, 1)
        said = _line(6, self.cause, self._dot(), self.article, self.more, self.fold)
        said.insertStretch(3, 1)
        self._second.addLayout(said)
        self._below = QWidget()
        below = QHBoxLayout(self._below)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(10)
        below.addWidget(self.told, 1)
        below.addWidget(self.calls)
        head = QVBoxLayout()
        head.setContentsMargins(14, 10, 14, 10)
        head.setSpacing(6)
        head.addLayout(self._first)
        head.addLayout(self._second)
        head.addWidget(self._below)
        self._line = Hairline(look)
        self._lower = _Ground(look)
        inside = QVBoxLayout(self._lower)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.message)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._line)
        column.addWidget(self._lower)

    def _dot(self) -> Label:
        return Label(self._look, "·", "body", "text.secondary")

    def minimumSizeHint(self) -> QSize:
        # Not as wide as its facts beside each other: where there is less room they stand under each other.
        return QSize(self._look.px(_LEAST), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self._look.px(_NARROW)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self.steps.set_narrow(narrow)
        self._turn_row(self._first, way)
        # The cause has its place beside the steps only where enough of it can be read.
        beside = self.steps.sizeHint().width() + self._look.px(_CAUSE) <= self.width()
        self._turn_row(self._second, QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)

    def _turn_row(self, row: QBoxLayout, way: QBoxLayout.Direction) -> None:
        if row.direction() != way:
            row.setDirection(way)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.steps.speak()
            self.more.set_name(translate("incidents", "More for this incident"))
            self.show_row(self.row)

    # What is carried here belongs to it

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if not carried(event.mimeData()).empty and self.row.trouble:
            self._over = True
            self.update()
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._over = False
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        self._over = False
        self.update()
        event.acceptProposedAction()
        self.dropped.emit(carried(event.mimeData()))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._over:
            box(QPainter(self), self._look, self.rect(), 8, "accent.tint", "accent.fill", 2)


class _Ground(QWidget):
    """The lower half, a shade deeper; round where the card is."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        look.changed.connect(self.update)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = self.rect().adjusted(0, -8, 0, 0)
        box(painter, self._look, area, 7, "bg.window", None)


def _line(gap: int, *parts: QWidget) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(gap)
    for part in parts:
        line.addWidget(part)
    return line
