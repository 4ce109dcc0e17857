"""One participant: who they are, how to reach them, and every contact over all channels; finding people."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import BindParameter, Connection, Integer, bindparam, exists, func, select
from sqlalchemy.orm import aliased

from console.domain.ids import Id
from console.domain.messages import ASIDE, Kind
from console.domain.numbers import looks_like_phone, phone_digits
from console.domain.people import Confidence, IdentityKind
from console.domain.tickets import OPEN_PLACES, Channel, Place, State
from console.queries.base import Asker, Query, answers
from console.queries.good_to_know import on_a_ticket
from console.store import search
from console.store.kin import kin, kin_of_all
from console.store.models import Agent, Cohort, Identity, Message, Participant, PersonMerge, Ticket
from console.store.search import Area


class IdentityRow(msgspec.Struct, frozen=True):
    id: Id
    kind: IdentityKind
    shown: str
    value: str
    failed: bool
    shared_with: int
    """How many other people are known under it."""


class CohortRow(msgspec.Struct, frozen=True):
    id: Id
    name: str
    course: str
    tutor: str


class MergedPerson(msgspec.Struct, frozen=True):
    id: Id
    name: str
    at: datetime
    by: str


class ContactRow(msgspec.Struct, frozen=True):
    """One contact: a ticket on one channel, told by its subject and how it ended."""

    ticket: Id
    number: int
    subject: str
    channel: Channel
    state: State
    at: datetime
    with_whom: str


class PersonDetail(msgspec.Struct, frozen=True):
    id: Id
    name: str
    language: str
    organisation: str
    cohort: CohortRow | None
    confidence: Confidence
    confidence_by: str
    confidence_at: datetime | None
    prefers: Channel | None
    good_to_know: str
    """Empty for those who are not on a ticket of theirs, where `care_hidden` says that there is something."""
    care_hidden: bool
    note: str
    time_zone: str
    said_as: str
    best_time: str
    erased_at: datetime | None
    merged: tuple[MergedPerson, ...]
    """Who lives on as them, those merged last first."""
    identities: tuple[IdentityRow, ...]
    contacts: tuple[ContactRow, ...]
    """Newest first, up to the limit asked for."""
    contact_count: int


class Person(Query[PersonDetail | None], frozen=True):
    """Of somebody who was merged: the one as whom they live on."""

    participant: Id
    contacts: int = 4


class FoundPerson(msgspec.Struct, frozen=True):
    id: Id
    name: str
    language: str
    cohort: str
    organisation: str
    identities: tuple[str, ...]
    open_tickets: int


class FindPeople(Query[tuple[FoundPerson, ...]], frozen=True):
    """People by a part of a name, an address, or a number in any notation; newest known first."""

    text: str
    limit: int = 20


class RecentPeople(Query[tuple[FoundPerson, ...]], frozen=True):
    """People whose tickets were touched last, then those who were added last."""

    limit: int = 50


class Cohorts(Query[tuple[CohortRow, ...]], frozen=True):
    pass


# Statements are put together once: that takes SQLAlchemy ten times as long as SQLite takes to answer them.
_tutor = aliased(Agent)
_COHORTS = select(Cohort.id, Cohort.name, Cohort.course, func.coalesce(_tutor.name, "")).outerjoin(
    _tutor, _tutor.id == Cohort.tutor_id
)
_COHORTS_BY_NAME = _COHORTS.order_by(Cohort.name)
_COHORT = _COHORTS.where(Cohort.id == bindparam("cohort"))


@answers(Cohorts)
def cohorts(connection: Connection, _: Cohorts, __: Asker) -> tuple[CohortRow, ...]:
    return tuple(CohortRow(*row) for row in connection.execute(_COHORTS_BY_NAME))


_PARTICIPANT: BindParameter[Any] = bindparam("participant")
_PERSON = (
    select(
        Participant.id,
        Participant.name,
        Participant.language,
        Participant.organisation,
        Participant.cohort_id,
        Participant.confidence,
        func.coalesce(Agent.name, "").label("confidence_by"),
        Participant.confidence_at,
        Participant.prefers,
        Participant.good_to_know,
        Participant.note,
        Participant.time_zone,
        Participant.said_as,
        Participant.best_time,
        Participant.erased_at,
    )
    .outerjoin(Agent, Agent.id == Participant.confidence_by)
    .where(Participant.id == _PARTICIPANT)
)


@answers(Person)
def person(connection: Connection, query: Person, asker: Asker) -> PersonDetail | None:
    people = kin(connection, query.participant)
    found = connection.execute(_PERSON, {"participant": people[0]}).one_or_none()
    if found is None:
        return None
    hidden = bool(found.good_to_know) and not on_a_ticket(connection, people, asker.me)
    cohort = connection.execute(_COHORT, {"cohort": found.cohort_id}).one_or_none()
    contacts, number = _contacts(connection, people, query.contacts)
    return PersonDetail(
        id=found.id,
        name=found.name,
        language=found.language,
        organisation=found.organisation,
        cohort=CohortRow(*cohort) if cohort else None,
        confidence=Confidence(found.confidence),
        confidence_by=found.confidence_by,
        confidence_at=found.confidence_at,
        prefers=found.prefers,
        good_to_know="" if hidden else found.good_to_know,
        care_hidden=hidden,
        note=found.note,
        time_zone=found.time_zone,
        said_as=found.said_as,
        best_time=found.best_time,
        erased_at=found.erased_at,
        merged=_merged(connection, found.id) if len(people) > 1 else (),
        identities=_identities(connection, people),
        contacts=contacts,
        contact_count=number,
    )


_PEOPLE: BindParameter[Any] = bindparam("people", expanding=True)
_MERGED = (
    select(Participant.id, Participant.name, PersonMerge.at, func.coalesce(Agent.name, ""))
    .join(PersonMerge, PersonMerge.participant_id == Participant.id)
    .outerjoin(Agent, Agent.id == PersonMerge.agent_id)
    .where(PersonMerge.living_id == _PARTICIPANT)
    .order_by(PersonMerge.at.desc())
)


def _merged(connection: Connection, participant: Id) -> tuple[MergedPerson, ...]:
    return tuple(MergedPerson(*row) for row in connection.execute(_MERGED, {"participant": participant}))


_other = aliased(Identity)
_SHARED_WITH = (
    select(func.count(_other.participant_id.distinct()))
    .where(_other.kind == Identity.kind, _other.value == Identity.value, _other.participant_id.not_in(_PEOPLE))
    .scalar_subquery()
)
_IDENTITIES = (
    select(Identity.id, Identity.kind, Identity.shown, Identity.value, Identity.failed_at.is_not(None), _SHARED_WITH)
    .where(Identity.participant_id.in_(_PEOPLE))
    .order_by(Identity.kind, Identity.shown, Identity.id)
)


def _identities(connection: Connection, people: list[Id]) -> tuple[IdentityRow, ...]:
    found = (IdentityRow(*row) for row in connection.execute(_IDENTITIES, {"people": people}))
    # Those who live on as one may each be known under the same.
    return tuple({(one.kind, one.value): one for one in found}.values())


_last = func.max(Message.at)
_CONTACTS = (
    select(
        Ticket.id,
        Ticket.number,
        Ticket.subject,
        Message.channel,
        Ticket.state,
        _last,
        func.coalesce(_tutor.name, ""),
        # Counted where they are found: of somebody with thousands of tickets only what is shown is handed over.
        func.count().over(),
    )
    .join(Message, Message.ticket_id == Ticket.id)
    .outerjoin(_tutor, _tutor.id == Ticket.owner_id)
    .where(Ticket.participant_id.in_(_PEOPLE), Message.kind.not_in((Kind.NOTE, Kind.AUTOMATIC, *ASIDE)))
    .group_by(Ticket.id, Message.channel, _tutor.name)
    .order_by(_last.desc(), Ticket.number.desc())
    .limit(bindparam("limit", type_=Integer))
)


def _contacts(connection: Connection, people: list[Id], limit: int) -> tuple[tuple[ContactRow, ...], int]:
    rows = connection.execute(_CONTACTS, {"people": people, "limit": max(limit, 1)}).all()
    return tuple(ContactRow(*row[:-1]) for row in rows[:limit]), rows[0][-1] if rows else 0


@answers(FindPeople)
def find_people(connection: Connection, query: FindPeople, _: Asker) -> tuple[FoundPerson, ...]:
    text = phone_digits(query.text) if looks_like_phone(query.text) else query.text
    return found_people(connection, search.newest(connection, Area.PARTICIPANT, text, query.limit))


_LIMIT: BindParameter[int] = bindparam("limit", type_=Integer)
_TOUCHED = (
    select(Ticket.participant_id, Ticket.touched_at)
    .where(Ticket.place == bindparam("place"), Ticket.participant_id.is_not(None))
    .order_by(Ticket.touched_at.desc())
    .limit(_LIMIT)
)
# Ids are made in the order of time.
_NEWEST = (
    select(Participant.id)
    .where(Participant.erased_at.is_(None), ~exists().where(PersonMerge.participant_id == Participant.id))
    .order_by(Participant.id.desc())
    .limit(_LIMIT)
)


@answers(RecentPeople)
def recent_people(connection: Connection, query: RecentPeople, _: Asker) -> tuple[FoundPerson, ...]:
    touched: dict[Id, datetime] = {}
    for place in Place:
        # Each place by itself: only so the index gives the newest without looking at the rest.
        for participant, at in connection.execute(_TOUCHED, {"place": place, "limit": query.limit * 4}):
            touched[participant] = max(at, touched.get(participant, at))
    for person_id, members in kin_of_all(connection, list(touched)).items():
        if members[0] != person_id:
            at = touched.pop(person_id)
            touched[members[0]] = max(at, touched.get(members[0], at))
    ids = sorted(touched, key=lambda participant: touched[participant], reverse=True)[: query.limit]
    if len(ids) < query.limit:
        newest = connection.execute(_NEWEST, {"limit": query.limit}).scalars()
        ids += [participant for participant in newest if participant not in touched][: query.limit - len(ids)]
    return found_people(connection, ids)


_OPEN_TICKETS = (
    select(Ticket.participant_id, func.count())
    .where(Ticket.participant_id.in_(_PEOPLE), Ticket.place.in_(OPEN_PLACES))
    .group_by(Ticket.participant_id)
)
_IDS: BindParameter[Any] = bindparam("ids", expanding=True)
_FOUND = (
    select(
        Participant.id,
        Participant.name,
        Participant.language,
        func.coalesce(Cohort.name, ""),
        Participant.organisation,
    )
    .outerjoin(Cohort, Cohort.id == Participant.cohort_id)
    .where(Participant.id.in_(_IDS))
)
_KNOWN_UNDER = (
    select(Identity.participant_id, Identity.shown)
    .where(Identity.participant_id.in_(_PEOPLE))
    .order_by(Identity.kind, Identity.shown)
)


def found_people(connection: Connection, ids: list[Id]) -> tuple[FoundPerson, ...]:
    if not ids:
        return ()
    lives = {one: person_id for person_id, members in kin_of_all(connection, ids).items() for one in members}
    asked = {"people": list(lives)}
    shown: dict[Id, dict[str, None]] = {}
    for row_id, text_shown in connection.execute(_KNOWN_UNDER, asked):
        shown.setdefault(lives[row_id], {})[text_shown] = None
    still_open: dict[Id, int] = {}
    for row_id, count in connection.execute(_OPEN_TICKETS, asked):
        still_open[lives[row_id]] = still_open.get(lives[row_id], 0) + count
    rows = connection.execute(_FOUND, {"ids": ids})
    by_id = {row[0]: FoundPerson(*(*row, tuple(shown.get(row[0], ())), still_open.get(row[0], 0))) for row in rows}
    return tuple(by_id[row_id] for row_id in ids if row_id in by_id)


class Recipient(msgspec.Struct, frozen=True):
    """Whom an answer to a ticket reaches. `email` is an address of theirs, empty when none is known."""

    ticket: Id
    participant: Id | None
    name: str
    language: str
    cohort: str
    tutor: str
    email: str
    organisation: str = ""


class Recipients(Query[tuple[Recipient, ...]], frozen=True):
    """One for each of these tickets, in the order asked."""

    tickets: tuple[Id, ...]


def _email(of: Any) -> Any:
    return (
        select(func.min(Identity.shown))
        .where(Identity.participant_id == of, Identity.kind == IdentityKind.EMAIL, Identity.failed_at.is_(None))
        .scalar_subquery()
    )


_RECIPIENTS = (
    select(
        Ticket.id,
        Participant.id,
        Ticket.participant_name,
        func.coalesce(Participant.language, Ticket.language),
        Ticket.cohort_name,
        func.coalesce(_tutor.name, ""),
        # Where they wrote from, of somebody who lives on as another one.
        func.coalesce(_email(Ticket.participant_id), _email(Participant.id), ""),
        func.coalesce(Participant.organisation, ""),
    )
    .outerjoin(PersonMerge, PersonMerge.participant_id == Ticket.participant_id)
    .outerjoin(Participant, Participant.id == func.coalesce(PersonMerge.living_id, Ticket.participant_id))
    .outerjoin(Cohort, Cohort.id == Participant.cohort_id)
    .outerjoin(_tutor, _tutor.id == Cohort.tutor_id)
    .where(Ticket.id.in_(_IDS))
)


@answers(Recipients)
def recipients(connection: Connection, query: Recipients, _: Asker) -> tuple[Recipient, ...]:
    by_id = {row[0]: Recipient(*row) for row in connection.execute(_RECIPIENTS, {"ids": query.tickets})}
    return tuple(by_id[ticket] for ticket in query.tickets if ticket in by_id)
