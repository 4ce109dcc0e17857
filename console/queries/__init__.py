"""Every read: importing this package knows all queries."""

from console.queries import desk, export, files, knowledge, mail, participant, queue, search, ticket

__all__ = ["desk", "export", "files", "knowledge", "mail", "participant", "queue", "search", "ticket"]
