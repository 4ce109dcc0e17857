"""Consoles of a team as a play: every step of synchronising by hand, and a fault between any two statements."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import psycopg
from sqlalchemy import Engine, Table, event, select
from sqlalchemy.orm import Session

from console.commands.answers import Answer, HoldAnswers, SendHeld, TakeBack
from console.commands.base import Command, Stamp
from console.commands.desk import AddAgent
from console.commands.drafts import SaveDraft
from console.commands.joining import Link, Merge, Split, Unmerge
from console.commands.messages import AddMessage, AddNote, NewMessage
from console.commands.participants import AddParticipant, EditParticipant, NewIdentity
from console.commands.tickets import (
    Claim,
    Give,
    MarkSeen,
    OpenTicket,
    Rename,
    SetCategory,
    SetParticipant,
    SetPriority,
    SetState,
    SetTags,
    Snooze,
    Unclaim,
    WakeDue,
)
from console.commands.undo import Undo
from console.domain.changes import Outcome
from console.domain.clock import FixedClock
from console.domain.ids import Id, uuid7
from console.domain.messages import Kind
from console.domain.people import IdentityKind, Role
from console.domain.tickets import Category, Channel, Priority, State
from console.errors import ConsoleError
from console.queries.base import Asker
from console.store import models
from console.store.engine import sqlite_writer
from console.store.place import HubAddress
from console.store.postgres import hub_writer
from console.sync import cycle, filling, local
from console.sync.hub import HubDesk
from console.sync.outbox import Outbox
from tests.making import NOON

PEOPLE = tuple(uuid7(NOON, f"agent {n}   ".encode()) for n in range(3))


class Killed(BaseException):
    """The process ended here."""


def make_hub(address: HubAddress) -> None:
    HubDesk.create(address)
    desk = HubDesk(address, None, FixedClock(NOON))
    for number, (agent, role) in enumerate(zip(PEOPLE, (Role.LEAD, Role.AGENT, Role.AGENT), strict=True)):
        desk.submit(AddAgent(desk.stamp(), agent, f"Person {number}", f"p{number}@desk.example", role, "pl")).result()
    desk.close()


class Faults:
    """Counts statements and commits down, and lets the fault happen before the one at which zero is reached."""

    def __init__(self) -> None:
        self._left: int | None = None
        self._happen: Callable[[Any], None] = lambda _: None

    def watch(self, engine: Engine) -> None:
        event.listen(engine, "before_cursor_execute", lambda connection, *_: self._count(connection, at_commit=False))
        event.listen(engine, "commit", lambda connection: self._count(connection, at_commit=True))

    def _count(self, connection: Any, *, at_commit: bool) -> None:
        # Half a transaction is never committed: an answer worth losing is that to a commit.
        if self._left is None or (self._happen is lose_answer and not at_commit):
            return
        if self._left == 0:
            self._left = None
            self._happen(connection)
        else:
            self._left -= 1

    @contextmanager
    def after(self, statements: int | None, happen: Callable[[Any], None]) -> Iterator[None]:
        self._left, self._happen = statements, happen
        try:
            yield
        finally:
            self._left = None


def cut(connection: Any) -> None:
    """The network is gone in this moment: what was committed is, and nothing else."""
    connection.connection.driver_connection.close()


def lose_answer(connection: Any) -> None:
    """What is asked reaches the hub, and its answer gets lost."""
    driver = connection.connection.driver_connection
    with suppress(psycopg.Error):
        driver.commit()
    driver.close()


def die(_: Any) -> None:
    raise Killed


class Console:
    """One person's console with its files. A fault leaves it cut off, or dead and started again."""

    def __init__(self, folder: Path, address: HubAddress, me: Id, now: Callable[[], datetime], number: int) -> None:
        self.folder, self.address, self.me, self.now = folder, address, me, now
        self._entropy = count(number << 64)
        self.at_home, self.on_the_way = Faults(), Faults()
        self.acknowledged: list[Command] = []
        # Kept for all histories: an engine translates every statement anew, which takes longer than to execute it.
        self._outbox_engine = sqlite_writer(folder / "outbox.sqlite")
        self._engine = local.writer(folder / "replica.sqlite", None)
        self.hub = hub_writer(address)
        for engine in (self._outbox_engine, self._engine):
            self.at_home.watch(engine)
        self.on_the_way.watch(self.hub)

    def _start(self) -> None:
        self.outbox = Outbox(self._outbox_engine)
        self.replica = cycle.Replica(self._engine, self.outbox)
        self.replica.recover()

    def hang_up(self) -> None:
        self.hub.dispose()

    def end(self) -> None:
        """Lets go of every connection in the middle of whatever it did, as the system does for a process that ends."""
        for engine in (self._outbox_engine, self._engine, self.hub):
            engine.dispose()

    def start_again(self) -> None:
        self.end()
        self._start()

    def begin(self, replica: bytes, *, outbox: bool = False) -> None:
        """Starts with a new replica, and unless `outbox` as on a new computer."""
        self.end()
        for path in self.folder.iterdir():
            if outbox is False or path.name.startswith("replica"):
                path.unlink()
        (self.folder / "replica.sqlite").write_bytes(replica)
        if not outbox:
            self.acknowledged.clear()
        self._start()

    def new_id(self) -> Id:
        # No chance of the machine: a history that failed must fail again.
        return uuid7(self.now(), next(self._entropy).to_bytes(10, "big"))

    def stamp(self) -> Stamp:
        return Stamp(self.new_id(), self.now(), self.me)

    def do(self, command: Command, *, dies_after: int | None = None) -> Outcome | None:
        """None: the process ended before it acknowledged the command."""
        try:
            with self.at_home.after(dies_after, die):
                outcome, _ = self.replica.do(command)
        except Killed:
            self.start_again()
            return None
        if outcome.done:
            self.acknowledged.append(command)
        return outcome

    def push(self, **fault: int | None) -> bool:
        return bool(self._step(lambda: cycle.push(self.hub, self.outbox), **fault))

    def pull(self, **fault: int | None) -> bool:
        def step() -> object:
            if not self.replica.belongs_to(self.hub):
                self.replica.empty()
            return cycle.pull(self.hub, self.replica, at_once=8) if self.replica.position().epoch else None

        return bool(self._step(step, **fault))

    def fill(self, **fault: int | None) -> bool:
        """Brings a page; False when everything was here."""
        if filling.filled(self.replica.position()).whole:
            return False
        self._step(lambda: filling.bring_page(self.hub, self.replica, Asker(self.me, self.now())), **fault)
        return True

    def give_back(self, **fault: int | None) -> None:
        def step() -> None:
            for back in self.outbox.refused():
                assert back.command is not None
                for draft in self.replica.drafts_of(back.command, self.stamp):
                    self.replica.do(draft)
                self.outbox.gave_back(back.number)

        self._step(step, **fault)

    def _step(
        self,
        step: Callable[[], object],
        cut_after: int | None = None,
        lost_after: int | None = None,
        dies_after: int | None = None,
    ) -> object:
        try:
            with (
                self.on_the_way.after(
                    cut_after if lost_after is None else lost_after, cut if lost_after is None else lose_answer
                ),
                self.at_home.after(dies_after, die),
            ):
                return step()
        except ConsoleError:
            self.hang_up()
        except Killed:
            self.start_again()
        return None

    def tickets(self) -> list[Id]:
        with Session(self._engine) as session:
            return list(session.execute(select(models.Ticket.id).order_by(models.Ticket.id)).scalars())

    def messages(self, ticket: Id) -> list[Id]:
        with Session(self._engine) as session:
            found = select(models.Message.id).where(models.Message.ticket_id == ticket).order_by(models.Message.id)
            return list(session.execute(found).scalars())

    def seen_of(self, ticket: Id) -> int:
        with Session(self._engine) as session:
            return session.execute(select(models.Ticket.public_count).where(models.Ticket.id == ticket)).scalar_one()

    def people(self) -> list[Id]:
        with Session(self._engine) as session:
            return list(session.execute(select(models.Participant.id).order_by(models.Participant.id)).scalars())

    def rows(self, table: Table) -> list[tuple[Any, ...]]:
        return rows(self._engine, table)

    def sql(self, statement: str) -> list[tuple[Any, ...]]:
        with self._engine.begin() as connection:
            return [tuple(row) for row in connection.exec_driver_sql(statement)]


