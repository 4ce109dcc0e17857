"""The chats of the company's pages, in the settings."""
