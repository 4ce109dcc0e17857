"""Where the gateway serves what others call over HTTP: phone systems that push, chats, pages."""

from __future__ import annotations

from collections.abc import Mapping

LISTEN_SETTING = "web.listen"
"""The setting of the desk that says where: `host:port`."""
LISTEN = "127.0.0.1:8740"
"""Nobody else's business until an administrator puts a server for TLS before it, or opens it to the own network."""


def listen(settings: Mapping[str, str]) -> str:
    """As the desk has set it."""
    return settings.get(LISTEN_SETTING) or LISTEN
