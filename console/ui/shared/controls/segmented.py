"""A switch between two or three ways of doing one thing: Reply | Note."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from console.ui.shared.controls.pressable import Pressable
from console.ui.shared.look import Look
from console.ui.shared.paint import CENTER, box, text_line, text_width

_PADDING = 10
_INSET = 2
_HEIGHT = 22


class _Segment(Pressable):
    RADIUS = 5.0

    def __init__(self, look: Look, text: str) -> None:
        super().__init__(look, text)
        self.setCheckable(True)

    def sizeHint(self) -> QSize:
        # As wide as its semibold self, so that nothing moves when the choice does.
        height = max(self.look.px(_HEIGHT), self.look.metrics("body").height() + 4)
        return QSize(text_width(self.look, self.text(), "body.strong") + 2 * self.look.px(_PADDING), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        chosen = self.isChecked()
        if chosen:
            box(painter, self.look, self.rect(), self.RADIUS, "bg.surface")
        ink = "text.primary" if chosen or self.hovered else "text.secondary"
        if not self.isEnabled():
            ink = "text.disabled"
        role = "body.strong" if chosen else "body"
        text_line(painter, self.look, self.rect(), self.text(), role, ink, CENTER)


class Segmented(QWidget):
    """`choices` are (id, words). Arrow keys move the choice, as in any group of radio buttons."""

    chosen = Signal(str)

    def __init__(
        self, look: Look, name: str, choices: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        """`name` is what the whole switch is called for a screen reader: "Kind of message"."""
        super().__init__(parent)
        self._look = look
        self._segments: dict[str, _Segment] = {}
        self._group = QButtonGroup(self)
        self.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(_INSET, _INSET, _INSET, _INSET)
        row.setSpacing(0)
        for identity, words in choices:
            segment = _Segment(look, words)
            self._segments[identity] = segment
            self._group.addButton(segment)
            row.addWidget(segment)
        first = next(iter(self._segments.values()))
        first.setChecked(True)
        self.setFocusProxy(first)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group.buttonToggled.connect(self._toggled)
        look.changed.connect(self.update)

    @property
    def current(self) -> str:
        return next(identity for identity, segment in self._segments.items() if segment.isChecked())

    def choose(self, identity: str) -> None:
        """KeyError for an unknown id. Emits `chosen` when it is another one."""
        self._segments[identity].setChecked(True)

    def set_words(self, identity: str, words: str) -> None:
        self._segments[identity].setText(words)
        self._segments[identity].renew()

    def set_shown(self, identity: str, *, shown: bool) -> None:
        """Whether this choice is offered now."""
        self._segments[identity].setVisible(shown)
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        box(QPainter(self), self._look, self.rect(), 7, "bg.sunken")

    def _toggled(self, button: _Segment, on: bool) -> None:
        if on:
            self.setFocusProxy(button)
            self.chosen.emit(next(identity for identity, segment in self._segments.items() if segment is button))
