"""The left side of the first window: a greeting, and what there is to like."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from console.ui.first_run import text
from console.ui.shared.controls.card import Card
from console.ui.shared.controls.glyph import Glyph
from console.ui.shared.controls.label import Label
from console.ui.shared.look import Look
from console.ui.shared.words import translate

_WIDTH = 340


class Side(QWidget):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._hello = Label(look, role="hero", wrap=True)
        self._about = Label(look, "", "body", "text.secondary", wrap=True)
        self._points = [_Point(look, icon) for icon, _, _ in text.points()]
        self._promise = Label(look, "", "small", "text.secondary", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 36, 28, 28)
        column.setSpacing(10)
        column.addWidget(_Sign(look))
        column.addSpacing(10)
        column.addWidget(self._hello)
        column.addWidget(self._about)
        column.addSpacing(10)
        for point in self._points:
            column.addWidget(point)
            column.addSpacing(2)
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(Glyph(look, "shield-check"), 0, Qt.AlignmentFlag.AlignTop)
        foot.addWidget(self._promise, 1)
        column.addLayout(foot)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        look.changed.connect(self._fit)
        self._fit()

    def retranslate(self) -> None:
        self._hello.setText(translate("first", "Good to have you here."))
        self._about.setText(
            translate(
                "first",
                "This is where people reach you when they are stuck. One list for all of them, and next to it "
                "everything you need to help.",
            )
        )
        for point, (_, title, about) in zip(self._points, text.points(), strict=True):
            point.say(title, about)
        self._promise.setText(
            translate("first", "Nothing goes out to anyone before you press Send. You can look around freely.")
        )

    def _fit(self) -> None:
        # Large text in a small window: the words at the right are what is needed.
        self.setFixedWidth(min(self._look.px(_WIDTH), 420))

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._look.color("bg.sunken"))


class _Point(QWidget):
    def __init__(self, look: Look, icon: str) -> None:
        super().__init__()
        self._title = Label(look, "", "body.strong", wrap=True)
        self._about = Label(look, "", "small", "text.secondary", wrap=True)
        tile = Card(look, edge=None)
        inside = QHBoxLayout(tile)
        inside.setContentsMargins(8, 8, 8, 8)
        inside.addWidget(Glyph(look, icon, "accent.text", 20))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._about)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(tile, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def say(self, title: str, about: str) -> None:
        self._title.setText(title)
        self._about.setText(about)


class _Sign(QWidget):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFixedSize(look.px(44), look.px(44))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._look.icons.paint(painter, "lifebuoy", "accent.text", QRectF(self.rect()))
