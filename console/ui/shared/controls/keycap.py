"""Key caps: small framed keys. What stands on them comes from console.ui.shared.keys.key_caps."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from console.ui.shared.look import Look
from console.ui.shared.paint import CENTER, box, text_line, text_width

_HEIGHT = 18
_PADDING = 5
_GAP = 4


def cap_size(look: Look, text: str) -> QSize:
    height = max(look.px(_HEIGHT), look.metrics("keycap").height() + 2)
    return QSize(max(height - 1, text_width(look, text, "keycap") + 2 * look.px(_PADDING)), height)


def paint_cap(painter: QPainter, look: Look, corner: QPointF, text: str, ink: str = "text.secondary") -> float:
    """A cap with its upper left corner at `corner`; returns its width."""
    area = QRectF(corner, cap_size(look, text).toSizeF())
    box(painter, look, area, 4, "bg.surface", "border.subtle")
    text_line(painter, look, area, text, "keycap", ink, CENTER)
    return area.width()


class KeyCaps(QWidget):
    """One cap for each word of `keys`. Shown beside something that names them; a screen reader hears "Ctrl K"."""

    def __init__(self, look: Look, keys: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._keys = tuple(keys)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(" ".join(self._keys))
        look.changed.connect(self._renew)

    def set_keys(self, keys: Sequence[str]) -> None:
        self._keys = tuple(keys)
        self.setAccessibleName(" ".join(self._keys))
        self._renew()

    def sizeHint(self) -> QSize:
        sizes = [cap_size(self._look, key) for key in self._keys]
        width = sum(size.width() for size in sizes) + _GAP * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        corner = QPointF(0, 0)
        for key in self._keys:
            corner.setX(corner.x() + paint_cap(painter, self._look, corner, key) + _GAP)

    def _renew(self) -> None:
        self.updateGeometry()
        self.update()


class KeyCap(KeyCaps):
    """A single cap."""

    def __init__(self, look: Look, key: str, parent: QWidget | None = None) -> None:
        super().__init__(look, (key,), parent)
