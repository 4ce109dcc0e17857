"""Into a ticket to write there: what is typed before the ticket has come waits for it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt

from console.domain.ids import Id
from console.queries.ticket import TicketDetail
from console.ui.queue.panel import QueuePanel
from console.ui.ticket.composer.panel import Composer
from console.ui.ticket.panel import TicketPanel


class Entering:
    def __init__(
        self, queue: QueuePanel, ticket: TicketPanel, composer: Composer, to_queue: Callable[[], None]
    ) -> None:
        """`to_queue` shows the page with the queue."""
        self._queue, self._ticket, self._composer = queue, ticket, composer
        self._to_queue = to_queue
        self._wanted: tuple[Id, Callable[[], None]] | None = None
        self._typed = ""

    def enter(self, ticket: Id) -> None:
        self._write(ticket, self._composer.start_reply)

    def can_write(self) -> bool:
        return self._queue.current() is not None or self._ticket.ticket() is not None

    def write_here(self, start: Callable[[], None]) -> None:
        """From the queue to the current ticket; elsewhere to the one that is open."""
        current = self._queue.meant() if self._queue.list.hasFocus() else None
        detail = self._ticket.ticket()
        wanted = current or (detail.row.id if detail is not None else None)
        if wanted is not None:
            self._write(wanted, start)

    def keep(self, text: str) -> bool:
        """Whether it was kept for the ticket that is about to come."""
        if self._wanted is None or not text.isprintable():
            return False
        self._typed += text
        return True

    def came(self, detail: TicketDetail | None) -> None:
        """A ticket is shown."""
        wanted, self._wanted = self._wanted, None
        if wanted is None or detail is None or detail.row.id != wanted[0] or not self._ticket.hasFocus():
            return
        wanted[1]()
        if self._typed:
            self._composer.insert_text(self._typed)

    def _write(self, ticket: Id, start: Callable[[], None]) -> None:
        self._to_queue()
        self._ticket.show_ticket(ticket)
        self._typed = ""
        if self._ticket.ticket() is not None:
            start()
            return
        # In the list the letters that follow would be commands, in the composer words to the person before.
        self._wanted = ticket, start
        self._ticket.setFocus(Qt.FocusReason.OtherFocusReason)
