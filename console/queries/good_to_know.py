"""Who may know what is good to know about a person, and who has read it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import BindParameter, Connection, bindparam, exists, func, or_, select

from console.domain.ids import Id
from console.domain.people import Role
from console.domain.tickets import OPEN_PLACES
from console.queries.base import Asker, Query, answers
from console.store.kin import kin
from console.store.models import Agent, CareView, Message, PhoneCall, Ticket

_PEOPLE: BindParameter[Any] = bindparam("people", expanding=True)
_OPEN = Ticket.participant_id.in_(_PEOPLE) & Ticket.place.in_(OPEN_PLACES)
_ROLE = select(Agent.role).where(Agent.id == bindparam("me"))
_ON_IT = select(
    or_(
        exists().where(_OPEN, Ticket.owner_id == bindparam("me")),
        exists().where(_OPEN, Message.ticket_id == Ticket.id, Message.agent_id == bindparam("me")),
        exists().where(
            PhoneCall.participant_id.in_(_PEOPLE),
            PhoneCall.answered_by == bindparam("me"),
            PhoneCall.wrapped_up_at.is_(None),
        ),
    )
)


def on_a_ticket(connection: Connection, people: list[Id], me: Id) -> bool:
    """Whether one of the desk may know what is good to know about a person: they lead, or a matter of the person is
    theirs now, or they take part in it, or talk with them."""
    role = connection.execute(_ROLE, {"me": me}).scalar_one_or_none()
    if role in {Role.LEAD, Role.ADMIN}:
        return True
    return bool(connection.execute(_ON_IT, {"people": people, "me": me}).scalar_one())


class CareViewRow(msgspec.Struct, frozen=True):
    name: str
    last_at: datetime
    days: int
    """On how many days."""


class CareViews(Query[tuple[CareViewRow, ...]], frozen=True):
    """Who has read what is good to know about somebody, those who did last first."""

    participant: Id


_VIEWS = (
    select(Agent.name, func.max(CareView.at), func.count(CareView.day.distinct()))
    .join(Agent, Agent.id == CareView.agent_id)
    .where(CareView.participant_id.in_(_PEOPLE))
    .group_by(Agent.id, Agent.name)
    .order_by(func.max(CareView.at).desc())
)


@answers(CareViews)
def care_views(connection: Connection, query: CareViews, _: Asker) -> tuple[CareViewRow, ...]:
    rows = connection.execute(_VIEWS, {"people": kin(connection, query.participant)})
    return tuple(CareViewRow(*row) for row in rows)
