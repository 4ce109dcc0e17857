"""Setting the stage of a practice: the small window that is seen while its desk is made."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from console.errors import ConsoleError
from console.ui.practice import text
from console.ui.shared.aside import Aside
from console.ui.shared.controls.glyph import Glyph
from console.ui.shared.controls.label import Label
from console.ui.shared.look import Look

Made = TypeVar("Made")
_WIDTH = 420


class SettingStage(QWidget, Generic[Made]):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self._loop, self._aside = QEventLoop(self), Aside(self)
        self._made: Made | None = None
        self._fault: ConsoleError | None = None
        progress = QProgressBar()
        progress.setTextVisible(False)
        progress.setRange(0, 0)
        progress.setAccessibleName(text.setting())
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 28, 32, 28)
        column.setSpacing(8)
        column.addWidget(Glyph(look, "rocket-launch", "accent.text", 28))
        column.addWidget(Label(look, text.setting(), "title", wrap=True))
        column.addWidget(Label(look, text.hint(None), "body", "text.secondary", wrap=True))
        column.addSpacing(8)
        column.addWidget(progress)
        self.setFixedWidth(look.px(_WIDTH))
        self.setWindowTitle("Third Ring")

    def wait(self, make: Callable[[], Made]) -> Made | None:
        """What was made, on another thread; None after a fault of our own, which was told. Raises ConsoleError."""
        self._aside.do(make, self._came, self._failed)
        self.show()
        self._loop.exec()
        self.hide()
        if self._fault is not None:
            raise self._fault
        return self._made

    def _came(self, made: Made) -> None:
        self._made = made
        self._loop.quit()

    def _failed(self, fault: ConsoleError | None) -> None:
        self._fault = fault
        self._loop.quit()
