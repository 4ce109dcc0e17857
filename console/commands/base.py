"""What a command is, how it is run, and the ledger on which its handler works.

Handlers are repeatable: all times, ids and people come with the command, so that the same command run again on
another copy of the same rows does the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any, ClassVar, TypeVar, cast, dataclass_transform

import msgspec
from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from console.commands.ahead import Ahead
from console.domain.changes import Outcome, Ref, Refusal
from console.domain.clean import Clean
from console.domain.ids import Id, derived
from console.domain.rights import Right, may
from console.store import feed, new_rows
from console.store.base import Base
from console.store.models import (
    Agent,
    Applied,
    Article,
    Broadcast,
    DeliveryState,
    HandOver,
    History,
    Identity,
    Incident,
    Launch,
    LaunchCheck,
    PhoneCall,
    PhoneTask,
    Relay,
    RelayLine,
    Seat,
    ShiftSwap,
    Ticket,
    View,
    Webinar,
)


class Stamp(msgspec.Struct, frozen=True):
    """When a command was given and by whom; its id makes it act once. `actor` is None for the program itself."""

    id: Id
    at: datetime
    actor: Id | None


@dataclass_transform(frozen_default=True, kw_only_default=False)
class Command(Clean, frozen=True, tag_field="do", tag=str):
    """The base of all commands: frozen, serialisable, its texts such as every database takes."""

    changes_tickets: ClassVar[bool] = True
    """False: `tickets` are only what it is about, and others may go on working on them."""

    stamp: Stamp


class Refused(Exception):
    """Raised by a handler to end a command undone; the transaction is rolled back."""

    def __init__(self, refusal: Refusal, *, who: Id | None = None, refs: tuple[Ref, ...] = ()) -> None:
        super().__init__(refusal)
        self.outcome = Outcome(refusal=refusal, who=who, refs=refs)


class Ledger:
    """The session a handler writes to, and the account of what it touched."""

    def __init__(self, session: Session, stamp: Stamp, ahead: Ahead) -> None:
        self.session = session
        self.stamp = stamp
        self.ahead = ahead
        self.refs: set[Ref] = set()
        self.doer = stamp.actor
        """Whose doing the history tells of: not always who gave the command."""
        self._derived = 0
        # In a file one transaction at a time writes; on a server others read the same row to change it as well.
        self._locks = session.get_bind().dialect.name == "postgresql"
        self._locked = ahead.locked

    def new_id(self) -> Id:
        """An id for a row that follows from the command; the same whenever the command is run again."""
        self._derived += 1
        return derived(self.stamp.id, self._derived)

    @property
    def actor(self) -> Id:
        """The person who gave the command; the program itself is refused where a person is needed."""
        if self.stamp.actor is None:
            raise Refused(Refusal.NO_RIGHT)
        return self.stamp.actor

    def touch(self, kind: str, row_id: Id) -> None:
        self.refs.add(Ref(kind, row_id))

    def note(self, ticket_id: Id, field: str, before: str | None, after: str | None) -> None:
        """Writes one line of a ticket's history."""
        new_rows.put(
            self.session,
            History,
            id=self.new_id(),
            ticket_id=ticket_id,
            command_id=self.stamp.id,
            at=self.stamp.at,
            actor_id=self.doer,
            field=field,
            before=before,
            after=after,
        )

    def add(self, row: Base, row_id: Id) -> None:
        """Makes a row that handlers may go on changing: it is written with the others, as it is then."""
        new_rows.of(self.session).add(row, row_id)
        self.ahead.absent.discard((type(row), row_id))
        self.ahead.rows.append(row)

    def put(self, table: type[Base], **values: Any) -> None:
        """Makes a row that is done with."""
        new_rows.put(self.session, table, **values)
        self.ahead.absent.discard((table, values.get("id")))

    def has(self, table: type[Base], row_id: Id) -> bool:
        if (table, row_id) in self.ahead.absent:
            return False
        return self.session.get(table, row_id) is not None

    def get(self, table: type[Row], row_id: Any, *, to_change: bool = True) -> Row:
        """The row, or the command is refused as being about something that is gone.

        A row of a kind that is read to be changed stays as it is until the command has ended.
        """
        row = new_rows.of(self.session).find(table, row_id)
        if row is not None:
            return row
        if to_change and self._locks and table in _READ_TO_BE_CHANGED and (table, row_id) not in self._locked:
            # The row is read anew, as it is now: what this command has changed of it must be there already.
            self.session.flush()
            row = self.session.get(table, row_id, with_for_update=FOR_CHANGE)
            self._locked.add((table, row_id))
        else:
            row = self.session.get(table, row_id)
        if row is None:
            raise Refused(Refusal.GONE)
        self.ahead.rows.append(row)
        return row

    def lock_tickets(self, ids: Iterable[Id]) -> None:
        """Takes the tickets of a command at once, and in one order for everybody: two that meet wait for each other
        one way only."""
        wanted = sorted({ticket for ticket in ids if (Ticket, ticket) not in self._locked})
        if not self._locks or not wanted:
            return
        self.session.flush()
        chosen = select(Ticket).where(Ticket.id.in_(wanted)).order_by(Ticket.id)
        fresh = self.session.execute(
            chosen.with_for_update(**FOR_CHANGE), execution_options={"populate_existing": True}
        )
        self.ahead.rows += fresh.scalars()
        self._locked.update((Ticket, ticket) for ticket in wanted)


