"""An incident is solved with all its tickets; whoever reported is told, and asked whether it helped, if one likes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPlainTextEdit, QWidget

from console.queries.incidents import IncidentRow
from console.ui.incidents import text
from console.ui.incidents.wording import USUAL, Wording
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.label import Label
from console.ui.shared.controls.segmented import Segmented
from console.ui.shared.look import Look
from console.ui.shared.sheet import Sheet
from console.ui.shared.words import translate

_SIZE = (600, 400)
SOLVED = {
    "en": "It should work again now. Please try once more.",
    "pl": "Wszystko powinno już działać. Proszę spróbować jeszcze raz.",
    "ru": "Всё должно снова работать. Попробуйте, пожалуйста, ещё раз.",
}
"""What people are told where nobody writes anything else; each in their language, whatever that of the screen is."""


class SolveSheet(Sheet):
    solve = Signal()

    def __init__(self, look: Look, host: QWidget) -> None:
        super().__init__(look, host, *_SIZE)
        self.row: IncidentRow | None = None
        self.wording = Wording()
        self._filling = False
        self.explained = Label(look, "", "body", "text.secondary", wrap=True)
        self.tell = QCheckBox()
        self.languages = Segmented(look, "", [(code, code.upper()) for code in USUAL])
        self.editor = QPlainTextEdit()
        self.editor.setTabChangesFocus(True)
        self.editor.document().setDocumentMargin(8)
        self.button = Button(look, "", "primary", icon="check")
        switch = QHBoxLayout()
        switch.addWidget(self.tell, 1)
        switch.addWidget(self.languages)
        self.body.addWidget(self.explained)
        self.body.addLayout(switch)
        self.body.addWidget(self.editor, 1)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.button)
        self.tell.toggled.connect(self._look_at)
        self.languages.chosen.connect(lambda _: self._show_words())
        self.editor.textChanged.connect(self._edited)
        self.button.clicked.connect(self.solve)
        self._speak()

    def ask(self, row: IncidentRow) -> None:
        """With the usual words, and everybody told."""
        self.row = row
        self.wording = Wording()
        self.wording.texts = dict(SOLVED)
        self.tell.setChecked(True)
        self._show_words()
        self._speak()
        self._look_at()
        self.open()
        self.button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_words(self) -> None:
        self._filling = True
        self.editor.setPlainText(self.wording.texts.get(self.languages.current, ""))
        self._filling = False

    def _edited(self) -> None:
        if not self._filling:
            self.wording.texts[self.languages.current] = self.editor.toPlainText()
            self._look_at()

    def _look_at(self) -> None:
        told = self.tell.isChecked()
        self.editor.setEnabled(told)
        self.languages.setEnabled(told)
        self.button.setEnabled(not told or bool(self.wording.written))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()

    def _speak(self) -> None:
        row = self.row
        self.tell.setText(translate("incidents", "Tell everybody, and ask whether it helped"))
        self.languages.setAccessibleName(translate("incidents", "Language of the text"))
        self.editor.setAccessibleName(translate("incidents", "Text of the message"))
        self.explained.setText(
            translate("incidents", "Whoever says that it did not help comes back to the queue by themselves.")
        )
        if row is not None:
            tickets = len(row.tickets)
            self.set_title(translate("incidents", "Solve together"), text.trouble(row.trouble, row.title))
            self.button.setText(translate("incidents", "Solve with %n tickets", "", tickets))