def rows(engine: Engine, table: Table) -> list[tuple[Any, ...]]:
    # What only one kind of database has, or has in its own form, is compared by what it does: the search tests.
    columns = [column for column in table.columns if column.name not in {"terms", "vector"}]
    with engine.begin() as connection:
        return sorted((tuple(row) for row in connection.execute(select(*columns))), key=repr)


class Words:
    """Makes commands as a person would give them, out of small numbers: whom, what and which."""

    def __init__(self, console: Console) -> None:
        self._console = console

    def command(self, kind: int, which: int, other: int) -> Command | None:
        made = _KINDS[kind % len(_KINDS)]
        tickets = self._console.tickets()
        if not tickets and made is not _open:
            made = _open
        ticket = tickets[which % len(tickets)] if tickets else uuid7(NOON, bytes(10))
        second = tickets[other % len(tickets)] if tickets else ticket
        return made(self._console, ticket, second, which + other)


def _open(console: Console, _: Id, __: Id, number: int) -> Command:
    new = console.new_id()
    first = NewMessage(
        id=console.new_id(),
        kind=Kind.INBOUND,
        channel=Channel.EMAIL,
        at=console.now(),
        text=f"question {number} zażółć",
    )
    return OpenTicket(console.stamp(), new, f"Subject {number}", Channel.EMAIL, "en", contact="Somebody", first=first)


