"""The first window where there is no desk yet: its name, yours, your language; or the demo desk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout

from console.ui.shared.controls.button import Button
from console.ui.shared.controls.label import Label
from console.ui.shared.controls.segmented import Segmented
from console.ui.shared.look import Look
from console.ui.shared.words import Words, translate


@dataclass(frozen=True, slots=True)
class NewDesk:
    name: str
    agent: str
    email: str
    language: str


class FirstRun(QDialog):
    """`made` is what was asked for when it ends well; `demo` says that the demo desk was chosen instead."""

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__()
        self._look, self._words = look, words
        self.made: NewDesk | None = None
        self.demo = False
        self._hello = Label(look, role="hero")
        self._about = Label(look, "", "body", "text.secondary", wrap=True)
        self._language = Segmented(
            look, "Language / Język / Язык", (("en", "English"), ("pl", "Polski"), ("ru", "Русский"))
        )
        self._language.choose(words.language)
        self._language.chosen.connect(words.use)
        self._fields = {name: QLineEdit() for name in ("desk", "agent", "email")}
        self._names = {name: Label(look, role="body.name") for name in self._fields}
        self._make = Button(look, "", "primary")
        self._make.clicked.connect(self._finish)
        self._try = Button(look, "", "default")
        self._try.clicked.connect(self._choose_demo)
        column = QVBoxLayout(self)
        column.setContentsMargins(48, 40, 48, 40)
        column.setSpacing(6)
        column.addWidget(self._language, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(18)
        column.addWidget(self._hello)
        column.addWidget(self._about)
        column.addSpacing(12)
        for name, field in self._fields.items():
            self._names[name].setBuddy(field)
            column.addWidget(self._names[name])
            column.addWidget(field)
            column.addSpacing(8)
            field.textChanged.connect(self._look_at)
        column.addSpacing(12)
        row = QHBoxLayout()
        row.addWidget(self._make)
        row.addWidget(self._try)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        self.setMinimumWidth(look.px(560))
        self.retranslate()
        self._fields["desk"].setFocus()

    def retranslate(self) -> None:
        self.setWindowTitle("Third Ring")
        self._hello.setText(translate("first", "Good to have you here."))
        self._about.setText(
            translate("first", "A desk holds your tickets, people and articles. It is kept on this computer alone.")
        )
        texts = {
            "desk": translate("first", "Name of the desk"),
            "agent": translate("first", "Your name, as participants read it"),
            "email": translate("first", "Your e-mail address (can stay empty)"),
        }
        for name, words in texts.items():
            self._names[name].setText(words)
            self._fields[name].setAccessibleName(words)
        self._make.setText(translate("first", "Make the desk"))
        self._try.setText(translate("first", "Try it with invented data"))
        self._look_at()

    def _look_at(self) -> None:
        ready = all(self._fields[name].text().strip() for name in ("desk", "agent"))
        self._make.setEnabled(ready)
        self._make.setToolTip("" if ready else translate("first", "Both names are needed first."))

    def _finish(self) -> None:
        values: Callable[[str], str] = lambda name: self._fields[name].text().strip()  # noqa: E731
        self.made = NewDesk(values("desk"), values("agent"), values("email"), self._words.language)
        self.accept()

    def _choose_demo(self) -> None:
        self.demo = True
        self.accept()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._look.color("bg.surface"))


class WhoIsThis(QDialog):
    """Asks who sits at this console, when a desk is there but nobody is named."""

    def __init__(self, look: Look, people: tuple[tuple[str, str], ...]) -> None:
        """`people` are (id, name)."""
        super().__init__()
        self._look = look
        self.chosen = ""
        self.setWindowTitle("Third Ring")
        column = QVBoxLayout(self)
        column.setContentsMargins(48, 40, 48, 40)
        column.setSpacing(8)
        column.addWidget(Label(look, translate("first", "Who sits at this console?"), "title"))
        for identity, name in people:
            button = Button(look, name)
            button.clicked.connect(lambda _=False, identity=identity: self._take(identity))
            column.addWidget(button)
        self.setMinimumWidth(look.px(420))

    def _take(self, identity: str) -> None:
        self.chosen = identity
        self.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._look.color("bg.surface"))
