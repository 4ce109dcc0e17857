"""What stands in place of the rows: nobody waiting, nothing found, loading, failed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from console.errors import ConsoleError
from console.queries.queue import Tab
from console.ui.shared.look import Look
from console.ui.shared.states import EmptyState, ErrorState, LoadingBars
from console.ui.shared.strip import Strip
from console.ui.shared.words import fault, translate


class QueueStates(QWidget):
    """`strip` is shown above rows that are still good when the latest could not be read. `again`: try once more;
    `everything`: take filter and search away."""

    again = Signal()
    everything = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._error: ConsoleError | None = None
        self._waiting = self._coming = False
        self._shown: tuple[object, ...] = ()
        self._now: tuple[Tab, bool, bool] = (Tab.ALL, False, True)
        self.page: QWidget | None = None
        self.strip = Strip(look, "warn", "warning", "")
        self.strip.acted.connect(self.again)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def wait(self) -> None:
        self._waiting, self._error = True, None

    def answered(self) -> None:
        self._waiting, self._error = False, None

    def failed(self, error: ConsoleError) -> None:
        self._waiting, self._error = False, error

    def set_coming(self, coming: bool) -> None:
        """The queue itself is on its way to this computer: that nothing is here does not mean that nobody waits."""
        if coming != self._coming:
            self._coming = coming
            tab, narrowed, empty = self._now
            self.show_for(tab, narrowed=narrowed, empty=empty)

    def show_for(self, tab: Tab, *, narrowed: bool, empty: bool) -> None:
        self._now = (tab, narrowed, empty)
        self.strip.setVisible(self._error is not None and not empty)
        if self._error is not None and not empty:
            again = translate("queue", "Try again")
            self.strip.say("warn", "warning", fault(self._error.title), fault(self._error.cause), again)
        wanted = (self._waiting or self._coming, self._error, tab, narrowed)
        if empty and wanted != self._shown:
            self._shown = wanted
            self._replace(self._made(tab, narrowed))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._shown = ()
            tab, narrowed, empty = self._now
            self.show_for(tab, narrowed=narrowed, empty=empty)
        super().changeEvent(event)

    def _made(self, tab: Tab, narrowed: bool) -> QWidget:
        look = self._look
        if self._waiting or self._coming:
            bars = LoadingBars(look, translate("queue", "Fetching tickets. Ringing calls still come through."))
            bars.cancel.hide()
            bars.begin()
            return bars
        if self._error is not None:
            error = ErrorState.of(look, self._error)
            error.again.connect(self.again)
            return error
        if narrowed:
            nothing = EmptyState(
                look,
                "magnifying-glass",
                translate("queue", "Nothing found"),
                translate("queue", "No ticket has all of this."),
                translate("queue", "Show the whole queue"),
            )
            nothing.acted.connect(self.everything)
            return nothing
        if tab is Tab.SOLVED:
            return EmptyState(look, "check-circle", translate("queue", "Nothing solved yet"))
        title = {
            Tab.MINE: translate("queue", "Nobody waits for you"),
            Tab.UNCLAIMED: translate("queue", "Everything is claimed"),
            Tab.NEAR: translate("queue", "No limit is near"),
        }.get(tab, translate("queue", "Nobody is waiting"))
        more = translate("queue", "New calls, emails and chats appear here by themselves.")
        return EmptyState(look, "tray", title, more)

    def _replace(self, page: QWidget) -> None:
        if self.page is not None:
            self._column.removeWidget(self.page)
            self.page.hide()
            self.page.deleteLater()
        self.page = page
        self._column.addWidget(page)
