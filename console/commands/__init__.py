"""Every write: importing this package knows all commands."""

from console.commands import (
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
    tickets,
    undo,
)

__all__ = [
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
    "tickets",
    "undo",
]
