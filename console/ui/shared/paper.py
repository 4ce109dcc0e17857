"""A plain ground to lie under a panel."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from console.ui.shared.look import Look


class Paper(QWidget):
    def __init__(self, look: Look, token: str = "bg.surface") -> None:
        super().__init__()
        self._look = look
        self._token = token
        look.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._look.color(self._token))
