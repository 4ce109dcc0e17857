"""Every read: importing this package knows all queries."""

from console.queries import desk, knowledge, participant, queue, search, ticket

__all__ = ["desk", "knowledge", "participant", "queue", "search", "ticket"]
