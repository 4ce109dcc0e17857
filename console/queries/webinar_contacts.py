"""Who got in touch around a webinar, and when: the first words of each conversation of people who are registered."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, CompoundSelect, Connection, Select, bindparam, exists, func, or_, select, union
from sqlalchemy.orm import aliased

from console.domain.ids import Id
from console.domain.messages import CallOutcome, Kind
from console.domain.tickets import OPEN_PLACES, SPAM, Channel, Place
from console.store.models import (
    Call,
    Chat,
    Incident,
    IncidentReporter,
    Launch,
    Message,
    PersonMerge,
    Registration,
    Ticket,
    TicketTag,
)
from console.store.webinar_tickets import AFTER, BEFORE, bare_link

_MINUTE = timedelta(minutes=1)


class Contact(NamedTuple):
    """One conversation, by the first words of theirs in this time."""

    ticket: Id
    at: datetime
    channel: Channel
    participant: Id | None
    kind: Kind
    outcome: CallOutcome | None
    wait_seconds: int | None
    """Of a call, until it was taken or given up."""


def people_of_webinar(webinar: ColumnElement[Id]) -> CompoundSelect[tuple[Id]]:
    """Everybody who is expected, under each name by which they are known: people who were merged keep their tickets."""
    theirs, others = aliased(PersonMerge), aliased(PersonMerge)
    expected = (
        select(func.coalesce(theirs.living_id, Registration.participant_id).label("id"))
        .select_from(Registration)
        .outerjoin(theirs, theirs.participant_id == Registration.participant_id)
        .where(Registration.webinar_id == webinar, Registration.cancelled_at.is_(None))
    )
    living = expected.subquery()
    return union(select(living.c.id), select(others.participant_id).join(living, living.c.id == others.living_id))


def window(starts_at: datetime, length: int) -> tuple[datetime, datetime]:
    """When words of somebody who is expected are about the webinar."""
    return starts_at - BEFORE, starts_at + timedelta(minutes=length) + AFTER


_webinar = bindparam("webinar", type_=Registration.webinar_id.type)
_since, _until = bindparam("since", type_=Message.at.type), bindparam("until", type_=Message.at.type)
_PUT_THERE = (
    select(IncidentReporter.ticket_id)
    .join(Incident, Incident.id == IncidentReporter.incident_id)
    .join(Launch, Launch.id == Incident.launch_id)
    .where(Launch.webinar_id == _webinar)
)


def about(link: str) -> CompoundSelect[tuple[Id]]:
    """The tickets that may be about a webinar, as store/webinar_tickets.py tells them: here each way by its own index,
    because a plan looks at many webinars at once."""
    theirs = select(Ticket.id).where(Ticket.participant_id.in_(people_of_webinar(_webinar)))
    ways: list[Select[Any]] = [theirs, _PUT_THERE]
    page = bare_link(link)
    if page:
        on_page = Chat.page.contains(page, autoescape=True)
        ways.append(select(Chat.ticket_id).where(on_page, Chat.begun_at >= _since, Chat.begun_at < _until))
    return union(*ways)


def _in_touch(link: str) -> Select[Any]:
    return (
        select(
            *(Message.ticket_id, Message.at, Message.channel, Ticket.participant_id),
            *(Message.kind, Call.outcome, Call.wait_seconds),
        )
        .join(Ticket, Ticket.id == Message.ticket_id)
        .outerjoin(Call, Call.message_id == Message.id)
        .where(
            Ticket.id.in_(about(link)),
            Ticket.place.in_((*OPEN_PLACES, Place.DONE)),
            Ticket.touched_at >= _since,
            ~exists().where(TicketTag.ticket_id == Ticket.id, TicketTag.name == SPAM),
            Message.at >= _since,
            Message.at < _until,
            or_(Message.kind == Kind.INBOUND, (Message.kind == Kind.CALL) & Call.outgoing.is_(False)),
        )
        .order_by(Message.at, Message.id)
    )


def contacts_around(connection: Connection, webinar: Id, link: str, since: datetime, until: datetime) -> list[Contact]:
    """In the order of time. Who goes on in the same conversation got in touch once."""
    found: dict[Id, Contact] = {}
    asked = {"webinar": webinar, "since": since, "until": until}
    for row in connection.execute(_in_touch(link), asked).tuples():
        found.setdefault(row[0], Contact(*row))
    return list(found.values())


def by_minute(contacts: Iterable[Contact], start: datetime) -> dict[Channel, dict[int, int]]:
    """How many in each minute after the start; negative before it."""
    counted: dict[Channel, dict[int, int]] = {}
    for one in contacts:
        minutes = counted.setdefault(one.channel, {})
        minute = (one.at - start) // _MINUTE
        minutes[minute] = minutes.get(minute, 0) + 1
    return counted
