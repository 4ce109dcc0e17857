"""Every write: importing this package knows all commands."""

from console.commands import desk, knowledge, messages, participants, tickets

__all__ = ["desk", "knowledge", "messages", "participants", "tickets"]
