"""The small card of agreed leave: from when until when somebody is not reminded, and why, in a word."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from PySide6.QtCore import QDate, QEvent, Signal
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QLineEdit, QWidget

from console.queries.courses import LeaveRow
from console.ui.settings.fields import Field
from console.ui.shared.controls.button import Button
from console.ui.shared.look import Look
from console.ui.shared.words import translate
from console.ui.ticket.acts.pickers.small_card import SmallCard

_USUAL = timedelta(days=14)


class LeaveCard(SmallCard):
    agreed = Signal(object, object, str)
    """Since, until (the moment after the last day), why."""
    ended = Signal()

    def __init__(self, look: Look, host: QWidget) -> None:
        super().__init__(look, host)
        self.first, self.last = QDateEdit(), QDateEdit()
        for day in (self.first, self.last):
            day.setCalendarPopup(True)
        self.reason = QLineEdit()
        self._first, self._last = Field(look, "", self.first), Field(look, "", self.last)
        self._reason = Field(look, "", self.reason)
        days = QHBoxLayout()
        days.setSpacing(10)
        days.addWidget(self._first)
        days.addWidget(self._last)
        self.body.addLayout(days)
        self.body.addWidget(self._reason)
        self.end = Button(look, "", "quiet")
        self.body.addWidget(self.end)
        self.first.dateChanged.connect(lambda _: self._look_at())
        self.last.dateChanged.connect(lambda _: self._look_at())
        self.reason.returnPressed.connect(self._keep)
        self.button.clicked.connect(self._keep)
        self.end.clicked.connect(self._end)
        self._speak()

    def begin(self, name: str, leave: LeaveRow | None, now: datetime) -> None:
        """`leave`: what is agreed already; another agreement takes its place."""
        today = now.astimezone().date()
        first = leave.since.astimezone().date() if leave is not None else today
        last = (leave.until - timedelta(seconds=1)).astimezone().date() if leave is not None else today + _USUAL
        self.first.setDate(QDate(first.year, first.month, first.day))
        self.last.setDate(QDate(last.year, last.month, last.day))
        self.reason.setText(leave.reason if leave is not None else "")
        self.end.setVisible(leave is not None)
        self.heading.setText(translate("courses", "Agreed leave of {name}").format(name=name))
        self._look_at()
        self.open()
        self.last.setFocus()

    def _look_at(self) -> None:
        self.button.setEnabled(self.first.date() <= self.last.date())

    def _keep(self) -> None:
        if not self.button.isEnabled():
            return
        self.dismiss()
        after = _date(self.last.date()) + timedelta(days=1)
        self.agreed.emit(_begins(_date(self.first.date())), _begins(after), self.reason.text().strip())

    def _end(self) -> None:
        self.dismiss()
        self.ended.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()

    def _speak(self) -> None:
        self._first.rename(translate("courses", "First day"))
        self._last.rename(translate("courses", "Last day"))
        self._reason.rename(translate("courses", "Why, in a word (may stay empty)"))
        self.end.setText(translate("courses", "They are back: remind them again"))
        self.button.setText(translate("courses", "Do not remind them"))


def _date(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())


def _begins(day: date) -> datetime:
    """When a day begins where the console stands."""
    return datetime.combine(day, time()).astimezone().astimezone(UTC)
