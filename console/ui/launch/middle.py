"""The middle of a launch: its tiles, and what those who are expected wait for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, QObject, QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout

from console.domain.ids import Id
from console.queries.launch_figures import Figures, LaunchFigures
from console.queries.queue import TicketRow, TicketRows
from console.ui.launch.tiles import LaunchTiles, Shown
from console.ui.shared.controls.label import ElidedLabel, Label
from console.ui.shared.keyed_rows import KeyedRows
from console.ui.shared.look import Look
from console.ui.shared.paint import RIGHT, text_line, text_width
from console.ui.shared.paper import Paper
from console.ui.shared.side_list import RowPainter, SideList
from console.ui.shared.states import EmptyState
from console.ui.shared.words import span, translate
from console.ui.shared.work import Work

_MARGIN = 14
_MANY_OUTSIDE = 5
_LONG = timedelta(minutes=2)


class _WaitingPainter(RowPainter):
    def __init__(self, look: Look, rows: KeyedRows[TicketRow], now: Callable[[], datetime], parent: QObject) -> None:
        super().__init__(look, parent)
        self._rows, self._now = rows, now

    def draw(self, painter: QPainter, area: QRectF, place: int) -> None:
        row = self._rows.at(place)
        if row is None:
            return
        look, line = self.look, self.look.line("body")
        waits = _waits(row, self._now())
        room = text_width(look, waits, "body") + 16
        first = QRectF(area.left() + _MARGIN, area.top() + 8, area.width() - 2 * _MARGIN - room, line)
        text_line(painter, look, first, row.participant_name, "body.name", "text.primary")
        second = QRectF(first.left(), first.bottom(), area.width() - 2 * _MARGIN, look.line("small"))
        text_line(painter, look, second, row.subject, "small", "text.secondary")
        whole = QRectF(area.left(), first.top(), area.width() - _MARGIN, line)
        text_line(painter, look, whole, waits, "body", "text.secondary", RIGHT)


class WaitingList(SideList):
    opened = Signal(object)

    def __init__(self, look: Look, now: Callable[[], datetime]) -> None:
        super().__init__(look)
        self.rows: KeyedRows[TicketRow] = KeyedRows(
            lambda row: f"{row.participant_name}, {row.subject}, {_waits(row, now())}",
            lambda row: row.participant_name,
            None,
            self,
        )
        self.show_by(self.rows, _WaitingPainter(look, self.rows, now, self))
        self.doubleClicked.connect(lambda index: self.enter(index.row()))

    def enter(self, place: int) -> None:
        row = self.rows.at(place)
        if row is not None:
            self.opened.emit(row.id)


class LaunchMiddle(Paper):
    open_ticket = Signal(object)

    def __init__(self, look: Look, work: Work, now: Callable[[], datetime]) -> None:
        super().__init__(look, "bg.window")
        self._look, self._work, self._now = look, work, now
        self._figures: Figures | None = None
        self.tiles = LaunchTiles(look)
        self.heading = Label(look, "", "heading")
        self.about = ElidedLabel(look, "", "body", "text.secondary")
        self.waiting = WaitingList(look, now)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.waiting)
        self._nobody: EmptyState | None = None
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.heading)
        head.addWidget(self.about, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addWidget(self.tiles)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        self.waiting.opened.connect(self.open_ticket)
        self._speak()

    def look_at(self, launch: Id) -> None:
        """Asks how it goes now."""
        self._work.ask(self, "figures", LaunchFigures(launch), self._take)

    def _take(self, figures: Figures | None) -> None:
        if figures is None:
            return
        self._figures = figures
        self._show_tiles(figures)
        self._work.ask(self, "waiting", TicketRows(figures.tickets), self._show_waiting)

    def _show_waiting(self, rows: tuple[TicketRow, ...]) -> None:
        self.waiting.rows.arrange({row.id: row for row in rows})
        self.about.setText(translate("launch", "%n waiting", "", len(rows)) if rows else "")
        if rows:
            self._stack.setCurrentWidget(self.waiting)
            return
        if self._nobody is None:
            title = translate("launch", "Nobody is waiting")
            words = translate("launch", "What people who are expected write stands here by itself.")
            self._nobody = EmptyState(self._look, "check-circle", title, words)
            self._stack.addWidget(self._nobody)
        self._stack.setCurrentWidget(self._nobody)

    def _show_tiles(self, now: Figures) -> None:
        longest = self._now() - now.longest_since if now.longest_since is not None else None
        waits = translate("launch", "longest {time}").format(time=span(longest)) if longest is not None else ""
        came = now.outside - now.outside_line[0]
        more = translate("launch", "%n more in ten minutes", "", came) if came > 0 else ""
        ten = translate("launch", "%n in ten minutes", "", sum(now.arrivals))
        self.tiles.show_numbers(
            (
                (
                    "room",
                    Shown(
                        translate("launch", "In the room"),
                        str(now.in_room),
                        translate("launch", "of %n expected", "", now.expected),
                        now.in_room_line,
                    ),
                ),
                (
                    "outside",
                    Shown(
                        translate("launch", "Can’t get in"),
                        str(now.outside),
                        more or translate("launch", "opened the link, not in"),
                        now.outside_line,
                        now.outside >= _MANY_OUTSIDE and came > 0,
                    ),
                ),
                (
                    "waiting",
                    Shown(
                        translate("launch", "Waiting"),
                        str(now.waiting),
                        waits,
                        alarm=longest is not None and longest >= _LONG,
                    ),
                ),
                (
                    "arrivals",
                    Shown(translate("launch", "New this minute"), str(now.arrivals[-1]), ten, now.arrivals),
                ),
            )
        )

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()
            if self._nobody is not None:
                self._stack.removeWidget(self._nobody)
                self._nobody.deleteLater()
                self._nobody = None
            if self._figures is not None:
                self._take(self._figures)

    def _speak(self) -> None:
        self.heading.setText(translate("launch", "Waiting, from this webinar"))
        self.waiting.setAccessibleName(translate("launch", "Waiting, from this webinar"))


def _waits(row: TicketRow, now: datetime) -> str:
    return span(now - row.waiting_since) if row.waiting_since is not None else ""
