"""Notices outside the window: by the system, only for what cannot wait and only while another program is in front."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from console.ui.shared.notices import Level, Notice, Notices


class Outside(QObject):
    """The icon beside the clock is there only as long as such a notice is: the program has no hidden life in it."""

    def __init__(self, notices: Notices, window: QWidget, icon: QIcon) -> None:
        super().__init__(window)
        self._window = window
        self._icon = icon
        self._tray: QSystemTrayIcon | None = None
        self._shown = ""
        notices.said.connect(self._tell)
        notices.withdrawn.connect(self._withdraw)
        window.installEventFilter(self)

    @property
    def shown(self) -> str:
        """The key of the notice told last and still true, "" if none or if the person is back."""
        return self._shown

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowActivate:
            self._end()
        return False

    def _tell(self, notice: Notice) -> None:
        if (notice.level < Level.RED and not notice.alert) or self._window.isActiveWindow():
            return
        self._shown = notice.key
        QApplication.alert(self._window)
        # Some desktops have no place for such icons; there the window asks for attention in the task bar only.
        if not (QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()):
            return
        if self._tray is None:
            self._tray = QSystemTrayIcon(self._icon, self)
            self._tray.messageClicked.connect(self._raise_window)
            self._tray.activated.connect(self._raise_window)
        self._tray.show()
        self._tray.showMessage(QApplication.applicationDisplayName(), notice.outside, self._icon)

    def _withdraw(self, key: str) -> None:
        if key == self._shown:
            self._end()

    def _end(self) -> None:
        self._shown = ""
        if self._tray is not None:
            self._tray.hide()

    def _raise_window(self) -> None:
        self._window.showNormal() if self._window.isMinimized() else self._window.show()
        self._window.raise_()
        self._window.activateWindow()
