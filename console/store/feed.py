"""The change feed: one number for each transaction, in the order of commits, and the rows it touched."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import cast

from sqlalchemy import Table, insert, select, update
from sqlalchemy.orm import Session

from console.domain.changes import Ref
from console.domain.ids import Id
from console.store.models import Change, FeedClock

# Core statements on the table: the ORM would look through every row of the session for ones to update.
_CLOCK = cast("Table", FeedClock.__table__)
_NEXT_SEQ = update(_CLOCK).values(seq=_CLOCK.c.seq + 1).returning(_CLOCK.c.seq)
_NEXT_NUMBER = (
    update(_CLOCK).values(last_ticket_number=_CLOCK.c.last_ticket_number + 1).returning(_CLOCK.c.last_ticket_number)
)


def next_seq(session: Session) -> int:
    """Takes the next number; its row lock is held until the commit, so numbers and commits have one order."""
    return int(session.execute(_NEXT_SEQ).scalar_one())


def next_ticket_number(session: Session) -> int:
    return int(session.execute(_NEXT_NUMBER).scalar_one())


def record(session: Session, seq: int, refs: Iterable[Ref], command_id: Id, at: datetime) -> None:
    """Writes one change for each touched row."""
    rows = [
        {"seq": seq, "kind": ref.kind, "row_id": ref.id, "command_id": command_id, "at": at}
        for ref in sorted(set(refs))
    ]
    if rows:
        session.execute(insert(cast("Table", Change.__table__)), rows)


def current_seq(session: Session) -> int:
    return session.execute(select(FeedClock.seq)).scalar_one()


def since(session: Session, cursor: int) -> tuple[int, frozenset[Ref], frozenset[Id]]:
    """What changed after `cursor`: the new cursor, the rows, the commands that did it."""
    rows = session.execute(
        select(Change.seq, Change.kind, Change.row_id, Change.command_id).where(Change.seq > cursor)
    ).all()
    latest = max((row.seq for row in rows), default=cursor)
    return latest, frozenset(Ref(row.kind, row.row_id) for row in rows), frozenset(row.command_id for row in rows)
