"""The fields of hours: the clock, the days of the week, holidays, days that are otherwise."""

from __future__ import annotations

from datetime import date

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from console.domain.hours import Hours
from console.domain.hours_text import NoHours, spans_in, spans_said
from console.domain.public_holidays import holidays_of, parts, with_holidays
from console.domain.sla import TeamHours
from console.ui.settings.fields import Choice, Field
from console.ui.settings.hours import text
from console.ui.settings.hours.days import Days
from console.ui.shared.controls.label import Label
from console.ui.shared.look import Look
from console.ui.shared.words import translate


class HoursForm(QWidget):
    changed = Signal()

    def __init__(self, look: Look, entry: TeamHours, today: date, *, of_team: bool) -> None:
        """`of_team`: of those who take the tickets with a label; otherwise of the whole desk."""
        super().__init__()
        self._entry, self._today, self._of_team = entry, today, of_team
        hours = entry.hours
        self.team = QLineEdit(entry.team)
        self.zone = Choice(text.zones(), hours.zone)
        self.week = [QLineEdit(spans_said(spans)) for spans in hours.week]
        self.country = Choice(text.choices_of_countries(), hours.country)
        self.part = Choice()
        self.days = Days(look, hours.days, today)
        self._holidays = Label(look, "", "small", "text.secondary", wrap=True)
        self._lay_out(look)
        self.team.textChanged.connect(self.changed)
        for field in self.week:
            field.textChanged.connect(self.changed)
        self.days.changed.connect(self.changed)
        self.country.currentIndexChanged.connect(lambda _: self._show_parts(""))
        self.part.currentIndexChanged.connect(lambda _: self._show_holidays())
        self._show_parts(hours.part)

    def draft(self) -> TeamHours:
        """Raises NoHours."""
        country, part = self.country.current, self.part.current if self.part.count() else ""
        hours = Hours(
            zone=self.zone.current,
            week=tuple(spans_in(field.text()) for field in self.week),
            days=self.days.days(),
            country=country,
            part=part,
        )
        hours = with_holidays(hours, self._today.year)
        return msgspec.structs.replace(self._entry, team=self.team.text().strip(), hours=hours)

    @property
    def missing(self) -> str:
        """What is needed before it can be kept, as a sentence; empty when nothing is."""
        if self._of_team and not self.team.text().strip():
            return translate("hours", "The label by which the tickets of this team are known is needed first.")
        try:
            for field in self.week:
                spans_in(field.text())
            self.days.days()
        except NoHours as wrong:
            said = translate(
                "hours", "“{hours}” is no time: 9–17, or 9:00–12:30, 13–17. A night is 22–24 and, on the next day, 0–6."
            )
            return said.format(hours=wrong)
        return ""

    def _show_parts(self, current: str) -> None:
        known = parts(self.country.current)
        self.part.blockSignals(True)
        self.part.clear()
        for value in ("", *known):
            self.part.addItem(value or translate("hours", "The whole country"), value)
        self.part.choose(current)
        self.part.blockSignals(False)
        self._part.setVisible(bool(known))
        self._show_holidays()

    def _show_holidays(self) -> None:
        country, part = self.country.current, self.part.current if self.part.count() else ""
        years = (self._today.year, self._today.year + 1)
        soon = text.soon(holidays_of(country, part, years), self._today)
        self._holidays.setText(translate("hours", "Closed next on {days}").format(days=soon) if soon else "")
        self._holidays.setVisible(bool(soon))
        self.changed.emit()

    def _lay_out(self, look: Look) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        if self._of_team:
            hint = translate("hours", "Tickets with this label are counted in these hours.")
            column.addWidget(Field(look, translate("hours", "Label"), self.team, hint))
        column.addWidget(Field(look, translate("hours", "Time zone"), self.zone))
        week = QWidget()
        grid = QGridLayout(week)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        for at, (name, field) in enumerate(zip(text.weekdays(), self.week, strict=True)):
            field.setPlaceholderText(translate("hours", "closed"))
            field.setAccessibleName(name)
            label = Label(look, name, "body")
            label.setBuddy(field)
            grid.addWidget(label, at, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(field, at, 1)
        grid.setColumnStretch(1, 1)
        how = translate("hours", "As 9–17, or 9:00–12:30, 13–17; empty: closed.")
        column.addWidget(Field(look, translate("hours", "The week"), week, how))
        column.addWidget(Field(look, translate("hours", "Public holidays of"), self.country))
        self._part = Field(look, translate("hours", "Part of the country"), self.part)
        column.addWidget(self._part)
        column.addWidget(self._holidays)
        own = translate("hours", "A day of your own, or one evening with a webinar: it stands above week and holidays.")
        column.addWidget(Field(look, translate("hours", "Other days"), self.days, own))
