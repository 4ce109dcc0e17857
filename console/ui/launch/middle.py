"""The middle of a launch: its tiles, what stands between, and what those who are expected wait for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from console.domain.ids import Id
from console.queries.launch_figures import Figures, LaunchFigures
from console.queries.queue import TicketRow, TicketRows
from console.ui.launch.tiles import LaunchTiles, Shown
from console.ui.launch.waiting import WaitingList
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.card import Card
from console.ui.shared.controls.label import ElidedLabel, Label
from console.ui.shared.look import Look
from console.ui.shared.paper import Paper
from console.ui.shared.whole_list import Body, Page
from console.ui.shared.words import span, translate
from console.ui.shared.work import Work

_MANY_OUTSIDE = 5
_LONG = timedelta(minutes=2)


class LaunchMiddle(Paper):
    """What is under the tiles scrolls together. `above` and `below` are open for parts: over the list of those who wait
    (incidents, groups) and under it (what is on the tutor's screen)."""

    open_ticket = Signal(object)

    def __init__(self, look: Look, work: Work, now: Callable[[], datetime]) -> None:
        super().__init__(look, "bg.window")
        self._look, self._work, self._now = look, work, now
        self._figures: Figures | None = None
        self._of_trouble: tuple[str, tuple[Id, ...]] = ("", ())
        self.tiles = LaunchTiles(look)
        self.heading = Label(look, "", "heading")
        self.about = ElidedLabel(look, "", "body", "text.secondary")
        self.all = Button(look, "", "link")
        self.waiting = WaitingList(look, now)
        self.nobody = Label(look, "", "body", "text.secondary", wrap=True)
        self.above, self.below = QVBoxLayout(), QVBoxLayout()
        self._lay_out()
        self.waiting.opened.connect(self.open_ticket)
        self.tiles.filtered.connect(lambda _: self._ask_waiting())
        self.all.clicked.connect(self._show_all)
        self._speak()

    def look_at(self, launch: Id) -> None:
        """Asks how it goes now."""
        self._work.ask(self, "figures", LaunchFigures(launch), self._take)

    def show_trouble(self, shown: Shown | None, icon: str = "", tickets: tuple[Id, ...] = ()) -> None:
        """The biggest trouble of now has a tile of its own; pressed, it shows these tickets alone."""
        self._of_trouble = shown.heading if shown is not None else "", tickets
        self.tiles.show_trouble(shown, icon)

    def _take(self, figures: Figures | None) -> None:
        if figures is None:
            return
        self._figures = figures
        self._show_tiles(figures)
        self._ask_waiting()

    def _ask_waiting(self) -> None:
        figures = self._figures
        if figures is None:
            return
        match self.tiles.chosen:
            case "room":
                tickets = tuple(ticket for ticket in figures.tickets if ticket in figures.of_inside)
            case "outside":
                tickets = tuple(ticket for ticket in figures.tickets if ticket in figures.of_outside)
            case "trouble":
                tickets = self._of_trouble[1]
            case _:
                tickets = figures.tickets
        self._work.ask(self, "waiting", TicketRows(tickets), self._show_waiting)

    def _show_all(self) -> None:
        self.tiles.choose("")
        self._ask_waiting()

    def _show_waiting(self, rows: tuple[TicketRow, ...]) -> None:
        self.waiting.rows.arrange({row.id: row for row in rows})
        self.waiting.fit()
        self._holder.setVisible(bool(rows))
        self.nobody.setVisible(not rows)
        self._say_heading(len(rows))

    def _say_heading(self, count: int) -> None:
        chosen = self.tiles.chosen
        said = {
            "room": translate("launch", "From the room"),
            "outside": translate("launch", "From those who can’t get in"),
            "trouble": self._of_trouble[0],
        }
        heading = said.get(chosen) or translate("launch", "Waiting, from this webinar")
        self.heading.setText(heading)
        self.waiting.setAccessibleName(heading)
        tickets = translate("launch", "%n tickets", "", count) if chosen == "trouble" else ""
        self.about.setText(tickets or (translate("launch", "%n waiting", "", count) if count else ""))
        self.all.setVisible(bool(chosen))

    def _lay_out(self) -> None:
        look = self._look
        for part in (self.above, self.below):
            part.setContentsMargins(0, 0, 0, 0)
            part.setSpacing(10)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.heading)
        head.addWidget(self.about, 1)
        head.addWidget(self.all)
        self._holder = Card(look)
        inside = QVBoxLayout(self._holder)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.waiting)
        body = Body()
        column = QVBoxLayout(body)
        column.setContentsMargins(16, 0, 16, 14)
        column.setSpacing(10)
        column.addLayout(self.above)
        column.addLayout(head)
        column.addWidget(self._holder)
        column.addWidget(self.nobody)
        column.addLayout(self.below)
        column.addStretch(1)
        self.page = Page(body)
        self.page.follow(self.waiting)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 14, 0, 0)
        whole.setSpacing(10)
        tiles = QHBoxLayout()
        tiles.setContentsMargins(16, 0, 16, 0)
        tiles.addWidget(self.tiles)
        whole.addLayout(tiles)
        whole.addWidget(self.page, 1)

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
            if self._figures is not None:
                self._take(self._figures)

    def _speak(self) -> None:
        self.all.setText(translate("launch", "Show all"))
        self.nobody.setText(translate("launch", "Nobody is waiting. What people who are expected write stands here."))
        self._say_heading(self.waiting.rows.rowCount())
