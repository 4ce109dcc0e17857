"""Letters per second out of a desk, in a file and on a server, beside handing the same ones over and nothing else.

python -m tests.benchmarks.mail_out [--letters 500]
"""

from __future__ import annotations

import argparse
import asyncio
import multiprocessing
import random
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path

from aiosmtplib import SMTP
from rich.console import Console
from rich.table import Table

from console.channels.email.compose import compose
from console.channels.email.sending import Sending
from console.channels.email.writing import sheet_of
from console.commands.mailboxes import SaveMailbox
from console.commands.messages import AddMessage, NewFile, NewMessage
from console.domain.mailboxes import Login, Mailbox, Proof, Security, header_id_of
from console.domain.mailboxes import Server as Place
from console.domain.messages import Address, Delivery, Kind
from console.domain.tickets import Channel
from console.queries.deliveries import NextDue, Outgoing, Unfinished
from tests.benchmarks.mail_in import WORDS, timed
from tests.making import Bench
from tests.post_office import HOST, PostOffice
from tests.server import Server

HELP = "help@desk.example"


def serve(told: Connection) -> None:
    """A post office in a process of its own: what it computes is not ours. It ends when nobody listens any more."""
    post = PostOffice()
    told.send(post.port)
    told.recv()
    post.close()


class _Told:
    def up(self, note: str = "") -> None:
        pass

    def holds(self) -> bool:
        return True


def prepare(bench: Bench, port: int, count: int, chance: random.Random) -> Mailbox:
    """Answers of some hundred words that wait to leave, a third with a file."""
    mailbox = Mailbox(
        id=bench.new_id(),
        name="Help",
        address=HELP,
        sender="Desk",
        login=Login.NONE,
        sending=Place(HOST, port, Security.PLAIN),
        proof=Proof.NONE,
        signature="{agent}\n{desk}",
        per_minute=1_000_000,
    )
    bench.do(SaveMailbox(bench.stamp(), mailbox))
    tickets = [bench.ticket(person=bench.person()) for _ in range(20)]
    made = []
    for number in range(count):
        message = bench.new_id()
        picture = NewFile(f"screen {number}.png", "image/png", chance.randbytes(20_000))
        said = NewMessage(
            id=message,
            kind=Kind.OUTBOUND,
            channel=Channel.EMAIL,
            at=bench.clock.now(),
            text="\n".join(" ".join(chance.sample(WORDS, 12)) for _ in range(12)),
            agent_id=bench.ola,
            subject=" ".join(chance.sample(WORDS, 5)),
            header_id=header_id_of(message, HELP),
            sent_from=Address("Desk", HELP),
            sent_to=(Address("Marta Nowak", f"marta{number}@x.example"),),
            files=(picture,) if number % 3 == 0 else (),
        )
        made.append(
            AddMessage(bench.stamp(), tickets[number % 20], said, delivery=Delivery.QUEUED, mailbox_id=mailbox.id)
        )
    bench.desk.submit_all(made)
    return mailbox


def send(bench: Bench, mailbox: Mailbox) -> None:
    async def go() -> None:
        stop = asyncio.Event()
        channel = Sending(bench.desk, mailbox, lambda _: "", look=lambda _: frozenset())
        running = asyncio.ensure_future(channel.run(_Told(), stop))
        while not running.done() and await asyncio.to_thread(waits):
            await asyncio.sleep(0.2)
        stop.set()
        await running

    def waits() -> bool:
        if bench.desk.read(NextDue(mailbox.id)).result() is not None:
            return True
        return bool(bench.desk.read(Unfinished(mailbox.id)).result())

    asyncio.run(go())


def write(bench: Bench, mailbox: Mailbox, count: int, raw: list[bytes]) -> None:
    """Into `raw`, with files of the same size."""
    for letter in bench.desk.read(Outgoing(mailbox.id, count)).result():
        files = {one.sha256: bytes(one.size) for one in letter.files}
        raw.append(compose(sheet_of(letter, mailbox, {}, files)).raw)


def hand_over_alone(port: int, letters: list[bytes]) -> None:
    async def go() -> None:
        smtp = SMTP(hostname=HOST, port=port, start_tls=False)
        await smtp.connect()
        for letter in letters:
            await smtp.sendmail(HELP, ["marta@x.example"], letter)
        await smtp.quit()

    asyncio.run(go())


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--letters", type=int, default=500)
    count = parser.parse_args().letters
    ours, theirs = multiprocessing.Pipe()
    office = multiprocessing.get_context("spawn").Process(target=serve, args=(theirs,), daemon=True)
    office.start()
    port: int = ours.recv()
    table = Table()
    for name in ("what", "letters/s", "ms each", "cpu ms each"):
        table.add_column(name, justify="left" if name == "what" else "right")

    def row(name: str, act: Callable[[], object]) -> None:
        taken = timed(act)
        table.add_row(name, f"{count / taken[0]:.0f}", *(f"{1000 * one / count:.2f}" for one in taken))

    hub = Server()
    try:
        for place, server in (("a desk in a file", None), ("a desk on PostgreSQL", hub)):
            with tempfile.TemporaryDirectory() as folder:
                bench = Bench(Path(folder), server)
                mailbox = prepare(bench, port, count, random.Random(1))
                if server is None:
                    raw: list[bytes] = []
                    row("written alone", partial(write, bench, mailbox, count, raw))
                    row("handed over alone", partial(hand_over_alone, port, raw))
                    table.title = f"{count:,} letters, {sum(map(len, raw)) / count / 1024:.1f} KB each"
                row(f"out of {place}", partial(send, bench, mailbox))
                bench.close()
    finally:
        hub.close()
        ours.send(None)
        office.join()
    Console().print(table)
    return 0


if __name__ == "__main__":
    sys.exit(main())
