"""A place of several parts, one of them shown: each part is built when it is first shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from console.ui.shared.controls.hairline import Hairline
from console.ui.shared.controls.segmented import Segmented
from console.ui.shared.look import Look
from console.ui.shared.paper import Paper


@dataclass(frozen=True, slots=True)
class Part:
    name: str
    words: Callable[[], str]
    build: Callable[[], QWidget]


class PartsPlace(QWidget):
    """The first part is the one it opens with."""

    shown = Signal(str)

    def __init__(self, look: Look, words: Callable[[], str], parts: Sequence[Part]) -> None:
        """`words` is what the choice of parts is called for a screen reader."""
        super().__init__()
        self._words = words
        self._parts = {part.name: part for part in parts}
        self._built: dict[str, QWidget] = {}
        self._stack = QStackedWidget()
        self.which = Segmented(look, "-", tuple((name, "") for name in self._parts))
        self.head = Paper(look, "bg.window")
        row = QHBoxLayout(self.head)
        row.setContentsMargins(14, 8, 14, 8)
        row.addWidget(self.which)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(Hairline(look))
        column.addWidget(self._stack, 1)
        self.which.chosen.connect(self._show)
        self._speak()
        self._show(parts[0].name)

    def part(self, name: str) -> QWidget:
        """Built when it is first asked for; brought to the front with `show_part` only."""
        if name not in self._built:
            self._built[name] = self._parts[name].build()
            self._stack.addWidget(self._built[name])
        return self._built[name]

    def show_part(self, name: str) -> QWidget:
        self.which.choose(name)
        return self.part(name)

    def _show(self, name: str) -> None:
        page = self.part(name)
        self._stack.setCurrentWidget(page)
        self.setFocusProxy(page)
        self.shown.emit(name)

    def _speak(self) -> None:
        self.which.setAccessibleName(self._words())
        for part in self._parts.values():
            self.which.set_words(part.name, part.words())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()
