"""The card: a surface with a hairline border."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from console.ui.shared.look import Look
from console.ui.shared.paint import box


class Card(QWidget):
    """A box with radius 8 on `ground`, with the border `edge` (a token or None). Put a layout of your own inside."""

    def __init__(
        self,
        look: Look,
        *,
        ground: str = "bg.surface",
        edge: str | None = "border.subtle",
        radius: float = 8,
        edge_width: float = 1,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._ground = ground
        self._edge = edge
        self._radius = radius
        self._edge_width = edge_width
        look.changed.connect(self.update)

    def show_tone(self, ground: str, edge: str | None, edge_width: float = 1) -> None:
        self._ground, self._edge, self._edge_width = ground, edge, edge_width
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        box(QPainter(self), self._look, self.rect(), self._radius, self._ground, self._edge, self._edge_width)
