"""The sheet in which a webinar is announced or changed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from PySide6.QtCore import QDateTime, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QDateTimeEdit, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from console.domain.ids import NOBODY, Id
from console.domain.webinars import WebinarFacts, sound
from console.queries.desk import AgentRow
from console.queries.participant import CohortRow
from console.ui.settings.fields import Choice, Count, Field
from console.ui.settings.form_sheet import FormSheet
from console.ui.shared.controls.flow import Flow
from console.ui.shared.controls.label import Label
from console.ui.shared.controls.pill import Chip
from console.ui.shared.look import Look
from console.ui.shared.words import translate


class _Moment(QDateTimeEdit):
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class WebinarForm(QWidget):
    changed = Signal()

    def __init__(
        self,
        look: Look,
        facts: WebinarFacts,
        agents: tuple[AgentRow, ...],
        cohorts: tuple[CohortRow, ...],
        *,
        series: bool = False,
    ) -> None:
        super().__init__()
        self._facts = facts
        self.title = QLineEdit(facts.title)
        self.starts = _Moment(QDateTime.fromSecsSinceEpoch(int(facts.starts_at.timestamp())))
        self.starts.setDisplayFormat("yyyy-MM-dd HH:mm")
        self.starts.setCalendarPopup(True)
        self.length = Count(1, 24 * 60, facts.length, " min")
        tutors = ((str(NOBODY), translate("launch", "nobody yet")), *((str(one.id), one.name) for one in agents))
        self.tutor = Choice(tutors, str(facts.tutor_id or NOBODY))
        self.link = QLineEdit(facts.link)
        self.expected = Count(0, 1_000_000, facts.expected)
        self.note = QLineEdit(facts.note)
        self._cohorts: dict[Id, Chip] = {}
        self._ids: Mapping[str, Id] = {str(one.id): one.id for one in agents}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Field(look, translate("launch", "Title"), self.title))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Field(look, translate("launch", "Start"), self.starts), 2)
        row.addWidget(Field(look, translate("launch", "Length"), self.length), 1)
        column.addLayout(row)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Field(look, translate("launch", "Tutor"), self.tutor), 2, Qt.AlignmentFlag.AlignTop)
        hint = translate("launch", "0: as many as are registered")
        row.addWidget(Field(look, translate("launch", "People expected"), self.expected, hint), 1)
        column.addLayout(row)
        column.addWidget(Field(look, translate("launch", "Link to the room"), self.link))
        if cohorts:
            column.addWidget(Label(look, translate("launch", "Cohorts"), "body.name"))
            chips = Flow()
            for cohort in cohorts:
                chip = Chip(look, cohort.name)
                chip.setCheckable(True)
                chip.setChecked(cohort.id in facts.cohorts)
                chip.toggled.connect(lambda _: self.changed.emit())
                chips.add(chip)
                self._cohorts[cohort.id] = chip
            column.addWidget(chips)
        column.addWidget(Field(look, translate("launch", "Note for the crew"), self.note))
        self.all = Chip(look, translate("webinars", "This and all that follow in its series"))
        self.all.setCheckable(True)
        self.all.setVisible(series)
        self.all.toggled.connect(lambda _: self.changed.emit())
        column.addWidget(self.all)
        for field in (self.title, self.link, self.note):
            field.textChanged.connect(lambda _: self.changed.emit())
        self.starts.dateTimeChanged.connect(lambda _: self.changed.emit())

    @property
    def following(self) -> bool:
        """Whether what is changed holds for those that come after it in its series too."""
        return self.all.isChecked()

    @property
    def missing(self) -> str:
        facts = self.draft()
        if not facts.title:
            return translate("launch", "It needs a title.")
        return "" if sound(facts) else translate("launch", "The link begins with https://.")

    def draft(self) -> WebinarFacts:
        return WebinarFacts(
            title=self.title.text().strip(),
            starts_at=datetime.fromtimestamp(self.starts.dateTime().toSecsSinceEpoch(), UTC),
            length=self.length.value(),
            tutor_id=self._ids.get(self.tutor.current),
            link=self.link.text().strip(),
            language=self._facts.language,
            expected=self.expected.value(),
            cohorts=tuple(cohort for cohort, chip in self._cohorts.items() if chip.isChecked()),
            note=self.note.text().strip(),
        )


class WebinarSheet(FormSheet):
    form: WebinarForm

    def __init__(
        self,
        look: Look,
        host: QWidget,
        webinar: Id | None,
        facts: WebinarFacts,
        agents: tuple[AgentRow, ...],
        cohorts: tuple[CohortRow, ...],
        *,
        series: bool = False,
    ) -> None:
        super().__init__(look, host, (560, 560), webinar, may_edit=True)
        self._agents, self._cohorts, self._series = agents, cohorts, series
        self.put(facts)
        self.retranslate()

    def made(self, entry: WebinarFacts) -> WebinarForm:
        return WebinarForm(self.look, entry, self._agents, self._cohorts, series=self._series)

    def late(self) -> str:
        return translate("launch", "Its launch has begun: the start stays as it is.")

    def start(self) -> None:
        self.form.title.setFocus()

    def retranslate(self) -> None:
        super().retranslate()
        self.set_title(translate("launch", "New webinar") if self.is_new else translate("launch", "Webinar"))
        self.remove.setText(translate("launch", "Call it off"))
