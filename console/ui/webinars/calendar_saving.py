"""Saves the calendar file of a webinar where somebody wants it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from console.domain.ids import Id
from console.queries.webinar_letters import CalendarFile, WebinarCalendar
from console.ui.shared.notices import Level, Notices
from console.ui.shared.words import translate
from console.ui.shared.work import Work


class CalendarSaving(QObject):
    def __init__(self, work: Work, notices: Notices, parent: QWidget) -> None:
        super().__init__(parent)
        self._work, self._notices, self._over = work, notices, parent

    def save(self, webinar: Id) -> None:
        self._work.ask(self, "calendar", WebinarCalendar(webinar), self._keep)

    def _keep(self, file: CalendarFile) -> None:
        title = translate("webinars", "Save the calendar file")
        name, _ = QFileDialog.getSaveFileName(self._over.window(), title, file.name, "iCalendar (*.ics)")
        if not name:
            return
        try:
            Path(name).write_bytes(file.content)
        except OSError as fault:
            said = translate("webinars", "The file could not be written.")
            self._notices.say(Level.TOAST, f"{said} {fault.strerror or ''}".strip(), icon="warning")
            return
        self._notices.say(Level.TOAST, translate("webinars", "Saved."), lead=Path(name).name, icon="calendar-check")
