"""What the desk knows that decides where arriving letters go."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import TypeVar

import msgspec
from sqlalchemy import Connection, func, select, true

from console.domain.ids import Id
from console.domain.mailboxes import message_of
from console.domain.messages import PUBLIC, Kind
from console.domain.people import IdentityKind
from console.queries.base import Asker, Query, answers
from console.queries.mailboxes import our_addresses
from console.store import feed
from console.store.family import family
from console.store.kin import kin
from console.store.models import (
    Agent,
    AsideLetter,
    BlockedSender,
    Consultation,
    ConsultationLine,
    DeliveryState,
    Identity,
    Message,
    Participant,
    Ticket,
)

_AT_ONCE = 900
"""SQLite takes a bounded number of values in one statement."""
_WORDS_PER_TICKET = 2000
"""The newest messages of a ticket whose addresses are looked at: a hostile thread must not make reading slow."""


class PersonOfMail(msgspec.Struct, frozen=True):
    """Somebody known under an e-mail address. `failed_at`: letters to it have failed since then."""

    id: Id
    name: str
    language: str
    failed_at: datetime | None


class MessageOfMail(msgspec.Struct, frozen=True):
    """A letter that the desk has. `ours`: the desk sent it; `on_its_way` says that a delivery is kept of it."""

    id: Id
    ticket: int
    at: datetime
    on_its_way: bool
    ours: bool = False


class TicketOfMail(msgspec.Struct, frozen=True):
    """`addresses`, case-folded, belong to its participant and to everybody its letters were written by, to or copied
    to; those of the tickets that live on in it included. `merged_into` is a number.
    """

    id: Id
    number: int
    merged_into: int | None
    participant_id: Id | None
    addresses: frozenset[str]


class ConsultationOfMail(msgspec.Struct, frozen=True):
    """A question to an expert to which a letter belongs; `email`, case-folded, is where it was sent."""

    id: Id
    email: str


class MailFacts(msgspec.Struct, frozen=True):
    """The answer to `KnownMail`, keyed as it was asked. `people` of one address: the longest known first.

    `letters` are those that are there already, with the ticket they are in (None: kept aside). `marked` are letters of
    ours by the mark they carry. `ours` are all addresses of the desk, `blocked` those of the asked whose letters nobody
    wants. `written` are the letters of these people that say they are of the span that was asked for, with their times.
    """

    messages: dict[str, MessageOfMail]
    tickets: dict[int, TicketOfMail]
    people: dict[str, tuple[PersonOfMail, ...]]
    agents: dict[str, Id]
    letters: dict[Id, int | None]
    last_number: int
    marked: dict[Id, MessageOfMail]
    ours: frozenset[str]
    blocked: frozenset[str]
    written: dict[Id, dict[Id, datetime]]
    consulted: dict[Id, ConsultationOfMail]
    """Of the messages that are letters to experts and from them."""


class KnownMail(Query[MailFacts], frozen=True):
    """What is known of these Message-IDs, ticket numbers, e-mail addresses (case-folded), letters and marks.

    `span`: how many letters these people wrote in it is asked too.
    """

    message_ids: tuple[str, ...] = ()
    numbers: tuple[int, ...] = ()
    emails: tuple[str, ...] = ()
    letters: tuple[Id, ...] = ()
    marks: tuple[Id, ...] = ()
    span: tuple[datetime, datetime] | None = None


class TicketNumbers(Query[dict[Id, int]], frozen=True):
    tickets: tuple[Id, ...]


class AsideRow(msgspec.Struct, frozen=True):
    id: Id
    at: datetime
    disposition: str
    sender: str
    subject: str
    about: str
    original: bytes
    mailbox_id: Id | None
    reason: str
    seen_at: datetime | None


class AsideLetters(Query[tuple[AsideRow, ...]], frozen=True):
    """Letters that belong to no ticket, the newest first. `waiting`: only those nobody is done with."""

    limit: int = 200
    waiting: bool = False


@answers(KnownMail)
def known_mail(connection: Connection, query: KnownMail, _: Asker) -> MailFacts:
    messages = _messages(connection, query.message_ids)
    marked = _marked(connection, query.marks)
    numbers = {*query.numbers, *(message.ticket for message in (*messages.values(), *marked.values()))}
    people = _people(connection, query.emails)
    return MailFacts(
        messages=messages,
        tickets=_tickets(connection, numbers),
        people=people,
        agents=_agents(connection, query.emails),
        letters=_letters(connection, query.letters),
        last_number=feed.last_ticket_number(connection),
        marked=marked,
        ours=our_addresses(connection),
        blocked=_blocked(connection, query.emails),
        written=_written(connection, {one.id for each in people.values() for one in each}, query.span),
        consulted=_consulted(connection, [one.id for one in (*messages.values(), *marked.values())]),
    )


@answers(TicketNumbers)
def ticket_numbers(connection: Connection, query: TicketNumbers, _: Asker) -> dict[Id, int]:
    rows = _in_parts(
        query.tickets,
        lambda part: connection.execute(select(Ticket.id, Ticket.number).where(Ticket.id.in_(part))).tuples(),
    )
    return dict(rows)


@answers(AsideLetters)
def aside_letters(connection: Connection, query: AsideLetters, _: Asker) -> tuple[AsideRow, ...]:
    rows = connection.execute(
        select(
            AsideLetter.id,
            AsideLetter.at,
            AsideLetter.disposition,
            AsideLetter.sender,
            AsideLetter.subject,
            AsideLetter.about,
            AsideLetter.original,
            AsideLetter.mailbox_id,
            AsideLetter.reason,
            AsideLetter.seen_at,
        )
        .where(AsideLetter.seen_at.is_(None) if query.waiting else true())
        .order_by(AsideLetter.at.desc(), AsideLetter.id.desc())
        .limit(query.limit)
    )
    return tuple(AsideRow(*row) for row in rows)


Value = TypeVar("Value")
Found = TypeVar("Found")


def _in_parts(values: Iterable[Value], ask: Callable[[Sequence[Value]], Iterable[Found]]) -> list[Found]:
    every = list(dict.fromkeys(values))
    return [row for start in range(0, len(every), _AT_ONCE) for row in ask(every[start : start + _AT_ONCE])]


_SENT = (Kind.OUTBOUND, Kind.AUTOMATIC, Kind.ASKED)
_KNOWN_MESSAGES = (
    select(Message.header_id, Message.id, Message.kind, Ticket.number, Message.at, DeliveryState.message_id)
    .join(Ticket, Ticket.id == Message.ticket_id)
    .outerjoin(DeliveryState, DeliveryState.message_id == Message.id)
)


def _messages(connection: Connection, ids: Iterable[str]) -> dict[str, MessageOfMail]:
    wanted = tuple(ids)
    rows = _in_parts(
        wanted, lambda part: connection.execute(_KNOWN_MESSAGES.where(Message.header_id.in_(part))).tuples()
    )
    # A letter that left through a mailbox the desk did not have yet when it was written.
    ours = {known: name for name in wanted if (known := message_of(name)) is not None}
    unnamed = _in_parts(
        ours,
        lambda part: connection.execute(
            _KNOWN_MESSAGES.where(Message.id.in_(part), Message.header_id.is_(None), Message.kind.in_(_SENT))
        ).tuples(),
    )
    rows += [(ours[row[1]], *row[1:]) for row in unnamed]
    # Anybody can put a Message-ID of ours on a letter of their own: ours is the one that counts, then the first.
    rows.sort(key=lambda row: (row[2] not in _SENT, row[1]))
    found: dict[str, MessageOfMail] = {}
    for header_id, message_id, kind, number, at, delivery in rows:
        if header_id is not None:
            found.setdefault(header_id, MessageOfMail(message_id, number, at, delivery is not None, kind in _SENT))
    return found


def _marked(connection: Connection, marks: Iterable[Id]) -> dict[Id, MessageOfMail]:
    rows = _in_parts(
        marks,
        lambda part: connection.execute(_KNOWN_MESSAGES.where(Message.id.in_(part), Message.kind.in_(_SENT))).tuples(),
    )
    return {
        message_id: MessageOfMail(message_id, number, at, delivery is not None, ours=True)
        for _, message_id, _, number, at, delivery in rows
    }


def _consulted(connection: Connection, messages: Sequence[Id]) -> dict[Id, ConsultationOfMail]:
    rows = _in_parts(
        messages,
        lambda part: connection.execute(
            select(ConsultationLine.message_id, Consultation.id, Consultation.email)
            .join(Consultation, Consultation.id == ConsultationLine.consultation_id)
            .where(ConsultationLine.message_id.in_(part))
        ).tuples(),
    )
    found = {message: ConsultationOfMail(one, email.strip().casefold()) for message, one, email in rows}
    return {message: one for message, one in found.items() if message is not None}


def _letters(connection: Connection, ids: Iterable[Id]) -> dict[Id, int | None]:
    wanted = tuple(ids)
    found: dict[Id, int | None] = dict(
        _in_parts(
            wanted,
            lambda part: connection.execute(
                select(Message.id, Ticket.number)
                .join(Ticket, Ticket.id == Message.ticket_id)
                .where(Message.id.in_(part))
            ).tuples(),
        )
    )
    aside = _in_parts(
        wanted, lambda part: connection.execute(select(AsideLetter.id).where(AsideLetter.id.in_(part))).scalars()
    )
    return {**dict.fromkeys(aside), **found}


def _tickets(connection: Connection, numbers: set[int]) -> dict[int, TicketOfMail]:
    """The tickets of these numbers, and those they were merged into."""
    rows: dict[Id, tuple[int, Id | None, Id | None]] = {}
    edge = _in_parts(
        numbers, lambda part: connection.execute(select(Ticket.id).where(Ticket.number.in_(part))).scalars()
    )
    while edge:
        found = _in_parts(
            edge,
            lambda part: connection.execute(
                select(Ticket.id, Ticket.number, Ticket.merged_into, Ticket.participant_id).where(Ticket.id.in_(part))
            ),
        )
        rows.update({row.id: (row.number, row.merged_into, row.participant_id) for row in found})
        edge = [row.merged_into for row in found if row.merged_into is not None and row.merged_into not in rows]
    return {
        number: TicketOfMail(
            id=ticket,
            number=number,
            merged_into=rows[into][0] if into is not None else None,
            participant_id=person,
            addresses=_addresses(connection, ticket) if into is None else frozenset(),
        )
        for ticket, (number, into, person) in rows.items()
    }


def _addresses(connection: Connection, ticket: Id) -> frozenset[str]:
    tickets = family(connection, ticket)
    whose = connection.execute(select(Ticket.participant_id).where(Ticket.id.in_(tickets))).scalars()
    theirs = {one for person in whose if person is not None for one in kin(connection, person)}
    known = connection.execute(
        select(Identity.value).where(Identity.participant_id.in_(theirs), Identity.kind == IdentityKind.EMAIL)
    ).scalars()
    letters = connection.execute(
        select(Message.sent_from, Message.sent_to, Message.cc)
        .where(Message.ticket_id.in_(tickets), Message.kind.in_(tuple(PUBLIC)))
        .order_by(Message.at.desc())
        .limit(_WORDS_PER_TICKET)
    )
    found = set(known)
    for sent_from, sent_to, cc in letters:
        people = (*((sent_from,) if sent_from else ()), *(sent_to or ()), *(cc or ()))
        found |= {address.email.strip().casefold() for address in people}
    return frozenset(found - {""})


def _people(connection: Connection, emails: Iterable[str]) -> dict[str, tuple[PersonOfMail, ...]]:
    rows = _in_parts(
        emails,
        lambda part: connection.execute(
            select(Identity.value, Participant.id, Participant.name, Participant.language, Identity.failed_at)
            .join(Participant, Participant.id == Identity.participant_id)
            .where(Identity.value.in_(part), Identity.kind == IdentityKind.EMAIL)
            .order_by(Participant.created_at, Participant.id)
        ),
    )
    found: dict[str, tuple[PersonOfMail, ...]] = {}
    for value, *person in rows:
        found[value] = (*found.get(value, ()), PersonOfMail(*person))
    return found


def _blocked(connection: Connection, emails: Sequence[str]) -> frozenset[str]:
    domains = {email: f"@{email.rpartition('@')[2]}" for email in emails}
    rows = _in_parts(
        (*domains, *domains.values()),
        lambda part: connection.execute(select(BlockedSender.value).where(BlockedSender.value.in_(part))).scalars(),
    )
    unwanted = frozenset(rows)
    return frozenset(email for email, domain in domains.items() if email in unwanted or domain in unwanted)


def _written(
    connection: Connection, people: set[Id], span: tuple[datetime, datetime] | None
) -> dict[Id, dict[Id, datetime]]:
    if span is None:
        return {}
    rows = _in_parts(
        people,
        lambda part: connection.execute(
            select(Message.participant_id, Message.id, Message.at).where(
                Message.participant_id.in_(part), Message.kind == Kind.INBOUND, Message.at.between(*span)
            )
        ).tuples(),
    )
    found: dict[Id, dict[Id, datetime]] = {}
    for person, letter, at in rows:
        if person is not None:
            found.setdefault(person, {})[letter] = at
    return found


def _agents(connection: Connection, emails: Iterable[str]) -> dict[str, Id]:
    rows = _in_parts(
        emails,
        lambda part: connection.execute(
            select(func.lower(Agent.email), Agent.id).where(func.lower(Agent.email).in_(part), Agent.active)
        ).tuples(),
    )
    return dict(rows)
