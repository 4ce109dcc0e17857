"""What a row of a registration knows of somebody's coming, and what becomes of it when more is told."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import msgspec

from console.domain.webinars import Coming
from console.store.models import Registration

_FACTS = ("came_at", "joined_at", "left_at", "minutes")


def coming_of(row: Any) -> Coming:
    """`row`: a registration, or its row as a query has it. When they registered is not told: it is the desk's own."""
    return Coming(**{fact: getattr(row, fact) for fact in _FACTS}, cancelled=row.cancelled_at is not None)


def coming_after(before: Coming, told: Coming) -> Coming:
    """The same however often it is told."""
    return msgspec.structs.replace(before.followed_by(told), registered_at=None)


def tell_coming(row: Registration, told: Coming, at: datetime) -> None:
    put_coming(row, coming_after(coming_of(row), told), at)


def put_coming(row: Registration, coming: Coming, at: datetime | None = None) -> None:
    for fact in _FACTS:
        setattr(row, fact, getattr(coming, fact))
    row.cancelled_at = (row.cancelled_at or at) if coming.cancelled else None
