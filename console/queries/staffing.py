"""What the staffing of a webinar is planned by: who is expected and rostered, who came so far, what launches taught."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any

import msgspec
from sqlalchemy import Connection, bindparam, func, select

from console.domain.forecast import Past
from console.domain.ids import Id
from console.domain.launch_clock import read_clock
from console.domain.roster import SeatDesk, SeatState
from console.domain.staffing_rules import (
    SETTING,
    Post,
    Staffed,
    StaffingRules,
    WhatIf,
    assumed,
    channel_of_station,
    rules_in,
    staffed,
)
from console.domain.tickets import Channel
from console.queries.base import Asker, Query, answers
from console.queries.shifts import Rota, rota
from console.queries.webinar_contacts import by_minute, contacts_around, window
from console.store.launches import clock_of_row
from console.store.models import Launch, Registration, Seat, Setting, Webinar
from console.store.webinar_tickets import AFTER, BEFORE

KINDS = ("webinar", "launch", "registration", "ticket", "setting", "shift", "shift_series", "seat")
"""Kinds of rows whose change may change an answer of this module, for `Changes.touches`."""
LOOKED_BACK = timedelta(days=80)
"""A console's copy of the desk holds 90 days: older webinars would seem to have been silent."""
_MOST = 12
"""Older ones count next to nothing (forecast.FADES)."""


class PastLaunch(msgspec.Struct, frozen=True, kw_only=True):
    webinar: Id
    title: str
    starts_at: datetime
    """When it began: with its holds."""
    past: Past

    @property
    def contacts(self) -> int:
        return sum(sum(minutes.values()) for minutes in self.past.contacts.values())


class PastLaunches(Query[tuple[PastLaunch, ...]], frozen=True):
    """Webinars that were over by then and had people registered, the last one last; those that teach."""

    before: datetime


class StaffingBasis(msgspec.Struct, frozen=True, kw_only=True):
    webinar: Id
    title: str
    start: datetime
    """T0: the planned one until it has begun."""
    length: int
    registrations: int
    rules: StaffingRules
    past: tuple[PastLaunch, ...]
    posts: tuple[Post, ...]
    came: Mapping[Channel, Mapping[int, int]]
    """Contacts so far, by the minute after the start."""
    as_of: datetime


class StaffingPlan(Query[StaffingBasis | None], frozen=True):
    """What a plan for this webinar stands on; None where it is gone."""

    webinar: Id
    past: tuple[PastLaunch, ...] | None = None
    """What is known of webinars before it, from an earlier answer: to look once more at this one alone."""


class Reckoning(Query[Staffed], frozen=True):
    """The plan itself, which asks the desk nothing: it is a query so that no screen waits for it."""

    basis: StaffingBasis
    tried: WhatIf = WhatIf()


_COUNT = (
    select(func.count())
    .where(Registration.webinar_id == Webinar.id, Registration.cancelled_at.is_(None))
    .correlate(Webinar)
    .scalar_subquery()
)
_LAUNCH = tuple(getattr(Launch, name) for name in ("plan", "planned_at", "held", "held_since", "go_at", "ended_at"))
_WEBINAR = select(
    *(Webinar.id, Webinar.title, Webinar.starts_at, Webinar.length, Webinar.expected, Webinar.link),
    *(_COUNT.label("registered"), Launch.id.label("launch"), *_LAUNCH),
).outerjoin(Launch, Launch.webinar_id == Webinar.id)
_PAST = (
    _WEBINAR.where(
        Webinar.cancelled_at.is_(None),
        Webinar.starts_at >= bindparam("since", type_=Webinar.starts_at.type),
        Webinar.starts_at < bindparam("until", type_=Webinar.starts_at.type),
    )
    .order_by(Webinar.starts_at.desc(), Webinar.id)
    .limit(2 * _MOST)
)


@answers(PastLaunches)
def past_launches(connection: Connection, query: PastLaunches, _: Asker) -> tuple[PastLaunch, ...]:
    asked = {"since": query.before - LOOKED_BACK, "until": query.before}
    found: list[PastLaunch] = []
    for row in connection.execute(_PAST, asked):
        people = row.expected or row.registered
        start = start_of(row, query.before)
        if start + timedelta(minutes=row.length) > query.before or not people or len(found) == _MOST:
            continue
        contacts = contacts_around(connection, row.id, row.link, *window(start, row.length))
        past = Past(registrations=people, contacts=by_minute(contacts, start))
        found.append(PastLaunch(webinar=row.id, title=row.title, starts_at=start, past=past))
    return tuple(reversed(found))


