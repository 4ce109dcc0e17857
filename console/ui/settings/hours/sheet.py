"""The sheet in which hours are changed."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from console.domain.changes import Refusal
from console.domain.hours_text import NoHours
from console.domain.ids import NOBODY
from console.domain.sla import TeamHours
from console.ui.settings.entry_sheet import EntrySheet, Paper
from console.ui.settings.hours import text
from console.ui.settings.hours.form import HoursForm
from console.ui.shared.look import Look
from console.ui.shared.notices import refusal_text
from console.ui.shared.strip import Strip
from console.ui.shared.words import translate

_SIZE = (620, 760)


class HoursSheet(EntrySheet):
    def __init__(
        self,
        look: Look,
        host: QWidget,
        entry: TeamHours,
        today: date,
        *,
        is_new: bool,
        may_edit: bool,
    ) -> None:
        super().__init__(look, host, _SIZE, None if is_new else entry.id, may_edit=may_edit)
        self._entry, self._today = entry, today
        self._paper = Paper()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.trouble = Strip(look, "warn", "warning", "")
        self.body.addWidget(self._paper)
        self.body.addWidget(self.trouble)
        self._put(entry)
        self.retranslate()

    def start(self) -> None:
        (self.form.team if self._of_team else self.form.week[0]).setFocus()

    def keep(self) -> None:
        if not self.form.missing:
            self.saved.emit(self.form.draft())

    def refuse(self, refusal: Refusal) -> None:
        late = translate("hours", "Somebody else has changed the hours or promises meanwhile. Open it anew.")
        self.trouble.say(
            "warn",
            "warning",
            translate("hours", "Not kept."),
            late if refusal is Refusal.TOO_LATE else refusal_text(refusal),
            None,
        )
        self.trouble.show()

    def retranslate(self) -> None:
        super().retranslate()
        new = self.is_new and translate("hours", "Hours of a team")
        self.set_title(new or translate("hours", "Hours"), "" if self.is_new else text.name_of(self._entry))
        self.remove.setVisible(self._of_team and not self.is_new and self.may_edit)
        self._look_at()

    @property
    def _of_team(self) -> bool:
        return self._entry.id != NOBODY

    def _put(self, entry: TeamHours) -> None:
        self.form = HoursForm(self.look, entry, self._today, of_team=self._of_team)
        self.form.setEnabled(self.may_edit)
        self.form.changed.connect(self._look_at)
        self._paper.hold(self.form)
        self._look_at()

    def _look_at(self) -> None:
        missing = self.form.missing
        self.save.setEnabled(not missing)
        self.missing.setText(missing if self.may_edit else "")
        self.trouble.hide()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            try:
                self._put(self.form.draft())
            except NoHours:
                # What is half written cannot be carried over; it stays in its field, in the language before.
                self._look_at()
        super().changeEvent(event)
