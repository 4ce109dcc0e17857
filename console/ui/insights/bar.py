"""What a report is of: the period with its dates, and what narrows it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, QEvent, QTimer, QTimeZone, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QDateEdit, QWidget

from console.domain.ids import Id
from console.domain.report_periods import LONGEST, Chosen, Compared, chosen, own
from console.domain.reports import Narrowed
from console.domain.sla import Promises
from console.domain.tickets import Category, Channel
from console.sync.desk import Desk
from console.ui.insights import text
from console.ui.settings.fields import Choice
from console.ui.shared.controls.flow import Flow
from console.ui.shared.words import translate

_ALL = ""


class _Date(QDateEdit):
    """The wheel scrolls the page: a period that changed under it would be another report."""

    def __init__(self, on: date) -> None:
        super().__init__(QDate(on.year, on.month, on.day))
        self.setCalendarPopup(True)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    @property
    def on(self) -> date:
        chosen_day = self.date()
        return date(chosen_day.year(), chosen_day.month(), chosen_day.day())


class ReportBar(QWidget):
    """`changed` when another report is wanted."""

    changed = Signal()

    def __init__(self, desk: Desk, flow: Flow, kind: Chosen = Chosen.DAYS_30) -> None:
        """Its controls stand in `flow`."""
        super().__init__(flow)
        self.hide()
        self._desk = desk
        self._promises = Promises()
        self._cohorts: Sequence[tuple[Id, str]] = ()
        self.period = Choice(tuple((each, "") for each in Chosen), kind)
        self.first, self.last = _Date(self.today), _Date(self.today)
        self.channel = Choice(((_ALL, ""), *((one, "") for one in Channel)))
        self.category = Choice(((_ALL, ""), *((one, "") for one in Category)))
        self.cohort = Choice(((_ALL, ""),))
        self.team = Choice(((_ALL, ""),))
        for choice, letters in ((self.period, 15), (self.channel, 15), (self.category, 17), (self.cohort, 20)):
            choice.setMinimumContentsLength(letters)
        for part in (self.period, self.first, self.last, self.channel, self.category, self.cohort, self.team):
            flow.add(part)
        for choice in (self.channel, self.category, self.cohort, self.team):
            choice.currentIndexChanged.connect(self.changed)
        self.period.currentIndexChanged.connect(self._choose)
        # A date is typed letter by letter: the report follows when the hand rests.
        self._settles = QTimer(self, singleShot=True, interval=400)
        self._settles.timeout.connect(self.changed)
        for day in (self.first, self.last):
            day.dateChanged.connect(lambda _: self._settles.start())
        self._fit()
        self.team.hide()
        self.retranslate()

    @property
    def zone(self) -> str:
        """Of the desk; where it has no hours, of this computer."""
        if self._promises.hours.always and self._promises.hours.zone == "UTC":
            return QTimeZone.systemTimeZoneId().toStdString() or "UTC"
        return self._promises.hours.zone

    @property
    def today(self) -> date:
        now: datetime = self._desk.now()
        return now.astimezone(ZoneInfo(self.zone)).date()

    @property
    def compared(self) -> Compared:
        kind = Chosen(self.period.current)
        if kind is not Chosen.OWN:
            return chosen(kind, self.today)
        first, last = sorted((self.first.on, self.last.on))
        return own(max(first, last - LONGEST), last)

    @property
    def narrowed(self) -> Narrowed:
        return Narrowed(
            channels=(Channel(self.channel.current),) if self.channel.current else (),
            categories=(Category(self.category.current),) if self.category.current else (),
            cohort=next((one for one, _ in self._cohorts if str(one) == self.cohort.current), None),
            team=self.team.current,
        )

    def choose(self, first: date, last: date) -> None:
        """Own dates."""
        for field, on in ((self.first, first), (self.last, last)):
            field.blockSignals(True)
            field.setDate(QDate(on.year, on.month, on.day))
            field.blockSignals(False)
        self.period.choose(Chosen.OWN)
        self.changed.emit()

    def know(self, promises: Promises, cohorts: Sequence[tuple[Id, str]]) -> None:
        self._promises, self._cohorts = promises, cohorts
        self._offer(self.cohort, [(str(one), name) for one, name in cohorts])
        self._offer(self.team, [(one.team, one.team) for one in promises.teams])
        self.cohort.setVisible(bool(cohorts))
        self.team.setVisible(bool(promises.teams))
        self.retranslate()

    def _offer(self, choice: Choice, offered: Sequence[tuple[str, str]]) -> None:
        current = choice.current
        choice.blockSignals(True)
        choice.clear()
        for value, words in ((_ALL, ""), *offered):
            choice.addItem(words, value)
        choice.choose(current)
        choice.blockSignals(False)

    def _choose(self) -> None:
        kind = Chosen(self.period.current)
        if kind is Chosen.OWN:
            # Until now another period was shown: its dates are where one goes on from.
            self._fit()
            return
        days = chosen(kind, self.today).now
        for field, on in ((self.first, days.first), (self.last, days.last)):
            field.blockSignals(True)
            field.setDate(QDate(on.year, on.month, on.day))
            field.blockSignals(False)
        self._fit()
        self.changed.emit()

    def _fit(self) -> None:
        is_own = Chosen(self.period.current) is Chosen.OWN
        self.first.setVisible(is_own)
        self.last.setVisible(is_own)

    def retranslate(self) -> None:
        for place, kind in enumerate(Chosen):
            self.period.setItemText(place, text.chosen_name(kind))
        for choice, values, say, none in (
            (self.channel, list(Channel), text.channel_name, translate("insights", "All channels")),
            (self.category, list(Category), text.category_name, translate("insights", "All categories")),
        ):
            choice.setItemText(0, none)
            for place, value in enumerate(values, 1):
                choice.setItemText(place, say(value))
        self.cohort.setItemText(0, translate("insights", "All cohorts"))
        self.team.setItemText(0, translate("insights", "All teams"))
        self.period.setAccessibleName(translate("insights", "Period"))
        self.first.setAccessibleName(translate("insights", "First day"))
        self.last.setAccessibleName(translate("insights", "Last day"))
        self.channel.setAccessibleName(translate("insights", "Channel"))
        self.category.setAccessibleName(translate("insights", "Category"))
        self.cohort.setAccessibleName(translate("insights", "Cohort"))
        self.team.setAccessibleName(translate("insights", "Team"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
