"""Who sits at this console, chosen from the people of a desk."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from console.domain.ids import Id
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.label import Label
from console.ui.shared.look import Look
from console.ui.shared.words import translate


class Who(QWidget):
    chosen = Signal(object)
    """An Id."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._title = Label(look, "", "title")
        self._buttons: list[Button] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self._title)
        self.retranslate()

    def show_people(self, people: tuple[tuple[Id, str], ...]) -> None:
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = [Button(self._look, name) for _, name in people]
        for button, (person, _) in zip(self._buttons, people, strict=True):
            button.clicked.connect(lambda _=False, person=person: self.chosen.emit(person))
            self._column.addWidget(button)
        if self._buttons:
            self._buttons[0].setFocus()

    def retranslate(self) -> None:
        self._title.setText(translate("first", "Who sits at this console?"))


class WhoIsThis(QDialog):
    """Asks when a desk is there but nobody is named. `chosen` is None when the person went away."""

    def __init__(self, look: Look, people: tuple[tuple[Id, str], ...]) -> None:
        super().__init__()
        self._look = look
        self.chosen: Id | None = None
        self.setWindowTitle("Third Ring")
        who = Who(look)
        who.show_people(people)
        who.chosen.connect(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(48, 40, 48, 40)
        column.addWidget(who)
        self.setMinimumWidth(look.px(420))

    def _take(self, person: Id) -> None:
        self.chosen = person
        self.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._look.color("bg.surface"))
