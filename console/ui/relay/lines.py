"""The lines of a relay, the newest at the end: they follow by themselves until somebody reads back."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QResizeEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit

from console.domain.relay import names_shown
from console.queries.relay import LineRow
from console.ui.shared.look import Look
from console.ui.shared.words import translate

_NEAR = 24
_FRESH = 2
"""The last lines are what is being said; those before are to look up."""
_AFTER = 4


class LinesView(QTextEdit):
    """Never guesses rich text: the words are a stranger's."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._rows: tuple[LineRow, ...] = ()
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(8)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._stand_below())
        look.changed.connect(self._renew)

    @property
    def rows(self) -> tuple[LineRow, ...]:
        return self._rows

    @property
    def follows(self) -> bool:
        bar = self.verticalScrollBar()
        return bar.value() >= bar.maximum() - _NEAR

    def show_lines(self, rows: Sequence[LineRow]) -> None:
        new = tuple(rows)
        if new == self._rows:
            return
        follows, before = self.follows, self.verticalScrollBar().value()
        known, self._rows = self._rows, new
        if known and new[: len(known)] == known:
            self._write(len(known))
        else:
            self._write(0)
        if follows:
            self.to_now()
        else:
            self.verticalScrollBar().setValue(before)

    def resizeEvent(self, event: QResizeEvent) -> None:
        follows = self.follows
        super().resizeEvent(event)
        self._stand_below()
        if follows:
            self.to_now()

    def _stand_below(self) -> None:
        """Few lines stand where the next one comes: right above who types."""
        spare = self.height() - 2 * self.frameWidth() - math.ceil(self.document().size().height())
        if self.viewportMargins().top() != max(0, spare):
            self.setViewportMargins(0, max(0, spare), 0, 0)

    def to_now(self) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.maximum())

    def speak(self) -> None:
        self.setAccessibleName(translate("relay", "What is said"))
        self._renew()

    def _write(self, begin: int) -> None:
        """From this line on; those before stand there already."""
        cursor = QTextCursor(self.document())
        names = names_shown([row.speaker if row.words else "" for row in self._rows])
        cursor.beginEditBlock()
        if begin == 0:
            self.document().clear()
            cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        for place in range(begin, len(self._rows)):
            if place:
                cursor.insertBlock()
            cursor.setBlockFormat(self._block())
            self._put(cursor, self._rows[place], named=names[place], fresh=place >= len(self._rows) - _FRESH)
        if begin:
            self._grey(begin)
        cursor.endEditBlock()

    def _put(self, cursor: QTextCursor, row: LineRow, *, named: bool, fresh: bool) -> None:
        if not row.words:
            cursor.insertText(translate("relay", "(taken out)"), self._ink("text.tertiary"))
            return
        if named:
            name = self._ink("accent.text")
            name.setFontWeight(QFont.Weight.DemiBold)
            cursor.insertText(f"{row.speaker}: ", name)
        cursor.insertText(row.words, self._ink("text.primary" if fresh else "text.secondary"))
        if row.corrected_at is not None:
            cursor.insertText(f" · {translate('relay', 'corrected')}", self._ink("text.tertiary"))

    def _grey(self, begin: int) -> None:
        """What was fresh and is not any more."""
        document = self.document()
        for place in range(max(0, begin - _FRESH), max(0, len(self._rows) - _FRESH)):
            block = document.findBlockByNumber(place)
            iterator = block.begin()
            while not iterator.atEnd():
                part = iterator.fragment()
                if part.charFormat().foreground().color() == self._look.color("text.primary"):
                    cursor = QTextCursor(document)
                    cursor.setPosition(part.position())
                    cursor.setPosition(part.position() + part.length(), QTextCursor.MoveMode.KeepAnchor)
                    cursor.mergeCharFormat(self._ink("text.secondary"))
                    break
                iterator += 1

    def _ink(self, token: str) -> QTextCharFormat:
        ink = QTextCharFormat()
        ink.setFont(self._look.font("sentence"))
        ink.setForeground(self._look.color(token))
        return ink

    def _block(self) -> QTextBlockFormat:
        block = QTextBlockFormat()
        block.setLineHeight(self._look.line("sentence"), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        block.setBottomMargin(self._look.px(_AFTER))
        return block

    def _renew(self) -> None:
        follows = self.follows
        self.setFont(self._look.font("sentence"))
        self._write(0)
        if follows:
            self.to_now()
