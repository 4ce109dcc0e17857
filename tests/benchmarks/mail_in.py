"""Letters per second from a real mail server into a desk, in a file and on a server, beside fetching them alone.

python -m tests.benchmarks.mail_in [--letters 1000]
"""

from __future__ import annotations

import argparse
import asyncio
import random
import sys
import tempfile
import time
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

from imapclient import IMAPClient
from rich.console import Console
from rich.table import Table

from console.channels.email.classify import Ours
from console.channels.email.parse import read
from console.channels.email.receiving import LETTERS_AT_ONCE, Receiving
from console.commands.mailboxes import SaveMailbox
from console.domain.mailboxes import Mailbox
from tests.mail_servers import HOST, PASSWORD, MailServer, mail_server
from tests.making import Bench
from tests.server import Server

AIM = 200.0
"""Letters per second into the desk."""
WORDS = tuple(
    "the sound of yesterday's webinar is gone since I changed my headset and nobody can hear what I say".split()  # noqa: SIM905
)


def letter(number: int, chance: random.Random) -> bytes:
    """As people write them: some hundred words, as text and as HTML, a third with a file; every second one is known."""
    said = EmailMessage()
    said["From"] = f"Marta Nowak <marta{number // 2}@x.example>"
    said["To"] = "help@desk.example"
    said["Subject"] = " ".join(chance.sample(WORDS, 5))
    said["Date"] = "Mon, 02 Mar 2026 10:00:00 +0000"
    said["Message-ID"] = f"<{number}@x.example>"
    text = "\n".join(" ".join(chance.sample(WORDS, 12)) for _ in range(12))
    said.set_content(text)
    said.add_alternative("<p>" + "</p><p>".join(text.splitlines()) + "</p>", subtype="html")
    if number % 3 == 0:
        said.add_attachment(chance.randbytes(20_000), maintype="image", subtype="png", filename=f"screen {number}.png")
    return said.as_bytes()


def fetch_alone(server: MailServer, user: str) -> None:
    """The same letters as the channel asks for them, with nothing done to them."""
    with IMAPClient(HOST, server.port, ssl=False) as client:
        client.login(user, PASSWORD)
        client.select_folder("INBOX", readonly=True)
        uids = client.search()
        for start in range(0, len(uids), LETTERS_AT_ONCE):
            client.fetch(uids[start : start + LETTERS_AT_ONCE], ["BODY.PEEK[]"])


class _Told:
    def __init__(self) -> None:
        self.settled = False

    def up(self, note: str = "") -> None:
        self.settled = not note

    def holds(self) -> bool:
        return True


def take_in(bench: Bench, server: MailServer, user: str) -> None:
    mailbox = Mailbox(
        id=bench.new_id(), name="Help", address="help@desk.example", receiving=server.server(user), since_days=0
    )
    bench.do(SaveMailbox(bench.stamp(), mailbox))

    async def go() -> None:
        stop, told = asyncio.Event(), _Told()
        running = asyncio.ensure_future(Receiving(bench.desk, mailbox, lambda _: PASSWORD).run(told, stop))
        while not told.settled and not running.done():
            await asyncio.sleep(0.01)
        stop.set()
        await running

    asyncio.run(go())


def timed(act: Callable[[], object]) -> tuple[float, float]:
    """Seconds, and seconds of the processor: what is left of a figure on a machine that others work on as well."""
    began, computed = time.perf_counter(), time.process_time()
    act()
    return time.perf_counter() - began, time.process_time() - computed


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--letters", type=int, default=1000)
    count = parser.parse_args().letters
    chance = random.Random(1)
    letters = [letter(number, chance) for number in range(count)]
    table = Table(title=f"{count:,} letters, {sum(map(len, letters)) / count / 1024:.1f} KB each")
    for name in ("what", "letters/s", "ms each", "cpu ms each", "aim"):
        table.add_column(name, justify="left" if name == "what" else "right")

    def row(name: str, taken: tuple[float, float], aim: float | None = None) -> None:
        rate = count / taken[0]
        shown = "" if aim is None else f"{aim:g} {'✓' if rate >= aim else '✗'}"
        table.add_row(name, f"{rate:.0f}", *(f"{1000 * one / count:.2f}" for one in taken), shown)

    mail, hub = mail_server(), Server()
    user = mail.user()
    for start in range(0, count, 200):
        mail.deliver(user, *letters[start : start + 200])
    try:
        row(f"fetched from {mail.name} alone", timed(lambda: fetch_alone(mail, user)))
        row("read alone", timed(lambda: [read(one, Ours()) for one in letters]))
        for name, server in (("a desk in a file", None), ("a desk on PostgreSQL", hub)):
            with tempfile.TemporaryDirectory() as folder:
                bench = Bench(Path(folder), server)
                row(f"into {name}", timed(lambda bench=bench: take_in(bench, mail, user)), AIM)  # type: ignore[misc]
                bench.close()
    finally:
        mail.close()
        hub.close()
    Console().print(table)
    return 0


if __name__ == "__main__":
    sys.exit(main())
