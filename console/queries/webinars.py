"""Webinars: which there are, who is expected, who is in, and who never got in."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

import msgspec
from sqlalchemy import Connection, Integer, bindparam, func, or_, select
from sqlalchemy.orm import aliased

from console.domain.ids import Id
from console.domain.webinar_series import Repeats
from console.domain.webinars import Registration as Facts
from console.domain.webinars import Turnout, WebinarFacts, turnout
from console.queries.base import Asker, Query, answers
from console.store.models import Agent, Launch, Participant, PersonMerge, Registration, Webinar, WebinarCohort
from console.store.webinar_letters import facts_of


class WebinarRow(msgspec.Struct, frozen=True):
    id: Id
    facts: WebinarFacts
    tutor: str
    registered: int
    launch: Id | None
    cancelled: bool
    series: Id | None = None
    repeats: Repeats | None = None
    sequence: int = 0

    @property
    def expected(self) -> int:
        return self.facts.expected or self.registered


class Webinars(Query[tuple[WebinarRow, ...]], frozen=True):
    """Those that begin in this time, the first one first."""

    since: datetime
    until: datetime
    limit: int = 200


class Guest(msgspec.Struct, frozen=True):
    """Somebody who is expected. `id` is as whom they live on."""

    id: Id
    name: str
    language: str
    facts: Facts
    turnout: Turnout


class WebinarGuests(Query[tuple[Guest, ...]], frozen=True):
    """Everybody who is registered and has not cancelled, by name."""

    webinar: Id


class WebinarNow(Query[WebinarRow | None], frozen=True):
    webinar: Id


class WayInRow(msgspec.Struct, frozen=True):
    """What the page says to somebody who is expected."""

    webinar: Id
    participant: Id
    language: str
    facts: WebinarFacts
    cancelled: bool
    opened: bool


class WayInOf(Query[WayInRow | None], frozen=True):
    """None: there is no such registration, or its person is not expected any more."""

    registration: Id


_tutor = aliased(Agent)
_ROWS = select(
    *Webinar.__table__.columns, func.coalesce(_tutor.name, "").label("tutor"), Launch.id.label("launch")
).select_from(
    Webinar.__table__.outerjoin(_tutor, _tutor.id == Webinar.tutor_id).outerjoin(
        Launch, Launch.webinar_id == Webinar.id
    )
)
_IN_TIME = (
    _ROWS.where(
        Webinar.starts_at >= bindparam("since", type_=Webinar.starts_at.type),
        Webinar.starts_at < bindparam("until", type_=Webinar.starts_at.type),
    )
    .order_by(Webinar.starts_at, Webinar.id)
    .limit(bindparam("limit", type_=Integer))
)
_COUNTED = (
    select(Registration.webinar_id, func.count())
    .where(Registration.webinar_id.in_(bindparam("webinars", expanding=True)), Registration.cancelled_at.is_(None))
    .group_by(Registration.webinar_id)
)
_COHORTS = (
    select(WebinarCohort.webinar_id, WebinarCohort.cohort_id)
    .where(WebinarCohort.webinar_id.in_(bindparam("webinars", expanding=True)))
    .order_by(WebinarCohort.cohort_id)
)
_FACTS = tuple(getattr(Registration, name) for name in Facts.__struct_fields__)
_GUESTS = (
    select(
        func.coalesce(PersonMerge.living_id, Participant.id).label("id"),
        Participant.name,
        Participant.language,
        *_FACTS,
        Webinar.starts_at,
        Webinar.length,
    )
    .select_from(Registration)
    .join(Webinar, Webinar.id == Registration.webinar_id)
    .join(Participant, Participant.id == Registration.participant_id)
    .outerjoin(PersonMerge, PersonMerge.participant_id == Participant.id)
    .where(Registration.webinar_id == bindparam("webinar"), Registration.cancelled_at.is_(None))
)


@answers(Webinars)
def webinars(connection: Connection, query: Webinars, _: Asker) -> tuple[WebinarRow, ...]:
    asked = {"since": query.since, "until": query.until, "limit": query.limit}
    return _rows(connection, connection.execute(_IN_TIME, asked).all())


@answers(WebinarNow)
def webinar_now(connection: Connection, query: WebinarNow, _: Asker) -> WebinarRow | None:
    rows = _rows(connection, connection.execute(_ROWS.where(Webinar.id == query.webinar)).all())
    return rows[0] if rows else None


def _rows(connection: Connection, rows: Iterable[Any]) -> tuple[WebinarRow, ...]:
    found = list(rows)
    asked = {"webinars": [row.id for row in found]}
    counted: dict[Id, int] = dict(connection.execute(_COUNTED, asked).tuples().all())
    cohorts: dict[Id, list[Id]] = {}
    for webinar, cohort in connection.execute(_COHORTS, asked).tuples():
        cohorts.setdefault(webinar, []).append(cohort)
    return tuple(
        WebinarRow(
            id=row.id,
            facts=msgspec.structs.replace(facts_of(row), cohorts=tuple(cohorts.get(row.id, ()))),
            tutor=row.tutor,
            registered=counted.get(row.id, 0),
            launch=row.launch,
            cancelled=row.cancelled_at is not None,
            series=row.series_id,
            repeats=row.repeats,
            sequence=row.sequence,
        )
        for row in found
    )


_WAY_IN = (
    select(
        *Webinar.__table__.columns,
        Registration.participant_id.label("participant"),
        Registration.opened_at,
        Participant.language.label("spoken"),
    )
    .join(Registration, Registration.webinar_id == Webinar.id)
    .join(Participant, Participant.id == Registration.participant_id)
    .where(Registration.id == bindparam("registration"), Registration.cancelled_at.is_(None))
)


@answers(WayInOf)
def way_in_of(connection: Connection, query: WayInOf, _: Asker) -> WayInRow | None:
    row = connection.execute(_WAY_IN, {"registration": query.registration}).one_or_none()
    if row is None:
        return None
    return WayInRow(
        webinar=row.id,
        participant=row.participant,
        language=row.spoken or row.language,
        facts=facts_of(row),
        cancelled=row.cancelled_at is not None,
        opened=row.opened_at is not None,
    )


@answers(WebinarGuests)
def webinar_guests(connection: Connection, query: WebinarGuests, asker: Asker) -> tuple[Guest, ...]:
    guests: dict[Id, Guest] = {}
    for row in connection.execute(_GUESTS, {"webinar": query.webinar}):
        facts = Facts(**{name: getattr(row, name) for name in Facts.__struct_fields__})
        ends = row.starts_at + timedelta(minutes=row.length)
        guest = Guest(row.id, row.name, row.language, facts, turnout(facts, row.starts_at, ends, asker.now))
        # Somebody who was registered twice, under two names, is in if either is.
        known = guests.get(row.id)
        if known is None or (known.facts.joined_at is None and facts.joined_at is not None):
            guests[row.id] = guest
    return tuple(sorted(guests.values(), key=lambda one: (one.name.casefold(), one.id)))


_OF_PEOPLE = (
    select(Webinar.title, Webinar.starts_at, Webinar.length, Registration.id, *_FACTS)
    .join(Registration, Registration.webinar_id == Webinar.id)
    .where(
        Registration.participant_id.in_(bindparam("people", expanding=True)),
        Webinar.cancelled_at.is_(None),
        Registration.cancelled_at.is_(None),
    )
    .order_by(Webinar.starts_at)
)
_NEXT = _OF_PEOPLE.where(
    or_(
        Webinar.starts_at >= bindparam("since", type_=Webinar.starts_at.type),
        Registration.joined_at >= bindparam("since", type_=Webinar.starts_at.type),
    )
)


class WebinarOfPerson(msgspec.Struct, frozen=True):
    registration: Id
    title: str
    starts_at: datetime
    ends_at: datetime
    facts: Facts


def webinars_of(connection: Connection, people: list[Id], since: datetime | None = None) -> list[WebinarOfPerson]:
    """Webinars of a person who is known under these ids, the first one first; `since` leaves out those before."""
    rows = (
        connection.execute(_OF_PEOPLE, {"people": people})
        if since is None
        else connection.execute(_NEXT, {"people": people, "since": since})
    )
    return [
        WebinarOfPerson(
            row.id,
            row.title,
            row.starts_at,
            row.starts_at + timedelta(minutes=row.length),
            Facts(**{name: getattr(row, name) for name in Facts.__struct_fields__}),
        )
        for row in rows
    ]
