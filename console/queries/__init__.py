"""Every read: importing this package knows all queries."""

from console.queries import desk, knowledge, mail, participant, queue, search, ticket

__all__ = ["desk", "knowledge", "mail", "participant", "queue", "search", "ticket"]
