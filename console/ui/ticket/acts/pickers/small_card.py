"""A small card with a heading over one field and a button; beside what has the focus."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from console.ui.shared.chooser import beside_focus
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.label import Label
from console.ui.shared.floating import FloatingCard
from console.ui.shared.look import Look

_WIDTH = 380
_MARGIN = 8


class SmallCard(FloatingCard):
    def __init__(self, look: Look, host: QWidget) -> None:
        super().__init__(look, host)
        self._near: QRect | None = None
        self.heading = Label(look, "", "body.strong")
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        self.button = Button(look, "", "primary", keys="↵")
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(10)
        column.addWidget(self.heading)
        column.addLayout(self.body)
        column.addLayout(row)

    def open(self) -> None:
        self._near = beside_focus(self._host)
        super().open()

    def place(self) -> None:
        host = self.host_rect()
        width = min(self.look.px(_WIDTH), host.width() - 2 * _MARGIN)
        layout = self.layout()
        height = 120
        if layout is not None:
            layout.activate()
            # Words that take several lines need to be asked how many at this width.
            wraps = layout.hasHeightForWidth()
            height = layout.totalHeightForWidth(width) if wraps else layout.sizeHint().height()
            height = min(height, host.height() - 2 * _MARGIN)
        corner = QPoint((host.width() - width) // 2, host.height() // 8)
        if self._near is not None:
            below = self._near.bottom() + 6
            fits = below + height + _MARGIN <= host.height()
            corner = QPoint(self._near.left(), below if fits else self._near.top() - 6 - height)
        corner.setX(max(_MARGIN, min(corner.x(), host.width() - width - _MARGIN)))
        corner.setY(max(_MARGIN, min(corner.y(), host.height() - height - _MARGIN)))
        self.setGeometry(QRect(corner, corner + QPoint(width - 1, height - 1)))
