"""The strip over the window of a practice: that it is one, how long it still takes, and what is next."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from console.domain.practice import Hint, Scene
from console.ui.practice import text
from console.ui.shared.look import Look
from console.ui.shared.strip import Strip

_STEPS = 1000


class PracticeStrip(QWidget):
    """`minutes` is how long the whole practice takes."""

    help_wanted = Signal()
    again_wanted = Signal()
    left = Signal()

    def __init__(self, look: Look, minutes: float) -> None:
        super().__init__()
        self._minutes = minutes
        self._scene: Scene | None = None
        self.strip = Strip(look, "warn", "rocket-launch", "")
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setRange(0, _STEPS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addWidget(self.progress)
        self.strip.acted.connect(self._act)
        self.strip.acted_second.connect(self.left)
        self._speak()

    def show_scene(self, scene: Scene) -> None:
        self._scene = scene
        self._speak()

    def _act(self) -> None:
        if self._scene is not None and self._scene.hint is Hint.OVER:
            self.again_wanted.emit()
        else:
            self.help_wanted.emit()

    def _speak(self) -> None:
        scene = self._scene
        share = scene.share if scene is not None else 0.0
        title = text.title(scene, math.ceil((1 - share) * self._minutes))
        act = None
        if scene is not None and scene.hint is Hint.OVER:
            act = text.again()
        elif scene is not None and scene.can_help:
            act = text.do_it()
        self.strip.say("warn", "rocket-launch", title, text.hint(scene), act, text.leave())
        self.progress.setValue(round(share * _STEPS))
        self.progress.setAccessibleName(title)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()
