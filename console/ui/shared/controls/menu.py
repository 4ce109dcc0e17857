"""A menu with rounded corners in the colours of the theme."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from console.ui.shared.look import Look


class Menu(QMenu):
    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # The window behind the menu is square: without these its corners show beside the round frame.
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.setWindowFlag(Qt.WindowType.NoDropShadowWindowHint)
        self.setFont(look.font("body"))
        self.setToolTipsVisible(True)
