"""Where the gateway serves what others call over HTTP (phone systems, chats, pages), and who stands before it."""

from __future__ import annotations

from collections.abc import Mapping
from ipaddress import IPv4Network, IPv6Network, ip_network

LISTEN_SETTING = "web.listen"
"""The setting of the desk that says where: `host:port`."""
LISTEN = "127.0.0.1:8740"
"""Nobody else's business until an administrator puts a server for TLS before it, or opens it to the own network."""
PROXIES_SETTING = "web.proxies"
"""The setting of the desk that names the web servers before the gateway: addresses or networks, with commas."""
PROXIES = "127.0.0.1, ::1"
"""The gateway is to be reached from its own computer alone, at first: whoever comes from there was let in."""

Network = IPv4Network | IPv6Network


def listen(settings: Mapping[str, str]) -> str:
    """As the desk has set it."""
    return settings.get(LISTEN_SETTING) or LISTEN


def proxies(settings: Mapping[str, str]) -> str:
    """As the desk has set it."""
    return settings.get(PROXIES_SETTING) or PROXIES


def networks(named: str) -> tuple[Network, ...]:
    """Addresses and networks, with commas. Raises ValueError for what is none."""
    return tuple(ip_network(one.strip()) for one in named.split(",") if one.strip())
