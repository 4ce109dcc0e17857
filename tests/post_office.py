"""A server for sending that is not ours (aiosmtpd), with all that goes wrong with such servers, when asked to."""

from __future__ import annotations

import asyncio
import base64
import logging
import ssl
import tempfile
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

from console.domain.mailboxes import Security, Server
from tests.certificates import self_signed

HOST = "127.0.0.1"
PASSWORD = "a-password-of-tests"

# It tells of handshakes that end and of names in itself that it is going to drop. What counts is what it answers.
logging.getLogger("mail.log").setLevel(logging.CRITICAL)


@dataclass(frozen=True)
class Arrived:
    """A letter that was accepted, as it came; `user` is who had signed in."""

    sender: str
    recipients: tuple[str, ...]
    raw: bytes
    user: str = ""


@dataclass(frozen=True)
class Fault:
    """What happens to one letter. `words`: the answer to its end; empty: as usual."""

    words: str = ""
    at_data: str = ""
    """The answer to DATA; "drop" loses the connection instead."""
    in_letter: bool = False
    """The connection is lost while the letter comes."""
    drop: bool = False
    """The connection is lost instead of an answer to the end of the letter."""
    keeps: bool = True
    """Whether a letter whose answer was lost is delivered all the same."""
    seconds: float = 0.0
    """How long it takes until the letter is delivered, with its sender waiting or gone."""


AS_USUAL = Fault()


@dataclass
class PostOffice:
    """Accepts letters on a port of this machine. What is set may be changed between letters."""

    security: Security = Security.PLAIN
    user: str = ""
    """Who may sign in, with PASSWORD or one of `tokens`; empty: nobody has to."""
    tokens: tuple[str, ...] = ()
    login_words: str = ""
    """What is said to whoever may not."""
    size: int = 0
    utf8: bool = False
    refused: dict[str, str] = field(default_factory=dict)
    """The answer to RCPT for an address; under "" that to MAIL from nobody."""
    faults: deque[Fault] = field(default_factory=deque)
    """What happens to the next letters, one for each."""
    chance: Callable[[], Fault] | None = None
    """Asked when there is no other fault for a letter."""
    deliver: Callable[[str, bytes], None] | None = None
    """Given each recipient with the letter, off the server's own thread."""
    port: int = 0
    """0: any that is free."""

    def __post_init__(self) -> None:
        self.arrived: list[Arrived] = []
        self.connections = 0
        self.transactions = 0
        self.context: ssl.SSLContext | None = None
        self.trust: ssl.SSLContext | None = None
        if self.security is not Security.PLAIN:
            self._make_contexts()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="post-office")
        self._thread.start()
        self._server = asyncio.run_coroutine_threadsafe(self._listen(self.port), self._loop).result(10)
        self.port = self._server.sockets[0].getsockname()[1]

    def server(self) -> Server:
        return Server(HOST, self.port, self.security, self.user)

    def stop(self) -> None:
        """Nobody answers any more; what came stays."""
        asyncio.run_coroutine_threadsafe(self._silence(), self._loop).result(10)

    def start(self) -> None:
        self._server = asyncio.run_coroutine_threadsafe(self._listen(self.port), self._loop).result(10)

    def close(self) -> None:
        self.stop()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def _make_contexts(self) -> None:
        made = self_signed(HOST)
        with tempfile.TemporaryDirectory() as folder:
            chain = Path(folder) / "chain.pem"
            chain.write_bytes(made.key + made.pem.encode())
            self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self.context.load_cert_chain(chain)
        self.trust = ssl.create_default_context(cadata=made.pem)

    async def _listen(self, port: int) -> asyncio.Server:
        own = self.context if self.security is Security.TLS else None
        return await self._loop.create_server(self._clerk, HOST, port, ssl=own, reuse_address=True)

    async def _silence(self) -> None:
        self._server.close()
        for task in asyncio.all_tasks(self._loop) - {asyncio.current_task()}:
            task.cancel()
        await asyncio.sleep(0.01)

    def _clerk(self) -> Clerk:
        self.connections += 1
        return Clerk(self)

    def next_fault(self) -> Fault:
        self.transactions += 1
        if self.faults:
            return self.faults.popleft()
        return self.chance() if self.chance is not None else AS_USUAL


