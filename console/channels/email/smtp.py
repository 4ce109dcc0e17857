"""Handing letters over to a server, one after the other on one connection (RFC 5321), and what came of each."""

from __future__ import annotations

import asyncio
import re
import ssl
from collections.abc import Awaitable, Callable
from enum import StrEnum

import msgspec
from aiosmtplib import SMTP, SMTPAuthenticationError, SMTPException, SMTPResponse

from console.channels.email import smtp_faults
from console.channels.email.smtp_faults import words_of
from console.domain.mailboxes import Login, Security, Server

# Of RFC 5321 4.5.3.2; the last answer takes longest, for the server does its work before it gives it.
_COMMAND_SECONDS = 60.0
_BLOCK_SECONDS = 180.0
_END_SECONDS = 600.0
_BLOCK = 1 << 18
# Said of the mailbox, not of the letter: the next one would fare no better (Gmail's daily limit, Microsoft 365).
_NOT_FOR_US = re.compile(r"\b(?:5\.4\.5|5\.7\.57|5\.7\.139|5\.7\.708|5\.1\.8|5\.7\.705)\b|^530 ")


class Result(StrEnum):
    ACCEPTED = "accepted"
    REFUSED = "refused"
    """For ever: the same letter would be refused again."""
    NOT_NOW = "not_now"
    """Nothing was handed over; later it may be taken."""
    WITHHELD = "withheld"
    """Nothing was handed over, for its end might not be sent any more."""
    DOUBTFUL = "doubtful"
    """The connection was lost after the end of the letter was sent: only the server knows whether it has it."""


class Unreached(msgspec.Struct, frozen=True):
    """An address that the server did not take, in the server's words."""

    email: str
    words: str


class Handed(msgspec.Struct, frozen=True):
    """What came of a letter. `words` are the server's, empty where it said none."""

    result: Result
    words: str = ""
    unreached: tuple[Unreached, ...] = ()
    large: bool = False
    """Refused because it is larger than the server takes."""


class Parcel(msgspec.Struct, frozen=True, kw_only=True):
    """A letter and where it goes. Letters nobody may answer (`automatic`) come from nobody (RFC 3834 3.3).

    `copy_to` is the mailbox itself, when a copy is to prove that the letter left.
    `insists`: it goes without those of `cc` whom the server does not take for now; it has waited for them before.
    """

    raw: bytes
    sender: str
    to: tuple[str, ...]
    cc: tuple[str, ...] = ()
    copy_to: str = ""
    automatic: bool = False
    utf8: bool = False
    insists: bool = False


class _Over(Exception):
    """Ends a transaction with what came of it."""

    def __init__(self, handed: Handed) -> None:
        super().__init__(handed.result)
        self.handed = handed


