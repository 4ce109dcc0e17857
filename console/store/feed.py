"""The change feed: one number for each transaction, in the order of commits, and the rows it touched."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import cast

from sqlalchemy import Connection, Table, bindparam, delete, func, select, text, update
from sqlalchemy.orm import Session

from console.domain.changes import Ref
from console.domain.ids import Id
from console.store import new_rows
from console.store.models import Applied, Change, FeedClock, Hub, MovedDraft
from console.store.provisional import is_provisional

# Core statements on the table: the ORM would look through every row of the session for ones to update.
_CLOCK = cast("Table", FeedClock.__table__)
_NEXT_SEQ = update(_CLOCK).values(seq=_CLOCK.c.seq + 1).returning(_CLOCK.c.seq)
_NEXT_NUMBERS = (
    update(_CLOCK)
    .values(last_ticket_number=_CLOCK.c.last_ticket_number + bindparam("tickets"))
    .returning(_CLOCK.c.last_ticket_number)
)
_NEXT_NUMBERS_ON_SERVER = text("SELECT nextval('ticket_number') FROM generate_series(1, :tickets)")


_SINCE = select(Change.seq, Change.kind, Change.row_id, Change.command_id).where(Change.seq > bindparam("cursor"))
_DAY = timedelta(days=1)
CHANGES_KEPT = 30 * _DAY
"""Who was away for longer reads everything again, which is quicker by then."""
COMMANDS_KEPT = 90 * _DAY
"""For so long a command that is sent again acts once, and what it did to drafts can be taken back."""


class Turn:
    """The place of one transaction in the feed, taken when the first of its commands is recorded."""

    def __init__(self) -> None:
        self.seq: int | None = None


def record(session: Session, turn: Turn, refs: Iterable[Ref], stamp_id: Id, at: datetime, outcome: bytes) -> None:
    """Writes down that a command was done, and what it touched.

    In a file this takes the number of the transaction. On PostgreSQL the database does so itself when the transaction
    commits (migrations/versions/0003): the lock of the clock is then never held while words travel to and fro.
    """
    touched = tuple(sorted(set(refs)))
    on_server = session.get_bind().dialect.name == "postgresql"
    remember(session, stamp_id, at, outcome, touched if on_server else None)
    if on_server:
        return
    if turn.seq is None:
        turn.seq = int(session.connection().execute(_NEXT_SEQ).scalar_one())
    for ref in touched:
        new_rows.put(session, Change, seq=turn.seq, kind=ref.kind, row_id=ref.id, command_id=stamp_id, at=at)


def remember(
    session: Session, command_id: Id, at: datetime, outcome: bytes, touched: tuple[Ref, ...] | None = None
) -> None:
    """Keeps how a command ended, for when it is sent again."""
    new_rows.put(session, Applied, command_id=command_id, at=at, outcome=outcome, touched=touched)


def take_ticket_numbers(session: Session, tickets: int) -> None:
    """Takes the numbers of so many tickets to come at once."""
    if not tickets:
        return
    connection = session.connection()
    numbers = new_rows.of(session).numbers
    if connection.dialect.name == "postgresql":
        # Not from the clock: its row would be locked from here to the end of the command.
        numbers.extend(connection.execute(_NEXT_NUMBERS_ON_SERVER, {"tickets": tickets}).scalars())
        return
    last = int(connection.execute(_NEXT_NUMBERS, {"tickets": tickets}).scalar_one())
    numbers.extend(range(last - tickets + 1, last + 1))


def next_ticket_number(session: Session) -> int:
    numbers = new_rows.of(session).numbers
    if not numbers:
        take_ticket_numbers(session, 1)
    number = numbers.popleft()
    # Numbers are the hub's to give. Until it has answered a ticket has one below zero, which is shown as none.
    return -number if is_provisional(session) else number


def last_ticket_number(connection: Connection) -> int:
    """No ticket has a greater one."""
    if connection.dialect.name == "postgresql":
        given = text("SELECT last_value - CASE WHEN is_called THEN 0 ELSE 1 END FROM ticket_number")
        return int(connection.execute(given).scalar_one())
    return connection.execute(select(FeedClock.last_ticket_number)).scalar_one()


def epoch(session: Session) -> Id:
    """Says which life of the hub its feed belongs to: another one after it was restored elsewhere.

    Numbers of the feed mean something within one epoch only: who read up to a number of another must read all anew.
    """
    if session.get_bind().dialect.name == "postgresql":
        return Id(str(session.execute(text("SELECT hub_epoch()")).scalar_one()))
    return session.execute(select(Hub.epoch)).scalar_one()


def reaches(session: Session, cursor: int) -> bool:
    """Whether the feed tells all that changed after `cursor`: it is no number of a later life, nor pruned away."""
    clock = session.execute(select(_CLOCK.c.forgotten, _CLOCK.c.seq)).one()
    return bool(clock.forgotten <= cursor <= clock.seq)


def current_seq(session: Session) -> int:
    return session.execute(select(FeedClock.seq)).scalar_one()


def since(session: Session, cursor: int) -> tuple[int, frozenset[Ref], frozenset[Id]]:
    """What changed after `cursor`: the new cursor, the rows, the commands that did it.

    Who has been away for long asks first whether the feed still `reaches` back so far.
    """
    rows = session.connection().execute(_SINCE, {"cursor": cursor}).all()
    latest = max((row.seq for row in rows), default=cursor)
    return latest, frozenset(Ref(row.kind, row.row_id) for row in rows), frozenset(row.command_id for row in rows)


def prune_on_server(session: Session) -> None:
    """As `prune`, by the clock of PostgreSQL: a gateway may do no more than that (store/access_guards.py)."""
    session.execute(text("SELECT forget_oldest()"))


def prune(session: Session, now: datetime) -> None:
    """Forgets what is older than CHANGES_KEPT and COMMANDS_KEPT, once a day however often it is called.

    A change tells when its command was given, which for old letters that are imported is years ago: nothing is
    forgotten that is newer than the last pruning, so that who only looks away for a moment never misses it.
    """
    clock = session.execute(select(_CLOCK)).one()
    if clock.pruned_at is not None and abs(now - clock.pruned_at) < _DAY:
        return
    # The rest must be without holes: it begins with the first change that is young enough.
    first_kept = session.execute(select(func.min(Change.seq)).where(Change.at >= now - CHANGES_KEPT)).scalar_one()
    upto = clock.marked if first_kept is None else min(clock.marked, first_kept - 1)
    session.execute(delete(Change).where(Change.seq <= upto))
    session.execute(delete(Applied).where(Applied.at < now - COMMANDS_KEPT))
    session.execute(delete(MovedDraft).where(MovedDraft.at < now - COMMANDS_KEPT))
    session.execute(update(_CLOCK).values(forgotten=upto, marked=clock.seq, pruned_at=now))
