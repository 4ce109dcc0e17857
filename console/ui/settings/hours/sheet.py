"""The sheet in which hours are changed."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from console.domain.ids import NOBODY
from console.domain.sla import TeamHours
from console.ui.settings.form_sheet import FormSheet
from console.ui.settings.hours import text
from console.ui.settings.hours.form import HoursForm
from console.ui.shared.look import Look
from console.ui.shared.words import translate

_SIZE = (620, 760)


class HoursSheet(FormSheet):
    form: HoursForm

    def __init__(
        self, look: Look, host: QWidget, entry: TeamHours, today: date, *, is_new: bool, may_edit: bool
    ) -> None:
        super().__init__(look, host, _SIZE, None if is_new else entry.id, may_edit=may_edit)
        self._entry, self._today = entry, today
        self.put(entry)
        self.retranslate()

    def start(self) -> None:
        (self.form.team if self._of_team else self.form.week[0]).setFocus()

    def made(self, entry: TeamHours) -> HoursForm:
        return HoursForm(self.look, entry, self._today, of_team=self._of_team)

    def retranslate(self) -> None:
        super().retranslate()
        new = self.is_new and translate("hours", "Hours of a team")
        self.set_title(new or translate("hours", "Hours"), "" if self.is_new else text.name_of(self._entry))
        self.remove.setVisible(self._of_team and not self.is_new and self.may_edit)
        self.look_at()

    @property
    def _of_team(self) -> bool:
        return self._entry.id != NOBODY
