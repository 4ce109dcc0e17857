"""The way to an IMAP server: found, kept alive, encrypted and proved, before anything is said on it."""

from __future__ import annotations

import logging
import socket
import ssl
from contextlib import suppress

from imapclient import IMAPClient, SocketTimeout
from imapclient.exceptions import IMAPClientError

from console.channels.email.imap_faults import told, unprotected
from console.domain.mailboxes import Security, Server
from console.errors import MailServerAway

CONNECT_SECONDS = 20.0
# A line that died in silence is found within two minutes, also while nothing is asked: seconds, seconds, times.
_KEEPALIVE = {"TCP_KEEPIDLE": 60, "TCP_KEEPALIVE": 60, "TCP_KEEPINTVL": 15, "TCP_KEEPCNT": 4}


class Client(IMAPClient):  # type: ignore[misc]
    """The library, where it must do otherwise: it tells nothing, and loses nothing that comes while it waits."""

    def __init__(self, server: Server, context: ssl.SSLContext | None, patience: float) -> None:
        logging.getLogger("imapclient").setLevel(logging.WARNING)
        tls = server.security is Security.TLS
        timeout = SocketTimeout(min(CONNECT_SECONDS, patience), patience)
        super().__init__(server.host, server.port, ssl=tls, ssl_context=context if tls else None, timeout=timeout)
        # It would write every line, words of people among them, into a log, if only to throw it away there.
        self._imap.debug = 0

    def idle(self) -> bool:
        """Whether the server told something before it began to wait (the library takes that for a fault)."""
        self._idle_tag = self._imap._command("IDLE")  # noqa: SLF001
        told_before = False
        while self._imap._get_response() is not None:  # noqa: SLF001
            if self._imap.tagged_commands.get(self._idle_tag):
                raise IMAPClientError("IDLE was refused")
            told_before = True
        return told_before

    def _poll_socket(self, sock: object, timeout: float | None = None) -> bool:
        # `idle_check` is to read what is there without waiting. What came together with an earlier line has left the
        # socket already: a look at the socket would miss it until something else comes.
        return True

    _select_poll_socket = _poll_socket


def connected(server: Server, trust: ssl.SSLContext | None, patience: float) -> Client:
    if server.security is Security.PLAIN and not server.on_this_computer:
        raise unprotected(server.host)
    with told(server.host):
        plain = server.security is Security.PLAIN
        context = None if plain else trust or ssl.create_default_context()
        client = Client(server, context, patience)
        try:
            way = client.socket()
            way.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
            # The library sends some commands in two parts, and the second would wait until the first is acknowledged.
            way.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            for name, value in _KEEPALIVE.items():
                # Each system knows some of them.
                if (option := getattr(socket, name, None)) is not None:
                    way.setsockopt(socket.IPPROTO_TCP, option, value)
            if server.security is Security.STARTTLS:
                _encrypt(client, server.host, context)
        except BaseException:
            with suppress(OSError, IMAPClientError):
                client.shutdown()
            raise
    return client


def _encrypt(client: Client, host: str, context: ssl.SSLContext | None) -> None:
    if not client.has_capability("STARTTLS"):
        raise MailServerAway(
            "The mail server does not offer an encrypted connection.",
            f"{host} does not know STARTTLS on this port.",
            "Choose TLS in the settings of the mailbox, with port 993.",
        )
    client.starttls(context)
