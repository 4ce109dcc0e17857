"""What calls of a period come to: kept, answered, abandoned, missed, waits, talk and wrap-up, by person."""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec
from sqlalchemy import ColumnElement, Connection, Integer, and_, case, cast, func, select

from console.domain.call_course import Ending, State
from console.domain.call_facts import Direction
from console.domain.calls import Figures
from console.domain.ids import Id
from console.queries.base import Asker, Query, answers
from console.store.models import PhoneCall, PhonePart


class FiguresOfAgent(msgspec.Struct, frozen=True):
    """One person's part. A call that two have talked in is counted for each of them."""

    agent_id: Id
    answered: int
    """Calls from outside in which they talked."""
    called: int
    """Calls of theirs to the outside that somebody took."""
    talk: timedelta
    """From when they took a call to when they left it or it ended, holds in it."""
    wrap_up: timedelta
    """From the end of their talking to the end of their wrap-up, of calls that were wrapped up."""


class FiguresOf(msgspec.Struct, frozen=True):
    desk: Figures
    agents: tuple[FiguresOfAgent, ...]
    waiting: int
    """Calls from outside that ring now."""
    longest_waiting_since: datetime | None
    """Since when the longest of them does."""


class CallFigures(Query[FiguresOf], frozen=True):
    """Of calls that ended from `since` on and before `until` (domain/calls.py says what each figure means)."""

    since: datetime
    until: datetime


@answers(CallFigures)
def call_figures(connection: Connection, query: CallFigures, _: Asker) -> FiguresOf:
    ended = and_(PhoneCall.ended_at >= query.since, PhoneCall.ended_at < query.until, PhoneCall.joined.is_(False))
    waiting = connection.execute(
        select(func.count(), func.min(PhoneCall.offered_at)).where(
            PhoneCall.ended_at.is_(None), PhoneCall.state == State.OFFERED, PhoneCall.direction == Direction.INBOUND
        )
    ).one()
    return FiguresOf(_desk(connection, ended), _agents(connection, ended), waiting[0], waiting[1])


def _count(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)


def _desk(connection: Connection, ended: ColumnElement[bool]) -> Figures:
    answered = PhoneCall.ending == Ending.ANSWERED
    row = connection.execute(
        select(
            func.count(),
            _count(answered),
            _count(PhoneCall.ending == Ending.ABANDONED),
            _count(PhoneCall.ending == Ending.MISSED),
            _count(PhoneCall.kept.is_(True)),
            _count(PhoneCall.kept.is_(False)),
            cast(func.coalesce(func.sum(case((answered, PhoneCall.wait_seconds), else_=0)), 0), Integer),
            func.coalesce(func.max(PhoneCall.wait_seconds), 0),
            cast(func.coalesce(func.sum(PhoneCall.talk_seconds), 0), Integer),
        ).where(ended, PhoneCall.direction == Direction.INBOUND)
    ).one()
    waits = (timedelta(seconds=seconds) for seconds in row[6:])
    return Figures(*row[:6], *waits)


def _agents(connection: Connection, ended: ColumnElement[bool]) -> tuple[FiguresOfAgent, ...]:
    rows = connection.execute(
        select(
            PhonePart.agent_id,
            PhonePart.call_id,
            PhoneCall.direction,
            PhoneCall.ended_at,
            PhonePart.since,
            PhonePart.until,
            PhonePart.wrapped_up_at,
        )
        .join(PhoneCall, PhoneCall.id == PhonePart.call_id)
        .where(
            ended,
            PhoneCall.ending == Ending.ANSWERED,
            PhoneCall.direction != Direction.INTERNAL,
            PhonePart.agent_id.is_not(None),
        )
    ).all()
    calls: dict[Id, dict[Direction, set[Id]]] = {}
    talk: dict[Id, timedelta] = {}
    wrap_up: dict[Id, timedelta] = {}
    for row in rows:
        calls.setdefault(row.agent_id, {}).setdefault(row.direction, set()).add(row.call_id)
        until = row.until or row.ended_at
        talk[row.agent_id] = talk.get(row.agent_id, timedelta()) + max(until - row.since, timedelta())
        if row.wrapped_up_at is not None:
            spent = max(row.wrapped_up_at - until, timedelta())
            wrap_up[row.agent_id] = wrap_up.get(row.agent_id, timedelta()) + spent
    return tuple(
        FiguresOfAgent(
            agent,
            len(of.get(Direction.INBOUND, ())),
            len(of.get(Direction.OUTBOUND, ())),
            talk[agent],
            wrap_up.get(agent, timedelta()),
        )
        for agent, of in sorted(calls.items(), key=lambda one: one[0])
    )
