"""What a person was given by somebody else since a moment, and has not touched yet."""

from __future__ import annotations

from datetime import datetime

import msgspec
from sqlalchemy import Connection, bindparam, func, select

from console.domain.ids import Id
from console.domain.tickets import OPEN_PLACES
from console.queries.base import Asker, Query, answers
from console.store.models import Agent, Ticket


class GivenRow(msgspec.Struct, frozen=True):
    ticket: Id
    subject: str
    participant_name: str
    at: datetime
    by: str
    """Who gave it; "" for routing and rules."""


class GivenToMe(Query[tuple[GivenRow, ...]], frozen=True):
    """Given after `since`, oldest first."""

    since: datetime
    limit: int = 50


_GIVEN = (
    select(Ticket.id, Ticket.subject, Ticket.participant_name, Ticket.given_at, func.coalesce(Agent.name, ""))
    .outerjoin(Agent, Agent.id == Ticket.given_by)
    .where(
        Ticket.untouched.is_(True),
        Ticket.given_at > bindparam("since"),
        Ticket.owner_key == bindparam("me"),
        Ticket.place.in_(OPEN_PLACES),
    )
    .order_by(Ticket.given_at, Ticket.id)
)


@answers(GivenToMe)
def given_to_me(connection: Connection, query: GivenToMe, asker: Asker) -> tuple[GivenRow, ...]:
    found = connection.execute(_GIVEN.limit(query.limit), {"since": query.since, "me": asker.me})
    return tuple(GivenRow(*row) for row in found)
