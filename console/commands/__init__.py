"""Every write: importing this package knows all commands."""

from console.commands import (
    acknowledging,
    answers,
    deliveries,
    desk,
    drafts,
    health,
    joining,
    knowledge,
    mail,
    mailboxes,
    messages,
    participants,
    spam,
    tickets,
    undo,
)

__all__ = [
    "acknowledging",
    "answers",
    "deliveries",
    "desk",
    "drafts",
    "health",
    "joining",
    "knowledge",
    "mail",
    "mailboxes",
    "messages",
    "participants",
    "spam",
    "tickets",
    "undo",
]
