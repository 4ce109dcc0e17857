"""A small card for one line: the reason of a hold, what is missing, a line of the log."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from console.ui.shared.look import Look
from console.ui.ticket.acts.pickers.small_card import SmallCard


class OneLine(SmallCard):
    def __init__(self, look: Look, host: QWidget) -> None:
        super().__init__(look, host)
        self.field = QLineEdit()
        self.body.addWidget(self.field)
        self._said: Callable[[str], object] = lambda _: None
        self._may_be_empty = False
        self.field.textChanged.connect(lambda _: self._look_at())
        self.field.returnPressed.connect(self._say)
        self.button.clicked.connect(self._say)

    def ask_for(
        self, heading: str, hint: str, act: str, said: Callable[[str], object], *, may_be_empty: bool = False
    ) -> None:
        """`said` gets the line when it is given; a card that is left says nothing."""
        self._said, self._may_be_empty = said, may_be_empty
        self.heading.setText(heading)
        self.setAccessibleName(heading)
        self.field.clear()
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(hint)
        self.button.setText(act)
        self._look_at()
        self.open()
        self.field.setFocus()

    def _look_at(self) -> None:
        self.button.setEnabled(self._may_be_empty or bool(self.field.text().strip()))

    def _say(self) -> None:
        if self.button.isEnabled():
            self.dismiss()
            self._said(self.field.text().strip())
