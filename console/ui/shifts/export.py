"""Taking shifts along: a calendar file of one's own shifts or of all, and the week as text."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from console.domain.rota_calendar import calendar
from console.domain.shifts import Shift
from console.queries.shifts import MyShifts, Rota
from console.sync.desk import Desk
from console.ui.shared.controls.menu import Menu
from console.ui.shared.look import Look
from console.ui.shared.notices import Level, Notices
from console.ui.shared.words import translate
from console.ui.shifts import text

if TYPE_CHECKING:
    from console.ui.shifts.page import RotaPage

_WEEKS = 13
_MOST = 500


class Exporting:
    def __init__(self, page: RotaPage, look: Look, desk: Desk, notices: Notices) -> None:
        self._page, self._look, self._desk, self._notices = page, look, desk, notices

    def open_menu(self) -> None:
        menu = Menu(self._look, self._page)
        menu.aboutToHide.connect(menu.deleteLater)
        for icon, words, call in (
            ("calendar-plus", translate("shifts", "My shifts as a calendar file…"), self.save_mine),
            ("users-three", translate("shifts", "Everybody's shifts as a calendar file…"), self.save_all),
            ("copy", translate("shifts", "Copy the week as text"), self.copy_text),
        ):
            menu.addAction(self._look.icons.icon(icon), words).triggered.connect(lambda _=False, call=call: call())
        button = self._page.export
        menu.popup(button.mapToGlobal(QPoint(0, button.height() + 4)))

    def save_mine(self) -> None:
        self._page._work.ask(self._page, "export", MyShifts(_MOST), self._save)  # noqa: SLF001  (a part of the page)

    def save_all(self) -> None:
        since = self._page.week.span[0]
        rota = Rota(since, since + timedelta(weeks=_WEEKS))
        self._page._work.ask(self._page, "export", rota, lambda rows: self._save(rows.shifts))  # noqa: SLF001

    def copy_text(self) -> None:
        page = self._page
        names = {one.id: one.name for one in page.agents}
        QGuiApplication.clipboard().setText(text.as_text(page.week.shifts, names, page.week.zone, page.today_there))
        self._notices.say(Level.TOAST, translate("shifts", "The week is copied as text."), icon="copy")

    def write(self, shifts: tuple[Shift, ...], path: Path) -> None:
        names = {one.id: one.name for one in self._page.agents}
        path.write_bytes(calendar(shifts, names, self._page.desk_name or "Third Ring", self._desk.now()))

    def _save(self, shifts: tuple[Shift, ...]) -> None:
        title = translate("shifts", "Save the calendar")
        name, _ = QFileDialog.getSaveFileName(
            self._page.window(), title, "shifts.ics", translate("shifts", "Calendar (*.ics)")
        )
        if not name:
            return
        try:
            self.write(shifts, Path(name))
        except OSError:
            words = translate("shifts", "It could not be written there. Choose another folder.")
            self._notices.say(Level.AMBER, words, lead=translate("shifts", "The calendar was not saved."))
            return
        said = translate("shifts", "%n shifts saved. Calendar programs open the file.", "", len(shifts))
        self._notices.say(Level.TOAST, said, icon="calendar-plus")
