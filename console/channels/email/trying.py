"""Trying a mailbox before it is kept: whether it lets us in, whether its folders are there, whether we may send."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Protocol, TypeVar

import msgspec

from console.channels.email.imap import Connection
from console.channels.email.smtp import Line, Result
from console.domain.mailboxes import Keep, Mailbox, Proof, Server
from console.errors import ConsoleError, MailServerAway, MailServerRefuses

Secret = Callable[[str], str]
"""The password, or an access token that is good now; a new one when the one that is named was refused."""

Found = TypeVar("Found")


class Received(msgspec.Struct, frozen=True):
    """`server` is the one that let us in; `count` the letters in the folder."""

    server: Server
    folders: tuple[str, ...]
    count: int


class Sent(msgspec.Struct, frozen=True):
    """`server` is the one that would take letters."""

    server: Server


class Trying(Protocol):
    """Both take as long as the servers do; raise ConsoleErrors."""

    def receiving(self, mailbox: Mailbox, servers: tuple[Server, ...], secret: Secret) -> Received: ...

    def sending(self, mailbox: Mailbox, servers: tuple[Server, ...], secret: Secret) -> Sent: ...


class RealServers:
    """Nothing is changed on the servers, and no letter leaves. `servers` are tried in their order."""

    def receiving(self, mailbox: Mailbox, servers: tuple[Server, ...], secret: Secret) -> Received:
        return _first(servers, lambda server: _receive(mailbox, server, secret))

    def sending(self, mailbox: Mailbox, servers: tuple[Server, ...], secret: Secret) -> Sent:
        return _first(servers, lambda server: asyncio.run(_send(mailbox, server, secret)))


def _first(servers: tuple[Server, ...], attempt: Callable[[Server], Found]) -> Found:
    """What the first server that can be reached answers. Where none can be, the likeliest one's fault is told."""
    away: ConsoleError | None = None
    for server in servers:
        try:
            return attempt(server)
        except MailServerAway as fault:
            away = away or fault
    raise away or MailServerAway(
        "There is no server to try.", "The name of the server is empty.", "Write the address of the mailbox first."
    )


def _receive(mailbox: Mailbox, server: Server, secret: Secret) -> Received:
    with Connection(server, mailbox.login, secret) as connection:
        folders = tuple(connection.folders())
        needed = [mailbox.folder]
        if mailbox.sending is not None and mailbox.proof is Proof.SERVER:
            needed.append(mailbox.sent_in)
        for folder in needed:
            if not connection.has(folder):
                raise _no_folder(folder, folders)
        if mailbox.keep is Keep.MOVED and not mailbox.kept_in.strip():
            raise MailServerRefuses(
                "It is not said which folder letters go to.",
                "Letters are to go to another folder once they are taken in, and that folder has no name.",
                "Write its name, or let letters be marked as read.",
            )
        count = connection.open(mailbox.folder, to_look=True).count
    return Received(server, folders, count)


def _no_folder(folder: str, folders: tuple[str, ...]) -> MailServerRefuses:
    return MailServerRefuses(
        "The mailbox has no such folder.",
        f"“{folder}” is not among its folders: {', '.join(folders[:12])}{'…' if len(folders) > 12 else ''}.",
        "Choose one of them.",
    )


async def _send(mailbox: Mailbox, server: Server, secret: Secret) -> Sent:
    line = Line(server, mailbox.login, secret)
    try:
        await line.open()
        answer = await line.would_take(mailbox.address, mailbox.address)
    finally:
        await line.close()
    if answer.result is Result.ACCEPTED:
        return Sent(server)
    if answer.result is Result.NOT_NOW:
        raise MailServerAway(
            "The mail server takes no letters at this moment.",
            f"It said: {answer.words}" if answer.words else "It ended the conversation.",
            "Try again in some minutes.",
        )
    raise MailServerRefuses(
        "The mail server does not let letters leave from this address.",
        f"It said: {answer.words}",
        "Look whether the address is that of the account that signs in, or have the right to send as it given to "
        "the account.",
    )
