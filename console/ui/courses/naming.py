"""The small card in which a new cohort gets its name and course."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from console.ui.settings.fields import Field
from console.ui.shared.look import Look
from console.ui.shared.words import translate
from console.ui.ticket.acts.pickers.small_card import SmallCard


class NewCohort(SmallCard):
    made = Signal(str, str)

    def __init__(self, look: Look, host: QWidget) -> None:
        super().__init__(look, host)
        self.name, self.course = QLineEdit(), QLineEdit()
        self._name, self._course = Field(look, "", self.name), Field(look, "", self.course)
        self.body.addWidget(self._name)
        self.body.addWidget(self._course)
        self.name.textChanged.connect(lambda words: self.button.setEnabled(bool(words.strip())))
        for field in (self.name, self.course):
            field.returnPressed.connect(self._make)
        self.button.clicked.connect(self._make)
        self._speak()

    def open(self) -> None:
        self.name.clear()
        self.course.clear()
        self.button.setEnabled(False)
        super().open()
        self.name.setFocus()

    def _make(self) -> None:
        name = self.name.text().strip()
        if name:
            self.dismiss()
            self.made.emit(name, self.course.text().strip())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()

    def _speak(self) -> None:
        self.heading.setText(translate("courses", "New cohort"))
        self._name.rename(translate("courses", "Name"))
        self._course.rename(translate("courses", "Course"))
        self.button.setText(translate("courses", "Add"))
