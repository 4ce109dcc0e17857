"""The change feed: one number for each transaction, in the order of commits, and the rows it touched."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import cast

from sqlalchemy import Connection, Table, insert, select, text, update
from sqlalchemy.orm import Session

from console.domain.changes import Ref
from console.domain.ids import Id
from console.store.models import Applied, Change, FeedClock, Hub
from console.store.provisional import is_provisional

# Core statements on the table: the ORM would look through every row of the session for ones to update.
_CLOCK = cast("Table", FeedClock.__table__)
_NEXT_SEQ = update(_CLOCK).values(seq=_CLOCK.c.seq + 1).returning(_CLOCK.c.seq)
_NEXT_NUMBER = (
    update(_CLOCK).values(last_ticket_number=_CLOCK.c.last_ticket_number + 1).returning(_CLOCK.c.last_ticket_number)
)


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
        turn.seq = int(session.execute(_NEXT_SEQ).scalar_one())
    if touched:
        rows = [
            {"seq": turn.seq, "kind": ref.kind, "row_id": ref.id, "command_id": stamp_id, "at": at} for ref in touched
        ]
        session.execute(insert(cast("Table", Change.__table__)), rows)


def remember(
    session: Session, command_id: Id, at: datetime, outcome: bytes, touched: tuple[Ref, ...] | None = None
) -> None:
    """Keeps how a command ended, for when it is sent again."""
    session.add(Applied(command_id=command_id, at=at, outcome=outcome, touched=touched))
    session.flush()


def next_ticket_number(session: Session) -> int:
    if session.get_bind().dialect.name == "postgresql":
        # Not from the clock: its row would be locked from here to the end of the command.
        return int(session.execute(text("SELECT nextval('ticket_number')")).scalar_one())
    number = int(session.execute(_NEXT_NUMBER).scalar_one())
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
    return cursor <= current_seq(session)


def current_seq(session: Session) -> int:
    return session.execute(select(FeedClock.seq)).scalar_one()


def since(session: Session, cursor: int) -> tuple[int, frozenset[Ref], frozenset[Id]]:
    """What changed after `cursor`: the new cursor, the rows, the commands that did it."""
    rows = session.execute(
        select(Change.seq, Change.kind, Change.row_id, Change.command_id).where(Change.seq > cursor)
    ).all()
    latest = max((row.seq for row in rows), default=cursor)
    return latest, frozenset(Ref(row.kind, row.row_id) for row in rows), frozenset(row.command_id for row in rows)
