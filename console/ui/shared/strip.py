"""The strip over a panel: one thing to know, in the colour of its weight, with what can be done about it."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from console.ui.shared.controls.button import Button
from console.ui.shared.controls.button_row import ButtonRow
from console.ui.shared.controls.glyph import Glyph
from console.ui.shared.controls.label import Label
from console.ui.shared.look import Look
from console.ui.shared.paint import rule

Tone = Literal["warn", "go", "stop", "accent", "neutral"]

_STRIP_GROUNDS = {
    "warn": "warn.tint",
    "go": "go.tint",
    "stop": "stop.tint",
    "accent": "accent.tint",
    "neutral": "bg.sunken",
}
_STRIP_INKS = {
    "warn": "warn.text",
    "go": "go.text",
    "stop": "stop.text",
    "accent": "accent.text",
    "neutral": "text.secondary",
}
_STRIP_EDGES = {
    "warn": "warn.fill",
    "go": "go.fill",
    "stop": "stop.fill",
    "accent": "accent.fill",
    "neutral": "border.subtle",
}


_STRIP_SIDE, _STRIP_TOP, _STRIP_BOTTOM, _STRIP_GAP = 12, 8, 9, 10
# Words get at least so much beside the buttons, or the buttons go under them.
_STRIP_WORDS = 140


class Strip(QWidget):
    """One line over a panel: icon, sentence in semibold, more words, up to two buttons. Wraps when it is narrow."""

    acted = Signal()
    acted_second = Signal()

    def __init__(
        self,
        look: Look,
        tone: Tone,
        icon: str,
        title: str,
        text: str = "",
        action: str | None = None,
        second: str | None = None,
    ) -> None:
        super().__init__()
        self._look = look
        self._tone: Tone = tone
        self._icon = Glyph(look, icon, _STRIP_INKS[tone], 18)
        self._title = Label(look, title, "body.strong", wrap=True)
        self._text = Label(look, text, "body", "text.secondary", wrap=True)
        self.action = Button(look, action or "", dense=True)
        self.second = Button(look, second or "", "quiet", dense=True)
        self.action.clicked.connect(self.acted)
        self.second.clicked.connect(self.acted_second)
        self._buttons = ButtonRow(Qt.AlignmentFlag.AlignRight)
        self._buttons.add(self.second)
        self._buttons.add(self.action)
        for child in (self._icon, self._title, self._text, self._buttons):
            child.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.say(tone, icon, title, text, action, second)
        look.changed.connect(self.update)

    def say(
        self,
        tone: Tone,
        icon: str,
        title: str,
        text: str = "",
        action: str | None = None,
        second: str | None = None,
    ) -> None:
        self._tone = tone
        self._icon.show_icon(icon, _STRIP_INKS[tone])
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        for button, words in ((self.action, action), (self.second, second)):
            button.setText(words or "")
            button.setVisible(words is not None)
        self._buttons.setVisible(action is not None or second is not None)
        self._buttons.arrange()
        self.setAccessibleName(f"{title.removesuffix('.')}. {text}" if text else title)
        self._place()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        words = max(self._title.sizeHint().width(), self._text.sizeHint().width() if self._has_text() else 0)
        beside = _STRIP_GAP + self._buttons.sizeHint().width() if self._has_buttons() else 0
        width = self._words_left() + words + beside + _STRIP_SIDE
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        # As it is with the buttons one under the other and under the words.
        words = self._words_left() + self._title.minimumSizeHint().width() + _STRIP_SIDE
        buttons = self._buttons.minimumSizeHint().width() + 2 * _STRIP_SIDE if self._has_buttons() else 0
        return QSize(max(words, buttons), self._look.line("body.strong") + _STRIP_TOP + _STRIP_BOTTOM)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        words_width, under = self._plan(width)
        words = self._words_height(words_width)
        if under:
            inside = words + _STRIP_TOP + self._buttons.heightForWidth(width - 2 * _STRIP_SIDE)
        else:
            buttons = self._buttons.sizeHint().height() if self._has_buttons() else 0
            inside = max(words, buttons, self._icon.sizeHint().height())
        return _STRIP_TOP + inside + _STRIP_BOTTOM

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
            self.updateGeometry()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        width = self.width()
        words_width, under = self._plan(width)
        words = self._words_height(words_width)
        inside = self.height() - _STRIP_TOP - _STRIP_BOTTOM
        left, top = self._words_left(), _STRIP_TOP if under else _STRIP_TOP + max(0, inside - words) // 2
        icon = self._icon.sizeHint()
        self._icon.setGeometry(_STRIP_SIDE, top + max(0, words - icon.height()) // 2, icon.width(), icon.height())
        title = self._title.heightForWidth(words_width)
        self._title.setGeometry(left, top, words_width, title)
        self._text.setGeometry(left, top + title, words_width, words - title)
        if under:
            room = width - 2 * _STRIP_SIDE
            self._buttons.setGeometry(_STRIP_SIDE, top + words + _STRIP_TOP, room, self._buttons.heightForWidth(room))
        else:
            size = self._buttons.sizeHint()
            middle = _STRIP_TOP + (inside - size.height()) // 2
            self._buttons.setGeometry(width - _STRIP_SIDE - size.width(), middle, size.width(), size.height())

    def _plan(self, width: int) -> tuple[int, bool]:
        """How wide the words are, and whether the buttons go under them."""
        room = width - self._words_left() - _STRIP_SIDE
        if not self._has_buttons():
            return max(1, room), False
        beside = room - _STRIP_GAP - self._buttons.sizeHint().width()
        under = beside < self._look.px(_STRIP_WORDS)
        return max(1, room if under else beside), under

    def _words_left(self) -> int:
        return _STRIP_SIDE + self._icon.sizeHint().width() + _STRIP_GAP

    def _words_height(self, width: int) -> int:
        more = self._text.heightForWidth(width) if self._has_text() else 0
        return self._title.heightForWidth(width) + more

    def _has_text(self) -> bool:
        return not self._text.isHidden()

    def _has_buttons(self) -> bool:
        return not self._buttons.isHidden()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.color(_STRIP_GROUNDS[self._tone]))
        low = self.height() - 1
        rule(painter, self._look, QPointF(0, low), QPointF(self.width(), low), _STRIP_EDGES[self._tone])
