"""The fields of a promise: for which tickets it is, and how long each answer may take."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from console.domain.ids import Id
from console.domain.sla import Level
from console.domain.tickets import Category, Channel, Priority
from console.domain.waits import NoWait, wait_in, wait_said
from console.queries.participant import CohortRow
from console.ui.queue.filter_text import category, priority
from console.ui.queue.text import channel
from console.ui.settings.fields import Choice, Field
from console.ui.settings.ticks import Ticks
from console.ui.shared.look import Look
from console.ui.shared.words import translate


class LevelForm(QWidget):
    changed = Signal()

    def __init__(self, look: Look, level: Level, cohorts: Sequence[CohortRow]) -> None:
        super().__init__()
        self._level = level
        self.name = QLineEdit(level.name)
        self.channels = Ticks({one: channel(one) for one in Channel}, level.channels)
        self.categories = Ticks({one: category(one) for one in Category}, level.categories)
        self.priorities = Ticks({one: priority(one) for one in Priority}, level.priorities)
        any_cohort = ("", translate("levels", "Any cohort"))
        chosen = str(level.cohorts[0]) if level.cohorts else ""
        self.cohort = Choice((any_cohort, *((str(one.id), one.name) for one in cohorts)), chosen)
        self.first = QLineEdit(wait_said(level.first))
        self.next = QLineEdit(wait_said(level.next))
        self.resolution = QLineEdit(wait_said(level.resolution) if level.resolution is not None else "")
        self.around = QCheckBox(translate("levels", "Day and night, also while the desk is closed"))
        self.around.setChecked(level.around_the_clock)
        self._lay_out(look)
        for field in (self.name, self.first, self.next, self.resolution):
            field.textChanged.connect(self.changed)

    def draft(self) -> Level:
        """Raises NoWait."""
        solved = self.resolution.text().strip()
        return msgspec.structs.replace(
            self._level,
            name=self.name.text().strip(),
            channels=self.channels.chosen(),
            categories=self.categories.chosen(),
            priorities=self.priorities.chosen(),
            cohorts=(Id(self.cohort.current),) if self.cohort.current else (),
            first=wait_in(self.first.text()),
            next=wait_in(self.next.text()),
            resolution=wait_in(solved) if solved else None,
            around_the_clock=self.around.isChecked(),
        )

    @property
    def missing(self) -> str:
        """What is needed before it can be kept, as a sentence; empty when nothing is."""
        if not self.name.text().strip():
            return translate("levels", "A name is needed first.")
        try:
            draft = self.draft()
        except NoWait as wrong:
            said = translate("levels", "“{wait}” is no length of time: 30 min, 4 h, or 2 d.")
            return said.format(wait=wrong)
        if draft.first < timedelta(minutes=1):
            return translate("levels", "A minute is the least that can be promised.")
        return ""

    def _lay_out(self, look: Look) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(
            Field(look, translate("levels", "Name"), self.name, translate("levels", "As the team calls it."))
        )
        which = translate("levels", "None ticked: all of them.")
        for name, boxes in (
            (translate("levels", "Channels"), self.channels),
            (translate("levels", "Categories"), self.categories),
            (translate("levels", "Priorities"), self.priorities),
        ):
            column.addWidget(Field(look, name, boxes, which))
        column.addWidget(Field(look, translate("levels", "Cohort"), self.cohort))
        how = translate("levels", "As 30 min, 4 h, or 2 d.")
        column.addWidget(Field(look, translate("levels", "First answer within"), self.first, how))
        column.addWidget(Field(look, translate("levels", "Later answers within"), self.next))
        whole = translate("levels", "Empty: not promised. The clock stands still while we wait for the participant.")
        column.addWidget(Field(look, translate("levels", "Solved within"), self.resolution, whole))
        column.addWidget(self.around, 0, Qt.AlignmentFlag.AlignLeft)
