"""When an answer shall go out later: sensible moments, and a day and time of one's own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time, timedelta

from PySide6.QtCore import QDateTime, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDateTimeEdit, QHBoxLayout, QVBoxLayout, QWidget

from console.ui.shared.controls.button import Button
from console.ui.shared.controls.label import Label
from console.ui.shared.controls.menu import Menu
from console.ui.shared.floating import FloatingCard
from console.ui.shared.look import Look
from console.ui.shared.words import moment, translate

_MORNING = time(8, 0)
_EVENING = time(17, 0)
Chosen = Callable[[datetime], object]


def moments(now: datetime) -> list[tuple[str, datetime]]:
    """Names and times, in the time of this computer; the soonest first, none of them past or twice."""
    local = now.astimezone()

    def at(days: int, clock: time) -> datetime:
        # Built from the wall clock, so that the morning after the clocks change is still eight o'clock.
        day = local.date() + timedelta(days=days)
        return datetime.combine(day, clock).astimezone()

    found = [(translate("composer", "In an hour"), (local + timedelta(hours=1)).replace(second=0, microsecond=0))]
    if local.time() < time(16, 0):
        found.append((translate("composer", "This afternoon"), at(0, _EVENING)))
    found.append((translate("composer", "Tomorrow morning"), at(1, _MORNING)))
    to_monday = 7 - local.weekday()
    if to_monday > 1:
        found.append((translate("composer", "Monday morning"), at(to_monday, _MORNING)))
    return found


def offer(look: Look, parent: QWidget, over: QWidget, now: datetime, chosen: Chosen) -> Menu:
    """A menu that ends over the upper right corner of `over`."""
    at = over.mapToGlobal(QPoint(over.width(), 0))
    menu = Menu(look, parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for name, when in moments(now):
        action = menu.addAction(f"{name}\t{moment(when, now)}")
        action.triggered.connect(_choice(chosen, when))
    menu.addSeparator()
    own = menu.addAction(translate("composer", "Day and time…"))
    own.triggered.connect(lambda: OwnMoment(look, parent.window(), at, now, chosen).open())
    size = menu.sizeHint()
    menu.popup(QPoint(at.x() - size.width(), at.y() - size.height() - 4))
    return menu


def _wall(at: datetime) -> QDateTime:
    return QDateTime.fromSecsSinceEpoch(int(at.timestamp()))


def _choice(chosen: Chosen, when: datetime) -> Callable[[], object]:
    return lambda: chosen(when)


class OwnMoment(FloatingCard):
    """Asks for a day and time after now."""

    def __init__(self, look: Look, host: QWidget, at: QPoint, now: datetime, chosen: Chosen) -> None:
        super().__init__(look, host)
        self._at = at
        self._chosen = chosen
        self.setAccessibleName(translate("composer", "Send later"))
        start = (now.astimezone() + timedelta(hours=1)).replace(minute=0, second=0, microsecond=0)
        self.field = QDateTimeEdit(_wall(start))
        self.field.setMinimumDateTime(_wall(now.astimezone()))
        self.field.setCalendarPopup(True)
        self.field.setDisplayFormat("ddd d MMM yyyy  HH:mm")
        title = Label(look, translate("composer", "When shall it go out?"), "heading")
        title.setBuddy(self.field)
        self.field.setAccessibleName(title.text())
        self.button = Button(look, translate("composer", "Send then"), "primary", icon="clock")
        leave = Button(look, translate("composer", "Cancel"), "quiet")
        self.button.clicked.connect(self._choose)
        leave.clicked.connect(self.dismiss)
        self.closed.connect(self.deleteLater)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(leave)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(12)
        column.addWidget(title)
        column.addWidget(self.field)
        column.addLayout(row)

    def open(self) -> None:
        super().open()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def place(self) -> None:
        size = self.sizeHint()
        host = self.parentWidget()
        corner = host.mapFromGlobal(self._at) if host is not None else self._at
        x = max(8, corner.x() - size.width())
        y = max(8, corner.y() - size.height() - 6)
        self.setGeometry(QRect(QPoint(x, y), size))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose()
            return
        super().keyPressEvent(event)

    def _choose(self) -> None:
        picked = self.field.dateTime().toPython()
        self.dismiss()
        if isinstance(picked, datetime):
            self._chosen(picked.replace(tzinfo=None).astimezone())
