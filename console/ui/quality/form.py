"""The short form of a review: four questions, one kind sentence, and whether it is a good example."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QPlainTextEdit, QVBoxLayout, QWidget

from console.domain.quality import Aspect, Mark, Verdict, whole
from console.queries.reviews import ReviewRow
from console.ui.quality import text
from console.ui.shared.controls.label import Label
from console.ui.shared.controls.segmented import Segmented
from console.ui.shared.look import Look
from console.ui.shared.words import translate

_FIELD = 84


class ReviewForm(QWidget):
    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        choices = (("", "–"), *((str(one), "") for one in Verdict))
        self._names = {one: Label(look, "", "body", wrap=True) for one in Aspect}
        self.verdicts = {one: Segmented(look, "-", choices) for one in Aspect}
        self.remark = QPlainTextEdit()
        self.remark.setTabChangesFocus(True)
        self.remark.document().setDocumentMargin(8)
        self.remark.setFixedHeight(look.px(_FIELD))
        self.example = QCheckBox()
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        for place, one in enumerate(Aspect):
            grid.addWidget(self._names[one], place, 0)
            grid.addWidget(self.verdicts[one], place, 1)
            self.verdicts[one].chosen.connect(lambda _: self.changed.emit())
        grid.setColumnStretch(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(grid)
        column.addWidget(self.remark)
        column.addWidget(self.example)
        self.remark.textChanged.connect(self.changed)
        look.changed.connect(lambda: self.remark.setFixedHeight(look.px(_FIELD)))
        self._speak()

    def show_review(self, row: ReviewRow) -> None:
        for one, choice in self.verdicts.items():
            choice.choose(str(row.verdict(one) or ""))
        self.remark.setPlainText(row.remark)
        self.example.setChecked(row.example)

    @property
    def marks(self) -> tuple[Mark, ...]:
        chosen = {one: choice.current for one, choice in self.verdicts.items()}
        return tuple(Mark(one, Verdict(said)) for one, said in chosen.items() if said)

    @property
    def words(self) -> str:
        return self.remark.toPlainText().strip()

    @property
    def missing(self) -> str:
        """What is needed before it can be given, as a sentence; empty when nothing is."""
        if not whole(self.marks):
            return translate("quality", "Four short answers first.")
        if not self.words and any(mark.verdict is not Verdict.YES for mark in self.marks):
            return translate("quality", "One kind sentence: what would make it better?")
        return ""

    def _speak(self) -> None:
        for one in Aspect:
            self._names[one].setText(text.aspect(one))
            self.verdicts[one].setAccessibleName(text.aspect(one))
            for said in Verdict:
                self.verdicts[one].set_words(str(said), text.verdict(said))
        hint = translate("quality", "One kind sentence: what was good, what would help next time")
        self.remark.setPlaceholderText(hint)
        self.remark.setAccessibleName(hint)
        self.example.setText(translate("quality", "Use as an example"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()
