"""Making desks for tests: a real file, a real agent, commands given in few words."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from sqlalchemy import Engine

from console.commands.base import Command, Stamp
from console.commands.desk import AddAgent
from console.commands.messages import NewMessage
from console.commands.participants import AddParticipant, NewIdentity
from console.commands.tickets import OpenTicket
from console.domain.changes import Outcome
from console.domain.clock import FixedClock
from console.domain.ids import Id, uuid7
from console.domain.messages import Kind
from console.domain.people import IdentityKind, Role
from console.domain.tickets import Channel
from console.store import migrate
from console.store.engine import sqlite_writer
from console.store.place import HubAddress, HubPlace
from console.store.postgres import hub_writer
from console.sync import local
from console.sync.hub import HubDesk
from tests.server import Server

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


OLA, PIOTR = uuid7(NOON, b"ola       "), uuid7(NOON, b"piotr     ")


@cache
def _new_desk() -> bytes:
    """The file of a desk with two people, made once: migrations for every test would take most of the time."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "desk.sqlite"
        _make_desk(path)
        return path.read_bytes()


@cache
def _new_file(make: Callable[[Engine], None]) -> bytes:
    """What `make` makes of an empty file, made once."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "new.sqlite"
        engine = sqlite_writer(path)
        make(engine)
        engine.dispose()
        return path.read_bytes()


def replica_file() -> bytes:
    """The file of a replica that holds nothing yet, as a console makes it."""
    return _new_file(local.make)


def new_replica(folder: Path) -> Path:
    """Puts an empty replica where none is. Returns the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "replica.sqlite"
    if not file.exists():
        file.write_bytes(replica_file())
    return folder


def _make_desk(place: HubPlace) -> None:
    HubDesk.create(place)
    desk = HubDesk(place, None, FixedClock(NOON))
    for agent, name, role in ((OLA, "Ola Zielińska", Role.LEAD), (PIOTR, "Piotr Wrona", Role.AGENT)):
        email = f"{name.split()[0].lower()}@desk.example"
        desk.submit(AddAgent(desk.stamp(), agent, name, email, role, "pl")).result()
    desk.close()


@contextmanager
def empty_hub(folder: Path, server: Server | None) -> Iterator[Engine]:
    """The writing engine of a new desk without people, in a file or on a server."""
    if server is None:
        (folder / "desk.sqlite").write_bytes(_new_file(migrate.create))
        engine = sqlite_writer(folder / "desk.sqlite")
        yield engine
        engine.dispose()
        return
    address = server.clone("empty", HubDesk.create)
    engine = hub_writer(address)
    yield engine
    engine.dispose()
    server.drop(address)


class Bench:
    """A desk with Ola at it, and Piotr beside her: a file in `folder`, or a database of `server`.

    `clock.at` may be set. `place`: the database of `server` that is taken, and dropped at the end.
    """

    def __init__(self, folder: Path, server: Server | None = None, place: HubAddress | None = None) -> None:
        self.clock = FixedClock(NOON)
        self.path = folder / "desk.sqlite"
        self.ola, self.piotr = OLA, PIOTR
        self._server = server
        self.place: HubPlace
        if place is not None:
            self.place = place
        elif server is None:
            self.place = self.path
            self.path.write_bytes(_new_desk())
        else:
            self.place = server.clone("bench", _make_desk)
        self.desk = HubDesk(self.place, self.ola, self.clock, watch_seconds=0.05)

    def new_id(self) -> Id:
        return uuid7(self.clock.now(), os.urandom(10))

    def pass_time(self, **units: float) -> None:
        self.clock.at += timedelta(**units)

    def stamp(self, actor: Id | None = None) -> Stamp:
        # People never do two things at the very same moment; neither do tests.
        self.pass_time(milliseconds=2)
        return Stamp(self.new_id(), self.clock.now(), actor or self.ola)

    def do(self, command: Command) -> Outcome:
        return self.desk.submit(command).result(timeout=120)

    def person(self, name: str = "Marta Nowak", *, email: str = "", phone: str = "", language: str = "en") -> Id:
        participant = self.new_id()
        identities = [NewIdentity(IdentityKind.EMAIL, email)] if email else []
        identities += [NewIdentity(IdentityKind.PHONE, phone)] if phone else []
        self.do(AddParticipant(self.stamp(), participant, name, language, tuple(identities)))
        return participant

    def inbound(self, text: str = "Nothing works", channel: Channel = Channel.EMAIL) -> NewMessage:
        return NewMessage(id=self.new_id(), kind=Kind.INBOUND, channel=channel, at=self.clock.now(), text=text)

    def ticket(
        self,
        subject: str = "No sound",
        text: str = "There is no sound at all",
        *,
        person: Id | None = None,
        channel: Channel = Channel.EMAIL,
        owner: Id | None = None,
    ) -> Id:
        ticket = self.new_id()
        self.do(
            OpenTicket(
                self.stamp(),
                ticket,
                subject,
                channel,
                "en",
                participant_id=person,
                contact="" if person else "Somebody",
                owner_id=owner,
                first=self.inbound(text, channel),
            )
        )
        return ticket

    def close(self) -> None:
        self.desk.close()
        if self._server is not None and isinstance(self.place, HubAddress):
            # Databases of all tests together would be gigabytes.
            self._server.drop(self.place)
