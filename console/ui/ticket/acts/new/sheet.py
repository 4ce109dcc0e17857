"""The sheet for a new ticket by hand. What was filled in stays until the ticket is opened or it is emptied."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPlainTextEdit, QScrollArea, QSpinBox, QWidget

from console.domain.messages import CallOutcome
from console.domain.tickets import Priority
from console.ui.shared.chooser import Chooser
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.label import Label
from console.ui.shared.controls.segmented import Segmented
from console.ui.shared.look import Look
from console.ui.shared.sheet import Sheet
from console.ui.shared.words import translate
from console.ui.shared.work import Work
from console.ui.ticket.acts.new import text
from console.ui.ticket.acts.new.fields import Choice, WhoField, inset, labelled
from console.ui.ticket.acts.new.writing import OUTCOMES_IN, OUTCOMES_OUT, Way, Written
from console.ui.ticket.acts.text import CATEGORIES, NAMES, PRIORITIES

_SILENT = (CallOutcome.MISSED, CallOutcome.NO_ANSWER)


class NewTicketSheet(Sheet):
    finished = Signal(object)
    """What was Written."""

    def __init__(self, look: Look, host: QWidget, work: Work, chooser: Chooser) -> None:
        super().__init__(look, host, 620, 640)
        self._begun = False
        self._language = "en"
        ways = [(way.value, say()) for way, say in text.WAYS.items()]
        self.way = Segmented(look, translate("new ticket", "How it came"), ways)
        self.who = WhoField(look, work, chooser)
        self.subject = QLineEdit()
        self.subject.setMaxLength(300)
        self.category, self.priority, self.outcome = Choice(), Choice(), Choice()
        directions = [("in", translate("new ticket", "They called")), ("out", translate("new ticket", "We called"))]
        self.direction = Segmented(look, translate("new ticket", "Who called whom"), directions)
        self.minutes = QSpinBox()
        self.minutes.setRange(0, 600)
        inset(self.minutes)
        self.words = QPlainTextEdit()
        self.words.setTabChangesFocus(True)
        self.words.setMinimumHeight(look.px(90))
        self.said = Label(look, "", "small", "text.secondary", wrap=True)
        self.empty = Button(look, translate("new ticket", "Empty the form"), "quiet")
        self.button = Button(look, translate("new ticket", "Open ticket"), "primary", keys="Ctrl+↵")
        self._lay_out()
        self._connect()

    def begin(self, language: str) -> None:
        """Opens it as it was left, or empty."""
        self._language = language
        self._retranslate()
        if not self._begun:
            self.clear()
        self.open()
        self.who.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def clear(self) -> None:
        self.way.choose(Way.CALL.value)
        self.direction.choose("in")
        self.who.clear(self._language)
        self.subject.clear()
        self.words.clear()
        self.minutes.setValue(5)
        self._offer()
        self.category.setCurrentIndex(0)
        self.priority.setCurrentIndex(self.priority.findData(Priority.NORMAL))
        self.outcome.setCurrentIndex(0)
        self._begun = False
        self._renew()

    @property
    def written(self) -> Written | None:
        """None while something is missing."""
        person, subject = self.who.person, " ".join(self.subject.text().split())
        if person is None or not subject:
            return None
        return Written(
            way=Way(self.way.current),
            person=person,
            subject=subject,
            words=self.words.toPlainText().strip(),
            category=self.category.currentData(),
            priority=Priority(self.priority.currentData()),
            outgoing=self.direction.current == "out",
            outcome=CallOutcome(self.outcome.currentData()),
            minutes=self.minutes.value(),
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and isinstance(watched, QWidget) and self.isAncestorOf(watched):
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            control = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.ControlModifier
            if enter and control and event.type() == QEvent.Type.ShortcutOverride:
                event.accept()  # a composer below has the same key
                return True
            if enter and control and event.type() == QEvent.Type.KeyPress:
                self._finish()
                return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.set_title(NAMES["ticket.new"]().rstrip("…"))
        for way, say in text.WAYS.items():
            self.way.set_words(way.value, say())
        self.direction.set_words("in", translate("new ticket", "They called"))
        self.direction.set_words("out", translate("new ticket", "We called"))
        self.empty.setText(translate("new ticket", "Empty the form"))
        self.button.setText(translate("new ticket", "Open ticket"))
        self._offer()
        self._renew()

    def _offer(self) -> None:
        none = translate("new ticket", "None", "category")
        self.category.offer([(none, None), *((say(), each) for each, say in CATEGORIES.items())])
        self.priority.offer([(say(), each) for each, say in PRIORITIES.items()])
        self._offer_outcomes()

    def _lay_out(self) -> None:
        look = self.look
        top = QHBoxLayout()
        top.addWidget(self.way)
        top.addStretch(1)
        self._call = QWidget()
        call = QGridLayout(self._call)
        call.setContentsMargins(0, 0, 0, 0)
        call.setHorizontalSpacing(12)
        call.addLayout(labelled(look, lambda: translate("new ticket", "Direction"), self.direction), 0, 0)
        call.addLayout(labelled(look, lambda: translate("new ticket", "Outcome"), self.outcome), 0, 1)
        call.addLayout(labelled(look, lambda: translate("new ticket", "Length in minutes"), self.minutes), 0, 2)
        call.setColumnStretch(1, 1)
        self.words_label = Label(look, "", "small.name", "text.secondary")
        self.words_label.setBuddy(self.words)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.addLayout(labelled(look, lambda: translate("new ticket", "Category"), self.category), 0, 0)
        grid.addLayout(labelled(look, lambda: translate("new ticket", "Priority"), self.priority), 0, 1)
        inside = QWidget()
        column = labelled(look, lambda: translate("new ticket", "Person"), self.who)
        column.insertLayout(0, top)
        column.insertSpacing(1, 6)
        column.setContentsMargins(18, 12, 18, 12)
        column.setSpacing(4)
        for part in (self._call, labelled(look, lambda: translate("new ticket", "Subject"), self.subject), grid):
            column.addSpacing(6)
            if isinstance(part, QWidget):
                column.addWidget(part)
            else:
                column.addLayout(part)
        column.addSpacing(6)
        column.addWidget(self.words_label)
        column.addWidget(self.words, 1)
        inside.setLayout(column)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        # The paper of the card shows through; setWidget has just turned this on.
        inside.setAutoFillBackground(False)
        area.viewport().setAutoFillBackground(False)
        self.body.setContentsMargins(0, 1, 0, 0)
        self.body.addWidget(area)
        self.buttons.addWidget(self.said, 1)
        self.buttons.addWidget(self.empty)
        self.buttons.addWidget(self.button)

    def _connect(self) -> None:
        self.way.chosen.connect(self._touched)
        self.direction.chosen.connect(self._offer_outcomes)
        self.outcome.currentIndexChanged.connect(self._touched)
        self.who.changed.connect(self._touched)
        self.subject.textChanged.connect(self._touched)
        self.words.textChanged.connect(self._touched)
        self.empty.clicked.connect(self.clear)
        self.button.clicked.connect(self._finish)

    def _offer_outcomes(self) -> None:
        outcomes = OUTCOMES_OUT if self.direction.current == "out" else OUTCOMES_IN
        self.outcome.offer([(text.OUTCOMES[each](), each) for each in outcomes])
        self._renew()

    def _touched(self) -> None:
        self._begun = True
        self._renew()

    def _renew(self) -> None:
        way = Way(self.way.current)
        self._call.setVisible(way is Way.CALL)
        self.minutes.setEnabled(self.outcome.currentData() not in _SILENT)
        name = text.words_name(way)
        self.words_label.setText(name)
        self.words.setAccessibleName(name)
        self.button.setEnabled(self.written is not None)
        self.empty.setEnabled(self._begun)
        self.said.setText(text.missing(self.who.person is None, not self.subject.text().strip()))

    def _finish(self) -> None:
        written = self.written
        if written is not None:
            self.dismiss()
            self.finished.emit(written)
