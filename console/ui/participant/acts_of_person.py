"""The menu of a person: what can be done with them as a whole, and the small windows it needs."""

from __future__ import annotations

from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from console.domain.ids import Id
from console.domain.rights import Right, may
from console.errors import ConsoleError, PlaceUnwritable
from console.queries.desk import AgentRow, Agents
from console.queries.good_to_know import CareViewRow, CareViews
from console.queries.participant import FoundPerson, PersonDetail
from console.queries.person_file import PersonExport, PersonFile
from console.queries.time_line import TimeLine, WholeTimeLine
from console.sync.desk import Desk
from console.ui.participant import person_page
from console.ui.participant.deeds import Deeds
from console.ui.participant.unknown import WhoIsThis
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.label import Label
from console.ui.shared.controls.menu import Menu
from console.ui.shared.look import Look
from console.ui.shared.notices import Level, Notices
from console.ui.shared.words import moment, translate
from console.ui.shared.work import Work

_EVERYTHING = 1_000_000


class PersonMenu(QObject):
    edit_wanted = Signal()
    leave_wanted = Signal()
    copy_wanted = Signal(str)
    reconsider_wanted = Signal()

    def __init__(self, look: Look, work: Work, desk: Desk, notices: Notices, deeds: Deeds, host: QWidget) -> None:
        super().__init__(host)
        self._look, self._work, self._desk, self._notices, self._deeds = look, work, desk, notices, deeds
        self._host = host
        self._leads = False
        work.ask(self, "agents", Agents(), self._know_me)

    def open(self, person: PersonDetail, at: QPoint, *, with_ticket: bool) -> Menu:
        menu = Menu(self._look, self._host)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        icons = self._look.icons
        edit = translate("participant", "Edit person…")
        menu.addAction(icons.icon("pencil-simple"), edit, self.edit_wanted.emit)
        leave = translate("participant", "Agreed leave…")
        menu.addAction(icons.icon("calendar-x"), leave, self.leave_wanted.emit)
        for identity in person.identities:
            words = translate("participant", "Copy {address}").format(address=identity.shown.replace("&", "&&"))
            menu.addAction(icons.icon("copy"), words, lambda shown=identity.shown: self.copy_wanted.emit(shown))
        menu.addSeparator()
        if with_ticket:
            other = translate("participant", "This is somebody else…")
            menu.addAction(icons.icon("swap"), other, self.reconsider_wanted.emit)
        merge = translate("participant", "Merge with another person…")
        menu.addAction(icons.icon("git-merge"), merge, lambda: self.choose_other(person))
        if self._leads and person.good_to_know:
            seen = translate("participant", "Who has read “Good to know”…")
            menu.addAction(icons.icon("eye"), seen, lambda: self.show_views(person.id))
        if self._leads:
            menu.addSeparator()
            everything = translate("participant", "Save everything about this person…")
            menu.addAction(icons.icon("export"), everything, lambda: self.save_person(person))
            erase = translate("participant", "Erase this person…")
            menu.addAction(icons.icon("eraser"), erase, lambda: self.erase(person))
        menu.popup(at)
        return menu

    def choose_other(self, person: PersonDetail) -> QDialog:
        """Asks for somebody who may be the same."""
        sheet = _Sheet(self._look, translate("participant", "Merge {name} with").format(name=person.name), self._host)
        who = WhoIsThis(self._look, self._work)
        who.new.hide()
        who.title.setText(sheet.windowTitle())
        sheet.column.addWidget(who)
        sheet.resize(self._look.px(420), self._look.px(460))

        def chosen(found: FoundPerson) -> None:
            sheet.accept()
            if found.id != person.id:
                self._deeds.compare_with(person.id, found.id)

        who.chosen.connect(chosen)
        who.left.connect(sheet.reject)
        sheet.open()
        who.search.setFocus()
        return sheet

    def show_views(self, person: Id) -> QDialog:
        title = translate("participant", "Who has read “Good to know”")
        sheet = _Sheet(self._look, title, self._host)
        sheet.column.setContentsMargins(24, 20, 24, 20)
        sheet.column.addWidget(Label(self._look, title, "title"))
        self._work.ask(sheet, "views", CareViews(person), lambda views: self._list(sheet, views))
        sheet.open()
        return sheet

    def save_time_line(self, shown: TimeLine) -> None:
        """Everything that is shown of a time line now, as a table for any spreadsheet."""
        whole = WholeTimeLine(msgspec.structs.replace(shown, limit=_EVERYTHING))
        name = translate("participant", "time line") + ".csv"
        self._work.ask(
            self,
            "table",
            whole,
            lambda page: self._save(name, "\ufeff" + person_page.table(page.entries)),
            self._trouble,
        )

    def save_person(self, person: PersonDetail) -> None:
        """Everything about them, as a page they can be given."""

        def save(export: PersonExport | None) -> None:
            if export is not None:
                self._save(f"{person.name}.html", person_page.page(export, self._desk.now()))

        self._work.ask(self, "file", PersonFile(person.id), save, self._trouble)

    def erase(self, person: PersonDetail) -> QDialog:
        """Asks once more, for nothing brings it back."""
        title = translate("participant", "Erase {name}?").format(name=person.name)
        sheet = _Sheet(self._look, title, self._host)
        sheet.column.setContentsMargins(24, 20, 24, 20)
        words = translate(
            "participant",
            "All words, names, addresses, numbers and files of this person are removed everywhere, also from letters "
            "that wait to leave. Counts and dates stay for the figures. This cannot be undone. Whoever still stands in "
            "Moodle or in a sheet comes again with the next import.",
        )
        sheet.column.addWidget(Label(self._look, title, "title"))
        sheet.column.addWidget(Label(self._look, words, "body", "text.secondary", wrap=True))
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        cancel = Button(self._look, translate("participant", "Cancel"))
        do = Button(self._look, translate("participant", "Erase for good"), "stop", icon="eraser")
        buttons.addWidget(cancel)
        buttons.addWidget(do)
        sheet.column.addLayout(buttons)
        cancel.clicked.connect(sheet.reject)
        do.clicked.connect(sheet.accept)
        sheet.accepted.connect(lambda: self._deeds.erase(person.id))
        sheet.setMinimumWidth(self._look.px(420))
        sheet.open()
        cancel.setFocus()
        return sheet

    def _trouble(self, error: Exception) -> None:
        if isinstance(error, ConsoleError):
            self._notices.trouble(error)

    def _save(self, name: str, words: str) -> None:
        title = translate("participant", "Save to a file")
        safe = "".join("_" if letter in '\\/:*?"<>|' else letter for letter in name)
        path, _ = QFileDialog.getSaveFileName(self._host, title, safe)
        if not path:
            return
        try:
            Path(path).write_text(words, encoding="utf-8", newline="")
        except OSError as fault:
            self._notices.trouble(
                PlaceUnwritable(
                    translate("participant", "The file was not saved."),
                    f"{path}: {fault.strerror}.",
                    translate("participant", "Choose another place."),
                )
            )
            return
        self._notices.say(
            Level.TOAST, translate("participant", "Saved."), lead=Path(path).name, icon="export", kind="participant"
        )

    def _list(self, sheet: _Sheet, views: tuple[CareViewRow, ...]) -> None:
        now = self._desk.now()
        for view in views:
            days = translate("participant", "on %n days", "", view.days)
            words = f"{view.name} · {moment(view.last_at, now)} · {days}"
            sheet.column.addWidget(Label(self._look, words, "body"))
        if not views:
            sheet.column.addWidget(Label(self._look, translate("participant", "Nobody yet."), "body"))

    def _know_me(self, agents: tuple[AgentRow, ...]) -> None:
        me = next((agent for agent in agents if agent.id == self._desk.me), None)
        self._leads = me is not None and may(me.role, Right.EDIT_DESK)


class _Sheet(QDialog):
    def __init__(self, look: Look, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.column = QVBoxLayout(self)
        self.column.setSpacing(8)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._look.color("bg.surface"))
