"""Parts of the card of a ringing call: a line it may be about, another call that rings, and quietness."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QHBoxLayout, QLabel, QSizePolicy, QWidget

from console.domain.ids import Id
from console.queries.calls import CallRow
from console.ui.calls import text
from console.ui.calls.rings import Ringing
from console.ui.shared.controls.glyph import Glyph
from console.ui.shared.controls.pressable import Pressable
from console.ui.shared.look import Look
from console.ui.shared.paint import text_line, text_width


def quiet(whole: QWidget) -> None:
    """Buttons in it are reached with Tab; a press of the mouse leaves the focus where somebody types."""
    whole.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    for button in whole.findChildren(QAbstractButton):
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)


def fill(layout: QBoxLayout, widgets: Sequence[QWidget]) -> None:
    """These in place of those that are there."""
    while layout.count():
        item = layout.takeAt(0)
        old = item.widget() if item is not None else None
        if old is not None:
            old.hide()
            old.deleteLater()
    for widget in widgets:
        quiet(widget)
        layout.addWidget(widget)
        # At once: until it is shown a layout counts it as nothing.
        widget.show()


class AboutLine(QWidget):
    def __init__(self, look: Look, icon: str, lead: str, words: str) -> None:
        super().__init__()
        said = QLabel(f'<span style="font-weight:600">{escape(lead)}</span> {escape(words)}' if lead else escape(words))
        said.setTextFormat(Qt.TextFormat.RichText)
        said.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        said.setSizePolicy(policy)
        said.setFont(look.font("body"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(Glyph(look, icon, "text.primary"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(said, 1)


class OtherCall(Pressable):
    """Another call that rings: one line, pressing it brings it to the front."""

    RADIUS = 4.0

    def __init__(self, look: Look, call: CallRow, wanted: Callable[[Id], object]) -> None:
        super().__init__(look, text.name(call))
        self.call = call
        self._words = ""
        self._past = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda: wanted(call.id))

    def show_rings(self, at: Ringing) -> None:
        words = f"{text.ring(at)} · {text.clock_of(at.waited)}"
        if words != self._words:
            self._words, self._past = words, at.past
            self.setAccessibleName(f"{self.text()}, {words}")
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.look.px(200), self.look.line("body") + 14)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = QRectF(self.rect())
        ground = "bg.hover" if self.hovered else "warn.tint"
        painter.fillRect(area.adjusted(0, 0, 0, -1), self.look.color(ground))
        side = self.look.px(16)
        room = area.adjusted(19, 0, -19, 0)
        ink = "stop.text" if self._past else "warn.text"
        glyph = QRectF(room.left(), room.center().y() - side / 2, side, side)
        self.look.icons.paint(painter, "phone-call-fill", ink, glyph)
        used = text_width(self.look, self._words, "body")
        text_line(painter, self.look, QRectF(room.right() - used, 0, used + 1, area.height()), self._words, "body", ink)
        words = room.adjusted(side + 8, 0, -used - 12, 0)
        text_line(painter, self.look, words, self.text(), "body.name", "text.primary")
