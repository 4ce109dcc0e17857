"""Plain words on a card that can be pressed to change what they say: the owner, the next update, the cause."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from console.ui.shared.controls.pressable import Pressable
from console.ui.shared.look import Look
from console.ui.shared.paint import text_line, text_width


class Fact(Pressable):
    """`strong` stands after the words, semibold. It may become narrow: the words end in dots then."""

    RADIUS = 4.0

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._strong, self._token = "", "text.secondary"
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def say(self, words: str, strong: str = "", token: str = "text.secondary", tip: str = "") -> None:
        if (words, strong, token) != (self.text(), self._strong, self._token):
            wide = self.sizeHint().width()
            self._strong, self._token = strong, token
            self.setText(words)
            self.setAccessibleName(f"{words} {strong}".strip())
            if self.sizeHint().width() != wide:
                self.updateGeometry()
            self.update()
        self.setToolTip(tip or words)

    @property
    def words(self) -> str:
        return f"{self.text()} {self._strong}".strip()

    def sizeHint(self) -> QSize:
        look = self.look
        wide = text_width(look, self.text(), "body") + 1
        if self._strong:
            # A clock that runs must not push what stands beside it.
            wide += 5 + max(text_width(look, self._strong, "body.strong"), text_width(look, "00:00", "body.strong"))
        return QSize(wide, look.line("body"))

    def minimumSizeHint(self) -> QSize:
        least = text_width(self.look, "nnnn…", "body") + (self._strong_width() if self._strong else 0)
        return QSize(min(least, self.sizeHint().width()), self.look.line("body"))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self.look, QPainter(self)
        ink = "accent.text" if self.hovered else self._token if self.isEnabled() else "text.secondary"
        beside = self._strong_width() if self._strong else 0
        area = QRectF(self.rect())
        text_line(painter, look, area.adjusted(0, 0, -beside, 0), self.text(), "body", ink)
        if self._strong:
            left = min(text_width(look, self.text(), "body"), int(area.width()) - beside) + 5
            token = ink if self._token != "text.secondary" or self.hovered else "text.primary"
            text_line(painter, look, area.adjusted(left, 0, 0, 0), self._strong, "body.strong", token)

    def _strong_width(self) -> int:
        return text_width(self.look, self._strong, "body.strong") + 5
