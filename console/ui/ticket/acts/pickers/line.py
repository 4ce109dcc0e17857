"""Asking for one line of text: a new subject."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from console.ui.shared.look import Look
from console.ui.shared.words import translate
from console.ui.ticket.acts.pickers.small_card import SmallCard


class LineCard(SmallCard):
    def __init__(self, look: Look, host: QWidget) -> None:
        super().__init__(look, host)
        self._then: Callable[[str], object] | None = None
        self.field = QLineEdit()
        self.field.setMaxLength(300)
        self.body.addWidget(self.field)
        self.setFocusProxy(self.field)
        self.field.returnPressed.connect(self._take)
        self.field.textChanged.connect(lambda text: self.button.setEnabled(bool(text.strip())))
        self.button.clicked.connect(self._take)

    def ask(self, name: str, text: str, then: Callable[[str], object]) -> None:
        self._then = then
        self.heading.setText(name)
        self.setAccessibleName(name)
        self.field.setAccessibleName(name)
        self.button.setText(translate("acts", "Save"))
        self.field.setText(text)
        self.open()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def _take(self) -> None:
        text = self.field.text().strip()
        if text and self.isVisible():
            self.dismiss()
            if self._then is not None:
                self._then(text)
