"""Every write: importing this package knows all commands."""

from console.commands import desk, knowledge, mail, messages, participants, tickets

__all__ = ["desk", "knowledge", "mail", "messages", "participants", "tickets"]
