"""Hand-overs: those that are prepared, with what would be handed over, those to be read, and what a gateway does."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, bindparam, or_, select

from console.domain.handover import AHEAD, is_left
from console.domain.ids import Id, named
from console.domain.people import NOT_HERE
from console.domain.routing import TAKE_TICKETS, Choice
from console.domain.tickets import OPEN_PLACES, Place, State
from console.queries.base import Asker, Query, answers, columns
from console.store.handovers import hints, leaving, readers
from console.store.loads import people, routing_of, shifts
from console.store.models import Agent, HandOver, HandOverLine, HandOverRead, Ticket
from console.store.models import Shift as ShiftRow

KINDS = ("handover", "ticket", "agent", "shift", "attendance", "setting")
"""Kinds of rows whose change may change an answer of this module, for `Changes.touches`."""
MISSED = timedelta(hours=16)
"""So long after the end of a shift it is still handed over, where nothing was there to do it in time."""
SHOWN_FOR = timedelta(hours=24)
"""What was handed over longer ago is read in the tickets."""


class HandOverTicket(msgspec.Struct, frozen=True, kw_only=True):
    """One ticket of a hand-over, and what is said of it."""

    id: Id
    number: int
    subject: str
    participant_name: str
    state: State
    place: Place
    due_at: datetime | None
    call_back_at: datetime | None
    """Until when somebody has to call: it keeps its time, whoever gets it."""
    words: str
    """Empty: nobody has written any."""
    hint: str
    """What is known of it, in a line."""
    chosen: bool
    to: Id | None
    """Whose it becomes, or became; None: it waits in the queue."""
    proposed: Choice | None
    """Of one that is not done."""


class Reader(msgspec.Struct, frozen=True):
    id: Id
    name: str
    read_at: datetime | None


class HandOverRow(msgspec.Struct, frozen=True, kw_only=True):
    """`done_by` None though it is done: it happened by itself."""

    id: Id
    agent: Id
    name: str
    ends_at: datetime
    watch: str
    done_at: datetime | None
    done_by: Id | None
    done_command: Id | None
    tickets: tuple[HandOverTicket, ...]
    readers: tuple[Reader, ...]
    """Those who are to read it, by name, and those who have."""
    stay: tuple[Id, ...]
    """To whom something may be left, of one that is not done."""


class HandOvers(Query[tuple[HandOverRow, ...]], frozen=True):
    """Those that are prepared, and those done within `SHOWN_FOR`; by when they end."""


class ToPrepare(msgspec.Struct, frozen=True):
    id: Id
    agent: Id
    shift: Id
    ends_at: datetime


class HandOversToPrepare(Query[tuple[ToPrepare, ...]], frozen=True):
    """Shifts that end soon and have no page yet, or another end than on their page; and shifts that ended while no
    gateway was there, where somebody who has gone still holds what they had then."""


class HandOversLeft(Query[tuple[Id, ...]], frozen=True):
    """Those whose person is gone, and those whose shift is planned away."""


_GONE = select(Agent.id).where(Agent.active, Agent.state.in_(NOT_HERE))
_HELD = (
    select(Ticket.id)
    .where(
        Ticket.place.in_(OPEN_PLACES),
        Ticket.owner_key == bindparam("agent"),
        or_(Ticket.given_at.is_(None), Ticket.given_at <= bindparam("then", type_=Ticket.created_at.type)),
    )
    .limit(1)
)
_ROWS = (
    select(
        HandOver.id,
        HandOver.agent_id,
        Agent.name,
        HandOver.ends_at,
        HandOver.watch,
        HandOver.done_at,
        HandOver.done_by,
        HandOver.done_command,
    )
    .join(Agent, Agent.id == HandOver.agent_id)
    .order_by(HandOver.ends_at, Agent.name, HandOver.id)
)
_TICKET = (
    Ticket.id,
    Ticket.number,
    Ticket.subject,
    Ticket.participant_name,
    Ticket.state,
    Ticket.place,
    Ticket.due_at,
    Ticket.call_back_at,
)


@answers(HandOvers)
def hand_overs(connection: Connection, _: HandOvers, asker: Asker) -> tuple[HandOverRow, ...]:
    now = asker.now
    rows = connection.execute(_ROWS.where(or_(HandOver.done_at.is_(None), HandOver.done_at > now - SHOWN_FOR))).all()
    names = {agent: name for agent, name in connection.execute(select(Agent.id, Agent.name))}  # noqa: C416
    found = []
    for row in rows:
        stay: tuple[Id, ...] = ()
        proposed: dict[Id, Choice] = {}
        said = {line.ticket_id: line for line in _said(connection, row.id)}
        if row.done_at is None:
            left = leaving(connection, row.agent_id, row.ends_at, now, routing_of(connection))
            wanted, proposed, stay = left.tickets, left.proposed, tuple(one.id for one in left.stay)
        else:
            wanted = tuple(said)
        found.append(
            HandOverRow(
                id=row.id,
                agent=row.agent_id,
                name=row.name,
                ends_at=row.ends_at,
                watch=row.watch,
                done_at=row.done_at,
                done_by=row.done_by,
                done_command=row.done_command,
                tickets=_tickets(connection, wanted, said, proposed, done=row.done_at is not None),
                readers=_readers(connection, row.id, row.agent_id, row.ends_at, names),
                stay=stay,
            )
        )
    return tuple(found)


@answers(HandOversToPrepare)
def to_prepare(connection: Connection, _: HandOversToPrepare, asker: Asker) -> tuple[ToPrepare, ...]:
    now = asker.now
    if not routing_of(connection).hands_over:
        return ()
    near = shifts(connection, ShiftRow.ends_at > now - MISSED, ShiftRow.starts_at <= now + AHEAD)
    if not any(shift.starts_at <= now and shift.ends_at <= now + AHEAD for shift in near):
        return ()
    at_work = {shift.agent for shift in near if shift.starts_at <= now < shift.ends_at}
    gone = set(connection.execute(_GONE).scalars()) - at_work
    roles = {agent: role for agent, role in connection.execute(select(Agent.id, Agent.role).where(Agent.active))}  # noqa: C416
    goes_on = {(shift.agent, shift.starts_at) for shift in near}
    soon = [
        ToPrepare(named(shift.id, "handover"), shift.agent, shift.id, shift.ends_at)
        for shift in near
        if shift.starts_at <= now
        and shift.ends_at <= now + AHEAD
        and (shift.agent, shift.ends_at) not in goes_on
        and roles.get(shift.agent) in TAKE_TICKETS
        and (shift.ends_at > now or (shift.agent in gone and _holds(connection, shift.agent, shift.ends_at)))
    ]
    ids = [one.id for one in soon]
    known = {
        row.id: row
        for row in connection.execute(
            select(HandOver.id, HandOver.agent_id, HandOver.ends_at, HandOver.done_at).where(HandOver.id.in_(ids))
        )
    }
    return tuple(
        one
        for one in soon
        if one.id not in known
        or (
            known[one.id].done_at is None
            and (known[one.id].agent_id, known[one.id].ends_at) != (one.agent, one.ends_at)
        )
    )


def _holds(connection: Connection, agent: Id, since_before: datetime) -> bool:
    """Whether an open ticket is theirs that was theirs then; what they were given later is for when they are back."""
    return connection.execute(_HELD, {"agent": agent, "then": since_before}).first() is not None


@answers(HandOversLeft)
def left_behind(connection: Connection, _: HandOversLeft, asker: Asker) -> tuple[Id, ...]:
    now = asker.now
    rows = connection.execute(
        select(HandOver.id, HandOver.agent_id, HandOver.shift_id, HandOver.ends_at).where(HandOver.done_at.is_(None))
    ).all()
    if not rows:
        return ()
    here = {one.id for one in people(connection, now, routing_of(connection).weights) if one.on_shift}
    ends = {
        row.id: row.ends_at
        for row in connection.execute(
            select(ShiftRow.id, ShiftRow.ends_at).where(ShiftRow.id.in_([row.shift_id for row in rows]))
        )
    }
    return tuple(
        row.id
        for row in rows
        # One whose shift was made longer is prepared anew when its time comes.
        if (row.shift_id is not None and row.shift_id not in ends)
        or is_left(
            max(row.ends_at, ends.get(row.shift_id, row.ends_at)),
            now,
            on_shift=row.agent_id in here,
            planned=row.shift_id is not None,
        )
    )


def _said(connection: Connection, handover: Id) -> Sequence[Row[Any]]:
    return connection.execute(select(*columns(HandOverLine)).where(HandOverLine.handover_id == handover)).all()


def _tickets(
    connection: Connection,
    wanted: tuple[Id, ...],
    said: dict[Id, Row[Any]],
    proposed: dict[Id, Choice],
    *,
    done: bool,
) -> tuple[HandOverTicket, ...]:
    known = {row.id: row for row in connection.execute(select(*_TICKET).where(Ticket.id.in_(wanted)))}
    # What was said then is what the next shift reads, whatever has happened since.
    hint = hints(connection, wanted) if not done else {}
    found = []
    for one in wanted:
        if one not in known:
            continue
        row, line, choice = known[one], said.get(one), proposed.get(one)
        decided = line is not None and (line.chosen or done)
        found.append(
            HandOverTicket(
                id=row.id,
                number=row.number,
                subject=row.subject,
                participant_name=row.participant_name,
                state=row.state,
                place=row.place,
                due_at=row.due_at,
                call_back_at=row.call_back_at,
                words=line.words if line is not None else "",
                hint=hint.get(one, ""),
                chosen=line is not None and line.chosen,
                to=line.to_id if line is not None and decided else choice.agent if choice is not None else None,
                proposed=choice,
            )
        )
    return tuple(found)


def _readers(
    connection: Connection, handover: Id, agent: Id, ends_at: datetime, names: dict[Id, str]
) -> tuple[Reader, ...]:
    have = {
        row.agent_id: row.at
        for row in connection.execute(
            select(HandOverRead.agent_id, HandOverRead.at).where(HandOverRead.handover_id == handover)
        )
    }
    wanted = {*readers(connection, agent, ends_at), *have}
    return tuple(
        Reader(one, names[one], have.get(one)) for one in sorted(wanted, key=lambda one: (names.get(one, ""), one))
    )
