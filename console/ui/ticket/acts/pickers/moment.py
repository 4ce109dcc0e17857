"""Asking for a date and a time of the clock on the wall here."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QDate, QDateTime, QEvent, QObject, Qt, QTime
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QTimeEdit, QWidget

from console.ui.shared.controls.label import Label
from console.ui.shared.look import Look
from console.ui.shared.words import moment, translate
from console.ui.ticket.acts.new.fields import inset
from console.ui.ticket.acts.pickers.small_card import SmallCard


class MomentCard(SmallCard):
    def __init__(self, look: Look, host: QWidget) -> None:
        super().__init__(look, host)
        self._then: Callable[[datetime], object] | None = None
        self._now = datetime.now(UTC)
        self.date = QDateEdit()
        self.date.setCalendarPopup(True)
        self.time = QTimeEdit()
        self.time.setDisplayFormat("HH:mm")
        inset(self.time)
        self.said = Label(look, "", "small", "text.secondary")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.date, 3)
        row.addWidget(self.time, 2)
        self.body.addLayout(row)
        self.body.addWidget(self.said)
        self.setFocusProxy(self.date)
        self.date.dateChanged.connect(self._tell)
        self.time.timeChanged.connect(self._tell)
        self.button.clicked.connect(self._take)
        for field in (self.date, self.time):
            field.installEventFilter(self)

    @property
    def chosen(self) -> datetime:
        there = QDateTime(self.date.date(), self.time.time())
        return datetime.fromtimestamp(there.toSecsSinceEpoch(), UTC)

    def ask(self, name: str, now: datetime, then: Callable[[datetime], object]) -> None:
        """Only a moment after `now` can be taken; tomorrow at nine is there to begin with."""
        self._then = then
        self._now = now
        here = now.astimezone()
        tomorrow = here.date() + timedelta(days=1)
        self.heading.setText(name)
        self.setAccessibleName(name)
        self.button.setText(name)
        self.date.setAccessibleName(translate("acts", "Date"))
        self.time.setAccessibleName(translate("acts", "Time"))
        self.date.setDisplayFormat("d MMM yyyy")
        self.date.setMinimumDate(QDate(here.year, here.month, here.day))
        self.date.setDate(QDate(tomorrow.year, tomorrow.month, tomorrow.day))
        self.time.setTime(QTime(9, 0))
        self._tell()
        self.open()
        self.date.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched in (self.date, self.time)
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            self._take()
            return True
        return super().eventFilter(watched, event)

    def _tell(self) -> None:
        possible = self.chosen > self._now
        self.button.setEnabled(possible)
        past = translate("acts", "This moment is past. Choose a later one.")
        self.said.setText(moment(self.chosen, self._now) if possible else past)

    def _take(self) -> None:
        if self.chosen > self._now and self.isVisible():
            chosen = self.chosen
            self.dismiss()
            if self._then is not None:
                self._then(chosen)
