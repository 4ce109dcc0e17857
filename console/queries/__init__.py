"""Every read: importing this package knows all queries."""

from console.queries import (
    call_figures,
    calls,
    deliveries,
    desk,
    export,
    files,
    health,
    knowledge,
    mail,
    mailboxes,
    participant,
    phone,
    queue,
    search,
    ticket,
    ticket_people,
)

__all__ = [
    "call_figures",
    "calls",
    "deliveries",
    "desk",
    "export",
    "files",
    "health",
    "knowledge",
    "mail",
    "mailboxes",
    "participant",
    "phone",
    "queue",
    "search",
    "ticket",
    "ticket_people",
]
