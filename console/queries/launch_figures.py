"""How a launch goes, in figures: who is in, who stands before the door, who waits for us, and how fast more come."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, and_, bindparam, case, func, or_, select
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
_OF = (Registration.webinar_id == bindparam("webinar"), Registration.cancelled_at.is_(None))
_MOMENTS = [bindparam(f"minute_{place}", type_=Registration.joined_at.type) for place in range(MINUTES)]


def _in(at: Any) -> ColumnElement[bool]:
    """Whether somebody is in the room then; who came again after they had left has not left."""
    left = Registration.left_at
    return and_(Registration.joined_at <= at, or_(left.is_(None), left < Registration.joined_at, left > at))


def _out(at: Any) -> ColumnElement[bool]:
    joined = Registration.joined_at
    return and_(Registration.opened_at <= at, or_(joined.is_(None), joined < Registration.opened_at, joined > at))


def _number(which: ColumnElement[bool]) -> ColumnElement[int]:
    return func.coalesce(func.sum(case((which, 1), else_=0)), 0)


# Counted where they lie: ten thousand people brought here several times a second would keep the window from its work.
_COUNTED = select(
    func.count(), *(_number(_in(minute)) for minute in _MOMENTS), *(_number(_out(minute)) for minute in _MOMENTS)
).where(*_OF)
_PERSON = func.coalesce(_theirs.living_id, Registration.participant_id)
_WHERE = (
    select(_PERSON, _in(_MOMENTS[-1]), _out(_MOMENTS[-1]))
    .select_from(Registration)
    .outerjoin(_theirs, _theirs.participant_id == Registration.participant_id)
    .where(*_OF, _PERSON.in_(bindparam("people", expanding=True)))
)


@answers(LaunchFigures)
def launch_figures(connection: Connection, query: LaunchFigures, asker: Asker) -> Figures | None:
    webinar = webinar_of(connection, query.launch)
    if webinar is None:
        return None
    now = asker.now
    minutes = tuple(_minutes(now))
    asked = {"webinar": webinar.id, **{f"minute_{place}": minute for place, minute in enumerate(minutes)}}
    registered, *counted = connection.execute(_COUNTED, asked).one()
    inside, outside = tuple(counted[:MINUTES]), tuple(counted[MINUTES:])
    wanted = (Ticket.id, Ticket.place, Ticket.waiting_since, Ticket.created_at, LIVING.label("person"))
    rows = connection.execute(about_webinar(webinar, *wanted), window(webinar)).all()
    waiting = sorted(
        (row.waiting_since, row.id) for row in rows if row.place is Place.WAITING and row.waiting_since is not None
    )
    shown = tuple(ticket for _, ticket in waiting[:_MOST])
    person = {row.id: row.person for row in rows}
    people = sorted({person[ticket] for ticket in shown if person[ticket] is not None})
    found = connection.execute(_WHERE, {**asked, "people": people}).tuples().all() if people else []
    in_now = {one for one, is_in, _ in found if is_in}
    out_now = {one for one, _, is_out in found if is_out}
    return Figures(
        expected=webinar.expected or registered,
        in_room=inside[-1],
        outside=outside[-1],
        waiting=len(waiting),
        longest_since=waiting[0][0] if waiting else None,
        in_room_line=inside,
        outside_line=outside,
        arrivals=tuple(
            sum(minute - timedelta(minutes=1) < row.created_at <= minute for row in rows) for minute in minutes
        ),
        tickets=shown,
        of_inside=frozenset(ticket for ticket in shown if person[ticket] in in_now),
        of_outside=frozenset(ticket for ticket in shown if person[ticket] in out_now),
    )


def _minutes(now: datetime) -> Iterable[datetime]:
    return (now - timedelta(minutes=ago) for ago in range(MINUTES - 1, -1, -1))
