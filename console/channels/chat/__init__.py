"""Chats with visitors of the company's pages."""