@answers(StaffingPlan)
def staffing_plan(connection: Connection, query: StaffingPlan, asker: Asker) -> StaffingBasis | None:
    row = webinar_row(connection, query.webinar)
    if row is None:
        return None
    start = start_of(row, asker.now)
    since, until = window(start, row.length)
    # What it is planned by was there before it: its own contacts would foretell themselves.
    past = query.past
    if past is None:
        past = past_launches(connection, PastLaunches(min(asker.now, start)), asker)
    return StaffingBasis(
        webinar=row.id,
        title=row.title,
        start=start,
        length=row.length,
        registrations=row.expected or row.registered,
        rules=staffing_rules(connection),
        past=past,
        posts=posts_at(connection, row.launch, start, row.length, asker),
        came=by_minute(contacts_around(connection, row.id, row.link, since, until), start),
        as_of=asker.now,
    )


@answers(Reckoning)
def reckoning(_: Connection, query: Reckoning, __: Asker) -> Staffed:
    basis, tried = query.basis, query.tried
    past = [one.past for one in basis.past]
    return staffed(assumed(basis.rules, basis.registrations, past, basis.length, tried), basis.posts, tried.people)


def webinar_row(connection: Connection, webinar: Id) -> Any:
    """The row of a webinar with its launch and how many are registered, or None."""
    return connection.execute(_WEBINAR.where(Webinar.id == webinar)).one_or_none()


def staffing_rules(connection: Connection) -> StaffingRules:
    said = connection.execute(select(Setting.value).where(Setting.name == SETTING)).scalar_one_or_none()
    try:
        return rules_in(said)
    except msgspec.ValidationError:
        # A newer console has kept them: the usual ones plan better than none.
        return StaffingRules()


def start_of(row: Any, now: datetime) -> datetime:
    """When a webinar began, its holds included, or is to begin; of a row with the columns of its launch."""
    if row.launch is None or row.go_at is None:
        begins: datetime = row.starts_at
        return begins
    return read_clock(clock_of_row(row), now).start_at


def posts_at(connection: Connection, launch: Id | None, start: datetime, length: int, asker: Asker) -> tuple[Post, ...]:
    """Those who have a seat in the launch; where nobody has one, those who are on shift."""
    seats = connection.execute(_SEATS, {"launch": launch}).all() if launch is not None else []
    if seats:
        return tuple(post for seat in seats for post in _seated(seat, start, length))
    since, until = start - BEFORE, start + timedelta(minutes=length) + AFTER
    shifts = rota(connection, Rota(since, until), asker).shifts
    return tuple(
        Post(
            channel=channel_of_station(shift.station),
            begins=_minutes(shift.starts_at - start),
            ends=_minutes(shift.ends_at - start),
        )
        for shift in shifts
    )


_SEATS = select(
    *(Seat.desk, Seat.state, Seat.until, Seat.home, Seat.home_at),
    *(Seat.due_at, Seat.began_at, Seat.released_at, Seat.reserve),
).where(Seat.launch_id == bindparam("launch"))
_DESKS: Mapping[SeatDesk, Channel | None] = {
    SeatDesk.CHAT: Channel.CHAT,
    SeatDesk.PHONE: Channel.PHONE,
    SeatDesk.EMAIL: Channel.EMAIL,
    # Whoever cannot get in calls, chats and writes.
    SeatDesk.ENTRY: None,
}


def _seated(seat: Any, start: datetime, length: int) -> Iterator[Post]:
    """Where somebody is, and when; nobody who is still to be called, and nobody who types or minds the room."""
    first, last = start - BEFORE, start + timedelta(minutes=length) + AFTER
    match seat.state:
        case SeatState.ON:
            # One that was planned beforehand is taken from the beginning.
            begins, ends = first, seat.until or last
        case SeatState.ACCEPTED:
            begins, ends = seat.due_at or first, seat.until or last
        case SeatState.RELEASED if seat.began_at is not None:
            begins, ends = seat.began_at, seat.released_at or last
        case _:
            return
    if seat.reserve and seat.began_at is not None:
        begins = seat.began_at
    stretches = [(seat.desk, begins, ends)]
    if seat.home is not None and seat.home_at is not None and seat.home_at < ends:
        stretches = [(seat.desk, begins, seat.home_at), (seat.home, seat.home_at, ends)]
    for desk, since, until in stretches:
        if desk in _DESKS and since < until:
            yield Post(channel=_DESKS[desk], begins=_minutes(since - start), ends=_minutes(until - start))


def _minutes(length: timedelta) -> float:
    return length.total_seconds() / 60