FOR_CHANGE: dict[str, Any] = {"key_share": True}
"""How rows are locked that will be changed: others may still point to them."""

_READ_TO_BE_CHANGED = frozenset(
    {
        *(Article, Broadcast, DeliveryState, HandOver, Identity, Incident, Launch, LaunchCheck),
        *(PhoneCall, PhoneTask, Relay, RelayLine, Seat, ShiftSwap, Ticket, View, Webinar),
    }
)


_OUTCOME = select(Applied.outcome).where(Applied.command_id == bindparam("command"))

Row = TypeVar("Row", bound=Base)
C = TypeVar("C", bound=Command)
Handler = Callable[[Ledger, Any], Outcome]

_handlers: dict[type[Command], tuple[Handler, Right | None]] = {}


def handles(
    command: type[C], right: Right | None
) -> Callable[[Callable[[Ledger, C], Outcome]], Callable[[Ledger, C], Outcome]]:
    """Marks the one function that does a command, and the right it needs (None: everybody on the desk)."""

    def mark(handler: Callable[[Ledger, C], Outcome]) -> Callable[[Ledger, C], Outcome]:
        if any(command.__name__ == known.__name__ for known in _handlers):
            # Commands wait and travel under their names: with two of one name no console could read its own any more.
            raise RuntimeError(f"two commands are called {command.__name__}, or it has two handlers")
        _handlers[command] = (handler, right)
        return handler

    return mark


def known_commands() -> Iterable[type[Command]]:
    return tuple(_handlers)


def encode(command: Command) -> bytes:
    return msgspec.msgpack.encode(command)


def decode(packed: bytes) -> Command:
    """The command of `encode`. Raises msgspec.ValidationError for anything else."""
    union = cast("Any", known_union())
    return cast("Command", msgspec.msgpack.decode(packed, type=union))


def known_union() -> Any:
    types = tuple(_handlers)
    union: Any = types[0]
    for kind in types[1:]:
        union |= kind
    return union


def seen(session: Session, command: Command) -> Outcome | None:
    """How the command ended when it was done or refused before."""
    outcome = session.execute(_OUTCOME, {"command": command.stamp.id}).scalar_one_or_none()
    return None if outcome is None else msgspec.json.decode(outcome, type=Outcome)


def perform(session: Session, command: Command) -> tuple[Outcome, frozenset[Ref]]:
    """What a command does to any copy of the rows: its outcome, and what it touched. Raises Refused."""
    done = handle(session, command, Ahead())
    new_rows.of(session).write(session)
    return done


def handle(session: Session, command: Command, ahead: Ahead) -> tuple[Outcome, frozenset[Ref]]:
    """As `perform`; what it only adds may still wait to be written together with what others add."""
    handler, right = _handlers[type(command)]
    _check_right(session, command.stamp, right)
    ledger = Ledger(session, command.stamp, ahead)
    if command.changes_tickets:
        ledger.lock_tickets(getattr(command, "tickets", ()))
    outcome = handler(ledger, command)
    if not ahead.gathers:
        session.flush()
    return outcome, frozenset(ledger.refs)


def remember(session: Session, stamp: Stamp, outcome: Outcome) -> None:
    feed.remember(session, stamp.id, stamp.at, msgspec.json.encode(outcome))


def _check_right(session: Session, stamp: Stamp, right: Right | None) -> None:
    if stamp.actor is None:
        return
    agent = session.get(Agent, stamp.actor)
    if agent is None or not agent.active or (right is not None and not may(agent.role, right)):
        raise Refused(Refusal.NO_RIGHT)
