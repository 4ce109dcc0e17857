"""The hours of the desk and of its teams on the settings page."""

from __future__ import annotations

import msgspec
from PySide6.QtWidgets import QWidget

from console.commands.levels import SavePromises
from console.domain.hours import ALWAYS
from console.domain.ids import NOBODY
from console.domain.sla import Promises, TeamHours
from console.queries.levels import PromisesNow
from console.sync.desk import Desk
from console.ui.settings.entries import EntryRow
from console.ui.settings.hours import text
from console.ui.settings.hours.sheet import HoursSheet
from console.ui.settings.section import EntriesSection, SectionWords
from console.ui.shared.look import Look
from console.ui.shared.notices import Level, Notices
from console.ui.shared.words import Words, translate
from console.ui.shared.work import Work


class HoursSection(EntriesSection[TeamHours, HoursSheet]):
    def __init__(self, look: Look, work: Work, desk: Desk, notices: Notices, words: Words, host: QWidget) -> None:
        super().__init__(look, work, desk, notices, host)
        self._words = words
        self._promises = Promises()
        self.follow("setting", PromisesNow(), self._take)

    def words(self) -> SectionWords:
        about = translate(
            "hours", "When somebody is here. What is promised is counted in these hours; at night no clock runs."
        )
        return SectionWords(
            heading=translate("hours", "Hours"),
            about=about,
            nothing=about,
            only_leads=translate("hours", "Leads change them."),
            new=translate("hours", "Hours of a team"),
        )

    def row_of(self, entry: TeamHours) -> EntryRow:
        below = text.below(entry.hours, self._words.language)
        return EntryRow(self._look, text.name_of(entry), below, may_edit=self.may_edit, icon="clock")

    def sheet_for(self, entry: TeamHours | None) -> HoursSheet:
        new = TeamHours(self._desk.new_id(), "", self._promises.hours)
        return HoursSheet(
            self._look,
            self._host,
            entry or new,
            self._desk.now().date(),
            is_new=entry is None,
            may_edit=self.may_edit,
        )

    def save(self, wanted: object) -> None:
        if not isinstance(wanted, TeamHours):
            raise TypeError(wanted)
        said = translate("hours", "Every clock of the desk follows them.")
        self.keep(
            SavePromises(self._desk.stamp(), self._with(wanted)),
            lambda: self._notices.say(Level.TOAST, said, icon="clock"),
        )

    def remove(self, entry: TeamHours) -> None:
        now = self._promises
        others = tuple(one for one in now.teams if one.id != entry.id)

        def back() -> None:
            self._work.tell(self, SavePromises(self._desk.stamp(), self._with(entry)))

        self.drop(
            SavePromises(self._desk.stamp(), msgspec.structs.replace(now, teams=others)),
            translate("hours", "Its tickets are counted in the hours of the desk."),
            back,
            lead=translate("hours", "{team} has no hours of its own any more.").format(team=entry.team),
            icon="clock",
        )

    def _with(self, wanted: TeamHours) -> Promises:
        now = self._promises
        if wanted.id == NOBODY:
            return msgspec.structs.replace(now, hours=wanted.hours)
        teams = {one.id: one for one in now.teams} | {wanted.id: wanted}
        return msgspec.structs.replace(now, teams=tuple(teams.values()))

    def _take(self, promises: Promises) -> None:
        self._promises = promises
        self.take_entries((TeamHours(NOBODY, "", promises.hours or ALWAYS), *promises.teams))
