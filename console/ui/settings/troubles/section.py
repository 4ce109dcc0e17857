"""The desk's own words for troubles on the settings page, and from how many people on an incident is suggested."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec
from PySide6.QtWidgets import QHBoxLayout, QWidget

from console.commands.desk import SetSetting
from console.domain.incidents import ALARM, LEXICON, AlarmSetting, OwnTrouble, alarm_of, lexicon_setting, own_troubles
from console.queries.desk import Settings
from console.sync.desk import Desk
from console.ui.incidents import text
from console.ui.settings.entries import EntryRow
from console.ui.settings.fields import Count
from console.ui.settings.section import EntriesSection, SectionWords
from console.ui.settings.troubles.own import Own, some_words
from console.ui.settings.troubles.sheet import TroubleSheet
from console.ui.shared.controls.label import Label
from console.ui.shared.look import Look
from console.ui.shared.notices import Level, Notices
from console.ui.shared.words import translate
from console.ui.shared.work import Work

_PEOPLE, _MINUTES = (2, 50), (1, 30)
_KEEP_MS = 600


class TroublesSection(EntriesSection[Own, TroubleSheet]):
    def __init__(self, look: Look, work: Work, desk: Desk, notices: Notices, host: QWidget) -> None:
        super().__init__(look, work, desk, notices, host)
        self._alarm = AlarmSetting()
        self.people = Count(*_PEOPLE, self._alarm.people)
        self.minutes = Count(*_MINUTES, self._alarm.minutes)
        self._when = Label(look, "", "body.name", wrap=True)
        line = QHBoxLayout()
        line.setSpacing(8)
        for field in (self.people, self.minutes):
            line.addWidget(field)
            field.valueChanged.connect(lambda _: self._work.later(self, "alarm", _KEEP_MS, self._keep_alarm))
        line.addStretch(1)
        self.column.addWidget(self._when)
        self.column.addLayout(line)
        self.follow("setting", Settings(), self._take)
        self.show_all()

    def words(self) -> SectionWords:
        about = translate(
            "incidents",
            "In a launch, texts about the same trouble fall into one group by themselves. What people of this desk "
            "call it otherwise stands here.",
        )
        return SectionWords(
            heading=translate("incidents", "Words for troubles"),
            about=about,
            nothing=about,
            only_leads=translate("incidents", "Leads change them."),
            new=translate("incidents", "Own words"),
        )

    def row_of(self, entry: Own) -> EntryRow:
        one = entry.trouble
        name = text.trouble(one.key, one.title)
        icon = text.ICONS.get(one.key, text.OTHER_ICON)
        return EntryRow(self._look, name, some_words(one), may_edit=self.may_edit, icon=icon)

    def sheet_for(self, entry: Own | None) -> TroubleSheet:
        one = entry or Own(OwnTrouble(key=str(self._desk.new_id())))
        taken = {other.trouble.key for other in self.entries if other != entry}
        return TroubleSheet(self._look, self._host, one, taken, is_new=entry is None, may_edit=self.may_edit)

    def save(self, wanted: object) -> None:
        if not isinstance(wanted, OwnTrouble):
            raise TypeError(wanted)
        said = translate("incidents", "Groups of a launch follow these words from now on.")
        self.keep(
            self._command(self._with(wanted)),
            lambda: self._notices.say(Level.TOAST, said, lead=text.trouble(wanted.key, wanted.title), icon="chats"),
        )

    def remove(self, entry: Own) -> None:
        def back() -> None:
            self._work.tell(self, self._command(self._with(entry.trouble)))

        self.drop(
            self._command(tuple(one.trouble for one in self.entries if one.id != entry.id)),
            translate("incidents", "Only the words that the program knows tell of it now."),
            back,
            lead=text.trouble(entry.trouble.key, entry.trouble.title),
        )

    def show_all(self) -> None:
        super().show_all()
        self._show_alarm()

    def _command(self, own: tuple[OwnTrouble, ...]) -> SetSetting:
        return SetSetting(self._desk.stamp(), LEXICON, lexicon_setting(own))

    def _with(self, wanted: OwnTrouble) -> tuple[OwnTrouble, ...]:
        return tuple(({one.trouble.key: one.trouble for one in self.entries} | {wanted.key: wanted}).values())

    def _take(self, settings: Mapping[str, str]) -> None:
        self._alarm = alarm_of(settings)
        self.take_entries(tuple(Own(one) for one in own_troubles(settings.get(LEXICON, ""))))

    def _show_alarm(self) -> None:
        self._when.setText(
            translate("incidents", "An incident is suggested from so many people within so many minutes")
        )
        self.people.setAccessibleName(translate("incidents", "People"))
        self.minutes.setAccessibleName(translate("incidents", "Minutes"))
        self.people.setSuffix(translate("incidents", " people"))
        self.minutes.setSuffix(translate("incidents", " min"))
        for field, value in ((self.people, self._alarm.people), (self.minutes, self._alarm.minutes)):
            field.setEnabled(self.may_edit)
            if not field.hasFocus():
                field.blockSignals(True)
                field.setValue(value)
                field.blockSignals(False)

    def _keep_alarm(self) -> None:
        wanted = AlarmSetting(people=self.people.value(), minutes=self.minutes.value())
        if wanted != self._alarm:
            self._alarm = wanted
            self._work.tell(self, SetSetting(self._desk.stamp(), ALARM, msgspec.json.encode(wanted).decode()))
