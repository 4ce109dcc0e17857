"""The small card in which a question of a ticket is put to the tutor of the launch: a new one, or one that is known."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtWidgets import QLineEdit, QWidget

from console.commands.tutor_questions import AskTutor
from console.domain.ids import Id
from console.domain.tutor_cards import LONGEST_QUESTION
from console.queries.launches import LaunchesAround
from console.queries.tutor import QuestionRow, QuestionsForTutor
from console.sync.desk import Desk
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.label import Label
from console.ui.shared.look import Look
from console.ui.shared.words import translate
from console.ui.shared.work import Work
from console.ui.ticket.acts.pickers.small_card import SmallCard

_BEFORE, _AFTER = timedelta(hours=6), timedelta(hours=24)
_KNOWN = 4
"""So many known questions are offered: who reads more of them has typed the question meanwhile."""


class TutorQuestionCard(SmallCard):
    def __init__(self, look: Look, work: Work, desk: Desk, host: QWidget) -> None:
        super().__init__(look, host)
        self._work, self._desk = work, desk
        self._ticket: Id | None = None
        self._launch: Id | None = None
        self.field = QLineEdit()
        self.field.setMaxLength(LONGEST_QUESTION)
        self.known_title = Label(look, "", "small.strong", "text.secondary")
        self.known: list[Button] = []
        self.body.addWidget(self.field)
        self.body.addWidget(self.known_title)
        self.field.textChanged.connect(lambda _: self._settle())
        self.field.returnPressed.connect(self._ask)
        self.button.clicked.connect(self._ask)

    def begin(self, ticket: Id, words: str) -> None:
        """`words` are the last ones of the ticket: the question is often among them."""
        self._ticket, self._launch = ticket, None
        self.heading.setText(translate("tutor", "A question for the tutor"))
        self.setAccessibleName(self.heading.text())
        self.field.setText(words)
        self.field.setAccessibleName(translate("tutor", "The question, in a line"))
        self.field.setPlaceholderText(translate("tutor", "The question, in a line"))
        self.button.setText(translate("tutor", "Put it on the list"))
        self._offer(())
        self.open()
        self.field.setFocus()
        self.field.selectAll()
        now = self._desk.now()
        self._work.ask(self, "launch", LaunchesAround(now - _BEFORE, now + _AFTER), self._take)

    def _take(self, launches: tuple[Id, ...]) -> None:
        self._launch = launches[0] if launches else None
        if self._launch is None:
            self.known_title.setText(translate("tutor", "No launch is near: there is no tutor to ask."))
            self.known_title.show()
        else:
            self._work.ask(self, "known", QuestionsForTutor(self._launch), self._offer)
        self._settle()

    def _offer(self, questions: tuple[QuestionRow, ...]) -> None:
        for old in self.known:
            self.body.removeWidget(old)
            old.deleteLater()
        self.known = []
        for one in [row for row in questions if row.decided_at is None][:_KNOWN]:
            words = translate("tutor", "“{words}”").format(words=one.words)
            button = Button(self.look, words.replace("&", "&&"), "link")
            button.clicked.connect(lambda _=False, one=one: self._join(one))
            self.body.addWidget(button)
            self.known.append(button)
        self.known_title.setText(translate("tutor", "Or the same as"))
        self.known_title.setVisible(bool(self.known))
        if self.isVisible():
            self.place()

    def _settle(self) -> None:
        self.button.setEnabled(self._launch is not None and bool(self.field.text().strip()))

    def _ask(self) -> None:
        if self.button.isEnabled():
            self._put(self._desk.new_id(), self.field.text())

    def _join(self, one: QuestionRow) -> None:
        self._put(one.id, one.words)

    def _put(self, question: Id, words: str) -> None:
        if self._ticket is not None and self._launch is not None:
            self._work.tell(self, AskTutor(self._desk.stamp(), question, self._launch, words, (self._ticket,)))
        self.dismiss()
