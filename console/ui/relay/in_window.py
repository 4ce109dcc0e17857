"""Puts the relay into the window: its acts, and reading along beside whatever ticket is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.ui.relay.acts import add_reading_act, add_relay_acts
from console.ui.relay.reading import ReadingPane

if TYPE_CHECKING:
    from console.ui.window import Window


class ReadingAlong:
    """The pane is made when it is first asked for."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self.pane: ReadingPane | None = None
        add_reading_act(window.registry, self.toggle)

    def toggle(self) -> None:
        if self.pane is None:
            self.pane = ReadingPane(self._window.look, self._window.work, self._window)
        if self.pane.isVisible():
            self.pane.hide()
            return
        detail = self._window.ticket.ticket()
        self.pane.read_beside(detail.row.id if detail is not None else None)


def relay_in(window: Window) -> ReadingAlong:
    pages = window.pages
    add_relay_acts(window.registry, lambda: pages.launches.launch.relay, lambda: pages.launch_in_front() is not None)
    return ReadingAlong(window)
