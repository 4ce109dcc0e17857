"""The change feed: one number for each transaction, in the order of commits, and the rows it touched."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from console.domain.changes import Ref
from console.domain.ids import Id
from console.store.models import Change, FeedClock


def next_seq(session: Session) -> int:
    """Takes the next number; its row lock is held until the commit, so numbers and commits have one order."""
    session.execute(update(FeedClock).values(seq=FeedClock.seq + 1))
    return session.execute(select(FeedClock.seq)).scalar_one()


def next_ticket_number(session: Session) -> int:
    session.execute(update(FeedClock).values(last_ticket_number=FeedClock.last_ticket_number + 1))
    return session.execute(select(FeedClock.last_ticket_number)).scalar_one()


def record(session: Session, seq: int, refs: Iterable[Ref], command_id: Id, at: datetime) -> None:
    """Writes one change for each touched row."""
    rows = [
        {"seq": seq, "kind": ref.kind, "row_id": ref.id, "command_id": command_id, "at": at}
        for ref in sorted(set(refs))
    ]
    if rows:
        session.execute(insert(Change), rows)


def current_seq(session: Session) -> int:
    return session.execute(select(FeedClock.seq)).scalar_one()


def since(session: Session, cursor: int) -> tuple[int, frozenset[Ref], frozenset[Id]]:
    """What changed after `cursor`: the new cursor, the rows, the commands that did it."""
    rows = session.execute(
        select(Change.seq, Change.kind, Change.row_id, Change.command_id).where(Change.seq > cursor)
    ).all()
    latest = max((row.seq for row in rows), default=cursor)
    return latest, frozenset(Ref(row.kind, row.row_id) for row in rows), frozenset(row.command_id for row in rows)
