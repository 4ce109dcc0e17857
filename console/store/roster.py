"""Who sits where in the launches that go on now, and which tickets are theirs: one look for commands and screens."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, CompoundSelect, Connection, Select, func, or_, select, union
from sqlalchemy.orm import Session

from console.domain.ids import Id
from console.domain.launch_clock import read_clock
from console.domain.launches import Phase, phase_at
from console.domain.roster import Defended, SeatDesk, SeatState, in_force, over_at
from console.store.launches import clock_of_row
from console.store.models import (
    Chat,
    Incident,
    IncidentReporter,
    Launch,
    LaunchPhase,
    PersonMerge,
    Registration,
    Seat,
    Ticket,
    Webinar,
)
from console.store.webinar_tickets import AFTER, BEFORE, bare_link

_NEAR = timedelta(days=2)
Reader = Session | Connection


class On(msgspec.Struct, frozen=True, kw_only=True):
    """A launch that goes on now and has seats. `over` is when it lets its people go, as its clock stands."""

    id: Id
    webinar: Id
    lead: Id | None
    title: str
    link: str
    """Without what may be written in several ways."""
    starts_at: datetime
    ends_at: datetime
    over: datetime
    defended: Defended | None = None
    seats: dict[Id, SeatDesk] = {}  # msgspec copies it for each value
    """Where each person sits who is there."""
    until: dict[Id, datetime] = {}
    """When each of them is let go, where that is before the end."""


def over_of(launch: Any, now: datetime) -> datetime:
    """Of a row with the columns of a launch: when it lets its people go, as its clock stands."""
    return over_at(clock_of_row(launch), launch.plan, now)


_LAUNCHES = (
    select(*Launch.__table__.columns, Webinar.title, Webinar.link, Webinar.starts_at, Webinar.length)
    .join(Webinar, Webinar.id == Launch.webinar_id)
    .where(Launch.ended_at.is_(None), Webinar.cancelled_at.is_(None))
)
_BEGUN = select(LaunchPhase.launch_id, LaunchPhase.phase)
_SEATED = select(Seat.launch_id, Seat.agent_id, Seat.desk, Seat.until).where(Seat.state == SeatState.ON)


def launches_on(reader: Reader, now: datetime) -> tuple[On, ...]:
    """Those whose seats say who does what now, the first to begin first."""
    seated = reader.execute(_SEATED).all()
    if not seated:
        return ()
    wanted = {row.launch_id for row in seated}
    rows = reader.execute(
        _LAUNCHES.where(
            Launch.id.in_(wanted), Launch.planned_at > now - _NEAR, Launch.planned_at < now + _NEAR
        ).order_by(Launch.planned_at, Launch.id)
    ).all()
    begun: dict[Id, set[Phase]] = {}
    for launch, phase in reader.execute(_BEGUN.where(LaunchPhase.launch_id.in_({row.id for row in rows}))):
        begun.setdefault(launch, set()).add(phase)
    found = []
    for row in rows:
        clock = clock_of_row(row)
        if not in_force(phase_at(begun.get(row.id, ()), read_clock(clock, now), row.plan), row.ended_at):
            continue
        mine = [one for one in seated if one.launch_id == row.id]
        found.append(
            On(
                id=row.id,
                webinar=row.webinar_id,
                lead=row.lead_id,
                title=row.title,
                link=bare_link(row.link),
                starts_at=row.starts_at,
                ends_at=row.starts_at + timedelta(minutes=row.length),
                over=over_of(row, now),
                defended=row.defended,
                seats={one.agent_id: one.desk for one in mine},
                until={one.agent_id: one.until for one in mine if one.until is not None},
            )
        )
    return tuple(found)


def seated(reader: Reader, now: datetime) -> frozenset[Id]:
    """Everybody who has a seat in a launch that goes on now: their shift does not end under them."""
    return frozenset(agent for one in launches_on(reader, now) for agent in one.seats)


def of_launches(reader: Reader, launches: Collection[On], tickets: Collection[Id]) -> dict[Id, Id]:
    """Which of these tickets are about the webinar of a launch, as store/webinar_tickets.py has it: their person is
    expected and wrote around it, they came from its page, or they were put to one of its incidents. Of several launches
    the first. For the few tickets that are dealt out: it looks them up instead of going through everybody expected."""
    if not launches or not tickets:
        return {}
    rows = reader.execute(
        select(
            *(Ticket.id, Ticket.last_inbound_at, Ticket.created_at),
            func.coalesce(PersonMerge.living_id, Ticket.participant_id).label("person"),
        )
        .outerjoin(PersonMerge, PersonMerge.participant_id == Ticket.participant_id)
        .where(Ticket.id.in_(tickets))
    ).all()
    people = {row.person for row in rows if row.person is not None}
    expected = _expected(reader, {one.webinar for one in launches}, people)
    put_there = set(reader.execute(_reported(launches).where(IncidentReporter.ticket_id.in_(tickets))).tuples())
    pages = dict(reader.execute(select(Chat.ticket_id, Chat.page).where(Chat.ticket_id.in_(tickets))).tuples().all())
    found: dict[Id, Id] = {}
    for row in rows:
        wrote_at, page = row.last_inbound_at or row.created_at, pages.get(row.id, "").casefold()
        for one in launches:
            around = wrote_at >= one.starts_at - BEFORE and row.created_at < one.ends_at + AFTER
            theirs = (one.webinar, row.person) in expected or (row.id, one.id) in put_there
            if around and (theirs or (one.link and one.link in page)):
                found.setdefault(row.id, one.id)
    return found


def near_launches(launches: Collection[On]) -> ColumnElement[bool]:
    """Which tickets may be about one of them: `of_launches` says whether they are."""
    ways = [Ticket.participant_id.in_(expected_people(launches))]
    reported = _reported(launches).subquery()
    ways.append(Ticket.id.in_(select(reported.c.ticket_id)))
    since = min(one.starts_at for one in launches) - BEFORE
    links = [Chat.page.contains(one.link, autoescape=True) for one in launches if one.link]
    if links:
        by_link = select(Chat.ticket_id).where(or_(*links), Chat.begun_at >= since, Chat.ticket_id.is_not(None))
        ways.append(Ticket.id.in_(by_link))
    return or_(*ways)


def _reported(launches: Collection[On]) -> Select[tuple[Id, Id | None]]:
    """Tickets with the launch to whose incident they were put."""
    return (
        select(IncidentReporter.ticket_id, Incident.launch_id)
        .join(Incident, Incident.id == IncidentReporter.incident_id)
        .where(Incident.launch_id.in_({one.id for one in launches}), IncidentReporter.ticket_id.is_not(None))
    )


def expected_people(launches: Collection[On]) -> CompoundSelect[tuple[Id]]:
    """The ids under which people may write who are expected: their own, and as whom they live on."""
    registered = select(Registration.participant_id).where(
        Registration.webinar_id.in_({one.webinar for one in launches}), Registration.cancelled_at.is_(None)
    )
    lives_on = select(PersonMerge.living_id).where(PersonMerge.participant_id.in_(registered))
    merged = select(PersonMerge.participant_id).where(PersonMerge.living_id.in_(union(registered, lives_on)))
    return union(registered, lives_on, merged)


def _expected(reader: Reader, webinars: Collection[Id], people: Collection[Id]) -> set[tuple[Id, Id]]:
    """Which of these people, as whom they live on, are expected where, under whichever of their names."""
    merged = select(PersonMerge.participant_id, PersonMerge.living_id).where(PersonMerge.living_id.in_(people))
    living = {person: person for person in people} | dict(reader.execute(merged).tuples().all())
    registered = select(Registration.webinar_id, Registration.participant_id).where(
        Registration.webinar_id.in_(webinars),
        Registration.participant_id.in_(living),
        Registration.cancelled_at.is_(None),
    )
    return {(webinar, living[person]) for webinar, person in reader.execute(registered)}
