"""Every write: importing this package knows all commands."""

from console.commands import answers, desk, drafts, joining, knowledge, mail, messages, participants, tickets, undo

__all__ = ["answers", "desk", "drafts", "joining", "knowledge", "mail", "messages", "participants", "tickets", "undo"]
