"""Reports on a copy of the desk: how far back they go, and what is said of those that go back too far."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Any, TypeVar, cast

import msgspec

from console.queries.base import Query
from console.queries.report_growing import GrowingIn
from console.queries.report_tickets import ReportTickets
from console.queries.reports import Report, ReportOf
from console.sync.filling import RECENT

Answer = TypeVar("Answer")
_ANY_ZONE = timedelta(days=1)
"""A day begins elsewhere earlier."""


def lacks(query: Query[Any], now: datetime, *, whole: bool) -> bool:
    """Whether the copy may lack what the query is about. Whatever was touched since is here, once it is filled."""
    first = _first(query)
    return not whole or (first is not None and _begin(first) < now - RECENT)


def partly(answer: Answer, since: datetime) -> Answer:
    """The answer, marked as one that knows of nothing older."""
    if isinstance(answer, Report):
        return cast("Answer", msgspec.structs.replace(answer, here_since=since))
    return answer


def _first(query: Query[Any]) -> date | None:
    match query:
        case ReportOf(compared=compared) | GrowingIn(compared=compared):
            return compared.before.first
        case ReportTickets(compared=compared):
            return compared.now.first
    return None


def _begin(first: date) -> datetime:
    return datetime.combine(first, time(), UTC) - _ANY_ZONE
