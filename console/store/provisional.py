"""Sessions on a replica: what they do may be undone, so numbers are for now and search entries leave again."""

from __future__ import annotations

from sqlalchemy.orm import Session

_MARK = "provisional"


def mark(session: Session) -> None:
    session.info[_MARK] = True


def is_provisional(session: Session) -> bool:
    return _MARK in session.info
