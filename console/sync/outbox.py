"""The outbox: commands on their way to the hub, in a file of their own, on the disk before anybody is told "done"."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum

import msgspec
from sqlalchemy import (
    Column,
    ColumnElement,
    Engine,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    bindparam,
    delete,
    insert,
    select,
    update,
)

from console.commands.base import Command, decode, encode
from console.commands.shifts import PlanShifts, SaveSeries
from console.domain.changes import Outcome, Refusal
from console.store.base import IdType, Moment
from console.store.faults import faults_told


class Standing(StrEnum):
    WAITING = "waiting"
    """The hub has not answered yet."""
    ACTED = "acted"
    """The hub has done it; its effect may not have been brought here yet."""
    PARTLY = "partly"
    """As ACTED, but the hub left more alone than the person was told; RETURNED as soon as its effect is here."""
    REFUSED = "refused"
    """The hub would not do it; its words have not become drafts again yet."""
    RETURNED = "returned"
    """Refused, its words are drafts again where they can be, or done in part; told until a person has read why."""
    DISMISSED = "dismissed"
    """A person has read why. Kept all the same: of some commands it is the only copy of what was written."""


class Waiting(msgspec.Struct, frozen=True):
    """A command with its place in the order in which commands were given here."""

    number: int
    command: Command


class Returned(msgspec.Struct, frozen=True):
    """What the hub would not do, and why; where it did a part, `outcome` is done and counts the rest as `skipped`.

    `command` is None when it cannot be read any more.
    """

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
_STANDING = frozenset({Standing.WAITING, Standing.ACTED, Standing.PARTLY})
_TOLD_IN_PART = (PlanShifts, SaveSeries)
"""Of these a person hears also what was left alone of many: nobody sees it on the rota by themselves."""
_ADD = insert(_OUTBOX).returning(_OUTBOX.c.number)
_ONE = select(_OUTBOX.c.command).where(_OUTBOX.c.number == bindparam("number"))
_BOTH = select(_OUTBOX.c.command, _OUTBOX.c.outcome).where(_OUTBOX.c.number == bindparam("number"))
_ORDERED = select(_OUTBOX.c.number, _OUTBOX.c.command, _OUTBOX.c.standing).order_by(_OUTBOX.c.number)


class Outbox:
    """Every change is one transaction, on the disk when it returns.

    Which command stands how is known without asking the disk: it is asked for at every round. One process has it.
    Raises ConsoleError for what the disk cannot do.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._turn = threading.RLock()
        with faults_told(), engine.begin() as connection:
            _TABLES.create_all(connection)
            rows = connection.execute(select(_OUTBOX.c.number, _OUTBOX.c.standing)).all()
            given = connection.exec_driver_sql("SELECT seq FROM sqlite_sequence WHERE name = 'outbox'").scalar()
        self._standings = {row.number: Standing(row.standing) for row in rows}
        self._last: int = given or 0

    def add(self, command: Command, here: Outcome | None = None) -> int:
        """Keeps a command, with how it ended here; returns its number."""
        values = {
            "command_id": command.stamp.id,
            "at": command.stamp.at,
            "command": encode(command),
            "standing": Standing.WAITING,
            "outcome": msgspec.json.encode(here) if here is not None and here.skipped else None,
        }
        with self._turn:
            with faults_told(), self._engine.begin() as connection:
                number: int = connection.execute(_ADD, values).scalar_one()
            self._standings[number] = Standing.WAITING
            self._last = number
            return number

    def holds(self, command: Command) -> bool:
        with self._turn, faults_told(), self._engine.begin() as connection:
            wanted = select(_OUTBOX.c.number).where(_OUTBOX.c.command_id == command.stamp.id)
            return connection.execute(wanted).first() is not None

    def oldest(self) -> Waiting | None:
        """The next command for the hub. One that cannot be read any more is returned to the person instead."""
        with self._turn:
            while (number := self._first_waiting()) is not None:
                with faults_told(), self._engine.begin() as connection:
                    packed = connection.execute(_ONE, {"number": number}).scalar_one()
                command = _read(packed)
                if command is not None:
                    return Waiting(number, command)
                self.settle(number, Outcome(refusal=Refusal.FAULT))
        return None

    def standing(self, after: int) -> list[Waiting]:
        """Commands whose effects the hub's rows do not hold yet: waiting, or acted with a number above `after`."""
        with self._turn:
            numbers = {number for number, how in self._standings.items() if number > after and how in _STANDING}
            if not numbers:
                return []
            with faults_told(), self._engine.begin() as connection:
                rows = connection.execute(_ORDERED.where(_OUTBOX.c.number > after)).all()
        read = [(row.number, _read(row.command)) for row in rows if row.number in numbers]
        return [Waiting(number, command) for number, command in read if command is not None]

    def settle(self, number: int, outcome: Outcome) -> None:
        """Records how the hub ended a command."""
        standing = Standing.REFUSED
        if outcome.done:
            standing = Standing.PARTLY if outcome.skipped and self._is_news(number, outcome) else Standing.ACTED
        self._set(number, standing, outcome=msgspec.json.encode(outcome))

    def settled_through(self) -> int:
        """The highest number up to which the hub has answered everything."""
        with self._turn:
            first = self._first_waiting()
            return self._last if first is None else first - 1

    def forget(self, through: int) -> None:
        """Drops what the hub has done, up to this number; what it refused, or did a part of, stays."""
        with self._turn:
            for number in [n for n, how in self._standings.items() if n <= through and how is Standing.PARTLY]:
                self._set(number, Standing.RETURNED)
            gone = [n for n, how in self._standings.items() if n <= through and how is Standing.ACTED]
            if gone:
                self._drop((_OUTBOX.c.number <= through) & (_OUTBOX.c.standing == Standing.ACTED), gone)

    def counts(self) -> tuple[int, int]:
        """How many commands wait for the hub, and how many it refused that nobody has dismissed."""
        with self._turn:
            found = Counter(self._standings.values())
        return found[Standing.WAITING], found[Standing.REFUSED] + found[Standing.RETURNED]

    def refused(self) -> list[Returned]:
        """What the hub refused and whose words have not become drafts again, oldest first."""
        return self._ended(Standing.REFUSED)

    def returned(self) -> list[Returned]:
        """What the hub refused, or did a part of, and nobody has dismissed, oldest first."""
        return self._ended(Standing.REFUSED, Standing.RETURNED)

    def gave_back(self, number: int) -> None:
        """The words of a refused command are drafts again."""
        self._set(number, Standing.RETURNED)

    def dismiss(self, number: int) -> None:
        """A person has read why; it is told no more."""
        if self._standings.get(number) is Standing.RETURNED:
            self._set(number, Standing.DISMISSED)

    def _is_news(self, number: int, outcome: Outcome) -> bool:
        """Whether the hub left more alone than was left alone here, of what a person hears about."""
        with self._turn, faults_told(), self._engine.begin() as connection:
            row = connection.execute(_BOTH, {"number": number}).one()
        here = msgspec.json.decode(row.outcome, type=Outcome) if row.outcome is not None else Outcome()
        return isinstance(_read(row.command), _TOLD_IN_PART) and outcome.skipped > here.skipped

    def _first_waiting(self) -> int | None:
        return min((n for n, how in self._standings.items() if how is Standing.WAITING), default=None)

    def _set(self, number: int, standing: Standing, **values: bytes) -> None:
        with self._turn:
            with faults_told(), self._engine.begin() as connection:
                changed = update(_OUTBOX).where(_OUTBOX.c.number == number).values(standing=standing, **values)
                connection.execute(changed)
            self._standings[number] = standing

    def _drop(self, which: ColumnElement[bool], numbers: Iterable[int]) -> None:
        with faults_told(), self._engine.begin() as connection:
            connection.execute(delete(_OUTBOX).where(which))
        for number in numbers:
            del self._standings[number]

    def _ended(self, *standings: Standing) -> list[Returned]:
        with self._turn:
            if not any(how in standings for how in self._standings.values()):
                return []
            with faults_told(), self._engine.begin() as connection:
                ended = select(_OUTBOX).where(_OUTBOX.c.standing.in_(standings)).order_by(_OUTBOX.c.number)
                rows = connection.execute(ended).all()
        return [
            Returned(row.number, row.at, _read(row.command), msgspec.json.decode(row.outcome, type=Outcome))
            for row in rows
        ]


def _read(packed: bytes) -> Command | None:
    try:
        return decode(packed)
    except msgspec.DecodeError:
        # Written by another version of the program. Kept, and shown as returned: never dropped in silence.
        return None
