"""Every read: importing this package knows all queries."""

from console.queries import (
    deliveries,
    desk,
    export,
    files,
    health,
    knowledge,
    mail,
    mailboxes,
    participant,
    queue,
    search,
    ticket,
    ticket_people,
)

__all__ = [
    "deliveries",
    "desk",
    "export",
    "files",
    "health",
    "knowledge",
    "mail",
    "mailboxes",
    "participant",
    "queue",
    "search",
    "ticket",
    "ticket_people",
]
