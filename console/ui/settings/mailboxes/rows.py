"""A row of the list of mailboxes: what it is called and how it is."""

from __future__ import annotations

from console.domain.mailboxes import Mailbox
from console.ui.settings.entries import EntryRow
from console.ui.settings.mailboxes.text import Standing
from console.ui.shared.controls.glyph import Glyph
from console.ui.shared.controls.label import Label
from console.ui.shared.look import Look


class MailboxRow(EntryRow):
    def __init__(self, look: Look, mailbox: Mailbox, standing: Standing, *, may_edit: bool) -> None:
        super().__init__(look, mailbox.name, mailbox.address, may_edit=may_edit, icon="envelope-simple")
        self.put_beside(
            Glyph(look, standing.icon, standing.token),
            Label(look, standing.words, "body.name", standing.token),
        )
        if standing.more:
            token = "text.secondary" if standing.fine else standing.token
            self.put_below(Label(look, standing.more, "small", token, wrap=True))
        self.setAccessibleName(f"{mailbox.name}, {mailbox.address}: {standing.words}. {standing.more}".strip())
