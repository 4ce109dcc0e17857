"""The outbox: commands on their way to the hub, in a file of their own, on the disk before anybody is told "done"."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

import msgspec
from sqlalchemy import Column, Engine, Integer, LargeBinary, MetaData, Table, Text, delete, func, insert, select, update

from console.commands.base import Command, decode, encode
from console.domain.changes import Outcome, Refusal
from console.store.base import IdType, Moment
from console.store.faults import faults_told


class Standing(StrEnum):
    WAITING = "waiting"
    """The hub has not answered yet."""
    ACTED = "acted"
    """The hub has done it; its effect may not have been brought here yet."""
    REFUSED = "refused"
    """The hub would not do it; its words have not become drafts again yet."""
    RETURNED = "returned"
    """Refused, its words are safe; kept until a person has read why."""


class Waiting(msgspec.Struct, frozen=True):
    """A command with its place in the order in which commands were given here."""

    number: int
    command: Command


class Returned(msgspec.Struct, frozen=True):
    """What the hub would not do, and why. `command` is None when it cannot be read any more."""

    number: int
    at: datetime
    command: Command | None
    outcome: Outcome


_TABLES = MetaData()
# Numbers are never given twice (AUTOINCREMENT): the replica remembers up to which one the hub's rows hold its effects.
_OUTBOX = Table(
    "outbox",
    _TABLES,
    Column("number", Integer, primary_key=True),
    Column("command_id", IdType(), nullable=False, unique=True),
    Column("at", Moment(), nullable=False),
    Column("command", LargeBinary, nullable=False),
    Column("standing", Text, nullable=False, index=True),
    Column("outcome", LargeBinary),
    sqlite_autoincrement=True,
)
_STANDING = frozenset({Standing.WAITING, Standing.ACTED})
_ORDERED = select(_OUTBOX.c.number, _OUTBOX.c.command, _OUTBOX.c.standing).order_by(_OUTBOX.c.number)


class Outbox:
    """Every call is one transaction, on the disk when it returns. Not for several threads at once.

    Raises ConsoleError for what the disk cannot do.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        with faults_told(), engine.begin() as connection:
            _TABLES.create_all(connection)

    def add(self, command: Command) -> int:
        """Keeps a command; returns its number."""
        with faults_told(), self._engine.begin() as connection:
            made = connection.execute(
                insert(_OUTBOX)
                .values(
                    command_id=command.stamp.id,
                    at=command.stamp.at,
                    command=encode(command),
                    standing=Standing.WAITING,
                )
                .returning(_OUTBOX.c.number)
            )
            number: int = made.scalar_one()
            return number

    def holds(self, command: Command) -> bool:
        with faults_told(), self._engine.begin() as connection:
            wanted = select(_OUTBOX.c.number).where(_OUTBOX.c.command_id == command.stamp.id)
            return connection.execute(wanted).first() is not None

    def oldest(self) -> Waiting | None:
        """The next command for the hub. One that cannot be read any more is returned to the person instead."""
        while True:
            with faults_told(), self._engine.begin() as connection:
                row = connection.execute(_ORDERED.where(_OUTBOX.c.standing == Standing.WAITING).limit(1)).first()
            if row is None:
                return None
            command = _read(row.command)
            if command is not None:
                return Waiting(row.number, command)
            self.settle(row.number, Outcome(refusal=Refusal.FAULT))

    def standing(self, after: int) -> list[Waiting]:
        """Commands whose effects the hub's rows do not hold yet: waiting, or acted with a number above `after`."""
        with faults_told(), self._engine.begin() as connection:
            rows = connection.execute(_ORDERED.where(_OUTBOX.c.number > after)).all()
        read = [(row.number, _read(row.command)) for row in rows if row.standing in _STANDING]
        return [Waiting(number, command) for number, command in read if command is not None]

    def settle(self, number: int, outcome: Outcome) -> None:
        """Records how the hub ended a command."""
        standing = Standing.ACTED if outcome.done else Standing.REFUSED
        with faults_told(), self._engine.begin() as connection:
            connection.execute(
                update(_OUTBOX)
                .where(_OUTBOX.c.number == number)
                .values(standing=standing, outcome=msgspec.json.encode(outcome))
            )

    def settled_through(self) -> int:
        """The highest number up to which the hub has answered everything."""
        with faults_told(), self._engine.begin() as connection:
            waiting = select(func.min(_OUTBOX.c.number)).where(_OUTBOX.c.standing == Standing.WAITING)
            first = connection.execute(waiting).scalar_one()
            if first is not None:
                return int(first) - 1
            last: int = connection.execute(select(func.coalesce(func.max(_OUTBOX.c.number), 0))).scalar_one()
            return last

    def forget(self, through: int) -> None:
        """Drops what the hub has done, up to this number; what it refused stays."""
        with faults_told(), self._engine.begin() as connection:
            done = (_OUTBOX.c.number <= through) & (_OUTBOX.c.standing == Standing.ACTED)
            connection.execute(delete(_OUTBOX).where(done))

    def counts(self) -> tuple[int, int]:
        """How many commands wait for the hub, and how many it refused that nobody has dismissed."""
        with faults_told(), self._engine.begin() as connection:
            rows = connection.execute(select(_OUTBOX.c.standing, func.count()).group_by(_OUTBOX.c.standing)).all()
        found: dict[str, int] = dict(rows)  # type: ignore[arg-type]
        return found.get(Standing.WAITING, 0), found.get(Standing.REFUSED, 0) + found.get(Standing.RETURNED, 0)

    def refused(self) -> list[Returned]:
        """What the hub refused and whose words have not become drafts again, oldest first."""
        return self._ended(Standing.REFUSED)

    def returned(self) -> list[Returned]:
        """What the hub refused and nobody has dismissed, oldest first."""
        return self._ended(Standing.REFUSED, Standing.RETURNED)

    def _ended(self, *standings: Standing) -> list[Returned]:
        with faults_told(), self._engine.begin() as connection:
            rows = connection.execute(
                select(_OUTBOX).where(_OUTBOX.c.standing.in_(standings)).order_by(_OUTBOX.c.number)
            ).all()
        return [
            Returned(row.number, row.at, _read(row.command), msgspec.json.decode(row.outcome, type=Outcome))
            for row in rows
        ]

    def gave_back(self, number: int) -> None:
        """The words of a refused command are drafts again."""
        with faults_told(), self._engine.begin() as connection:
            connection.execute(update(_OUTBOX).where(_OUTBOX.c.number == number).values(standing=Standing.RETURNED))

    def dismiss(self, number: int) -> None:
        """A person has read why; the command is let go."""
        with faults_told(), self._engine.begin() as connection:
            read = (_OUTBOX.c.number == number) & (_OUTBOX.c.standing == Standing.RETURNED)
            connection.execute(delete(_OUTBOX).where(read))


def _read(packed: bytes) -> Command | None:
    try:
        return decode(packed)
    except msgspec.DecodeError:
        # Written by another version of the program. Kept, and shown as returned: never dropped in silence.
        return None
