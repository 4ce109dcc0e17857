"""The sheet in which routing is set, and tried on the last tickets."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.domain.ids import NOBODY
from console.domain.routing import Routing
from console.queries.routing import TryRouting, WouldGo
from console.ui.settings.form_sheet import FormSheet
from console.ui.settings.routing import text
from console.ui.settings.routing.form import RoutingForm
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.button_row import ButtonRow
from console.ui.shared.controls.label import Label
from console.ui.shared.look import Look
from console.ui.shared.words import translate
from console.ui.shared.work import Work

_SIZE = (680, 780)


class RoutingSheet(FormSheet):
    form: RoutingForm

    def __init__(self, look: Look, host: QWidget, work: Work, routing: Routing, *, may_edit: bool) -> None:
        super().__init__(look, host, _SIZE, NOBODY, may_edit=may_edit)
        self._work = work
        self.put(routing)
        self.retranslate()

    def start(self) -> None:
        self.form.channels.setFocus()

    def made(self, entry: Routing) -> RoutingForm:
        return RoutingForm(self.look, entry)

    def late(self) -> str:
        return translate("routing", "Somebody else has changed routing meanwhile. Open it anew.")

    def try_out(self) -> None:
        """Says who would get the last tickets; nothing is done to them."""

        def show(found: Sequence[WouldGo]) -> None:
            self.tried.setText(text.tried(found))
            self.bring(self.try_it)

        if not self.form.missing:
            self._work.ask(self, "try", TryRouting(self.form.draft()), show)

    def retranslate(self) -> None:
        super().retranslate()
        self.set_title(translate("routing", "Routing"))
        # It is switched off by ticking nothing.
        self.remove.hide()
        self.look_at()

    def around(self, form: QWidget) -> QWidget:
        self.tried = Label(self.look, "", "small", "text.secondary", wrap=True)
        self.try_it = Button(self.look, translate("routing", "Who would get the last 50 tickets, and why"), icon="play")
        self.try_it.clicked.connect(self.try_out)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(form)
        row = ButtonRow(Qt.AlignmentFlag.AlignLeft)
        row.add(self.try_it)
        column.addWidget(row)
        column.addWidget(self.tried)
        return whole

    def look_at(self) -> None:
        super().look_at()
        self.try_it.setEnabled(not self.form.missing)
        self.tried.setText("")
