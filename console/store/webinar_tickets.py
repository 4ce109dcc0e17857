"""Which tickets are about a webinar: of those who are expected, by its link, or put to one of its incidents."""

from __future__ import annotations

from collections.abc import Collection
from datetime import timedelta
from typing import Any

from sqlalchemy import Connection, Select, bindparam, exists, func, or_, select
from sqlalchemy.orm import Session, aliased

from console.domain.ids import Id
from console.domain.tickets import OPEN_PLACES, SPAM, Channel, Place
from console.store.models import (
    Chat,
    Incident,
    IncidentReporter,
    Launch,
    PersonMerge,
    Registration,
    Ticket,
    TicketTag,
    Webinar,
)

BEFORE, AFTER = timedelta(hours=2), timedelta(hours=1)
"""What is said from so long before the start on, in tickets opened until so long after the end, is about it."""

LAUNCHED = select(
    *(Webinar.id, Webinar.title, Webinar.starts_at, Webinar.length, Webinar.language, Webinar.link, Webinar.expected)
).join(Launch, Launch.webinar_id == Webinar.id)
_theirs, _ours = aliased(PersonMerge), aliased(PersonMerge)
LIVING = func.coalesce(_ours.living_id, Ticket.participant_id)
"""As whom the participant of a ticket lives on; with `_ours` joined, as `about_webinar` does."""
EXPECTED = (
    select(func.coalesce(_theirs.living_id, Registration.participant_id))
    .select_from(Registration)
    .outerjoin(_theirs, _theirs.participant_id == Registration.participant_id)
    .where(Registration.webinar_id == bindparam("webinar"), Registration.cancelled_at.is_(None))
)


def webinar_of(reader: Session | Connection, launch: Id) -> Any:
    """The row of the webinar of a launch, or None."""
    return reader.execute(LAUNCHED.where(Launch.id == launch)).one_or_none()


def window(webinar: Any) -> dict[str, Any]:
    """What `about_webinar` is asked with."""
    until = webinar.starts_at + timedelta(minutes=webinar.length) + AFTER
    return {"webinar": webinar.id, "since": webinar.starts_at - BEFORE, "until": until}


def about_webinar(webinar: Any, *columns: Any, places: Collection[Place] = (*OPEN_PLACES, Place.DONE)) -> Select[Any]:
    """Columns of the tickets that are about it, and with LIVING of whom; asked with `window`."""
    moment = Ticket.touched_at.type
    put_there = (
        select(IncidentReporter.ticket_id)
        .join(Incident, Incident.id == IncidentReporter.incident_id)
        .join(Launch, Launch.id == Incident.launch_id)
        .where(Launch.webinar_id == bindparam("webinar"))
    )
    ways = [LIVING.in_(EXPECTED), Ticket.id.in_(put_there)]
    link = bare_link(webinar.link)
    if link:
        # Whoever asks from the page of the webinar asks about it, known to us or not.
        by_link = select(Chat.ticket_id).where(
            Chat.page.contains(link, autoescape=True), Chat.begun_at >= bindparam("since", type_=moment)
        )
        ways.append(Ticket.id.in_(by_link.where(Chat.ticket_id.is_not(None))))
    return (
        select(*columns)
        .select_from(Ticket)
        .outerjoin(_ours, _ours.participant_id == Ticket.participant_id)
        .where(
            Ticket.place.in_(tuple(places)),
            Ticket.touched_at >= bindparam("since", type_=moment),
            # A call that was answered asks for no answer: its ticket has no other word of theirs.
            or_(
                Ticket.last_inbound_at >= bindparam("since", type_=moment),
                (Ticket.channel == Channel.PHONE) & (Ticket.created_at >= bindparam("since", type_=moment)),
            ),
            Ticket.created_at < bindparam("until", type_=moment),
            ~exists().where(TicketTag.ticket_id == Ticket.id, TicketTag.name == SPAM),
            or_(*ways),
        )
    )


def bare_link(link: str) -> str:
    """A link without what may be written in several ways."""
    return link.strip().casefold().partition("://")[2].split("?")[0].split("#")[0].rstrip("/")