def _note(console: Console, ticket: Id, _: Id, number: int) -> Command:
    return AddNote(console.stamp(), ticket, console.new_id(), f"note {number}")


def _inbound(console: Console, ticket: Id, _: Id, number: int) -> Command:
    said = NewMessage(
        id=console.new_id(),
        kind=Kind.INBOUND,
        channel=Channel.PHONE,
        at=console.now(),
        text=f"more {number}",
    )
    return AddMessage(console.stamp(), ticket, said)


def _answer(console: Console, ticket: Id, _: Id, number: int) -> Command:
    answer = Answer(
        message_id=console.new_id(),
        ticket=ticket,
        channel=Channel.EMAIL,
        text=f"answer {number}",
        based_on=console.seen_of(ticket),
        then=(None, State.SOLVED, State.PENDING)[number % 3],
    )
    return HoldAnswers(console.stamp(), (answer,), console.now() + timedelta(seconds=number % 5))


def _take_back(console: Console, *_: Any) -> Command | None:
    given = [command for command in console.acknowledged if isinstance(command, HoldAnswers)]
    return TakeBack(console.stamp(), given[-1].stamp.id) if given else None


def _undo(console: Console, _: Id, __: Id, number: int) -> Command | None:
    given = console.acknowledged
    return Undo(console.stamp(), given[-1 - number % len(given)].stamp.id) if given else None


def _split(console: Console, ticket: Id, _: Id, number: int) -> Command | None:
    said = console.messages(ticket)
    if len(said) < 2:
        return None
    return Split(console.stamp(), ticket, (said[-1],), console.new_id(), f"Split {number}")


def _person(console: Console, *_: Any) -> Command:
    number = len(console.people())
    identity = NewIdentity(IdentityKind.EMAIL, f"p{number}-{console.new_id().hex}@x.example")
    return AddParticipant(console.stamp(), console.new_id(), f"Marta {number}", "pl", (identity,))


def _set_person(console: Console, ticket: Id, _: Id, number: int) -> Command | None:
    people = console.people()
    return SetParticipant(console.stamp(), ticket, people[number % len(people)]) if people else None


def _edit_person(console: Console, _: Id, __: Id, number: int) -> Command | None:
    people = console.people()
    if not people:
        return None
    return EditParticipant(console.stamp(), people[number % len(people)], name=f"Anna {number}")


_Made = Callable[[Console, Id, Id, int], Command | None]
_KINDS: tuple[_Made, ...] = (
    _open,
    _note,
    _inbound,
    _answer,
    lambda c, t, _, n: Claim(c.stamp(), (t,), from_others=n % 3 == 0),
    lambda c, t, o, n: SendHeld(c.stamp()),
    lambda c, t, o, n: Give(c.stamp(), (t, o), PEOPLE[n % 3]),
    lambda c, t, _, n: SetState(c.stamp(), (t,), tuple(State)[n % len(State)]),
    lambda c, t, o, n: SetPriority(c.stamp(), (t, o), tuple(Priority)[n % len(Priority)]),
    lambda c, t, _, n: SetTags(c.stamp(), (t,), (f"tag{n % 3}",), (f"tag{(n + 1) % 3}",)),
    lambda c, t, o, _: Merge(c.stamp(), t, o),
    lambda c, t, _, __: Unmerge(c.stamp(), t),
    _undo,
    _take_back,
    _split,
    lambda c, t, o, _: Link(c.stamp(), t, o),
    lambda c, t, _, n: SaveDraft(c.stamp(), t, Kind.OUTBOUND, Channel.EMAIL, f"draft {n}", c.seen_of(t)),
    lambda c, t, _, n: Snooze(c.stamp(), (t,), c.now() + timedelta(seconds=n % 7 + 1)),
    lambda c, t, _, __: WakeDue(c.stamp()),
    lambda c, t, _, __: MarkSeen(c.stamp(), (t,)),
    lambda c, t, _, n: Rename(c.stamp(), t, f"Renamed {n}"),
    lambda c, t, _, n: SetCategory(c.stamp(), (t,), tuple(Category)[n % len(Category)]),
    lambda c, t, _, __: Unclaim(c.stamp(), (t,)),
    _person,
    _set_person,
    _edit_person,
)
KINDS = len(_KINDS)
