"""The sheet in which a lead makes or changes a shift, and in which anybody looks at one and asks for a swap."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from console.domain.changes import Refusal
from console.domain.shifts import Series, Shift
from console.queries.desk import AgentRow
from console.ui.settings.entry_sheet import EntrySheet, Paper
from console.ui.shared.controls.button import Button
from console.ui.shared.look import Look
from console.ui.shared.notices import refusal_text
from console.ui.shared.strip import Strip
from console.ui.shared.words import translate
from console.ui.shifts.form import ShiftForm

_SIZE = (560, 620)


class ShiftSheet(EntrySheet):
    swap_wanted = Signal()

    def __init__(
        self,
        look: Look,
        host: QWidget,
        shift: Shift,
        series: Series | None,
        people: Sequence[AgentRow],
        zone: str,
        stations: Sequence[str],
        *,
        is_new: bool,
        may_edit: bool,
        may_swap: bool,
    ) -> None:
        super().__init__(look, host, _SIZE, None if is_new else shift.id, may_edit=may_edit)
        self.shift = shift
        self.swap = Button(look, "", icon="swap")
        self.swap.setVisible(may_swap)
        self.swap.clicked.connect(self.swap_wanted)
        self.buttons.insertWidget(1, self.swap)
        self.form = ShiftForm(look, shift, series, people, zone, stations)
        self.form.setEnabled(may_edit)
        self.form.changed.connect(self.look_at)
        self.trouble = Strip(look, "warn", "warning", "")
        self.trouble.hide()
        paper = Paper()
        paper.hold(self.form)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.body.addWidget(paper)
        self.body.addWidget(self.trouble)
        for line in (self.form.start, self.form.end, self.form.station, self.form.note):
            line.returnPressed.connect(self.keep)
        self.retranslate()
        self.look_at()

    def start(self) -> None:
        target = self.form.start if self.may_edit else self.discard
        target.setFocus()

    def keep(self) -> None:
        if self.may_edit and not self.form.missing:
            self.saved.emit(self.form)

    def refuse(self, refusal: Refusal) -> None:
        said = {
            Refusal.TOO_LATE: translate("shifts", "A colleague has changed it meanwhile. Open it anew."),
            Refusal.NOT_POSSIBLE: translate("shifts", "They have another shift at that time."),
        }.get(refusal) or refusal_text(refusal)
        self.trouble.say("warn", "warning", translate("shifts", "Not kept."), said)
        self.trouble.show()

    def look_at(self) -> None:
        missing = self.form.missing
        self.save.setEnabled(not missing)
        self.missing.setText(missing if self.may_edit else "")
        self.trouble.hide()

    def retranslate(self) -> None:
        super().retranslate()
        self.set_title(translate("shifts", "New shift") if self.is_new else translate("shifts", "Shift"))
        self.swap.setText(translate("shifts", "Ask for a swap…"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.look_at()
