"""Reporting that an answer is missing: one line, filled with what was searched for, and a button."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from console.commands.gaps import ReportGap
from console.domain.ids import Id
from console.domain.nameless import found_in, without
from console.sync.desk import Desk
from console.ui.shared.controls.label import Label
from console.ui.shared.look import Look
from console.ui.shared.notices import Level, Notices
from console.ui.shared.words import translate
from console.ui.shared.work import Work
from console.ui.ticket.acts.pickers.small_card import SmallCard


class MissingCard(SmallCard):
    def __init__(self, look: Look, work: Work, desk: Desk, notices: Notices, host: QWidget) -> None:
        super().__init__(look, host)
        self._work, self._desk, self._notices = work, desk, notices
        self._ticket: Id | None = None
        self._language = "en"
        self.field = QLineEdit()
        self.field.setMaxLength(200)
        self.about = Label(look, "", "small", "text.secondary", wrap=True)
        self.body.addWidget(self.field)
        self.body.addWidget(self.about)
        self.setFocusProxy(self.field)
        self.field.textChanged.connect(lambda text: self.button.setEnabled(bool(text.strip())))
        self.field.returnPressed.connect(self._take)
        self.button.clicked.connect(self._take)

    def ask(self, words: str, language: str, ticket: Id | None, names: tuple[str, ...]) -> None:
        """`names` are those of the people it is about: they are left out."""
        self._ticket, self._language = ticket, language
        name = translate("knowledge", "What did you look for?")
        self.heading.setText(name)
        self.setAccessibleName(name)
        self.field.setAccessibleName(name)
        self.about.setText(translate("knowledge", "Names are left out. You hear of it when it is written."))
        self.button.setText(translate("knowledge", "Report a gap"))
        self.field.setText(without(words, found_in(words, names)))
        self.button.setEnabled(bool(self.field.text().strip()))
        self.open()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def _take(self) -> None:
        words = self.field.text().strip()
        if not words or not self.isVisible():
            return
        self.dismiss()
        stamp = self._desk.stamp()
        self._work.tell(self, ReportGap(stamp, self._desk.new_id(), words, self._language, self._ticket))
        self._notices.say(
            Level.TOAST,
            translate("knowledge", "Reported. You hear of it when it is written."),
            lead=f"{words}.",
            icon="question",
        )
