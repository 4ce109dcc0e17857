"""Days that are otherwise than their day of the week, one a row: date, hours, why."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from console.domain.hours import Day
from console.domain.hours_text import spans_in, spans_said
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.button_row import ButtonRow
from console.ui.shared.controls.icon_button import IconButton
from console.ui.shared.look import Look
from console.ui.shared.words import translate


class _Date(QDateEdit):
    """The wheel scrolls the form: a date that changed under it would be saved unseen."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class DayRow(QWidget):
    changed = Signal()
    removed = Signal()

    def __init__(self, look: Look, day: Day) -> None:
        super().__init__()
        self.on = _Date(QDate(day.on.year, day.on.month, day.on.day))
        self.on.setAccessibleName(translate("hours", "Day"))
        self.hours = QLineEdit(spans_said(day.spans))
        self.hours.setPlaceholderText(translate("hours", "closed"))
        self.hours.setAccessibleName(translate("hours", "Open on that day"))
        self.name = QLineEdit(day.name)
        self.name.setPlaceholderText(translate("hours", "Why"))
        self.name.setAccessibleName(translate("hours", "Why"))
        for field in (self.hours, self.name):
            # Of what is too long the beginning tells more.
            field.setCursorPosition(0)
        self.remove = IconButton(look, "trash", translate("hours", "Remove this day"), dense=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.on)
        row.addWidget(self.hours, 2)
        row.addWidget(self.name, 3)
        row.addWidget(self.remove)
        self.on.dateChanged.connect(self.changed)
        self.hours.textChanged.connect(self.changed)
        self.name.textChanged.connect(self.changed)
        self.remove.clicked.connect(self.removed)

    def day(self) -> Day:
        """Raises NoHours."""
        chosen = self.on.date()
        on = date(chosen.year(), chosen.month(), chosen.day())
        return Day(on, self.name.text().strip(), spans_in(self.hours.text()))


class Days(QWidget):
    changed = Signal()

    def __init__(self, look: Look, days: tuple[Day, ...], today: date) -> None:
        super().__init__()
        self._look, self._today = look, today
        self.rows: list[DayRow] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(6)
        self.add = Button(look, translate("hours", "Add a day"), icon="plus", dense=True)
        self.add.clicked.connect(self._add)
        buttons = ButtonRow(Qt.AlignmentFlag.AlignLeft)
        buttons.add(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._column)
        column.addWidget(buttons)
        for day in days:
            self._put(day)

    def days(self) -> tuple[Day, ...]:
        """In order; of two about one day the later row counts. Raises NoHours."""
        found = {day.on: day for day in (row.day() for row in self.rows)}
        return tuple(found[on] for on in sorted(found))

    def _add(self) -> None:
        self._put(Day(self._today)).hours.setFocus()

    def _put(self, day: Day) -> DayRow:
        row = DayRow(self._look, day)
        self.rows.append(row)
        self._column.addWidget(row)
        row.changed.connect(self.changed)
        row.removed.connect(lambda: self._take(row))
        self.changed.emit()
        return row

    def _take(self, row: DayRow) -> None:
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        self.add.setFocus()
        self.changed.emit()
