"""How a launch goes, in figures: who is in, who stands before the door, who waits for us, and how fast more come."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

import msgspec
from sqlalchemy import Connection, bindparam, func, select
from sqlalchemy.orm import aliased

from console.domain.ids import Id
from console.domain.tickets import Place
from console.queries.base import Asker, Query, answers
from console.store.models import PersonMerge, Registration, Ticket
from console.store.webinar_tickets import LIVING, about_webinar, webinar_of, window

MINUTES = 10
"""So far back the lines of the tiles go."""
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
    """Of those about it (store/webinar_tickets.py) what waits for an answer, the longest first; at most 300."""
    of_inside: frozenset[Id]
    """Those of the tickets whose people are in the room."""
    of_outside: frozenset[Id]
    """Those whose people opened the link and are not in."""


class LaunchFigures(Query[Figures | None], frozen=True):
    launch: Id


_theirs = aliased(PersonMerge)
_GUESTS = (
    select(
        func.coalesce(_theirs.living_id, Registration.participant_id).label("person"),
        *(Registration.opened_at, Registration.joined_at, Registration.left_at),
    )
    .outerjoin(_theirs, _theirs.participant_id == Registration.participant_id)
    .where(Registration.webinar_id == bindparam("webinar"), Registration.cancelled_at.is_(None))
)


@answers(LaunchFigures)
def launch_figures(connection: Connection, query: LaunchFigures, asker: Asker) -> Figures | None:
    webinar = webinar_of(connection, query.launch)
    if webinar is None:
        return None
    now = asker.now
    guests = connection.execute(_GUESTS, {"webinar": webinar.id}).all()
    inside = [(row.joined_at, row.left_at) for row in guests if row.joined_at is not None]
    outside = [(row.opened_at, row.joined_at) for row in guests if row.opened_at is not None]
    in_now = {row.person for row in guests if row.joined_at is not None and _holds(row.joined_at, row.left_at, now)}
    out_now = {row.person for row in guests if row.opened_at is not None and _holds(row.opened_at, row.joined_at, now)}
    wanted = (Ticket.id, Ticket.place, Ticket.waiting_since, Ticket.created_at, LIVING.label("person"))
    rows = connection.execute(about_webinar(webinar, *wanted), window(webinar)).all()
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
