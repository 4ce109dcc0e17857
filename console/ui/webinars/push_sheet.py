"""The address to which the tool of a webinar tells who comes and goes: shown once."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from console.ui.settings.fields import Field
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.label import Label
from console.ui.shared.look import Look
from console.ui.shared.sheet import Sheet
from console.ui.shared.words import translate

_SIZE = (560, 420)
_EXAMPLE = """{
  "event": "joined",
  "email": "anna@example.org",
  "name": "Anna Nowak",
  "at": "2026-11-24T17:58:12+01:00"
}"""


class PushSheet(Sheet):
    def __init__(self, look: Look, host: QWidget) -> None:
        super().__init__(look, host, *_SIZE)
        self.said = Label(look, "", "body", wrap=True)
        self.address = QLineEdit()
        self.address.setReadOnly(True)
        self.example = QPlainTextEdit(_EXAMPLE)
        self.example.setReadOnly(True)
        self.example.setTabChangesFocus(True)
        self.copy = Button(look, translate("webinars", "Copy the address"), icon="copy")
        self.done = Button(look, translate("webinars", "Close"), "primary")
        self.body.addWidget(self.said)
        self.body.addWidget(Field(look, translate("webinars", "Address"), self.address))
        form = translate("webinars", "What is posted there; event is joined or left")
        self.body.addWidget(Field(look, form, self.example), 1)
        self.buttons.addWidget(self.copy)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.done)
        self.copy.clicked.connect(lambda: QApplication.clipboard().setText(self.address.text()))
        self.done.clicked.connect(self.dismiss)
        self.set_title(translate("webinars", "Connect the webinar tool"))

    def show_address(self, home: str, token: str) -> None:
        self.address.setText(f"{home.rstrip('/')}/api/v1/webinars/{token}")
        said = translate(
            "webinars",
            "Let your webinar tool, or a service that connects programs, post to this address when somebody joins or "
            "leaves. It is shown this once; a new one ends it.",
        )
        if not home:
            lacking = translate("webinars", "The desk has no web address yet: set one in the settings first.")
            said = f"{lacking} {said}"
        self.said.setText(said)
        self.address.setCursorPosition(0)
