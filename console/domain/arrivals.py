"""How many letters of one person ask for attention each: what nobody writes by hand was sent by a machine."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

MOST = 20
WITHIN = timedelta(hours=1)


def too_many(before: Iterable[datetime], at: datetime, most: int = MOST, within: timedelta = WITHIN) -> bool:
    """Whether a letter written at `at` comes on top of as many as one may send; `before` are the others of its sender.

    Those that were too many count as well: a machine that goes on sending stays one until it slows down.
    """
    return sum(at - within < one <= at for one in before) >= most