class Line:
    """A connection to one server, opened when it is needed. `secret(refused)` gives password or token, and a new one
    when the one that is named was refused; it may block, and raises ConsoleErrors.
    """

    def __init__(
        self, server: Server, login: Login, secret: Callable[[str], str], *, trust: ssl.SSLContext | None = None
    ) -> None:
        self._server = server
        self._login = login
        self._secret = secret
        self._trust = trust
        self._smtp: SMTP | None = None
        self._nobody_is_refused = False

    async def open(self) -> None:
        """Does nothing where a connection is open and answers. Raises ConsoleErrors."""
        if self._smtp is not None and self._smtp.is_connected:
            try:
                await self._smtp.noop(timeout=_COMMAND_SECONDS)
            except (SMTPException, OSError):
                await self.close()
            else:
                return
        if self._server.security is Security.PLAIN and not self._server.on_this_computer:
            raise smtp_faults.not_private()
        secret = await asyncio.to_thread(self._secret, "") if self._login is not Login.NONE else ""
        try:
            await self._connect(secret)
        except SMTPAuthenticationError as fault:
            if self._login not in {Login.GOOGLE, Login.MICROSOFT} or fault.code < 500:
                raise _told(fault, self._login) from fault
            # The token may have been withdrawn before its time: once with a new one.
            fresh = await asyncio.to_thread(self._secret, secret)
            try:
                await self._connect(fresh)
            except (SMTPException, OSError) as again:
                raise _told(again, self._login) from again
        except (SMTPException, OSError) as fault:
            raise _told(fault, self._login) from fault

    async def close(self) -> None:
        smtp, self._smtp = self._smtp, None
        if smtp is None:
            return
        try:
            if smtp.is_connected:
                await smtp.quit(timeout=5)
        except (SMTPException, OSError):
            # It was gone before we said good-bye.
            pass
        finally:
            smtp.close()

    async def hand_over(self, parcel: Parcel, may_end: Callable[[], bool] = lambda: True) -> Handed:
        """Hands a letter over on an open line. `may_end` is asked when all but the end of the letter was sent; when it
        says no, the letter is not handed over. Raises ConsoleErrors that concern the mailbox, not the letter.
        """
        return await self._in_order(lambda smtp: self._transaction(smtp, parcel, may_end))

    async def would_take(self, sender: str, recipient: str) -> Handed:
        """Whether a letter from `sender` would be taken. Nothing is sent."""
        parcel = Parcel(raw=b"", sender=sender, to=(recipient,))
        return await self._in_order(lambda smtp: self._knock(smtp, parcel))

    async def _knock(self, smtp: SMTP, parcel: Parcel) -> Handed:
        await self._begin(smtp, parcel)
        await self._recipients(smtp, parcel)
        raise _Over(Handed(Result.ACCEPTED))

    async def _in_order(self, transaction: Callable[[SMTP], Awaitable[Handed]]) -> Handed:
        smtp = self._smtp
        if smtp is None or not smtp.is_connected:
            return Handed(Result.NOT_NOW)
        try:
            return await transaction(smtp)
        except _Over as over:
            if not await self._reset(smtp):
                await self.close()
            return over.handed
        except (SMTPException, OSError):
            # Whatever was lost, it was lost before the end of the letter was sent (RFC 5321 4.1.1.4).
            smtp.close()
            return Handed(Result.NOT_NOW)
        except BaseException:
            # In the middle of a transaction: the next letter must not continue it.
            smtp.close()
            raise

    async def _connect(self, secret: str) -> None:
        server = self._server
        smtp = SMTP(
            hostname=server.host,
            port=server.port,
            use_tls=server.security is Security.TLS,
            start_tls=server.security is Security.STARTTLS,
            tls_context=self._trust or ssl.create_default_context(),
            # Not our own name, which would tell everybody who gets a letter how computers are called in the house.
            local_hostname="[127.0.0.1]",
            timeout=_COMMAND_SECONDS,
        )
        try:
            await smtp.connect()
            if smtp.is_ehlo_or_helo_needed:
                await smtp.ehlo()
            if self._login in {Login.GOOGLE, Login.MICROSOFT}:
                await smtp.auth_xoauth2(server.user, secret)
            elif self._login is Login.PASSWORD:
                await smtp.login(server.user, secret)
        except BaseException:
            smtp.close()
            raise
        self._smtp = smtp

    async def _transaction(self, smtp: SMTP, parcel: Parcel, may_end: Callable[[], bool]) -> Handed:
        if parcel.utf8 and not smtp.supports_extension("smtputf8"):
            raise _Over(Handed(Result.REFUSED, "The server takes no addresses with such letters (SMTPUTF8)."))
        room = smtp.esmtp_extensions.get("size", "").strip()
        if room.isdigit() and 0 < int(room) < len(parcel.raw):
            raise _Over(Handed(Result.REFUSED, f"The server takes letters of {room} bytes.", large=True))
        await self._begin(smtp, parcel)
        unreached = await self._recipients(smtp, parcel)
        answer = await smtp.execute_command(b"DATA")
        if answer.code != 354:
            raise _Over(_refusal(answer))
        await self._send(smtp, parcel.raw)
        if not may_end():
            # Half a letter is no letter: the server throws it away.
            smtp.close()
            return Handed(Result.WITHHELD)
        try:
            answer = await smtp.execute_command(b".", timeout=_END_SECONDS)
        except (SMTPException, OSError):
            smtp.close()
            return Handed(Result.DOUBTFUL, unreached=unreached)
        if answer.code // 100 != 2:
            raise _Over(_refusal(answer))
        return Handed(Result.ACCEPTED, words_of(answer.code, answer.message), unreached)

    async def _begin(self, smtp: SMTP, parcel: Parcel) -> None:
        options = [b"SMTPUTF8", b"BODY=8BITMIME"] if parcel.utf8 else []
        if smtp.supports_extension("size"):
            options.append(b"SIZE=%d" % len(parcel.raw))
        sender = "" if parcel.automatic and not self._nobody_is_refused else parcel.sender
        answer = await smtp.execute_command(b"MAIL", f"FROM:<{sender}>".encode(), *options)
        if answer.code // 100 == 5 and not sender:
            # Providers exist that let a mailbox send in its own name only. The letter still says that it is automatic.
            self._nobody_is_refused = True
            answer = await smtp.execute_command(b"MAIL", f"FROM:<{parcel.sender}>".encode(), *options)
        if answer.code // 100 != 2:
            raise _Over(_refusal(answer))

    async def _recipients(self, smtp: SMTP, parcel: Parcel) -> tuple[Unreached, ...]:
        """Those whom the server does not take, where the letter goes without them."""
        unreached: list[Unreached] = []
        for email in (*parcel.to, *parcel.cc, parcel.copy_to):
            if not email or (email == parcel.copy_to and email in (*parcel.to, *parcel.cc)):
                continue
            answer = await smtp.execute_command(b"RCPT", f"TO:<{email}>".encode())
            if answer.code // 100 == 2:
                continue
            handed = _refusal(answer)
            for_ever = handed.result is Result.REFUSED
            # Whom the letter is meant for it must reach; then, before anybody has it, a person can mend the address.
            goes_without = email in parcel.cc and (for_ever or parcel.insists)
            if email == parcel.copy_to and for_ever and email not in parcel.cc:
                raise smtp_faults.no_copies(handed.words)
            if not goes_without:
                raise _Over(msgspec.structs.replace(handed, unreached=(Unreached(email, handed.words),)))
            unreached.append(Unreached(email, handed.words))
        return tuple(unreached)

    async def _send(self, smtp: SMTP, raw: bytes) -> None:
        """All but the end of the letter. Raises OSError when the connection is lost or stands still."""
        body = raw if raw.endswith(b"\r\n") else raw + b"\r\n"
        body = body.replace(b"\r\n.", b"\r\n..")
        if body.startswith(b"."):
            body = b"." + body
        for start in range(0, len(body), _BLOCK):
            if smtp.protocol is None:
                raise ConnectionResetError
            smtp.protocol.write(body[start : start + _BLOCK])
            await asyncio.wait_for(_written(smtp), _BLOCK_SECONDS)

    async def _reset(self, smtp: SMTP) -> bool:
        try:
            return smtp.is_connected and (await smtp.execute_command(b"RSET", timeout=20)).code == 250
        except (SMTPException, OSError):
            return False


async def _written(smtp: SMTP) -> None:
    """Waits until the system has taken what was written, so that the end of a letter is never sent unasked."""
    pause = 0.0
    while isinstance(smtp.transport, asyncio.WriteTransport) and smtp.transport.get_write_buffer_size():
        await asyncio.sleep(pause)
        pause = min(pause + 0.001, 0.05)


def _refusal(answer: SMTPResponse) -> Handed:
    words = words_of(answer.code, answer.message)
    if _NOT_FOR_US.search(words):
        raise smtp_faults.not_for_us(words)
    if answer.code // 100 == 5:
        return Handed(Result.REFUSED, words, large=answer.code == 552 or " 5.3.4 " in words)
    return Handed(Result.NOT_NOW, words)


def _told(fault: Exception, login: Login) -> Exception:
    return smtp_faults.not_opened(fault, login)
