"""How a launch goes, in figures: who is in, who stands before the door, who waits for us, and how fast more come."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

import msgspec
from sqlalchemy import Connection, bindparam, func, select
from sqlalchemy.orm import aliased

from console.domain.ids import Id
from console.domain.tickets import OPEN_PLACES, Place
from console.queries.base import Asker, Query, answers
from console.store.models import Launch, PersonMerge, Registration, Ticket, Webinar

MINUTES = 10
"""So far back the lines of the tiles go."""
BEFORE, AFTER = timedelta(hours=2), timedelta(hours=1)
"""Tickets with words of somebody who is expected from so long before the start on, opened until so long after the end,
are about it."""
_MOST = 300


class Figures(msgspec.Struct, frozen=True, kw_only=True):
    """The lines have a number for each of the last minutes, the last one is the minute of now."""

    expected: int
    in_room: int
    outside: int
    """They opened the link and are not in."""
    waiting: int
    longest_since: datetime | None
    in_room_line: tuple[int, ...]
    outside_line: tuple[int, ...]
    arrivals: tuple[int, ...]
    """Requests that came, minute by minute."""
    tickets: tuple[Id, ...]
    """Of those who are expected, what waits for an answer, the longest first; at most 300."""
    of_inside: frozenset[Id]
    """Those of the tickets whose people are in the room."""
    of_outside: frozenset[Id]
    """Those whose people opened the link and are not in."""


class LaunchFigures(Query[Figures | None], frozen=True):
    launch: Id


_WEBINAR = select(Webinar.id, Webinar.starts_at, Webinar.length, Webinar.expected).join(
    Launch, Launch.webinar_id == Webinar.id
)
_theirs, _ours = aliased(PersonMerge), aliased(PersonMerge)
_GUESTS = (
    select(
        func.coalesce(_theirs.living_id, Registration.participant_id).label("person"),
        *(Registration.opened_at, Registration.joined_at, Registration.left_at),
    )
    .outerjoin(_theirs, _theirs.participant_id == Registration.participant_id)
    .where(Registration.webinar_id == bindparam("webinar"), Registration.cancelled_at.is_(None))
)
_EXPECTED = (
    select(func.coalesce(_theirs.living_id, Registration.participant_id))
    .select_from(Registration)
    .outerjoin(_theirs, _theirs.participant_id == Registration.participant_id)
    .where(Registration.webinar_id == bindparam("webinar"), Registration.cancelled_at.is_(None))
)
_TICKETS = (
    select(
        *(Ticket.id, Ticket.place, Ticket.waiting_since, Ticket.created_at),
        func.coalesce(_ours.living_id, Ticket.participant_id).label("person"),
    )
    .outerjoin(_ours, _ours.participant_id == Ticket.participant_id)
    .where(
        Ticket.place.in_((*OPEN_PLACES, Place.DONE)),
        Ticket.touched_at >= bindparam("since", type_=Ticket.touched_at.type),
        Ticket.last_inbound_at >= bindparam("since", type_=Ticket.touched_at.type),
        Ticket.created_at < bindparam("until", type_=Ticket.created_at.type),
        func.coalesce(_ours.living_id, Ticket.participant_id).in_(_EXPECTED),
    )
)


@answers(LaunchFigures)
def launch_figures(connection: Connection, query: LaunchFigures, asker: Asker) -> Figures | None:
    webinar = connection.execute(_WEBINAR.where(Launch.id == query.launch)).one_or_none()
    if webinar is None:
        return None
    now = asker.now
    guests = connection.execute(_GUESTS, {"webinar": webinar.id}).all()
    inside = [(row.joined_at, row.left_at) for row in guests if row.joined_at is not None]
    outside = [(row.opened_at, row.joined_at) for row in guests if row.opened_at is not None]
    in_now = {row.person for row in guests if row.joined_at is not None and _holds(row.joined_at, row.left_at, now)}
    out_now = {row.person for row in guests if row.opened_at is not None and _holds(row.opened_at, row.joined_at, now)}
    until = webinar.starts_at + timedelta(minutes=webinar.length) + AFTER
    asked = {"webinar": webinar.id, "since": webinar.starts_at - BEFORE, "until": until}
    rows = connection.execute(_TICKETS, asked).all()
    waiting = sorted(
        (row.waiting_since, row.id) for row in rows if row.place is Place.WAITING and row.waiting_since is not None
    )
    shown = tuple(ticket for _, ticket in waiting[:_MOST])
    person = {row.id: row.person for row in rows}
    return Figures(
        expected=webinar.expected or len(guests),
        in_room=_within(inside, now),
        outside=_within(outside, now),
        waiting=len(waiting),
        longest_since=waiting[0][0] if waiting else None,
        in_room_line=tuple(_within(inside, minute) for minute in _minutes(now)),
        outside_line=tuple(_within(outside, minute) for minute in _minutes(now)),
        arrivals=tuple(
            sum(minute - timedelta(minutes=1) < row.created_at <= minute for row in rows) for minute in _minutes(now)
        ),
        tickets=shown,
        of_inside=frozenset(ticket for ticket in shown if person[ticket] in in_now),
        of_outside=frozenset(ticket for ticket in shown if person[ticket] in out_now),
    )


def _minutes(now: datetime) -> Iterable[datetime]:
    return (now - timedelta(minutes=ago) for ago in range(MINUTES - 1, -1, -1))


def _within(spans: Iterable[tuple[datetime, datetime | None]], at: datetime) -> int:
    """In how many of the spans a moment lies; one that begins anew after its end has not ended."""
    return sum(_holds(begins, ends, at) for begins, ends in spans)


def _holds(begins: datetime, ends: datetime | None, at: datetime) -> bool:
    return begins <= at and (ends is None or ends < begins or at < ends)
