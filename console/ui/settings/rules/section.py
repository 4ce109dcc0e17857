"""The rules of the desk on the settings page, in the order in which they are applied."""

from __future__ import annotations

import msgspec
from PySide6.QtWidgets import QWidget

from console.commands.rules import SaveRules
from console.domain.ids import Id
from console.domain.rules import If, Rule, Rules, Then
from console.queries.desk import AgentRow, TemplateRow, Templates
from console.queries.participant import CohortRow, Cohorts
from console.queries.rules import RulesNow
from console.sync.desk import Desk
from console.ui.settings.entries import EntryRow
from console.ui.settings.rules import text
from console.ui.settings.rules.form import Known
from console.ui.settings.rules.sheet import RuleSheet
from console.ui.settings.section import EntriesSection, SectionWords
from console.ui.shared.controls.glyph import Glyph
from console.ui.shared.controls.icon_button import IconButton
from console.ui.shared.controls.label import Label
from console.ui.shared.look import Look
from console.ui.shared.notices import Level, Notices
from console.ui.shared.words import translate
from console.ui.shared.work import Work


class RulesSection(EntriesSection[Rule, RuleSheet]):
    def __init__(self, look: Look, work: Work, desk: Desk, notices: Notices, host: QWidget) -> None:
        super().__init__(look, work, desk, notices, host)
        self._rules = Rules()
        self._offered = Known()
        self.follow("setting", RulesNow(), self._take)
        self.follow("template", Templates(), self._take_templates)
        self.follow("cohort", Cohorts(), self._take_cohorts)

    def words(self) -> SectionWords:
        about = translate(
            "rules",
            "When something happens to a ticket, if it is of a kind, then this is done. They are applied one after the "
            "other by the gateway, within seconds.",
        )
        return SectionWords(
            heading=translate("rules", "Rules"),
            about=about,
            nothing=about,
            only_leads=translate("levels", "Leads change them."),
            new=translate("rules", "New rule"),
        )

    def row_of(self, entry: Rule) -> EntryRow:
        people = {one.id: one.name for one in self._offered.agents}
        row = EntryRow(self._look, entry.name, text.below(entry, people), may_edit=self.may_edit, icon="git-branch")
        icon, token, words = text.standing(entry)
        row.put_beside(Glyph(self._look, icon, token), Label(self._look, words, "body.name", token))
        if self.may_edit and self.entries[0].id != entry.id:
            up = IconButton(self._look, "arrow-up", translate("levels", "Before the one above"), dense=True)
            up.clicked.connect(lambda: self.move_up(entry.id))
            row.put_beside(up)
        return row

    def mark_of(self, entry: Rule) -> object:
        return entry, self.entries.index(entry)

    def sheet_for(self, entry: Rule | None) -> RuleSheet:
        new = Rule(id=self._desk.new_id(), name="", conditions=If(), then=Then())
        return RuleSheet(
            self._look,
            self._host,
            self._work,
            self._desk,
            entry or new,
            self._offered,
            is_new=entry is None,
            may_edit=self.may_edit,
        )

    def save(self, wanted: object) -> None:
        if not isinstance(wanted, Rule):
            raise TypeError(wanted)
        said = translate("rules", "It looks at what happens from now on.")
        self.keep(
            self._command(self._with(wanted)),
            lambda: self._notices.say(Level.TOAST, said, lead=wanted.name, icon="git-branch"),
        )

    def remove(self, entry: Rule) -> None:
        def back() -> None:
            self._work.tell(self, self._command(self._with(entry)))

        self.drop(
            self._command(tuple(one for one in self._rules.rules if one.id != entry.id)),
            translate("rules", "What it did stays."),
            back,
            lead=translate("rules", "{name} is no rule any more.").format(name=entry.name),
            icon="git-branch",
        )

    def move_up(self, rule: Id) -> None:
        rules = list(self._rules.rules)
        at = next(place for place, one in enumerate(rules) if one.id == rule)
        rules[at - 1], rules[at] = rules[at], rules[at - 1]
        self._work.tell(self, self._command(tuple(rules)))

    def _command(self, rules: tuple[Rule, ...]) -> SaveRules:
        return SaveRules(self._desk.stamp(), msgspec.structs.replace(self._rules, rules=rules))

    def _with(self, wanted: Rule) -> tuple[Rule, ...]:
        return tuple(({one.id: one for one in self._rules.rules} | {wanted.id: wanted}).values())

    def _take(self, rules: Rules) -> None:
        self._rules = rules
        self.take_entries(rules.rules)

    def _take_templates(self, templates: tuple[TemplateRow, ...]) -> None:
        self._offered = self._offered._replace(templates=templates)

    def _take_cohorts(self, cohorts: tuple[CohortRow, ...]) -> None:
        self._offered = self._offered._replace(cohorts=cohorts)

    def _take_agents(self, agents: tuple[AgentRow, ...]) -> None:
        self._offered = self._offered._replace(agents=agents)
        super()._take_agents(agents)
