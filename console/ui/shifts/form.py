"""The fields of a shift: whose, when, where, and whether it comes again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import msgspec
from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QCompleter, QDateEdit, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from console.domain.hours import DAY, zone_of
from console.domain.ids import Id
from console.domain.shifts import Series, Shift, span_of, time_in, time_said, wall_minutes
from console.queries.desk import AgentRow
from console.ui.settings.fields import Choice, Field
from console.ui.settings.ticks import Ticks
from console.ui.shared.look import Look
from console.ui.shared.words import translate
from console.ui.shifts import text

ONCE = "0"


class _Day(QDateEdit):
    """The wheel scrolls the form: a date that changed under it would be saved unseen."""

    def __init__(self, on: date) -> None:
        super().__init__(QDate(on.year, on.month, on.day))
        self.setCalendarPopup(True)
        self.setDisplayFormat("ddd d MMM yyyy")

    def day(self) -> date:
        chosen = self.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class ShiftForm(QWidget):
    changed = Signal()

    def __init__(
        self,
        look: Look,
        shift: Shift,
        series: Series | None,
        people: Sequence[AgentRow],
        zone: str,
        stations: Sequence[str],
    ) -> None:
        """`series` is the one the shift is of; None: it stands alone."""
        super().__init__()
        self._shift, self._series, self._zone = shift, series, zone
        on = shift.starts_at.astimezone(zone_of(zone)).date()
        self.person = Choice(tuple((str(one.id), one.name) for one in people), str(shift.agent))
        self.on = _Day(on)
        self.start = QLineEdit(time_said(wall_minutes(shift.starts_at, zone)))
        self.end = QLineEdit(time_said(wall_minutes(shift.ends_at, zone)))
        self.station = QLineEdit(shift.station)
        known = QCompleter(list(stations), self.station)
        known.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.station.setCompleter(known)
        self.note = QLineEdit(shift.note)
        again = (
            (ONCE, translate("shifts", "Only on this day")),
            ("1", translate("shifts", "Every week")),
            ("2", translate("shifts", "Every two weeks")),
        )
        self.again = Choice(again, str(series.every) if series is not None else ONCE)
        names = {day: text.weekday(date(2026, 6, 1) + timedelta(days=day)) for day in range(7)}
        self.weekdays: Ticks[int] = Ticks(names, series.weekdays if series is not None else (on.weekday(),))
        self.ends = QCheckBox(translate("shifts", "until"))
        self.until = _Day(series.until if series is not None and series.until is not None else on + timedelta(weeks=8))
        self.ends.setChecked(series is not None and series.until is not None)
        scope = (
            ("one", translate("shifts", "Only this day")),
            ("rest", translate("shifts", "This day and all after it")),
        )
        self.scope = Choice(scope, "one")
        self._lay_out(look)
        self._connect()
        self._look_at()

    @property
    def whole(self) -> bool:
        """Whether the series is meant, and not this shift alone."""
        if self._series is not None:
            return self.scope.current == "rest"
        return self.again.current != ONCE

    @property
    def missing(self) -> str:
        """What is needed before it can be kept, as a sentence; empty when nothing is."""
        start, end = time_in(self.start.text()), time_in(self.end.text())
        if start is None or end is None or start == DAY:
            wrong = self.start.text() if start is None or start == DAY else self.end.text()
            return translate("shifts", "“{time}” is no time of day: 8, 8:30 or 16:00.").format(time=wrong.strip())
        if self.whole and self.again.current != ONCE and not self.weekdays.chosen():
            return translate("shifts", "Tick a day of the week.")
        if self.whole and self.ends.isChecked() and self.until.day() < self.on.day():
            return translate("shifts", "It ends before it begins.")
        return ""

    @property
    def overnight(self) -> bool:
        start, end = time_in(self.start.text()), time_in(self.end.text())
        return start is not None and end is not None and end <= start

    def draft(self) -> Shift:
        """The one shift, as it is written."""
        start, length = self._times()
        starts_at, ends_at = span_of(self.on.day(), start, length, self._zone)
        return msgspec.structs.replace(
            self._shift,
            agent=Id(self.person.current),
            starts_at=starts_at,
            ends_at=ends_at,
            station=self.station.text().strip(),
            note=self.note.text().strip(),
        )

    def series(self, one: Id, since: date) -> Series | None:
        """The series that is written here, from a day on; None: it shall not come again."""
        if self.again.current == ONCE:
            return None
        start, length = self._times()
        return Series(
            id=one,
            agent=Id(self.person.current),
            weekdays=self.weekdays.chosen(),
            start=start,
            length=length,
            zone=self._zone,
            since=since,
            until=self.until.day() if self.ends.isChecked() else None,
            every=int(self.again.current),
            station=self.station.text().strip(),
            note=self.note.text().strip(),
        )

    def _times(self) -> tuple[int, int]:
        start, end = time_in(self.start.text()), time_in(self.end.text())
        if start is None or end is None:
            raise ValueError("no time of day")
        return start, end - start if end > start else end - start + DAY

    def _look_at(self) -> None:
        alone = self._series is None or self.scope.current == "one"
        comes_again = not alone or (self._series is None and self.again.current != ONCE)
        for field in (self._again, self._days, self._until):
            field.setVisible(self._series is None or not alone)
        self._days.setVisible(comes_again and self.again.current != ONCE)
        self._until.setVisible(comes_again and self.again.current != ONCE)
        self.until.setEnabled(self.ends.isChecked())
        self._end.say(translate("shifts", "On the next day.") if self.overnight else "")
        self.changed.emit()

    def _connect(self) -> None:
        for line in (self.start, self.end, self.station, self.note):
            line.textChanged.connect(lambda _: self._look_at())
        for choice in (self.person, self.again, self.scope):
            choice.currentIndexChanged.connect(lambda _: self._look_at())
        self.on.dateChanged.connect(self._day_changed)
        self.until.dateChanged.connect(lambda _: self._look_at())
        self.ends.toggled.connect(lambda _: self._look_at())
        for box in self.weekdays.boxes.values():
            box.toggled.connect(lambda _: self._look_at())

    def _day_changed(self) -> None:
        chosen = self.weekdays.chosen()
        if self._series is None and len(chosen) <= 1:
            for day, box in self.weekdays.boxes.items():
                box.setChecked(day == self.on.day().weekday())
        self._look_at()

    def _lay_out(self, look: Look) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        if self._series is not None:
            column.addWidget(Field(look, translate("shifts", "This shift comes again. Change"), self.scope))
        column.addWidget(Field(look, translate("shifts", "Who"), self.person))
        when = QHBoxLayout()
        when.setSpacing(12)
        self._end = Field(look, translate("shifts", "To"), self.end)
        when.addWidget(Field(look, translate("shifts", "Day"), self.on), 2)
        when.addWidget(Field(look, translate("shifts", "From"), self.start), 1)
        when.addWidget(self._end, 1)
        column.addLayout(when)
        column.addWidget(
            Field(look, translate("shifts", "Station"), self.station, translate("shifts", "Phone, chat, e-mail, …"))
        )
        self._again = Field(look, translate("shifts", "Again"), self.again)
        self._days = Field(look, translate("shifts", "Days"), self.weekdays)
        ends = QWidget()
        row = QHBoxLayout(ends)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.ends)
        row.addWidget(self.until, 1)
        self.until.setAccessibleName(translate("shifts", "Last day"))
        self._until = Field(look, translate("shifts", "How long"), ends, translate("shifts", "Otherwise for good."))
        for field in (self._again, self._days, self._until):
            column.addWidget(field)
        column.addWidget(Field(look, translate("shifts", "Note"), self.note))
