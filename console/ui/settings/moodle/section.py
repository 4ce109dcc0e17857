"""The section of the settings with the Moodles that people are brought from."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from console.commands.moodle import DropMoodle, SaveMoodle
from console.domain.ids import Id
from console.domain.moodle import REFUSED, token_name
from console.queries.people_import import MoodleList, MoodleRow
from console.settings.secrets import Secrets
from console.sync.desk import Desk
from console.ui.settings.entries import EntryRow
from console.ui.settings.mailboxes.text import Standing
from console.ui.settings.moodle.sheet import MoodleSheet
from console.ui.settings.section import EntriesSection, SectionWords
from console.ui.shared.aside import Aside
from console.ui.shared.controls.glyph import Glyph
from console.ui.shared.controls.label import Label
from console.ui.shared.look import Look
from console.ui.shared.notices import Level, Notices
from console.ui.shared.words import fault, translate, when
from console.ui.shared.work import Work

_FORGET_MS = 60_000
"""A Moodle that was removed can be taken back for a while, and then needs its token again."""


class MoodleSection(EntriesSection[MoodleRow, MoodleSheet]):
    def __init__(self, look: Look, work: Work, desk: Desk, notices: Notices, secrets: Secrets, host: QWidget) -> None:
        super().__init__(look, work, desk, notices, host)
        self._secrets = secrets
        self._aside = Aside(self)
        self.follow("moodle_site", MoodleList(), self.take_entries)
        self.show_all()

    def words(self) -> SectionWords:
        return SectionWords(
            heading=translate("moodle", "Moodle"),
            about=translate("moodle", "People, cohorts and progress come from here by themselves."),
            nothing=translate("moodle", "No Moodle is connected yet. With one, nobody types who has done what."),
            only_leads=translate("moodle", "A lead or an administrator can change them."),
            new=translate("moodle", "Connect a Moodle"),
        )

    def mark_of(self, entry: MoodleRow) -> object:
        return entry

    def row_of(self, entry: MoodleRow) -> EntryRow:
        how = self._standing(entry)
        row = EntryRow(self._look, entry.site.name, entry.site.url, may_edit=self.may_edit, icon="graduation-cap")
        row.put_beside(Glyph(self._look, how.icon, how.token), Label(self._look, how.words, "body.name", how.token))
        if how.more:
            row.put_below(Label(self._look, how.more, "small", how.token, wrap=True))
        row.setAccessibleName(f"{entry.site.name}, {entry.site.url}: {how.words}. {how.more}".strip())
        return row

    def _standing(self, entry: MoodleRow) -> Standing:
        if not entry.site.active:
            return Standing("pause", "text.secondary", translate("moodle", "Switched off"))
        if entry.trouble.startswith(REFUSED) and entry.brought_until is not None:
            said = translate("moodle", "Brought {when}, but not all").format(
                when=when(entry.brought_until, self._desk.now())
            )
            left = translate("moodle", "The user of the token may not look into: {courses}.")
            return Standing("warning", "warn.text", said, left.format(courses=entry.trouble.removeprefix(REFUSED)))
        if entry.trouble:
            return Standing("warning", "warn.text", translate("moodle", "Not brought"), fault(entry.trouble))
        if entry.brought_until is None:
            return Standing("spinner", "text.secondary", translate("moodle", "Nothing brought yet"))
        said = translate("moodle", "Brought {when}").format(when=when(entry.brought_until, self._desk.now()))
        return Standing("check-circle-fill", "go.text", said)

    def sheet_for(self, entry: MoodleRow | None) -> MoodleSheet:
        return MoodleSheet(
            self._look,
            self._host,
            self._secrets,
            entry.site if entry is not None else None,
            self._desk.new_id(),
            team=self._desk.team is not None,
            may_edit=self.may_edit,
        )

    def save(self, wanted: object) -> None:
        site = self.sheet.draft() if self.sheet is not None else None
        if site is None:
            return

        def say() -> None:
            said = translate("moodle", "{name} is kept as you set it.").format(name=site.name)
            self._notices.say(Level.TOAST, said, icon="graduation-cap")

        self.keep(SaveMoodle(self._desk.stamp(), site), say)

    def remove(self, entry: MoodleRow) -> None:
        slot = f"forget {entry.id}"

        def back() -> None:
            self._work.never(self, slot)
            self._work.tell(self, SaveMoodle(self._desk.stamp(), entry.site))

        self.drop(
            DropMoodle(self._desk.stamp(), entry.id),
            translate("moodle", "The people who came from it stay."),
            back,
            lead=translate("moodle", "{name} is not asked any more.").format(name=entry.site.name),
            icon="graduation-cap",
            done=lambda: self._work.later(self, slot, _FORGET_MS, lambda: self._forget(entry.id)),
        )

    def _forget(self, site: Id) -> None:
        self._aside.do(
            lambda: self._secrets.remove(token_name(site)),
            lambda _: None,
            lambda error: self._notices.trouble(error) if error is not None else None,
        )
