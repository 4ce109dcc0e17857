"""The sheet with the questions for the tutor: who asks what, which the tutor sees, and what became of them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from console.commands.base import Command
from console.commands.tutor_questions import AskTutor, ChooseQuestion, DecideQuestion
from console.domain.ids import Id
from console.domain.tutor_cards import LONGEST_QUESTION, Verdict
from console.queries.tutor import QuestionRow
from console.sync.desk import Desk
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.hairline import Hairline
from console.ui.shared.controls.label import Label
from console.ui.shared.look import Look
from console.ui.shared.sheet import Sheet
from console.ui.shared.words import translate
from console.ui.shared.work import Work

_SIZE = (640, 460)


def state_of(one: QuestionRow) -> str:
    if one.verdict is not None:
        return {
            Verdict.NOW: lambda: translate("tutor", "answered live"),
            Verdict.AT_END: lambda: translate("tutor", "at the end"),
            Verdict.WRITTEN: lambda: translate("tutor", "answered in writing"),
            Verdict.SKIPPED: lambda: translate("tutor", "not answered in the webinar"),
        }[one.verdict]()
    return translate("tutor", "on the tutor’s list") if one.chosen else ""


class QuestionLine(QWidget):
    def __init__(self, look: Look, one: QuestionRow) -> None:
        super().__init__()
        self.row = one
        asked = translate("tutor", "asked by %n", "", one.askers) if one.askers else ""
        about = " · ".join(part for part in (asked, state_of(one)) if part)
        self.words = Label(look, one.words, "body.name", wrap=True)
        self.about = Label(look, about, "small", "text.secondary")
        choose = translate("tutor", "Take off") if one.chosen else translate("tutor", "Put on the list")
        self.choose = Button(look, choose, "default" if one.chosen else "primary", dense=True)
        self.write = Button(look, translate("tutor", "Answer in writing…"), dense=True)
        self.choose.setVisible(one.decided_at is None)
        # Whoever only called cannot be written to in this way, and a question of the crew is nobody's.
        self.write.setVisible(bool(one.tickets) and one.verdict not in {Verdict.NOW, Verdict.WRITTEN})
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.words)
        words.addWidget(self.about)
        self.about.setVisible(bool(about))
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 8, 2, 8)
        row.setSpacing(8)
        row.addLayout(words, 1)
        row.addWidget(self.write)
        row.addWidget(self.choose)


class QuestionsSheet(Sheet):
    written_wanted = Signal(object)
    """A QuestionRow that somebody of the crew answers by a text."""

    def __init__(self, look: Look, work: Work, desk: Desk, host: QWidget) -> None:
        super().__init__(look, host, *_SIZE)
        self._work, self._desk = work, desk
        self._launch: Id | None = None
        self.lines: list[QuestionLine] = []
        self.nothing = Label(look, "", "body", "text.secondary", wrap=True)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        holder = QWidget()
        inside = QVBoxLayout(holder)
        inside.setContentsMargins(0, 0, 6, 0)
        inside.addWidget(self.nothing)
        inside.addLayout(self._column)
        inside.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(holder)
        self.field = QLineEdit()
        self.field.setMaxLength(LONGEST_QUESTION)
        self.add = Button(look, "", "primary")
        new = QHBoxLayout()
        new.setSpacing(8)
        new.addWidget(self.field, 1)
        new.addWidget(self.add)
        self.body.addLayout(new)
        self.body.addWidget(scroll, 1)
        self.add.clicked.connect(self._add)
        self.field.returnPressed.connect(self._add)
        self.field.textChanged.connect(lambda words: self.add.setEnabled(bool(words.strip())))
        self.add.setEnabled(False)

    def begin(self, launch: Id, questions: tuple[QuestionRow, ...]) -> None:
        self._launch = launch
        self.speak()
        self.show_questions(questions)
        self.open()
        self.field.setFocus()

    def speak(self) -> None:
        self.set_title(translate("tutor", "Questions for the tutor"))
        self.add.setText(translate("tutor", "Add"))
        self.field.setPlaceholderText(translate("tutor", "A question, in a line"))
        self.field.setAccessibleName(translate("tutor", "A question, in a line"))
        self.nothing.setText(
            translate("tutor", "Nobody has marked one yet. In a ticket: “Question for the tutor…” of the menu.")
        )

    def show_questions(self, questions: tuple[QuestionRow, ...]) -> None:
        if [line.row for line in self.lines] == list(questions):
            return
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.lines = [QuestionLine(self.look, one) for one in questions]
        for place, line in enumerate(self.lines):
            if place:
                self._column.addWidget(Hairline(self.look))
            self._column.addWidget(line)
            line.choose.clicked.connect(lambda _=False, one=line.row: self._choose(one))
            line.write.clicked.connect(lambda _=False, one=line.row: self.written_wanted.emit(one))
        self.nothing.setVisible(not questions)

    def written(self, question: Id) -> None:
        self._tell(DecideQuestion(self._desk.stamp(), question, Verdict.WRITTEN))

    def _choose(self, one: QuestionRow) -> None:
        self._tell(ChooseQuestion(self._desk.stamp(), one.id, not one.chosen))

    def _add(self) -> None:
        words = self.field.text().strip()
        if words and self._launch is not None:
            self._tell(AskTutor(self._desk.stamp(), self._desk.new_id(), self._launch, words))
            self.field.clear()

    def _tell(self, command: Command) -> None:
        self._work.tell(self, command)
