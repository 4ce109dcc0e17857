"""What a database reports that is the world's fault, told so that a person can act on it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from console.errors import ConsoleError, DeskBusy, DeskDamaged, PlaceUnwritable
from console.store.faults_postgres import is_postgres, told_of_postgres

_PASSING = frozenset({"40001", "40P01"})
"""serialization_failure and deadlock_detected: somebody else was given the right of way."""


@contextmanager
def faults_told() -> Iterator[None]:
    """Raises the ConsoleError of what the database could not help; everything else stays a fault of our own."""
    try:
        yield
    except DBAPIError as fault:
        told = told_of_postgres(fault.orig) if is_postgres(fault.orig) else _told(str(fault.orig))
        if told is None:
            raise
        raise told from fault


def passing(fault: DBAPIError) -> bool:
    """Whether the same thing may work when it is simply tried again: on a new connection, or after a deadlock."""
    return fault.connection_invalidated or getattr(fault.orig, "sqlstate", None) in _PASSING


def _told(said: str) -> ConsoleError | None:
    if "locked" in said:
        return DeskBusy(
            "The desk is busy.",
            "Another program has been writing to it for more than ten seconds.",
            "Try again; if it stays so, close the other program.",
        )
    if "disk is full" in said:
        return PlaceUnwritable(
            "The desk has no room left.",
            "The disk it is kept on is full. What was finished before is kept.",
            "Free some space, then try again.",
        )
    if "disk I/O" in said:
        return PlaceUnwritable(
            "The disk does not do what it is asked.",
            f"SQLite says: {said}. What was finished before is kept.",
            "Look whether the disk is full or failing. Then: third-ring desk doctor",
        )
    if "readonly" in said or "unable to open" in said:
        return PlaceUnwritable(
            "The desk cannot be written to.",
            f"SQLite says: {said}.",
            "Give the rights to the desk's file and folder back, then try again.",
        )
    if "malformed" in said or "not a database" in said:
        return DeskDamaged(
            "The desk file cannot be read.",
            f"SQLite says: {said}.",
            "Look it over with: third-ring desk doctor. Then restore the newest backup: third-ring desk restore FILE",
        )
    return None
