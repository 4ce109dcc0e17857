"""Finding words in the conversation: a bar over the thread with a count and a way to the next place."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from console.ui.shared.controls.icon_button import IconButton
from console.ui.shared.controls.label import Label
from console.ui.shared.controls.search import SearchField
from console.ui.shared.look import Look
from console.ui.shared.words import translate
from console.ui.ticket.conversation import text
from console.ui.ticket.conversation.thread import Thread


def pattern_of(words: str) -> re.Pattern[str] | None:
    """Small and large letters are the same; any white space matches any other."""
    parts = words.split()
    return re.compile(r"\s+".join(re.escape(part) for part in parts), re.IGNORECASE) if parts else None


class FindBar(QWidget):
    """Enter and F3 go to the place before (the newest first, as one reads back), Shift with them to the one after."""

    closed = Signal()

    def __init__(self, look: Look, thread: Thread, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._thread = thread
        self._hits: list[tuple[str, int]] = []
        self._at = -1
        self.field = SearchField(look, "", "", translate("conversation", "Clear"))
        self.count = Label(look, "", "small", "text.secondary")
        self.before = IconButton(look, "caret-up", "·", dense=True)
        self.after = IconButton(look, "caret-down", "·", dense=True)
        self.close_button = IconButton(look, "x", "·", dense=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 6, 16, 6)
        row.setSpacing(6)
        row.addWidget(self.field, 1)
        row.addWidget(self.count)
        for button in (self.before, self.after, self.close_button):
            row.addWidget(button)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.field.changed.connect(self._search)
        self.field.left.connect(self.close_bar)
        self.field.edit.installEventFilter(self)
        self.before.clicked.connect(lambda: self.go(-1))
        self.after.clicked.connect(lambda: self.go(1))
        self.close_button.clicked.connect(self.close_bar)
        self._speak()
        self.hide()

    def open(self) -> None:
        self.show()
        self.field.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.edit.selectAll()
        self._search(self.field.text)

    def close_bar(self) -> None:
        if self.isHidden():
            return
        self.hide()
        self._thread.search(None)
        self._thread.focus_current()
        self.closed.emit()

    def renew(self) -> None:
        """The conversation has other entries now; the place that was found stays the current one."""
        if self.isHidden():
            return
        kept = self._hits[self._at] if 0 <= self._at < len(self._hits) else None
        self._hits = self._thread.search(pattern_of(self.field.text), kept)
        self._at = self._hits.index(kept) if kept in self._hits else len(self._hits) - 1
        self._tell()

    def go(self, step: int) -> None:
        if self._hits:
            self._at = (self._at + step) % len(self._hits)
            self._thread.show_hit(*self._hits[self._at])
            self._tell()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            forward = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F3):
                self.go(1 if forward else -1)
                return True
            if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                self.go(-1 if event.key() == Qt.Key.Key_Up else 1)
                return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "close_button"):
            self._speak()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.color("bg.surface"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._look.color("border.subtle"))

    def _search(self, words: str) -> None:
        if self.isHidden():
            return
        self._hits = self._thread.search(pattern_of(words))
        self._at = len(self._hits) - 1
        if self._hits:
            self._thread.show_hit(*self._hits[self._at])
        self._tell()

    def _tell(self) -> None:
        words = self.field.text.strip()
        self.count.setText(text.found(self._at + 1, len(self._hits)) if words else "")
        for button in (self.before, self.after):
            button.setEnabled(bool(self._hits))

    def _speak(self) -> None:
        find = translate("conversation", "Find in this conversation")
        self.field.set_words(find, find)
        self.before.set_name(translate("conversation", "Earlier place"))
        self.after.set_name(translate("conversation", "Later place"))
        self.close_button.set_name(translate("conversation", "Close the search"))
        self._tell()
