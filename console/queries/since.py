"""What has happened since the asker was at work last, on one page."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, func, select

from console.domain.ids import Id
from console.domain.tickets import OPEN_PLACES, Place
from console.queries.base import Asker, Query, answers
from console.store.models import Attendance, Notice, Shift, Ticket

LISTED = 12
"""Of each kind; how many there are is told in full."""
_USUALLY = timedelta(hours=16)
_LONGEST = timedelta(days=21)
"""Who comes back from leave does not read all of it."""


class SinceRow(msgspec.Struct, frozen=True):
    id: Id
    number: int
    subject: str
    participant_name: str
    at: datetime


class SincePart(msgspec.Struct, frozen=True):
    number: int
    rows: tuple[SinceRow, ...]
    """The newest of them."""


class Since(msgspec.Struct, frozen=True):
    since: datetime
    """The end of the asker's last shift."""
    given: SincePart
    """Tickets that somebody, or routing, gave to the asker."""
    answered: SincePart
    """Tickets of the asker in which the participant has written."""
    told: SincePart
    """What rules have told the asker."""
    new: SincePart
    solved: SincePart


class SinceMyShift(Query[Since], frozen=True):
    pass


_ROW = (Ticket.id, Ticket.number, Ticket.subject, Ticket.participant_name)


@answers(SinceMyShift)
def since_my_shift(connection: Connection, _: SinceMyShift, asker: Asker) -> Since:
    since = _last_at_work(connection, asker)
    mine = Ticket.owner_key == asker.me
    still_open = Ticket.place.in_(OPEN_PLACES)
    told = select(*_ROW, Notice.at).join(Notice, Notice.ticket_id == Ticket.id)
    told = told.where(Notice.agent_id == asker.me, Notice.at > since)
    done = (Ticket.place == Place.DONE, Ticket.touched_at > since)
    return Since(
        since=since,
        given=_part(connection, Ticket.given_at, since, mine, still_open),
        answered=_part(connection, Ticket.last_inbound_at, since, mine, still_open, Ticket.created_at <= since),
        told=_counted(connection, told, Notice.at),
        new=_part(connection, Ticket.created_at, since, Ticket.place.in_((*OPEN_PLACES, Place.DONE))),
        solved=_part(connection, Ticket.solved_at, since, *done),
    )


def _last_at_work(connection: Connection, asker: Asker) -> datetime:
    """When it ended. One that has only just ended is not the last one: a hand-over may still be read."""
    clocked = select(func.max(Attendance.ended_at)).where(Attendance.agent_id == asker.me)
    planned = select(func.max(Shift.ends_at)).where(Shift.agent_id == asker.me, Shift.ends_at < asker.now)
    ends = [connection.execute(one).scalar_one_or_none() for one in (clocked, planned)]
    last = max((end for end in ends if end is not None), default=asker.now - _USUALLY)
    return max(last, asker.now - _LONGEST)


def _part(connection: Connection, at: Any, since: datetime, *where: ColumnElement[bool]) -> SincePart:
    return _counted(connection, select(*_ROW, at).where(at > since, *where), at)


def _counted(connection: Connection, found: Any, at: Any) -> SincePart:
    number = connection.execute(select(func.count()).select_from(found.subquery())).scalar_one()
    rows = connection.execute(found.order_by(at.desc(), Ticket.id).limit(LISTED)) if number else ()
    return SincePart(number, tuple(SinceRow(*row) for row in rows))
