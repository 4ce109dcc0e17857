"""Broadcasts: how many each would reach before it is sent, what became of those that were, and who is to be called."""

from __future__ import annotations

from datetime import datetime

import msgspec
from sqlalchemy import Connection, bindparam, case, func, or_, select
from sqlalchemy.orm import aliased

from console.domain.broadcast import ASKS_TWICE, WHOLE_ROOM, Aim, Audience, BroadcastKind, CopyState, Letter
from console.domain.ids import Id
from console.domain.tickets import Channel
from console.queries.base import Asker, Query, answers
from console.store.broadcast_people import planned, sent_about
from console.store.models import Agent, Broadcast, BroadcastCopy, Participant, Ticket


class Reach(msgspec.Struct, frozen=True, kw_only=True):
    """What SendBroadcast with the same aim and languages does at this moment."""

    written: int
    """People who get it in writing: the number on the button."""
    calls: int
    """People who are called instead."""
    unreachable: int
    had: int
    """Who got this very message before, and does not get it again."""
    counts: tuple[tuple[str, Channel, int], ...]
    """Language, channel, people; the most first."""
    wanted: tuple[tuple[str, int], ...]
    """Which languages these people would like to read, written or not, the most wanted first."""
    asks_twice: bool
    """So many that it is asked once more."""
    number: int
    """The number this message has; of the next one it is one more."""


class BroadcastAudience(Query[Reach], frozen=True):
    """`languages` are those that are written. With `aim.number` 0 the next message is meant."""

    aim: Aim
    languages: tuple[str, ...]


class BroadcastRow(msgspec.Struct, frozen=True, kw_only=True):
    id: Id
    kind: BroadcastKind
    audience: Audience
    incident: Id | None
    trouble: str
    number: int
    letters: tuple[Letter, ...]
    sent_at: datetime
    sent_by: str
    leaves_at: datetime
    undone_at: datetime | None
    copies: int
    calls: int
    """Copies of those who are called, whatever became of them."""
    waiting: int
    left: int
    to_call: int
    called: int
    failed: int
    """Copies that could not be sent."""


class BroadcastsOf(Query[tuple[BroadcastRow, ...]], frozen=True):
    """What was sent in a launch, or about an incident, the newest first; what was taken back as well."""

    launch: Id | None = None
    incident: Id | None = None


class CallRow(msgspec.Struct, frozen=True, kw_only=True):
    copy: Id
    broadcast: Id
    incident: Id | None
    participant: Id | None
    name: str
    ticket: Id | None
    language: str
    since: datetime
    called_at: datetime | None
    called_by: str


class CallBacks(Query[tuple[CallRow, ...]], frozen=True):
    """Who is to be called about a launch or an incident: those who wait first, the longest before the others."""

    launch: Id | None = None
    incident: Id | None = None


class CopiesDue(Query[tuple[Id, ...]], frozen=True):
    """Copies that can leave now, in the order in which they were made; none of the broadcasts `but`."""

    limit: int = 12
    but: tuple[Id, ...] = ()


class BroadcastsDue(Query[tuple[tuple[Id, datetime], ...]], frozen=True):
    """Broadcasts of which copies can leave now, and since when."""


@answers(BroadcastAudience)
def broadcast_audience(connection: Connection, query: BroadcastAudience, _: Asker) -> Reach:
    aim = query.aim
    of = aim.about
    if not aim.number:
        aim = msgspec.structs.replace(aim, number=(sent_about(connection, of) if of is not None else 0) + 1)
    found = planned(connection, aim, query.languages)
    return Reach(
        written=found.written,
        calls=found.calls,
        unreachable=len(found.unreachable),
        had=found.had,
        counts=found.counts(),
        wanted=found.wanted,
        asks_twice=found.written > ASKS_TWICE or not WHOLE_ROOM.isdisjoint(aim.audiences),
        number=aim.number,
    )


_by = aliased(Agent)


def _counted(state: CopyState) -> object:
    return func.coalesce(func.sum(case((BroadcastCopy.state == state, 1), else_=0)), 0).label(state.value)


_CALLS_OF = func.coalesce(func.sum(case((BroadcastCopy.channel == Channel.PHONE, 1), else_=0)), 0).label("calls")
_COUNTS = select(  # type: ignore[call-overload]
    BroadcastCopy.broadcast_id, *(_counted(state) for state in CopyState), _CALLS_OF
).group_by(BroadcastCopy.broadcast_id)
_BROADCASTS = (
    select(Broadcast, func.coalesce(_by.name, "").label("name"))
    .outerjoin(_by, _by.id == Broadcast.sent_by)
    .order_by(Broadcast.sent_at.desc(), Broadcast.id.desc())
)


