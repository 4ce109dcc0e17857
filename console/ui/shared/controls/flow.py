"""Buttons one after the other, in as many lines as their words need."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

_GAP = 8
_ROW_GAP = 6


class Flow(QWidget):
    """Hidden widgets take no room; no widget is ever cut."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, part: QWidget) -> None:
        part.setParent(self)
        self._parts.append(part)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._lay_out(self.width(), place=True)
            self.updateGeometry()
        return super().event(event)

    def sizeHint(self) -> QSize:
        sizes = [part.sizeHint() for part in self._seen()]
        width = sum(size.width() for size in sizes) + _GAP * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSizeHint(self) -> QSize:
        sizes = [part.sizeHint() for part in self._seen()]
        return QSize(max((size.width() for size in sizes), default=0), self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lay_out(width, place=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out(self.width(), place=True)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # While it is hidden Qt asks for no new layout: words that were changed meanwhile would be cut.
        self._lay_out(self.width(), place=True)

    def _seen(self) -> list[QWidget]:
        return [part for part in self._parts if not part.isHidden()]

    def _lay_out(self, width: int, *, place: bool) -> int:
        x = y = tall = 0
        for part in self._seen():
            size = part.sizeHint()
            if x and x + size.width() > width:
                x, y, tall = 0, y + tall + _ROW_GAP, 0
            if place:
                part.setGeometry(x, y, min(size.width(), max(width, 1)), size.height())
            x += size.width() + _GAP
            tall = max(tall, size.height())
        return y + tall
