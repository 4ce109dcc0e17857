"""Third Ring: one queue for calls, mail and chats, kept in step with a shared desk."""

__version__ = "0.1.0"
