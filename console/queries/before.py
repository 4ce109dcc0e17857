"""What to know before one answers a person: what the rules (domain/before.py) look at, and what they say of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import BindParameter, Connection, bindparam, func, or_, select

from console.domain.before import (
    BEGUN,
    Late,
    Line,
    Matter,
    Promise,
    Rating,
    Situation,
    Webinar,
    before_answering,
)
from console.domain.ids import Id
from console.domain.people import IdentityKind
from console.domain.tickets import OPEN_PLACES, Place
from console.queries.base import Asker, Query, answers
from console.queries.webinars import webinars_of
from console.store.kin import kin
from console.store.models import Chat, Checkpoint, Enrolment, Identity, Progress, RequestPage, Ticket

_LOOKED_AT = 200
"""Requests of one person, the newest: what began long before does not repeat itself now."""
_LATELY = timedelta(days=90)


class BeforeAnswering(Query[tuple[Line, ...]], frozen=True):
    """`ticket` is the one to be answered; None where only the person is looked at."""

    participant: Id
    ticket: Id | None = None


_PEOPLE: BindParameter[Any] = bindparam("people", expanding=True)
_MATTERS = (
    select(Ticket.id, Ticket.created_at, Ticket.subject, Ticket.category, Ticket.place, Ticket.call_back_at)
    .where(Ticket.participant_id.in_(_PEOPLE), Ticket.place != Place.MERGED)
    .order_by(Ticket.touched_at.desc())
    .limit(_LOOKED_AT)
)
_CHATS = (
    select(Chat.stars, Chat.rated_at, Chat.rating)
    .join(Ticket, Ticket.id == Chat.ticket_id)
    .where(or_(Ticket.participant_id.in_(_PEOPLE), Chat.participant_id.in_(_PEOPLE)))
)
_PAGES = (
    select(RequestPage.stars, RequestPage.rated_at, RequestPage.remark)
    .join(Ticket, Ticket.id == RequestPage.ticket_id)
    .where(Ticket.participant_id.in_(_PEOPLE))
)
_DUE = func.coalesce(Progress.due_at, Checkpoint.due_at)
_LATE = (
    select(Checkpoint.name, _DUE)
    .join(Enrolment, Enrolment.cohort_id == Checkpoint.cohort_id)
    .outerjoin(
        Progress, (Progress.checkpoint_id == Checkpoint.id) & (Progress.participant_id == Enrolment.participant_id)
    )
    .where(
        Enrolment.participant_id.in_(_PEOPLE),
        Enrolment.ended_at.is_(None),
        Progress.done_at.is_(None),
        bindparam("now", type_=Checkpoint.due_at.type) > _DUE,
    )
)
_ADDRESSES = (
    select(Identity.shown, Identity.failed_at)
    .where(Identity.participant_id.in_(_PEOPLE), Identity.kind == IdentityKind.EMAIL)
    .order_by(Identity.failed_at.desc())
)


@answers(BeforeAnswering)
def lines_before_answering(connection: Connection, query: BeforeAnswering, asker: Asker) -> tuple[Line, ...]:
    people = {"people": kin(connection, query.participant)}
    rows = connection.execute(_MATTERS, people).all()
    late = connection.execute(_LATE, {**people, "now": asker.now}).tuples()
    addresses = connection.execute(_ADDRESSES, people).all()
    return before_answering(
        Situation(
            now=asker.now,
            ticket=query.ticket,
            matters=tuple(
                Matter(row.id, row.created_at, row.subject, row.category, row.place in OPEN_PLACES) for row in rows
            ),
            promises=tuple(
                Promise(row.id, row.call_back_at)
                for row in rows
                if row.call_back_at is not None and row.place in OPEN_PLACES
            ),
            ratings=tuple(_ratings(connection, people, asker.now)),
            late=tuple(Late(name, due) for name, due in late),
            webinars=tuple(
                Webinar(one.title, one.starts_at, one.facts.joined_at is not None)
                for one in webinars_of(connection, people["people"], asker.now - BEGUN)
            ),
            # One that works is enough.
            unreached=tuple(row.shown for row in addresses) if all(row.failed_at for row in addresses) else (),
        )
    )


def _ratings(connection: Connection, people: dict[str, list[Id]], now: datetime) -> Iterator[Rating]:
    for statement in (_CHATS, _PAGES):
        for stars, at, said in connection.execute(statement, people):
            if stars is not None and at is not None and now - at <= _LATELY:
                yield Rating(stars, at, said)
