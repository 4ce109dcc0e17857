"""The lead's board: where help is needed now, who has how much, and moving tickets to whom has room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.sync.desk import Desk
from console.ui.shared.controls.label import Label
from console.ui.shared.look import Look
from console.ui.shared.words import translate
from console.ui.shared.work import Work
from console.ui.ticket.acts.ticket_acts import TicketActs


class BoardPage(QWidget):
    open_ticket = Signal(object)

    def __init__(self, look: Look, work: Work, desk: Desk, acts: TicketActs) -> None:
        super().__init__()
        self.title = Label(look, "", "heading")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.addWidget(self.title)
        column.addStretch(1)
        self._speak()

    def _speak(self) -> None:
        self.title.setText(translate("board", "Board"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()
