"""The ways from a webinar, planned or launched, to its staffing and to the report after it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from console.domain.changes import Changes
from console.domain.ids import Id
from console.queries.launches import LaunchDetail
from console.sync.desk import Desk
from console.ui.after_action.sheet import AfterActionSheet
from console.ui.shared.controls.button import Button, Kind
from console.ui.shared.look import Look
from console.ui.shared.notices import Level, Notices, Way
from console.ui.shared.words import translate
from console.ui.shared.work import Work
from console.ui.staffing.sheet import StaffingSheet


class WebinarPapers(QWidget):
    """Buttons that open what is reckoned of a webinar; also a part of the launch screen (ui/launch/part.py), which
    opens the report by itself for whoever leads when the launch ends."""

    open_person = Signal(object)

    def __init__(
        self, look: Look, work: Work, desk: Desk, notices: Notices, host: Callable[[], QWidget], kind: Kind = "default"
    ) -> None:
        """`host` is what sheets open over."""
        super().__init__()
        self._given = look, work, desk, notices
        self._host = host
        self._webinar: Id | None = None
        self._sheets: dict[Id, StaffingSheet] = {}
        self._reports: dict[Id, AfterActionSheet] = {}
        self._running: Id | None = None
        """The launch that was seen while it went on."""
        self.staffing = Button(look, "", kind, icon="users-three")
        self.report = Button(look, "", kind, icon="chart-line-up")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.staffing)
        row.addWidget(self.report)
        if kind == "link":
            row.addStretch(1)
        self.report.hide()
        self.staffing.clicked.connect(self.open_staffing)
        self.report.clicked.connect(self.open_report)
        self.speak()

    def show_webinar(self, webinar: Id | None, *, over: bool = False) -> None:
        """`over`: whether there is something to report."""
        self._webinar = webinar
        self.setEnabled(webinar is not None)
        self.report.setVisible(over)

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

    def open_report(self) -> None:
        if self._webinar is None:
            return
        sheet = self._reports.get(self._webinar)
        if sheet is None:
            for other in self._reports.values():
                other.dismiss()
                other.deleteLater()
            sheet = AfterActionSheet(*self._given, self._host(), self._webinar)
            sheet.open_person.connect(self.open_person)
            self._reports = {self._webinar: sheet}
        sheet.open()
        sheet.setFocus()

    # As a part of a launch

    def show_launch(self, detail: LaunchDetail, *, leads: bool) -> None:
        over = detail.clock.ended_at is not None
        self.show_webinar(detail.webinar.id, over=over)
        if not over:
            self._running = detail.id
        elif self._running == detail.id:
            self._running = None
            if leads:
                self.open_report()
            else:
                self._tell_that_it_is_there(detail)

    def _tell_that_it_is_there(self, detail: LaunchDetail) -> None:
        notices = self._given[3]
        way = Way(translate("after_action", "Open"), self.open_report)
        notices.say(
            Level.TOAST,
            translate("after_action", "The report of the launch is there."),
            lead=detail.webinar.facts.title,
            icon="chart-line-up",
            kind="after_action",
            action=way,
        )

    def hear(self, changes: Changes) -> None:
        """Sheets hear for themselves."""

    def tick(self) -> None:
        """Nothing here counts seconds."""

    def speak(self) -> None:
        self.staffing.setText(translate("staffing", "Staffing"))
        self.report.setText(translate("after_action", "Report"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.speak()
