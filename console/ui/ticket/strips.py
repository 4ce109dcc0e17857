"""The strips under the header: merged, perhaps the same matter, not delivered."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.domain.ids import Id
from console.queries.ticket import LinkedTicket, TicketDetail
from console.ui.shared.look import Look
from console.ui.shared.strip import Strip
from console.ui.shared.words import translate
from console.ui.ticket import text
from console.ui.ticket.conversation.model import plain_subject

ALIKE = 60
"""How alike two subjects must be, of 100, to be taken for the same matter."""


def same_matter(detail: TicketDetail) -> LinkedTicket | None:
    """The newest other open ticket of the person that may be about the same."""
    if detail.row.merged_into is not None or not detail.others_open:
        return None
    from rapidfuzz import fuzz

    subject = plain_subject(detail.row.subject)
    for other in detail.others_open:
        same_category = other.category is not None and other.category is detail.row.category
        if same_category or fuzz.token_set_ratio(subject, plain_subject(other.subject)) >= ALIKE:
            return other
    return None


class Strips(QWidget):
    open_ticket = Signal(object)
    merge_wanted = Signal(object)
    """The Id of the ticket that shall live on in this one."""
    part_wanted = Signal()
    show_failed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._dismissed: set[tuple[Id, Id]] = set()
        self._told: object = None
        self._detail: TicketDetail | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.hide()

    @property
    def strips(self) -> list[Strip]:
        return [strip for strip in self.findChildren(Strip) if not strip.isHidden()]

    def show_ticket(self, detail: TicketDetail) -> None:
        self._detail = detail
        other = same_matter(detail)
        if other is not None and (detail.row.id, other.id) in self._dismissed:
            other = None
        told = (detail.row.id, detail.merged_into, other, detail.row.failed)
        if told == self._told:
            return
        self._told = told
        self._clear()
        if detail.merged_into is not None:
            self._add_merged(detail.merged_into)
        if detail.row.failed:
            self._add_failed(detail.row.failed)
        if other is not None:
            self._add_same(detail.row.id, other)
        self.setVisible(self._column.count() > 0)

    def retranslate(self) -> None:
        self._told = None
        if self._detail is not None:
            self.show_ticket(self._detail)

    def _clear(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _add_merged(self, into: LinkedTicket) -> None:
        open_, part = translate("strip", "Open"), translate("ticket", "Part again")
        strip = Strip(self._look, "accent", "git-merge", text.merged_title(into), into.subject, open_, part)
        strip.acted.connect(lambda: self.open_ticket.emit(into.id))
        strip.acted_second.connect(self.part_wanted)
        self._column.addWidget(strip)

    def _add_failed(self, count: int) -> None:
        show = translate("strip", "Show")
        strip = Strip(self._look, "stop", "warning-circle-fill", text.not_delivered(count), "", show)
        strip.acted.connect(self.show_failed)
        self._column.addWidget(strip)

    def _add_same(self, ticket: Id, other: LinkedTicket) -> None:
        strip = Strip(
            self._look,
            "accent",
            "git-merge",
            text.perhaps_same(other),
            other.subject,
            text.merge_with(other),
            translate("ticket", "Not the same"),
        )
        strip.acted.connect(lambda: self.merge_wanted.emit(other.id))
        strip.acted_second.connect(lambda: self._dismiss(ticket, other.id))
        self._column.addWidget(strip)

    def _dismiss(self, ticket: Id, other: Id) -> None:
        self._dismissed.add((ticket, other))
        self.retranslate()
