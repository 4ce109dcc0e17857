"""Acts about the mailboxes of the desk."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from console.ui.shared.actions import Act, Registry
from console.ui.shared.words import translate

if TYPE_CHECKING:
    from console.ui.settings.mailboxes.section import MailboxesSection


def add_mailbox_acts(registry: Registry, section: Callable[[], MailboxesSection]) -> None:
    """`section` shows the settings and gives their part about mailboxes."""
    registry.add(
        Act(
            "mail.connect",
            lambda: translate("mailboxes", "Connect a mailbox"),
            icon="envelope-simple",
            menu="desk",
            section=7,
            words=lambda: translate("mailboxes", "e-mail IMAP SMTP account"),
            call=lambda: section().open_entry(None),
        ),
        Act(
            "mail.aside",
            lambda: translate("mailboxes", "Letters set aside"),
            icon="tray",
            menu="desk",
            section=7,
            words=lambda: translate("mailboxes", "e-mail quarantine broken blocked bounces spam"),
            call=lambda: section().open_aside(),
        ),
    )
