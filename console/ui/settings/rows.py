"""Rows of the settings page: a choice with its name, a key that can be changed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from console.ui.shared.actions import KeyLine, Registry
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.keycap import KeyCaps
from console.ui.shared.controls.label import Label
from console.ui.shared.keys import key_caps
from console.ui.shared.look import Look
from console.ui.shared.words import translate


class Setting(QWidget):
    """Name and hint left, the control right of them; below each other where it is narrow."""

    def __init__(self, look: Look, name: str, control: QWidget, hint: str = "") -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(Label(look, name, "body.name"))
        if hint:
            column.addWidget(Label(look, hint, "small", "text.secondary", wrap=True))
        column.addWidget(control, 0, Qt.AlignmentFlag.AlignLeft)


class _Listening(Button):
    """Waits for a key to be pressed and tells it."""

    def __init__(self, look: Look, heard: Callable[[str], None], given_up: Callable[[], None]) -> None:
        super().__init__(look, translate("settings", "Press the new key…"), "primary", dense=True)
        self._heard, self._given_up = heard, given_up

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr}:
            return
        if event.key() == Qt.Key.Key_Escape:
            self._given_up()
            return
        self._heard(QKeySequence(event.keyCombination()).toString(QKeySequence.SequenceFormat.PortableText))


class KeyRow(QWidget):
    """One command and its key. `remap(act, key)` returns why a key cannot be taken, empty when it was."""

    def __init__(self, look: Look, registry: Registry, line: KeyLine, remap: Callable[[str, str], str]) -> None:
        super().__init__()
        self._look, self._line, self._remap = look, line, remap
        self._caps = KeyCaps(look, key_caps(line.keys[0]))
        self._fault = Label(look, "", "small", "stop.text")
        self._change = Button(look, translate("settings", "Change"), "quiet", dense=True)
        self._change.setAccessibleName(translate("settings", "Change the key of “{command}”").format(command=line.text))
        self._change.clicked.connect(self._listen)
        self._listening = _Listening(look, self._hear, self._stop)
        self._listening.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(Label(look, line.text), 1)
        row.addWidget(self._fault)
        row.addWidget(self._caps)
        row.addWidget(self._change)
        row.addWidget(self._listening)

    def _listen(self) -> None:
        self._change.hide()
        self._listening.show()
        self._listening.setFocus()

    def _stop(self) -> None:
        self._listening.hide()
        self._change.show()
        self._change.setFocus()

    def _hear(self, key: str) -> None:
        self._stop()
        self._fault.setText(self._remap(self._line.id, key))