@answers(BroadcastsOf)
def broadcasts_of(connection: Connection, query: BroadcastsOf, _: Asker) -> tuple[BroadcastRow, ...]:
    chosen = or_(Broadcast.launch_id == query.launch, Broadcast.incident_id == query.incident)
    if query.incident is not None:
        chosen = Broadcast.incident_id == query.incident
    elif query.launch is not None:
        chosen = Broadcast.launch_id == query.launch
    ids = select(Broadcast.id).where(chosen)
    counts = {row.broadcast_id: row for row in connection.execute(_COUNTS.where(BroadcastCopy.broadcast_id.in_(ids)))}
    found = []
    for row in connection.execute(_BROADCASTS.where(chosen)):
        counted = counts.get(row.id)
        found.append(
            BroadcastRow(
                id=row.id,
                kind=row.kind,
                audience=row.audience,
                incident=row.incident_id,
                trouble=row.trouble,
                number=row.number,
                letters=row.letters,
                sent_at=row.sent_at,
                sent_by=row.name,
                leaves_at=row.leaves_at,
                undone_at=row.undone_at,
                copies=row.copies,
                calls=counted.calls if counted else 0,
                waiting=counted.waiting if counted else 0,
                left=counted.left if counted else 0,
                to_call=counted.to_call if counted else 0,
                called=counted.called if counted else 0,
                failed=(counted.late + counted.lost) if counted else 0,
            )
        )
    return tuple(found)


_caller = aliased(Agent)
_CALLS = (
    select(
        *(BroadcastCopy.id, BroadcastCopy.broadcast_id, Broadcast.incident_id, BroadcastCopy.participant_id),
        func.coalesce(Participant.name, Ticket.participant_name, "").label("name"),
        *(BroadcastCopy.ticket_id, BroadcastCopy.language, Broadcast.sent_at, BroadcastCopy.called_at),
        func.coalesce(_caller.name, "").label("called_by"),
    )
    .join(Broadcast, Broadcast.id == BroadcastCopy.broadcast_id)
    .outerjoin(Participant, Participant.id == BroadcastCopy.participant_id)
    .outerjoin(Ticket, Ticket.id == BroadcastCopy.ticket_id)
    .outerjoin(_caller, _caller.id == BroadcastCopy.called_by)
    .where(BroadcastCopy.state.in_((CopyState.TO_CALL, CopyState.CALLED)))
    .order_by(BroadcastCopy.called_at.is_not(None), Broadcast.sent_at, BroadcastCopy.id)
)


@answers(CallBacks)
def call_backs(connection: Connection, query: CallBacks, _: Asker) -> tuple[CallRow, ...]:
    wanted = _CALLS
    if query.launch is not None:
        wanted = wanted.where(Broadcast.launch_id == query.launch)
    if query.incident is not None:
        wanted = wanted.where(Broadcast.incident_id == query.incident)
    return tuple(
        CallRow(
            copy=row.id,
            broadcast=row.broadcast_id,
            incident=row.incident_id,
            participant=row.participant_id,
            name=row.name,
            ticket=row.ticket_id,
            language=row.language,
            since=row.sent_at,
            called_at=row.called_at,
            called_by=row.called_by,
        )
        for row in connection.execute(wanted)
    )


_DUE = (
    select(BroadcastCopy.id)
    .where(
        BroadcastCopy.state == CopyState.WAITING,
        BroadcastCopy.leaves_at <= bindparam("now", type_=BroadcastCopy.leaves_at.type),
    )
    .order_by(BroadcastCopy.leaves_at, BroadcastCopy.id)
)


@answers(CopiesDue)
def copies_due(connection: Connection, query: CopiesDue, asker: Asker) -> tuple[Id, ...]:
    due = _DUE.where(BroadcastCopy.broadcast_id.not_in(query.but)) if query.but else _DUE
    return tuple(connection.execute(due.limit(query.limit), {"now": asker.now}).scalars())


_SINCE = (
    select(BroadcastCopy.broadcast_id, func.min(BroadcastCopy.leaves_at))
    .where(
        BroadcastCopy.state == CopyState.WAITING,
        BroadcastCopy.leaves_at <= bindparam("now", type_=BroadcastCopy.leaves_at.type),
    )
    .group_by(BroadcastCopy.broadcast_id)
)


@answers(BroadcastsDue)
def broadcasts_due(connection: Connection, _: BroadcastsDue, asker: Asker) -> tuple[tuple[Id, datetime], ...]:
    return tuple(connection.execute(_SINCE, {"now": asker.now}).tuples())
