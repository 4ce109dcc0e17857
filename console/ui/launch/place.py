"""The place of webinars: those that are planned, or one launch."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from console.domain.ids import Id
from console.sync.desk import Desk
from console.ui.launch.launch_page import LaunchPage
from console.ui.launch.planned import PlannedPage
from console.ui.shared.actions import Registry
from console.ui.shared.look import Look
from console.ui.shared.notices import Notices
from console.ui.shared.work import Work


class LaunchPlace(QStackedWidget):
    """`host` is what cards and sheets open over."""

    open_person = Signal(object)
    open_ticket = Signal(object)
    launch_fronted = Signal(bool)

    def __init__(self, look: Look, work: Work, desk: Desk, registry: Registry, notices: Notices, host: QWidget) -> None:
        super().__init__()
        self._given = look, work, desk, registry, notices, host
        self._launch: LaunchPage | None = None
        self.dial: Callable[[str], bool] = lambda _: False
        """Calls a number through the phone system; False where none is."""
        self.planned = PlannedPage(look, work, desk, notices)
        self.planned.launch_wanted.connect(self.show_launch)
        self.planned.open_person.connect(self.open_person)
        self.planned.papers.open_person.connect(self.open_person)
        self.addWidget(self.planned)
        self.setFocusProxy(self.planned)

    @property
    def launch(self) -> LaunchPage:
        if self._launch is None:
            self._launch = LaunchPage(*self._given)
            self._launch.incidents.sheets.dial = self.dial
            self._launch.left.connect(self.show_planned)
            self._launch.open_ticket.connect(self.open_ticket)
            self._launch.papers.open_person.connect(self.open_person)
            self._launch.fronted.connect(self.launch_fronted)
            self.addWidget(self._launch)
        return self._launch

    @property
    def in_launch(self) -> bool:
        return self._launch is not None and self.currentWidget() is self._launch

    def show_launch(self, launch: Id) -> None:
        self.launch.show_launch(launch)
        self.setCurrentWidget(self.launch)
        self.setFocusProxy(self.launch)
        self.launch.setFocus()

    def show_planned(self) -> None:
        self.setCurrentWidget(self.planned)
        self.setFocusProxy(self.planned)
        self.planned.setFocus()
