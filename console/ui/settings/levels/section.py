"""What the desk promises, on the settings page: the first promise that is for a ticket holds for it."""

from __future__ import annotations

from datetime import timedelta

import msgspec
from PySide6.QtWidgets import QWidget

from console.commands.levels import SavePromises
from console.domain.ids import Id
from console.domain.people import Role
from console.domain.sla import Level as Promise
from console.domain.sla import Promises
from console.queries.desk import AgentRow
from console.queries.levels import PromisesNow
from console.queries.participant import CohortRow, Cohorts
from console.sync.desk import Desk
from console.ui.settings.entries import EntryRow
from console.ui.settings.fields import Choice
from console.ui.settings.levels import text
from console.ui.settings.levels.sheet import LevelSheet
from console.ui.settings.rows import Setting
from console.ui.settings.section import EntriesSection, SectionWords
from console.ui.shared.controls.icon_button import IconButton
from console.ui.shared.controls.label import Label
from console.ui.shared.look import Look
from console.ui.shared.notices import Level, Notices
from console.ui.shared.words import translate
from console.ui.shared.work import Work


class LevelsSection(EntriesSection[Promise, LevelSheet]):
    def __init__(self, look: Look, work: Work, desk: Desk, notices: Notices, host: QWidget) -> None:
        super().__init__(look, work, desk, notices, host)
        self._promises = Promises()
        self._cohorts: tuple[CohortRow, ...] = ()
        self._agents: tuple[AgentRow, ...] = ()
        self._otherwise = Label(look, "", "small", "text.secondary", wrap=True)
        self.told: Choice | None = None
        """Who is told when a promise is broken."""
        self._told_row: QWidget | None = None
        self.column.insertWidget(self.column.count() - 1, self._otherwise)
        self.follow("setting", PromisesNow(), self._take)
        self.follow("cohort", Cohorts(), self._take_cohorts)

    def words(self) -> SectionWords:
        about = translate(
            "levels",
            "How long an answer may take. A promise is near when a quarter of its time is left; when it is broken "
            "somebody is told. Of several the first that is for a ticket holds.",
        )
        return SectionWords(
            heading=translate("levels", "Promises"),
            about=about,
            nothing=about,
            only_leads=translate("levels", "Leads change them."),
            new=translate("levels", "New promise"),
        )

    def row_of(self, entry: Promise) -> EntryRow:
        whom = text.whom(entry, {one.id: one.name for one in self._cohorts})
        row = EntryRow(self._look, entry.name, f"{whom}: {text.promised(entry)}", may_edit=self.may_edit, icon="timer")
        if self.may_edit and self.entries[0].id != entry.id:
            up = IconButton(self._look, "arrow-up", translate("levels", "Before the one above"), dense=True)
            up.clicked.connect(lambda: self._move_up(entry.id))
            row.put_beside(up)
        return row

    def mark_of(self, entry: Promise) -> object:
        return entry, self.entries.index(entry)

    def sheet_for(self, entry: Promise | None) -> LevelSheet:
        new = Promise(id=self._desk.new_id(), first=timedelta(hours=4), next=timedelta(hours=8))
        return LevelSheet(
            self._look, self._host, entry or new, self._cohorts, is_new=entry is None, may_edit=self.may_edit
        )

    def save(self, wanted: object) -> None:
        if not isinstance(wanted, Promise):
            raise TypeError(wanted)
        said = translate("levels", "Every clock of the desk follows it.")
        self.keep(
            self._command(self._with(wanted)),
            lambda: self._notices.say(Level.TOAST, said, lead=wanted.name, icon="timer"),
        )

    def remove(self, entry: Promise) -> None:
        def back() -> None:
            self._work.tell(self, self._command(self._with(entry)))

        self.drop(
            self._command(tuple(one for one in self._promises.levels if one.id != entry.id)),
            translate("levels", "Its tickets have what is promised otherwise."),
            back,
            lead=translate("levels", "{name} is not promised any more.").format(name=entry.name),
            icon="timer",
        )

    def show_all(self) -> None:
        super().show_all()
        self._otherwise.setText(text.otherwise())
        self._show_told()

    def _command(self, levels: tuple[Promise, ...]) -> SavePromises:
        return SavePromises(self._desk.stamp(), msgspec.structs.replace(self._promises, levels=levels))

    def _with(self, wanted: Promise) -> tuple[Promise, ...]:
        return tuple(({one.id: one for one in self._promises.levels} | {wanted.id: wanted}).values())

    def _move_up(self, level: Id) -> None:
        levels = list(self._promises.levels)
        at = next(place for place, one in enumerate(levels) if one.id == level)
        levels[at - 1], levels[at] = levels[at], levels[at - 1]
        self._work.tell(self, self._command(tuple(levels)))

    def _show_told(self) -> None:
        """Made anew: who may be chosen changes with the people of the desk, the words with the language."""
        if self._told_row is not None:
            self._told_row.hide()
            self._told_row.deleteLater()
        people = (one for one in self._agents if one.role is not Role.TUTOR)
        choices = (("", translate("levels", "All leads")), *((str(one.id), one.name) for one in people))
        told = self.told = Choice(choices, str(self._promises.escalate_to or ""))
        told.setMinimumWidth(self._look.px(240))
        told.setEnabled(self.may_edit)
        told.activated.connect(lambda _: self._tell(told.current))
        self._told_row = Setting(self._look, translate("levels", "Told when one is broken"), told)
        told.setAccessibleName(translate("levels", "Told when one is broken"))
        self.column.addWidget(self._told_row)

    def _tell(self, agent: str) -> None:
        chosen = msgspec.structs.replace(self._promises, escalate_to=Id(agent) if agent else None)
        self._work.tell(self, SavePromises(self._desk.stamp(), chosen))

    def _take(self, promises: Promises) -> None:
        self._promises = promises
        self.take_entries(promises.levels)

    def _take_cohorts(self, cohorts: tuple[CohortRow, ...]) -> None:
        self._cohorts = cohorts
        self.show_all()

    def _take_agents(self, agents: tuple[AgentRow, ...]) -> None:
        self._agents = agents
        super()._take_agents(agents)
