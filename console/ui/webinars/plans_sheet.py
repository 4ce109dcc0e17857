"""The sheet of the desk's plan templates: under a name, when each phase begins, and which stations there are."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from console.commands.desk import SetSetting
from console.domain.changes import Outcome
from console.domain.launch_plans import SETTING, PlanTemplate, plans_said, with_template, without_template
from console.domain.launches import USUAL, Phase, PhasePlan, Plan, Station, StationPlan
from console.queries.launch_plans import LaunchPlans
from console.sync.desk import Desk
from console.ui.launch import text as launch_text
from console.ui.settings.entry_sheet import Paper
from console.ui.settings.fields import Choice, Count, Field
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.flow import Flow
from console.ui.shared.controls.label import Label
from console.ui.shared.controls.pill import Chip
from console.ui.shared.look import Look
from console.ui.shared.notices import Notices
from console.ui.shared.sheet import Sheet
from console.ui.shared.words import translate
from console.ui.shared.work import Work

_SIZE = (600, 640)
_NEW = ""
_MOST = 7 * 24 * 60


class PlansSheet(Sheet):
    def __init__(self, look: Look, host: QWidget, work: Work, desk: Desk, notices: Notices, *, may_edit: bool) -> None:
        super().__init__(look, host, *_SIZE)
        self._work, self._desk, self._notices, self._may_edit = work, desk, notices, may_edit
        self._plans: tuple[PlanTemplate, ...] = ()
        self.which = Choice(((_NEW, ""),), _NEW)
        self.name = QLineEdit()
        self.minutes = {one.phase: Count(-_MOST, _MOST, one.minutes, " min") for one in USUAL.phases}
        self.stations = {one: Chip(look, "") for one in Station if one is not Station.OWN}
        self.own = QLineEdit()
        self.wrong = Label(look, "", "small", "warn.text", wrap=True)
        self.remove = Button(look, "", "quiet", icon="trash")
        self.close_it = Button(look, "")
        self.save = Button(look, "", "primary")
        self._which, self._name = Field(look, "", self.which), Field(look, "", self.name)
        self._phases, self._stations = Label(look, "", "body.name"), Label(look, "", "body.name")
        self._own = Field(look, "", self.own)
        self._of_phase = {one: Label(look, "", "body") for one in self.minutes}
        self._lay_out()
        self.which.currentIndexChanged.connect(lambda _: self._show())
        self.name.textEdited.connect(lambda _: self._look_at())
        for count in self.minutes.values():
            count.valueChanged.connect(lambda _: self._look_at())
        for chip in self.stations.values():
            chip.setCheckable(True)
            chip.toggled.connect(lambda _: self._look_at())
        self.own.textEdited.connect(lambda _: self._look_at())
        self.remove.clicked.connect(self._remove)
        self.close_it.clicked.connect(self.dismiss)
        self.save.clicked.connect(self._save)
        self._speak()
        self._show()

    def begin(self) -> None:
        self._work.ask(self, "plans", LaunchPlans(), self._take)
        self.open()
        self.which.setFocus()

    def draft(self) -> PlanTemplate:
        stations = [StationPlan(one) for one, chip in self.stations.items() if chip.isChecked()]
        stations += [StationPlan(Station.OWN, name.strip()) for name in self.own.text().split(",") if name.strip()]
        phases = tuple(PhasePlan(phase, count.value()) for phase, count in self.minutes.items())
        return PlanTemplate(" ".join(self.name.text().split()), Plan(phases=phases, stations=tuple(stations)))

    def _take(self, plans: tuple[PlanTemplate, ...]) -> None:
        self._plans = plans
        current = self.which.current
        self.which.blockSignals(True)
        self.which.clear()
        self.which.addItem(translate("webinars", "A new one"), _NEW)
        for one in plans:
            self.which.addItem(one.name, one.name)
        self.which.choose(current)
        self.which.blockSignals(False)
        self._show()

    def _show(self) -> None:
        one = next((each for each in self._plans if each.name == self.which.current), None)
        plan = one.plan if one is not None else USUAL
        self.name.setText(one.name if one is not None else "")
        for phase in plan.phases:
            if phase.phase in self.minutes:
                self.minutes[phase.phase].setValue(phase.minutes)
        there = {each.station for each in plan.stations}
        for station, chip in self.stations.items():
            chip.setChecked(station in there)
        self.own.setText(", ".join(each.name for each in plan.stations if each.station is Station.OWN))
        self.remove.setVisible(one is not None and self._may_edit)
        self._look_at()

    def _look_at(self) -> None:
        wrong = self._missing()
        self.wrong.setText(wrong)
        self.save.setEnabled(self._may_edit and not wrong)

    def _missing(self) -> str:
        if not self._may_edit:
            return translate("webinars", "Templates are written by leads.")
        if not self.name.text().strip():
            return translate("webinars", "It needs a name.")
        try:
            with_template((), self.draft())
        except ValueError:
            return translate("webinars", "The phases begin one after the other, and Live at 0.")
        return ""

    def _save(self) -> None:
        one = self.draft()
        self._keep(with_template(self._plans, one, instead=self.which.current), one.name)

    def _remove(self) -> None:
        self._keep(without_template(self._plans, self.which.current), _NEW)

    def _keep(self, plans: tuple[PlanTemplate, ...], shown: str) -> None:
        def answered(outcome: Outcome) -> None:
            if outcome.refusal is not None:
                self._notices.refused(outcome)
                return
            self._plans = plans
            self._take(plans)
            self.which.choose(shown)

        self._work.tell(self, SetSetting(self._desk.stamp(), SETTING, plans_said(plans)), answered)

    def _lay_out(self) -> None:
        form = QWidget()
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._which)
        column.addWidget(self._name)
        column.addWidget(self._phases)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        for place, (phase, count) in enumerate(self.minutes.items()):
            self._of_phase[phase].setBuddy(count)
            grid.addWidget(self._of_phase[phase], place // 2, place % 2 * 2)
            grid.addWidget(count, place // 2, place % 2 * 2 + 1)
        column.addLayout(grid)
        column.addWidget(self._stations)
        chips = Flow()
        for chip in self.stations.values():
            chips.add(chip)
        column.addWidget(chips)
        column.addWidget(self._own)
        paper = Paper()
        paper.hold(form)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(paper)
        self.buttons.addWidget(self.remove)
        self.buttons.addWidget(self.wrong, 1)
        self.buttons.addWidget(self.close_it)
        self.buttons.addWidget(self.save)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()

    def _speak(self) -> None:
        self.set_title(translate("webinars", "Plans of launches"))
        self.which.setItemText(0, translate("webinars", "A new one"))
        self._which.rename(translate("webinars", "Plan"))
        self._name.rename(translate("webinars", "Name"))
        self._phases.setText(translate("webinars", "Minutes after the start; before it they are negative"))
        self._stations.setText(translate("webinars", "Stations that say go"))
        self._own.rename(translate("webinars", "Checks of your own, with commas"))
        for phase, label in self._of_phase.items():
            label.setText(launch_text.phase(phase))
            self.minutes[phase].setAccessibleName(launch_text.phase(phase))
            self.minutes[phase].setEnabled(phase is not Phase.LIVE)
        for station, chip in self.stations.items():
            chip.setText(launch_text.station(station))
            chip.renew()
        self.remove.setText(translate("webinars", "Remove"))
        self.close_it.setText(translate("webinars", "Close"))
        self.save.setText(translate("webinars", "Save"))
        self._look_at()
