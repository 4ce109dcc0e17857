"""Live chats at this console: those that wait, one's own, and what goes on in the one that is open."""
