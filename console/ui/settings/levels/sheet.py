"""The sheet in which a promise is made or changed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from console.domain.sla import Level
from console.queries.participant import CohortRow
from console.ui.settings.form_sheet import FormSheet
from console.ui.settings.levels.form import LevelForm
from console.ui.shared.look import Look
from console.ui.shared.words import translate

_SIZE = (620, 720)


class LevelSheet(FormSheet):
    form: LevelForm

    def __init__(
        self, look: Look, host: QWidget, level: Level, cohorts: Sequence[CohortRow], *, is_new: bool, may_edit: bool
    ) -> None:
        super().__init__(look, host, _SIZE, None if is_new else level.id, may_edit=may_edit)
        self._level, self._cohorts = level, cohorts
        self.put(level)
        self.retranslate()

    def start(self) -> None:
        self.form.name.setFocus()

    def made(self, entry: Level) -> LevelForm:
        return LevelForm(self.look, entry, self._cohorts)

    def retranslate(self) -> None:
        super().retranslate()
        self.set_title(translate("levels", "New promise") if self.is_new else self._level.name)
        self.look_at()
