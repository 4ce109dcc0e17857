"""Receiving in tests: a mailbox on a real server, a channel that runs until something has come, what the desk holds."""

from __future__ import annotations

import asyncio
import ssl
from collections import Counter
from collections.abc import Callable
from typing import Any

from sqlalchemy import select

from console.channels.email.receiving import Receiving
from console.commands.mailboxes import SaveMailbox
from console.domain.mailboxes import Mailbox, Security
from console.domain.messages import Kind
from console.store.models import AsideLetter, Message
from tests.mail_servers import PASSWORD, MailServer
from tests.making import Bench

ADDRESS = "help@desk.example"


class Told:
    """What a channel says of itself."""

    def __init__(self) -> None:
        self.notes: list[str] = []

    def up(self, note: str = "") -> None:
        self.notes.append(note)

    def holds(self) -> bool:
        return True

    @property
    def settled(self) -> int:
        """How often it had taken in all there was."""
        return self.notes.count("")


def set_up(bench: Bench, server: MailServer, user: str, **changes: Any) -> Mailbox:
    """A mailbox of the desk that is somebody's on the server."""
    plain = {"name": "Help desk", "address": ADDRESS, "receiving": server.server(user, Security.PLAIN)}
    mailbox = Mailbox(id=bench.new_id(), **{**plain, **changes})
    bench.do(SaveMailbox(bench.stamp(), mailbox))
    return mailbox


def channel(bench: Bench, mailbox: Mailbox, trust: ssl.SSLContext | None = None, **more: Any) -> Receiving:
    return Receiving(bench.desk, mailbox, lambda _: PASSWORD, trust=trust, **more)


def run_until(receiving: Receiving, enough: Callable[[Told], object] = lambda told: told.settled) -> Told:
    """Runs it until `enough`, then stops it. Raises what it raises."""
    told = Told()

    async def go() -> None:
        stop = asyncio.Event()
        running = asyncio.ensure_future(receiving.run(told, stop))
        end = asyncio.get_running_loop().time() + 240
        while not enough(told) and not running.done():
            assert asyncio.get_running_loop().time() < end, "it did not come"
            await asyncio.sleep(0.005)
        stop.set()
        await running

    asyncio.run(go())
    return told


def receive(bench: Bench, mailbox: Mailbox, **more: Any) -> Told:
    """Takes in all that is there."""
    return run_until(channel(bench, mailbox, **more))


def kept(bench: Bench) -> Counter[str]:
    """The Message-IDs of letters that came in, and how often each is there."""
    with bench.desk._hub.reader.connect() as connection:
        rows = connection.execute(select(Message.header_id).where(Message.kind == Kind.INBOUND)).scalars()
        return Counter(name or "" for name in rows)


def aside(bench: Bench) -> list[Any]:
    with bench.desk._hub.reader.connect() as connection:
        return list(connection.execute(select(AsideLetter).order_by(AsideLetter.at)).all())


def letter(number: int, text: str = "Nothing works.", **named: str) -> bytes:
    """A letter of somebody; its Message-ID is `name_of(number)`."""
    fields = {
        "Received": "from x.example by mx.desk.example; Mon, 2 Mar 2026 10:00:05 +0000",
        "Message-ID": name_of(number),
        "From": f"Marta {number} <marta{number}@x.example>",
        "To": ADDRESS,
        "Subject": f"No sound {number}",
        "Date": "Mon, 2 Mar 2026 10:00:00 +0000",
    }
    fields |= {name.replace("_", "-"): value for name, value in named.items()}
    lines = [*(f"{name}: {value}" for name, value in fields.items() if value), "", text, ""]
    return "\r\n".join(lines).encode()


def name_of(number: int) -> str:
    return f"<letter-{number}@x.example>"


def names(*numbers: int) -> Counter[str]:
    return Counter(name_of(number) for number in numbers)
