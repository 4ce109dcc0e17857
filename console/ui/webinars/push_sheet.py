"""The address to which the tool of a webinar tells who comes and goes: made when asked for, shown once."""

from __future__ import annotations

from PySide6.QtCore import Signal
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
    new_wanted = Signal()

    def __init__(self, look: Look, host: QWidget) -> None:
        super().__init__(look, host, *_SIZE)
        self.make = Button(look, "", icon="plus")
        self.make.clicked.connect(self.new_wanted)
        self.said = Label(look, "", "body", wrap=True)
        self.address = QLineEdit()
        self.address.setReadOnly(True)
        self.example = QPlainTextEdit(_EXAMPLE)
        self.example.setReadOnly(True)
        self.example.setTabChangesFocus(True)
        self.copy = Button(look, translate("webinars", "Copy the address"), icon="copy")
        self.done = Button(look, translate("webinars", "Close"), "primary")
        self.body.addWidget(self.said)
        self._shown = Field(look, translate("webinars", "Address"), self.address)
        self.body.addWidget(self._shown)
        form = translate("webinars", "What is posted there; event is joined or left")
        self.body.addWidget(Field(look, form, self.example), 1)
        self.buttons.addWidget(self.make)
        self.buttons.addWidget(self.copy)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.done)
        self.copy.clicked.connect(lambda: QApplication.clipboard().setText(self.address.text()))
        self.done.clicked.connect(self.dismiss)
        self.set_title(translate("webinars", "Connect the webinar tool"))

    def offer(self, *, known: bool) -> None:
        """Before there is anything to show; `known`: one was made before, and may be in use."""
        self._shown.hide()
        self.copy.hide()
        self._say_what_for()
        if known:
            there = translate("webinars", "There is an address already. A new one ends it.")
            self.said.setText(f"{self.said.text()} {there}")
        new = translate("webinars", "Make a new address") if known else translate("webinars", "Make an address")
        self.make.setText(new)

    def show_address(self, home: str, token: str) -> None:
        self.address.setText(f"{home.rstrip('/')}/api/v1/webinars/{token}")
        self._say_what_for()
        once = translate("webinars", "It is shown this once.")
        self.said.setText(f"{self.said.text()} {once}")
        if not home:
            lacking = translate("webinars", "The desk has no web address yet: set one in the settings first.")
            self.said.setText(f"{lacking} {self.said.text()}")
        self.address.setCursorPosition(0)
        self._shown.show()
        self.copy.show()
        self.make.hide()

    def _say_what_for(self) -> None:
        said = translate(
            "webinars",
            "Let your webinar tool, or a service that connects programs, post to this address when somebody joins or "
            "leaves.",
        )
        self.said.setText(said)
