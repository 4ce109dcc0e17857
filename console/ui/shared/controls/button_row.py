"""Buttons side by side, or one under the other where the panel is too narrow for their words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from console.ui.shared.controls.button import Button

_GAP = 8


class ButtonRow(QWidget):
    """`add` puts a button in; hidden ones take no room. No button is ever cut: the row gets higher instead."""

    def __init__(self, align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignHCenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._align = align
        self._buttons: list[Button] = []
        # Not Fixed: Qt would then hold it to the height of one row.
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, button: Button) -> None:
        button.setParent(self)
        self._buttons.append(button)
        self.arrange()

    def arrange(self) -> None:
        """At once; a change of words or visibility is also noticed by itself, one turn of the event loop later."""
        self._place()
        self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.arrange()
        return super().event(event)

    def sizeHint(self) -> QSize:
        sizes = [button.sizeHint() for button in self._seen()]
        width = sum(size.width() for size in sizes) + _GAP * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSizeHint(self) -> QSize:
        sizes = [button.sizeHint() for button in self._seen()]
        return QSize(max((size.width() for size in sizes), default=0), self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width >= self.sizeHint().width():
            return self.sizeHint().height()
        heights = [button.sizeHint().height() for button in self._seen()]
        return sum(heights) + _GAP * max(0, len(heights) - 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _seen(self) -> list[Button]:
        return [button for button in self._buttons if not button.isHidden()]

    def _place(self) -> None:
        whole = self.sizeHint().width()
        beside = self.width() >= whole
        x, y = self._left(whole), max(0, self.height() - self.heightForWidth(self.width())) // 2
        for button in self._seen():
            size = button.sizeHint()
            button.setGeometry(x if beside else self._left(size.width()), y, size.width(), size.height())
            if beside:
                x += size.width() + _GAP
            else:
                y += size.height() + _GAP

    def _left(self, width: int) -> int:
        if self._align == Qt.AlignmentFlag.AlignLeft:
            return 0
        spare = max(0, self.width() - width)
        return spare if self._align == Qt.AlignmentFlag.AlignRight else spare // 2
