"""One question over the window: what was said, and what can be done."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from console.domain.ids import Id
from console.queries.consultations import ConsultationRow
from console.sync.desk import Desk
from console.ui.experts import text
from console.ui.experts.deeds import ExpertDeeds
from console.ui.experts.view import ConsultationView
from console.ui.shared.look import Look
from console.ui.shared.sheet import Sheet


class ConsultationSheet(Sheet):
    def __init__(self, look: Look, host: QWidget, desk: Desk, deeds: ExpertDeeds) -> None:
        super().__init__(look, host, 760, 620)
        self.view = ConsultationView(look, desk, deeds)
        self.body.addWidget(self.view, 1)
        self.view.done.connect(self.dismiss)
        self.setFocusProxy(self.view)

    @property
    def shown(self) -> Id | None:
        return self.view.row.id if self.view.row is not None else None

    def show_row(self, row: ConsultationRow) -> None:
        self.view.show_row(row)
        # One stands in the ticket already.
        self.view.ticket.hide()
        self.set_title(row.name, text.short(row.question, 80))
