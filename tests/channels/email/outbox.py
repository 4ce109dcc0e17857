"""A desk with a mailbox whose letters leave through a post office, and where they arrive."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Awaitable, Callable, Iterable, Sequence
from datetime import timedelta
from pathlib import Path

import msgspec
from sqlalchemy.orm import Session

from console.channels.email.headers import message_ids
from console.channels.email.mime import header_block
from console.channels.email.sending import Sending
from console.channels.email.writing import mark_in, mark_of
from console.commands.answers import Answer, HoldAnswers, SendHeld
from console.commands.mailboxes import SaveMailbox
from console.commands.messages import AddMessage
from console.domain.clock import SystemClock
from console.domain.ids import Id
from console.domain.mailboxes import Login, Mailbox, Proof, Security, Server
from console.domain.messages import Address, Delivery, File, Heading
from console.domain.tickets import Channel
from console.queries.deliveries import OutgoingLetter
from console.queries.mailboxes import Progress
from console.store.engine import sqlite_writer
from console.store.models import DeliveryState
from console.store.postgres import hub_writer
from console.sync.hub import HubDesk
from tests.making import Bench
from tests.post_office import PostOffice
from tests.server import Server as DatabaseServer

MARTA = Address("Marta Nowak", "marta@x.example")
HELP = "help@desk.example"
NOWHERE = Server("127.0.0.1", 9, Security.PLAIN, "")


def id_of(raw: bytes) -> str:
    return message_ids(header_block(raw).header("message-id"))[0]


class Mail:
    """Where letters arrive, by address; looked into as the mailbox would be."""

    def __init__(self) -> None:
        self.letters: dict[str, list[bytes]] = {}
        self.lost: set[str] = set()
        """Addresses whose letters never arrive."""
        self.looks = 0
        self._guard = threading.Lock()

    def put(self, recipient: str, raw: bytes) -> None:
        with self._guard:
            if recipient not in self.lost:
                self.letters.setdefault(recipient, []).append(raw)

    def __call__(self, letters: Iterable[OutgoingLetter]) -> frozenset[Id]:
        with self._guard:
            self.looks += 1
            there = {mark_in(raw) for raw in self.letters.get(HELP, ())}
        return frozenset(one.id for one in letters if mark_of(one) in there)

    def ids(self, recipient: str = MARTA.email) -> list[str]:
        return [id_of(raw) for raw in self.letters.get(recipient, ())]


class Spoken:
    """What a channel says of itself, and is told of its lease."""

    def __init__(self) -> None:
        self.answers = 1_000_000
        """So often it says that the lease is ours."""
        self.ups = 0

    def up(self, note: str = "") -> None:
        self.ups += 1

    def holds(self) -> bool:
        self.answers -= 1
        return self.answers >= 0


class Outbox:
    """`letter` writes an answer that is to leave; `run` lets the channel work until something has come about."""

    def __init__(self, place: Path, post: PostOffice, server: DatabaseServer | None = None, **settings: object) -> None:
        self.bench = Bench(place, server)
        self.post = post
        self.mail = Mail()
        post.deliver = self.mail.put
        self.spoken = Spoken()
        self.mailbox = msgspec.structs.replace(
            Mailbox(
                id=self.bench.new_id(),
                name="Help",
                address=HELP,
                sender="Desk",
                login=Login.NONE,
                receiving=NOWHERE,
                sending=post.server(),
                proof=Proof.COPY,
                per_minute=100_000,
            ),
            **settings,
        )
        assert self.bench.do(SaveMailbox(self.bench.stamp(), self.mailbox)).done
        self.ticket = self.bench.ticket(person=self.bench.person("Marta Nowak", email=MARTA.email))
        said = msgspec.structs.replace(self.bench.inbound(), header_id="<first@x.example>", sent_from=MARTA)
        assert self.bench.do(AddMessage(self.bench.stamp(), self.ticket, said)).done
        there = self.bench.place
        self._engine = sqlite_writer(there) if isinstance(there, Path) else hub_writer(there)
        self.desk = HubDesk(there, None, SystemClock(), watch_seconds=0.02)

    def letter(
        self,
        text: str = "Try again",
        heading: Heading | None = None,
        cc: tuple[Address, ...] = (),
        files: tuple[File, ...] = (),
    ) -> Id:
        message = self.bench.new_id()
        said = Answer(
            message_id=message,
            ticket=self.ticket,
            channel=Channel.EMAIL,
            text=text,
            based_on=100_000,
            cc=cc,
            files=files,
            heading=heading or Heading(),
        )
        held = HoldAnswers(self.bench.stamp(), (said,), self.bench.clock.now(), forced=True)
        assert self.bench.do(held).done
        assert self.bench.do(SendHeld(self.bench.stamp(), held.stamp.id)).done
        return message

    def letters(self, count: int) -> list[Id]:
        return [self.letter(f"Number {number}") for number in range(count)]

    def way(self, message: Id) -> DeliveryState:
        with Session(self._engine) as session:
            return session.get_one(DeliveryState, message)

    def states(self, messages: Sequence[Id]) -> list[Delivery]:
        return [self.way(message).state for message in messages]

    def proved(self) -> bool:
        """Whether copies were seen to arrive."""
        row = self.desk.read(Progress(self.mailbox.id, "")).result()
        return row is not None and row.proved_at is not None

    def channel(self, patience: float = 0.5) -> Sending:
        return Sending(
            self.desk,
            self.mailbox,
            lambda _: "",
            look=self.mail,
            patience=timedelta(seconds=patience),
            trust=self.post.trust,
        )

    def run(self, until: Callable[[], bool], *, patience: float = 0.5, seconds: float = 120) -> None:
        """Runs a channel until something has come about. Raises what it raises."""
        self.live(lambda: _come(until), patience=patience, seconds=seconds)

    def live(self, life: Callable[[], Awaitable[None]], *, patience: float = 0.5, seconds: float = 120) -> None:
        async def go() -> None:
            stop = asyncio.Event()
            running = asyncio.create_task(self.channel(patience).run(self.spoken, stop))
            living = asyncio.ensure_future(life())
            await asyncio.wait((running, living), timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
            done = living.done()
            living.cancel()
            stop.set()
            await running
            assert done, "what was waited for has not come about"

        asyncio.run(go())

    def run_until(self, state: Delivery, *messages: Id, patience: float = 0.5) -> None:
        self.run(lambda: all(one is state for one in self.states(messages)), patience=patience)

    def close(self) -> None:
        self.desk.close()
        self._engine.dispose()
        self.bench.close()


async def _come(until: Callable[[], bool]) -> None:
    while not await asyncio.to_thread(until):
        await asyncio.sleep(0.01)
