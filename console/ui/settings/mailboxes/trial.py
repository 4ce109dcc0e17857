"""A button that tries a connection, and what came of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.errors import ConsoleError
from console.ui.settings.mailboxes import text
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.button_row import ButtonRow
from console.ui.shared.look import Look
from console.ui.shared.strip import Strip
from console.ui.shared.words import fault, translate


class Trial(QWidget):
    wanted = Signal()
    called_off = Signal()
    told = Signal()
    """Something is said under the button now."""

    def __init__(self, look: Look, words: str) -> None:
        super().__init__()
        self.button = Button(look, words, icon="link")
        self.button.clicked.connect(self.wanted)
        self.result = Strip(look, "neutral", "spinner", "")
        self.result.acted.connect(self.called_off)
        self.result.hide()
        row = ButtonRow(Qt.AlignmentFlag.AlignLeft)
        row.add(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(row)
        column.addWidget(self.result)

    def begin(self) -> None:
        self.button.setEnabled(False)
        self.result.say(
            "neutral",
            "spinner",
            translate("mailboxes", "Trying…"),
            translate("mailboxes", "A server that does not answer may take a minute."),
            translate("mailboxes", "Cancel"),
        )
        self._show()

    def well(self, title: str, more: str = "") -> None:
        self.button.setEnabled(True)
        self.result.say("go", "check-circle", title, more)
        self._show()

    def failed(self, error: ConsoleError | None) -> None:
        self.button.setEnabled(True)
        if error is None:
            self.result.say("warn", "warning", translate("mailboxes", "Something here did not work as it should."))
        else:
            self.result.say("warn", "warning", fault(error.title), text.tried(error))
        self._show()

    def end(self) -> None:
        """What was tried is not what stands there now, whether its outcome is known or still on its way."""
        if not self.button.isEnabled():
            self.called_off.emit()
        self.calm()

    def calm(self) -> None:
        """Something else is written now: what was said of the last attempt is over."""
        self.button.setEnabled(True)
        self.result.hide()

    def _show(self) -> None:
        self.result.show()
        self.told.emit()
