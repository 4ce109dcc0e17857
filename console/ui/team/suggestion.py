"""The one line in which the board suggests something: why, do it, not now."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from console.domain.board import Suggestion
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.button_row import ButtonRow
from console.ui.shared.controls.glyph import Glyph
from console.ui.shared.controls.label import Label
from console.ui.shared.look import Look
from console.ui.shared.paint import box
from console.ui.shared.words import translate
from console.ui.team import board_text


class SuggestionBar(QWidget):
    """Hidden while there is nothing to suggest."""

    accepted = Signal(object)
    put_off = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.made: Suggestion | None = None
        self.words = Label(look, "", "body.strong", "accent.text", wrap=True)
        self.reasons = Label(look, "", "small", "text.secondary", wrap=True)
        self.why = Button(look, "", "quiet", icon="question", dense=True)
        self.do = Button(look, "", "primary", icon="arrow-right", dense=True)
        self.later = Button(look, "", "quiet", dense=True)
        self.why.setCheckable(True)
        buttons = ButtonRow(Qt.AlignmentFlag.AlignRight)
        for button in (self.why, self.do, self.later):
            buttons.add(button)
        said = QHBoxLayout()
        said.setSpacing(10)
        said.addWidget(Glyph(look, "compass", "accent.text", 18), 0, Qt.AlignmentFlag.AlignVCenter)
        said.addWidget(self.words, 1)
        self._row = row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(6)
        row.addLayout(said, 3)
        row.addWidget(buttons, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 8, 6)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self.reasons)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.reasons.hide()
        self.why.toggled.connect(self.reasons.setVisible)
        self.do.clicked.connect(lambda: self.accepted.emit(self.made) if self.made is not None else None)
        self.later.clicked.connect(lambda: self.put_off.emit(self.made) if self.made is not None else None)
        self.hide()
        self._speak()

    def set_tight(self, tight: bool) -> None:
        """What can be done stands below the words instead of beside them."""
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(below if tight else beside)

    def show_suggestion(self, made: Suggestion | None) -> None:
        if made is not None and (self.made is None or made.channel is not self.made.channel):
            self.why.setChecked(False)
        self.made = made
        self.setVisible(made is not None)
        if made is not None:
            lead, text = board_text.suggestion(made)
            self.words.setText(f"{lead} {text}")
            self.do.setText(board_text.do_it(made))
            self.reasons.setText(board_text.why(made))
            self.setAccessibleName(f"{lead} {text}")

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(200), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        box(QPainter(self), self._look, self.rect(), 8, "accent.tint")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()

    def _speak(self) -> None:
        self.why.setText(translate("board", "Why"))
        self.later.setText(translate("board", "Not now"))
        self.show_suggestion(self.made)