class Clerk(SMTP):
    """One connection."""

    def __init__(self, office: PostOffice) -> None:
        self.office = office
        self.fault = AS_USUAL
        self.who = ""
        super().__init__(
            Hooks(),
            loop=office._loop,
            hostname="post-office",
            data_size_limit=office.size or None,
            enable_SMTPUTF8=office.utf8,
            tls_context=office.context if office.security is Security.STARTTLS else None,
            require_starttls=office.security is Security.STARTTLS,
            authenticator=self._known,
            auth_require_tls=False,
            auth_exclude_mechanism=None if office.user else ("LOGIN", "PLAIN", "XOAUTH2"),
        )

    def _known(self, _: Any, __: Any, ___: Any, mechanism: str, said: object) -> AuthResult:
        office = self.office
        good = (
            isinstance(said, LoginPassword)
            and (said.login.decode(), said.password.decode()) == (office.user, PASSWORD)
            and not office.tokens
        )
        self.who = office.user if good else ""
        return AuthResult(success=good, handled=False, message=None if good else office.login_words or None)

    async def auth_XOAUTH2(self, _: Any, args: list[str]) -> AuthResult:
        parts = base64.b64decode(args[1]).decode().split("\x01")
        office = self.office
        good = parts[0] == f"user={office.user}" and parts[1].removeprefix("auth=Bearer ") in office.tokens
        self.who = office.user if good else ""
        if not good:
            await self.push("334 eyJzdGF0dXMiOiI0MDAifQ==")
            await self._reader.readuntil(b"\r\n")
        return AuthResult(success=good, handled=False, message=None if good else office.login_words or None)

    async def smtp_DATA(self, arg: str) -> None:
        fault = self.fault = self.office.next_fault()
        if fault.at_data == "drop":
            await self.lose()
        elif fault.at_data:
            await self.push(fault.at_data)
            return
        if fault.in_letter:
            await self.push("354 Go ahead")
            await self._reader.readuntil(b"\r\n")
            await self.lose()
        await super().smtp_DATA(arg)

    async def carry(self, letter: Arrived, seconds: float) -> None:
        await asyncio.sleep(seconds)
        if self.office.deliver is not None:
            for recipient in letter.recipients:
                await asyncio.to_thread(self.office.deliver, recipient, letter.raw)
        self.office.arrived.append(letter)

    async def lose(self) -> None:
        assert isinstance(self.transport, asyncio.WriteTransport)
        self.transport.abort()
        # The loss ends this task; nothing of what follows must be said.
        await asyncio.sleep(60)


class Hooks:
    """What aiosmtpd asks of whoever runs it. A clerk asks hooks of its own, for that is where it looks for faults."""

    async def handle_MAIL(self, clerk: Clerk, _: Any, envelope: Any, address: str, options: list[str]) -> str:
        if clerk.office.user and not clerk.who:
            return "530 5.7.0 Authentication required"
        if address == "<>" and "" in clerk.office.refused:
            return clerk.office.refused[""]
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 OK"

    async def handle_RCPT(self, clerk: Clerk, _: Any, envelope: Any, address: str, options: list[str]) -> str:
        if address in clerk.office.refused:
            return clerk.office.refused[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, clerk: Clerk, _: Any, envelope: Any) -> str:
        fault = clerk.fault
        if fault.words and not fault.words.startswith("2"):
            return fault.words
        letter = Arrived(envelope.mail_from.strip("<>"), tuple(envelope.rcpt_tos), envelope.content, clerk.who)
        if not fault.drop or fault.keeps:
            # What was accepted is delivered, whether or not its sender waits for the answer.
            coming = asyncio.ensure_future(clerk.carry(letter, fault.seconds))
            if not fault.drop:
                await asyncio.shield(coming)
        if fault.drop:
            await clerk.lose()
        return fault.words or "250 2.0.0 Taken"
