"""The ways from a webinar, planned or launched, to its staffing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from console.domain.changes import Changes
from console.domain.ids import Id
from console.queries.launches import LaunchDetail
from console.sync.desk import Desk
from console.ui.shared.controls.button import Button, Kind
from console.ui.shared.look import Look
from console.ui.shared.notices import Notices
from console.ui.shared.words import translate
from console.ui.shared.work import Work
from console.ui.staffing.sheet import StaffingSheet


class WebinarPapers(QWidget):
    """Buttons that open what is reckoned of a webinar; also a part of the launch screen (ui/launch/part.py)."""

    def __init__(
        self, look: Look, work: Work, desk: Desk, notices: Notices, host: Callable[[], QWidget], kind: Kind = "default"
    ) -> None:
        """`host` is what sheets open over."""
        super().__init__()
        self._given = look, work, desk, notices
        self._host = host
        self._webinar: Id | None = None
        self._sheets: dict[Id, StaffingSheet] = {}
        self.staffing = Button(look, "", kind, icon="users-three")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.staffing)
        self.staffing.clicked.connect(self.open_staffing)
        self.speak()

    def show_webinar(self, webinar: Id | None) -> None:
        self._webinar = webinar
        self.setEnabled(webinar is not None)

    def open_staffing(self) -> None:
        if self._webinar is None:
            return
        sheet = self._sheets.get(self._webinar)
        if sheet is None:
            # The one that was looked at before is not needed twice.
            for other in self._sheets.values():
                other.dismiss()
                other.deleteLater()
            sheet = StaffingSheet(*self._given, self._host(), self._webinar)
            self._sheets = {self._webinar: sheet}
        sheet.open()
        sheet.setFocus()

    # As a part of a launch

    def show_launch(self, detail: LaunchDetail, *, leads: bool) -> None:
        self.show_webinar(detail.webinar.id)

    def hear(self, changes: Changes) -> None:
        """Sheets hear for themselves."""

    def tick(self) -> None:
        """Nothing here counts seconds."""

    def speak(self) -> None:
        self.staffing.setText(translate("staffing", "Staffing"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.speak()
