"""What decides whether somebody may be reminded: earlier reminders, open tickets, leave, an address."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, exists, func, or_, select
from sqlalchemy.orm import Session

from console.domain.courses import Hindrance, Marked, Standing, hindrance, standing, together
from console.domain.ids import Id
from console.domain.people import IdentityKind
from console.domain.tickets import OPEN_PLACES
from console.store.models import Agent, Checkpoint, Held, Identity, Leave, Message, Progress, Reminder, Ticket

PEOPLE: Any = bindparam("people", expanding=True)
SENT = or_(
    exists().where(Message.id == Reminder.message_id),
    exists().where(Held.message_id == Reminder.message_id),
)
"""A letter that was taken back before it left reminded nobody."""
REMINDED = (
    select(Reminder.participant_id, func.max(Reminder.at))
    .where(Reminder.participant_id.in_(PEOPLE), SENT)
    .group_by(Reminder.participant_id)
)
ONLY_REMINDS = Ticket.reminded_at.is_not(None) & Ticket.last_inbound_at.is_(None) & Ticket.call_back_at.is_(None)
"""It waits for them to answer a reminder, and hinders no later one."""
OPEN = (
    select(Ticket.participant_id, Ticket.id)
    .where(Ticket.participant_id.in_(PEOPLE), Ticket.place.in_(OPEN_PLACES), ~ONLY_REMINDS)
    .order_by(Ticket.touched_at)
)
REACHED = (
    select(Identity.participant_id)
    .where(Identity.participant_id.in_(PEOPLE), Identity.kind == IdentityKind.EMAIL, Identity.failed_at.is_(None))
    .distinct()
)
LEAVES = (
    select(Leave.participant_id, Leave.id, Leave.since, Leave.until, Leave.reason, func.coalesce(Agent.name, ""))
    .outerjoin(Agent, Agent.id == Leave.agent_id)
    .where(Leave.participant_id.in_(PEOPLE), Leave.until > bindparam("now", type_=Leave.until.type))
    .order_by(Leave.since, Leave.id)
)
"""Those that are not over yet."""
_MARKS = select(Progress).where(Progress.participant_id.in_(PEOPLE), Progress.checkpoint_id == bindparam("checkpoint"))


def hindrance_of(session: Session, people: Sequence[Id], checkpoint: Checkpoint, now: datetime) -> Hindrance | None:
    """Why somebody is not reminded of this checkpoint now. `people` are all who live on as them."""
    asked = {"people": people, "now": now}
    marks = session.execute(_MARKS, {"people": people, "checkpoint": checkpoint.id}).scalars().all()
    mark = together([Marked(one.done_at, one.due_at, one.at, one.by is not None) for one in marks]) if marks else None
    due = (mark.due_at if mark is not None else None) or checkpoint.due_at
    reminded = [at for _, at in session.execute(REMINDED, asked)]
    return hindrance(
        late=standing(mark.done_at if mark is not None else None, due, now) is Standing.LATE,
        reminded_at=max(reminded, default=None),
        ticket_open=session.execute(OPEN, asked).first() is not None,
        has_address=session.execute(REACHED, asked).first() is not None,
        on_leave=any(row.since <= now for row in session.execute(LEAVES, asked)),
        now=now,
    )


def waiting_reminder(reader: Session | Connection, people: Sequence[Id]) -> Id | None:
    """The ticket in which they were reminded last and have not answered: the next reminder goes on there."""
    found = (
        select(Ticket.id)
        .where(Ticket.participant_id.in_(people), Ticket.place.in_(OPEN_PLACES), ONLY_REMINDS)
        .order_by(Ticket.created_at.desc(), Ticket.id.desc())
        .limit(1)
    )
    return reader.execute(found).scalar_one_or_none()
