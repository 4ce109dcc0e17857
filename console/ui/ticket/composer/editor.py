"""The field one writes in: plain text with light Markdown, lists that go on, pasted pictures and files, open places."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QKeySequence,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from console.domain.markup import Edit, next_bullet
from console.domain.templates import open_holes
from console.ui.shared.look import Look
from console.ui.ticket.composer.highlight import Highlighter
from console.ui.ticket.composer.pasting import text_of_html
from console.ui.ticket.composer.positions import index, units

_LEAST_LINES = 2
_MARGIN_SIDE = 14
_MARGIN_TOP = 11
_MARGIN_LOW = 9

# Qt's text fields take these for themselves before a command of the program is asked; all else with Ctrl is ours.
_OWN_KEYS = (
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.Paste,
    QKeySequence.StandardKey.SelectAll,
    QKeySequence.StandardKey.Undo,
    QKeySequence.StandardKey.Redo,
    QKeySequence.StandardKey.MoveToNextWord,
    QKeySequence.StandardKey.MoveToPreviousWord,
    QKeySequence.StandardKey.SelectNextWord,
    QKeySequence.StandardKey.SelectPreviousWord,
    QKeySequence.StandardKey.MoveToStartOfDocument,
    QKeySequence.StandardKey.MoveToEndOfDocument,
    QKeySequence.StandardKey.SelectStartOfDocument,
    QKeySequence.StandardKey.SelectEndOfDocument,
    QKeySequence.StandardKey.DeleteStartOfWord,
    QKeySequence.StandardKey.DeleteEndOfWord,
)


class Editor(QTextEdit):
    """`key_wanted` may take a key first (True: it is taken): the list of templates that is open over the text."""

    changed = Signal()
    """The words are others now, by whatever way."""
    focus_moved = Signal()
    escaped = Signal()
    undo_wanted = Signal()
    """Ctrl+Z where nothing written is left to be undone."""
    files_given = Signal(list)
    """Paths that were dropped or pasted."""
    picture_given = Signal(bytes)
    """A PNG from the clipboard."""
    grown = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._words = ""
        self._most = 10_000
        self.key_wanted: Callable[[QKeyEvent], bool] = _nobody
        self.setProperty("bare", True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.viewport().setAutoFillBackground(False)
        self.setUndoRedoEnabled(True)
        self.document().setDocumentMargin(0)
        self.setViewportMargins(_MARGIN_SIDE, _MARGIN_TOP, _MARGIN_SIDE - 6, _MARGIN_LOW)
        self.highlighter = Highlighter(look, self.document())
        self.textChanged.connect(self._text_changed)
        self.cursorPositionChanged.connect(self._cursor_moved)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self.fit())
        look.changed.connect(self._renew)
        self._renew()

    @property
    def words(self) -> str:
        return self._words

    def put(self, text: str, cursor: int | None = None, anchor: int | None = None) -> None:
        """Another text altogether, which Ctrl+Z does not lead back from."""
        if text != self.toPlainText():
            self.setPlainText(text)
            self._space_lines()
        self.document().clearUndoRedoStacks()
        self.select(anchor if anchor is not None else len(text), cursor if cursor is not None else len(text))

    def selection(self) -> tuple[int, int]:
        """First and last position, in that order."""
        cursor = self.textCursor()
        return index(self._words, cursor.selectionStart()), index(self._words, cursor.selectionEnd())

    def cursor_and_anchor(self) -> tuple[int, int]:
        cursor = self.textCursor()
        return index(self._words, cursor.position()), index(self._words, cursor.anchor())

    def select(self, anchor: int, position: int) -> None:
        """Places beyond the end are the end."""
        words = self.toPlainText()
        cursor = self.textCursor()
        cursor.setPosition(units(words, max(0, min(anchor, len(words)))))
        cursor.setPosition(units(words, max(0, min(position, len(words)))), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def underline(self, place: tuple[int, int] | None) -> None:
        """Marks what a hint speaks of."""
        self.highlighter.underline(
            None if place is None else (units(self._words, place[0]), units(self._words, place[1]))
        )

    def apply(self, edit: Edit) -> None:
        """One step that Ctrl+Z takes back."""
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.setPosition(units(self._words, edit.start))
        cursor.setPosition(units(self._words, edit.end), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(edit.text)
        cursor.endEditBlock()
        self.select(edit.anchor, edit.cursor)

    def insert(self, text: str, start: int | None = None, end: int | None = None) -> int:
        """In place of the selection or of a range; returns where it begins."""
        first, last = self.selection()
        first = start if start is not None else first
        last = end if end is not None else last
        self.apply(Edit(first, last, text, first + len(text), first + len(text)))
        return first

    def next_hole(self) -> bool:
        """Selects the next place that waits to be filled, from the cursor on and then from the beginning."""
        holes = open_holes(self._words)
        if not holes:
            return False
        at = self.selection()[1]
        start, end = next((hole for hole in holes if hole[0] >= at), holes[0])
        self.select(start, end)
        return True

    def set_most(self, height: int) -> None:
        """As high as it may grow; beyond that it scrolls."""
        if height != self._most:
            self._most = height
            self.fit()

    def fit(self) -> None:
        chrome = _MARGIN_TOP + _MARGIN_LOW
        least = _LEAST_LINES * self._look.line("composer") + chrome
        wanted = round(self.document().size().height()) + chrome
        height = max(least, min(wanted, self._most))
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(height)
            self.grown.emit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
            if alt and event.text().isprintable() and event.text():
                # AltGr: "ą" is Ctrl+Alt+A to some systems, and must never be a command.
                event.accept()
                return True
            if control and not any(event.matches(key) for key in _OWN_KEYS):
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.key_wanted(event):
            return
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.matches(QKeySequence.StandardKey.Undo) and not self.document().isUndoAvailable():
            self.undo_wanted.emit()
        elif plain and event.key() == Qt.Key.Key_Tab and self.next_hole():
            pass
        elif plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._new_line(event)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        # Qt asks this before keyPressEvent when Tab changes the focus; a place to fill comes first.
        if forward and self.next_hole():
            return True
        return super().focusNextPrevChild(forward)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._cursor_moved()
        self.focus_moved.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.highlighter.follow(-1)
        self.focus_moved.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() or source.hasUrls() or source.hasImage() or source.hasHtml()

    def insertFromMimeData(self, source: QMimeData) -> None:
        files = [url.toLocalFile() for url in source.urls() if url.isLocalFile()]
        if files:
            self.files_given.emit(files)
        elif source.hasImage() and not source.text().strip():
            # A table copied from a sheet comes as a picture too; there the words are meant.
            self._give_picture(source.imageData())
        elif source.hasHtml():
            # Read apart from the field: pictures in it must not be fetched, and colours not be kept.
            self.textCursor().insertText(text_of_html(source.html()) or source.text())
            self.ensureCursorVisible()
        else:
            super().insertFromMimeData(source)

    def _give_picture(self, picture: object) -> None:
        image = picture if isinstance(picture, QImage) else QImage(picture)  # type: ignore[call-overload]
        if image.isNull():
            return
        kept = QByteArray()
        buffer = QBuffer(kept)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")  # type: ignore[call-overload]
        buffer.close()
        self.picture_given.emit(kept.data())

    def _new_line(self, event: QKeyEvent) -> None:
        cursor = self.textCursor()
        line = cursor.block().text()
        bullet = next_bullet(line)
        if bullet is None or cursor.hasSelection() or (bullet and cursor.positionInBlock() < len(bullet)):
            super().keyPressEvent(event)
            return
        cursor.beginEditBlock()
        if bullet:
            cursor.insertText("\n" + bullet)
        else:
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            had_line_before = cursor.selectedText().startswith("\u2029")
            cursor.insertText("\n" if had_line_before else "")
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def _text_changed(self) -> None:
        # The highlighter sets it off too, with the same words.
        words = self.toPlainText()
        if words != self._words:
            self._words = words
            self.changed.emit()

    def _cursor_moved(self) -> None:
        if self.hasFocus():
            self.highlighter.follow(self.textCursor().position())

    def _space_lines(self) -> None:
        """Lines stand as far apart as the role says; new lines take it over from the one before."""
        spare = self._look.line("composer") - self._look.metrics("composer").height()
        format_ = QTextBlockFormat()
        format_.setLineHeight(float(max(0, spare)), QTextBlockFormat.LineHeightTypes.LineDistanceHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(format_)

    def _renew(self) -> None:
        self.setFont(self._look.font("composer"))
        self.document().setDefaultFont(self._look.font("composer"))
        undoable = self.document().isUndoAvailable()
        self._space_lines()
        if not undoable:
            self.document().clearUndoRedoStacks(QTextDocument.Stacks.UndoStack)
        self.highlighter.rehighlight()
        self.fit()


def _nobody(_: QKeyEvent) -> bool:
    return False
