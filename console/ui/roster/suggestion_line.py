"""The one line in which the roster suggests something: why, do it, not now."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from console.domain.roster_suggestion import Suggestion
from console.ui.roster import text
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.glyph import Glyph
from console.ui.shared.controls.icon_button import IconButton
from console.ui.shared.controls.label import Label
from console.ui.shared.look import Look
from console.ui.shared.paint import box
from console.ui.shared.words import translate


class SuggestionLine(QWidget):
    """Hidden while there is nothing to suggest."""

    accepted = Signal(object)
    put_off = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.made: Suggestion | None = None
        self.words = Label(look, "", "body", "accent.text", wrap=True)
        self.do = Button(look, "", "default")
        self.later = IconButton(look, "x", translate("roster", "Not now"), dense=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 7, 6, 7)
        row.setSpacing(8)
        row.addWidget(Glyph(look, "compass", "accent.text", 18), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.words, 1)
        row.addWidget(self.do, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.later, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.do.clicked.connect(lambda: self.accepted.emit(self.made) if self.made is not None else None)
        self.later.clicked.connect(lambda: self.put_off.emit(self.made) if self.made is not None else None)
        self.hide()

    def show_suggestion(self, made: Suggestion | None) -> None:
        self.made = made
        self.setVisible(made is not None)
        if made is not None:
            said = text.suggestion(made)
            self.words.setText(said)
            self.do.setText(text.do_it(made))
            self.setAccessibleName(said)
        self.later.setToolTip(translate("roster", "Not now"))
        self.later.setAccessibleName(translate("roster", "Not now"))

    def paintEvent(self, event: QPaintEvent) -> None:
        box(QPainter(self), self._look, self.rect(), 8, "accent.tint")
