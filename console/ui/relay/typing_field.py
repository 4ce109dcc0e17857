"""Where the typist types: Enter or the end of a sentence sends, short forms expand, ↑ corrects the last line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QPlainTextEdit

from console.domain.relay import LONGEST_LINE, Mark, mark_words
from console.domain.relay_words import expand_last, sentences
from console.ui.shared.look import Look

_LINES = 2


class TypingField(QPlainTextEdit):
    line_ended = Signal(str, object)
    """The line, and when its first letter was typed."""
    last_wanted = Signal()
    """↑ in an empty field."""
    left = Signal()
    """Esc."""

    def __init__(self, look: Look, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._look, self._now = look, now
        self._began: datetime | None = None
        self._taking = False
        self.forms: Mapping[str, str] = {}
        self.by_sentence = True
        """False while a line is corrected: it is sent by Enter alone."""
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(7)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.textChanged.connect(self._changed)
        look.changed.connect(self._measure)
        self._measure()

    @property
    def text(self) -> str:
        return self.toPlainText()

    def put(self, text: str) -> None:
        """In place of what stands here; nothing of it is sent by that."""
        self._taking = True
        self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)
        self._taking = False
        self._began = self._now() if text else None

    def insert_mark(self, mark: Mark, language: str) -> None:
        """With a space around it where one is needed; a number that it lacks is typed next."""
        words = mark_words(mark, language)
        cursor = self.textCursor()
        before = self.text[: cursor.selectionStart()]
        lead = "" if not before or before[-1].isspace() else " "
        begin = cursor.selectionStart() + len(lead)
        cursor.insertText(f"{lead}{words} ")
        gap = words.find("…")
        if gap >= 0:
            cursor.setPosition(begin + gap)
            cursor.setPosition(begin + gap + 1, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.setFocus()

    def send(self) -> None:
        """All that stands here, whether its last sentence has ended or not."""
        text = expand_last(self.text, self.forms) if self.by_sentence else self.text
        ended, begun = sentences(text) if self.by_sentence else ((), text)
        self._give((*ended, begun))
        self.put("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.send()
        elif key == Qt.Key.Key_Up and not self.text:
            self.last_wanted.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            if event.text().isspace() and self.by_sentence:
                self._expand()
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self.viewport().update()

    def _expand(self) -> None:
        """The word before the cursor. One step to take back: whoever meant the letters gets them with Ctrl+Z."""
        cursor = self.textCursor()
        before = self.text[: cursor.position()]
        after = expand_last(before, self.forms)
        if after == before or cursor.hasSelection():
            return
        same = next((at for at, (one, other) in enumerate(zip(before, after, strict=False)) if one != other), 0)
        cursor.setPosition(same, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(after[same:])

    def _changed(self) -> None:
        if self._taking:
            return
        text = self.text
        if text and self._began is None:
            self._began = self._now()
        if not text:
            self._began = None
        if not self.by_sentence:
            return
        ended, begun = sentences(text)
        if not ended:
            return
        tail = len(text) - self.textCursor().position()
        self._give(ended)
        self.put(begun)
        cursor = self.textCursor()
        cursor.setPosition(max(0, len(begun) - tail))
        self.setTextCursor(cursor)

    def _give(self, lines: tuple[str, ...]) -> None:
        began = self._began or self._now()
        for line in lines:
            for part in range(0, len(line), LONGEST_LINE):
                if line[part : part + LONGEST_LINE].strip():
                    self.line_ended.emit(line[part : part + LONGEST_LINE], began)

    def _measure(self) -> None:
        self.setFont(self._look.font("sentence"))
        self.setFixedHeight(_LINES * self._look.line("sentence") + self._look.px(20))
