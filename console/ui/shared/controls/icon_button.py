"""Buttons that show only an icon and therefore must have a name."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from console.ui.shared.controls.badge import paint_dot
from console.ui.shared.controls.button import DENSE, HEIGHT, dress
from console.ui.shared.controls.pressable import Pressable
from console.ui.shared.look import Look
from console.ui.shared.paint import box


class IconButton(Pressable):
    """`name` is the verb a screen reader says and the tool tip shows ("Mute microphone"), with `keys` after it.

    Quiet (no frame) unless `kind` is default. 32 × 32, 26 × 26 when dense, 34 × 26 when dense and framed.
    """

    def __init__(
        self,
        look: Look,
        icon: str,
        name: str,
        *,
        kind: Literal["quiet", "default"] = "quiet",
        keys: str | None = None,
        dense: bool = False,
        token: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        if not name.strip():
            raise ValueError("an icon alone needs a name")
        super().__init__(look, "", parent)
        self._icon = icon
        self._kind: Literal["quiet", "default"] = kind
        self._dense = dense
        self._token = token
        self._keys = keys
        self._dot = False
        self.set_name(name, keys)

    def set_name(self, name: str, keys: str | None = None) -> None:
        self._keys = keys or self._keys
        self.setAccessibleName(name)
        self.setAccessibleDescription(self._keys or "")
        self.setToolTip(f"{name}  {self._keys}" if self._keys else name)

    def set_icon(self, icon: str, token: str | None = None) -> None:
        self._icon, self._token = icon, token
        self.update()

    def set_dot(self, shown: bool) -> None:
        """A dot at the corner: something new is behind this button. Say it in the name too."""
        self._dot = shown
        self.update()

    def sizeHint(self) -> QSize:
        height = self.look.px(DENSE if self._dense else HEIGHT)
        return QSize(self.look.px(34) if self._dense and self._kind == "default" else height, height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        checked = self.isCheckable() and self.isChecked()
        worn = dress(self.look, self._kind, self.isEnabled(), self.hovered, self.isDown(), checked)
        if worn.fill is not None or worn.border is not None:
            box(painter, self.look, self.rect(), self.RADIUS, worn.fill, worn.border)
        side = self.look.px(16 if self._dense else 18)
        area = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        ink = self._token if self._token and self.isEnabled() else worn.ink
        self.look.icons.paint(painter, self._icon, ink, area)
        if self._dot:
            paint_dot(painter, self.look, area.right() - 1, area.top() + 1)
