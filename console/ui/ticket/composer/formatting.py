"""Bold, italic, lists and links by key or button, on the words that are selected."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from console.domain import markup
from console.ui.shared.words import translate
from console.ui.ticket.composer.editor import Editor


def bold(editor: Editor) -> None:
    _apply(editor, markup.toggled(editor.words, *editor.selection(), markup.BOLD))


def italic(editor: Editor) -> None:
    _apply(editor, markup.toggled(editor.words, *editor.selection(), markup.ITALIC))


def listed(editor: Editor) -> None:
    _apply(editor, markup.listed(editor.words, *editor.selection()))


def link(editor: Editor) -> None:
    """To the address in the clipboard if there is one; else the cursor stands where the address is to be typed."""
    copied = QGuiApplication.clipboard().text().strip()
    start, end = editor.selection()
    if copied.startswith(("https://", "http://", "mailto:")) and not copied.split()[1:]:
        _apply(editor, markup.linked(editor.words, start, end, copied))
        return
    words = editor.words[start:end] or translate("composer", "words")
    new = f"[{words}](https://)"
    at = start + len(new) - 1
    _apply(editor, markup.Edit(start, end, new, at, at))


def _apply(editor: Editor, edit: markup.Edit) -> None:
    editor.apply(edit)
    editor.setFocus(Qt.FocusReason.OtherFocusReason)
