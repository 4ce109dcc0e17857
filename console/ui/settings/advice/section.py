"""Questions to experts and reviews on the settings page: a few choices that leads make for all."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from console.commands.desk import SetSetting
from console.domain import consultations, quality
from console.domain.changes import Changes
from console.domain.consultations import Consulting
from console.domain.ids import Id
from console.domain.people import Role
from console.domain.quality import Sampling
from console.domain.rights import Right, may
from console.domain.waits import NoWait, wait_in, wait_said
from console.queries.consultations import ConsultingNow
from console.queries.desk import AgentRow, Agents
from console.queries.reviews import SamplingNow
from console.sync.desk import Desk
from console.ui.settings.fields import Choice, Count
from console.ui.settings.rows import Setting
from console.ui.settings.ticks import Ticks
from console.ui.shared.controls.label import Label
from console.ui.shared.look import Look
from console.ui.shared.words import translate
from console.ui.shared.work import Work

_MOST = 20


class AdviceSection(QWidget):
    """Each change holds at once; whoever may not change anything sees what is set."""

    def __init__(self, look: Look, work: Work, desk: Desk) -> None:
        super().__init__()
        self._look, self._work, self._desk = look, work, desk
        self._consulting, self._sampling = Consulting(), Sampling()
        self._agents: tuple[AgentRow, ...] = ()
        self._inside: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._filled: object = None
        work.changed.connect(self._hear)
        self._ask()

    @property
    def may_edit(self) -> bool:
        me = next((one for one in self._agents if one.id == self._desk.me), None)
        return me is not None and may(me.role, Right.EDIT_DESK)

    def _ask(self) -> None:
        self._work.ask(self, "people", Agents(), lambda found: self._know(agents=found))
        self._work.ask(self, "consulting", ConsultingNow(), lambda found: self._know(consulting=found))
        self._work.ask(self, "sampling", SamplingNow(), lambda found: self._know(sampling=found))

    def _hear(self, changes: Changes) -> None:
        if changes.touches("setting", "agent"):
            self._ask()

    def _know(
        self,
        *,
        agents: tuple[AgentRow, ...] | None = None,
        consulting: Consulting | None = None,
        sampling: Sampling | None = None,
    ) -> None:
        self._agents = self._agents if agents is None else agents
        self._consulting = self._consulting if consulting is None else consulting
        self._sampling = self._sampling if sampling is None else sampling
        self._fill()

    def _fill(self) -> None:
        """Made anew only where something is different: nobody's field goes while they write in it."""
        people = tuple((one.id, one.name, one.role) for one in self._agents)
        wanted = (self._consulting, self._sampling, people)
        if wanted == self._filled:
            return
        self._filled = wanted
        if self._inside is not None:
            self._inside.hide()
            self._inside.deleteLater()
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self._add_consulting(column)
        column.addSpacing(12)
        self._add_sampling(column)
        self._inside.setEnabled(self.may_edit)
        self._column.addWidget(self._inside)

    def _add_consulting(self, column: QVBoxLayout) -> None:
        look, now = self._look, self._consulting
        column.addWidget(Label(look, translate("advice", "Questions to experts"), "heading"))
        about = translate("advice", "Agents ask experts, tutors and others without giving the ticket away.")
        column.addWidget(Label(look, about, "small", "text.secondary", wrap=True))
        within = QLineEdit(wait_said(now.within))

        def keep_within() -> None:
            try:
                self._consult(msgspec.structs.replace(self._consulting, within=wait_in(within.text())))
            except NoWait:
                within.setText(wait_said(self._consulting.within))

        within.editingFinished.connect(keep_within)
        self._row(column, translate("advice", "An answer is needed within"), within, self._hint_within())
        self._row(column, translate("advice", "Told when none came in time"), self._told())
        remind = QCheckBox(translate("advice", "Remind whoever is asked by letter when a quarter of the time is left"))
        remind.setChecked(now.remind)
        remind.toggled.connect(lambda on: self._consult(msgspec.structs.replace(self._consulting, remind=on)))
        outside = QCheckBox(translate("advice", "People outside the desk may be asked by e-mail"))
        outside.setChecked(now.outside)
        outside.toggled.connect(lambda on: self._consult(msgspec.structs.replace(self._consulting, outside=on)))
        column.addWidget(remind)
        column.addWidget(outside)

    def _hint_within(self) -> str:
        return translate("advice", "In the hours of the desk. As 30 min, 4 h, or 2 d.")

    def _told(self) -> Choice:
        leads = tuple((str(one.id), one.name) for one in self._agents if one.role is not Role.TUTOR)
        told = Choice((("", translate("advice", "All leads")), *leads), str(self._consulting.escalate_to or ""))
        told.setMinimumWidth(self._look.px(240))

        def keep() -> None:
            chosen = Id(told.current) if told.current else None
            self._consult(msgspec.structs.replace(self._consulting, escalate_to=chosen))

        told.activated.connect(lambda _: keep())
        return told

    def _add_sampling(self, column: QVBoxLayout) -> None:
        look, now = self._look, self._sampling
        column.addWidget(Label(look, translate("advice", "Reviews"), "heading"))
        about = translate(
            "advice",
            "Chance chooses solved tickets once a week; a colleague reads them and says a kind word. Nobody reads "
            "their own, and nobody is compared with anybody.",
        )
        column.addWidget(Label(look, about, "small", "text.secondary", wrap=True))
        count = Count(0, _MOST, now.per_agent)
        count.editingFinished.connect(
            lambda: self._sample(msgspec.structs.replace(self._sampling, per_agent=count.value()))
        )
        none = translate("advice", "0: nothing is reviewed.")
        self._row(column, translate("advice", "Tickets of each person and week"), count, none)
        low = QCheckBox(translate("advice", "First those with which somebody was not content"))
        low.setChecked(now.low_rated_first)
        low.toggled.connect(lambda on: self._sample(msgspec.structs.replace(self._sampling, low_rated_first=on)))
        column.addWidget(low)
        able = {one.id: one.name for one in self._agents if one.role in {Role.AGENT, Role.LEAD, Role.ADMIN}}
        readers = Ticks(able, tuple(one for one in now.reviewers if one in able))
        for box in readers.boxes.values():
            box.toggled.connect(
                lambda _: self._sample(msgspec.structs.replace(self._sampling, reviewers=readers.chosen()))
            )
        self._row(
            column, translate("advice", "Who reads them"), readers, translate("advice", "None ticked: all leads.")
        )

    def _row(self, column: QVBoxLayout, name: str, control: QWidget, hint: str = "") -> None:
        control.setAccessibleName(name)
        column.addWidget(Setting(self._look, name, control, hint))

    def _consult(self, wanted: Consulting) -> None:
        if wanted != self._consulting:
            self._consulting = wanted
            self._save(consultations.SETTING, wanted)

    def _sample(self, wanted: Sampling) -> None:
        if wanted != self._sampling:
            self._sampling = wanted
            self._save(quality.SETTING, wanted)

    def _save(self, name: str, wanted: Consulting | Sampling) -> None:
        # Filled as it is now: what comes back is what stands there already.
        people = tuple((one.id, one.name, one.role) for one in self._agents)
        self._filled = (self._consulting, self._sampling, people)
        self._work.tell(self, SetSetting(self._desk.stamp(), name, msgspec.json.encode(wanted).decode()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._filled = None
            self._fill()
