"""A row of the list of mailboxes: what it is called, how it is, and the way into it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from console.domain.mailboxes import Mailbox
from console.ui.settings.mailboxes.text import Standing
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.glyph import Glyph
from console.ui.shared.controls.label import ElidedLabel, Label
from console.ui.shared.look import Look
from console.ui.shared.words import translate


class MailboxRow(QWidget):
    opened = Signal()

    def __init__(self, look: Look, mailbox: Mailbox, standing: Standing, *, may_edit: bool) -> None:
        super().__init__()
        open_words = translate("mailboxes", "Change") if may_edit else translate("mailboxes", "Look")
        self.open = Button(look, open_words, dense=True)
        self.open.setAccessibleName(f"{open_words}: {mailbox.name}")
        self.open.clicked.connect(self.opened)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(ElidedLabel(look, mailbox.name, "body.strong"))
        names.addWidget(ElidedLabel(look, mailbox.address, "small", "text.secondary"))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Glyph(look, "envelope-simple", "text.secondary", 20))
        row.addLayout(names, 1)
        row.addWidget(Glyph(look, standing.icon, standing.token))
        row.addWidget(Label(look, standing.words, "body.name", standing.token))
        row.addWidget(self.open)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 12, 10)
        column.setSpacing(4)
        column.addLayout(row)
        if standing.more:
            more = Label(
                look, standing.more, "small", standing.token if not standing.fine else "text.secondary", wrap=True
            )
            more.setContentsMargins(look.px(20) + 12, 0, 0, 0)
            column.addWidget(more)
        self.setAccessibleName(f"{mailbox.name}, {mailbox.address}: {standing.words}. {standing.more}".strip())
