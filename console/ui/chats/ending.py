"""The sheet in which a chat is ended: what it was about and how it went, and whether the ticket is solved."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QWidget

from console.domain.ids import Id
from console.queries.chats import ChatRow
from console.ui.chats import text
from console.ui.settings.fields import Field
from console.ui.shared.controls.button import Button
from console.ui.shared.look import Look
from console.ui.shared.sheet import Sheet
from console.ui.shared.words import translate

_SIZE = (460, 340)


class _Summary(QPlainTextEdit):
    done = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if entered and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.done.emit()
        else:
            super().keyPressEvent(event)


class EndSheet(Sheet):
    ended = Signal(object, str, bool)
    """The id of the chat, the summary, and whether the ticket is solved."""

    def __init__(self, look: Look, host: QWidget) -> None:
        super().__init__(look, host, *_SIZE)
        self._chat: Id | None = None
        self._of: ChatRow | None = None
        self.summary = _Summary()
        self.summary.setTabChangesFocus(True)
        self.solve = QCheckBox()
        self.leave = Button(look, "", "quiet")
        self.end = Button(look, "", "primary", keys="Ctrl+↵")
        self._field = Field(look, "-", self.summary, "-")
        self.body.addWidget(self._field, 1)
        self.body.addWidget(self.solve, 0, Qt.AlignmentFlag.AlignLeft)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.leave)
        self.buttons.addWidget(self.end)
        self.leave.clicked.connect(self.dismiss)
        self.end.clicked.connect(self._end)
        self.summary.done.connect(self._end)
        self.setFocusProxy(self.summary)
        self._speak()

    def ask(self, chat: ChatRow, subject: str) -> None:
        """What was begun for this chat and not done is still there."""
        if chat.id != self._chat:
            self._chat = chat.id
            self.summary.setPlainText(subject)
            self.summary.moveCursor(QTextCursor.MoveOperation.End)
            self.solve.setChecked(True)
        self._of = chat
        self._speak()
        self.open()
        self.summary.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _end(self) -> None:
        if self._chat is None or not self.isVisible():
            return
        chat, self._chat = self._chat, None
        self.dismiss()
        self.ended.emit(chat, self.summary.toPlainText().strip(), self.solve.isChecked())

    def _speak(self) -> None:
        self.set_title(translate("chat", "End the chat"), text.visitor(self._of.name) if self._of is not None else "")
        self._field.rename(translate("chat", "What it was about, and how it ended"))
        self._field.say(translate("chat", "A note for the team. The visitor is asked to rate the chat."))
        self.solve.setText(translate("chat", "The ticket is solved"))
        self.leave.setText(translate("chat", "Not yet"))
        self.end.setText(translate("chat", "End the chat"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()
