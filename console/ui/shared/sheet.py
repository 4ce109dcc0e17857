"""A large card over the window for something that takes a while: what was begun stays when one looks elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from console.ui.shared.controls.icon_button import IconButton
from console.ui.shared.controls.label import ElidedLabel, Label
from console.ui.shared.floating import FloatingCard
from console.ui.shared.look import Look
from console.ui.shared.paint import rule
from console.ui.shared.toasts import Toast
from console.ui.shared.words import translate

_MARGIN = 16


class Sheet(FloatingCard):
    """Title, body, and a row of buttons under a line. A press outside leaves it open; Esc and the cross close it."""

    def __init__(self, look: Look, host: QWidget, width: int, height: int) -> None:
        """`width` and `height` are what it likes to have, in pixels at 100 %."""
        super().__init__(look, host)
        self._wanted = (width, height)
        self.title = Label(look, "", "title")
        self.about = ElidedLabel(look, "", "body", "text.secondary")
        self.cross = IconButton(look, "x", translate("sheet", "Close"), dense=True)
        self.cross.clicked.connect(self.dismiss)
        self.body = QVBoxLayout()
        self.body.setSpacing(10)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(18, 12, 12, 12)
        head.setSpacing(10)
        head.addWidget(self.title)
        head.addWidget(self.about, 1)
        head.addWidget(self.cross)
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(18, 10, 18, 12)
        foot.addLayout(self.buttons)
        self.body.setContentsMargins(18, 12, 18, 12)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addLayout(self.body, 1)
        column.addWidget(self._foot)

    def set_title(self, title: str, about: str = "") -> None:
        self.title.setText(title)
        self.about.setText(about)
        self.setAccessibleName(f"{title}, {about}" if about else title)

    def open(self) -> None:
        # With the mouse on a button of the window it is still the newest thing: it comes to the front again.
        self._foot.setVisible(self.buttons.count() > 0)
        super().open()
        self.raise_()

    def place(self) -> None:
        host = self.host_rect()
        width = min(self.look.px(self._wanted[0]), host.width() - 2 * _MARGIN)
        height = min(self.look.px(self._wanted[1]), host.height() - 2 * _MARGIN)
        left = (host.width() - width) // 2
        beside = self._left_of_notices(host) - width
        if beside >= _MARGIN:
            left = min(left, beside)
        corner = QPoint(left, (host.height() - height) // 3)
        self.setGeometry(QRect(corner, corner + QPoint(width - 1, height - 1)))

    def _left_of_notices(self, host: QRect) -> int:
        """Where notices that are shown begin: those that stay until they are read must not lie on the buttons."""
        shown = [toast.x() - _MARGIN for toast in self._host.findChildren(Toast) if toast.isVisible()]
        return min(shown, default=host.width())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.cross.set_name(translate("sheet", "Close"))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        lines = [self._head.geometry().bottom()]
        if self._foot.isVisible():
            lines.append(self._foot.y())
        for y in lines:
            rule(painter, self.look, QPointF(1, y), QPointF(self.width() - 1, y), "border.subtle")

    def _look_outside(self, pressed: QWidget, at: QPoint) -> None:
        """Half of what was written must not go because somebody looked something up beside it."""
