"""The ticket a call belongs to: an open one of the person, the one on the table, or a new one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from console.domain.ids import Id
from console.domain.numbers import ticket_shown
from console.queries.calls import CallAbout, CallRow
from console.ui.calls import text
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.menu import Menu
from console.ui.shared.look import Look
from console.ui.shared.words import translate

_LONGEST = 80


@dataclass(frozen=True, slots=True)
class Matter:
    id: Id
    number: int
    subject: str

    @property
    def shown(self) -> str:
        return f"{ticket_shown(self.number)} {self.subject}".strip()


class MatterChoice(QWidget):
    chosen = Signal(object)
    """The id of a ticket, or None for a new one."""

    def __init__(self, look: Look, on_table: Callable[[], Matter | None]) -> None:
        """`on_table` is the ticket that is open in the window."""
        super().__init__()
        self._look, self._on_table = look, on_table
        self._call: CallRow | None = None
        self._offered: tuple[Matter, ...] = ()
        self._picked = False
        self.ticket: Matter | None = None
        """None: a new one."""
        self.button = Button(look, "", icon="tray", caret=True, dense=True)
        self.button.clicked.connect(self._open_menu)
        self.subject = QLineEdit()
        self.subject.setMaxLength(300)
        self.subject.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.button)
        row.addWidget(self.subject, 1)
        row.addStretch(0)
        self.retranslate()

    def show_call(self, call: CallRow, about: CallAbout) -> None:
        other = self._call is None or self._call.id != call.id
        if other:
            self._picked = False
            self.subject.clear()
        self._call = call
        self._offered = tuple(Matter(one.id, one.number, one.subject) for one in about.tickets)
        if call.ticket_id is not None:
            self.ticket = Matter(call.ticket_id, call.ticket_number or 0, call.ticket_subject)
        elif not self._picked:
            # What is open is most often what they call about; a new one is one press away.
            self.ticket = self._offered[0] if self._offered else None
        elif other:
            self.ticket = None
        self.retranslate()

    def subject_for(self, notes: str) -> str:
        """Of a new ticket: what was written, else the first line of the notes, else who called."""
        written = " ".join(self.subject.text().split())
        first = next((line.strip() for line in notes.splitlines() if line.strip()), "")
        if len(first) > _LONGEST:
            first = f"{first[: _LONGEST - 1].rstrip()}…"
        return written or first or self._usual()

    def retranslate(self) -> None:
        new = self.ticket is None
        words = translate("calls", "New ticket") if self.ticket is None else self.ticket.shown
        metrics = self._look.metrics("small")
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, self._look.px(320))
        self.button.setText(shown.replace("&", "&&"))
        self.button.set_icon("plus" if new else "tray")
        self.button.setAccessibleName(translate("calls", "Ticket of this call: {ticket}").format(ticket=words))
        self.button.setToolTip(words)
        self.subject.setVisible(new)
        self.subject.setPlaceholderText(self._usual() or translate("calls", "Subject"))
        self.subject.setAccessibleName(translate("calls", "Subject of the new ticket"))

    def _usual(self) -> str:
        if self._call is None:
            return ""
        name = text.name(self._call)
        return translate("calls", "Call: {name}").format(name=name)

    def _open_menu(self) -> None:
        menu = Menu(self._look, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        offered = list(self._offered)
        table = self._on_table()
        if table is not None and table.id not in {one.id for one in offered}:
            offered.append(table)
        if self.ticket is not None and self.ticket.id not in {one.id for one in offered}:
            offered.insert(0, self.ticket)
        for one in offered:
            shown = one.shown.replace("&", "&&")
            action = QAction(self._look.icons.icon("tray"), shown, menu)
            action.setCheckable(True)
            action.setChecked(self.ticket is not None and one.id == self.ticket.id)
            action.triggered.connect(lambda _=False, one=one: self._pick(one))
            menu.addAction(action)
        if offered:
            menu.addSeparator()
        new = translate("calls", "New ticket")
        menu.addAction(self._look.icons.icon("plus"), new, lambda: self._pick(None))
        menu.popup(self.button.mapToGlobal(QPoint(0, self.button.height() + 4)))

    def _pick(self, ticket: Matter | None) -> None:
        self.ticket, self._picked = ticket, True
        self.retranslate()
        self.chosen.emit(ticket.id if ticket is not None else None)
        if ticket is None:
            self.subject.setFocus(Qt.FocusReason.OtherFocusReason)
