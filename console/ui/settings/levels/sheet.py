"""The sheet in which a promise is made or changed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from console.domain.changes import Refusal
from console.domain.sla import Level
from console.domain.waits import NoWait
from console.queries.participant import CohortRow
from console.ui.settings.entry_sheet import EntrySheet, Paper
from console.ui.settings.levels.form import LevelForm
from console.ui.shared.look import Look
from console.ui.shared.notices import refusal_text
from console.ui.shared.strip import Strip
from console.ui.shared.words import translate

_SIZE = (620, 720)


class LevelSheet(EntrySheet):
    def __init__(
        self, look: Look, host: QWidget, level: Level, cohorts: Sequence[CohortRow], *, is_new: bool, may_edit: bool
    ) -> None:
        super().__init__(look, host, _SIZE, None if is_new else level.id, may_edit=may_edit)
        self._level, self._cohorts = level, cohorts
        self._paper = Paper()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.trouble = Strip(look, "warn", "warning", "")
        self.body.addWidget(self._paper)
        self.body.addWidget(self.trouble)
        self._put(level)
        self.retranslate()

    def start(self) -> None:
        self.form.name.setFocus()

    def keep(self) -> None:
        if not self.form.missing:
            self.saved.emit(self.form.draft())

    def refuse(self, refusal: Refusal) -> None:
        late = translate("hours", "Somebody else has changed the hours or promises meanwhile. Open it anew.")
        said = late if refusal is Refusal.TOO_LATE else refusal_text(refusal)
        self.trouble.say("warn", "warning", translate("hours", "Not kept."), said, None)
        self.trouble.show()

    def retranslate(self) -> None:
        super().retranslate()
        self.set_title(translate("levels", "New promise") if self.is_new else self._level.name)
        self._look_at()

    def _put(self, level: Level) -> None:
        self.form = LevelForm(self.look, level, self._cohorts)
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
            except NoWait:
                # What is half written cannot be carried over; it stays in its field, in the language before.
                self._look_at()
        super().changeEvent(event)
