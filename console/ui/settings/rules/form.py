"""The fields of a rule: when, if, then."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from console.domain.ids import Id
from console.domain.rules import If, Rule, Since, Then, When
from console.domain.tickets import Category, Channel, Priority, State
from console.domain.waits import NoWait, wait_in, wait_said
from console.queries.desk import AgentRow, TemplateRow
from console.queries.participant import CohortRow
from console.ui.queue.filter_text import category, priority
from console.ui.queue.text import channel
from console.ui.settings.fields import Choice, Field
from console.ui.settings.rules import text
from console.ui.settings.ticks import Ticks
from console.ui.shared.controls.label import Label
from console.ui.shared.look import Look
from console.ui.shared.words import translate

_LANGUAGES = (("en", "English"), ("pl", "Polski"), ("ru", "Русский"))
_LEADS = "leads"


class Known(NamedTuple):
    """What may be chosen from."""

    agents: Sequence[AgentRow] = ()
    templates: Sequence[TemplateRow] = ()
    cohorts: Sequence[CohortRow] = ()


class RuleForm(QWidget):
    changed = Signal()

    def __init__(self, look: Look, rule: Rule, known: Known) -> None:
        super().__init__()
        self._rule = rule
        conditions, then = rule.conditions, rule.then
        stays = ("", translate("rules", "As it is"))
        people = tuple((str(one.id), one.name) for one in known.agents)
        self.name = QLineEdit(rule.name)
        self.active = QCheckBox(translate("rules", "In use"))
        self.active.setChecked(rule.active)
        self.when = Choice(tuple((one.value, text.when(one)) for one in When), rule.when)
        self.after = QLineEdit(wait_said(rule.after))
        self.since = Choice(tuple((one.value, text.since(one)) for one in Since), rule.since)
        self.channels = Ticks({one: channel(one) for one in Channel}, conditions.channels)
        self.categories = Ticks({one: category(one) for one in Category}, conditions.categories)
        self.priorities = Ticks({one: priority(one) for one in Priority}, conditions.priorities)
        self.languages = Ticks(dict(_LANGUAGES), conditions.languages)
        self.words = QLineEdit(conditions.words)
        self.labels = QLineEdit(", ".join(conditions.labels))
        any_cohort = ("", translate("levels", "Any cohort"))
        cohort = str(conditions.cohorts[0]) if conditions.cohorts else ""
        self.cohort = Choice((any_cohort, *((str(one.id), one.name) for one in known.cohorts)), cohort)
        owned = {None: "", True: "yes", False: "no"}[conditions.owned]
        whose = (
            ("", translate("rules", "Anybody’s or nobody’s")),
            ("yes", translate("rules", "Somebody has it")),
            ("no", translate("rules", "Nobody has it")),
        )
        self.owned = Choice(whose, owned)
        self.owner = Choice((stays, *people), str(then.owner or ""))
        self.priority = Choice((stays, *((one.value, priority(one)) for one in Priority)), then.priority or "")
        self.category = Choice((stays, *((one.value, category(one)) for one in Category)), then.category or "")
        states = (State.OPEN, State.PENDING, State.ON_HOLD, State.SOLVED)
        self.state = Choice((stays, *((one.value, text.state(one)) for one in states)), then.state or "")
        self.add = QLineEdit(", ".join(then.add_labels))
        self.remove = QLineEdit(", ".join(then.remove_labels))
        self.snooze = QLineEdit(wait_said(then.snooze) if then.snooze is not None else "")
        nothing = ("", translate("rules", "Nothing"))
        templates = tuple((str(one.id), f"{one.name} ({one.language})") for one in known.templates)
        self.template = Choice((nothing, *templates), str(then.template or ""))
        nobody, leads = ("", translate("rules", "Nobody")), (_LEADS, translate("levels", "All leads"))
        self.tell = Choice((nobody, leads, *people), _LEADS if then.tell_leads else str(then.tell or ""))
        self._lay_out(look)
        for field in (self.name, self.after, self.words, self.labels, self.add, self.remove, self.snooze):
            field.textChanged.connect(self.changed)
        for choice in (self.owner, self.priority, self.category, self.state, self.template, self.tell):
            choice.currentIndexChanged.connect(self.changed)
        self.when.currentIndexChanged.connect(self._show_time)
        self._show_time()

    def draft(self) -> Rule:
        """Raises NoWait."""
        passed = self.when.current == When.PASSED
        owned: dict[str, bool | None] = {"": None, "yes": True, "no": False}
        conditions = If(
            channels=self.channels.chosen(),
            categories=self.categories.chosen(),
            priorities=self.priorities.chosen(),
            languages=self.languages.chosen(),
            cohorts=(Id(self.cohort.current),) if self.cohort.current else (),
            labels=_labels(self.labels),
            words=self.words.text().strip(),
            owned=owned[self.owned.current],
        )
        told = self.tell.current
        snooze = self.snooze.text().strip()
        then = Then(
            owner=Id(self.owner.current) if self.owner.current else None,
            priority=Priority(self.priority.current) if self.priority.current else None,
            category=Category(self.category.current) if self.category.current else None,
            state=State(self.state.current) if self.state.current else None,
            add_labels=_labels(self.add),
            remove_labels=_labels(self.remove),
            snooze=wait_in(snooze) if snooze else None,
            template=Id(self.template.current) if self.template.current else None,
            tell=Id(told) if told not in {"", _LEADS} else None,
            tell_leads=told == _LEADS,
        )
        return msgspec.structs.replace(
            self._rule,
            name=self.name.text().strip(),
            active=self.active.isChecked(),
            when=When(self.when.current),
            since=Since(self.since.current),
            after=wait_in(self.after.text()) if passed else self._rule.after,
            conditions=conditions,
            then=then,
            stopped_at=None,
            stopped_over=None,
        )

    @property
    def missing(self) -> str:
        """What is needed before it can be kept, as a sentence; empty when nothing is."""
        try:
            draft = self.draft()
        except NoWait as wrong:
            return translate("levels", "“{wait}” is no length of time: 30 min, 4 h, or 2 d.").format(wait=wrong)
        if not draft.name:
            return translate("levels", "A name is needed first.")
        if draft.then.nothing:
            return translate("rules", "It does nothing yet: choose what it is to do.")
        return ""

    def _show_time(self) -> None:
        passed = self.when.current == When.PASSED
        self._time.setVisible(passed)
        self._of_time.setVisible(passed)
        self.changed.emit()

    def _lay_out(self, look: Look) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Field(look, translate("levels", "Name"), self.name))
        column.addWidget(self.active, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(Label(look, translate("rules", "When"), "heading"))
        column.addWidget(Field(look, translate("rules", "It looks when"), self.when))
        self._time = Field(
            look, translate("rules", "After"), self.after, translate("levels", "As 30 min, 4 h, or 2 d.")
        )
        once = translate("rules", "Once for each ticket, and again when the participant has written.")
        self._of_time = Field(look, translate("rules", "Of time"), self.since, once)
        column.addWidget(self._time)
        column.addWidget(self._of_time)
        column.addWidget(Label(look, translate("rules", "If"), "heading"))
        said = translate("rules", "All of them, in any form: “printer” also finds “printers”.")
        labels = translate("rules", "Several with commas between them; one of them is enough.")
        for name, control, hint in (
            (translate("rules", "Words of the subject"), self.words, said),
            (translate("levels", "Channels"), self.channels, translate("levels", "None ticked: all of them.")),
            (translate("levels", "Categories"), self.categories, ""),
            (translate("levels", "Priorities"), self.priorities, ""),
            (translate("rules", "Languages"), self.languages, ""),
            (translate("rules", "Labels"), self.labels, labels),
            (translate("levels", "Cohort"), self.cohort, ""),
            (translate("rules", "Owner"), self.owned, ""),
        ):
            column.addWidget(Field(look, name, control, hint))
        column.addWidget(Label(look, translate("rules", "Then"), "heading"))
        then = translate("rules", "Then")
        mail = translate("rules", "By e-mail, in their language where the template has it.")
        for name, control, hint in (
            (translate("rules", "Give it to"), self.owner, ""),
            (translate("rules", "Priority"), self.priority, ""),
            (translate("rules", "Category"), self.category, ""),
            (translate("rules", "State"), self.state, ""),
            (translate("rules", "Put labels on it"), self.add, ""),
            (translate("rules", "Take labels off it"), self.remove, ""),
            (translate("rules", "Snooze it for"), self.snooze, ""),
            (translate("rules", "Write to the participant"), self.template, mail),
            (translate("rules", "Tell"), self.tell, ""),
        ):
            column.addWidget(Field(look, name, control, hint, then))


def _labels(field: QLineEdit) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name.strip() for name in field.text().split(",") if name.strip()))
