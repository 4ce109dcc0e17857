"""Requests as their participants see them, and what the desk knows of their pages."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, bindparam, select

from console.domain import requests
from console.domain.disposition import CLOCKLESS
from console.domain.ids import Id
from console.domain.messages import CallOutcome, File, Kind
from console.domain.requests import Standing, standing
from console.domain.tickets import Channel
from console.queries.base import Asker, Query, answers
from console.store.family import family
from console.store.kin import kin
from console.store.models import (
    Agent,
    Attachment,
    Call,
    Incident,
    IncidentReporter,
    Message,
    Participant,
    RequestPage,
    Ticket,
)
from console.store.request_links import Links, link_keys, own_addresses

_MOST_SAID = 200
"""The newest words on a page; a request with more is no page any more."""


class LinkKeys(Query[tuple[requests.LinkKey, ...]], frozen=True):
    """What links are signed with and opened by; the one that signs first."""


class LinksTo(Query[Mapping[Id, str]], frozen=True):
    """The addresses of the pages of these tickets; none where the desk has no pages that anybody can reach."""

    tickets: tuple[Id, ...]


class PageFacts(msgspec.Struct, frozen=True):
    """What a console shows of the page of a ticket. `stars` None: not rated."""

    address: str
    withdrawn: bool
    """Links that were sent once lead nowhere any more."""
    stars: int | None
    remark: str
    rated_at: datetime | None


class PageOf(Query[PageFacts], frozen=True):
    ticket: Id


class Said(msgspec.Struct, frozen=True):
    """Something that was said, as it may be read by the participant.

    `ours`: by somebody of the desk, and then in our light Markdown. `call`: a call, of which no words are told.
    """

    id: Id
    at: datetime
    ours: bool
    author: str
    text: str
    files: tuple[File, ...] = ()
    call: CallOutcome | None = None


class RequestView(msgspec.Struct, frozen=True):
    """A request for its page. `joined`: it goes on in another one, and cannot be closed here."""

    ticket: Id
    number: int
    subject: str
    standing: Standing
    language: str
    opened_at: datetime
    owner: str
    joined: bool
    generation: int
    stars: int | None
    remark: str
    may_rate: bool
    said: tuple[Said, ...]
    earlier: bool
    asked: bool = False
    """They were asked whether the solution of an incident helped, and have not said so."""


class RequestAt(Query[RequestView | None], frozen=True):
    """`generation` is that of the link it is asked through; None for another one."""

    ticket: Id
    generation: int


@answers(LinkKeys)
def keys(connection: Connection, _: LinkKeys, __: Asker) -> tuple[requests.LinkKey, ...]:
    return link_keys(connection)


@answers(LinksTo)
def links_to(connection: Connection, query: LinksTo, asker: Asker) -> Mapping[Id, str]:
    links = Links(connection, query.tickets)
    found = {ticket: links.to(ticket, asker.now) for ticket in query.tickets}
    return {ticket: address for ticket, address in found.items() if address}


@answers(PageOf)
def page_of(connection: Connection, query: PageOf, asker: Asker) -> PageFacts:
    row = _page_row(connection, query.ticket)
    return PageFacts(
        address=Links(connection, (query.ticket,)).to(query.ticket, asker.now),
        withdrawn=bool(row.generation) if row is not None else False,
        stars=row.stars if row is not None else None,
        remark=row.remark if row is not None else "",
        rated_at=row.rated_at if row is not None else None,
    )


@answers(RequestAt)
def request_at(connection: Connection, query: RequestAt, _: Asker) -> RequestView | None:
    own = _ticket(connection, query.ticket)
    page = _page_row(connection, query.ticket)
    generation = page.generation if page is not None else 0
    if own is None or query.generation != generation % 65_536:
        return None
    living = own
    seen = {own.id}
    while living.merged_into is not None and living.merged_into not in seen:
        seen.add(living.merged_into)
        living = _ticket(connection, living.merged_into) or living
    said, earlier = _said(connection, own, living)
    answered = any(one.ours and one.call is None for one in said)
    how = standing(living.state, waits=living.waiting_since is not None, answered=answered)
    return RequestView(
        ticket=own.id,
        number=own.number,
        subject=own.subject,
        standing=how,
        language=own.own_language or own.language,
        opened_at=own.created_at,
        owner=living.owner or "",
        joined=living.id != own.id,
        generation=generation,
        stars=page.stars if page is not None else None,
        remark=page.remark if page is not None else "",
        may_rate=answered or how is Standing.SOLVED,
        said=said,
        earlier=earlier,
        asked=how is Standing.SOLVED and connection.execute(_ASKED, {"ticket": living.id}).first() is not None,
    )


_ASKED = (
    select(IncidentReporter.id)
    .join(Incident, Incident.id == IncidentReporter.incident_id)
    .where(
        IncidentReporter.ticket_id == bindparam("ticket"),
        IncidentReporter.asked_at.is_not(None),
        IncidentReporter.helped.is_(None),
        Incident.solved_at.is_not(None),
    )
    .limit(1)
)


def _page_row(connection: Connection, ticket: Id) -> Any:
    return connection.execute(select(RequestPage.__table__).where(RequestPage.ticket_id == ticket)).one_or_none()


def _ticket(connection: Connection, ticket: Id) -> Any:
    return connection.execute(
        select(
            Ticket.id,
            Ticket.number,
            Ticket.subject,
            Ticket.state,
            Ticket.language,
            Ticket.created_at,
            Ticket.waiting_since,
            Ticket.merged_into,
            Ticket.participant_id,
            Participant.language.label("own_language"),
            Agent.name.label("owner"),
        )
        .outerjoin(Participant, Participant.id == Ticket.participant_id)
        .outerjoin(Agent, Agent.id == Ticket.owner_id)
        .where(Ticket.id == ticket)
    ).one_or_none()


def _said(connection: Connection, own: Any, living: Any) -> tuple[tuple[Said, ...], bool]:
    """What was said with this participant, oldest first, and whether there is more before it.

    Tickets of several people may have become one; what is said to the others is not for this one to read. Neither are
    notes, letters to somebody else, and words of those who merely joined the conversation.
    """
    people = kin(connection, own.participant_id) if own.participant_id is not None else []
    tickets = _tickets_with(connection, own, living, people)
    theirs = own_addresses(connection, own.id)
    rows = connection.execute(
        select(
            Message.id,
            Message.at,
            Message.kind,
            Message.channel,
            Message.author,
            Message.participant_id,
            Message.text,
            Message.sent_from,
            Message.sent_to,
            Message.cc,
            Call.outcome,
        )
        .outerjoin(Call, Call.message_id == Message.id)
        .where(
            Message.ticket_id.in_(tickets),
            Message.kind.in_((Kind.INBOUND, Kind.OUTBOUND, Kind.CALL)),
            Message.disposition.not_in(tuple(CLOCKLESS)),
        )
        .order_by(Message.at.desc(), Message.id.desc())
        .limit(_MOST_SAID + 1)
    ).all()
    visible = [row for row in rows if _is_theirs(row, people, theirs)]
    files = _files(connection, [row.id for row in visible if row.kind is not Kind.CALL])
    said = (
        Said(
            id=row.id,
            at=row.at,
            ours=row.kind is Kind.OUTBOUND,
            author=row.author,
            text="" if row.kind is Kind.CALL else row.text,
            files=files.get(row.id, ()),
            call=row.outcome if row.kind is Kind.CALL else None,
        )
        for row in reversed(visible[:_MOST_SAID])
    )
    return tuple(said), len(rows) > _MOST_SAID


def _tickets_with(connection: Connection, own: Any, living: Any, people: Sequence[Id]) -> list[Id]:
    if not people:
        # Nothing tells whether somebody else without a name is the same one.
        return [own.id]
    members = family(connection, living.id)
    same = select(Ticket.id).where(Ticket.id.in_(members), Ticket.participant_id.in_(people))
    return list(connection.execute(same).scalars())


def _is_theirs(row: Any, people: Sequence[Id], theirs: Collection[str]) -> bool:
    if row.kind is Kind.OUTBOUND:
        to = (*row.sent_to, *row.cc) if row.channel is Channel.EMAIL else ()
        return not to or any(one.email.strip().casefold() in theirs for one in to)
    if row.participant_id is not None or not people:
        return row.participant_id in people or (row.participant_id is None and not people)
    # Words without a person are those of the ticket's; a letter says from which address it came.
    return row.sent_from is None or row.sent_from.email.strip().casefold() in theirs


def _files(connection: Connection, messages: Sequence[Id]) -> dict[Id, tuple[File, ...]]:
    rows = connection.execute(
        select(Attachment.message_id, Attachment.name, Attachment.media_type, Attachment.size, Attachment.sha256)
        .where(Attachment.message_id.in_(messages))
        .order_by(Attachment.message_id, Attachment.position)
    )
    found: dict[Id, tuple[File, ...]] = {}
    for message, *file in rows:
        found[message] = (*found.get(message, ()), File(*file))
    return found
