"""The act that opens a ticket by hand."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from console.domain.changes import Outcome
from console.domain.ids import Id
from console.queries.queue import TicketRow, TicketRows
from console.ui.shared.chooser import Chooser
from console.ui.shared.notices import Level
from console.ui.ticket.acts import told
from console.ui.ticket.acts.doing import Kit
from console.ui.ticket.acts.gathered import gather
from console.ui.ticket.acts.new import text
from console.ui.ticket.acts.new.sheet import NewTicketSheet
from console.ui.ticket.acts.new.writing import Written, commands


class NewTicketActs:
    def __init__(self, kit: Kit, chooser: Chooser) -> None:
        self._kit = kit
        self.sheet = NewTicketSheet(kit.look, kit.host, kit.work, chooser)
        self.sheet.finished.connect(self._open)

    def begin(self) -> None:
        self.sheet.begin(QLocale().name().partition("_")[0])

    def _open(self, written: Written) -> None:
        ticket, given = commands(self._kit.desk, written)
        gather(self._kit.work, self._kit.doing, given, lambda outcomes: self._ended(ticket, written, outcomes))

    def _ended(self, ticket: Id, written: Written, outcomes: list[Outcome]) -> None:
        refusal = next((outcome.refusal for outcome in outcomes if outcome.refusal is not None), None)
        if refusal is not None:
            self._kit.doing.refuse(told.refused(refusal, "", written.subject))
            self.sheet.open()  # all that was filled in is still there
            return
        self.sheet.clear()
        self._kit.open(ticket)
        self._kit.work.ask(self._kit.doing, f"opened {ticket}", TicketRows((ticket,)), self._say)

    def _say(self, rows: tuple[TicketRow, ...]) -> None:
        for row in rows:
            self._kit.notices.say(Level.TOAST, text.opened(row.number, row.subject), icon="plus")
            self._kit.doing.done.emit((row.id,), "ticket.new")
